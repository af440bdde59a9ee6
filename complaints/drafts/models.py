"""Tables of the drafts: ciphertext, a version, an expiry; no name, no address, no time of creation."""

from django.db import models


class StoredDraft(models.Model):
    """One visitor's answers, sealed."""

    lookup = models.CharField(max_length=64, unique=True)
    version = models.PositiveIntegerField()
    expires = models.DateTimeField(db_index=True)
    body = models.BinaryField()

    class Meta:
        app_label = "complaints"


class StoredDossier(models.Model):
    """The frozen documents of one version of a draft, sealed; goes when its draft goes."""

    draft = models.OneToOneField(StoredDraft, on_delete=models.CASCADE, primary_key=True)
    version = models.PositiveIntegerField()
    body = models.BinaryField()

    class Meta:
        app_label = "complaints"


class StoredRefusal(models.Model):
    """What stood on the page that was refused last, sealed; goes when its draft goes."""

    draft = models.OneToOneField(StoredDraft, on_delete=models.CASCADE, primary_key=True)
    body = models.BinaryField()

    class Meta:
        app_label = "complaints"


class StoredFile(models.Model):
    """A copy of one file for an address that needs no cookie, sealed; goes after minutes, or with its draft."""

    draft = models.ForeignKey(StoredDraft, on_delete=models.CASCADE)
    lookup = models.CharField(max_length=64, unique=True)
    expires = models.DateTimeField(db_index=True)
    body = models.BinaryField()

    class Meta:
        app_label = "complaints"


class StoredPiece(models.Model):
    """A photograph or PDF of an item of evidence: what it is and its bytes, sealed apart; goes with its draft."""

    draft = models.ForeignKey(StoredDraft, on_delete=models.CASCADE)
    about = models.BinaryField()
    body = models.BinaryField()

    class Meta:
        app_label = "complaints"


class Bucket(models.Model):
    """How far one anonymous sender has run ahead of a rate; worthless and purged once `even_at` has passed."""

    sender = models.CharField(max_length=64, primary_key=True)
    even_at = models.FloatField(db_index=True, help_text="seconds since 1970")

    class Meta:
        app_label = "complaints"
