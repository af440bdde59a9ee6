"""What a case is worth (金额): principal, interest, costs, total and court fees, each line with its arithmetic.

principal = Σ cny − Σ paid, less an overdraft that the bank sues for; a payment above it goes on to the fees; nothing
left gives a reason and no court fee.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.balances import balance_of
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, InterestKind
from legal_refs.money import capitals, certificate, fees, interest
from legal_refs.money.alternatives import alternatives
from legal_refs.money.amount_lines import Computed, court_fees, demanded_on, lines_of
from legal_refs.money.asked import asked
from legal_refs.money.demands import demand_of
from legal_refs.money.losses import ZERO, Loss, extras_of, loss_of, loss_reason, reason_of, total
from legal_refs.periods.workdays import plus
from legal_refs.results import Amounts, Claimed, InterestStep, Segment

_OF_THE_LOSS = (
    "stolen",
    "fees",
    "paid",
    "principal",
    "fees_left",
    "not_owed",
    "repaid",
    "charges",
    "borrowed",
    "balance",
    "beside",
)
"""What the amounts say of the loss as it was counted."""


def compute(case: Case, on: date) -> Amounts:
    """All amounts in yuan as of the filing day `on`, interest counted up to and with it."""
    loss, extras, fixed = loss_of(case), extras_of(case), certificate.terms(case, on)
    bases = _bases(case, loss, on, fixed)
    counted = certificate.less_received(case, certificate.with_terms(fixed, _interest(case, bases, on, fixed)))
    first = min((step.first for step in fixed), default=bases[0][0] if bases else None)
    base = loss.claim + loss.beside + extras.with_theft if case.is_theft else extras.with_leak
    reason = reason_of(case, loss, extras)
    amounts = Amounts(
        **{name: getattr(loss, name) for name in _OF_THE_LOSS},
        interest=counted.total,
        interest_from=first,
        interest_to=on if first else None,
        interest_steps=counted.steps,
        interest_kind=case.claim.interest.value,
        rate_label=counted.label.zh if first else "",
        costs=extras.costs,
        property_loss=extras.property_loss,
        mental=extras.mental,
        total=base + counted.total,
        leak_total=extras.with_leak if case.is_theft else ZERO,
        total_capitals=capitals.rmb(base + counted.total),
        fee_base=base + loss.borrowed,
        lines=lines_of(case, Computed(loss, extras, counted, first, on), base),
        claimable=reason is None,
        reason=reason,
        loss_reason=loss_reason(case, loss),
        demand=demand_of(case, loss),
        asked=asked(case, loss, extras, counted, bases, fixed),
        borrowed_interest=_on_the_loan(case, loss, on),
        alternatives=alternatives(case, loss) if reason is None else (),
    )
    return _with_fees(case, amounts) if reason is None else amounts


def _with_fees(case: Case, amounts: Amounts) -> Amounts:
    """The amounts with what the court takes (诉讼费用交纳办法 13 to 16)."""
    low, fee = court_fees(case, amounts.fee_base)
    return structs.replace(
        amounts,
        court_fee_low=None if low == fee else low,
        court_fee=fee,
        court_fee_halved=fees.halved(fee),
        preservation_fee=fees.preservation_fee(amounts.fee_base),
    )


def _interest(case: Case, bases: list[interest.Base], on: date, fixed: Sequence[InterestStep]) -> interest.Interest:
    """Interest up to `on`; after the term of a certificate the demand rate, whatever it bore before."""
    begun, claim = [base for base in bases if base[0] <= on], case.claim
    kind = InterestKind.DEMAND if fixed else claim.interest
    return interest.compute(kind, begun, on, case.bank, claim.contract_rate_pct)


def _bases(case: Case, loss: Loss, on: date, fixed: Sequence[InterestStep]) -> list[interest.Base]:
    """What bears running interest from which day: the stolen money from the next day, less what came back; for a
    credit card what the holder paid and has not got back; a certificate from the end of its term."""
    changes = _repayments(case, loss) if case.is_credit_card else _taken(case, loss, fixed)
    first = _first_day(case, min((day for day, _ in changes), default=None), on)
    if first is None:
        return []
    marks = sorted({first, *(max(first, plus(day, 1)) for day, _ in changes)})
    sums = [(mark, max(ZERO, _balance(changes, mark))) for mark in marks]
    return [base for n, base in enumerate(sums) if n == 0 or base[1] != sums[n - 1][1]]


def _on_the_loan(case: Case, loss: Loss, on: date) -> Claimed | None:
    """Interest on the money of a denied loan, where no principal is asked whose interest it could follow."""
    first = _first_day(case, case.first_theft_day, on) if loss.borrowed and not loss.principal else None
    if first is None:
        return None
    counted = _interest(case, [(first, loss.borrowed)], on, ())
    segment = Segment(base=loss.borrowed, first=first, last=None)
    return Claimed(id="interest", suit="theft", amount=counted.total, rate=counted.label.zh, segments=(segment,))


def _taken(case: Case, loss: Loss, fixed: Sequence[InterestStep]) -> list[tuple[date, Decimal]]:
    """What left the account and what came back, by day.

    Of an account that was overdrawn too, one's own money counts from the last theft: which of them took it is not told.
    """
    if not loss.principal:
        return []
    ended = {step.first: step.last for step in fixed}
    apart = balance_of(case) if not loss.overdrawn and not loss.borrowed else None
    elsewhere = {id(t) for t in apart.transactions} if apart else set()
    taken = [t for t in case.transactions if id(t) not in elsewhere]
    changes = [(ended.get(t.when.day, t.when.day), t.cny) for t in taken]
    if loss.overdrawn:
        changes = [(max(day for day, _ in changes), loss.stolen - loss.overdrawn)]
    start = min(day for day, _ in changes)
    lent = [(start, -loss.borrowed)] if loss.borrowed else []
    came = apart.back if apart else [(p.day, p.amount) for p in case.kept_payments]
    back = [(day or start, -amount) for day, amount in (*came, *_returned(case, bool(apart and apart.transactions)))]
    if case.staff and case.yield_paid:
        back.append((case.staff.interest_paid_on or start, -case.yield_paid))
    return changes + lent + back


def _returned(case: Case, of_card: bool) -> list[tuple[date | None, Decimal]]:
    """What came back for a time only, from its day to that on which it was taken back: no interest between them.

    `of_card`: a balance stands apart, and what its institution paid for a time was not paid for the card.
    """
    payer = case.payment_institution.name if of_card and case.payment_institution else None
    taken = [p for p in case.taken_payments if p.payer != payer]
    return [*((p.day, p.amount) for p in taken), *((p.taken_back, -p.amount) for p in taken)]


def _repayments(case: Case, loss: Loss) -> list[tuple[date, Decimal]]:
    """What is to be refunded of the payments on a disputed debt, by the day on which it changes.

    At any time what was paid so far, at most what was disputed less what had come back by then.
    """
    paid = [(one.day, one.amount) for one in case.debt.dated] if case.debt else []
    back = [*((p.day, p.amount) for p in case.kept_payments), *_returned(case, of_card=False)]
    whole, due, found = loss.stolen + loss.fees + loss.charges, ZERO, []
    for mark in sorted({day for day, _ in (*paid, *back) if day}):
        came = total(amount for day, amount in back if day is None or day <= mark)
        now = max(ZERO, min(total(amount for day, amount in paid if day <= mark), whole - came))
        if now != due:
            found.append((mark, now - due))
        due = now
    return found


def _first_day(case: Case, theft: date | None, on: date) -> date | None:
    """First day that bears interest: as asked, but never before the day after the loss; LPR from the demand.

    What was paid under protest after a demand bears it from the next day: the bank knew that it was not owed.
    """
    if theft is None:
        return None
    after = plus(theft, 1)
    if case.claim.interest_from is not None:
        return max(after, case.claim.interest_from)
    if case.claim.interest is not InterestKind.LPR or _protested(case, theft):
        return after
    demands = [plus(day, 1) for day in demanded_on(case) if day >= theft]
    return min(demands, default=max(after, on))


def _protested(case: Case, day: date) -> bool:
    """Whether the first payment on a disputed debt was made under protest, after the bank had been asked."""
    paid = [one for one in case.debt.dated if one.day == day] if case.is_credit_card and case.debt else []
    told = any(asked < day for asked in demanded_on(case))
    return told and bool(paid) and all(one.protest is Answer.YES for one in paid)


def _balance(changes: list[tuple[date, Decimal]], mark: date) -> Decimal:
    return sum((cny for day, cny in changes if day < mark), ZERO)
