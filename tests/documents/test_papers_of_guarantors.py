"""The answer of a sued guarantor: the period of the guarantee and the time to sue, by what the contract says."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec import structs

from legal_refs.case.debts import Guarantee
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, GuaranteeKind, LoanKind
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def guarantor(**told: Any) -> Case:
    """Sued as guarantor of a loan of 2024-05-04 due on 2025-05-04; the complaint came on 2026-11-10."""
    loan = {"kind": LoanKind.GUARANTEE, "due": date(2025, 5, 4), "guarantee": Guarantee(**told)}
    return changed(example("sued-loan"), "loan", **loan)


def answer(case: Case) -> str:
    return made(case, "A22")["A22"]


def test_a_guarantee_without_an_agreed_period_ends_six_months_after_the_debt_was_due() -> None:
    """民法典 692(2): due on 2025-05-04, ended on 2025-11-04; 686(2): a general one where the contract does not say."""
    text = answer(guarantor(kind=GuaranteeKind.UNSTATED, agreed=Answer.NO, demanded=Answer.NO))
    assert "本案的保证期间至2025年11月4日届满" in text and "收到起诉材料时，上述期间已经届满" in text
    assert all(f"第六百{number}" in text for number in ("八十六条第二款", "八十七条第二款", "九十二条第一款、第二款"))
    assert "第六百九十三条第一款" in text and "第六百九十三条第二款" not in text


def test_a_joint_guarantor_is_free_where_nothing_was_asked_within_the_agreed_period() -> None:
    """民法典 693(2); a demand within the period starts the time to sue (694(2)), three years of it passed or not."""
    agreed: dict[str, Any] = {"kind": GuaranteeKind.JOINT, "agreed": Answer.YES, "until": date(2026, 5, 4)}
    text = answer(guarantor(**agreed, demanded=Answer.NO))
    assert "合同约定的是连带责任保证，约定的保证期间至2026年5月4日届满" in text and "第六百九十三条第二款" in text
    assert "第六百九十二条" not in text and "第六百八十七条" not in text and "第六百九十四条" not in text
    asked = {**agreed, "demanded": Answer.YES}
    within = answer(guarantor(**asked, demanded_on=date(2025, 8, 1)))
    assert "第六百九十四条第二款" in within and "已满三年" not in within
    late = answer(guarantor(**asked, demanded_on=date(2026, 6, 1)))
    assert "当时已经届满" in late and "第六百九十四条" not in late


def test_a_guarantee_of_before_the_code_is_met_by_the_facts_alone() -> None:
    """The Guarantee Law is not among the texts: no article of the code stands for a contract of 2015."""
    old = changed(guarantor(kind=GuaranteeKind.JOINT, agreed=Answer.YES, until=date(2018, 9, 15)), "loan", **OLD)
    text = answer(old)
    assert "约定的保证期间至2018年9月15日届满" in text and "第六百九十" not in text
    assert "债务于2016年9月15日到期" in text


OLD: dict[str, Any] = {"signed": date(2015, 9, 16), "due": date(2016, 9, 15)}


def test_the_time_to_sue_over_a_loan_runs_from_its_due_day_and_from_the_last_payment() -> None:
    """Signed in 2022, due in 2023-06, sued in 2026-11: over three years; due in 2024 it is not."""
    loan = {"signed": date(2022, 6, 1), "due": date(2023, 6, 1)}
    assert "债务于2023年6月1日到期" in answer(changed(example("sued-loan"), "loan", **loan))
    later = answer(changed(example("sued-loan"), "loan", **{**loan, "due": date(2024, 6, 1)}))
    assert "关于诉讼时效" not in later
    none = structs.replace(example("sued-loan"), loan=None)
    assert "关于保证期间" not in answer(none)
