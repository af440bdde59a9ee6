"""manage.py assess CASE.yaml --json [--on YYYY-MM-DD]: what the law says about one case file."""

import sys
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from django.core.management.base import BaseCommand, CommandError

from complaints.documents import sets
from legal_refs.case import casefile
from legal_refs.case.facts import Case


def read_case(name: str) -> Case:
    """Load a case file named on the command line; raises CommandError with file, line and field."""
    try:
        return casefile.load_path(Path(name))
    except (casefile.CaseFileError, OSError) as error:
        raise CommandError(str(error)) from None


def add_case_arguments(parser: ArgumentParser) -> None:
    """The arguments that assess and draft share."""
    parser.add_argument("case", help="a case file (*.case.yaml)")
    parser.add_argument("--on", type=date.fromisoformat, default=None, help="filing day, YYYY-MM-DD; today if left out")


class Command(BaseCommand):
    help = "Assess a case file: law, precedents, range, amounts, clocks, court, papers."

    def add_arguments(self, parser: ArgumentParser) -> None:
        add_case_arguments(parser)
        parser.add_argument("--json", action="store_true", help="print the whole assessment as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        case = read_case(options["case"])
        every = sets.of(case, options["on"] or date.today())  # noqa: DTZ011 - the filing day is a local date
        assessment, offers = every[0].whole[1], sets.offers(every)
        if options["json"]:
            plain = msgspec.to_builtins(assessment) | {"documents": msgspec.to_builtins(offers)}
            sys.stdout.write(msgspec.json.format(msgspec.json.encode(plain), indent=2).decode() + "\n")
            return
        for citation in assessment.citations:
            self.stdout.write(f"{citation.track.value:15} {citation.short_title}{citation.label}  {citation.why.zh}")
        for offer in offers:
            self.stdout.write(f"{offer.id:4} {'+' if offer.recommended else ' '} {offer.title.zh}")
