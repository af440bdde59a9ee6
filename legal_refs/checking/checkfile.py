"""Typed reading of data/checks.yaml: the messages, levels and papers of every check before export."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from msgspec import Struct

from legal_refs.checking import paperfile
from legal_refs.files import datafiles
from legal_refs.files.datafiles import Fault
from legal_refs.results import Finding, Level, Words

FILE = "checks.yaml"


class Row(Struct, frozen=True, forbid_unknown_fields=True):
    """One check: papers ("@name" = those of a property, paperfile.py), mistake of procedure.md 9, message, kind.

    A kind is "fix", "unfit" or "note". `when` names the questions on which it strikes (computed.py adds those about the
    results); a check without it is a predicate in code under its id, for it counts, names places or fills slots.
    """

    id: str
    level: Level
    documents: tuple[str, ...]
    zh: str
    en: str
    field: str | None = None
    mistake: int | None = None
    kind: str = "fix"
    when: tuple[Any, ...] | None = None


class Limits(Struct, frozen=True, forbid_unknown_fields=True):
    """Numbers that the checks compare with; sources stand in the file."""

    mental_without_evidence: Decimal
    limitation_days: int
    video_amber_days: int
    video_red_days: int
    log_soon_days: int
    deadline_days: int
    review_days: int
    request_days: int
    adult_age: int


class File(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file of checks; `days` names every dated field of a case."""

    checked_on: date
    source: tuple[str, ...]
    limits: Limits
    my_clocks: tuple[str, ...]
    friends: tuple[str, ...]
    days: dict[str, Words]
    rows: tuple[Row, ...]


@cache
def data() -> File:
    """The file, read once. Raises DataError."""
    return datafiles.read(datafiles.DATA / FILE, File)


def faults(rows: tuple[Row, ...] | None = None, file: str = FILE) -> list[Fault]:
    """Rows (of checks.yaml unless given) that stand twice or name a property that no paper can have."""
    rows = data().rows if rows is None else rows
    found = [Fault(file, name, "stands twice") for name, n in Counter(row.id for row in rows).items() if n > 1]
    found += [
        Fault(file, row.id, f"documents: no such property: {name}")
        for row in rows
        for name in row.documents
        if name.startswith("@") and name[1:] not in paperfile.groups()
    ]
    return found


def papers(row: Row) -> tuple[str, ...]:
    """Ids of the papers a check concerns, properties written out; empty = every paper."""
    return _papers(row.documents)


@cache
def _papers(names: tuple[str, ...]) -> tuple[str, ...]:
    found: list[str] = []
    for name in names:
        found += paperfile.groups()[name[1:]] if name.startswith("@") else (name,)
    return tuple(dict.fromkeys(found))


def finding(row: Row, field: str | None, slots: dict[str, object]) -> Finding:
    """A finding with its message filled in."""
    message = Words(row.zh.format(**slots), row.en.format(**slots)) if slots else Words(row.zh, row.en)
    return Finding(
        id=row.id, level=row.level, message=message, field=field or row.field, documents=papers(row), kind=row.kind
    )
