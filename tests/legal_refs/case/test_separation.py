"""Where card and holder were against where the transaction was: minutes, kilometres and how far a sentence may go."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from legal_refs.case.distances import about_km, at_least_km, spot
from legal_refs.case.facts import Case, Custody, Moment, Possession, Presence, Transaction
from legal_refs.case.separation import Grade, separation
from legal_refs.case.vocabulary import Answer, Channel, Incident, PresenceProof

DAY = date(2026, 5, 21)


def at(clock: str | None, day: date = DAY) -> Moment:
    return Moment(day=day, clock=clock)


def drawn(clock: str | None, place: str = "广州市天河区", **more: object) -> Case:
    moved = Transaction(when=at(clock), cny=Decimal("100.00"), channel=Channel.ATM, place=place)
    facts: dict[str, object] = {
        "incident": Incident.COUNTERFEIT_ATM,
        "transactions": (moved,),
        "custody": Custody(card_in_hand=Answer.YES),
    }
    return Case(**{**facts, **more})  # type: ignore[arg-type]


def used(clock: str | None, place: str = "南宁市江南区", slip: Answer | None = Answer.YES) -> Possession:
    return Possession(when=at(clock), place=place, slip=slip)


def test_the_distance_is_that_of_the_map() -> None:
    """Beijing to Shanghai is about 1,070 km as the crow flies; the least is smaller by both radii."""
    one, other = spot("北京市海淀区"), spot("上海市浦东新区")
    assert one and other
    assert 1000 <= about_km(one, other) <= 1150
    assert at_least_km(one, other) == pytest.approx(about_km(one, other), abs=60)
    assert at_least_km(one, one) == 0.0


@pytest.mark.parametrize("text", ["单位", "家里", "南京路步行街", "北京银行柜员机", "朝阳区某商店", ""])
def test_a_place_that_names_no_city_lies_nowhere(text: str) -> None:
    assert spot(text) is None


@pytest.mark.parametrize(("clock", "grade"), [("14:05", Grade.IMPOSSIBLE), ("18:30", Grade.SUPPORTS)])
def test_who_had_time_to_fly_was_not_kept_away(clock: str, grade: Grade) -> None:
    """哈尔滨 to 广州 is about 2,790 km: by air 3 hours on the ground and some 3.5 aloft. In 505 min above 300 km/h,
    yet a flight was possible; in 240 min it was not."""
    found = separation(drawn("10:05", possession=(used(clock, place="哈尔滨市道里区"),)))
    assert found and found.best.grade is grade


@pytest.mark.parametrize(
    ("clock", "grade"),
    [("10:35", Grade.IMPOSSIBLE), ("12:30", Grade.HARDLY), ("20:00", Grade.SUPPORTS)],
)
def test_the_grade_follows_the_speed(clock: str, grade: Grade) -> None:
    """广州天河 to 南宁江南 is about 510 km, at least 460: in 30 min 920 km/h, in 145 min 190, in 595 min 46."""
    found = separation(drawn("10:05", possession=(used(clock),)))
    assert found and found.best.grade is grade
    assert found.proved is (grade is not Grade.SUPPORTS)


def test_the_smallest_gap_is_counted_in_minutes() -> None:
    found = separation(drawn("10:05", possession=(used("10:35"), used("09:45"))))
    assert found and [gap.minutes for gap in found.gaps] == [20, 30]
    assert found.best.minutes == 20


def test_the_word_of_the_holder_alone_proves_nothing() -> None:
    here = Presence(when=at("10:05"), place="南宁市江南区")
    found = separation(drawn("10:05", presence=(here,)))
    assert found and found.best.minutes == 0 and not found.proved


def test_a_stay_with_an_end_covers_the_time_between() -> None:
    work = Presence(when=at("08:00"), until=at("18:00"), place="南宁市江南区", proof=PresenceProof.ATTENDANCE)
    found = separation(drawn("10:05", presence=(work,)))
    assert found and found.best.minutes == 0 and found.proved


def test_the_holder_places_the_card_only_where_it_was_in_hand() -> None:
    work = Presence(when=at("10:05"), place="南宁市江南区", proof=PresenceProof.ATTENDANCE)
    assert separation(drawn("10:05", presence=(work,), custody=Custody())) is None


@pytest.mark.parametrize(
    "case",
    [
        drawn(None, possession=(used("10:35"),)),
        drawn("10:05", possession=(used(None),)),
        drawn("10:05", place="自助银行", possession=(used("10:35"),)),
        drawn("10:05", place="南宁市青秀区", possession=(used("10:35"),)),
        drawn("10:05", possession=(used("10:35"),), incident=Incident.ONLINE_PHISHING),
    ],
)
def test_unknown_times_one_city_and_network_payments_say_nothing(case: Case) -> None:
    assert separation(case) is None


def test_two_city_districts_of_wide_provinces_lie_apart() -> None:
    """Lanzhou's 城关区 and Xining's 城西区 are about 195 km apart: with 75 km round each, 45 are left at the least."""
    here, there = spot("甘肃省兰州市城关区某自助银行"), spot("青海省西宁市城西区客运公司")
    hami = spot("新疆维吾尔自治区哈密市伊州区某商场")
    assert here is not None and there is not None and hami is not None
    assert 30 < at_least_km(here, there) < 60
    assert hami.radius == 150


@pytest.mark.parametrize("place", ["示例轮上（南宁至印度尼西亚航次）", "北京至西安的G307次列车上", "南宁到北京"])
def test_a_place_that_moves_has_no_distance(place: str) -> None:
    stay = Presence(when=at("20:00"), until=at("23:00"), place=place, proof=PresenceProof.ATTENDANCE)
    assert separation(drawn("21:00", presence=(stay,))) is None
    still = Presence(when=at("20:00"), until=at("23:00"), place="南宁市江南区", proof=PresenceProof.ATTENDANCE)
    assert separation(drawn("21:00", presence=(still,))) is not None
