"""Values as people type them and rows as banks send them: read the right way round, or refused and never guessed."""

from datetime import date

import pytest
from django.utils import translation

from complaints.intake import reading
from complaints.intake.row import IN, NONE, OUT
from complaints.journey import parsing, readback
from complaints.journey.parsing import Unreadable

TODAY = date(2026, 11, 28)

CLOCKS = {
    "凌晨12点": "00:00",
    "凌晨12点30": "00:30",
    "凌晨12点半": "00:30",
    "半夜两点": "02:00",
    "半夜2点": "02:00",
    "中午1点": "13:00",
    "中午12点半": "12:30",
    "12:30am": "00:30",
    "12:30 PM": "12:30",
    "晚上8点多": "20:00",
    "晚上8点多钟": "20:00",
    "晚上八点半": "20:30",
    "晚8点": "20:00",
    "晚上5点": "17:00",
    "下午3点一刻": "15:15",
    "早上6点3刻": "06:45",
    "深夜11点半": "23:30",
    "8点半": "08:30",
    "下午12点30": "12:30",
}
TWO_DAYS = ("晚上12点", "晚上1点", "晚上0点30", "半夜12点")
AMOUNTS = {
    "1.2万": "12000.00",
    "1万2": "12000.00",
    "1万2千5": "12500.00",
    "3千5": "3500.00",
    "3千5百": "3500.00",
    "1w": "10000.00",
    "3k": "3000.00",
    "12000块钱": "12000.00",
    "约12000": "12000.00",
    "壹万元": "10000.00",
    "一万二": "12000.00",
    "１２３": "123.00",
    "12,000": "12000.00",
}
TWO_READINGS = ("12,34", "1,2000", "1,23,456")
DAYS = {
    "2026年11月20日晚上8点多": ("2026-11-20", "20:00"),
    "2026-11-20 20:05": ("2026-11-20", "20:05"),
    "11月20日": ("2026-11-20", ""),
    "十一月二十日": ("2026-11-20", ""),
    "12月1日": ("2025-12-01", ""),
    "去年5月3日": ("2025-05-03", ""),
    "去年5月3日晚上11点": ("2025-05-03", "23:00"),
    "昨天": ("2026-11-27", ""),
    "昨晚": ("2026-11-27", ""),
    "昨晚8点": ("2026-11-27", "20:00"),
    "今天凌晨2点": ("2026-11-28", "02:00"),
    "大前天": ("2026-11-25", ""),
    "26-11-20": ("2026-11-20", ""),
    "２０２６年１１月２０日": ("2026-11-20", ""),
}


@pytest.mark.parametrize(("typed", "written"), CLOCKS.items())
def test_times_the_right_way_round(typed, written):
    assert parsing.clock(typed) == written


@pytest.mark.parametrize("typed", TWO_DAYS)
def test_a_time_around_midnight_that_may_be_of_two_days_is_refused(typed):
    with pytest.raises(Unreadable):
        parsing.clock(typed)


@pytest.mark.parametrize(("typed", "written"), AMOUNTS.items())
def test_amounts_as_said(typed, written):
    assert parsing.money(typed) == written


@pytest.mark.parametrize("typed", TWO_READINGS)
def test_an_amount_with_two_readings_is_refused(typed):
    with pytest.raises(Unreadable):
        parsing.money(typed)


@pytest.mark.parametrize(("typed", "read"), DAYS.items())
def test_days_and_the_clock_in_the_same_box(typed, read):
    clock = parsing.parted(typed)[1]
    assert (parsing.day(typed, TODAY), parsing.clock(clock) if clock else "") == read


MESSAGE = "您尾号1234的信用卡于{}03:12在AMAZON MKTPLACE消费199.99美元，可用额度30,000.00元"
ROWS = {
    MESSAGE.format("2026年11月20日"): ("USD", OUT, {"cny"}),
    MESSAGE.format("11月20日"): ("USD", OUT, {"cny", "day"}),
    "2026-11-20 12:00 LAWSON JPY 12,800.00": ("JPY", NONE, {"cny", "direction"}),
    "交易日期,商户,币种,金额\n2026-11-20,AMAZON,USD,199.99": ("USD", NONE, {"cny", "direction"}),
    "2026-11-20 工资 +8,000.00 18,000.00": ("CNY", IN, set()),
    "2026-11-21 退款 AMAZON 199.99": ("CNY", IN, {"currency"}),
    "11/20 11/21 AMAZON MKTPLACE 1,425.93 1234 199.99(US)": ("CNY", OUT, {"day"}),
}


@pytest.mark.parametrize(("line", "found"), ROWS.items())
def test_rows_that_leave_a_question_are_never_ticked(line, found):
    """Currency and direction as the line names them; what it does not tell is asked."""
    currency, direction, asked = found
    (row,) = reading.read(line, TODAY).rows
    assert (row.currency, row.direction, set(row.uncertain), row.ticked) == (currency, direction, asked, False)


@pytest.mark.parametrize(
    ("line", "amount", "balance"),
    [
        ("2026-11-20 20:31 余额10,000.00 支出5,000.00", "5000.00", "10000.00"),
        ("2026-11-20 20:31 消费5000元", "5000", "None"),
    ],
)
def test_rows_that_tell_everything_are_ticked(line, amount, balance):
    (row,) = reading.read(line, TODAY).rows
    assert row.ticked and (f"{row.amount:.{2 if '.' in amount else 0}f}", str(row.balance)) == (amount, balance)


@pytest.mark.parametrize(
    ("language", "clock", "said"),
    [
        ("zh-hans", "00:30", "0:30（凌晨）"),
        ("zh-hans", "12:30", "12:30（中午）"),
        ("zh-hans", "20:05", "20:05（晚上）"),
        ("en", "00:30", "00:30 (12:30 a.m.)"),
        ("en", "12:30", "12:30 (12:30 p.m.)"),
        ("en", "20:05", "20:05 (8:05 p.m.)"),
    ],
)
def test_a_time_is_said_twice(language, clock, said):
    with translation.override(language):
        assert readback.clock_words(clock) == said
