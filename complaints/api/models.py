"""Table of the programs that may use the API: the digest of a secret, what it may do, how fast, until when."""

from django.db import models


class ApiToken(models.Model):
    """One program. The secret itself is shown once when it is made and kept nowhere."""

    name = models.CharField(max_length=60, unique=True, help_text="whose program it is; no personal data")
    digest = models.CharField(max_length=64, unique=True)
    scope = models.CharField(max_length=100, help_text="verbs, commas")
    per_minute = models.PositiveIntegerField()
    expires = models.DateTimeField()

    class Meta:
        app_label = "complaints"
