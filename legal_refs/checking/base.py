"""What a predicate looks at and what it answers; the registry of predicates by check id."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from legal_refs.questions.compiler import Setting
from legal_refs.results import Amounts, Clock, Forum


@dataclass(frozen=True, kw_only=True)
class Sight(Setting):
    """A case with everything computed about it, on the day of the papers: what questions and predicates look at."""

    amounts: Amounts
    forum: Forum
    clocks: tuple[Clock, ...]

    @property
    def on(self) -> date:
        """The day of the papers."""
        return self.filing

    def clock(self, clock_id: str) -> Clock | None:
        """The clock of an id, None if it does not run in this case."""
        return next((c for c in self.clocks if c.id == clock_id), None)


@dataclass(frozen=True)
class Hit:
    """One place where a check strikes: the field, and the slots of the message."""

    field: str | None
    slots: dict[str, Any]


def hit(field: str | None = None, **slots: Any) -> Hit:
    """A hit with its slots."""
    return Hit(field, slots)


Answer = bool | Hit | Iterable[Hit]
Predicate = Callable[[Sight], Answer]
PREDICATES: dict[str, Predicate] = {}


def check(check_id: str) -> Callable[[Predicate], Predicate]:
    """Register a predicate under the id of its row in data/checks.yaml; an id stands once."""

    def register(predicate: Predicate) -> Predicate:
        if check_id in PREDICATES:
            raise ValueError(f"check {check_id} stands twice")
        PREDICATES[check_id] = predicate
        return predicate

    return register


def hits(answer: Answer) -> tuple[Hit, ...]:
    """An answer as hits: True is one hit without slots."""
    if answer is False:  # as most are
        return ()
    if answer is True:
        return (Hit(None, {}),)
    return (answer,) if isinstance(answer, Hit) else tuple(answer)
