"""A day that a person wrote without its year, told with it where the case has that day in one year alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from msgspec import Struct

from legal_refs.case.facts import Case
from legal_refs.case.memory import kept

_DAY = re.compile(r"(?<![\d年])(\d{1,2})月(\d{1,2})日")
_OPENS = re.compile(r"(\d{4})年(1[0-2]|[1-9])月([12]\d|3[01]|[1-9])日")
_YEAR = re.compile(r"\d{4}年|[去今前当次同]年")


def with_year(case: Case, text: str) -> str:
    """3月18日、19日 as 2021年3月18日、19日; a text that names some year, or a day of no or of two years, as it is."""
    found = None if _YEAR.search(text) else _DAY.search(text)
    years = _years(case).get((int(found[1]), int(found[2])), set()) if found else set()
    return f"{text[: found.start()]}{min(years)}年{text[found.start() :]}" if found and len(years) == 1 else text


def opens_before(text: str, day: date | None) -> bool:
    """Whether a story begins with a day before that one, so that it is told first."""
    first = _OPENS.match(text)
    return bool(first and day and tuple(map(int, first.groups())) < (day.year, day.month, day.day))


@kept
def _years(case: Case) -> dict[tuple[int, int], set[int]]:
    """The years of every day of the case, by month and day."""
    found: dict[tuple[int, int], set[int]] = {}
    for one in _days(case):
        found.setdefault((one.month, one.day), set()).add(one.year)
    return found


def _days(value: Any) -> Iterator[date]:
    if isinstance(value, date):
        yield value
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from _days(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from _days(part)
