"""Dotted paths into the typed records ("card.kind", "transactions.channel"): checked against the types, then read.

A path through a list stands for what its items hold; the words "one of" belong to the question that reads them.
"""

from __future__ import annotations

import types
import typing
from dataclasses import dataclass
from functools import cache
from typing import Any

from msgspec import Struct

from legal_refs.case.facts import Case
from legal_refs.questions.compiler import ConditionError


@dataclass(frozen=True)
class Field:
    """A checked path: its names, the type at its end (no None, no list around it), whether it passes a list."""

    names: tuple[str, ...]
    shape: Any
    many: bool

    @property
    def path(self) -> str:
        """The path as it is written in data."""
        return ".".join(self.names)


def field_of(path: Any, root: type[Struct] = Case) -> Field:
    """Check a dotted path against the types of the case (or of `root`). Raises ConditionError."""
    shape: Any = root
    many = False
    for name in str(path).split("."):
        hints = _hints(shape) if isinstance(shape, type) and issubclass(shape, Struct) else {}
        if name not in hints:
            raise ConditionError(f"{_of(root)} has no field {path!r}")
        shape, listed = _bare(hints[name])
        many = many or listed
    return Field(tuple(str(path).split(".")), shape, many)


def value_at(thing: Any, names: tuple[str, ...]) -> Any:
    """What stands at a path that passes no list; None where something on the way was not told."""
    for name in names:
        if thing is None:
            return None
        thing = getattr(thing, name)
    return thing


def values_at(thing: Any, names: tuple[str, ...]) -> list[Any]:
    """What stands at the end of a path that may pass lists, everything that was not told left out."""
    found = [thing]
    for name in names:
        reached: list[Any] = []
        for one in found:
            value = getattr(one, name)
            if isinstance(value, tuple):
                reached.extend(value)
            elif value is not None:
                reached.append(value)
        found = reached
    return found


def around(path: str) -> tuple[str, ...]:
    """The path of a field and those of the records around it: card.kind -> card.kind, card."""
    names = path.split(".")
    return tuple(".".join(names[:count]) for count in range(len(names), 0, -1))


def _of(root: type[Struct]) -> str:
    return f"the {root.__name__.lower()}"


@cache
def _hints(shape: type[Struct]) -> dict[str, Any]:
    return typing.get_type_hints(shape)


def _bare(hint: Any) -> tuple[Any, bool]:
    """The type without None and without the list around it, and whether there was a list."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        hint = next(part for part in typing.get_args(hint) if part is not type(None))
    if typing.get_origin(hint) is tuple:
        return _bare(typing.get_args(hint)[0])[0], True
    return hint, False
