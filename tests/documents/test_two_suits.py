"""A leak that led to a theft: one whole set of papers for each suit, its own evidence, no sum and no fact in both."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec import structs

from complaints.documents import lint, sets
from legal_refs.case import casefile, onesuit, opponents
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, Clause, Consequence, DoneBy, EvidenceGroup
from tests.cards import EXAMPLES
from tests.documents.test_leak_papers import made
from tests.documents.test_sets import BANK, several

ON = date(2026, 11, 22)
CASE = casefile.load_path(EXAMPLES / "leak-then-theft.case.yaml")
SHEETS = ("A6", "A8", "A9", "A12", "A12b", "A12c", "A13", "E1", "E2", "E3", "F1")
"""What goes with a complaint: list of evidence, applications, court sheets, calculation, cover, filing sheet."""


def ready(case: Case) -> tuple[set[str], ...]:
    """The plain ids of the papers that each set can make."""
    return tuple(
        {sets.parted(o.id)[0] for o in one.offers() if o.offered and not o.blockers} for one in sets.of(case, ON)
    )


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    every = sets.of(CASE, ON)
    names = [o.id for o in sets.offers(every) if o.offered and not o.blockers]
    return {f.id: lint.text(f.data) for f in sets.build(every, names).files}


def test_each_suit_has_its_complaint_and_everything_that_goes_with_it() -> None:
    theft, leak = ready(CASE)
    assert {"A1", *SHEETS} <= theft and not theft & {"A3", "A5", "A16", "B4d", "B5", "C2", "C5"}
    assert {"A3", "A16", *SHEETS} <= leak and not leak & {"A1", "A2", "A4", "B3", "B4", "B6", "B8"}
    assert "D1" in theft and "D1" not in leak, "one report to the police tells of both"


def test_each_set_lies_in_its_folder_and_names_its_suit() -> None:
    every = sets.of(CASE, ON)
    assert [one.folder for one in every] == ["1-盗刷案件", "2-个人信息案件"]
    assert [one.assessment.forum.cause_name for one in every] == ["借记卡纠纷", "个人信息保护纠纷"]
    made = sets.build(every, ["A6", "A6-2"])
    assert [f.path for f in made.files] == ["1-盗刷案件/A6-证据目录.docx", "2-个人信息案件/A6-证据目录.docx"]
    assert [one["suit"] for one in made.manifest["sets"]] == ["盗刷案件", "个人信息案件"]


def test_the_evidence_is_that_of_the_suit(texts: dict[str, str]) -> None:
    """Six items: contract in both; statement, slip of the machine and of the police, or notice and receipt, in one."""
    assert opponents.evidence_of(CASE, 1) == (0, 1, 2, 3)
    assert opponents.evidence_of(CASE, 2) == (0, 4, 5)
    assert "账户交易明细" in texts["A6"] and "公证费发票" not in texts["A6"] and "告知材料" not in texts["A6"]
    assert "账户交易明细" not in texts["A6-2"] and "公证费发票" in texts["A6-2"] and "告知材料" in texts["A6-2"]


def test_every_group_of_evidence_stands_in_a_suit() -> None:
    for group in EvidenceGroup:
        item = structs.replace(CASE.evidence[0], group=group)
        assert any(onesuit.belongs(CASE, item, matter) for matter in onesuit.MATTERS), group


def test_a_receipt_goes_where_its_costs_are_asked_for() -> None:
    receipt = CASE.evidence[5]
    nothing = structs.replace(CASE, claim=structs.replace(CASE.claim, costs=()))
    assert [onesuit.belongs(CASE, receipt, matter) for matter in ("theft", "leak")] == [False, True]
    assert [onesuit.belongs(nothing, receipt, matter) for matter in ("theft", "leak")] == [True, False]


def test_no_sum_stands_in_two_suits(texts: dict[str, str]) -> None:
    """32,500.00 and 8.00 with the theft, 500.00 of notary with the data: each sum in one set alone."""
    theft, leak = (one.assessment.amounts for one in sets.of(CASE, ON))
    assert (theft.principal, theft.fees_left, theft.costs) == (Decimal(32500), Decimal(8), 0)
    assert (leak.principal, leak.stolen, leak.costs, leak.total) == (0, 0, Decimal(500), Decimal(500))
    sums = [
        {
            found
            for paper, text in texts.items()
            if sets.parted(paper)[1] == n and paper[0] not in "DF"  # the report tells of both
            for found in _sums(text)
        }
        for n in (1, 2)
    ]
    assert "32,500.00" in sums[0] and "500.00" not in sums[0]
    assert "500.00" in sums[1] and not {"32,500.00", "20,000.00", "12,500.00", "8.00"} & sums[1]


def _sums(text: str) -> list[str]:
    return re.findall(r"(?<![0-9,])[0-9][0-9,]*\.[0-9]{2}(?![0-9])", text)


def test_no_fact_of_one_suit_stands_in_the_papers_of_the_other(texts: dict[str, str]) -> None:
    alone = ("E2", "E2b", "F1")  # decided cases, and the sheet of the person
    for paper, text in texts.items():
        if sets.parted(paper)[0] in (*alone, "D1"):
            continue
        if sets.parted(paper)[1] == 2:
            assert not re.search("湛江|盗刷的存款|短信提醒|挂失|争议交易", text), paper
        else:
            assert not re.search("出售客户信息|公证费|赔礼道歉", text), paper
    assert "因银行卡账户资金受到的损失另案主张" in texts["A3-2"]


def test_a_clause_of_the_contract_closes_the_theft_alone() -> None:
    case = structs.replace(
        CASE,
        card=structs.replace(
            CASE.card,
            clause=Clause.ARBITRATION,
            clause_text="因本协议发生的争议，提交南宁仲裁委员会仲裁。",
        ),
    )
    theft, leak = ready(case)
    assert "A24" in theft and not theft & {"A1", "A4", "A8", "A9", "A12", "A12b"}
    assert {"A3", "A8", "A9", "A12", "A12b"} <= leak and "A24" not in leak


def test_the_suit_of_the_bank_closes_the_theft_alone() -> None:
    case = structs.replace(CASE, filing=structs.replace(CASE.filing, sued_by_bank=Answer.YES))
    theft, leak = ready(case)
    assert not theft & {"A1", "A4", "A9", "A12b"} and {"A3", "A8", "A9", "A12b"} <= leak


def test_a_second_bank_has_its_own_set_beside_the_two_suits() -> None:
    """The leak is that of the first bank: three sets, the third for the card of the other bank."""
    case = several("leak-then-theft", [{"bank": BANK, "card": {"kind": "debit", "tail": "5678"}}], {1: 2})
    every = sets.of(case, ON)
    assert [one.place for one in every] == [1, 1, 2]
    assert [one.assessment.amounts.principal for one in every] == [Decimal(20000), 0, Decimal(12500)]
    assert [one.case.is_leak for one in every] == [False, True, False]


def deceived(**changes: Any) -> Case:
    """The day of the leak is not known; the person paid, deceived."""
    assert CASE.leak is not None
    leak = structs.replace(CASE.leak, occurred=None, ongoing_until=None, suspected_access=None)
    custody = structs.replace(CASE.custody, done_by=DoneBy.SELF_DECEIVED)
    return structs.replace(CASE, **{"leak": leak, "custody": custody, **changes})


def test_a_leak_whose_day_nobody_knows_has_its_law() -> None:
    """The law is that of the latest day that it can have: here the day on which it was known, before the theft."""
    leak = structs.replace(CASE.leak, occurred=None, ongoing_until=None, suspected_access=None)
    case = onesuit.of_matter(structs.replace(CASE, leak=leak), "leak")
    assert case.leak_day == date(2026, 3, 1)
    untold = structs.replace(CASE, leak=structs.replace(leak, known=None))
    assert onesuit.of_matter(untold, "leak").leak_day == date(2026, 4, 12), "before the theft that it led to"
    text = made(case, "A3", "B4d")
    assert "第六十九条第一款" in text["A3"] and "第一千零三十四条" in text["A3"] and "管辖" in text["A3"]
    assert "请保存的资料" in text["B4d"]


def test_what_a_deceived_person_paid_is_claimed_with_the_leak() -> None:
    case = deceived()
    leak = onesuit.of_matter(case, "leak")
    paid = sum(one.cny + one.fee for one in case.transactions) - sum(one.amount for one in case.payments)
    assert leak.claim.property_loss == (CASE.claim.property_loss or paid)
    text = made(leak, "A3")["A3"]
    assert f"财产损失{paid:,.2f}元" in text and "另案主张" not in text
    assert {0, 1} <= set(opponents.evidence_of(case, 2)), "what shows the payments stands with the claim"


def test_the_other_papers_of_a_deceived_person_tell_who_deceived() -> None:
    told = structs.replace(deceived().leak, callers_knew="姓名、卡号尾号")
    text = made(onesuit.of_matter(deceived(leak=told), "theft"), "C1", "D1")
    assert "发现受骗" in text["D1"] and "经过是：" in text["D1"] and "☑侵犯公民个人信息" in text["D1"]
    assert "经过是：" in text["C1"] and "对支付存款本金" not in text["C1"]


def test_who_paid_deceived_meets_what_the_bank_says_of_own_fault_and_of_the_third_person() -> None:
    leak = structs.replace(deceived().leak, consequences=(Consequence.MONEY_LOST, Consequence.FRAUD_ATTEMPT))
    text = made(onesuit.of_matter(deceived(leak=leak), "leak"), "A3")["A3"]
    assert "《民法典》第一千一百七十三条" in text and "《民法典》第一千一百七十五条" in text
    assert "应当举证证明原告的过错" in text
