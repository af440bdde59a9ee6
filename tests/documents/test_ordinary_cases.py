"""What ordinary cases of a copied card say: what was asked, what proves the card, what follows from a distance."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from msgspec import structs

from complaints.documents.retelling import records_wanted
from legal_refs.case.facts import Evidence, Moment, Notice, Possession, Presence
from legal_refs.case.vocabulary import (
    Answer,
    ContactChannel,
    EvidenceForm,
    EvidenceGroup,
    PossessionKind,
    PresenceProof,
    Reply,
)
from tests.documents.test_arguments import example, papers

SAID = "拿着卡到柜台说明卡在本人手里，要求赔钱并调取取款机录像"


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (SAID, "调取取款机录像"),
        ("要求提供当晚的登录设备和验证记录", "提供当晚的登录设备和验证记录"),
        ("请把录像给我", "提供录像"),
        ("问为什么查我的征信，要求删除查询记录", ""),
        ("银行不提供录像，要求赔偿", ""),
    ],
)
def test_of_several_wishes_the_records_are_picked(said: str, wanted: str) -> None:
    assert records_wanted(said) == wanted


def test_an_answer_that_denies_to_have_the_film_does_not_admit_to_keep_it() -> None:
    case = example("gan-today")
    asked = Notice(
        day=date(2026, 4, 13),
        addressee=case.bank.name,
        channel=ContactChannel.COUNTER,
        said=SAID,
        reply=Reply.REFUSED,
        reply_date=date(2026, 4, 13),
        reply_text="录像在别家银行的机器上，我行调不到。",
    )
    made = papers(structs.replace(case, notices=(asked,)))
    assert "要求调取取款机录像" in made["A8"] and "该答复只涉及录像" in made["A8"]
    assert "没有否认记录由" not in made["A8"] and "“拿着卡" not in made["A1"] + made["A8"] + made["C1"]
    assert "被投诉机构调取取款机录像（本人于2026年4月13日提出，被拒绝）" in made["C1"]
    assert "应当说明是否已经向该机构调取" in made["C1"] and "个人有权向个人信息处理者查阅" not in made["C1"]


def test_where_the_man_was_does_not_show_where_the_card_was() -> None:
    case = example("gan-today")
    here = Presence(
        when=Moment(day=case.first_theft_day, clock="18:00"),
        until=Moment(day=case.first_theft_day, clock="23:59"),
        place="北京市朝阳区",
        proof=PresenceProof.ATTENDANCE,
    )
    later = Possession(
        when=Moment(day=case.last_theft_day.replace(day=case.last_theft_day.day + 1), clock="09:00"),
        place="北京市朝阳区某支行柜台",
        kind=PossessionKind.COUNTER,
        slip=Answer.YES,
    )
    shown = Evidence(
        group=EvidenceGroup.NOT_HOLDER, name="柜台余额查询单", form=EvidenceForm.DOCUMENT, source="网点", original=True
    )
    other = structs.replace(shown, name="护照", proves="没有境外签证")
    made = papers(structs.replace(case, presence=(here,), possession=(later,), evidence=(*case.evidence, shown, other)))
    assert "持卡人不可能同时在两地；真卡当时由其持有，其后仍由其使用（证据" in made["A1"]
    assert "用以证明没有境外签证" in made["A1"]


def test_nobody_comes_from_italy_in_six_hours() -> None:
    case = example("pos-credit")
    first = case.sorted_transactions[0].when
    for place, hours, sure in (("意大利米兰", 5, True), ("意大利米兰", 9, False), ("越南河内", 5, False)):
        at = (datetime.combine(first.day, time(1)) + timedelta(hours=hours)).strftime("%H:%M")
        there = tuple(
            structs.replace(t, place=place, overseas=Answer.YES, when=Moment(day=first.day, clock="01:00"))
            for t in case.transactions
        )
        seen = Possession(
            when=Moment(day=first.day, clock=at), place="山东省济南市历下区", kind=PossessionKind.POS, slip=Answer.YES
        )
        made = papers(structs.replace(case, transactions=there, presence=(), possession=(seen,)))["A2"]
        assert ("以任何交通方式，持卡人和真卡均不可能在" in made) is sure
