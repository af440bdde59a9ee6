"""load_all(): every table is read, and all faults are told at once with file, row and field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from legal_refs.files import integrity
from legal_refs.files.datafiles import DataError, Fault

Told = Fault | str


@dataclass(frozen=True)
class Table:
    """A table with its reader: `files` is its path below the data folder ("laws/*.yaml"), or its name elsewhere."""

    files: str
    load: Callable[[], object]


def load_all(tables: Sequence[Table]) -> tuple[Told, ...]:
    """Read every table; what is wrong with any of them, each fault once. Empty where all is sound.

    A reader keeps what it read, so that a second call costs nothing but the look into the folder.
    """
    found = [fault for table in tables for fault in _faults(table)]
    found += _unread(tables)
    return tuple({str(fault): fault for fault in found}.values())


def _faults(table: Table) -> Iterator[Told]:
    try:
        table.load()
    except DataError as error:
        yield from error.found
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, re.error, StopIteration) as error:
        yield Fault(table.files, "", f"{type(error).__name__}: {error}")


def _unread(tables: Sequence[Table]) -> Iterator[Fault]:
    """Data files that no reader reads: nobody would notice a fault in them."""
    for name in integrity.files():
        if not any(PurePosixPath(name).match(table.files) for table in tables):
            yield Fault(name, "", "no reader reads this file")
