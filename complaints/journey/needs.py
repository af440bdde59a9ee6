"""What one paper still needs: the questions of several pages put together on one, and where their answers go."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from complaints.journey.flow import EMPTY, Answers, Flow
from complaints.journey.forms import NEEDS
from complaints.journey.table import Ask, Step

COMPUTED: dict[str, tuple[str, ...]] = {
    "a.forum.court": ("bank.place.province", "bank.place.city", "bank.place.district"),
    "a.forum.appeal_court": ("filing.appeal_court",),
    "a.amounts.interest_from": ("claim.interest_from",),
}
"""What is computed, and the questions from which it follows."""


@dataclass(frozen=True)
class Needs:
    """The questions that a paper waits for with the page of each, and the lists that it waits for."""

    found: tuple[tuple[Step, Ask], ...]
    lists: tuple[Step, ...]
    values: dict[str, Any]

    @property
    def asks(self) -> tuple[Ask, ...]:
        return tuple(ask for _step, ask in self.found)

    @property
    def page(self) -> Step:
        """All of them as one page, none behind a disclosure."""
        asks = tuple(replace(ask, more=False) for ask in self.asks)
        return Step(NEEDS, "person", _("What this paper still needs"), asks)

    def saved(self, answers: Answers, typed: dict[str, Any]) -> Answers:
        """The answers with what was typed, each on its own page; what was left empty stays as it was."""
        changed = dict(answers)
        for step, ask in self.found:
            if typed.get(ask.path) not in EMPTY:
                changed[step.id] = {**changed.get(step.id, {}), ask.path: typed[ask.path]}
        return changed


def of_paper(missing: Iterable[str], journey: Flow) -> Needs:
    """The questions behind the missing fields of a paper (`x or y`: the first that is open asks)."""
    found: dict[str, tuple[Step, Ask]] = {}
    lists: dict[str, Step] = {}
    for path in missing:
        for choice in (one.strip() for one in path.split(" or ")):
            asked = [pair for wanted in COMPUTED.get(choice, (choice,)) for pair in _asking(wanted, journey)]
            found |= {ask.path: (step, ask) for step, ask in asked}
            lists |= {step.id: step for step in journey.open if step.many == choice}
            if asked:
                break
    values = {path: journey.facts.get(path) for path in found if journey.facts.get(path) not in EMPTY}
    return Needs(tuple(found.values()), tuple(lists.values()), values)


def asks_for(step: Step, path: str) -> bool:
    """Whether a page asks for a missing field of a paper."""
    wanted = {part for one in path.split(" or ") for part in COMPUTED.get(one.strip(), (one.strip(),))}
    return bool(step.many in wanted or (not step.many and wanted & {ask.path for ask in step.asks}))


def _asking(path: str, journey: Flow) -> list[tuple[Step, Ask]]:
    return [
        (step, ask)
        for step in journey.open
        if not step.many
        for ask in step.shown(journey.facts)
        if ask.path == path or ask.path.startswith(f"{path}.")
    ]
