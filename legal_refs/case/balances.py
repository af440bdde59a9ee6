"""Money drawn from the balance of a payment account (支付账户余额): its institution's debt, no deposit of the bank.

Pure. A phone wallet that names the payment institution, or a balance, as the other side drew on that balance; the same
wallet held to a terminal pays from the card.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import Struct

from legal_refs.case.facts import Case, Transaction
from legal_refs.case.memory import kept
from legal_refs.case.vocabulary import Answer, Channel

_SIGNS = ("余额", "零钱")


class Balance(Struct, frozen=True):
    """The transactions from the balance, what of them is not paid back, and what came back for the card beside it.

    `left` is in yuan. What the institution itself paid counts for the balance first, what others paid for the card.
    """

    transactions: tuple[Transaction, ...]
    left: Decimal
    back: tuple[tuple[date | None, Decimal], ...]


@kept
def balance_of(case: Case) -> Balance:
    """The balance apart from the card; nothing apart where nothing is left to ask of the card's own bank."""
    whole = tuple((one.day, one.amount) for one in case.kept_payments)
    drawn = tuple(one for one in case.sorted_transactions if _drawn(one, case))
    if not drawn:
        return Balance((), Decimal("0.00"), whole)
    left, back = sum((one.cny for one in drawn), Decimal(0)), []
    of_card = sum((one.cny for one in case.transactions), Decimal(0)) - left
    for one in case.kept_payments:
        own = min(left, one.amount) if case.payment_institution and one.payer == case.payment_institution.name else 0
        left -= own
        back.append((one.day, one.amount - own))
    if of_card <= sum((amount for _, amount in back), Decimal(0)):
        return Balance((), Decimal("0.00"), whole)
    return Balance(drawn, left, tuple(back))


def on_instruction(case: Case, of_balance: tuple[Transaction, ...]) -> tuple[Transaction, ...]:
    """Drawn from the account or card on the order of a payment institution (支付机构的扣款指令), in order of time.

    Quick payments, and the wallet that names the institution where it was a bound card that paid: the charge stands on
    a credit card, or the person told who linked the card, and nothing says a balance. `of_balance`: what was drawn on
    the balance instead.
    """
    balance = {id(one) for one in of_balance}
    return tuple(one for one in case.sorted_transactions if id(one) not in balance and _ordered(one, case))


def _ordered(one: Transaction, case: Case) -> bool:
    if one.channel is Channel.QUICK_PAY:
        return True
    bound = case.is_credit_card or case.custody.linked_payment in (Answer.YES, Answer.NO)
    return bound and _drawn(one, case) and not any(sign in (one.counterpart or "") for sign in _SIGNS)


def _drawn(one: Transaction, case: Case) -> bool:
    payer, other = case.payment_institution, one.counterpart or ""
    if payer is None or not case.is_online or one.channel is not Channel.WALLET:
        return False
    return payer.name in other or any(sign in other for sign in _SIGNS)
