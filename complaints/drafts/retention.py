"""Remove what has outlived its purpose: drafts past their day with their dossiers, and used-up rate counters."""

from django.utils import timezone

from complaints.drafts import limits
from complaints.drafts.models import StoredDraft


def purge() -> int:
    """Delete every expired draft and counter and return how many drafts went."""
    limits.forget_used_up()
    _, per_model = StoredDraft.objects.filter(expires__lte=timezone.now()).delete()
    return per_model.get("complaints.StoredDraft", 0)
