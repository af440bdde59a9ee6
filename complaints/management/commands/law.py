"""`manage.py law`: export, search and review the law data; explain a case's points; measure the fault ranges.

A new subcommand is one line in SUBCOMMANDS and one function that takes the command and its options.
"""

from __future__ import annotations

import importlib
import json
from argparse import ArgumentParser
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from complaints import tables
from legal_refs.case import casefile
from legal_refs.files import integrity
from legal_refs.files.datafiles import DataError
from legal_refs.law import library
from legal_refs.reading import lawcheck, search

Options = dict[str, Any]


def export(command: BaseCommand, options: Options) -> None:
    """Every provision that the product can cite: JSON, or one line each."""
    provisions = library.load().export()
    if options["json"]:
        command.stdout.write(json.dumps(provisions, ensure_ascii=False, indent=1))
        return
    for row in provisions:
        command.stdout.write(f"{row['law_id']} {row['article']} {row['effective_from']} {row['effective_to'] or ''}")


def find(command: BaseCommand, options: Options) -> None:
    """Pages for a query, best first."""
    for hit in search.search(" ".join(options["query"])):
        living = f" -> {', '.join(hit.living)}" if hit.living else ""
        command.stdout.write(f"{hit.kind}\t{hit.id}\t{hit.title.zh}{living}")


def review(command: BaseCommand, _options: Options) -> None:
    """Record the digests of all data files, after they passed the checks."""
    found = tables.faults() or lawcheck.faults()
    if found:
        raise CommandError("\n".join(str(fault) for fault in found))
    command.stdout.write(f"recorded {integrity.record()} files, data version {integrity.data_version()}")


def show_open(command: BaseCommand, _options: Options) -> None:
    """Articles that ended and have no successor yet, with the norms that rest on them."""
    for fault in lawcheck.open_law():
        command.stdout.write(str(fault))


def why(command: BaseCommand, options: Options) -> None:
    """Each chosen and each rejected point of a case."""
    case = casefile.load_path(Path(options["case"]))
    told = importlib.import_module("legal_refs.arguments.points").explain(case, options["on"] or timezone.localdate())
    command.stdout.write(told if isinstance(told, str) else "\n".join(str(line) for line in told))


def evaluate_split(command: BaseCommand, options: Options) -> None:
    """Fault ranges against decided cases."""
    told = importlib.import_module("legal_refs.decided.evaluation").run(options["path"])
    command.stdout.write(told if isinstance(told, str) else "\n".join(str(line) for line in told))


def _case(parser: ArgumentParser) -> None:
    parser.add_argument("case")
    parser.add_argument("--on", type=date.fromisoformat, help="filing day, default today")


SUBCOMMANDS: dict[str, tuple[Callable[[BaseCommand, Options], None], Callable[[ArgumentParser], object]]] = {
    "export": (export, lambda parser: parser.add_argument("--json", action="store_true")),
    "search": (find, lambda parser: parser.add_argument("query", nargs="+")),
    "open": (show_open, lambda parser: None),
    "review": (review, lambda parser: None),
    "why": (why, _case),
    "evaluate-split": (evaluate_split, lambda parser: parser.add_argument("path", nargs="?")),
}


class Command(BaseCommand):
    """Dispatches to the subcommand; no system checks, so that `review` can mend what a check refuses."""

    help = "Export, search, review and explain the law data."
    requires_system_checks = []  # noqa: RUF012

    def add_arguments(self, parser: CommandParser) -> None:
        """One parser per subcommand."""
        subparsers = parser.add_subparsers(dest="subcommand", required=True)
        for name, (run, arguments) in SUBCOMMANDS.items():
            arguments(subparsers.add_parser(name, help=run.__doc__))

    def handle(self, *_args: Any, **options: Any) -> None:
        """Run the subcommand; damaged data end in one clear line."""
        try:
            SUBCOMMANDS[options["subcommand"]][0](self, options)
        except (DataError, casefile.CaseFileError) as error:
            raise CommandError(str(error)) from None
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}") from None
