"""Small cases that failed: what each asks for stands in its papers, and no paper alleges what nobody said."""

from __future__ import annotations

from datetime import date

import pytest

from complaints.documents import catalogue, dossier, lint
from legal_refs.assessment import assess
from legal_refs.case import casefile
from legal_refs.case.facts import Case
from tests.documents.test_arguments import ON, SMALL, small


def made(case: Case, ids: list[str], on: date = ON) -> dict[str, str]:
    return {file.id: lint.text(file.data) for file in dossier.build(case, assess(case, on), ids).files}


def ready(case: Case, on: date = ON) -> list[str]:
    return [o.id for o in catalogue.offers(case, assess(case, on)) if o.offered and not o.blockers]


def test_staff_used_no_post_without_a_finding() -> None:
    """Nobody has found that staff did it: the suit says whose it would be, and the report names no staff."""
    case = small("no-finding")
    papers = made(case, [one for one in ready(case) if not one.startswith("E2")])
    asserted = ("系工作人员所为；", "该机构工作人员")
    assert {paper: word for paper, text in papers.items() for word in asserted if word in text} == {}
    assert "系被告工作人员凭借岗位和查询权限所为的" in papers["A3"]


def test_mental_harm_stands_beside_a_contract_claim() -> None:
    """A breach of 2025 that harmed a personality right: 民法典 996 keeps the 3,000.00 beside the claim in contract."""
    papers = made(small("contract-mental"), ["A3"])
    assert "精神损害抚慰金3,000.00元" in papers["A3"]
    assert "第九百九十六条" in papers["A3"] and "第一千一百八十三条" not in papers["A3"]
    assert "该机构工作人员" not in papers["A3"]


def test_the_court_of_a_clause_is_a_court_and_not_its_sentence() -> None:
    text = made(small("clause-sentence"), ["A1"])["A1"]
    assert "此致\n南宁市兴宁区人民法院\n" in text
    assert text.count("“因履行本协议发生的争议，由南宁市兴宁区人民法院管辖”") == 1
    assert text.count("因履行本协议发生的争议") == 1


def test_an_hour_after_the_theft_the_bank_is_told_what_is_known() -> None:
    """No record is in hand yet: none is quoted, none is named as proof; the bank can be written to at once."""
    case, on = small("hour-one"), date(2026, 11, 28)
    assert {"B1", "B4"} <= set(ready(case, on))
    text = made(case, ["B1", "B4"], on)
    for words in text.values():
        assert "交易记录显示" not in words and "账户交易明细" not in words
    assert "2分钟前本人在成都家里" in text["B1"]
    assert "10时02分，交易5,000.00元" in text["B1"]
    assert "足以认定" not in text["B1"]


def test_a_forged_loan_is_to_be_corrected_and_no_query_stopped() -> None:
    case = small("forged-loan")
    papers = made(case, [one for one in ready(case) if not one.startswith("E2")])
    assert "B7" in papers
    assert "更正" in papers["B7"] or "删除" in papers["B7"]


@pytest.mark.parametrize("name", sorted(path.name.removesuffix(".case.yaml") for path in SMALL.glob("*.case.yaml")))
def test_a_small_case_reads_and_writes_back(name: str) -> None:
    case = small(name)
    assert casefile.from_plain(casefile.to_plain(case)) == case
