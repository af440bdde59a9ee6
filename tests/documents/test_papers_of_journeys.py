"""Papers on a card used abroad while card or holder was at home: time and places, as far as they can be reckoned."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.facts import Evidence, Moment, Presence
from legal_refs.case.vocabulary import Answer, EvidenceForm, EvidenceGroup, PresenceProof
from tests.documents.test_arguments import example, papers

BANGKOK = "2025年10月3日3时12分的争议交易发生在境外（泰国曼谷）"


def at_home(proof: PresenceProof) -> tuple[Presence, ...]:
    since, until = Moment(day=date(2025, 10, 2), clock="22:00"), Moment(day=date(2025, 10, 3), clock="07:00")
    return (Presence(when=since, until=until, place="四川省成都市某医院", proof=proof),)


def test_who_is_shown_at_home_was_not_abroad() -> None:
    """On duty from 22:00 to 7:00 in Chengdu by the record of attendance; the card was read at 3:12 in Bangkok."""
    case = example("pos-credit")
    records = (
        Evidence(group=EvidenceGroup.NOT_HOLDER, name="手机照片", form=EvidenceForm.ELECTRONIC),
        Evidence(group=EvidenceGroup.NOT_HOLDER, name="医院考勤记录", form=EvidenceForm.DOCUMENT),
    )
    case = structs.replace(case, possession=(), evidence=(*case.evidence, *records))
    case = structs.replace(case, custody=structs.replace(case.custody, card_in_hand=Answer.YES))
    told = papers(structs.replace(case, presence=at_home(PresenceProof.ATTENDANCE)))["A2"]
    assert f"{BANGKOK}，同一时间原告本人在四川省成都市某医院（证据" in told
    assert "持卡人和真卡不可能同时在境内和境外" in told and "以上事实足以认定" in told
    assert "有医院考勤记录为证（证据" in told
    own_word = papers(structs.replace(case, presence=at_home(PresenceProof.NONE)))["A2"]
    assert "不可能同时" not in own_word and "目前由原告陈述" in own_word and "足以认定" not in own_word


def test_a_use_of_the_card_hours_later_supports_and_proves_nothing() -> None:
    """3:19 in Bangkok and 7:40 in Chengdu are 4 hours 21 minutes: a flight is shorter."""
    told = papers(example("pos-credit"))["A2"]
    assert "4小时21分钟后真卡在四川省成都市锦江区某早餐店刷卡消费" in told
    assert "可以与其他证据相互印证" in told and "以上事实足以认定" not in told
