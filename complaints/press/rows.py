"""Reads the input of the press as a stream: one record at a time, and a damaged one costs only itself.

JSON Lines holds a case file per line; a folder holds case files; a table (CSV) holds a person per row, its columns
named by field (victim.name, transactions[0].cny), laid over one shared case file. The column `statement` names a file
beside the table, whose lines are the transactions of the row; the column `documents` names the papers of the row.
"""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, Any

import msgspec

from complaints.press import casefolder, statements, tablefile
from legal_refs.case import casefile, fieldtree
from legal_refs.case.casefile import CaseFileError, Problem
from legal_refs.case.facts import Case

LONGEST = casefile.MAX_BYTES
MOST_COLUMNS = 2000
MOST_LINES = 40  # of one row, where a cell holds line breaks
SUFFIXES = {".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl"}
PAPERS = "documents"
_STEP = re.compile(r"\.([a-z_0-9]+)|\[([0-9]{1,4})\]")
_NOT_TEXT = re.compile("[\ud800-\udfff\ufffd]")


class InputError(ValueError):
    """An input that cannot be begun at all; the text says why and names no value."""


@dataclass(frozen=True)
class Record:
    """One row of the input: its number from 1, the line it begins on, how much is read, its text or what is wrong."""

    number: int
    line: int
    read: int
    cells: bytes | tuple[str, ...] = ()
    fault: str = ""


@dataclass(frozen=True)
class Source:
    """An input and how to read it: suffix .csv or .jsonl, its encoding (tablefile.encoding_of), the shared case."""

    path: Path
    encoding: str = "utf-8"
    shared: bytes = b"{}"

    @property
    def kind(self) -> str:
        """csv, jsonl or folder. Raises InputError."""
        if self.path.is_dir():
            return "folder"
        try:
            return SUFFIXES[self.path.suffix.lower()]
        except KeyError:
            raise InputError(
                f"{self.path.name}: the input is named *.csv or *.jsonl, or is a folder of case files"
            ) from None

    def size(self) -> int:
        """Bytes to read. Raises OSError."""
        files = casefolder.files(self.path) if self.kind == "folder" else [self.path]
        return sum(file.stat().st_size for file in files)

    def columns(self) -> tuple[str, ...]:
        """The columns of a table, () for whole cases. Raises InputError, OSError."""
        if self.kind != "csv":
            return ()
        with tablefile.opened(self.path, self.encoding) as file:
            raw = file.readline(LONGEST)
        head = raw.decode(tablefile.inner(self.encoding), "replace").removeprefix("\ufeff").rstrip("\r\n")
        if head.count(",") >= MOST_COLUMNS:
            raise InputError(f"{self.path.name}: the first line names more than {MOST_COLUMNS} columns")
        names = tuple(name.strip() for name in next(csv.reader([head]), []))
        unknown = [place for place, name in enumerate(names, 1) if name not in OWN and not known(name)]
        if not any(names) or unknown or len(set(names)) != len(names):
            where = f"column {unknown[0]} of the first line" if unknown else "the first line"
            why = "names no field of a case file, or one stands twice (victim.name, card.tail)"
            raise InputError(f"{self.path.name}: {where} {why}")
        return names

    def records(self) -> Iterator[Record]:
        """Every row in order, a damaged one with its fault. Raises OSError."""
        if self.kind == "folder":
            yield from _files(self.path)
            return
        inner = tablefile.inner(self.encoding)
        with tablefile.opened(self.path, self.encoding) as file:
            yield from _lines_of_json(file, inner) if self.kind == "jsonl" else _rows(file, inner, len(self.columns()))

    def text(self, record: Record, columns: tuple[str, ...]) -> bytes:
        """Everything that a row says, its statement included: what its digest is made of. Raises CaseFileError."""
        if isinstance(record.cells, bytes):
            return record.cells
        return "\x1f".join(record.cells).encode() + self._statement(record, columns)

    def case(self, record: Record, columns: tuple[str, ...], today: date) -> Case:
        """The case of one row. Raises CaseFileError, which names fields and no values."""
        return casefile.from_plain(self._plain(record, columns, today), name=f"row {record.number}")

    def papers(self, record: Record, columns: tuple[str, ...]) -> tuple[str, ...]:
        """The papers that a row asks for by itself (B1, A6-2); none: those of the run. Any signs part them."""
        cells = record.cells if isinstance(record.cells, tuple) else ()
        return tuple(re.findall(r"\w+(?:-\d+)?", dict(zip(columns, cells, strict=False)).get(PAPERS, "")))

    def _statement(self, record: Record, columns: tuple[str, ...]) -> bytes:
        name = dict(zip(columns, record.cells, strict=True)).get(statements.COLUMN, "")
        return statements.contents(self.path.parent, str(name).strip()) if str(name).strip() else b""

    def _plain(self, record: Record, columns: tuple[str, ...], today: date) -> Any:
        if isinstance(record.cells, bytes):
            try:
                return msgspec.json.decode(record.cells)
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                raise CaseFileError("row", [Problem("", None, "this line is not readable JSON")]) from None
        plain = msgspec.json.decode(self.shared)
        for path, cell in zip(columns, record.cells, strict=True):
            if path in OWN:
                continue
            if cell.strip():  # an empty cell leaves what the shared case says
                _set(plain, path, cell.strip())
        if raw := self._statement(record, columns):
            plain["transactions"] = statements.transactions(raw, today)
        return plain


