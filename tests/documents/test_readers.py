"""Two readers, two papers: what is meant for the person stands on the filing sheet, never on a paper that leaves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, lint
from legal_refs.assessment import assess
from tests.cards import TODAY

GOLDEN = Path(__file__).parent / "golden"
KEPT = {"F1", "E2b"}
"""Written for the person alone."""
LEAVING = sorted(path for path in GOLDEN.rglob("*.txt") if path.stem not in KEPT)
"""Every other paper of every example; test_dossier.py holds them equal to what is made."""

FOR_THE_PERSON = {
    "delivery record": "送达方式记录|寄出后|投递记录|快递单",
    "note to check": "提交前|请核对|核实后|请向立案窗口|起诉前请",
    "digest or version": "sha256|模板版本|法律数据版本|(?<![0-9a-f])(?=[0-9]{0,11}[a-f])[0-9a-f]{12}",
    "code of a paper": r"(?<![A-Za-z0-9〔])[A-F]\d{1,2}[bcd]?(?![A-Za-z0-9])",
    "how to fill in": "由(?:本人|原告|申请人)(?:填写|勾选|手写)|有的话|现场表格|续填码|办事清单|提交渠道",
    "placeholder": "当地监管局|主管机构|全称由|所在地(?:网信|的中国)|名称见|^致：(?:公安机关|人民检察院)$|××",
    "what is not known": "不清楚|未知|尚未书面提出",
}


@pytest.mark.parametrize("path", LEAVING, ids=[f"{path.parent.name}-{path.stem}" for path in LEAVING])
def test_a_paper_that_leaves_holds_nothing_that_is_meant_for_the_person(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [(kind, line) for kind, words in FOR_THE_PERSON.items() for line in lines if re.search(words, line)] == []


def test_a_mediation_body_that_was_not_named_is_asked_and_not_left_open(assessed) -> None:
    case, _ = assessed("gan-today")
    unnamed = structs.replace(case, filing=structs.replace(case.filing, mediator=None))
    offer = catalogue.offer(catalogue.document("C7"), catalogue.sight(unnamed, assess(unnamed, TODAY)))
    assert any("调解组织的名称" in words.zh for words in offer.blockers) and offer.missing == ("filing.mediator",)
    made = dossier.build(case, assess(case, TODAY), ["C7"]).files[0]
    assert f"致：{case.filing.mediator}" in lint.text(made.data)


def test_an_addressee_that_nobody_knows_is_a_line_to_fill_in_named_on_the_filing_sheet_and_the_screen(assessed) -> None:
    case, assessment = assessed("gan-2014")
    made = {file.id: file for file in dossier.build(case, assessment, ["D3", "F1"]).files}
    assert "致：____人民检察院" in lint.text(made["D3"].data)
    assert "打印后在空线（____）上填写：致：____人民检察院" in lint.text(made["F1"].data)
    offer = catalogue.offer(catalogue.document("D3"), catalogue.sight(case, assessment))
    assert any("空线上手写" in words.zh for words in offer.warnings)
