"""Data papers: who holds the data beside a contractor, what is over, who found it, who had the report."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.facts import Regulator
from legal_refs.case.vocabulary import Answer, SourceBasis
from tests.documents.test_arguments import example, papers


def test_data_that_a_contractor_has_too_are_not_only_the_banks() -> None:
    case = example("outsourced-2025")
    leak = structs.replace(case.leak, source_basis=(SourceBasis.UNIQUE_DATA,), source_note=None)
    says = papers(structs.replace(case, leak=leak))["A3"]
    assert f"只由被告和{case.contractor.name}掌握" in says and "只由被告掌握" not in says


def test_what_is_over_cannot_be_stopped() -> None:
    """The sale ended on 2026-03-15 and nobody says that it goes on: only its spread can be asked to be held back."""
    case = example("insider-sale")
    assert "判令被告采取补救措施，防止原告的个人信息继续扩散" in papers(case)["A3"]
    on = structs.replace(case, leak=structs.replace(case.leak, spread_ongoing=Answer.YES))
    assert "判令被告停止违法提供、使用原告个人信息的行为" in papers(on)["A3"]


def test_the_finding_names_who_found_it() -> None:
    made = papers(example("insider-sale"))
    assert "刑事判决已经认定系工作人员所为" in made["A3"] and "刑事判决已认定系工作人员所为" in made["C2"]
    assert "公安机关已经认定系工作人员所为" in papers(example("leak-then-theft"))["B1"]


def test_a_coded_desk_and_who_had_the_report_are_told_in_words() -> None:
    case = example("credit-query")
    desk = Regulator(
        desk="pboc_credit", sent=date(2025, 5, 1), reply_date=date(2025, 6, 1), reply_text="查询没有授权。"
    )
    leak = structs.replace(case.leak, source_basis=(SourceBasis.AUTHORITY_FINDING,), recipient="我前男友的妈妈")
    made = papers(structs.replace(case, leak=leak, regulators=(desk,)))
    assert "pboc_credit" not in made["A3"] and "的答复对信息的来源已有说明" in made["A3"]
    assert "原告前男友的妈妈" in made["A3"] and "本人前男友的妈妈" in made["C1"]
    assert not any("我前男友" in made[name] for name in ("A3", "B1", "C1", "C2", "C4"))


def test_limitation_of_a_leak_runs_from_when_the_obligor_was_known() -> None:
    """民法典 188(2): both the harm and who is liable; the later day that is told."""
    case = example("leak-calls")
    found = structs.replace(case.discovery, obligor_known=date(2026, 3, 2))
    says = papers(structs.replace(case, discovery=found))["A3"]
    assert "原告于2026年3月2日知道权利受到损害以及义务人" in says


def test_a_sued_contractor_is_no_third_party() -> None:
    case = example("outsourced-2025")
    sued = structs.replace(case, contractor=structs.replace(case.contractor, sue=True))
    assert "第五十九条第二款" not in papers(sued)["A3"]
