"""A counterclaim on a loan never made: one sum in every paper, the law of the day of the loss, records only if told."""

from __future__ import annotations

from datetime import date
from decimal import Decimal as D

from msgspec import structs

from legal_refs.case.facts import Case, Cost, Movement
from legal_refs.case.vocabulary import Answer, CostKind, LoanKind, MovementKind
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made

OLD = "《中华人民共和国侵权责任法》第六条第一款"


def suit(taken: date = date(2026, 11, 3)) -> Case:
    """Sued on a guarantee of 2019, 4,120.50 taken; 18.00 and 212.00 of costs: 4,120.50 + 230.00 = 4,350.50."""
    case = example("sued-loan")
    move = Movement(day=taken, amount=D("4120.50"), kind=MovementKind.DEDUCTED, protest=Answer.YES)
    spent = (
        Cost(kind=CostKind.COPY, amount=D("18.00"), receipt=Answer.YES),
        Cost(kind=CostKind.TRAVEL, amount=D("212.00"), receipt=Answer.YES),
    )
    return structs.replace(
        case,
        loan=structs.replace(case.loan, signed=date(2019, 4, 18), movements=(move,)),
        claim=structs.replace(case.claim, costs=spent, mental=None, apology=None),
        credit=None,
    )


def test_the_sum_sheet_and_the_counterclaim_name_one_sum() -> None:
    papers = made(suit(), "A23", "E1")
    assert "以上金钱请求合计4,350.50元" in papers["A23"]
    assert "反诉请求金额 | 4,350.50 | 4,120.50 + 230.00 = 4,350.50" in papers["E1"]
    assert "反诉案件受理费（合并审理减半） | 25.00" in papers["E1"]


def test_a_loss_of_today_on_an_old_signature_is_under_the_civil_code() -> None:
    text = made(suit(), "A23")["A23"]
    assert OLD not in text and "《民法典》第一千一百六十五条第一款规定" in text
    assert OLD in made(suit(date(2020, 6, 1)), "A23")["A23"]


def test_nothing_is_said_of_credit_records_where_none_is_told() -> None:
    papers = made(suit(), "A23", "A8")
    assert "先行投诉" not in papers["A23"] and "征信业管理条例" not in papers["A23"]
    assert "征信系统报送" not in papers["A8"] and "报送该业务的信息" not in papers["A8"]
    told = structs.replace(suit(), credit=example("sued-loan").credit)
    papers = made(told, "A23", "A8")
    assert "关于先行投诉" in papers["A23"] and "向征信系统报送记录的依据" in papers["A8"]


def test_a_guarantor_of_an_old_debt_pleads_its_limitation_by_the_rule_that_lets_him() -> None:
    """Due 2020-04-17, full in 2023 under the Civil Code; due 2017-04-17, full before it: no article 701."""
    case = suit()
    said = "第七百零一条规定，保证人可以主张债务人对债权人的抗辩"
    surety = structs.replace(case.loan, kind=LoanKind.GUARANTEE, due=date(2020, 4, 17), movements=())
    assert said in made(structs.replace(case, loan=surety), "A22")["A22"]
    older = structs.replace(surety, signed=date(2016, 4, 18), due=date(2017, 4, 17))
    text = made(structs.replace(case, loan=older), "A22")["A22"]
    assert "关于诉讼时效" in text and said not in text
