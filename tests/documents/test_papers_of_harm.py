"""What a person tells of the harm, of what callers said and of what was changed since reaches the papers."""

from __future__ import annotations

from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Case
from legal_refs.case.leaks import Harm
from legal_refs.case.vocabulary import Apology, Consequence
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed

WORK = Harm(work="主任找我谈话，取消了我当年的评优。", mind="我整夜睡不着")


def harmed(harm: Harm | None, *consequences: Consequence) -> Case:
    """A sale by an insider for which money for mental harm and an apology are asked."""
    case = changed(example("insider-sale"), "leak", harm=harm, consequences=consequences)
    return changed(case, "claim", mental=Decimal("5000.00"), mental_evidence=(), apology=Apology.WRITTEN)


def test_what_happened_stands_behind_the_kind_of_harm_and_is_its_serious_ground() -> None:
    papers = made(harmed(WORK, Consequence.CALLS, Consequence.WORK), "A3", "A5", "B1", "C1", "C2")
    told = "影响：主任找{me}谈话，取消了{me}当年的评优"
    for name in ("A3", "A5"):
        assert told.format(me="原告") in papers[name] and "精神受到影响：原告整夜睡不着" in papers[name], name
        assert "已经造成严重精神损害，表现为前述工作受到的影响、精神受到的影响" in papers[name], name
        assert "造成的影响包括前述工作受到的影响，原告请求的道歉方式" in papers[name], name
    for name in ("B1", "C1", "C2"):
        assert told.format(me="本人") in papers[name], name


def test_a_letter_that_asks_for_no_money_names_the_kind_alone() -> None:
    papers = made(harmed(WORK, Consequence.WORK), "B4d", "C5")
    assert all("工作受到影响" in text and "谈话" not in text and "睡不着" not in text for text in papers.values())


def test_without_a_word_nothing_pretends_to_be_a_ground_and_the_person_is_told() -> None:
    papers = made(harmed(None, Consequence.WORK), "A3", "F1")
    assert "原告据此请求精神损害抚慰金5,000.00元。" in papers["A3"]
    assert "表现为前述" not in papers["A3"] and "具体情形见" not in papers["A3"]
    assert "精神损害抚慰金的请求还没有事实" in papers["F1"]
    assert "请求还没有事实" not in made(harmed(WORK, Consequence.WORK), "A3", "F1")["F1"]


def test_what_is_told_without_a_tick_is_not_lost_and_only_its_own_evidence_is_cited() -> None:
    told = harmed(Harm(credit_harmed="2026年3月2日示例银行因为查询太多没有批我的房贷"), Consequence.CALLS)
    text = made(told, "A3")["A3"]
    assert "信用受到影响：2026年3月2日示例银行因为查询太多没有批原告的房贷" in text
    assert structs.replace(told.leak, harm=None).harms == (("calls", None),)
