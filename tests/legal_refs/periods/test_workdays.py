"""The calendar: breaks, make-up days, the edge of the data."""

from datetime import date

import pytest

from legal_refs.periods import workdays


@pytest.mark.parametrize(
    ("day", "off"),
    [
        (date(2026, 10, 1), True),  # National Day
        (date(2026, 10, 7), True),  # last day of the break
        (date(2026, 10, 8), False),
        (date(2026, 10, 10), False),  # Saturday, make-up working day
        (date(2026, 11, 22), True),  # an ordinary Sunday
        (date(2020, 1, 31), True),  # the second notice of 2020
        (date(2017, 9, 30), False),  # Saturday worked before the eight-day break
        (date(2018, 10, 7), True),
        (date(2018, 10, 8), False),
        (date(2027, 10, 1), True),  # statutory day, provisional
        (date(2035, 5, 26), True),  # Saturday far beyond the data
        (date(2035, 5, 28), False),
    ],
)
def test_day_off(day: date, off: bool) -> None:
    assert workdays.is_off(day) is off


def test_edge_of_the_data_is_known() -> None:
    assert workdays.certain(date(2004, 1, 1))
    assert workdays.certain(date(2026, 12, 31))
    assert not workdays.certain(date(2027, 1, 1))
    assert not workdays.certain(date(2003, 12, 31))


def test_name_of_a_break() -> None:
    assert workdays.name_of(date(2026, 10, 1)) == "国庆节"
    assert workdays.name_of(date(2026, 11, 24)) is None


def test_next_working_day_skips_a_break_and_stops_at_a_make_up_day() -> None:
    assert workdays.next_working(date(2026, 1, 1)) == date(2026, 1, 4)  # Sunday, worked
    assert workdays.next_working(date(2018, 10, 1)) == date(2018, 10, 8)
    assert workdays.next_working(date(2026, 11, 24)) == date(2026, 11, 24)


def test_working_days_are_counted_from_the_next_day() -> None:
    # 2025-09-28 (Sunday, worked): 29, 30, break 1-8 October, 9, 10, 11 (Saturday worked), 13, 14
    assert workdays.add_workdays(date(2025, 9, 28), 7) == date(2025, 10, 14)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2025, 12, 31), 1, date(2026, 1, 31)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
    ],
)
def test_months_without_the_day_end_on_their_last_day(day: date, months: int, expected: date) -> None:
    assert workdays.add_months(day, months) == expected


def test_the_end_of_the_calendar_is_no_error() -> None:
    assert workdays.plus(date.max, 30) == date.max
    assert workdays.add_months(date(9998, 12, 31), 2) == date(9999, 2, 28)
    assert workdays.add_years(date(9999, 1, 1), 3) == date.max
    assert workdays.add_workdays(date(9999, 12, 30), 5) == date.max
    assert workdays.next_working(date.max) == date.max
