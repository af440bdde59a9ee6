"""`manage.py new_template B8-merchant-demand`: a new Word template with the base's styles, to edit in Word or WPS."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from complaints.documents import layouts


class Command(BaseCommand):
    requires_system_checks = ()
    help = "Starts a Word template from the base; see docs/adding-a-document.md."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="document id and a slug, as in B8-merchant-demand")

    def handle(self, *args: Any, **options: Any) -> None:
        path = layouts.FOLDER / f"{options['name']}.docx"
        if path.exists():
            raise CommandError(f"{path.name} exists")
        path.write_bytes(layouts.base("compact"))
        self.stdout.write(f"{path.name} written; next: its wording file and its row in complaints/documents/papers")
