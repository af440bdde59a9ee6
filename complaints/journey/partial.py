"""The answers given so far, seen as the case that they will be, so that the interview asks the questions of the law.

Nothing is converted beforehand: a field is read from the answers when a question looks at it. What was not answered is
None (an empty tuple where the case has a list); a default of the case is no answer.
"""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache, cached_property
from typing import Any, cast

from msgspec import Struct

from legal_refs.case.facts import Case

Read = Callable[[Any], Any]


def as_case(values: Mapping[str, Any]) -> Case:
    """A view of the answers (path to answer) that is read like a Case; answers may be added, none taken away."""
    return cast(Case, _view_of(Case)(values, ""))


class _View:
    """One record of the case, read from the answers whose paths begin with its own."""

    def __init__(self, values: Mapping[str, Any], at: str) -> None:
        self._values, self._at = values, at


@cache
def _view_of(shape: type[Struct]) -> type[_View]:
    """The class of views of a record: its fields read the answers, its properties are those of the record."""
    fields = {name: _field(name, hint) for name, hint in typing.get_type_hints(shape).items()}
    return type(shape.__name__, (_View,), dict(inspect.getmembers(shape, _is_property)) | fields)


def _field(name: str, hint: Any) -> property | cached_property[Any]:
    """How a field of a record is read."""
    optional = typing.get_origin(hint) in (typing.Union, types.UnionType)
    kind = next(part for part in typing.get_args(hint) if part is not type(None)) if optional else hint
    if typing.get_origin(kind) is tuple:
        return property(_listed(name, typing.get_args(kind)[0]))
    if _is_record(kind) and optional:
        return property(_told(name, kind))
    if _is_record(kind):
        return cached_property(lambda view: _view_of(kind)(view._values, f"{view._at}{name}."))
    convert = _converter(kind)

    def read(view: Any) -> Any:
        value = view._values.get(view._at + name)
        return None if value is None or value == "" else convert(value)

    return property(read)


def _told(name: str, kind: type[Struct]) -> Read:
    """A record of its own, None while nothing of it was answered; what was answered stays."""
    keeping = f"{name}."

    def read(view: Any) -> Any:
        found = view.__dict__.get(keeping)
        if found is None:
            within = f"{view._at}{name}."
            if any(key.startswith(within) for key in view._values):
                found = view.__dict__[keeping] = _view_of(kind)(view._values, within)
        return found

    return read


def _listed(name: str, kind: Any) -> Read:
    if _is_record(kind):
        return _records(name, kind)
    convert = _converter(kind)
    return lambda view: tuple(map(convert, view._values.get(view._at + name) or ()))


def _records(name: str, kind: type[Struct]) -> Read:
    """The records of a list; as long as the list is the same one, so are they."""
    keeping = f"{name}."

    def read(view: Any) -> tuple[Any, ...]:
        items = view._values.get(view._at + name)
        if not items:
            return ()
        kept = view.__dict__.get(keeping)
        if kept is None or kept[0] is not items:
            of_kind = _view_of(kind)
            kept = view.__dict__[keeping] = (items, tuple([of_kind(item, "") for item in items]))
        return cast(tuple[Any, ...], kept[1])

    return read


def _converter(kind: Any) -> Callable[[Any], Any]:
    if isinstance(kind, type) and issubclass(kind, Enum):
        words = {word.value: word for word in kind}  # several times quicker than to call the vocabulary
        return lambda value: words[value] if value in words else kind(value)
    if kind is date:
        return date.fromisoformat
    return Decimal if kind is Decimal else lambda value: value


def _is_record(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Struct)


def _is_property(thing: Any) -> bool:
    return isinstance(thing, property)
