"""Where Django looks for the tables; they live beside the code that uses them."""

from complaints.api.models import ApiToken
from complaints.drafts.models import Bucket, StoredDossier, StoredDraft

__all__ = ["ApiToken", "Bucket", "StoredDossier", "StoredDraft"]
