"""What is asked for group by group where the main claim is not granted whole (备位请求), in yuan.

Each transaction stands in one group only, the first of the table; with the rest they add up to the principal. One that
came back by itself stands in none.
"""

from __future__ import annotations

from decimal import Decimal

from legal_refs.case.balances import balance_of
from legal_refs.case.facts import Case, Transaction
from legal_refs.case.vocabulary import PaymentNature
from legal_refs.money.losses import ZERO, Loss, total
from legal_refs.questions.groups import groups, over_limit
from legal_refs.results import Alternative

REST, OVER = "rest", "over_limit"
_BACK = frozenset(
    {PaymentNature.CHARGEBACK, PaymentNature.ADVANCE, PaymentNature.PROVISIONAL, PaymentNature.RESTITUTION}
)
"""Money that comes back for a transaction, or is the money itself, and is not paid on the loss as a whole."""


def refunded(case: Case) -> tuple[Transaction, ...]:
    """Transactions that came back by themselves.

    Just the sum of one and no other was charged back, advanced, or given back by the police or the thief.
    """
    found: list[Transaction] = []
    for payment in (p for p in case.kept_payments if p.nature in _BACK):
        same = [t for t in case.transactions if t.cny == payment.amount]
        if len(same) == 1 and same[0] not in found:
            found.append(same[0])
    return tuple(found)


def still_out(case: Case) -> tuple[Transaction, ...]:
    """The transactions that did not come back by themselves, in order of time."""
    back = {id(t) for t in refunded(case)}
    return tuple(t for t in case.sorted_transactions if id(t) not in back)


def paid_apart(case: Case) -> Decimal:
    """What came back and belongs to no one transaction."""
    return total(p.amount for p in case.kept_payments) - total(t.cny for t in refunded(case))


def alternatives(case: Case, loss: Loss) -> tuple[Alternative, ...]:
    """The groups that the bank bears whatever the holder did, then the rest with what came back taken off it.

    What the transactions of no group exceed the agreed daily limit by is asked for too: no whole transaction. Where no
    group stands apart it stands alone, without a rest.
    Empty where no group stands apart from the others, or where what came back is more than the rest. No rest is named
    where a denied loan went with the stolen money: which of the transactions took it is not told.
    """
    if not case.is_theft:
        return ()
    taken = {id(t) for t in (*refunded(case), *(balance_of(case).transactions if loss.balance else ()))}
    found = []
    for group in (g for g in groups(case) if g.apart and not g.whole):
        items = [t for t in group.items if id(t) not in taken]
        taken.update(id(t) for t in items)
        if items:
            asked = total(t.cny for t in items)
            found.append(Alternative(id=group.id, label=group.label, count=len(items), amount=asked))
    over = over_limit(case, frozenset(taken))
    left = len(case.transactions) - len(taken)
    rest = loss.principal - sum((one.amount for one in found), ZERO)
    if ZERO < over < rest:
        found.append(Alternative(id=OVER, label="", count=0, amount=over))
        if len(found) == 1:
            return tuple(found)
        rest -= over
    if loss.borrowed:
        return tuple(found) if rest >= 0 else ()
    if not found or rest < 0 or (left > 0) != (rest > 0):
        return ()
    return (*found, Alternative(id=REST, label="", count=left, amount=rest)) if left else tuple(found)


TOOLS = (paid_apart, refunded, still_out)
"""What a wording asks of it."""
