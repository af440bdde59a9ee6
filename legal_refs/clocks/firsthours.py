"""The first minutes and days (黄金时间): what to do, by kind of incident, from data/first_hours.yaml."""

from __future__ import annotations

from datetime import date
from functools import cache

from msgspec import Struct

from legal_refs.case import incidents
from legal_refs.case.vocabulary import Incident, TheftKind
from legal_refs.files import datafiles
from legal_refs.files.datafiles import DataError, Fault
from legal_refs.results import Words

FILE = "first_hours.yaml"


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
    """The table, read once. Raises DataError, also where a kind of incident names no column."""
    table = datafiles.read(datafiles.DATA / FILE, _File)
    known = {column.id for column in table.columns}
    named = {name for row in incidents.rows().values() for name in (row.hours, row.hours_online) if name}
    if named != known:
        raise DataError(Fault(FILE, "columns", f"named by one table only: {', '.join(sorted(named ^ known))}"))
    return table


def columns() -> tuple[Column, ...]:
    """Every kind of incident. Raises DataError where the file is damaged."""
    return load().columns


def column_of(incident: Incident, theft_kind: TheftKind | None = None) -> Column:
    """What applies to an incident; a leak that led to a theft begins with the theft's (kind unknown: a card's)."""
    row = incidents.row(incident)
    name = row.hours_online if theft_kind is TheftKind.ONLINE and row.hours_online else row.hours
    return next(column for column in columns() if column.id == name)


def cautions() -> tuple[Words, ...]:
    """What not to do."""
    return load().cautions


def checked_on() -> date:
    """Day on which the steps were last read over."""
    return load().checked_on
