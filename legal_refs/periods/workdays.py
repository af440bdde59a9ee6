"""The Chinese calendar of working days (工作日、法定休假日): which day is off, how far the data reach."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import cache

from msgspec import Struct

from legal_refs.files import datafiles

DAY = timedelta(days=1)


class _Row(Struct, frozen=True, forbid_unknown_fields=True):
    date: date
    off: bool
    name: str


class _Days(Struct, frozen=True, forbid_unknown_fields=True):
    what: str
    checked_on: date
    covers_from: date
    covers_to: date
    source: tuple[str, ...]
    notices: dict[str, tuple[str, ...]]
    provisional_source: tuple[str, ...]
    provisional_to: date
    rows: tuple[_Row, ...]
    provisional: tuple[_Row, ...]


@cache
def load() -> _Days:
    """The table, read once. Raises DataError."""
    return datafiles.read(datafiles.DATA / "calendar" / "days.json", _Days)


@cache
def _named() -> dict[date, _Row]:
    data = load()
    return {row.date: row for row in (*data.rows, *data.provisional)}


def is_off(day: date) -> bool:
    """Whether a day is a day off: a notice says so, or it is a Saturday or Sunday that no notice makes a working day.

    Outside the years of the data (see `certain`) only the weekends are known.
    """
    row = _named().get(day)
    return row.off if row else day.weekday() >= 5


def name_of(day: date) -> str | None:
    """Name of the festival whose break or make-up day this is (节日名称), if any."""
    row = _named().get(day)
    return row.name if row else None


def certain(day: date) -> bool:
    """Whether the State Council's notice for the day's year is in the data."""
    return load().covers_from <= day <= load().covers_to


def covers_to() -> date:
    """Last day whose notice is in the data."""
    return load().covers_to


def next_working(day: date) -> date:
    """The day itself if it is a working day, else the first working day after it (民法典 203, 民诉法 85)."""
    while is_off(day) and day < date.max:
        day += DAY
    return day


def plus(start: date, days: int) -> date:
    """The day `days` days after start; the starting day is not counted. Stops at the end of the calendar."""
    return start + DAY * min(days, (date.max - start).days)


def add_workdays(start: date, count: int) -> date:
    """The count-th working day after start; the starting day is not counted."""
    day = start
    while count and day < date.max:
        day += DAY
        count -= not is_off(day)
    return day


def add_months(day: date, months: int) -> date:
    """Same day of a later month; where that month has no such day, its last day (民法典 202)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_years(day: date, years: int) -> date:
    """Same day of a later year; 29 February becomes the 28th where there is none (民法典 202)."""
    return add_months(day, 12 * years)
