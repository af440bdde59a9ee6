"""manage.py purge_drafts: delete now what the serving processes delete by and by; every read enforces expiry anyway."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from complaints.drafts import retention


class Command(BaseCommand):
    help = "Delete every draft past its day, with its dossier, and used-up rate counters."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--force", action="store_true", help="even where more than half of all drafts would go")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            count = retention.purge(force=options["force"])
        except retention.PurgeStopped as reason:
            raise CommandError(f"{reason} Nothing was deleted. If it is, run this again with --force.") from None
        self.stdout.write(f"purged {count} drafts")
