"""Clocks at their boundaries: the last day itself, a last day that is worked, and the law of the filing day."""

from __future__ import annotations

from datetime import date

import pytest

from legal_refs.clocks import deadlines


@pytest.mark.parametrize(
    ("on", "over"), [(date(2026, 6, 19), False), (date(2026, 6, 20), False), (date(2026, 6, 21), True)]
)
def test_the_words_for_a_period_that_is_over_come_on_the_day_after_the_last(on: date, over: bool) -> None:
    # 2026-05-21 and 30 days: the last day is 2026-06-20
    found = deadlines.clock("VIDEO", date(2026, 5, 21), on)
    passed = deadlines.rule_of("VIDEO").passed
    assert found is not None and found.warning is not None and passed is not None
    assert found.warning.zh.startswith(passed.zh) is over


def test_a_last_day_that_is_worked_is_not_moved_in_words_either() -> None:
    # 2025-09-01 and 15 days: Tuesday 2025-09-16
    found = deadlines.clock("APPEAL", date(2025, 9, 1), date(2025, 9, 10))
    assert found is not None and found.due == found.nominal == date(2025, 9, 16)
    assert found.arithmetic.zh == "自2025年9月1日的次日起计15日，最后一日为2025年9月16日；还有6日。"


def test_a_step_before_the_court_follows_the_law_of_the_filing_day_not_of_its_start() -> None:
    # served under the law of 2021, appealed under that of 2023 (in force from 2024-01-01): 民诉法 171 in both texts
    found = deadlines.clock("APPEAL", date(2023, 12, 25), date(2024, 1, 5))
    assert found is not None and any(name.startswith("civil-procedure-law-2023") for name in found.basis)
    earlier = deadlines.clock("APPEAL", date(2023, 12, 25), date(2023, 12, 31))
    assert earlier is not None and any(name.startswith("civil-procedure-law-2021") for name in earlier.basis)
