"""Interest on the day on which a rate, a base or a confirmation begins or ends; figures by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal as D

import pytest

from legal_refs.case.facts import Bank
from legal_refs.case.vocabulary import InterestKind
from legal_refs.money import interest

ICBC = Bank(name="中国工商银行股份有限公司南宁兴宁支行")
OTHER = Bank(name="邕江商业银行股份有限公司南宁兴宁支行")


def demand(yuan: str, first: date, last: date, bank: Bank = OTHER) -> interest.Interest:
    return interest.compute(InterestKind.DEMAND, [(first, D(yuan))], last, bank)


def test_the_last_stretch_takes_the_rate_of_its_closing_day() -> None:
    # 储蓄管理条例 27. Closed on 2024-07-24, the day before 0.20 became 0.15; the settlement day 2024-09-20 has 0.15.
    # 100,000 x 0.20 % x 34 / 360 = 18.888...   (10 days of June, 24 of July)
    assert demand("100000", date(2024, 6, 21), date(2024, 7, 24), ICBC).total == D("18.89")
    # one day more and the whole stretch is closed at 0.15: 100,000 x 0.15 % x 35 / 360 = 14.583...
    assert demand("100000", date(2024, 6, 21), date(2024, 7, 25), ICBC).total == D("14.58")


def test_the_first_day_of_the_data_has_a_rate_and_the_day_before_has_none() -> None:
    # 36,000 x 0.72 % x 1 / 360 = 0.72
    assert demand("36000", date(2002, 2, 21), date(2002, 2, 21)).total == D("0.72")
    assert demand("36000", date(2002, 2, 20), date(2002, 2, 21)).total == 0


def test_a_new_settlement_period_of_one_day() -> None:
    # Settled on 2007-12-20 at 0.81; 0.72 holds from 2007-12-21, the first day of the next period and the last here.
    found = demand("100000", date(2007, 12, 1), date(2007, 12, 21))
    # 100,000 x 0.81 % x 20 / 360 = 45.00; 100,000 x 0.72 % x 1 / 360 = 2.00
    assert [(s.days, s.amount) for s in found.steps] == [(20, D("45.00")), (1, D("2.00"))]


def test_a_base_that_begins_on_the_last_day_counts_for_that_day() -> None:
    bases = [(date(2024, 1, 1), D("36000")), (date(2024, 1, 3), D("72000"))]
    found = interest.compute(InterestKind.CONTRACT, bases, date(2024, 1, 3), None, D("1"))
    # 36,000 x 1 % x 2 / 360 = 2.00; 72,000 x 1 % x 1 / 360 = 2.00
    assert [(s.base, s.days, s.amount) for s in found.steps] == [(D("36000"), 2, D("2.00")), (D("72000"), 1, D("2.00"))]


@pytest.mark.parametrize(("last", "confirmed"), [(date(2021, 2, 22), True), (date(2021, 2, 23), False)])
def test_the_last_confirmed_day_of_the_benchmark_needs_no_remark(last: date, confirmed: bool) -> None:
    assert (demand("100000", date(2021, 2, 1), last).note is None) is confirmed


@pytest.mark.parametrize(("last", "known"), [(date(2026, 8, 19), True), (date(2026, 8, 20), False)])
def test_the_last_day_of_the_newest_fixing_needs_no_remark(last: date, known: bool) -> None:
    found = interest.compute(InterestKind.LPR, [(date(2026, 8, 1), D("100000"))], last)
    assert (found.note is None) is known
