"""The one language of conditions: written in data, compiled once, answered True, False or None (unknown).

A condition is a question (`theft`), a question with an argument (`{facts_from: 2021-01-01}`) or a combination:
`{any: […]}`, `{all: […]}`, `{not: …}`; `{surely: …}` and `{unless: …}` take what is unknown for no.
Everything is checked when it is compiled: an unknown question, field or word raises ConditionError, so a mistake in
the data never reaches a case. The questions stand in data/questions.yaml; registry.py joins them with their code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from legal_refs.case.facts import Case
from legal_refs.periods import limitation


class ConditionError(ValueError):
    """A condition that cannot be understood; the text names it."""


@dataclass(frozen=True)
class Setting:
    """What a question looks at: the case, the filing day, the day of the facts and the day they were known."""

    case: Case
    filing: date
    facts: date | None = None
    known: date | None = None
    _reckoned: dict[str, limitation.Standing | None] = field(
        default_factory=dict, repr=False, compare=False, kw_only=True
    )
    answered: dict[str, bool | None] = field(default_factory=dict, repr=False, compare=False, init=False)
    """What `hold` asked already, by the text of the condition: most of 250 points begin with one of a dozen."""

    @property
    def standings(self) -> dict[str, limitation.Standing]:
        """How each claim stands on the filing day; none without a day of knowledge.

        Reckoned once for all questions, those on other days of the same facts (`replace`) too.
        """
        if not self._reckoned:
            for matter in limitation.matters(self.case):
                self._reckoned[matter] = limitation.standing(self.case, matter, self.filing)
        return {matter: stand for matter, stand in self._reckoned.items() if stand is not None}

    def on_days(self, facts: date | None, known: date | None) -> Setting:
        """The same case with other days of the facts: itself where they are the same."""
        same = (facts, known) == (self.facts, self.known)
        return self if same else replace(self, facts=facts, known=known)

    def widened(self, kind: type[Wider], **more: Any) -> Wider:
        """The same case and days for questions that look at more; what was answered so far is not asked again."""
        wide = kind(self.case, self.filing, self.facts, self.known, _reckoned=self._reckoned, **more)
        wide.answered.update(self.answered)
        return wide


Wider = TypeVar("Wider", bound=Setting)


def setting_of(case: Case, on: date) -> Setting:
    """The setting of papers filed on the day `on`: facts as of the incident, known when they were found."""
    return Setting(case, on, case.incident_day, case.discovery.when.day if case.discovery else None)


Test = Callable[[Setting], bool | None]
Answers = tuple[tuple[str, bool | None], ...]  # text of a condition, what it answers


@dataclass(frozen=True)
class Condition:
    """A compiled condition with the text that explains it and the fields that it reads (`@filing` is a day)."""

    text: str
    holds: Test
    reads: frozenset[str] = frozenset()


Builder = Callable[[Any], Condition]  # from the argument that the data give; the text is made by the registry


@dataclass(frozen=True)
class Registry:
    """The questions that data may name: `plain` ones, and those built `from_argument`."""

    plain: Mapping[str, Condition]
    from_argument: Mapping[str, Builder]

    def compile(self, written: Any) -> Condition:
        """Compile one condition as written in data. Raises ConditionError."""
        if isinstance(written, str):
            try:
                return self.plain[written]
            except KeyError:
                raise ConditionError(f"no such question: {written!r}") from None
        if not isinstance(written, dict) or len(written) != 1:
            raise ConditionError(f"a condition is a question or one question with its argument, not {written!r}")
        name, argument = next(iter(written.items()))
        if name in COMBINED:
            return self._combined(name, argument)
        if name in WRAPPED:
            return _wrapped(name, self.compile(argument))
        if name not in self.from_argument:
            raise ConditionError(f"no such question with an argument: {name!r}")
        built = self.from_argument[name](argument)
        return Condition(f"{name}: {_shown(argument)}", built.holds, built.reads)

    def compile_all(self, written: Any) -> tuple[Condition, ...]:
        """Compile a list of conditions that must hold together. Raises ConditionError."""
        if not isinstance(written, list | tuple):
            raise ConditionError(f"a list of conditions is needed, not {written!r}")
        return tuple(self.compile(one) for one in written)

    def with_builders(self, **builders: Builder) -> Registry:
        """This registry and questions of another room, for tables that may ask more than the case."""
        return Registry(self.plain, {**self.from_argument, **builders})

    def _combined(self, name: str, written: Any) -> Condition:
        if not isinstance(written, list) or not written:
            raise ConditionError(f"{name} takes a list of conditions")
        parts = [self.compile(item) for item in written]
        tests = tuple(part.holds for part in parts)
        text = f"{name} ({'; '.join(part.text for part in parts)})"
        return Condition(text, COMBINED[name](tests), frozenset().union(*(part.reads for part in parts)))


_OPEN = object()
"""In place of an answer: nobody asked yet."""


def answer(condition: Condition, setting: Setting) -> bool | None:
    """What a condition answers; in one setting, whose case does not change, it is asked once."""
    if condition.text not in setting.answered:
        setting.answered[condition.text] = condition.holds(setting)
    return setting.answered[condition.text]


def hold(conditions: Iterable[Condition], setting: Setting) -> bool:
    """Whether every condition is answered yes; as `answer`, each is asked once."""
    answered = setting.answered
    for condition in conditions:
        found = answered.get(condition.text, _OPEN)
        if found is _OPEN:
            found = answered[condition.text] = condition.holds(setting)
        if found is not True:
            return False
    return True


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
    unknown = False
    for answer in answers:
        if answer is True:
            return True
        unknown = unknown or answer is None
    return None if unknown else False


def opposite(answer: bool | None) -> bool | None:
    """Three-valued not."""
    return None if answer is None else not answer


def _all(tests: tuple[Test, ...]) -> Test:
    def holds(setting: Setting) -> bool | None:
        found: bool | None = True
        for test in tests:
            answer = test(setting)
            if answer is False:
                return False
            if answer is None:
                found = None
        return found

    return holds


def _any(tests: tuple[Test, ...]) -> Test:
    def holds(setting: Setting) -> bool | None:
        found: bool | None = False
        for test in tests:
            answer = test(setting)
            if answer is True:
                return True
            if answer is None:
                found = None
        return found

    return holds


COMBINED: Mapping[str, Callable[[tuple[Test, ...]], Test]] = {"all": _all, "any": _any}
WRAPPED: Mapping[str, Callable[[Test], Test]] = {
    "not": lambda test: lambda setting: opposite(test(setting)),
    "surely": lambda test: lambda setting: test(setting) is True,
    "unless": lambda test: lambda setting: test(setting) is not True,
}


def _wrapped(name: str, part: Condition) -> Condition:
    return Condition(f"{name} ({part.text})", WRAPPED[name](part.holds), part.reads)


def _shown(argument: Any) -> str:
    if isinstance(argument, dict):
        return ", ".join(f"{key} = {_shown(value)}" for key, value in argument.items())
    return ", ".join(map(str, argument)) if isinstance(argument, list) else str(argument)
