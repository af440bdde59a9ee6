"""Rules of payment: old quick payments kept, the bank's own check above 200 yuan, a transfer to be revoked."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Case, Moment, Notice
from legal_refs.case.vocabulary import Answer, Channel, ContactChannel, TransactionKind
from tests.documents.test_arguments import example
from tests.documents.test_told import text_of

MORNING = date(2026, 11, 1)


def paid(cny: str, day: date | None = None) -> Case:
    case = structs.replace(example("quick-pay"), payments=())
    first = case.sorted_transactions[0]
    when = Moment(day=day, clock="09:00") if day else first.when
    return structs.replace(case, transactions=(structs.replace(first, cny=Decimal(cny), when=when),))


def test_the_bank_itself_checks_above_200_yuan() -> None:
    """43号公告 10(3): not more than 200 yuan may be checked by the institution."""
    assert "支付机构不得代替银行进行交易验证" in text_of(paid("200.01"), "B3")
    assert "支付机构不得代替银行进行交易验证" not in text_of(paid("200.00"), "B3")


def test_rules_on_a_balance_are_for_a_balance() -> None:
    """Quick pay takes the money from the card, not from the balance of a payment account."""
    assert "以支付账户余额付款的" not in text_of(paid("500.00"), "B8")


def test_older_quick_payments_are_kept_for_five_years() -> None:
    """银发〔2016〕261号 item 15 before 反洗钱法 34 (ten years, from 2025)."""
    old = text_of(paid("500.00", date(2024, 12, 30)), "B4")
    assert "交易信息应当至少保存5年" in old and "不少于六个月" not in old
    assert "交易信息应当至少保存5年" not in text_of(paid("500.00"), "B4")


def test_a_transfer_at_a_machine_that_was_to_be_revoked() -> None:
    case = example("skimmer-premises")
    first = structs.replace(
        case.transactions[0],
        when=Moment(day=MORNING, clock="10:25"),
        channel=Channel.ATM,
        kind=TransactionKind.TRANSFER,
    )
    asked = Notice(
        day=MORNING,
        clock="12:22",
        addressee=case.bank.name,
        channel=ContactChannel.COUNTER,
        said="要求撤销转账",
        demand=Answer.YES,
    )
    case = structs.replace(case, transactions=(first,))
    words = "原告已于2026年11月1日12时22分要求被告撤销，距受理不满24小时"
    assert words in text_of(structs.replace(case, notices=(asked,)), "A1")
    late = structs.replace(asked, day=date(2026, 11, 2))
    assert words[-13:] not in text_of(structs.replace(case, notices=(late,)), "A1")
