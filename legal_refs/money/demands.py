"""What the bank sues for, how much of it is disputed, and what is left to claim back (答辩、反诉的金额), in yuan.

银行卡规定 7(2): principal, interest and penalties of disputed charges are not owed. The same yuan never stands on both
sides: money that the overdraft covered is refused in the answer, money of one's own is claimed back.
"""

from __future__ import annotations

from decimal import Decimal

from legal_refs.case.debts import BankSuit
from legal_refs.case.facts import Case
from legal_refs.case.ownwords import own_sum
from legal_refs.money.losses import ZERO, Loss, paid_on_loans, total
from legal_refs.periods.workdays import plus
from legal_refs.results import Demand


def demand_of(case: Case, loss: Loss) -> Demand | None:
    """The figures of the bank's suit; None where the person was not sued."""
    suit = case.bank_suit
    if suit is None:
        return None
    asked = None if suit.interest is None and suit.penalty is None else (suit.interest or ZERO) + (suit.penalty or ZERO)
    if not case.is_theft or not case.transactions:
        return _whole(case, suit, asked)
    if case.is_credit_card:
        unpaid, charges = _of_credit(loss)
        disputed = unpaid if suit.principal is None else min(unpaid, suit.principal)
    else:
        disputed = loss.overdrawn
        charges = asked if disputed == suit.principal else None
    charges = charges if charges is None or asked is None else min(charges, asked)
    rest = None if suit.principal is None else suit.principal - disputed
    return Demand(
        principal=suit.principal,
        charges=asked,
        costs=suit.costs,
        total=_sum(suit.principal, asked, suit.costs),
        disputed=disputed,
        disputed_charges=charges,
        rest=rest,
        rest_charges=None if asked is None or charges is None else asked - charges,
        own=own_sum(case, rest),
        back=loss.repaid if case.is_credit_card else loss.principal + loss.fees_left,
        interest_from=plus(case.last_theft_day, 1) if case.last_theft_day else None,
    )


def _whole(case: Case, suit: BankSuit, asked: Decimal | None) -> Demand:
    """A contract that was never made: what was paid on it is claimed back (民法典985).

    Everything is disputed but what the person used, as it was answered: a story alone admits nothing here.
    """
    own = own_sum(case, suit.principal) if case.own_part else ZERO
    return Demand(
        principal=suit.principal,
        charges=asked,
        costs=suit.costs,
        total=_sum(suit.principal, asked, suit.costs),
        disputed=(suit.principal or own) - own,
        disputed_charges=asked,
        rest=None if suit.principal is None else own,
        own=own,
        rest_charges=None if asked is None else ZERO,
        back=total(one.amount for one in paid_on_loans(case)),
    )


def _of_credit(loss: Loss) -> tuple[Decimal, Decimal | None]:
    """What is unpaid of the disputed charges: principal, and what was booked on it (None where nothing is known)."""
    unpaid = loss.principal + loss.fees_left + loss.charges - loss.repaid
    booked = unpaid - loss.not_owed
    return loss.not_owed, booked if booked > 0 or loss.charges else None


def _sum(*parts: Decimal | None) -> Decimal | None:
    known = [part for part in parts if part is not None]
    return sum(known, ZERO) if known else None
