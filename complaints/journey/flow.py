"""Which pages are open: a pure function of the answers, computed once per request."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import Any

from complaints.journey.steps import BY_ID, STEPS
from complaints.journey.table import Ask, Facts, Step

Answers = dict[str, dict[str, Any]]
EMPTY: tuple[Any, ...] = (None, "", [])


LISTED = "_listed"
"""The pages whose lists hold entries: what was entered stays open, whatever was ticked since."""
LAST = "name"
"""The page after which the first result is open."""


@dataclass(frozen=True)
class Flow:
    """The open pages in order, what is known, and which pages the first result still waits for.

    `core` are the pages before the first result; the others are tasks, done in any order; `told` were sent.
    """

    open: tuple[Step, ...]
    facts: Facts
    waiting: tuple[str, ...]
    core: tuple[str, ...]
    told: frozenset[str]

    @cached_property
    def _places(self) -> dict[str, int]:
        return {step.id: i for i, step in enumerate(self.open)}

    @property
    def complete(self) -> bool:
        """The result is open."""
        return not self.waiting

    @property
    def first_waiting(self) -> Step | None:
        """The first page that the result waits for."""
        return BY_ID[self.waiting[0]] if self.waiting else None

    @property
    def tasks(self) -> tuple[Step, ...]:
        """The open pages that the result does not wait for."""
        return tuple(step for step in self.open if step.id not in self.core)

    def is_open(self, step_id: str) -> bool:
        return step_id in self._places

    def reachable(self, step_id: str) -> bool:
        """A page that was answered, the first that the result waits for, and once that is open every page."""
        if not self.is_open(step_id):
            return False
        if self.complete:
            return True
        return step_id == self.waiting[0] or (step_id in self.told and step_id not in self.waiting)

    def index(self, step_id: str) -> int:
        """Position of a page of the core, from 0."""
        return self.core.index(step_id)

    def before(self, step_id: str) -> Step | None:
        """The page of the core before this one; None before the first and before a task."""
        i = self.index(step_id) if step_id in self.core else 0
        return BY_ID[self.core[i - 1]] if i else None

    def after(self, step_id: str) -> Step | None:
        """The page of the core after this one; None after the last and after a task."""
        i = self.index(step_id) + 1 if step_id in self.core else len(self.core)
        return BY_ID[self.core[i]] if i < len(self.core) else None


def flow(answers: Answers) -> Flow:
    """Walk the table from the top: a page is open when what stands above it says so."""
    facts = Facts()
    facts.put(LISTED, [step_id for step_id, stored in answers.items() if stored.get("items")])
    pages: list[Step] = []
    waiting: list[Step] = []
    core: list[str] = []
    for step in STEPS:
        if step.when is not None and not step.when(facts):
            continue
        stored = answers.get(step.id)
        pages.append(step)
        if stored:
            _take(step, stored, facts)
        if not step.is_core(facts):
            continue
        core.append(step.id)
        if not answered(step, facts, stored):
            waiting.append(step)
    if LAST not in {step.id for step in waiting}:
        waiting = [step for step in waiting if not step.by_tick]
    told = frozenset([step.id for step in pages if step.id in answers])
    return Flow(tuple(pages), facts, tuple([step.id for step in waiting]), tuple(core), told)


def _take(step: Step, stored: dict[str, Any], facts: Facts) -> None:
    """Add the stored answers of a page that its open questions still allow; what is hidden stays in the draft."""
    if step.many:
        if items := stored.get("items"):  # an empty list of payments is no debt
            closed = [(ask, _words(ask.words)) for ask in step.asks if ask.words is not None]
            facts.put(step.many, [_known_only(closed, item) for item in items])
        return
    for ask in step.asks:
        value = stored.get(ask.path)
        if value in EMPTY or (ask.when is not None and not ask.when(facts)):
            continue
        if ask.words is not None:
            value = known(ask, value)
        elif ask.only is not None:
            value = allowed(ask, facts, value)
        if value not in EMPTY:
            facts.put(ask.path, value)


def _known_only(closed: list[tuple[Ask, frozenset[str]]], item: dict[str, Any]) -> dict[str, Any]:
    """An entry without the words that the questions of today do not know; `closed` are those with a list of words."""
    for ask, words in closed:
        value = item.get(ask.path)
        if value not in EMPTY and (isinstance(value, list) or value not in words):
            item = {**item, ask.path: known(ask, value)}
    return item


def known(ask: Ask, value: Any) -> Any:
    """A stored answer without a word that was taken out of its list since: it is asked anew."""
    if ask.words is None or value in EMPTY:
        return value
    words = _words(ask.words)
    if isinstance(value, list):
        return [one for one in value if not isinstance(one, str) or one in words]
    return value if value in words else None


@cache
def _words(words: type[StrEnum]) -> frozenset[str]:
    return frozenset(words)


def allowed(ask: Ask, facts: Facts, value: Any) -> Any:
    """A stored choice without the options that these facts no longer offer."""
    if ask.only is None or ask.words is not None:
        return value
    fit = ask.only(facts)
    if isinstance(value, list):
        return [v for v in value if v in fit]
    return value if value in fit else None


def answered(step: Step, facts: Facts, stored: dict[str, Any] | None) -> bool:
    """The page was sent, and every question it now shows that must have an answer has one."""
    if stored is None:
        return False
    if step.many:
        return bool(stored.get("ok")) and len(stored.get("items", [])) >= step.least
    return all(not _missing(ask, facts, stored) for ask in step.required)


def _missing(ask: Ask, facts: Facts, stored: dict[str, Any]) -> bool:
    """A required question is shown without an answer; a choice that offers "none" needs no value in the facts.

    What a case file left out where it might be unknown (kept as None) is not asked again.
    """
    if stored.get(ask.path, "") is None:
        return False
    if facts.values.get(ask.path) not in EMPTY or not ask.fits(facts):
        return False
    return not (ask.words is not None and ask.only is not None and "" in ask.only(facts))
