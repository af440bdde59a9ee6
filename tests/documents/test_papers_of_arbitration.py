"""What goes to an arbitral body speaks of arbitration, and not of a suit."""

from __future__ import annotations

import re

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.facts import Agent
from legal_refs.case.vocabulary import AgentKind, Answer
from tests.documents.test_arguments import ON, example

OF_A_SUIT = re.compile(r"诉讼请求|起诉状|贵院|原告|被告(?!知)|案件受理费|反诉|上诉")


@pytest.mark.parametrize("paper", ["A24", "A11", "A6", "E1"])
def test_a_paper_for_the_arbitral_body_holds_no_word_of_a_suit(paper: str) -> None:
    case = example("arbitration-debit")
    case = structs.replace(
        case,
        agent=Agent(name="黄律", kind=AgentKind.LAWYER, organisation="示例律师事务所", licence_no="14501201010000001"),
    )
    text = lint.text(dossier.build(case, assess(case, ON), [paper]).file(paper).data)
    quoted = re.sub(r"“[^”]*”|《[^》]*》", "", text)
    assert OF_A_SUIT.findall(quoted) == []


def test_limitation_of_actions_reaches_the_arbitration_by_its_own_rule() -> None:
    """仲裁法 90 as revised in 2025 (74 before it): where no law sets a period, limitation of actions applies."""
    case = example("arbitration-debit")
    text = lint.text(dossier.build(case, assess(case, ON), ["A24"]).file("A24").data)
    assert "《仲裁法》第九十条规定，法律对仲裁时效没有规定的，适用诉讼时效的规定。《民法典》第一百八十八条" in text
    assert "第九十条" not in lint.text(
        dossier.build(example("gan-today"), assess(example("gan-today"), ON), ["A1"]).file("A1").data
    )


def test_who_applies_for_arbitration_is_not_advised_to_deny_the_clause() -> None:
    """仲裁法 31: an application takes the clause on, an objection denies it; the sheet says to choose one."""
    case = example("arbitration-debit")
    case = structs.replace(case, card=structs.replace(case.card, clause_noticed=Answer.NO))
    a = assess(case, ON)
    advised = {o.id for o in catalogue.offers(case, a) if o.recommended}
    assert "A24" in advised and "A24b" not in advised
    sheet = lint.text(dossier.build(case, a, ["A24", "A24b", "F1"]).file("F1").data)
    assert "与仲裁协议效力异议书（A24b）二选一" in sheet and "与仲裁申请书（A24）二选一" in sheet
