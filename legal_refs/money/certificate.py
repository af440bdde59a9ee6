"""Interest of a deposit certificate (存单) within its term: the rate printed on it for the whole term.

储蓄管理条例 26: within the term the rate of the certificate; 25: after it, unless renewed, the demand rate; 24: what is
withdrawn before its day bears the demand rate, so a term that still runs on the filing day adds nothing here, and what
came back within a term is no longer part of its base.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Case, Transaction
from legal_refs.case.vocabulary import Answer, InterestKind, TheftKind
from legal_refs.files.phrases import cents
from legal_refs.money.interest import DAY, Interest, rules
from legal_refs.periods.workdays import add_months
from legal_refs.results import InterestStep, Words

MONTH, YEAR = 30, 360  # a term is counted in whole months of thirty days
ZERO = Decimal("0.00")


def terms(case: Case, on: date) -> tuple[InterestStep, ...]:
    """Interest in yuan of each deposit whose term ended by `on`; none where the loan prime rate was chosen, or where
    the rate agreed goes on because the certificate renews itself (约定自动转存)."""
    staff, claim = case.staff, case.claim
    deposited = case.kind_of_theft is TheftKind.STAFF and not case.bought_product
    if staff is None or not staff.months or not deposited or claim.interest is InterestKind.LPR:
        return ()
    agreed = claim.interest is InterestKind.CONTRACT
    percent = staff.rate_pct or (claim.contract_rate_pct if agreed else None)
    if not percent or (agreed and staff.renewed is Answer.YES):
        return ()
    steps = (_step(t, base, staff.months, percent) for t, base in _left(case, staff.months))
    return tuple(step for step in steps if step.last < on and step.base > ZERO)


def with_terms(fixed: tuple[InterestStep, ...], running: Interest) -> Interest:
    """Both parts as one sum: the terms, then the demand rate that runs on."""
    if not fixed:
        return running
    rule, after = rules().rules["certificate"], running.rule
    both = Words(f"{rule.zh}{after.zh}", f"{rule.en} {after.en}")
    total = sum((step.amount for step in fixed), running.total)
    return Interest(fixed + running.steps, total, running.label, both, running.note)


def less_received(case: Case, counted: Interest) -> Interest:
    """The interest that is left after what the employee already paid under that name (以利息的名义支付)."""
    paid = case.staff.interest_paid if case.staff and not case.bought_product else None
    received = min(paid or ZERO, counted.total)
    return structs.replace(counted, total=counted.total - received, received=received)


def _left(case: Case, months: int) -> Iterator[tuple[Transaction, Decimal]]:
    """Each deposit, oldest first, with what was left in it at the end of its term: money back counts on the oldest."""
    back = [(p.day or date.min, p.amount) for p in case.kept_payments]
    for deposit in sorted(case.transactions, key=lambda t: t.when.day):
        left, ended = deposit.cny, deposit.cny
        for n, (day, amount) in enumerate(back):
            counted = min(left, amount)
            left -= counted
            ended -= counted if day <= _last(deposit, months) else ZERO
            back[n] = (day, amount - counted)
        yield deposit, ended


def _last(deposit: Transaction, months: int) -> date:
    return add_months(deposit.when.day, months) - DAY


def _step(deposit: Transaction, base: Decimal, months: int, percent: Decimal) -> InterestStep:
    days = MONTH * months
    return InterestStep(
        base=base,
        rate_pct=percent,
        first=deposit.when.day,
        last=_last(deposit, months),
        days=days,
        year_days=YEAR,
        amount=cents(base * percent * days / 100 / YEAR),
    )
