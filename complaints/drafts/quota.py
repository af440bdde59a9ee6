"""How much the whole site keeps: a flood of new drafts ends in a calm page and not on a full disk."""

from django.conf import settings
from django.db import connection

from complaints.drafts.models import StoredDraft


class SiteFull(Exception):
    """No room for a new draft; those that are there can be opened, changed and deleted."""

    def __init__(self) -> None:
        super().__init__("the site keeps as much as it may")


def refuse_more() -> None:
    """Raise SiteFull where the site keeps as many drafts or bytes as it may."""
    if StoredDraft.objects.count() >= settings.MOST_DRAFTS or size() >= settings.MOST_MEGABYTES * 1024 * 1024:
        raise SiteFull


def size() -> int:
    """Bytes of the database; pages that were freed count as free."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                "SELECT (page_count - freelist_count) * page_size "
                "FROM pragma_page_count, pragma_freelist_count, pragma_page_size"
            )
        else:
            cursor.execute("SELECT pg_database_size(current_database())")
        return int(cursor.fetchone()[0])
