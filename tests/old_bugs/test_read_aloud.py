"""Sentences that were found false or out of place when the papers of the examples were read aloud."""

from __future__ import annotations

import re
from datetime import date

import pytest
from msgspec import structs

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import ContactChannel
from tests.documents.test_arguments import ON, example


def text_of(case: Case, paper: str) -> str:
    return lint.text(dossier.build(case, assess(case, ON), [paper]).file(paper).data)


def test_the_dead_do_not_report_to_the_police() -> None:
    """He died on 1 May 2026; the heirs reported on 21 May."""
    text = text_of(example("heirs"), "A1")
    assert "原告一发现后已向公安机关报案" in text and "甘守仁发现后" not in text
    assert "原告一系其儿子，原告二系其妻子" in text


@pytest.mark.parametrize("name", ["trojan-sms", "sim-swap", "account-takeover"])
def test_an_online_theft_is_no_matter_of_chips_and_cameras(name: str) -> None:
    text = text_of(example(name), "A1")
    assert "制作技术" not in text and "卡片、终端" not in text
    assert re.findall("交易报文和监控录像由被告", text) == []
    assert "设计、选用和控制交易系统和验证方式" in text


def test_the_factors_of_judging_end_with_what_follows_from_them() -> None:
    """phishing-credit: nothing can be gathered from the answers, so the records are asked for."""
    factors = text_of(example("phishing-credit"), "A2").partition("综合判断的因素")[2]
    assert "由被告保存，应当由被告提供" in factors.split("\n")[1]


def test_a_report_after_some_days_is_answered() -> None:
    """Charged on 8 July, found on the 12th, blocked on the 14th: no earlier report would have stopped it."""
    text = text_of(example("phishing-credit"), "A2")
    assert "原告于2026年7月12日发现、于2026年7月14日办理挂失、冻结" in text
    assert "不可能因发现以后更早报告而避免" in text


def test_a_charge_after_the_discovery_is_not_said_to_lie_before_it() -> None:
    case = example("phishing-credit")
    assert case.discovery is not None and case.freeze is not None
    late = structs.replace(case.transactions[0], when=structs.replace(case.freeze.when))
    text = text_of(structs.replace(case, transactions=(late,)), "A2")
    assert "关于报告的时间" in text and "更早报告而避免。" not in text.partition("关于报告的时间")[2].split("\n")[1]
    assert "发生在原告发现以前" not in text


def test_what_the_police_issued_is_no_evidence_for_the_police() -> None:
    text = text_of(example("gan-today"), "D1")
    assert (
        "报警回执" not in text
        and "本材料是对上述报案的书面补充" in text
        and "☑告知上述案件的办理进展" in text
        and "出具受案回执" not in text
    )
    first = text_of(structs.replace(example("gan-today"), police=None), "D1")
    assert "☑出具受案回执" in first and "书面补充" not in first


def test_no_recording_is_asked_for_where_nobody_called() -> None:
    """minor-pos was blocked at the counter, and its charge lies at a merchant without a time of day."""
    case = example("minor-pos")
    assert case.freeze is not None and case.freeze.channel is ContactChannel.COUNTER
    text = text_of(case, "A8")
    assert "客户服务电话录音" not in text and "柜面挂失、冻结的业务凭证和受理记录" in text
    assert "前后各30分钟" not in text


def test_the_report_of_seventy_percent_stands_only_as_the_fallback_against_alleged_carelessness() -> None:
    """The decision of 南宁兴宁 has no number and infers carelessness from a right PIN (argument.md 5)."""
    assert "70%" not in text_of(example("pos-credit"), "A2") and "70%" not in text_of(example("gan-today"), "A1")
    said = structs.replace(example("gan-today").notices[0], reply_text="持卡人没有妥善保管密码，不予赔付。")
    text = text_of(structs.replace(example("gan-today"), notices=(said,)), "A1")
    assert "被告未能识别伪卡仍是损失发生的主要原因，应当承担主要责任" in text
    assert "承担70%的责任（公开报道未载明案号，谨供参考）；该裁判早于2021年5月25日" in text
    assert "这一主张不改变原告要求被告承担全部责任的诉讼请求" in text


def test_a_suit_over_data_says_why_this_court() -> None:
    assert re.search(
        "本案系金融借款合同纠纷、名誉权纠纷，被告住所地在河北省石家庄市长安区，依照.*第二十二条、第二十四条、第二十九条.*由贵院管辖",
        text_of(example("loan-in-my-name"), "A3"),
    )


def test_annexes_are_numbered_without_a_gap() -> None:
    text = text_of(example("leak-then-theft"), "A3")
    assert "附表二　损失明细" in text and "附表三" not in text and "（明细见附表二）" in text


def test_who_lost_the_real_card_gives_up_no_group_and_no_damages_that_are_not_claimed() -> None:
    """Only a declaration is asked of an unpaid credit card; one charge came after the block, one without any check."""
    text = text_of(example("card-lost"), "A2")
    assert "五百九十二" not in text and "密码被他人知悉" not in text
    assert "并且不及于要求挂失以后发生的交易和未经验证的交易" in text


def test_a_function_that_nobody_explained_is_no_plain_part_of_the_contract() -> None:
    text = text_of(example("trojan-sms"), "A1")
    assert "还开通了手机银行功能。" in text and "被告开通快捷支付功能时没有向原告说明" in text


def test_the_old_gazette_cases_stand_where_no_later_one_does_and_say_where_they_differ() -> None:
    gan = example("gan-2014")
    then = lint.text(dossier.build(gan, assess(gan, date(2016, 1, 15)), ["A1"]).file("A1").data)
    assert "本案卡片信息在何处被复制有待查明）" in then
    assert "顾某" not in text_of(example("gan-today"), "A1")


def test_a_shop_is_asked_for_its_own_slips_and_the_bank_for_no_slip_that_is_at_hand() -> None:
    """Three payments in three shops, one of them is written to; a copy of the slip is among the evidence."""
    lost = example("card-lost")
    assert "其中由贵单位受理的：2026年10月11日20时10分的4,880.00元" in text_of(lost, "B4b")
    assert "复制件交本人" not in text_of(lost, "C1")
    assert "以签名方式验证的争议交易的签购单（原件供核对签名，复制件交本人）" in text_of(example("pos-credit"), "C1")


def test_a_call_goes_by_a_telephone_and_an_answer_that_is_only_reported_has_no_marks() -> None:
    """“借用同事拨打…”; 我 in an answer is the person who tells of it."""
    told = {"phone": "同事", "answered": "客服说给我挂上了，让我有空到柜台补手续"}
    case = example("gan-today")
    text = text_of(structs.replace(case, freeze=structs.replace(case.freeze, **told)), "A1")
    assert "原告借用同事的电话拨" in text and "给我挂上了" not in text and "给原告挂上了" in text


def test_the_credit_desk_reads_when_the_theft_was_seen_and_the_card_blocked() -> None:
    text = text_of(example("pos-credit"), "B7")
    assert "2025年10月3日7时30分，本人看到短信提醒，得知账户发生异常交易；同日7时50分要求挂失、冻结。" in text
