"""Equal debits once a month (每月扣款): what a standing order looks like, which no list of single payments shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from legal_refs.case.facts import Transaction

LEAST = 3
"""Fewer do not show a pattern. A convention of this library."""


class Monthly(Struct, frozen=True):
    """Debits of one sum, way and payee in months that follow each other; `on` the day, 0 where it varies."""

    moves: tuple[Transaction, ...]
    each: Decimal
    total: Decimal
    on: int


def monthly(moves: Iterable[Transaction]) -> tuple[Monthly, ...]:
    """The series among transactions in order of time; none where another was made on one of its days."""
    moves = tuple(moves)
    alike: dict[object, list[Transaction]] = {}
    days: dict[object, int] = {}
    for t in moves:
        alike.setdefault((t.cny, t.currency, t.channel, t.kind, t.counterpart, t.payee_masked, t.place), []).append(t)
        days[t.when.day] = days.get(t.when.day, 0) + 1
    return tuple(
        Monthly(tuple(items), items[0].cny, sum((t.cny for t in items), Decimal("0.00")), _day_of_month(items))
        for items in alike.values()
        if len(items) >= LEAST and _in_a_row(items) and all(days[t.when.day] == 1 for t in items)
    )


def _in_a_row(items: Sequence[Transaction]) -> bool:
    months = [t.when.day.year * 12 + t.when.day.month for t in items]
    return all(after - before == 1 for before, after in pairwise(months))


def _day_of_month(items: Sequence[Transaction]) -> int:
    days = {t.when.day.day for t in items}
    return days.pop() if len(days) == 1 else 0
