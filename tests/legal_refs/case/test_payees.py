"""Which institutions hold the accounts that the money went to, from what was typed of each transaction."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case import casefile
from legal_refs.case.facts import Case, Institution
from legal_refs.case.payees import PaidTo, paid_to
from legal_refs.case.vocabulary import TransactionKind
from tests.cards import EXAMPLES

CASE = casefile.load_path(EXAMPLES / "account-takeover.case.yaml")
BRANCH = "岷江示例银行股份有限公司绵阳分行"


def sent(*others: tuple[str | None, str | None, TransactionKind]) -> Case:
    """The case with the other side, the payee and the kind of its three transactions of 14 August 2026."""
    rows = zip(CASE.transactions, others, strict=True)
    moved = (structs.replace(t, counterpart=name, payee_masked=who, kind=kind) for t, (name, who, kind) in rows)
    return structs.replace(CASE, transactions=tuple(moved))


def test_one_bank_with_the_payees_that_are_known_there() -> None:
    assert paid_to(CASE) == (PaidTo(name=BRANCH, payees=("刘某，尾号7712",), first=date(2026, 8, 14)),)


def test_a_shop_a_machine_and_the_issuer_itself_hold_no_account_of_another() -> None:
    transfer, taken, bought = TransactionKind.TRANSFER, TransactionKind.WITHDRAWAL, TransactionKind.PURCHASE
    shop = ("示例数码商城", None, bought)
    machine = ("另一银行宾阳支行", None, taken)
    assert paid_to(sent(shop, machine, (None, "王某", transfer))) == ()
    own = ("锦江示例银行股份有限公司绵阳分行", "王某", transfer)
    assert paid_to(sent(own, ("锦江示例银行", "王某", transfer), shop)) == ()


def test_a_purchase_whose_payee_is_known_went_to_an_account_too() -> None:
    bought = TransactionKind.PURCHASE
    found = paid_to(
        sent(("示例支付有限公司", "王*", bought), (BRANCH, None, TransactionKind.TRANSFER), (None, None, bought))
    )
    payer = structs.replace(CASE, payment_institution=Institution(name=BRANCH))
    assert paid_to(payer) == ()
    assert [(one.name, one.payees) for one in found] == [("示例支付有限公司", ("王*",)), (BRANCH, ())]


def test_a_balance_or_a_name_with_a_remark_is_no_institution() -> None:
    """Neither the words for a balance nor the payment institution with a remark in brackets."""
    transfer = TransactionKind.TRANSFER
    case = sent(
        ("支付账户余额", "王某", transfer), ("示例支付有限公司（快捷）", "王某", transfer), (None, None, transfer)
    )
    assert paid_to(structs.replace(case, payment_institution=Institution(name="示例支付有限公司"))) == ()
