"""Two answers to one question, typed into the interview of a case that is asked it, and the papers that they give."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import tee, zip_longest
from typing import Any

from complaints.documents import catalogue, filling, layouts
from complaints.documents.files import File
from complaints.documents.shared import shared
from complaints.journey.answers import from_case, to_case
from complaints.journey.flow import Answers, Flow, flow
from complaints.journey.forms import options_of
from complaints.journey.steps import BY_ID, STEPS
from complaints.journey.table import Ask, Facts, Step
from legal_refs.assessment import assess
from legal_refs.case import opponents
from legal_refs.case.facts import Case
from tests.cards import EXAMPLES
from tests.documents.flipcases import GIVEN, SAID, TYPED
from tests.documents.test_arguments import ON, example

NAMES = tuple(sorted(path.name.split(".")[0] for path in EXAMPLES.glob("*.case.yaml")))
BLANK = layouts.base("compact")
"""Stands for a finished paper on the sheet: it names no provision."""
OF_DECIDED_CASES = ("E2", "E2b", "E3")
"""Papers that tell of other people's cases: that others were chosen is no use of an answer."""
TICKS = {"discovery": "_done", "others": "_others", "acting": "_acting", "bank": "_further"}
"""Where the interview is ticked for more pages."""


@dataclass(frozen=True)
class Question:
    """One question of a page."""

    step: Step
    ask: Ask

    @property
    def name(self) -> str:
        """As the table of given answers and the failures call it."""
        return self.step.full_path(self.ask)


def questions() -> tuple[Question, ...]:
    """Every question that goes into the case, each place once."""
    found: dict[str, Question] = {}
    for step in STEPS:
        for ask in step.asks:
            if ask.kind != "carry" and not ask.path.startswith("_"):
                one = Question(step, ask)
                found.setdefault(one.name, one)
    return tuple(found.values())


@cache
def told(name: str) -> Answers:
    """The answers of an example whose person wants every road."""
    answers = from_case(example(name))
    page = answers.setdefault("name", {"victim.name": "周晓燕", "victim.phone": "13900139000"})
    page["_papers"] = [token for token, _label in BY_ID["name"].asks[-1].options]
    return answers


def put(answers: Answers, path: str, value: Any) -> None:
    """Answer the question at this path of the case (`list[].field` answers it in the first entry)."""
    for step in STEPS:
        for ask in step.asks:
            if step.full_path(ask) == path:
                page = answers.setdefault(step.id, {})
                (_first(page) if step.many else page)[ask.path] = value


def _first(page: dict[str, Any]) -> dict[str, Any]:
    items = page.setdefault("items", [])
    page["ok"] = True
    if not items:
        items.append({"_id": 1})
        page["next"] = 2
    return items[0]  # type: ignore[no-any-return]


def asked_of(question: Question, name: str, given: dict[str, Any]) -> tuple[Answers, Flow] | None:
    """The answers of an example, with those given, whose interview asks this question; None where none of it does."""
    answers = copy.deepcopy(told(name))
    for path, value in given.items():
        put(answers, path, value)
    for ticked in (None, *_ticks()):
        tried = answers if ticked is None else _ticked(answers, *ticked)
        journey = flow(tried)
        if journey.is_open(question.step.id):
            _fill_required(tried, question.step, journey.facts)
            journey = flow(tried)
            return (tried, journey) if question.ask.fits(journey.facts) else None
    return None


def _ticks() -> Iterator[tuple[str, str, str]]:
    for step_id, path in TICKS.items():
        ask = next(one for one in BY_ID[step_id].asks if one.path == path)
        yield from ((step_id, path, token) for token, _label in ask.options if token)


def _ticked(answers: Answers, step_id: str, path: str, token: str) -> Answers:
    found = copy.deepcopy(answers)
    page = found.setdefault(step_id, {})
    several = isinstance(page.get(path) or [], list) and path != "_further"
    page[path] = [*(page.get(path) or []), token] if several else token
    return found


def _fill_required(answers: Answers, step: Step, facts: Facts) -> None:
    page = answers.setdefault(step.id, {})
    place = _first(page) if step.many else page
    for ask in step.asks:
        if ask.required and ask.fits(facts) and not place.get(ask.path):
            place[ask.path] = next(iter(words(ask, facts)))


def words(ask: Ask, facts: Facts, now: Any = None, path: str = "") -> list[Any]:
    """Answers to a question, beginning with what stands there: every word of a list, else two typed ones."""
    if path in SAID:
        return list(SAID[path])
    if ask.kind in ("choice", "many"):
        tokens = [token for token, _label in options_of(ask.with_options(facts), facts) if token]
        return tokens if ask.kind == "choice" else [[token] for token in tokens]
    if ask.kind == "day" and now:
        day = date.fromisoformat(now)
        return [str(day), str(day - timedelta(days=1)), str(day + timedelta(days=1))]
    return list(TYPED[ask.kind])


def cases(question: Question, name: str, given: dict[str, Any]) -> Iterator[Case]:
    """The same case with each answer to this question; none where the example is not asked it."""
    found = asked_of(question, name, given)
    if found is None:
        return
    answers, journey = found
    page = answers[question.step.id]
    place = page["items"][0] if question.step.many else page
    for value in words(question.ask, journey.facts, place.get(question.ask.path), question.name):
        place[question.ask.path] = value
        yield to_case(answers)


def texts(case: Case) -> Iterator[tuple[str, str]]:
    """The papers that each opponent's set may have today, one after the other, with their words and their layout."""
    for number, own in enumerate(opponents.against(case), start=1):
        assessment, together = assess(own, ON), shared(own)
        offers = [o for o in catalogue.offers(own, assessment) if o.offered and not o.blockers]
        bundle = [File(o.id, o.title.zh, "", BLANK, "", "", o.copies) for o in offers]
        for row in (catalogue.document(o.id) for o in offers if o.id not in OF_DECIDED_CASES):
            words = filling.slots(row, own, assessment, bundle if row.bundle else (), together)
            yield f"{row.id}-{number}", str([row.layout or own.filing.layout, *sorted(map(str, words.values()))])


def differing(one: Iterator[tuple[str, str]], other: Iterator[tuple[str, str]]) -> str:
    """The first paper that differs between those of two cases, "" where none does."""
    for left, right in zip_longest(one, other):
        if left != right:
            return (left or right)[0]
    return ""


def used_in(question: Question, names: tuple[str, ...]) -> tuple[str, str] | None:
    """The example and the paper where another answer to this question stands; None where it changes no word."""
    for name in names:
        found = cases(question, name, GIVEN.get(question.name, {}))
        first = next(found, None)
        made = texts(first) if first else iter(())
        for other in found:
            made, again = tee(made)  # the papers of the first case are made once, and only as far as they are read
            paper = differing(again, texts(other))
            if paper:
                return name, paper
    return None
