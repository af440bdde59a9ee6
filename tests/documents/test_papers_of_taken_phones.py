"""Cards put into a stranger's wallet, phones and numbers that were taken, loans drawn while an account was taken."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Loan, Moment, Movement
from legal_refs.case.vocabulary import Answer, CardKind, Channel, LoanKind, MovementKind, TheftKind
from legal_refs.money.claims import compute
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of

FILED = date(2026, 11, 22)


def wallet(channel: Channel = Channel.POS) -> Case:
    """A code typed on a false page put the card into a stranger's phone, which paid at a till nine minutes later."""
    case = changed(
        example("phishing-credit"),
        "custody",
        linked_payment=Answer.NO,
        bind_when=Moment(day=example("phishing-credit").sorted_transactions[0].when.day, clock="00:01"),
        bind_factors="卡号、有效期和短信验证码",
        bind_code_to="本人手机，被骗输入仿冒页面",
        card_in_hand=Answer.YES,
        code_typed=Answer.YES,
        new_device=Answer.YES,
    )
    return structs.replace(case, transactions=tuple(structs.replace(t, channel=channel) for t in case.transactions))


@pytest.mark.parametrize("channel", [Channel.POS, Channel.WALLET, Channel.OTHER])
def test_a_card_bound_to_a_strangers_phone_is_pleaded_whatever_the_channel(channel: Channel) -> None:
    case = wallet(channel)
    assert case.kind_of_theft is TheftKind.ONLINE
    text = text_of(case, "A2")
    assert "0时01分被他人绑定" in text and "该卡被他人绑定到一台原告没有使用过的设备上" in text
    assert "第十五条第二款" in text and "严格采用多因素身份认证方式" in text and "关于受骗的情节" in text
    assert "验证码的去向是原告手机，被骗输入仿冒页面" in text and "的电子银行被他人" not in text
    assert ("即使认为在商户机具上付款应当归入" in text) is (channel is not Channel.OTHER)
    assert "绑卡" in text_of(case, "B4")


def test_a_payment_at_a_till_without_a_binding_stays_open() -> None:
    case = changed(wallet(), "custody", bind_when=None, bind_factors=None, bind_code_to=None)
    assert case.kind_of_theft is None


def borrowed() -> Case:
    """Of the 129,500.00 that left, 30,000.00 came from a loan drawn in the app; two deductions since."""
    case = example("account-takeover")
    paid = tuple(
        Movement(day=date(2026, month, 14), amount=Decimal("1000.00"), kind=MovementKind.DEDUCTED, protest=Answer.YES)
        for month in (9, 10)
    )
    loan = Loan(kind=LoanKind.LOAN, signed=case.first_theft_day, amount=Decimal("30000.00"), contract_no="D-77")
    return structs.replace(case, loan=structs.replace(loan, money_came=Answer.YES, movements=paid))


def test_a_loan_drawn_during_the_theft_is_neither_lost_nor_claimed_twice() -> None:
    """129,500 − 30,000 = 99,500 of one's own; 2 × 1,000 asked back; 30,000 in the alternative only."""
    case = borrowed()
    amounts = compute(case, FILED)
    assert (amounts.principal, amounts.borrowed) == (Decimal("99500.00"), Decimal("30000.00"))
    assert {one.id: one.amount for one in amounts.asked}["loan_paid"] == Decimal("2000.00")
    text = text_of(case, "A1")
    for words in (
        "存款本金99,500.00元（争议交易共计129,500.00元，已扣除以原告名义借出的贷款的款项30,000.00元）",
        "返还原告就以原告名义办理的贷款已经付出的2,000.00元",
        "编号为D-77的借款合同（金额30,000.00元）不成立，原告不承担偿还责任",
        "停止就上述贷款向原告催收、从原告的账户扣款",
        "另向原告支付被盗刷的存款本金30,000.00元",
        "关于贷款合同。",
    ):
        assert text.count(words) == 1, words
    assert "不要求本人偿还" in text_of(case, "C1") and "以本人名义借出的贷款 | 30,000.00" in text_of(case, "B3")
    assert "办理的贷款的申请、授信、签约记录" in text_of(case, "A8")


def test_a_loan_that_never_reached_the_account_takes_nothing_off() -> None:
    case = borrowed()
    assert case.loan
    elsewhere = structs.replace(case, loan=structs.replace(case.loan, money_came=Answer.NO))
    assert compute(elsewhere, FILED).principal == Decimal("129500.00")
    assert "款项没有进入原告的账户" in text_of(elsewhere, "A1")


def test_a_loan_beside_a_credit_card_is_pointed_out_on_the_screen() -> None:
    credit = changed(borrowed(), "card", kind=CardKind.CREDIT)
    assert credit.theft_loans == () and "loan.beside_theft" in {one.id for one in assess(credit, FILED).warnings}
    assert "loan.in_theft" in {one.id for one in assess(borrowed(), FILED).warnings}
