"""Words once read too widely: another's limit or film, a day of printing, one told and no user, an admission."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest
from msgspec import structs

from complaints.documents.hearsay import where_stayed
from complaints.documents.picking import of_call
from legal_refs.case.dealings import Complaint
from legal_refs.case.facts import Case, Moment
from legal_refs.case.films import police_film
from legal_refs.case.vocabulary import Answer, Reply
from legal_refs.checking.theft import opened_yet_known
from tests.documents.test_arguments import example
from tests.documents.test_papers_of_reported_answers import visited
from tests.documents.test_papers_of_short_codes_and_own_queries import owned
from tests.documents.test_told import changed, text_of
from tests.legal_refs.checking.test_checks import unasked


@dataclass
class Item:
    name: str


def answered(case: Case, said: str) -> Case:
    answer = Complaint(
        sent=date(2026, 9, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 9, 12),
        decision=said,
    )
    return structs.replace(case, complaint=answer, earlier_complaints=(), notices=(), regulators=())


@pytest.mark.parametrize(
    "terms",
    [
        "快捷支付不是我开通的，银行默认",
        "快捷支付的限额由银行自己设",
        "开户时我设了网银限额，没有开快捷支付",
        "银行给我设了快捷支付的限额",
    ],
)
def test_a_limit_that_another_set_is_no_sign_that_the_function_was_known(terms: str) -> None:
    assert not opened_yet_known(cast(Any, SimpleNamespace(case=unasked(terms))))


def test_a_film_that_the_person_got_is_not_the_films_of_the_police() -> None:
    case = example("gan-today")
    assert police_film(structs.replace(case, story="派出所让等消息；我自己在商场拿到了监控。")) == ""
    assert police_film(structs.replace(case, story="我去问过；民警说录像已经调到了。")) == "民警说录像已经调到了"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("临沂河东，罗庄", "临沂河东，罗庄"),
        ("广州，深圳", "广州，深圳"),
        ("在火车上，G102次", "火车上，G102次"),
        ("在商场，上班", "商场上班"),
        ("在饭店，和同事吃饭", "饭店和同事吃饭"),
    ],
)
def test_two_places_are_not_run_into_one(typed: str, printed: str) -> None:
    assert where_stayed(typed) == printed


def test_the_day_on_which_a_list_was_printed_is_not_that_of_the_call() -> None:
    items = [Item("通话详单（2026年11月3日打印）"), Item("2026年10月3日保存的通话录音"), Item("10月4日通话录音")]
    shown = of_call(items, Moment(day=date(2026, 10, 2), clock="10:00"))
    assert [one.name for one in shown] == ["通话详单（2026年11月3日打印）", "2026年10月3日保存的通话录音"]


@pytest.mark.parametrize("words", ["免密支付不进行密码验证", "商户未做身份核验", "系统不支持人脸核验", "待进一步核验"])
def test_a_check_that_was_not_made_is_no_record_of_one(words: str) -> None:
    case = answered(example("phishing-credit"), f"经查，该笔交易{words}，我行不承担责任。")
    assert "表明其已经查阅" not in text_of(case, "A8")


@pytest.mark.parametrize(
    "said", ["您将信用卡密码透露给家人", "您未采取措施防止密码透露给亲属", "您曾将取款密码透露给家属"]
)
def test_who_was_told_a_code_is_not_said_to_have_used_the_card(said: str) -> None:
    kept = changed(
        example("gan-2014"), "custody", note="在镇上取款机取过钱，旁边有个小伙子帮我按过。密码没有告诉他人。"
    )
    told = visited(kept, "要求赔偿", f"{said}。")
    assert "家人、熟人操作的" not in text_of(told, "A1")
    used = visited(kept, "要求赔偿", "肯定是您的密码泄露了或者家属取走的。")
    assert "家人、熟人操作的，应当指明何人" in text_of(used, "A1")


def test_a_bank_that_admits_the_query_is_not_answered_as_one_that_denies_a_leak() -> None:
    case = answered(owned(), "我行柜员王某2024年9月12日未经授权打印您的账户明细，我行已处理，不同意赔偿。")
    text = text_of(case, "A3")
    assert "否认泄露的说法" not in text
    assert text.count("未经授权打印您的账户明细") == 2


def test_the_use_beyond_the_purpose_is_put_under_its_own_article() -> None:
    case = changed(example("credit-query"), "leak", consent_given=Answer.YES)
    row = next(line for line in text_of(case, "C2").splitlines() if "超出同意的用途查询" in line)
    assert "第二十条" in row


def test_a_link_that_was_opened_is_told_where_the_note_only_has_another_page() -> None:
    case = changed(example("phishing-credit"), "custody", link_clicked=Answer.YES, code_typed=Answer.NO)
    page = changed(case, "custody", code_told=Answer.NO, code_forwarded=Answer.NO, note="当晚手机页面打不开。")
    assert "曾点开他人发送的链接。" in text_of(page, "A2")
    told = changed(page, "custody", note="我点开了短信里的链接。")
    assert "曾点开他人发送的链接。" not in text_of(told, "A2")
