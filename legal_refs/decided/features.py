"""The thirty facts by which a case compares with decided ones (可比事实); what only a judgment finds stays unknown."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from legal_refs.case.facts import Case
from legal_refs.decided.precedentfile import Precedent, labels
from legal_refs.files.datafiles import DataError, Fault
from legal_refs.questions import paths
from legal_refs.questions.codingfile import rules
from legal_refs.questions.compiler import Condition, ConditionError, Setting, answer, setting_of
from legal_refs.questions.registry import registry

FILE = "precedent_labels.yaml"


@cache
def fact_questions() -> dict[str, Condition | None]:
    """The question of each fact. Raises DataError where one is unknown or depends on the filing day."""
    found: dict[str, Condition | None] = {}
    faults: list[Fault] = []
    for key, label in labels().facts.items():
        try:
            found[key] = registry().compile(label.question) if label.question else None
        except ConditionError as error:
            faults.append(Fault(FILE, f"facts.{key}", str(error)))
            continue
        if label.question and "@filing" in registry().plain[label.question].reads:
            faults.append(Fault(FILE, f"facts.{key}", "a fact of the case does not change with the filing day"))
    if faults:
        raise DataError(*faults)
    return found


def features(seen: Setting) -> dict[str, bool | None]:
    """The thirty facts of a case: True, False or None (not known, not answered, or only a judgment can say)."""
    return {key: answer(question, seen) if question else None for key, question in fact_questions().items()}


def changed(seen: Setting, case: Case, path: str) -> Setting:
    """The setting of a case with another answer at `path`: of the facts only those that read it are asked anew."""
    places = frozenset(paths.around(path))
    other = setting_of(case, seen.filing)
    for question in fact_questions().values():
        if question is not None and question.reads.isdisjoint(places):
            other.answered[question.text] = answer(question, seen)
    return other


class Event(NamedTuple):
    """What tells a theft from others: its first day, as decided cases write it, and the sum in yuan."""

    day: str | None
    stolen: Decimal

    def is_of(self, one: Precedent) -> bool:
        """The decided case is the case at hand: the same day of theft, the same amount within five hundredths."""
        if one.loss_cny is None or one.incident_date is None or one.incident_date != self.day:
            return False
        return abs(one.loss_cny - self.stolen) <= one.loss_cny * rules().same_amount_share


def event_of(case: Case) -> Event:
    """The theft of a case; without a day where nothing was taken."""
    first = case.first_theft_day
    return Event(first.isoformat() if first else None, sum((t.cny for t in case.transactions), Decimal("0.00")))
