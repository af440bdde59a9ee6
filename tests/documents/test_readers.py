"""Two readers, two papers: what is meant for the person stands on the filing sheet, never on a paper that leaves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.vocabulary import PoliceStatus
from tests.cards import TODAY
from tests.documents.conftest import EVERY

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


def test_an_addressee_that_nobody_knows_is_asked_and_the_paper_waits_for_it(assessed) -> None:
    case, assessment = assessed("gan-2014")
    paper = catalogue.document("C6")  # on 2016-01-15 no office had the name 市场监督管理局 yet
    offer = catalogue.offer(paper, catalogue.sight(case, assessment))
    assert offer.missing == ("filing.consumer_office",) and "市场监督管理部门的全称" in offer.blockers[0].zh
    named = structs.replace(case, filing=structs.replace(case.filing, consumer_office="南宁市示例工商行政管理局"))
    made = dossier.build(named, assess(named, assessment.filing_day), ["C6"]).files[0]
    assert "致：南宁市示例工商行政管理局" in lint.text(made.data)


def test_the_bureau_that_refused_is_asked_where_the_station_does_not_tell_it(assessed) -> None:
    case, assessment = assessed("gan-today")

    def asked(station: str, by: str | None = None) -> tuple[str, ...]:
        police = structs.replace(
            case.police, station=station, status=PoliceStatus.REFUSED, refusal_received=TODAY, refused_by=by
        )
        refused = structs.replace(case, police=police)
        seen = catalogue.sight(refused, assess(refused, assessment.filing_day))
        return catalogue.offer(catalogue.document("D2"), seen).missing

    assert asked("南宁市公安局兴宁分局朝阳派出所") == ()
    assert asked("朝阳派出所") == ("police.refused_by",)
    assert asked("朝阳派出所", "南宁市公安局兴宁分局") == ()


def test_a_report_to_the_police_goes_without_addressee_where_no_place_is_told(assessed) -> None:
    case, assessment = assessed("gan-today")
    nowhere = structs.replace(
        case,
        police=None,
        victim=structs.replace(case.victim, domicile=None, domicile_place=None, habitual_residence=None),
    )
    made = dossier.build(nowhere, assess(nowhere, assessment.filing_day), ["D1"]).files[0]
    assert "致：" not in lint.text(made.data)


OPEN = re.compile("_{2,}|由本人填写|由本人手写|不清楚|提交前|引用前|手写")
"""Open are only the signature, its day and a form's own boxes: they hold spaces, never a line or a word."""


@pytest.mark.parametrize("name", EVERY)
def test_no_paper_that_leaves_holds_a_line_to_fill_in(assessed, name: str) -> None:
    case, assessment = assessed(name)
    made = [o.id for o in catalogue.offers(case, assessment) if not o.blockers and o.id not in KEPT]
    said = {file.id: lint.text(file.data).splitlines() for file in dossier.build(case, assessment, made).files}
    assert [(paper, line) for paper, lines in said.items() for line in lines if OPEN.search(line)] == []
