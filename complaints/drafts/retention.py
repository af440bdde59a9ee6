"""Remove what has outlived its purpose: drafts past their day with their dossiers, and used-up rate counters."""

from django.utils import timezone

from complaints.drafts.models import Bucket, StoredDraft


def purge() -> int:
    """Delete every expired draft and counter and return how many drafts went."""
    now = timezone.now()
    Bucket.objects.filter(even_at__lte=now).delete()
    _, per_model = StoredDraft.objects.filter(expires__lte=now).delete()
    return per_model.get("complaints.StoredDraft", 0)
