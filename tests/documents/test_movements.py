"""Payments on a denied debt stand in the papers as they were told: who, on which day, and whether under protest."""

from __future__ import annotations

from datetime import date
from decimal import Decimal as D

import pytest
from msgspec.structs import replace

from complaints.documents import catalogue, filling
from legal_refs.assessment import assess
from legal_refs.case.facts import Case, CreditCardDebt, Loan, Movement
from legal_refs.case.vocabulary import Answer, MovementKind
from tests.documents.test_arguments import ON, example

PAID = Movement(day=date(2025, 11, 10), amount=D("3000.00"), kind=MovementKind.REPAID, protest=Answer.YES)
TAKEN = Movement(day=date(2025, 12, 10), amount=D("2000.00"), kind=MovementKind.DEDUCTED, protest=Answer.NO)
BY_FATHER = Movement(day=date(2025, 10, 20), amount=D("500.00"), kind=MovementKind.REPAID, by="本人的父亲")


def words(case: Case, paper: str) -> str:
    """All words of one paper."""
    return str(list(filling.slots(catalogue.document(paper), case, assess(case, ON)).values()))


def with_debt(name: str, **debt: object) -> Case:
    return replace(example(name), debt=CreditCardDebt(posted=D("18894.50"), **debt))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "paper", "me", "you"),
    [
        ("pos-credit", "A2", "原告", "被告"),
        ("pos-credit", "A4", "原告", "被告"),
        ("pos-credit", "B1", "本人", "贵行"),
        ("sued-credit", "A22", "答辩人", "被答辩人"),
        ("sued-credit", "A23", "反诉原告", "反诉被告"),
    ],
)
def test_each_payment_is_told_by_day_with_who_made_it(name: str, paper: str, me: str, you: str) -> None:
    text = words(with_debt(name, movements=(TAKEN, PAID, BY_FATHER)), paper)
    assert (
        f"2025年10月20日，{me}的父亲就上述交易偿还500.00元；2025年11月10日，{me}就上述交易偿还3,000.00元，"
        f"当时已对该款提出异议；2025年12月10日，{you}就上述交易扣划2,000.00元。"
    ) in text
    assert "没有就上述交易还款" not in text


def test_protest_is_pleaded_only_where_it_was_said() -> None:
    yes, no = (
        words(with_debt("pos-credit", movements=(replace(PAID, protest=said),)), "A2")
        for said in (Answer.YES, Answer.NO)
    )
    assert "付出时已经提出异议" in yes
    assert "异议" not in no.partition("关于还款。")[2].partition("。")[0] and "付款本身不等于确认" in no


@pytest.mark.parametrize(("repaid", "said"), [(None, False), (D("0.00"), True)])
def test_that_nothing_was_repaid_is_said_only_where_it_was_answered(repaid: D | None, said: bool) -> None:
    assert ("原告没有就上述交易还款" in words(with_debt("pos-credit", repaid=repaid), "A2")) is said


def test_what_is_left_of_the_sum_is_told_without_a_day() -> None:
    text = words(with_debt("pos-credit", repaid=D("5000.00"), movements=(PAID,)), "A2")
    assert "原告就上述交易另行付出2,000.00元" in text and "返还原告就争议交易已经偿还的5,000.00元" in text


def test_payments_on_a_loan_that_is_denied_are_told_and_are_no_recognition() -> None:
    case = example("sued-loan")
    case = replace(case, loan=replace(case.loan or Loan(), movements=(TAKEN,)))
    text = words(case, "A22")
    assert "2025年12月10日，被答辩人就该贷款扣划2,000.00元。该款由被答辩人自行扣划，不是答辩人的付款" in text
    assert "扣划" in words(example("loan-in-my-name"), "A3")
