"""The task list (任务清单): what may still be answered after the first result, in groups, and what an answer moves.

What would move is computed: the range with yes, with no, and the difference is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from complaints.journey.flow import Flow
from complaints.journey.table import Ask, Step
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer
from legal_refs.decided import fault, features
from legal_refs.questions.compiler import Setting, setting_of


@dataclass(frozen=True)
class Moved:
    """What an answer would do to the low end of the bank's share: as it is, with yes, with no (0–1)."""

    ask: Ask
    now: Decimal
    yes: Decimal
    no: Decimal

    @property
    def most(self) -> Decimal:
        """How far the low end can move."""
        return max(abs(self.yes - self.now), abs(self.no - self.now))


@dataclass(frozen=True)
class Task:
    """A page that may still be answered: whether it was, and the answer on it that moves most, if one does."""

    step: Step
    done: bool
    moved: Moved | None


def tasks(journey: Flow, case: Case, on: date) -> tuple[Task, ...]:
    """Every task of a case on a day, in the order of the pages."""
    moving = {moved.ask.path: moved for moved in _moves(journey, case, on)}
    return tuple(_task(step, journey, moving) for step in journey.tasks)


def _task(step: Step, journey: Flow, moving: dict[str, Moved]) -> Task:
    found = [moving[ask.path] for ask in step.asks if ask.path in moving and not step.many]
    return Task(step, step.id in journey.told, max(found, key=lambda moved: moved.most, default=None))


def _moves(journey: Flow, case: Case, on: date) -> Iterator[Moved]:
    """Each open yes-no question of the tasks whose answer would move the low end of the range."""
    seen = setting_of(case, on)
    now = fault.low_end(seen)
    if now is None:
        return
    for step in journey.tasks:
        for ask in () if step.many else step.asks:
            if ask.words is not Answer or journey.facts.get(ask.path) in ("yes", "no"):
                continue
            if not fault.follows_from(ask.path) or not ask.fits(journey.facts):
                continue
            lows = [_low(seen, ask.path, answer) for answer in (Answer.YES, Answer.NO)]
            yes, no = (now if low is None else low for low in lows)
            if yes != now or no != now:
                yield Moved(ask, now, yes, no)


def _low(seen: Setting, path: str, answer: Answer) -> Decimal | None:
    return fault.low_end(features.changed(seen, _with(seen.case, path.split("."), answer), path))


def _with(thing: Any, names: list[str], value: Answer) -> Any:
    """The same record with one field changed; a record that is not there yet stays away."""
    head, *rest = names
    inner = getattr(thing, head)
    if rest and inner is None:
        return thing
    return msgspec.structs.replace(thing, **{head: _with(inner, rest, value) if rest else value})
