"""The first minutes and days (黄金时间): what to do, by kind of incident, from data/first_hours.yaml."""

from __future__ import annotations

from datetime import date
from functools import cache

from msgspec import Struct

from legal_refs.case.vocabulary import COUNTERFEIT, ONLINE, Incident, TheftKind
from legal_refs.files import datafiles
from legal_refs.results import Words


class Row(Struct, frozen=True, forbid_unknown_fields=True):
    """A span of time and its steps."""

    when: Words
    steps: tuple[Words, ...]


class Column(Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of incident."""

    id: str
    title: Words
    rows: tuple[Row, ...]


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    checked_on: date
    columns: tuple[Column, ...]
    cautions: tuple[Words, ...]


@cache
def load() -> _File:
    """The table, read once. Raises DataError."""
    return datafiles.read(datafiles.DATA / "first_hours.yaml", _File)


def columns() -> tuple[Column, ...]:
    """Every kind of incident. Raises DataError where the file is damaged."""
    return load().columns


def column_of(incident: Incident, theft_kind: TheftKind | None = None) -> Column:
    """What applies to an incident; a leak that led to a theft begins with the theft's (kind unknown: a card's)."""
    if incident is Incident.LEAK_THEN_THEFT:
        name = "online" if theft_kind is TheftKind.ONLINE else "counterfeit"
    elif incident in COUNTERFEIT:
        name = "counterfeit"
    else:
        name = "online" if incident in ONLINE else "leak"
    return next(c for c in columns() if c.id == name)


def cautions() -> tuple[Words, ...]:
    """What not to do."""
    return load().cautions


def checked_on() -> date:
    """Day on which the steps were last read over."""
    return load().checked_on
