"""The loss itself (损失): principal, fees, repaid debt and extras in yuan before interest, and why nothing is left."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache

from msgspec import Struct

from legal_refs.case.balances import balance_of
from legal_refs.case.debts import BankSuit
from legal_refs.case.facts import Case, Movement
from legal_refs.case.payers import by_a_side, loans_here
from legal_refs.case.vocabulary import Answer
from legal_refs.files import datafiles
from legal_refs.files.phrases import fill
from legal_refs.results import Words

ZERO = Decimal("0.00")


class _Line(Struct, frozen=True, forbid_unknown_fields=True):
    label: Words
    rule: Words


class Sheet(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of the amount sheet (data/money.yaml)."""

    checked_on: date
    source: str
    lines: dict[str, _Line]
    notes: dict[str, Words]


class Loss(Struct, frozen=True):
    """The loss in yuan before interest and costs; debt fields are zero for a debit card.

    `overdrawn` is what the theft drew above a debit card's balance and the bank sues for: refused in the answer to that
    suit, so no part of the principal, which is the person's own money. `borrowed` is the money of a loan drawn in the
    person's name that the theft took with it: who does not owe the loan has not lost it. `balance` left a payment
    account: its institution owes it, not the bank; `beside` is that sum where the institution is sued with the bank.
    """

    stolen: Decimal
    fees: Decimal
    paid: Decimal
    overdrawn: Decimal
    borrowed: Decimal
    balance: Decimal
    beside: Decimal
    principal: Decimal
    fees_left: Decimal
    charges: Decimal
    repaid: Decimal
    not_owed: Decimal

    @property
    def claim(self) -> Decimal:
        """What is asked for before interest and costs."""
        return self.principal + self.fees_left + self.charges


class Extras(Struct, frozen=True):
    """Costs, other loss, mental damages, what was paid on a denied loan, in yuan, and the suit they are counted in."""

    costs: Decimal
    property_loss: Decimal
    mental: Decimal
    loan_paid: Decimal
    with_theft: Decimal
    with_leak: Decimal


@cache
def sheet() -> Sheet:
    """The wording, read once."""
    return datafiles.read(datafiles.DATA / "money.yaml", Sheet)


def loss_of(case: Case) -> Loss:
    """Principal, fees and, for a credit card, what was repaid and what is still booked, in yuan."""
    stolen = total(t.cny for t in case.transactions) if case.is_theft else ZERO
    charged = total(t.fee for t in case.transactions) if case.is_theft else ZERO
    paid = total(p.amount for p in case.kept_payments) + case.yield_paid if case.is_theft else ZERO
    left = max(ZERO, stolen - paid)
    suit = case.bank_suit if case.is_theft and not case.is_credit_card else None
    overdrawn = min(_drawn_above(suit, stolen, left), suit.principal or ZERO) if suit else ZERO
    borrowed = min(left - overdrawn, _borrowed(case))
    balance = balance_of(case).left if case.is_theft and not overdrawn and not borrowed else ZERO
    beside = balance if case.payment_institution and case.payment_institution.sue else ZERO
    principal = left - overdrawn - borrowed - balance
    fees_left = max(ZERO, charged - max(ZERO, paid - stolen))
    debt = case.debt if case.is_credit_card and case.is_theft else None
    charges = debt.charges if debt and principal + fees_left else ZERO
    repaid = min(debt.returned, principal + fees_left + charges) if debt else ZERO
    not_owed = max(ZERO, principal - repaid) if case.is_credit_card else ZERO
    return Loss(
        stolen, charged, paid, overdrawn, borrowed, balance, beside, principal, fees_left, charges, repaid, not_owed
    )


def _borrowed(case: Case) -> Decimal:
    """The money of denied loans that came to the account before the last disputed transaction."""
    last = case.last_theft_day
    came = (one for one in case.theft_loans if one.money_came is Answer.YES and one.amount)
    return total(one.amount or ZERO for one in came if one.signed is None or last is None or one.signed <= last)


def _drawn_above(suit: BankSuit, stolen: Decimal, left: Decimal) -> Decimal:
    """What the theft drew above the balance that the account held before it; all of it where that is not told."""
    return left if suit.balance_before is None else min(left, max(ZERO, stolen - suit.balance_before))


def extras_of(case: Case) -> Extras:
    """Costs, other loss and mental damages; where a leak led to a theft they belong to the leak's own suit."""
    claim = case.claim
    costs = total(c.amount for c in claim.costs)
    other, mental = max(ZERO, claim.property_loss or ZERO), max(ZERO, claim.mental or ZERO)
    loan = total(one.amount for one in paid_on_loans(case))
    if case.is_leak:
        return Extras(costs, other, mental, loan, ZERO, costs + other + mental + loan)
    return Extras(costs, other, mental, loan, costs + other + loan, ZERO)


def paid_on_loans(case: Case) -> tuple[Movement, ...]:
    """What the person paid, or lost by deduction, on loans denied at this bank (民法典 985): not what others paid.

    None where the signature is the person's own, for then a contract may have been concluded.
    """
    loans = loans_here(case) if case.is_false_account else case.theft_loans
    denied = (loan for loan in loans if loan.signature_mine is not Answer.YES)
    return tuple(one for loan in denied for one in loan.movements if by_a_side(one, case))


def loss_reason(case: Case, loss: Loss) -> Words | None:
    """Why nothing is left of the loss itself, or None; a leak can always ask for an end, an apology or deletion."""
    notes = sheet().notes
    if not case.is_theft and not case.is_leak:
        return notes["no_matter"]
    if not case.is_theft or loss.principal + loss.fees_left + loss.overdrawn + loss.borrowed > 0:
        return None
    if not case.transactions:
        return notes["no_transactions"]
    whole = loss.stolen + loss.fees
    if whole == 0:
        return notes["zero"]
    return fill(notes["overpaid" if loss.paid > whole else "paid_in_full"], {"paid": loss.paid, "loss": whole})


def reason_of(case: Case, loss: Loss, extras: Extras) -> Words | None:
    """Why nothing can be claimed, or None; costs and other loss are a claim where the stolen money came back whole."""
    alone = loss.stolen + loss.fees > 0 and extras.with_theft > 0
    return None if alone else loss_reason(case, loss)


def total(amounts: Iterable[Decimal]) -> Decimal:
    """Sum in yuan; an amount below zero counts as nothing."""
    return sum((max(ZERO, amount) for amount in amounts), ZERO)
