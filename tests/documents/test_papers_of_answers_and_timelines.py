"""What a paper says of a case is no more than was told: notices, limits, the words of a reply, a ward's own hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from complaints.documents.hearsay import spoken_by
from complaints.documents.quoting import clause, speaks_of_me
from legal_refs.case.facts import Case, Moment, Notice
from legal_refs.case.vocabulary import Answer, AnswerWay, Channel, ContactChannel, Incident, PhoneCodes, Reply, Trace
from tests.documents.test_arguments import example, papers
from tests.documents.test_papers_of_wards_and_admissions import ward
from tests.documents.test_told import changed, text_of

REPLY = "王经理在电话里说：四笔交易都是凭密码做的，章程写了凡使用密码进行的交易均视为本人所为。"
"""A reply with the person's own words before the bank's."""


def warned(asked: str, block: str) -> Case:
    """account-takeover, told that the bank ignored a notice; when the call was made and when it took hold."""
    case = changed(example("account-takeover"), "circumstances", bank_ignored_notice=Answer.YES)
    assert case.freeze and case.first_theft_day
    on = case.first_theft_day
    freeze = structs.replace(
        case.freeze,
        asked=Moment(day=on, clock=asked),
        connected=None,
        when=Moment(day=on, clock=block),
        in_effect=Answer.YES,
    )
    return structs.replace(case, freeze=freeze, notices=())


def test_the_call_that_blocked_the_account_is_no_earlier_notice() -> None:
    """The last payment lies after the call: that call is the notice, there was none before it."""
    first, last = warned("00:00", "00:01").sorted_transactions[0].when, warned("00:00", "00:01").sorted_transactions[-1]
    assert first.clock and last.when.clock
    for paper in ("A1", "B3"):
        assert "就该账户的异常情况告知" not in text_of(warned(first.clock, "23:59"), paper)
    assert "此前原告已就该账户的异常情况告知被告" in text_of(warned("23:58", "23:59"), "A1")


def test_a_limit_raised_and_a_limit_not_kept_are_alternatives() -> None:
    case = changed(example("account-takeover"), "card", limit_daily=Decimal("100000.00"))
    text = text_of(case, "A1")
    assert "或者是限额被他人调高，或者是被告没有按照约定的限额控制" in text
    assert "该账户的转账限额被他人调高" not in text
    assert "争议交易前，该账户的转账限额被他人调高" in text_of(example("account-takeover"), "A1")


def test_who_spoke_for_the_bank_stands_outside_the_marks() -> None:
    assert spoken_by(REPLY)[0] == "王经理"
    assert clause([REPLY], lambda part: "凭密码做的" in part).startswith("四笔交易都是凭密码做的")
    case = changed(example("gan-refused"), "complaint", reply=Reply.REFUSED, decision=REPLY)
    text = text_of(case, "A1")
    assert "王经理答复：“四笔交易都是凭密码做的，" in text and "“王经理" not in text


@pytest.mark.parametrize(
    ("told", "mine"),
    [
        ("时间太久了，已经超过诉讼时效，让我去找公安。", True),
        ("案件还没有侦破，银行不能先赔。", False),
        ("我行系统运行正常，请您配合公安机关侦查。", False),
    ],
)
def test_a_reply_told_from_memory_names_the_person(told: str, mine: bool) -> None:
    assert speaks_of_me(told) is mine
    case = changed(example("gan-refused"), "complaint", reply=Reply.REFUSED, decision=told)
    assert ("让原告去找公安" in text_of(case, "A1")) is mine
    assert "让我去找公安" not in text_of(case, "A1")


def test_shop_and_machine_are_both_counterfeit() -> None:
    """One payment at a shop, one at a machine: no difference from a case of withdrawals alone."""
    case = example("gan-today")
    moves = list(case.transactions)
    moves[0] = structs.replace(moves[0], channel=Channel.POS)
    mixed = structs.replace(case, transactions=tuple(moves), incident=Incident.COUNTERFEIT_POS)
    text = text_of(changed(mixed, "circumstances", video_lost=None), "E2")
    assert "同为伪卡盗刷（本案既有消费，也有取现）" in text
    assert "该案系伪卡" not in text and "监控录像没有灭失" not in text


def test_a_guardian_keeps_the_card_and_tells_of_it() -> None:
    made = papers(changed(ward(), "custody", card_in_hand=Answer.YES))
    assert "真实的银行卡由原告或者其法定代理人李晓彤持有" in made["A1"]
    assert "原告的法定代理人李晓彤就保管情况说明：" in made["A1"]
    assert "真实的银行卡由本人或者法定代理人李晓彤持有" in made["C1"]


def test_the_wards_want_of_capacity_stands_in_the_letter_too() -> None:
    letter = papers(ward())["C1"]
    assert "第一百四十四条规定，无民事行为能力人实施的民事法律行为无效" in letter
    assert "本人的精神、智力状况见诊断证明，用以证明本人患阿尔茨海默病" in letter


def test_a_phone_that_others_had_answers_the_right_code() -> None:
    on = ward().first_theft_day
    assert on
    case = changed(
        ward(),
        "custody",
        codes=PhoneCodes.UNUSED,
        code_named=Answer.NO,
        phone_lost=Answer.YES,
        bind_when=Moment(day=on, clock="00:01"),
        phone_lost_when=Moment(day=on),
    )
    case = structs.replace(case, complaint=example("gan-refused").complaint)
    case = changed(case, "complaint", reply=Reply.REFUSED, decision="验证码校验正确。老人证件、手机由家属照管。")
    text = text_of(case, "A1")
    assert "绑定所用的验证码由何人输入，不能从其发往该手机推定" in text
    assert "在答复中称“老人证件、手机由家属照管”" in text


def test_an_answer_by_telephone_is_no_login_record() -> None:
    """quick-pay, ticked that the login shows another device: the payment company said so, nobody saw a record."""
    case = changed(example("quick-pay"), "victim", id_no="410105195604050049")
    case = changed(case, "custody", traces=(Trace.OTHER_DEVICE,), code_told=Answer.NO)
    assert case.payment_institution and case.first_theft_day
    call = Notice(
        day=date(case.first_theft_day.year, 11, 1),
        addressee=case.payment_institution.name,
        channel=ContactChannel.HOTLINE,
        reply=Reply.PARTIAL,
        reply_text="绑卡账户不是本人的手机号，登录设备也不是他的手机。",
    )
    assert "登录记录显示操作来自其他设备" in text_of(case, "A1")
    text = text_of(structs.replace(case, notices=(call,)), "A1")
    assert "答复登录设备不是原告的" in text and "登录记录显示操作来自其他设备" not in text


def test_each_ground_of_a_compound_reply_is_met_in_its_words() -> None:
    reply = "四笔交易均在您本人手机上登录手机银行办理，系您本人操作。我行系统运行正常，不存在过错。"
    case = structs.replace(example("account-takeover"), complaint=example("gan-refused").complaint)
    case = changed(case, "complaint", reply=Reply.REFUSED, decision=reply)
    case = changed(case, "custody", screen_shared=Answer.YES, remote_control=Answer.YES)
    text = text_of(case, "A1")
    assert "被告在答复中称“四笔交易均在您本人手机上登录手机银行办理”。使用原告的手机完成" in text
    assert "称“我行系统运行正常”，主张自己没有过错。系统运行正常，只说明指令按其设定得到处理" in text


def test_a_clerk_who_is_reported_calls_nobody_me() -> None:
    """让我等 in the report of what the lobby manager said: the plaint named the bank's clerk as who waits."""
    case = example("gan-refused")
    notice = Notice(
        day=date(2026, 3, 2),
        channel=ContactChannel.COUNTER,
        addressee=case.bank.name if case.bank else "",
        said="要求赔偿",
        reply=Reply.REFUSED,
        reply_text="大堂经理说系统没有问题，让我等公安机关的结果。",
        answered_by=AnswerWay.COUNTER,
    )
    plaint = papers(structs.replace(case, notices=(notice,)))["A1"]
    assert "的大堂经理当面口头答复：系统没有问题，让原告等公安机关的结果。" in plaint
