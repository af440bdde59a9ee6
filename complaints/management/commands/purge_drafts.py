"""manage.py purge_drafts: the daily broom. Expiry is enforced on every read as well; this frees the space."""

from typing import Any

from django.core.management.base import BaseCommand

from complaints.drafts import retention


class Command(BaseCommand):
    help = "Delete every draft past its day, with its dossier, and used-up rate counters."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"purged {retention.purge()} drafts")
