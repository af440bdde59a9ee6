"""A lot: some hundred rows of a run, as they travel to a worker on any machine, and what the worker says of them.

It travels packed, and sealed with the server's secret: the database of the queue holds nothing that can be read. The
papers lie in the folder of the run, on a disk that all machines share, and the report on the lot lies beside them.
"""

from __future__ import annotations

import base64
import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec
from django.conf import settings

from complaints.drafts import vault
from complaints.press import shelf, statements
from complaints.press.press import Outcome, Press
from complaints.press.rows import InputError, Record, Source
from legal_refs.files.shapes import ready

MOST_BYTES = 1024 * 1024
"""Bytes of rows in one lot, whatever their number: a job is a row of the database."""


class Lot(msgspec.Struct, frozen=True, kw_only=True):
    """Some rows and everything beside them that decides what is printed; paths are below PRESS_DIR."""

    source: str
    encoding: str
    shared: bytes
    columns: tuple[str, ...]
    run: shelf.Run
    folder: str
    set_with: bytes
    earlier: dict[int, tuple[str, ...]]
    rows: tuple[Record, ...]


class Stopped(Exception):
    """Somebody took the lot back while it was being made."""


def cut(press: Press, records: Iterable[Record], most: int) -> Iterator[Lot]:
    """Lots of at most `most` rows. Raises InputError: a folder that other machines cannot see, OSError."""
    folder = below(press.folder)
    source = below(press.source.path) if statements.COLUMN in press.columns else press.source.path.name
    for rows in _together(records, most):
        earlier = {row.number: press.earlier[row.number] for row in rows if row.number in press.earlier}
        yield Lot(
            source=source,
            encoding=press.source.encoding,
            shared=press.source.shared,
            columns=press.columns,
            run=press.run,
            folder=folder,
            set_with=press.set_with,
            earlier=earlier,
            rows=rows,
        )


def _together(records: Iterable[Record], most: int) -> Iterator[tuple[Record, ...]]:
    rows: list[Record] = []
    size = 0
    for record in records:
        weight = len(record.cells) if isinstance(record.cells, bytes) else sum(map(len, record.cells))
        if rows and (len(rows) >= most or size + weight > MOST_BYTES):
            yield tuple(rows)
            rows, size = [], 0
        rows.append(record)
        size += weight
    if rows:
        yield tuple(rows)


def below(path: Path) -> str:
    """A path as every machine finds it. Raises InputError: it lies outside PRESS_DIR."""
    try:
        return path.resolve().relative_to(settings.PRESS_DIR.resolve()).as_posix()
    except ValueError:
        raise InputError("the folder, and a table that names statements, must lie below PRESS_DIR") from None


def sealed(lot: Lot) -> tuple[str, str]:
    """The name of a lot, the same for the same lot, and what travels under it."""
    plain = msgspec.msgpack.encode(lot)
    name = _name(hashlib.sha256(plain).hexdigest(), settings.DRAFT_SECRETS[0])
    shut = vault.key_of(name, settings.DRAFT_SECRETS[0], "lot").seal(zlib.compress(plain, 1), "lot")
    return name, base64.b64encode(shut).decode()


def unsealed(name: str, travelled: str) -> Lot:
    """What `sealed` was given, under any secret of this machine. Raises vault.Unopenable."""
    for secret in settings.DRAFT_SECRETS:
        try:
            plain = vault.key_of(name, secret, "lot").open(base64.b64decode(travelled), "lot")
        except vault.Unopenable:
            continue
        return msgspec.msgpack.decode(zlib.decompress(plain), type=ready(Lot))
    raise vault.Unopenable


def names_of(folder: Path) -> list[str]:
    """What the jobs of a folder's run are called, under each secret of this machine; no path can be read from it."""
    return [_name(below(folder), secret) for secret in settings.DRAFT_SECRETS]


def _name(said: str, secret: str) -> str:
    return vault.key_of(said, secret, "name of a lot").lookup[:24]


def make(lot: Lot, name: str, stopped: Callable[[], bool]) -> None:
    """Make what is missing of a lot, and report. Raises Stopped, shelf.BusyError, OSError."""
    root = settings.PRESS_DIR
    source = Source(root / lot.source, lot.encoding, lot.shared)
    press = Press(source, lot.run, root / lot.folder, lot.columns, lot.set_with, lot.earlier)
    outcomes = []
    with shelf.shared(press.folder):
        for record in lot.rows:
            if stopped():
                raise Stopped
            outcomes.append(press.outcome(record))
        shelf.settle()
        shelf.report(press.folder, name, msgspec.json.encode(outcomes))


def told(folder: Path, name: str) -> list[Outcome] | None:
    """What became of the rows of a lot; None: nothing is said yet. Raises OSError."""
    data = shelf.reported(folder, name)
    return None if data is None else msgspec.json.decode(data, type=ready(list[Outcome]))
