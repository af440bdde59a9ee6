"""What a reader of the papers on cards and loans in another's name found: old contracts denied on no ground."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Case, Complaint, CreditItem, Movement
from legal_refs.case.vocabulary import Answer, LoanKind, MovementKind, RecordKind, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def signed_in_2020() -> Case:
    paid = Movement(day=date(2026, 7, 25), amount=Decimal("3000.00"), kind=MovementKind.REPAID, protest=Answer.YES)
    return changed(example("loan-in-my-name"), "loan", signed=date(2020, 9, 3), movements=(paid,))


def test_a_contract_before_the_code_is_denied_on_a_ground_of_its_time() -> None:
    for text in made(signed_in_2020(), "A3", "B1").values():
        assert "《中华人民共和国合同法》第八条第一款规定，依法成立的合同，对当事人具有法律约束力。" in text
        assert "第四百九十条" not in text
    assert "合同法》第八条" not in made(example("loan-in-my-name"), "A3")["A3"]


def test_a_record_that_still_stands_is_under_the_law_of_today() -> None:
    papers = made(signed_in_2020(), "A3", "B1", "C4")
    for text in papers.values():
        assert "第一千零二十四条规定民事主体享有名誉权" in text and "个人信息保护法》第四十六条规定" in text
    assert "第九百八十五条规定" in papers["A3"], "the payment of 2026 has its ground"
    assert "侵权责任法" not in papers["A3"] and "第一千一百六十五条第一款" in papers["A3"]


def test_a_query_that_is_denied_with_the_loan_is_told() -> None:
    case = example("loan-in-my-name")
    assert case.credit is not None and case.bank is not None
    query = CreditItem(
        institution=case.bank.name, kind=RecordKind.QUERY, status="贷款审批", query_date=date(2026, 4, 19)
    )
    asked = changed(case, "credit", items=(*case.credit.items, query))
    told = "该报告还载明{}于2026年4月19日以“贷款审批”为由查询，{}没有申请过相应的业务。"
    papers = made(asked, "A3", "B1")
    assert told.format("被告", "原告") in papers["A3"] and told.format("贵行", "本人") in papers["B1"]
    assert "为由查询" not in made(case, "A3")["A3"]


def test_an_objection_that_nobody_answered_in_twenty_days_is_counted() -> None:
    """The papers are made on 22 November: from 2 November 20 days, from 1 November 21."""
    late = changed(
        example("loan-in-my-name"), "credit", objection_reply=Reply.PENDING, objection_received=date(2026, 11, 1)
    )
    assert "至2026年11月22日已满21日，没有得到书面答复" in made(late, "A3")["A3"]
    in_time = changed(late, "credit", objection_received=date(2026, 11, 2))
    assert "没有得到书面答复" not in made(in_time, "A3")["A3"]


def test_an_answer_by_proxy_and_an_answer_that_decides_nothing_are_met() -> None:
    decided = Complaint(
        sent=date(2026, 9, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 9, 20),
        decision="有授权委托书，已尽审查义务",
    )
    case = structs.replace(example("loan-in-my-name"), complaint=decided)
    assert "应当证明授权由原告本人作出" in made(case, "A3")["A3"]
    assert "应当证明授权" not in made(example("loan-in-my-name"), "A3")["A3"]
    asked = changed(case, "complaint", reply=Reply.MORE_PAPERS, decision="请先还清逾期款")
    text = made(asked, "B1")["B1"]
    assert "请先还清逾期款。该答复没有对本人的请求作出处理决定，请核实并书面答复。" in text


def test_a_credit_card_got_in_the_persons_name_may_be_card_fraud() -> None:
    case = example("loan-in-my-name")
    card = changed(case, "loan", kind=LoanKind.CREDIT_CARD)
    assert "☑信用卡诈骗（含借记卡）" in made(card, "D1")["D1"]
    assert "☑信用卡诈骗" not in made(changed(case, "loan", kind=LoanKind.LOAN), "D1")["D1"]
