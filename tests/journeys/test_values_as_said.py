"""More of what people type into the boxes for amounts, days and times, of the same kinds as test_values_as_typed."""

from datetime import date

import pytest

from complaints.journey import parsing
from complaints.journey.parsing import Unreadable

TODAY = date(2026, 11, 28)  # a Saturday

AMOUNTS = {
    "1万8900块钱": "18900.00",
    "1万8千9": "18900.00",
    "1万8千9百": "18900.00",
    "1万零500": "10500.00",
    "3千500": "3500.00",
    "2百50": "250.00",
    "8千五": "8500.00",
    "2百5": "250.00",
    "3百5十": "350.00",
    "2k5": "2500.00",
    "1.5个亿": "150000000.00",
    "两千五": "2500.00",
    "一万零五": "10005.00",
    "一万五千零五十": "15050.00",
    "12块5": "12.50",
    "12块5毛8": "12.58",
    "12块05": "12.05",
    "5毛": "0.50",
    "一百二十块零五分": "120.05",
    "一万八千九百元零五角": "18900.50",
    "18900元0角5分": "18900.05",
    "18900。50": "18900.50",
    "18900.00元。": "18900.00",
    "共18,900.00元": "18900.00",
    "合计：18900": "18900.00",
    "总共1万8": "18000.00",
    "18900 yuan": "18900.00",
    "RMB18,900.00": "18900.00",
    "人民币壹万捌仟玖佰元整": "18900.00",
    "1萬2": "12000.00",
    "18 900.00": "18900.00",
}
NO_AMOUNT = (
    *("1万89", "3千50", "8000多", "几千", "十来万", "1.2万5", "1万2万", "12元5", "1万20千", "18900/笔", "5分5角"),
    *(
        "1万1万",
        "1万10千",
        "十万块3",
        "199美元",
        "港币5000",
        "-18900",
        "18900-20000",
        "元",
        "元5角",
        "块",
        "3块钱5",
        "12.5元5角",
        "十二万元三",
    ),
)
DAYS = {
    "2026 11 20": "2026-11-20",
    "2026 5 1": "2026-05-01",
    "2026年11月20": "2026-11-20",
    "11-20": "2026-11-20",
    "11/20": "2026-11-20",
    "11.20": "2026-11-20",
    "12/1": "2025-12-01",
    "11月20": "2026-11-20",
    "十一月二十": "2026-11-20",
    "2026年十一月二十日": "2026-11-20",
    "20号": "2026-11-20",
    "29号": "2026-10-29",
    "28号": "2026-11-28",
    "11月28日": "2026-11-28",
    "二十号": "2026-11-20",
    "上个月20号": "2026-10-20",
    "上月3日": "2026-10-03",
    "本月3日": "2026-11-03",
    "3天前": "2026-11-25",
    "三天前": "2026-11-25",
    "两天以前": "2026-11-26",
    "10日前": "2026-11-18",
    "上周五": "2026-11-20",
    "上个星期天": "2026-11-22",
    "这周三": "2026-11-25",
    "礼拜五": "2026-11-27",
    "周日": "2026-11-22",
    "今日": "2026-11-28",
    "昨日": "2026-11-27",
    "前天晚上": "2026-11-26",
    "前晚": "2026-11-26",
    "11月20日（周五）": "2026-11-20",
    "2026年11月20日 星期五": "2026-11-20",
    "11月20號": "2026-11-20",
    "20 November 2026": "2026-11-20",
    "Nov 20, 2026": "2026-11-20",
    "20 Nov": "2026-11-20",
    "2026-11-20 下午": "2026-11-20",
}
NO_DAY = (
    *("11月31日", "11月20日（周四）", "月初", "11月下旬", "半个月前", "农历十月初一", "当天", "13-20", "20/11", "明天"),
    *("2026年13月1日", "周八", "32号", "20 Foo 2026", "5", "2026-11", "这周日"),
)
WITH_CLOCK = {
    "昨晚上8点": ("2026-11-27", "20:00"),
    "上周五晚上8点半": ("2026-11-20", "20:30"),
    "周五十点": ("2026-11-27", "10:00"),
    "3天前下午3点": ("2026-11-25", "15:00"),
    "20号凌晨2点": ("2026-11-20", "02:00"),
    "11-20 20:05": ("2026-11-20", "20:05"),
    "11月20日（周五）晚8点": ("2026-11-20", "20:00"),
    "十一月二十号晚上八点二十": ("2026-11-20", "20:20"),
    "2026 11 20 20:05": ("2026-11-20", "20:05"),
    "前天半夜两点": ("2026-11-26", "02:00"),
}
CLOCKS = {
    "20點31分": "20:31",
    "20时31分": "20:31",
    "20；31": "20:31",
    "20 31": "20:31",
    "八点二十五": "08:25",
    "八点零五": "08:05",
    "8点零5分": "08:05",
    "晚上十点二十五分": "22:25",
    "零点三十": "00:30",
    "后半夜3点": "03:00",
    "前半夜11点": "23:00",
    "正午12点": "12:00",
    "大清早6点": "06:00",
    "黄昏6点": "18:00",
    "8:30 p.m.": "20:30",
    "下午三点整": "15:00",
    "晚上8点来钟": "20:00",
    "大概8点半左右": "08:30",
    "夜里11点半": "23:30",
    "20点31分05秒": "20:31",
}
NO_CLOCK = ("8点到9点", "20:00-21:00", "午夜12点", "晚上", "25点", "8点70", "831", "傍晚")


@pytest.mark.parametrize(("typed", "written"), AMOUNTS.items())
def test_an_amount(typed, written):
    assert parsing.money(typed) == written


@pytest.mark.parametrize("typed", NO_AMOUNT)
def test_what_is_no_certain_amount_is_refused(typed):
    with pytest.raises(Unreadable):
        parsing.money(typed)


@pytest.mark.parametrize(("typed", "written"), DAYS.items())
def test_a_day(typed, written):
    assert parsing.day(typed, TODAY) == written


@pytest.mark.parametrize("typed", NO_DAY)
def test_what_is_no_certain_day_is_refused(typed):
    with pytest.raises(Unreadable):
        parsing.day(typed, TODAY)


@pytest.mark.parametrize(("typed", "read"), WITH_CLOCK.items())
def test_a_day_and_its_clock_in_one_box(typed, read):
    assert (parsing.day(typed, TODAY), parsing.clock(parsing.parted(typed)[1])) == read


@pytest.mark.parametrize(("typed", "written"), CLOCKS.items())
def test_a_time(typed, written):
    assert parsing.clock(typed) == written


@pytest.mark.parametrize("typed", NO_CLOCK)
def test_what_is_no_certain_time_is_refused(typed):
    with pytest.raises(Unreadable):
        parsing.clock(typed)


@pytest.mark.parametrize("typed", ["20号", "11-20", "3天前", "上周五", "20 Nov"])
def test_without_today_the_year_stays_open(typed):
    """A day that may lie ahead is not guessed back."""
    with pytest.raises(Unreadable):
        parsing.day(typed)
