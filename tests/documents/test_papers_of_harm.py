"""What a person tells of the harm, of what callers said and of what was changed since reaches the papers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from complaints.documents.hearsay import own_words
from legal_refs.case.facts import Case, Evidence, Movement, Nuisance
from legal_refs.case.leaks import Harm
from legal_refs.case.vocabulary import Apology, Consequence, EvidenceForm, EvidenceGroup, MovementKind, SourceBasis
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
        assert "已经造成严重精神损害，表现为前述精神状况、工作受到的影响。" in papers[name], name
        assert "造成的影响包括前述工作受到的影响，原告请求的道歉方式" in papers[name], name
    for name in ("B1", "C1", "C2"):
        assert told.format(me="本人") in papers[name], name


def test_a_letter_that_asks_for_no_money_names_the_kind_alone() -> None:
    papers = made(harmed(WORK, Consequence.WORK), "B4d")
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


def test_what_callers_said_and_was_right_stands_beside_what_they_knew() -> None:
    case = changed(
        example("leak-calls"), "leak", callers_knew="我的余额和收款人", callers_right="余额1200.50元、收款人是我女儿"
    )
    proof = Evidence(
        group=EvidenceGroup.SOURCE_LINK, name="余额查询单", form=EvidenceForm.DOCUMENT, proves="当日余额1200.50元"
    )
    papers = made(structs.replace(case, evidence=(proof,)), "A3", "C2")
    assert "其中与原告的实际情况一致的有：余额1200.50元、收款人是原告的女儿（证据1）。" in papers["A3"]
    assert "其中与本人的实际情况一致的有：余额1200.50元" in papers["C2"]
    assert "说出的内容与原告的实际情况一致，不可能出于猜测。" in papers["A3"]
    most_wrong = made(changed(case, "leak", callers_right="姓名对，其他都不对"), "A3")["A3"]
    assert "姓名对，其他都不对" in most_wrong and "说出的" not in most_wrong
    denied = changed(case, "leak", callers_right=None)
    assert "不可能出于猜测" not in made(denied, "A3")["A3"]


@pytest.mark.parametrize(
    ("story", "held"),
    [
        ("这张卡的余额我妻子也知道。", True),
        ("我妻子知道这件事以后很生气。", False),
        ("我妈知道后睡不着觉。", False),
        ("老婆知道了我的存款，跟我吵架。", False),
    ],
)
def test_kin_who_learned_of_it_afterwards_did_not_hold_the_data(story: str, held: bool) -> None:
    case = changed(example("leak-calls"), "leak", source_basis=(SourceBasis.UNIQUE_DATA,), source_note=None)
    assert ("除家人以外" in made(structs.replace(case, story=story), "A3")["A3"]) is held


def test_a_card_changed_because_of_it_is_told_with_its_day_and_that_the_calls_went_on() -> None:
    last = date(2026, 5, 20)
    call = Nuisance(day=last, kind="来电")
    case = structs.replace(example("leak-calls"), nuisances=(call,))
    case = changed(case, "leak", call_count=None, message_count=None, ongoing_until=None, calls_until=last)
    case = changed(case, "leak", card_changed=date(2026, 5, 2), password_changed=date(2026, 5, 1))
    told = "因此于2026年5月1日修改密码，于2026年5月2日更换银行卡；此后至2026年5月20日仍受到侵扰。"
    papers = made(case, "A3", "B1", "C2", "B4d")
    assert f"原告{told}" in papers["A3"] and f"本人{told}" in papers["B1"] and f"本人{told}" in papers["C2"]
    assert "更换银行卡" not in papers["B4d"]
    quiet = made(changed(case, "leak", card_changed=last), "A3")["A3"]
    assert "更换银行卡。" in quiet and "此后至" not in quiet


def test_why_a_debt_was_paid_that_is_not_ones_own_meets_the_word_that_payment_is_consent() -> None:
    paid = Movement(day=date(2026, 4, 1), amount=Decimal("100.00"), kind=MovementKind.REPAID, why="我怕上征信")
    because = "2026年4月1日付款的原因是：{me}怕上征信。付款本身不等于"
    loan = changed(example("loan-in-my-name"), "loan", movements=(paid,))
    assert "原告" + because.format(me="原告") in made(loan, "A3")["A3"]
    card = changed(example("pos-credit"), "debt", movements=(paid,))
    assert because.format(me="原告") in made(card, "A2")["A2"]
    taken = structs.replace(paid, kind=MovementKind.DEDUCTED)
    assert "付款的原因" not in made(changed(loan, "loan", movements=(taken,)), "A3")["A3"]


def test_fraud_is_told_by_the_way_it_came_and_mental_harm_is_not_its_own_sign() -> None:
    """「意图诈骗的电话或者短信」 where a call was told; 「严重精神损害，表现为精神受到的影响」."""
    said = Harm(fraud_attempt="2025年6月18日有人打来电话自称银行，叫我转账", mind="我整夜睡不着")
    case = harmed(said, Consequence.FRAUD_ATTEMPT)
    text = made(changed(case, "leak", message_count=3), "A3")["A3"]
    assert "接到意图诈骗的电话：" in text and "电话或者短信" not in text
    assert "表现为前述精神状况、意图诈骗的来电。" in text
    assert "表现为前述情形。" in made(harmed(Harm(mind="我整夜睡不着")), "A3")["A3"]


def test_the_person_who_answered_stands_outside_the_marks() -> None:
    assert own_words("客服电话答复：电话是外包公司打的") == "电话是外包公司打的"
    assert own_words("客服说：不赔") == "不赔" and own_words("电话里说过不赔") == "电话里说过不赔"
