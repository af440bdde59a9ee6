"""Makes the papers of one row, and of many rows in several processes, in the order of the input.

The parent only reads and hands out; workers convert, assess, fill and write. A worker ends with its parent.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from complaints.documents import catalogue, dossier, sets
from complaints.documents.renderer import RenderError
from complaints.press import shelf
from complaints.press.rows import PAPERS, Record, Source
from legal_refs.case.casefile import CaseFileError
from legal_refs.case.facts import Case

CHUNK = 16  # rows handed to a worker at a time
WINDOW = 4  # chunks in hand per worker: what bounds the memory of a long input


@dataclass(frozen=True)
class Fault:
    """Why a row was not made: field or paper (may be empty) and reason, neither with a value."""

    where: str
    reason: str

    def told(self) -> str:
        """Both in one line."""
        return ": ".join(filter(None, (self.where, self.reason)))


@dataclass(frozen=True)
class Outcome:
    """What became of one row: its folder, whether it was made now, the papers in it, or the faults."""

    number: int
    line: int
    read: int
    name: str = ""
    made: bool = False
    papers: tuple[str, ...] = ()
    size: int = 0
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Press:
    """One job: the input, its columns, the run, the output folder, and what beside the rows decides the print."""

    source: Source
    run: shelf.Run
    folder: Path
    columns: tuple[str, ...] = ()
    set_with: bytes = b""
    earlier: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def outcome(self, record: Record) -> Outcome:
        """Make one row if it is not there yet; whatever is wrong with it becomes a fault."""
        try:
            if record.fault:
                raise CannotError(Fault("", record.fault))
            return self._made(record)
        except CannotError as error:
            faults = error.faults
        except OSError:
            raise
        except Exception as error:  # noqa: BLE001 - one row that meets an unknown fault must not stop the others
            faults = (Fault("", f"an unexpected {type(error).__name__}"),)
        return Outcome(record.number, record.line, record.read, faults=faults)

    def is_there(self, record: Record) -> bool:
        """Whether earlier runs left a folder of just this row's name; `kept` says whether it is whole."""
        with suppress(CannotError):
            return not record.fault and self.name_of(record) in self.earlier.get(record.number, ())
        return False

    def kept(self, record: Record) -> Outcome | None:
        """A row that is there already, made from just what it says now; None: it is to be made. Raises OSError."""
        with suppress(CannotError):
            return None if record.fault else self._kept(record, self.name_of(record))
        return None

    def _kept(self, record: Record, name: str) -> Outcome | None:
        if not shelf.whole(self.folder, name):
            return None
        self._replace(record, name)
        return Outcome(record.number, record.line, record.read, name)

    def _replace(self, record: Record, name: str) -> None:
        """Remove what earlier runs made of a row from other words."""
        shelf.drop(self.folder, [other for other in self.earlier.get(record.number, ()) if other != name])

    def _made(self, record: Record) -> Outcome:
        name = self.name_of(record)
        if kept := self._kept(record, name):
            return kept
        shelf.drop(self.folder, [name])
        made = self._dossier(self._case(record), self._papers(record))
        files = [(f.path, f.data) for f in made.files] + [("manifest.json", dossier.manifest_bytes(made))]
        size = shelf.put(self.folder, name, files)
        self._replace(record, name)
        papers = tuple(f.id for f in made.files)
        return Outcome(record.number, record.line, record.read, name, made=True, papers=papers, size=size)

    def name_of(self, record: Record) -> str:
        """The folder of a row, made or not. Raises CannotError: the statement that it names cannot be had."""
        return shelf.name_of(record.number, self.set_with, self._text(record))

    def _text(self, record: Record) -> bytes:
        try:
            return self.source.text(record, self.columns)
        except CaseFileError as error:
            raise CannotError(*(Fault(p.field, p.message) for p in error.problems)) from None

    def _case(self, record: Record) -> Case:
        try:
            return self.source.case(record, self.columns, self.run.on)
        except CaseFileError as error:
            raise CannotError(*(Fault(p.field, p.message) for p in error.problems)) from None

    def _papers(self, record: Record) -> tuple[str, ...]:
        """What this row asks for, or the whole run; none: what is advised."""
        papers = self.source.papers(record, self.columns)
        for paper in papers:
            try:
                catalogue.document(sets.parted(paper)[0])
            except catalogue.UnknownDocumentError:
                raise CannotError(Fault(PAPERS, "names a paper that there is not")) from None
        return papers or self.run.documents

    def _dossier(self, case: Case, papers: tuple[str, ...]) -> dossier.Dossier:
        every = sets.of(case, self.run.on)
        try:
            made = sets.build(every, sets.spread(every, papers) or None, self.run.layout)
        except dossier.BlockedError as error:
            row = catalogue.offer(catalogue.document(error.document), catalogue.sight(case, every[0].assessment))
            where = ", ".join((error.document, *row.missing))
            raise CannotError(Fault(where, "; ".join(f"{r.zh} / {r.en}" for r in error.reasons))) from None
        except catalogue.UnknownDocumentError:
            raise CannotError(Fault(PAPERS, "names a set of papers that this person has not")) from None
        except RenderError as error:
            raise CannotError(Fault("", str(error))) from None
        if not made.files:
            raise CannotError(Fault("", "no paper is advised for these facts"))
        return made

    def outcomes(self, workers: int) -> Iterator[Outcome]:
        """Every row of the input in its order. Raises OSError, concurrent.futures.BrokenExecutor."""
        records = self.source.records()
        yield from map(self.outcome, islice(records, 1))  # here, so that workers inherit what it loads and compiles
        if workers == 1:
            yield from map(self.outcome, records)
            return
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(workers, context, initializer=_begin, initargs=(self,)) as pool:
            waiting: deque[Future[list[Outcome]]] = deque()
            for chunk in _chunks(records):
                waiting.append(pool.submit(_several, chunk))
                if len(waiting) >= workers * WINDOW:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()


class CannotError(Exception):
    """A row cannot be made; `faults` says why."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = faults
        super().__init__("a row cannot be made")


def prepared(source: Source, run: shelf.Run, folder: Path) -> Press:
    """A job ready to run; what earlier runs made is looked up once. Raises rows.InputError, OSError."""
    columns = source.columns()
    pieces = (shelf.edition(), run.on.isoformat().encode(), "\n".join(run.documents).encode())
    more = ((run.layout or "").encode(), source.shared, "\n".join(columns).encode(), source.encoding.encode())
    whole = hashlib.sha256()
    for piece in (*pieces, *more):
        whole.update(hashlib.sha256(piece).digest())
    return Press(source, run, folder, columns, whole.digest(), shelf.there(folder))


_at_work: list[Press] = []


def _begin(press: Press) -> None:
    """In a new worker: take the job, leave Ctrl-C to the parent, and end when the parent ends."""
    _at_work[:] = [press]
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
    os._exit(1)


def _several(records: list[Record]) -> list[Outcome]:
    return [_at_work[0].outcome(record) for record in records]


def _chunks(records: Iterable[Record]) -> Iterator[list[Record]]:
    rest = iter(records)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk
