"""What a reader of the letters to the bank and the offices found: a copy promised and not listed, a court's words."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def test_the_copy_of_the_identity_paper_that_is_said_to_be_enclosed_is_listed() -> None:
    refused = example("gan-refused")
    text = made(refused, "C1")["C1"]
    assert "居民身份证（复印件随附）" in text and "身份证件复印件1份；" in text.split("附件")[1]
    listed = structs.replace(refused, evidence=(structs.replace(refused.evidence[0], name="居民身份证"),))
    assert made(listed, "C1")["C1"].split("附件")[1].count("身份证") == 1
    bare = structs.replace(refused, evidence=())
    assert "身份证件复印件1份。" in made(bare, "C1")["C1"].split("附件")[1]


def test_a_report_to_the_police_stands_in_the_facts_and_is_no_other_proceeding_on_the_dispute() -> None:
    for name in ("gan-refused", "insider-sale"):
        text = made(example(name), "C1")["C1"]
        assert "或者其他行政管理部门受理：\n☐是　☑否\n" in text
        assert "报案" in text.partition("有无其他程序")[0]


def test_an_apology_asked_before_a_regulator_names_no_plaintiff() -> None:
    case = changed(example("loan-in-my-name"), "claim", apology_scope="书面致原告本人和所在单位")
    papers = made(case, "C1", "C6", "A3")
    asked = "赔礼道歉（范围：书面致本人和所在单位）"
    assert all(asked in papers[name] and "原告" not in papers[name] for name in ("C1", "C6"))
    assert "（范围：书面致原告本人和所在单位）" in papers["A3"]


def test_the_regulator_is_not_told_where_else_a_review_can_be_asked_for() -> None:
    """消费投诉办法 20 is asked of the bank's superior, by a paper of its own (B2)."""
    refused, words = example("gan-refused"), "向其上级机构书面申请核查"
    for decided in (date(2026, 10, 23), date(2026, 10, 22), None):
        assert words not in made(changed(refused, "complaint", decided_received=decided), "C1")["C1"]


def test_a_paper_for_an_office_does_not_call_itself_a_letter() -> None:
    papers = made(example("insider-sale"), "C1", "C5")
    assert all("截至本材料日期没有收到答复" in text and "本函" not in text for text in papers.values())


def test_the_complaint_tells_who_had_the_card() -> None:
    text = made(example("gan-refused"), "B1")["B1"]
    assert text.count("上述交易发生时，真实的银行卡由本人持有。") == 1
    heirs = made(example("heirs"), "B1")["B1"]
    assert "真实的银行卡由持卡人" in heirs and "真实的银行卡由本人持有" not in heirs
    unsaid = changed(example("gan-refused"), "custody", card_in_hand=None)
    assert "真实的银行卡" not in made(unsaid, "B1")["B1"]


def test_whoever_was_sold_to_asks_no_more_deleted_than_was_used_for_it() -> None:
    case = example("marketing-c2")
    text = made(case, "B1")["B1"]
    assert "删除用于营销、对外提供的上述信息。" in text and "删除本人的姓名" not in text
    asked = made(changed(case, "claim", delete=True), "B1")["B1"]
    assert (
        "删除本人的姓名、电话号码、收入情况中没有合法依据继续处理的部分；依法应当保存的部分" in asked
        and "删除用于营销" not in asked
    )
