"""Picks facts by one of their fields; what the wordings use instead of filters, which ask the sandbox row by row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def having(items: Iterable[Any], field: str, *values: object) -> list[Any]:
    """The items whose `field` is one of the values, in their order; without values those in which it is told."""
    if not values:
        return [item for item in items if getattr(item, field)]
    return [item for item in items if getattr(item, field) in values]


def same(items: Iterable[Any], name: str) -> Any:
    """The value of field `name` that all items share, else None."""
    values = {getattr(item, name) for item in items}
    return values.pop() if len(values) == 1 else None
