"""The answers given so far, seen as the case that they will be, so that the interview asks the questions of the law.

Nothing is converted beforehand: a field is read from the answers when a question looks at it. What was not answered is
None (an empty tuple where the case has a list); a default of the case is no answer.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, cast

from msgspec import Struct

from legal_refs.case.facts import Case

Read = Callable[[Mapping[str, Any], str], Any]


def as_case(values: Mapping[str, Any]) -> Case:
    """A view of the answers (path to answer) that is read like a Case."""
    return cast(Case, _View(Case, values, ""))


class _View:
    """One record of the case, read from the answers whose paths begin with its own."""

    __slots__ = ("_at", "_fields", "_shape", "_values")

    def __init__(self, shape: type[Struct], values: Mapping[str, Any], at: str) -> None:
        self._shape, self._values, self._at = shape, values, at
        self._fields = _reads(shape)

    def __getattr__(self, name: str) -> Any:
        read = self._fields.get(name)
        if read is not None:
            return read(self._values, self._at + name)
        return getattr(self._shape, name).fget(self)


@cache
def _reads(shape: type[Struct]) -> Mapping[str, Read]:
    """How each field of a record is read."""
    return {name: _read(hint) for name, hint in typing.get_type_hints(shape).items()}


def _read(hint: Any) -> Read:
    optional = typing.get_origin(hint) in (typing.Union, types.UnionType)
    kind = next(part for part in typing.get_args(hint) if part is not type(None)) if optional else hint
    if typing.get_origin(kind) is tuple:
        return _listed(typing.get_args(kind)[0])
    if _is_record(kind):
        return _told(kind) if optional else lambda values, path: _View(kind, values, f"{path}.")
    convert = _converter(kind)
    return lambda values, path: None if (value := values.get(path)) in (None, "") else convert(value)


def _told(kind: type[Struct]) -> Read:
    """A record of its own, None while nothing of it was answered."""

    def read(values: Mapping[str, Any], path: str) -> Any:
        within = f"{path}."
        return _View(kind, values, within) if any(key.startswith(within) for key in values) else None

    return read


def _listed(kind: Any) -> Read:
    if _is_record(kind):
        return lambda values, path: tuple(_View(kind, item, "") for item in values.get(path) or ())
    convert = _converter(kind)
    return lambda values, path: tuple(map(convert, values.get(path) or ()))


def _converter(kind: Any) -> Callable[[Any], Any]:
    if isinstance(kind, type) and issubclass(kind, Enum):
        words = {word.value: word for word in kind}  # several times quicker than to call the vocabulary
        return lambda value: words[value] if value in words else kind(value)
    if kind is date:
        return date.fromisoformat
    return Decimal if kind is Decimal else lambda value: value


def _is_record(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Struct)
