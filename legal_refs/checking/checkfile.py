"""Typed reading of data/checks.yaml: the messages, levels and papers of every check before export."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache

from msgspec import Struct

from legal_refs.files import datafiles
from legal_refs.results import Finding, Level, Words


class Row(Struct, frozen=True, forbid_unknown_fields=True):
    """One check: papers ("@name" = a group), mistake of procedure.md 9, message, kind ("fix", "unfit", "note")."""

    id: str
    level: Level
    documents: tuple[str, ...]
    zh: str
    en: str
    field: str | None = None
    mistake: int | None = None
    kind: str = "fix"


class Limits(Struct, frozen=True, forbid_unknown_fields=True):
    """Numbers that the checks compare with; sources stand in the file."""

    mental_without_evidence: Decimal
    limitation_days: int
    video_amber_days: int
    video_red_days: int
    log_amber_months: int
    log_red_months: int
    deadline_days: int
    review_days: int
    refusal_review_days: int
    police_silent_days: int
    request_days: int
    adult_age: int


class File(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file of checks."""

    checked_on: date
    source: tuple[str, ...]
    limits: Limits
    my_clocks: tuple[str, ...]
    friends: tuple[str, ...]
    groups: dict[str, tuple[str, ...]]
    rows: tuple[Row, ...]


@cache
def data() -> File:
    """The file, read once. Raises DataError."""
    return datafiles.read(datafiles.DATA / "checks.yaml", File)


def papers(row: Row) -> tuple[str, ...]:
    """Ids of the papers a check concerns, groups written out; empty = every paper."""
    return _papers(row.documents)


@cache
def _papers(names: tuple[str, ...]) -> tuple[str, ...]:
    found: list[str] = []
    for name in names:
        found += data().groups[name[1:]] if name.startswith("@") else (name,)
    return tuple(dict.fromkeys(found))


def finding(row: Row, field: str | None, slots: dict[str, object]) -> Finding:
    """A finding with its message filled in."""
    message = Words(row.zh.format(**slots), row.en.format(**slots))
    return Finding(
        id=row.id, level=row.level, message=message, field=field or row.field, documents=papers(row), kind=row.kind
    )
