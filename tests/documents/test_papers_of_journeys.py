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
    assert "原告和真卡不可能同时在境内和境外" in told and "以上事实足以认定" in told
    assert "有医院考勤记录为证（证据" in told
    own_word = papers(structs.replace(case, presence=at_home(PresenceProof.NONE)))["A2"]
    assert "不可能同时" not in own_word and "目前由原告陈述" in own_word and "足以认定" not in own_word


def test_a_use_of_the_card_hours_later_supports_and_proves_nothing() -> None:
    """3:19 in Bangkok and 7:40 in Chengdu are 4 hours 21 minutes: a flight is shorter."""
    told = papers(example("pos-credit"))["A2"]
    assert "4小时21分钟后真卡在四川省成都市锦江区某早餐店刷卡消费" in told
    assert "可以与其他证据相互印证" in told and "以上事实足以认定" not in told


FLIGHT = Presence(
    when=Moment(day=date(2025, 10, 3), clock="01:00"),
    until=Moment(day=date(2025, 10, 3), clock="05:30"),
    place="曼谷飞往成都的航班",
    proof=PresenceProof.TICKET,
)


def test_who_was_on_a_plane_was_at_no_machine() -> None:
    """Flying from 1:00 to 5:30 by the boarding pass; the card was read at 3:12. A plane is in neither city."""
    case = example("pos-credit")
    ticket = Evidence(group=EvidenceGroup.NOT_HOLDER, name="登机牌", form=EvidenceForm.DOCUMENT)
    case = structs.replace(case, possession=(), presence=(FLIGHT,), evidence=(*case.evidence, ticket))
    case = structs.replace(case, custody=structs.replace(case.custody, card_in_hand=Answer.YES))
    told = papers(case)["A2"]
    assert "2025年10月3日3时12分的争议交易发生时，原告本人持真卡在曼谷飞往成都的航班上（证据" in told
    assert "原告和真卡在途中，不可能同时出现在商户的刷卡机旁" in told and "以上事实足以认定" in told
    assert "同时在境内和境外" not in told and "直线距离" not in told
    own_word = papers(structs.replace(case, presence=(structs.replace(FLIGHT, proof=PresenceProof.NONE),)))["A2"]
    assert "当时在途中的事实目前由原告陈述" in own_word and "足以认定" not in own_word
    landed = structs.replace(FLIGHT, until=Moment(day=date(2025, 10, 3), clock="02:30"))
    assert "持卡人和真卡在途中" not in papers(structs.replace(case, presence=(landed,)))["A2"]


def test_where_card_and_holder_were_is_told_in_order_of_time() -> None:
    """The use of the card at 7:40 comes after the night at home."""
    case = structs.replace(example("pos-credit"), presence=at_home(PresenceProof.NONE))
    told = papers(case)["A2"]
    assert told.index("原告本人在四川省成都市某医院。") < told.index("2025年10月3日7时40分，原告使用该卡")


def test_a_stay_at_no_known_place_and_no_use_of_the_card_still_make_papers() -> None:
    """「家中」 names no place of the table; with no use of the real card told, the papers broke off with an error."""
    case = structs.replace(example("pos-credit"), possession=(), presence=at_home(PresenceProof.NONE))
    case = structs.replace(case, custody=structs.replace(case.custody, card_in_hand=Answer.YES))
    told = papers(structs.replace(case, presence=(structs.replace(case.presence[0], place="家中"),)))["A2"]
    assert "原告本人在家中。" in told and "境内和境外" not in told
