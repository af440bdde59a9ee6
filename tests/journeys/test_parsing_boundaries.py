"""What people type, at the last value that is taken and the first that is not."""

from __future__ import annotations

from datetime import date

import pytest

from complaints.journey import parsing
from complaints.journey.parsing import Unreadable


def test_the_largest_amount_is_an_amount() -> None:
    assert parsing.money("999999999999.99") == "999999999999.99"
    with pytest.raises(Unreadable):
        parsing.money("1000000000000")


@pytest.mark.parametrize(
    ("typed", "yuan"), [("3百", "300.00"), ("3千元", "3000.00"), ("0.5万", "5000.00"), ("1亿", "100000000.00")]
)
def test_a_unit_after_figures_multiplies(typed: str, yuan: str) -> None:
    assert parsing.money(typed) == yuan


def test_the_smallest_claim_is_one_fen() -> None:
    assert parsing.money("0.01", positive=True) == "0.01"
    with pytest.raises(Unreadable):
        parsing.money("0", positive=True)


def test_the_first_year_and_the_last_day_before_it() -> None:
    assert parsing.day("1900-01-01") == "1900-01-01"
    with pytest.raises(Unreadable):
        parsing.day("1899-12-31")


def test_today_lies_in_the_past_and_tomorrow_does_not() -> None:
    assert parsing.day("2026-11-22", date(2026, 11, 22)) == "2026-11-22"
    with pytest.raises(Unreadable):
        parsing.day("2026-11-23", date(2026, 11, 22))


@pytest.mark.parametrize(
    ("typed", "written"),
    [("下午12:30", "12:30"), ("下午11:59", "23:59"), ("pm12:00", "12:00"), ("晚上5:10", "17:10"), ("23:59", "23:59")],
)
def test_noon_and_the_last_minute(typed: str, written: str) -> None:
    assert parsing.clock(typed) == written


@pytest.mark.parametrize("typed", ["晚上0:10", "晚上4:59", "晚上12:00"])
def test_an_hour_of_the_night_that_two_days_claim_is_asked_for_its_day(typed: str) -> None:
    with pytest.raises(Unreadable):
        parsing.clock(typed)


@pytest.mark.parametrize("typed", ["24:00", "23:60", "99:99"])
def test_a_minute_after_the_last_is_none(typed: str) -> None:
    with pytest.raises(Unreadable):
        parsing.clock(typed)


def test_the_shortest_number_to_call_and_one_digit_less() -> None:
    assert parsing.phone("95588") == "95588"
    with pytest.raises(Unreadable):
        parsing.phone("9558")


def test_a_count_of_nine_digits_and_of_ten() -> None:
    assert parsing.count("999999999") == 999_999_999
    with pytest.raises(Unreadable):
        parsing.count("1000000000")
