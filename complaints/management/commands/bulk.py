"""`manage.py bulk INPUT --out DIR`: the papers of many cases; a second run makes only what is missing or changed.

Exit code 0: every row is made. 1: some rows failed, each named with its reason. 2: it could not begin.
"""

from __future__ import annotations

import os
import sys
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from complaints.documents import catalogue
from complaints.press import rows, shelf, tablefile
from complaints.press.press import Outcome, Press, prepared
from complaints.press.progress import Progress, spoken
from legal_refs.case import casefile
from legal_refs.case.vocabulary import Layout


class Command(BaseCommand):
    requires_system_checks = ()
    help = "Makes the papers of many cases: JSON Lines of case files, or a table (CSV) laid over one shared case."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("input", type=Path, help="*.jsonl, or *.csv whose columns are fields (victim.name)")
        parser.add_argument("--out", type=Path, required=True, help="folder to write to; a folder per row")
        parser.add_argument("--case", type=Path, help="the case file that the rows of a table share")
        parser.add_argument("--documents", help="document ids, comma separated; default: all that are advised")
        parser.add_argument("--on", type=date.fromisoformat, help="filing day, YYYY-MM-DD; default: as begun, or today")
        parser.add_argument("--layout", choices=[layout.value for layout in Layout], help="default: the case's choice")
        parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes; default: one a core")
        parser.add_argument(
            "--encoding", choices=tablefile.ENCODINGS, default="auto", help="default: as the file tells"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            source = _source(options)
            with shelf.opened(options["out"]):
                tally = self._press(source, options)
        except rows.InputError as error:
            raise CommandError(str(error), returncode=2) from None
        except shelf.BusyError:
            raise CommandError("another run is writing to this folder", returncode=2) from None
        except shelf.NotOursError:
            raise CommandError("the folder holds other files; name a new or an empty one", returncode=2) from None
        except OSError as error:
            raise CommandError(f"{error.filename or options['out']}: {error.strerror}", returncode=2) from None
        except BrokenExecutor:
            raise CommandError(
                "a worker was ended from outside; the same command goes on from here", returncode=2
            ) from None
        except KeyboardInterrupt:
            raise CommandError("stopped; the same command goes on from here", returncode=130) from None
        if tally.failed:
            raise CommandError(f"{tally.failed} of {tally.rows} rows failed, each is named above", returncode=1)

    def _press(self, source: rows.Source, options: dict[str, Any]) -> Tally:
        folder = options["out"]
        run = _run(options, shelf.remembered(folder))
        press = prepared(source, run, folder)
        shelf.remember(folder, run)
        progress = Progress(sys.stderr, source.path.stat().st_size)
        tally = Tally()
        for outcome in press.outcomes(options["workers"]):
            tally.add(outcome)
            for line in _complaints(outcome):
                progress.say(line)
            progress.row(outcome.read)
        shelf.settle()
        progress.clear()
        self.stdout.write(_summary(tally, press, progress.seconds))
        return tally


@dataclass
class Tally:
    """What became of the rows so far; the numbers of rows, not the rows, are kept."""

    rows: int = 0
    made: int = 0
    kept: int = 0
    failed: int = 0
    papers: int = 0
    size: int = 0
    last: int = 0
    outdated: list[int] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        self.rows += 1
        self.last = outcome.number
        if outcome.faults:
            self.failed += 1
            self.outdated.append(outcome.number)
            return
        self.made += outcome.made
        self.kept += not outcome.made
        self.papers += len(outcome.papers)
        self.size += outcome.size


def _source(options: dict[str, Any]) -> rows.Source:
    """The input as the command line describes it. Raises rows.InputError, OSError."""
    path, encoding = options["input"], options["encoding"]
    if options["workers"] < 1:
        raise rows.InputError("--workers is 1 or more")
    if not path.is_file():
        raise rows.InputError(f"{path.name}: no such file")
    source = rows.Source(path, tablefile.encoding_of(path) if encoding == "auto" else encoding)
    source.columns()
    if options["case"] is None:
        return source
    if source.kind != "csv":
        raise rows.InputError("--case is for a table; a line of JSON is a whole case")
    try:
        shared = casefile.load_path(options["case"])
    except casefile.CaseFileError as error:
        raise rows.InputError(str(error)) from None
    return replace(source, shared=msgspec.json.encode(casefile.to_plain(shared)))


def _run(options: dict[str, Any], before: shelf.Run | None) -> shelf.Run:
    """What is asked for. A folder begun on an earlier day goes on with that day. Raises rows.InputError."""
    ids = tuple(i.strip() for i in (options["documents"] or "").split(",") if i.strip())
    for name in ids:
        try:
            catalogue.document(name)
        except catalogue.UnknownDocumentError:
            raise rows.InputError(f"there is no document {name}") from None
    day = options["on"] or (before.on if before else timezone.localdate())
    return shelf.Run(on=day, documents=ids, layout=options["layout"])


def _complaints(outcome: Outcome) -> list[str]:
    """One line per fault: row, line, field, reason; nothing that could steer a terminal."""
    head = f"row {outcome.number} (line {outcome.line})"
    lines = [": ".join(filter(None, (head, fault.where, fault.reason))) for fault in outcome.faults]
    return ["".join(c if c.isprintable() else "?" for c in line) for line in lines]


def _summary(tally: Tally, press: Press, seconds: float) -> str:
    stale = sum(len(press.earlier.get(number, ())) for number in tally.outdated)
    beyond = sum(len(names) for number, names in press.earlier.items() if number > tally.last)
    lines = [
        ("rows", f"{tally.rows:,}"),
        ("made", f"{tally.made:,}"),
        ("there already", f"{tally.kept:,}"),
        ("failed", f"{tally.failed:,}"),
        ("papers", f"{tally.papers:,} in {tally.size / 1e6:,.1f} MB"),
        ("filing day", press.run.on.isoformat()),
        ("time", f"{spoken(seconds)}, {tally.rows / max(seconds, 0.001):,.0f} rows/s"),
    ]
    if stale + beyond:
        lines.append(("out of date", f"{stale} folders of failed rows, {beyond} of rows no longer in the input"))
    return "\n".join(f"{name:<15}{value}" for name, value in lines)
