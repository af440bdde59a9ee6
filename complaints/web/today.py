"""Acts for today on the pages outside the result: after the third question, on the first-hours page, on each return."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from complaints.journey import followup
from complaints.journey.answers import NoCase, to_case
from complaints.journey.table import Facts
from complaints.web.interview.opened import Opened
from legal_refs.case.casefile import CaseFileError
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Incident
from legal_refs.clocks import acts, deadlines
from legal_refs.questions.compiler import setting_of
from legal_refs.results import Act

NEAR = 3
"""So many acts stand open on a page; the others follow behind a disclosure."""


@dataclass(frozen=True)
class Today:
    """The acts of a page: the nearest in sight, the others behind a disclosure.

    Beside each act the answer of "what happened since" that reports it done ("" for none), and whether the person
    ticked that already without having told the day.
    """

    near: tuple[tuple[Act, str, bool], ...]
    later: tuple[tuple[Act, str, bool], ...]


def panel(found: tuple[Act, ...], facts: Facts | None = None, most: int = NEAR) -> Today:
    """Acts as the panel draws them, each with the answer of "what happened since" that says it is done, or ""."""
    drawn = tuple(_drawn(act, facts) for act in found)
    return Today(drawn[:most], drawn[most:])


def _drawn(act: Act, facts: Facts | None) -> tuple[Act, str, bool]:
    since = followup.since_of(act.told, facts) if facts is not None else ""
    return act, since, since != "" and facts is not None and followup.ticked(act.told, facts)


def of_answers(case: Opened, most: int = NEAR) -> Today | None:
    """What to do by the answers so far; None before it is known what happened."""
    try:
        found = to_case(case.answers, case.flow)
    except (NoCase, CaseFileError):
        return None
    return panel(of_case(found, timezone.localdate()), case.flow.facts if case.flow.complete else None, most)


def of_incident(incident: Incident) -> Today:
    """What to do where nothing is known but what happened."""
    return panel(of_case(Case(incident=incident), timezone.localdate()))


def of_case(case: Case, on: date) -> tuple[Act, ...]:
    """The acts of a case on a day."""
    setting = setting_of(case, on)
    return acts.acts(setting, deadlines.clocks(setting))