OWN = {statements.COLUMN, PAPERS}
"""Columns of a table that are no field of a case."""


def known(path: str) -> bool:
    """Whether a dotted path (transactions[0].cny) leads to a single value of a case."""
    return fieldtree.at(path) is not None and "." + path == "".join(m.group() for m in _STEP.finditer("." + path))


def _set(plain: dict[str, Any], path: str, value: str) -> None:
    """Put a value at a dotted path; what is missing on the way is made."""
    steps = [name or int(index) for name, index in _STEP.findall("." + path)]
    here: Any = plain
    for step, following in zip(steps, [*steps[1:], None], strict=True):
        empty: Any = [] if isinstance(following, int) else {}
        new = value if following is None else empty
        if isinstance(step, int):
            if step > len(here):
                raise CaseFileError("row", [Problem(path, None, "the list has no item before this one")])
            if step == len(here):
                here.append(new)
        elif here.get(step) is None:
            here[step] = new
        if following is None:
            here[step] = value
        here = here[step]


def _lines_of_json(file: IO[bytes], encoding: str) -> Iterator[Record]:
    number = line = 0
    while raw := file.readline(LONGEST + 1):
        line += 1
        whole = len(raw) <= LONGEST
        _skip_rest(file, raw, whole)
        if raw.strip():
            number += 1
            fault = _too_long() if not whole else "" if tablefile.is_text(raw, encoding) else _no_text(encoding)
            cells = raw.decode(encoding).encode().removeprefix(b"\xef\xbb\xbf").strip() if not fault else b""
            yield Record(number, line, file.tell(), cells, fault)


def _files(folder: Path) -> Iterator[Record]:
    done = 0
    for number, path in enumerate(casefolder.files(folder), 1):
        cells, line, fault = casefolder.read(path)
        done += path.stat().st_size
        yield Record(number, line, done, cells, fault)


def _skip_rest(file: IO[bytes], raw: bytes, whole: bool) -> None:
    while not whole and raw and not raw.endswith(b"\n"):
        raw = file.readline(LONGEST)


def _too_long() -> str:
    return f"longer than {LONGEST // 1024} KiB"


def _no_text(encoding: str) -> str:
    return f"not {encoding} text, as the rest of the file is (saved in another encoding: --encoding)"


class _Lines:
    """The lines of a table after its first, with a way to give some back."""

    def __init__(self, file: IO[bytes], encoding: str) -> None:
        self.file, self.encoding = file, encoding
        self.back: deque[tuple[int, str]] = deque()
        self.line = 1
        file.readline()

    def next(self) -> tuple[int, str] | None:
        if self.back:
            return self.back.popleft()
        raw = self.file.readline(LONGEST + 1)
        _skip_rest(self.file, raw, len(raw) <= LONGEST)
        self.line += 1
        if self.encoding != "utf-8" and tablefile.is_utf8_after_all(raw):
            return self.line, "\ufffd"  # GBK would read other signs from it without complaint: not text
        return (self.line, raw.decode(self.encoding, "surrogateescape")) if raw else None


def _rows(file: IO[bytes], encoding: str, width: int) -> Iterator[Record]:
    lines, number = _Lines(file, encoding), 0
    while first := lines.next():
        line, text = first
        if not text.strip(" ,\r\n\t"):
            continue
        number += 1
        cells, fault = _row(lines, text, width, encoding)
        yield Record(number, line, file.tell(), cells, fault)


def _row(lines: _Lines, text: str, width: int, encoding: str) -> tuple[tuple[str, ...], str]:
    """The cells of the row that begins with `text`; further lines are its own only if together they make a row."""
    more: list[tuple[int, str]] = []
    while text.count('"') % 2 and len(more) < MOST_LINES and len(text) < LONGEST:
        following = lines.next()
        if following is None:
            break
        more.append(following)
        text += following[1]
    cells, fault = _cells(text, width, encoding)
    if fault and more:
        lines.back.extendleft(reversed(more))
        return (), "a quotation mark is not closed, or a cell does not end after one"
    return cells, fault


def _cells(text: str, width: int, encoding: str) -> tuple[tuple[str, ...], str]:
    if len(text) > LONGEST:
        return (), _too_long()
    if _NOT_TEXT.search(text):
        return (), _no_text(encoding)
    try:
        cells = tuple(next(csv.reader([text], strict=True), []))
    except csv.Error:
        return (), "a quotation mark is not closed, or a cell does not end after one"
    if len(cells) != width:
        return (), f"{len(cells)} cells where the first line names {width} columns"
    return cells, ""
