"""`manage.py bulk INPUT --out DIR`: the papers of many cases; a second run makes only what is missing or changed.

Exit code 0: every row is made. 1: some rows failed, each named with its reason. 2: it could not begin.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from django.utils import timezone

from complaints.documents import catalogue
from complaints.press import queue, rows, shelf, tablefile
from complaints.press.press import Outcome, Press, prepared
from complaints.press.progress import Progress, spoken
from legal_refs.case import casefile
from legal_refs.case.vocabulary import Layout

MOST_IN_LOT = 500


class Command(BaseCommand):
    requires_system_checks = ()
    help = "Makes the papers of many cases: JSON Lines of case files, or a table (CSV) laid over one shared case."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "input", type=Path, help="*.jsonl, a folder of case files, or *.csv whose columns are fields (victim.name)"
        )
        parser.add_argument("--out", type=Path, required=True, help="folder to write to; a folder per row")
        parser.add_argument("--case", type=Path, help="the case file that the rows of a table share")
        parser.add_argument("--documents", help="document ids, comma separated; default: all that are advised")
        parser.add_argument("--on", type=date.fromisoformat, help="filing day, YYYY-MM-DD; default: as begun, or today")
        parser.add_argument("--layout", choices=[layout.value for layout in Layout], help="default: the case's choice")
        parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes; default: one a core")
        parser.add_argument("--summary", type=Path, help="write a workbook too (*.xlsx): who, what sum, which day next")
        parser.add_argument("--queue", action="store_true", help="let the workers of every machine make them")
        parser.add_argument("--lot", type=int, default=250, help="with --queue: rows that a worker takes at a time")
        parser.add_argument("--cancel", action="store_true", help="take back what --queue deferred for this folder")
        parser.add_argument(
            "--encoding", choices=tablefile.ENCODINGS, default="auto", help="default: as the file tells"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if (options["queue"] or options["cancel"]) and not queue.usable():
            raise CommandError("the queue needs PostgreSQL (DATABASE_URL)", returncode=2)
        try:
            if options["cancel"]:
                self.stdout.write(f"{queue.cancel(options['out'])} lots taken back; what is made stays")
                return
            tally = self._press(_source(options), options)
        except KeyboardInterrupt:
            raise CommandError("stopped; the same command goes on from here", returncode=130) from None
        except FAULTS as error:
            raise CommandError(_why(error, options["out"]), returncode=2) from None
        if tally.failed:
            raise CommandError(f"{tally.failed} of {tally.rows} rows failed, each is named above", returncode=1)

    def _press(self, source: rows.Source, options: dict[str, Any]) -> Tally:
        folder = options["out"]
        alone = queue.alone(folder) if options["queue"] else nullcontext()
        with alone, shelf.opened(folder) as lock:
            run = _run(options, shelf.remembered(folder))
            press = prepared(source, run, folder)
            shelf.remember(folder, run)
            progress = Progress(sys.stderr, source.size())
            tally = Tally()
            for outcome in _outcomes(press, lock, progress, options):
                tally.add(outcome)
                for line in _complaints(outcome):
                    progress.say(line)
                progress.row(outcome.read)
            shelf.settle()
            if options["summary"]:
                from complaints.press import summary  # the library of workbooks takes a quarter second to load

                summary.write(options["summary"], press, tally.faults)
            progress.clear()
            self.stdout.write(_summary(tally, press, progress.seconds))
        return tally


FAULTS = (
    rows.InputError,
    shelf.BusyError,
    shelf.NotOursError,
    OSError,
    BrokenExecutor,
    DatabaseError,
    queue.CancelledError,
)


def _why(error: Exception, folder: Path) -> str:
    """What to tell somebody whose run could not begin or go on."""
    if isinstance(error, OSError):
        return f"{error.filename or folder}: {error.strerror}"
    told = {
        shelf.BusyError: "another run is writing to this folder",
        shelf.NotOursError: "the folder holds other files; name a new or an empty one",
        BrokenExecutor: "a worker was ended from outside; the same command goes on from here",
        DatabaseError: "the database of the queue does not answer; the same command goes on from here",
        queue.CancelledError: "cancelled; what is made stays, the same command goes on from here",
    }
    return next((words for kind, words in told.items() if isinstance(error, kind)), str(error))


def _outcomes(press: Press, lock: shelf.Lock, progress: Progress, options: dict[str, Any]) -> Iterator[Outcome]:
    if not options["queue"]:
        yield from press.outcomes(options["workers"])
        return
    lock.side_by_side()
    yield from queue.Line(press, progress.say).outcomes(options["lot"])
    with suppress(shelf.BusyError):  # a worker that was thought dead: a later run clears what it leaves
        lock.alone()


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
    faults: dict[int, str] = field(default_factory=dict)

    def add(self, outcome: Outcome) -> None:
        self.rows += 1
        self.last = max(self.last, outcome.number)
        if outcome.faults:
            self.failed += 1
            self.faults[outcome.number] = "; ".join(fault.told() for fault in outcome.faults)
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
    if not path.exists():
        raise rows.InputError(f"{path.name}: no such file")
    if path.is_file() and encoding == "auto":
        encoding = tablefile.encoding_of(path)
    source = rows.Source(path, "utf-8" if path.is_dir() else encoding)
    if not 1 <= options["lot"] <= MOST_IN_LOT:
        raise rows.InputError(f"--lot is 1 to {MOST_IN_LOT}")
    source.columns()
    if options["case"] is None:
        return source
    if source.kind != "csv":
        raise rows.InputError("--case is for a table; a line of JSON or a file of a folder is a whole case")
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
    lines = [f"{head}: {fault.told()}" for fault in outcome.faults]
    return ["".join(c if c.isprintable() else "?" for c in line) for line in lines]


def _summary(tally: Tally, press: Press, seconds: float) -> str:
    stale = sum(len(press.earlier.get(number, ())) for number in tally.faults)
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
