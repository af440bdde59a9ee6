"""Picks facts by one of their fields; what the wordings use instead of filters, which ask the sandbox row by row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from legal_refs.case.facts import Transaction


def having(items: Iterable[Any], field: str, *values: object) -> list[Any]:
    """The items whose `field` is one of the values, in their order; without values those in which it is told."""
    if not values:
        return [item for item in items if getattr(item, field)]
    return [item for item in items if getattr(item, field) in values]


def same(items: Iterable[Any], name: str) -> Any:
    """The value of field `name` that all items share, else None."""
    values = {getattr(item, name) for item in items}
    return values.pop() if len(values) == 1 else None


def sittings(moves: Iterable[Transaction]) -> list[list[Transaction]]:
    """The transactions at one machine or counter on one day together, in order of time: one stretch of film."""
    found: dict[tuple[object, ...], list[Transaction]] = {}
    for t in moves:
        found.setdefault((t.terminal or t.place or t.counterpart, t.when.day), []).append(t)
    return list(found.values())
