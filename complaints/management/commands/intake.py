"""manage.py intake FILE... [--json] [--on YYYY-MM-DD]: what statements, messages and pictures tell, nothing kept."""

import sys
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from django.core.management.base import BaseCommand, CommandError

from complaints.intake import files
from complaints.intake.refusal import Refused
from complaints.intake.row import Reading, as_plain, notice_as_plain
from complaints.web.refusals import sentence


class Command(BaseCommand):
    help = "Read messages, statements and pictures into rows; what is uncertain is named, never guessed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument("--json", action="store_true", help="print rows, notices and unread lines as JSON")
        parser.add_argument("--on", type=date.fromisoformat, default=None, help="today's date; no row lies after it")

    def handle(self, *args: Any, **options: Any) -> None:
        today = options["on"] or date.today()  # noqa: DTZ011 - the day of the person's calendar
        read, refused = Reading(), []
        for name in options["files"]:
            try:
                with Path(name).open("rb") as file:
                    read = read.plus(files.read(file.read(files.MOST_BYTES + 1), today))
            except OSError as error:
                raise CommandError(f"{name}: {error.strerror}") from None
            except Refused as error:
                refused.append({"file": name, "reason": error.reason, "words": sentence(error.reason)})
        if options["json"]:
            plain = {
                "rows": [as_plain(row) for row in read.rows],
                "notices": [notice_as_plain(notice) for notice in read.notices],
                "unread": list(read.unread),
                "refused": refused,
            }
            sys.stdout.write(msgspec.json.format(msgspec.json.encode(plain), indent=2).decode() + "\n")
        else:
            for row in read.rows:
                asked = f"  ? {', '.join(row.uncertain)}" if row.uncertain else ""
                self.stdout.write(f"{row.day} {row.clock:5} {row.direction:4} {row.amount} {row.currency}{asked}")
            for each in refused:
                self.stdout.write(f"{each['file']}: {each['words']}")
        if refused and not read.rows:
            sys.exit(1)
