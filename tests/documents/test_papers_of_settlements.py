"""A settlement with the bank, a promise to claim no more, a payment that may be taken back: met in the papers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.dealings import Settlement
from legal_refs.case.debts import Payment
from legal_refs.case.vocabulary import Answer, PaymentNature, SignedUnder
from tests.documents.test_arguments import example, papers

OFFER = Settlement(day=date(2026, 6, 15), promised="支付5000元", waived=Answer.YES)
NO, YES = Answer.NO, Answer.YES


def test_what_was_not_signed_binds_nobody() -> None:
    made = papers(structs.replace(example("gan-refused"), settlement=structs.replace(OFFER, signed=NO)))
    assert "2026年6月15日，被告提出：支付5000元；条件是原告不再追究。原告没有签署。该条件没有经原告接受" in made["A1"]
    assert "撤销原告" not in made["A1"]
    assert "2026年6月15日，贵行提出：支付5000元" in made["B1"]
    assert "本人没有签署" in made["C1"] and "没有签署" in made["E1"]


def test_a_promise_got_by_untrue_words_is_to_be_revoked_and_the_year_is_counted() -> None:
    """Signed 15 June 2026, filed 22 November 2026: within the year of 民法典 152."""
    said = structs.replace(OFFER, signed=YES, covers=YES, under=SignedUnder.MISLED, how="柜员说签的只是收款回单")
    made = papers(structs.replace(example("gan-refused"), settlement=said))["A1"]
    assert "撤销原告于2026年6月15日在文件中作出的不再就本案的争议交易追究被告责任的承诺" in made
    assert "《民法典》第一百四十八条" in made and "未满一年" in made and "第一百五十条" not in made
    late = structs.replace(said, day=date(2025, 6, 15))
    assert "未满一年" not in papers(structs.replace(example("gan-refused"), settlement=late))["A1"]


def test_without_what_made_one_sign_nothing_is_revoked() -> None:
    said = structs.replace(OFFER, signed=YES, under=SignedUnder.THREATENED)
    made = papers(structs.replace(example("loan-in-my-name"), settlement=said))["A3"]
    assert "撤销原告" not in made and "第一百五十条" not in made
    assert "应当提供文件全文，并证明放弃的范围包括本案的请求" in made


def test_a_paper_that_leaves_the_matter_out_gives_nothing_up() -> None:
    said = structs.replace(OFFER, signed=YES, covers=NO)
    made = papers(structs.replace(example("pos-credit"), settlement=said))["A2"]
    assert "其中没有写明本案的争议交易" in made and "不能据以认定原告放弃了本案的请求" in made


def test_a_payment_that_may_be_taken_back_is_deducted_once_and_its_condition_is_the_banks_to_prove() -> None:
    """18,900.00 taken, 5,000.00 paid: 13,900.00 is asked for."""
    case = example("gan-refused")
    paid = Payment(
        payer=case.bank.name,
        day=date(2026, 6, 15),
        amount=Decimal("5000.00"),
        nature=PaymentNature.ADVANCE,
        recall="查明系客户本人交易的，我行有权收回",
    )
    made = papers(structs.replace(case, payments=(paid,)))
    assert "13,900.00元" in made["A1"] and "8,900.00元" not in made["A1"].replace("18,900.00元", "")
    assert "支付时说明的收回条件是：查明系客户本人交易的，被告有权收回" in made["A1"]
    assert "判决前被收回的，原告依照《民诉法解释》第二百三十二条增加相应的请求" in made["A1"]
    assert "书面确认不收回贵行于2026年6月15日支付的5,000.00元" in made["B3"]
    assert "被收回的，损失相应增加" in made["E1"]
