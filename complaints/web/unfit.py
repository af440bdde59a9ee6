"""Answers that were taken under older rules and that the rules of today refuse: which, and where they are corrected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from complaints.journey.answers import NoCase, to_case
from complaints.journey.flow import known
from complaints.journey.table import Step, Words
from complaints.web.interview.opened import Opened
from legal_refs.case import fieldtree
from legal_refs.case.casefile import CaseFileError


@dataclass(frozen=True)
class Unfit:
    """A page with an answer that no longer fits, and the question where it is known."""

    title: Words
    question: Words
    url: str


def answers_of(case: Opened) -> list[Unfit]:
    """Every answer that must be given anew; empty for a case of today's rules."""
    found = list(_no_longer_asked(case))
    try:
        to_case(case.answers, case.flow)
    except NoCase:
        pass
    except CaseFileError as error:
        found += [one for problem in error.problems for one in _asked(case, problem.field)]
    return list(dict.fromkeys(found))


def _no_longer_asked(case: Opened) -> Iterator[Unfit]:
    """Words that were taken out of their list since: the case goes on without them."""
    for step in case.flow.open:
        stored = case.answers.get(step.id, {})
        for ask in step.asks:
            value = stored.get(ask.path)
            if not step.many and known(ask, value) != value:
                yield Unfit(step.title, ask.label, _url(case, step))


def _asked(case: Opened, field: str) -> Iterator[Unfit]:
    path = fieldtree.of_types(field)
    for step in case.flow.open:
        for ask in step.asks:
            if step.full_path(ask) == path:
                yield Unfit(step.title, ask.label, _url(case, step))
        if step.many and step.many == path:
            yield Unfit(step.title, "", _url(case, step))


def _url(case: Opened, step: Step) -> str:
    return f"{reverse('step', kwargs={'token': case.token, 'step': step.id})}?back=check"
