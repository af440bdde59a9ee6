"""Remove what has outlived its purpose, and make sure that what is removed is gone from the file as well."""

from django.db import connection
from django.utils import timezone

from complaints.drafts import limits
from complaints.drafts.models import StoredDraft


def purge() -> int:
    """Delete every draft past its day with its dossier, and every used-up rate counter; return how many drafts went."""
    limits.forget_used_up()
    _, per_model = StoredDraft.objects.filter(expires__lte=timezone.now()).delete()
    write_through()
    return per_model.get("complaints.StoredDraft", 0)


def write_through() -> None:
    """After a deletion: empty SQLite's write-ahead log, which still holds the former ciphertext.

    The file itself is overwritten by secure_delete. PostgreSQL does the like with VACUUM (docs/operating.md).
    """
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
