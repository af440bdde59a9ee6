"""What a bank claims of the person, which part of it is the person's own, what came back (银行主张的债务、已获赔付)."""

from __future__ import annotations

from datetime import date

from legal_refs.case.persons import Fact, Money, Number, Said, Short, Text, Told, Which
from legal_refs.case.vocabulary import GuaranteeKind, PaymentNature


class OwnPart(Fact, frozen=True, kw_only=True):
    """The part of a claimed debt that the person used and does not dispute (债务中本人使用、不争议的部分), in yuan.

    `since`: from when it is unpaid; `pays`: whether the person will pay it. An amount of 0 says that none is.
    """

    amount: Money | None = None
    since: date | None = None
    pays: Said = None


class Guarantee(Fact, frozen=True, kw_only=True):
    """How long and how a sued guarantor is bound by the contract (保证), whoever signed it.

    `agreed`: whether the contract names a period (保证期间), which ends on `until`. `demanded`: whether the creditor
    asked the guarantor to pay before the suit, the last time on `demanded_on`.
    """

    kind: GuaranteeKind | None = None
    agreed: Said = None
    until: date | None = None
    demanded: Said = None
    demanded_on: date | None = None


class BankSuit(Fact, frozen=True, kw_only=True):
    """The suit that the bank brought against the person (银行的起诉), as the complaint and the court's notice say it.

    `cause` is its cause of action (案由) as the notice names it. `principal`, `interest` and `penalty` are what the
    bank asks for in yuan; `costs` are its lawyer's and other costs. `balance_before` is what a debit account held
    before the first disputed transaction, in yuan: only what was drawn above it is an overdraft of the theft.
    """

    court_name: Short | None = None
    case_no: Number | None = None
    cause: Short | None = None
    served: date | None = None
    principal: Money | None = None
    interest: Money | None = None
    penalty: Money | None = None
    costs: Money | None = None
    balance_before: Money | None = None
    signature_denied: Said = None
    money_received: Said = None
    court_disputed: Said = None
    court_reason: Text | None = None


class Payment(Fact, frozen=True, kw_only=True):
    """Money already received for the loss (已获赔付); `recall`: when the payer may take it back, as it said so.

    `taken_back`: the day on which it was taken back again (收回), all of it; `taken_reasoned`: whether the payer then
    gave a reason, `taken_reason`: which.
    """

    which: Which | None = None
    payer: Short
    day: date | None = None
    amount: Money
    nature: PaymentNature
    recourse: Said = None
    recall: Told | None = None
    taken_back: date | None = None
    taken_reasoned: Said = None
    taken_reason: Told | None = None
