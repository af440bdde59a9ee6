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


def spoken(place: str | None) -> str:
    """A place without the ranks that people leave out: 广东省珠海市某店 and 珠海某店 are one shop."""
    return (place or "").replace("省", "").replace("市", "")


def same(items: Iterable[Any], name: str) -> Any:
    """The value of field `name` that all items share, else None."""
    values = {getattr(item, name) for item in items}
    return values.pop() if len(values) == 1 else None


def exhibit_named(items: Iterable[Any], words: Iterable[str], month: str, without: Iterable[str], dated: bool) -> str:
    """The name of the first item of evidence that bears one of the words and none of `without`; "" if none does.

    A name that gives another month than this one ("2026年6月"; "" is any) is another thing; `dated`: it must give it.
    """
    for item in items:
        name = item.name
        elsewhere = month and "年" in name and "月" in name and month not in name
        if elsewhere or (dated and month not in name) or any(word in name for word in without):
            continue
        if any(word in name for word in words):
            return str(name)
    return ""


def sittings(moves: Iterable[Transaction]) -> list[list[Transaction]]:
    """The transactions at one machine or counter on one day together, in order of time: one stretch of film."""
    found: dict[tuple[object, ...], list[Transaction]] = {}
    for t in moves:
        found.setdefault((t.terminal or t.place or t.counterpart, t.when.day), []).append(t)
    return list(found.values())
