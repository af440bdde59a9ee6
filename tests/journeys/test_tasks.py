"""The task list: what it says that an answer moves is what the range would be, were it reckoned with that answer."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from msgspec import structs

from complaints.journey.answers import from_case, to_case
from complaints.journey.flow import flow
from complaints.journey.tasks import tasks
from legal_refs.case import casefile
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer
from legal_refs.decided import fault
from legal_refs.questions.compiler import setting_of
from tests.cards import EXAMPLES, TODAY

THEFTS = ("gan-today", "phishing-credit", "pos-credit", "quick-pay", "sim-swap", "trojan-sms", "unknown-how")
MOVING = ("gan-today", "pos-credit", "quick-pay")
"""Those in which an answer that is still open moves the range."""


def said(thing: Any, path: str, answer: Answer) -> Any:
    """The case with one answer more; a record of which nothing was told stays away."""
    name, _, rest = path.partition(".")
    if not rest:
        return structs.replace(thing, **{name: answer})
    inside = getattr(thing, name)
    return thing if inside is None else structs.replace(thing, **{name: said(inside, rest, answer)})


def low(case: Case) -> Decimal:
    """The low end of the range, reckoned from the beginning."""
    found = fault.estimate(setting_of(case, TODAY))
    assert found is not None
    return found.low


@pytest.mark.parametrize("name", THEFTS)
def test_what_an_answer_moves_is_what_the_range_would_be_with_it(name: str) -> None:
    journey = flow(from_case(casefile.load_path(EXAMPLES / f"{name}.case.yaml")))
    case = to_case(from_case(casefile.load_path(EXAMPLES / f"{name}.case.yaml")), journey)
    now, moving = low(case), 0
    for task in tasks(journey, case, TODAY):
        shown = () if task.step.many else task.step.shown(journey.facts)
        asks = [ask for ask in shown if ask.words is Answer and journey.facts.get(ask.path) not in ("yes", "no")]
        moves = {ask.path: [low(said(case, ask.path, one)) for one in (Answer.YES, Answer.NO)] for ask in asks}
        most = max((abs(end - now) for ends in moves.values() for end in ends), default=Decimal(0))
        assert (task.moved.most if task.moved else 0) == most, task.step.id
        if task.moved:
            moving += 1
            assert [task.moved.yes, task.moved.no] == moves[task.moved.ask.path]
    assert moving or name not in MOVING
