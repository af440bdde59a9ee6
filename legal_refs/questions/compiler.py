"""Declarative conditions over a case: written in data, compiled once, answered True, False or None (unknown).

A condition is a name (`theft`), a name with an argument (`{facts_from: 2021-01-01}`) or a combination
(`{any: [...]}`, `{all: [...]}`, `{not: ...}`). Everything is checked when it is compiled: an unknown
name, field or word raises ConditionError, so a mistake in the data never reaches a case. The questions
themselves stand in predicates.py.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from legal_refs.case.facts import Case, Fact


class ConditionError(ValueError):
    """A condition that cannot be understood; the text names it."""


@dataclass(frozen=True)
class Setting:
    """What a condition looks at: the case, the filing day, the day of the facts and the day they were known."""

    case: Case
    filing: date
    facts: date | None
    known: date | None


Test = Callable[[Setting], bool | None]
Answers = tuple[tuple[str, bool | None], ...]  # text of a condition, what it answers


@dataclass(frozen=True)
class Condition:
    """A compiled condition with the text that explains it."""

    text: str
    holds: Test


@dataclass(frozen=True)
class Registry:
    """The questions that data may name: `plain` ones, and those built `from_argument`."""

    plain: dict[str, Test]
    from_argument: dict[str, Callable[[Any], Test]]

    def compile(self, written: Any) -> Condition:
        """Compile one condition as written in data. Raises ConditionError."""
        if isinstance(written, str):
            if written not in self.plain:
                raise ConditionError(f"unknown condition {written!r}")
            return Condition(written, self.plain[written])
        if not isinstance(written, dict) or len(written) != 1:
            raise ConditionError(f"a condition is a name or one name with an argument, not {written!r}")
        name, argument = next(iter(written.items()))
        if name in ("any", "all"):
            return self._combined(name, argument)
        if name == "not":
            return _negated(self.compile(argument))
        if name not in self.from_argument:
            raise ConditionError(f"unknown condition {name!r}")
        return Condition(f"{name}: {_shown(argument)}", self.from_argument[name](argument))

    def names(self) -> frozenset[str]:
        """All names that data may use beside any, all and not."""
        return frozenset(self.plain) | frozenset(self.from_argument)

    def _combined(self, name: str, written: Any) -> Condition:
        if not isinstance(written, list) or not written:
            raise ConditionError(f"{name} takes a list of conditions")
        parts = [self.compile(item) for item in written]
        tests = [part.holds for part in parts]
        text = f"{name} ({'; '.join(part.text for part in parts)})"
        join = every if name == "all" else either
        return Condition(text, lambda setting: join(test(setting) for test in tests))


def every(answers: Iterable[bool | None]) -> bool | None:
    """Three-valued and: one False decides, else one unknown leaves it unknown."""
    unknown = False
    for answer in answers:
        if answer is False:
            return False
        unknown = unknown or answer is None
    return None if unknown else True


def either(answers: Iterable[bool | None]) -> bool | None:
    """Three-valued or: one True decides, else one unknown leaves it unknown."""
    return opposite(every(opposite(answer) for answer in answers))


def opposite(answer: bool | None) -> bool | None:
    """Three-valued not."""
    return None if answer is None else not answer


def _negated(part: Condition) -> Condition:
    return Condition(f"not ({part.text})", lambda setting: opposite(part.holds(setting)))


def _shown(argument: Any) -> str:
    if isinstance(argument, dict):
        return ", ".join(f"{key} = {value}" for key, value in argument.items())
    return ", ".join(map(str, argument)) if isinstance(argument, list) else str(argument)


def field_of(path: Any) -> tuple[tuple[str, ...], Any]:
    """Check a dotted path against the types of the case; its names and the type at its end. Raises ConditionError."""
    names = tuple(str(path).split("."))
    shape: Any = Case
    for name in names:
        hints = typing.get_type_hints(shape) if isinstance(shape, type) and issubclass(shape, Fact) else {}
        if name not in hints:
            raise ConditionError(f"the case has no field {path!r}")
        shape = _without_none(hints[name])
    return names, shape


def _without_none(hint: Any) -> Any:
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return next(part for part in typing.get_args(hint) if part is not type(None))
    return hint


def value_at(case: Case, names: tuple[str, ...]) -> Any:
    """What stands at the path; None where something on the way was not told."""
    value: Any = case
    for name in names:
        if value is None:
            return None
        value = getattr(value, name)
    return value
