"""Interest of a deposit certificate (存单) within its term: the rate printed on it for the whole term.

储蓄管理条例 26: within the term the rate of the certificate; 25: after it, unless renewed, the demand rate; 24: what is
withdrawn before its day bears the demand rate, so a term that still runs on the filing day adds nothing here.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from legal_refs.case.facts import Case, Transaction
from legal_refs.case.vocabulary import InterestKind, TheftKind
from legal_refs.files.phrases import cents
from legal_refs.money.interest import DAY, Interest, rules
from legal_refs.periods.workdays import add_months
from legal_refs.results import InterestStep, Words

MONTH, YEAR = 30, 360  # a term is counted in whole months of thirty days


def terms(case: Case, on: date) -> tuple[InterestStep, ...]:
    """Interest in yuan of each deposit whose term ended by `on`; none where another rate was chosen, or money paid."""
    staff = case.staff
    deposited = case.kind_of_theft is TheftKind.STAFF and not case.bought_product and not case.payments
    if staff is None or not staff.months or not staff.rate_pct or not deposited:
        return ()
    if case.claim.interest is not InterestKind.DEMAND:
        return ()
    steps = (_step(t, staff.months, staff.rate_pct) for t in case.transactions)
    return tuple(step for step in steps if step.last < on)


def with_terms(fixed: tuple[InterestStep, ...], running: Interest) -> Interest:
    """Both parts as one sum: the terms, then the demand rate that runs on."""
    if not fixed:
        return running
    rule, after = rules().rules["certificate"], running.rule
    both = Words(f"{rule.zh}{after.zh}", f"{rule.en} {after.en}")
    total = sum((step.amount for step in fixed), running.total)
    return Interest(fixed + running.steps, total, running.label, both, running.note)


def _step(deposit: Transaction, months: int, percent: Decimal) -> InterestStep:
    first, days = deposit.when.day, MONTH * months
    return InterestStep(
        base=deposit.cny,
        rate_pct=percent,
        first=first,
        last=add_months(first, months) - DAY,
        days=days,
        year_days=YEAR,
        amount=cents(deposit.cny * percent * days / 100 / YEAR),
    )
