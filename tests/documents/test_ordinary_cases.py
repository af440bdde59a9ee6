"""What ordinary cases of a copied card say: what was asked, what proves the card, what follows from a distance."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from msgspec import structs

from complaints.documents.asking import records_wanted
from legal_refs.case.facts import Complaint, Evidence, Moment, Notice, Possession, Presence
from legal_refs.case.vocabulary import (
    Answer,
    ContactChannel,
    Entry,
    EvidenceForm,
    EvidenceGroup,
    Medium,
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
    assert "原告不可能同时在两地；真卡当时由原告持有，其后仍由原告使用（证据" in made["A1"]
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
        assert ("以任何交通方式，原告和真卡均不可能在" in made) is sure


def test_what_passed_while_the_holder_was_on_the_phone_counts_and_the_own_phone_is_met() -> None:
    """Asked at 15:30, done at 15:40, the last transfer at 15:33; another by somebody else's call says nothing."""
    case = example("account-takeover")
    at = case.sorted_transactions[-1].when
    minute = datetime.combine(at.day, time.fromisoformat(at.clock))
    asked, done = ((minute + timedelta(minutes=n)).strftime("%H:%M") for n in (-3, 7))
    freeze = structs.replace(
        case.freeze,
        asked=Moment(day=at.day, clock=asked),
        when=Moment(day=at.day, clock=done),
        channel=ContactChannel.HOTLINE,
        connected=None,
        by=None,
    )
    custody = structs.replace(
        case.custody, screen_shared=Answer.YES, pin_shared=Answer.NO, note="共享屏幕时输入了登录密码，之后手机黑屏。"
    )
    complaint = Complaint(
        sent=at.day,
        channel=ContactChannel.HOTLINE,
        demanded=Answer.YES,
        reply=Reply.REFUSED,
        decided_received=at.day + timedelta(days=9),
        decision="使用客户本人手机操作，属客户本人操作；客户没有妥善保管密码。",
    )
    told = structs.replace(case, freeze=freeze, custody=custody, complaint=complaint)
    made = papers(told)
    assert "1笔发生时原告正在拨打客户服务电话要求冻结" in made["A1"]
    assert "其间手机黑屏。" in made["A1"] and "手机完成，不等于由原告操作" in made["A1"]
    assert "除在共享屏幕时输入登录密码外，没有将密码告知他人" in made["A1"]
    assert "即使认定" not in made["B3"] and "提出，要求赔付" in made["C1"]
    other = papers(structs.replace(told, freeze=structs.replace(freeze, by="弟弟")))["A1"]
    assert "正在拨打客户服务电话要求冻结" not in other


def test_a_stripe_abroad_is_held_against_the_risk_rules_not_the_closing() -> None:
    """Two of 12,000 in Milan in 2019: the lock of 120号 二（二） and its hint above 10,000 were in force."""
    case = example("pos-credit")
    when = Moment(day=date(2019, 7, 12), clock="01:16")
    moves = tuple(
        structs.replace(
            t, when=when, place="意大利米兰", overseas=Answer.YES, entry=Entry.STRIPE, cny=Decimal(12000), notified=None
        )
        for t in case.transactions[:1]
    )
    card = structs.replace(case.card, medium=Medium.COMBINED)
    abroad = papers(structs.replace(case, card=card, transactions=moves))["A2"]
    assert "进一步加强磁条交易风险控制" in abroad and "单笔金额超过1万元的交易，应引导持卡人使用交易安全锁" in abroad
    assert "全面关闭芯片磁条复合卡" not in abroad
    home = structs.replace(moves[0], place="上海市", overseas=Answer.NO)
    assert "全面关闭芯片磁条复合卡" in papers(structs.replace(case, card=card, transactions=(home,)))["A2"]


def test_a_series_over_midnight_is_one_series() -> None:
    """23:41 and 0:08: 27 minutes."""
    case = example("gan-today")
    first, last = Moment(day=date(2026, 4, 12), clock="23:41"), Moment(day=date(2026, 4, 13), clock="00:08")
    one = case.sorted_transactions[0]
    moves = tuple(
        structs.replace(one, when=w, notified=w) for w in (first, structs.replace(first, clock="23:50"), last)
    )
    unread = structs.replace(
        case.circumstances, alert_received=Answer.YES, alert_read=Answer.NO, unusual_amount=Answer.YES
    )
    made = papers(structs.replace(case, transactions=moves, circumstances=unread))
    assert "3笔在27分钟内完成" in made["A1"] and "接连完成，时值夜间，提醒到达时原告没有看到" in made["A1"]


def test_a_letter_names_the_slip_and_the_paper_that_fits_no_place() -> None:
    case = example("gan-today")
    used = Possession(
        when=Moment(day=case.first_theft_day, clock="09:00"),
        place="南宁市青秀区某早餐店",
        kind=PossessionKind.POS,
        slip=Answer.YES,
    )
    slip = Evidence(
        group=EvidenceGroup.NOT_HOLDER, name="早餐店小票", form=EvidenceForm.DOCUMENT, source="商户", original=True
    )
    other = structs.replace(slip, name="护照", proves="没有境外签证")
    made = papers(structs.replace(case, presence=(), possession=(used,), evidence=(*case.evidence, slip, other)))
    assert "刷卡消费 | 自动柜员机查询凭条、早餐店小票" in made["B1"]
    assert all("随附的护照可以证明没有境外签证" in made[code] for code in ("B1", "B3", "C1"))
