"""What people type, and the one written form that it becomes."""

from datetime import date

import pytest

from complaints.journey import parsing
from complaints.journey.parsing import Unreadable


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("18900", "18900.00"),
        ("18,900.00元", "18900.00"),
        ("１８，９００．５", "18900.50"),
        ("￥18 900", "18900.00"),
        ("人民币18900元整", "18900.00"),
        ("1.8万", "18000.00"),
        ("1.8万元", "18000.00"),
        ("壹万捌仟", "18000.00"),
        ("壹万捌仟玖佰元整", "18900.00"),
        ("壹万零伍元零壹分", "10005.01"),
        ("一万八千九", "18900.00"),
        ("三百零五元二角五分", "305.25"),
        ("伍角", "0.50"),
        ("二十", "20.00"),
        ("0", "0.00"),
    ],
)
def test_money(typed, written):
    assert parsing.money(typed) == written


@pytest.mark.parametrize(
    "typed", ["", "abc", "-1", "1.005", "1e9", "99999999999999", "十二万元三", "nan", "Infinity", "１．２．３"]
)
def test_money_that_is_none(typed):
    with pytest.raises(Unreadable):
        parsing.money(typed)


def test_a_claim_of_nothing_is_refused():
    with pytest.raises(Unreadable):
        parsing.money("0.00", positive=True)


@pytest.mark.parametrize(
    "typed",
    [
        "2026-5-21",
        "2026.5.21",
        "2026/05/21",
        "20260521",
        "2026年5月21日",
        "２０２６年５月２１日",
        "2026 年 5 月 21 号",
        "二〇二六年五月二十一日",
        "二零二六年五月二十一号",
    ],
)
def test_day(typed):
    assert parsing.day(typed) == "2026-05-21"


@pytest.mark.parametrize("typed", ["2026-02-30", "21.5.2026", "5月21日", "1066-10-14", "2026-13-01", "x"])
def test_day_that_is_none(typed):
    with pytest.raises(Unreadable):
        parsing.day(typed)


def test_a_future_day_is_refused_only_where_it_must_lie_in_the_past():
    assert parsing.day("2026-11-23") == "2026-11-23"
    assert parsing.day("2026-11-22", date(2026, 11, 22)) == "2026-11-22"
    with pytest.raises(Unreadable):
        parsing.day("2026-11-23", date(2026, 11, 22))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("20:31", "20:31"),
        ("20：31：05", "20:31"),
        ("2031", "20:31"),
        ("８点５分", "08:05"),
        ("晚上8:31", "20:31"),
        ("下午3点", "15:00"),
        ("凌晨2:10", "02:10"),
        ("8:05pm", "20:05"),
        ("0:00", "00:00"),
        ("中午12:30", "12:30"),
    ],
)
def test_clock(typed, written):
    assert parsing.clock(typed) == written


@pytest.mark.parametrize("typed", ["24:00", "8:60", "soon", "", "1"])
def test_clock_that_is_none(typed):
    if typed == "1":
        assert parsing.clock(typed) == "01:00"
        return
    with pytest.raises(Unreadable):
        parsing.clock(typed)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("138 0013 8000", "13800138000"),
        ("138-0013-8000", "13800138000"),
        ("＋８６ １３８００１３８０００", "13800138000"),
        ("0771-5550101", "0771-5550101"),
        ("95588", "95588"),
        ("400-800-1234", "400-800-1234"),
    ],
)
def test_phone(typed, written):
    assert parsing.phone(typed) == written


@pytest.mark.parametrize(
    ("typed", "number"),
    [("43", 43), ("༤༣", 43), ("٤٣", 43), ("４３次", 43), ("四十三", 43), ("十二", 12), ("1,200", 1200)],
)
def test_count(typed, number):
    assert parsing.count(typed) == number


@pytest.mark.parametrize(("text", "name"), [("a\x00b", "U+0000"), ("\ud800", "U+D800"), ("𠮷㛃·\n", None)])
def test_unsafe_character(text, name):
    assert parsing.unsafe_character(text) == name


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("1万2", "12000.00"),
        ("1w", "10000.00"),
        ("12000块钱", "12000.00"),
        ("约12000", "12000.00"),
        ("1,234.5", "1234.50"),
    ],
)
def test_money_as_people_write_it(typed, written):
    assert parsing.money(typed) == written


@pytest.mark.parametrize("typed", ["12,34", "1,2000", "$100", "1,23,456"])
def test_money_with_two_readings_or_of_another_currency_is_refused(typed):
    with pytest.raises(Unreadable):
        parsing.money(typed)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("凌晨12点", "00:00"),
        ("凌晨12点30", "00:30"),
        ("中午1点", "13:00"),
        ("中午12点", "12:00"),
        ("12:30am", "00:30"),
        ("12:30pm", "12:30"),
        ("晚上8点多", "20:00"),
        ("晚上八点半", "20:30"),
        ("8点半", "08:30"),
        ("半夜2点", "02:00"),
        ("半夜11点", "23:00"),
    ],
)
def test_clock_as_people_say_it(typed, written):
    assert parsing.clock(typed) == written


def test_midnight_belongs_to_two_days():
    with pytest.raises(Unreadable):
        parsing.clock("晚上12点")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("2026年11月20日晚上8点多", "2026-11-20"),
        ("2026-11-20 20:05", "2026-11-20"),
        ("11月20日", "2026-11-20"),
        ("12月1日", "2025-12-01"),
        ("昨天", "2026-11-27"),
        ("26-11-20", "2026-11-20"),
    ],
)
def test_day_as_people_write_it(typed, written):
    assert parsing.day(typed, date(2026, 11, 28)) == written


def test_a_day_with_its_clock_in_one_box_is_parted():
    assert parsing.clock(parsing.parted("2026年11月20日晚上8点多")[1]) == "20:00"
    assert parsing.parted("2026-11-20 20:05") == ("2026-11-20", "20:05")
    assert parsing.parted("2026-11-20") == ("2026-11-20", "")
