"""The thirty facts by which a case compares with decided ones (可比事实); what only a judgment finds stays unknown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache

from legal_refs.case.facts import Case
from legal_refs.decided.precedentfile import Precedent, labels
from legal_refs.files.datafiles import DataError, Fault
from legal_refs.questions.codingfile import rules
from legal_refs.questions.compiler import Condition, ConditionError, setting_of
from legal_refs.questions.registry import registry

FILE = "precedent_labels.yaml"


@cache
def asked() -> dict[str, Condition | None]:
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


def features(case: Case) -> dict[str, bool | None]:
    """The thirty facts of `case`: True, False or None (not known, not answered, or only a judgment can say)."""
    setting = setting_of(case, date.max)
    return {key: question.holds(setting) if question else None for key, question in asked().items()}


def stolen(case: Case) -> Decimal:
    """Sum of the disputed transactions in yuan."""
    return sum((t.cny for t in case.transactions), Decimal("0.00"))


def same_event(case: Case, one: Precedent) -> bool:
    """The decided case is the case at hand: the same day of theft, the same amount within five hundredths."""
    if one.loss_cny is None or one.incident_date is None:
        return False
    first = case.first_theft_day
    if first is None or one.incident_date != first.isoformat():
        return False
    return abs(one.loss_cny - stolen(case)) <= one.loss_cny * rules().same_amount_share
