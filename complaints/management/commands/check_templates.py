"""`manage.py check_templates`: every template, page and wording is sound, or each fault is named (exit 1)."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from complaints.documents import catalogue, layouts, lint, pagelint, templatecheck


class Command(BaseCommand):
    help = "Checks all templates and wordings; --adopt mends a file saved by Word or WPS; --diff compares two as text."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--adopt", metavar="FILE", help="put styles, settings, fonts, footer and metadata of the base back"
        )
        parser.add_argument("--text", metavar="FILE", help="print a .docx as text (for git diff)")
        parser.add_argument("--diff", nargs=2, metavar=("OLD", "NEW"), help="text diff of two versions of a template")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["adopt"]:
            path = Path(options["adopt"])
            path.write_bytes(layouts.adopted(path.read_bytes()))
        elif options["text"]:
            self.stdout.write(lint.text(Path(options["text"]).read_bytes()), ending="")
        elif options["diff"]:
            self.stdout.write(_difference(*options["diff"]))
        else:
            self._check()

    def _check(self) -> None:
        rows = catalogue.documents().values()
        found = (
            [fault for row in rows for fault in templatecheck.faults(row)]
            + templatecheck.parts_faults()
            + templatecheck.argument_faults()
            + templatecheck.unlisted()
            + pagelint.faults()
        )
        for fault in found:
            self.stderr.write(fault)
        if found:
            raise CommandError(f"{len(found)} faults in the templates")
        self.stdout.write(f"{len(rows)} templates and their wordings are sound")


def _difference(old: str, new: str) -> str:
    before, after = (lint.text(Path(name).read_bytes()).splitlines() for name in (old, new))
    return "\n".join(difflib.unified_diff(before, after, old, new, lineterm=""))
