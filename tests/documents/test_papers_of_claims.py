"""What a paper claims in money and on which terms: one act is one thing in all of them, and nothing is said twice."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Complaint, Moment, Movement
from legal_refs.case.vocabulary import Answer, ContactChannel, InterestKind, Reply
from tests.documents.test_arguments import ON, example, papers
from tests.documents.test_parties import sued


def _complained(demanded: Answer | None) -> Case:
    """The bank had the complaint of 12 October 2026 on the same day; interest at LPR runs from the demand."""
    case = example("skimmer-premises")
    told = Complaint(
        sent=date(2026, 10, 12), channel=ContactChannel.APP, demanded=demanded, reply=Reply.REFUSED, number="T1"
    )
    claim = structs.replace(case.claim, interest=InterestKind.LPR, interest_from=None)
    return structs.replace(case, complaint=told, notices=(), claim=claim)


@pytest.mark.parametrize(("demanded", "start"), [(Answer.YES, date(2026, 10, 13)), (None, ON), (Answer.NO, ON)])
def test_a_complaint_is_a_demand_for_interest_and_limitation_alike(demanded: Answer | None, start: date) -> None:
    """From the day after the demand, else from the filing day; whether it asked is told by the person alone."""
    case = _complained(demanded)
    found = assess(case, ON)
    line = next(one for one in found.amounts.lines if one.id == "interest")
    days = (ON - start).days + 1
    assert f" × {days} ÷ " in line.arithmetic
    clock = next(one for one in found.deadlines if one.id == "LIMIT")
    interrupted = [one.day for one in clock.bar.events if one.firm and one.kind == "complaint"]
    assert interrupted == ([date(2026, 10, 12)] if demanded is Answer.YES else [])
    asks = "投诉没有说明是否要求银行赔付" in (clock.warning.zh if clock.warning else "")
    assert asks == (demanded is None)


def _lost(opened: date) -> Case:
    case = example("card-lost")
    told = Complaint(sent=date(2026, 10, 13), reply=Reply.REFUSED, decision="挂失前的损失由客户承担，不予赔付。")
    return structs.replace(case, card=structs.replace(case.card, open_date=opened), complaint=told)


def test_a_term_of_a_contract_before_the_code_is_argued_with_the_rule_that_carries_it_over_once() -> None:
    old, new = papers(_lost(date(2018, 3, 1))), papers(_lost(date(2022, 3, 1)))
    for paper in ("A2", "B3"):
        assert old[paper].count("未提示、说明的格式条款的效力") == 1, paper
        assert "施行以前，未提示" not in new[paper] and "第四百九十六条" in new[paper], paper
    assert "时间效力的若干规定》" in old["A2"] and "第九条适用《民法典》第四百九十六条第二款" in old["A2"]


def test_a_term_that_was_met_is_not_met_again_under_the_other_terms() -> None:
    paper = papers(_lost(date(2022, 3, 1)))["A2"]
    assert "被告在答复中称“挂失前的损失由客户承担”" in paper and "关于其他格式条款。" in paper
    body = paper.partition("关于其他格式条款。")[2].partition("关于诉讼时效")[0]
    assert "第四百九十七条" not in body and "第四百九十八条" in body and body.count("承担举证责任") == 0


def test_a_branch_beside_a_second_defendant_is_a_party_by_the_same_rule() -> None:
    case = sued("quick-pay", "payment_institution")
    case = structs.replace(case, bank=structs.replace(case.bank, has_licence=Answer.YES))
    assert "被告一系依法设立并领取营业执照的分支机构，依照" in papers(case)["A1"]


def _paid(day: date) -> Case:
    """The stolen card of 11 October 2020, nobody told: 500.00 paid without protest on `day`."""
    case = example("card-lost")
    rows = tuple(structs.replace(one, when=Moment(day=date(2020, 10, 11))) for one in case.transactions)
    debt = structs.replace(case.debt, denial_sent=None, repaid=None, movements=(_movement(day),))
    found = structs.replace(case.discovery, when=Moment(day=date(2020, 10, 11)), obligor_known=None)
    gone = structs.replace(case.custody, gone_when=None)
    return structs.replace(case, transactions=rows, debt=debt, discovery=found, freeze=None, police=None, custody=gone)


def _movement(day: date) -> Movement:
    return Movement(day=day, amount=Decimal("500.00"), protest=Answer.NO)


@pytest.mark.parametrize(("day", "state"), [(date(2022, 1, 10), "expired"), (date(2024, 2, 20), "disputed")])
def test_what_was_paid_later_is_asked_back_in_time_counted_from_then(day: date, state: str) -> None:
    """Known 2020-10-11: over since 2023-10-11. Paid 2022-01-10: over since 2025-01-10; paid 2024-02-20: until 2027."""
    case = _paid(day)
    clock = next(one for one in assess(case, ON).deadlines if one.id.startswith("LIMIT"))
    assert clock.bar is not None and clock.bar.state == state
    paper = papers(case)["A2"]
    assert ("返还请求在该日以后才产生，至起诉时没有届满" in paper) == (state == "disputed")


def test_a_payment_on_charges_of_a_stolen_card_is_no_consent_and_stands_on_the_breach() -> None:
    body = papers(_paid(date(2024, 2, 20)))["A2"].partition("关于还款。")[2]
    assert "付款本身不等于确认争议交易" in body and "不以付款时是否提出异议为条件" in body
    assert "第七条第二款" not in body.partition("关于")[0]


def test_a_demand_meets_what_the_bank_said_and_nothing_that_it_might_say() -> None:
    """The bank answered that code and keeping are the holder's; a demand to a bank that said less is shorter."""
    demand = papers(example("sim-swap"))["B3"]
    assert "关于由公安机关处理。" in demand and "贵行可能" not in demand and "关于验证码输入正确" not in demand
    assert "贵行可能以验证码输入正确为由" in papers(example("sim-swap"))["B1"]
