"""Interest by hand: day count, rate changes, the series that is taken, and what is said beside an unverified figure."""

import itertools
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legal_refs.case.facts import Bank, Institution
from legal_refs.case.vocabulary import InterestKind
from legal_refs.money import interest

D = Decimal
ICBC = Bank(name="中国工商银行股份有限公司南宁兴宁支行")
OTHER = Bank(name="邕江商业银行股份有限公司南宁兴宁支行")


def demand(cny: str, first: date, last: date, bank: Bank | None = OTHER) -> interest.Interest:
    return interest.compute(InterestKind.DEMAND, [(first, D(cny))], last, bank)


def lpr(cny: str, first: date, last: date) -> interest.Interest:
    return interest.compute(InterestKind.LPR, [(first, D(cny))], last)


def shape(found: interest.Interest) -> list[tuple[str, date, date, int, str]]:
    return [(str(s.rate_pct), s.first, s.last, s.days, str(s.amount)) for s in found.steps]


def test_the_anchor_case() -> None:
    # 2014-05-22..2016-01-15: 10+30+31+31+30+31+30+31 = 224 (2014) + 365 (2015) + 15 = 604 days
    # 18,900 x 0.35 % x 604 / 360 = 110.985, half up 110.99; the benchmark is 0.35 all along
    found = demand("18900", date(2014, 5, 22), date(2016, 1, 15))
    assert shape(found) == [("0.35", date(2014, 5, 22), date(2016, 1, 15), 604, "110.99")]
    assert found.label.zh == "中国人民银行公布的同期活期存款基准利率"
    assert "首尾两天都计入" in found.rule.zh and "÷360" in found.rule.zh
    assert found.note is None


def test_guiding_case_amount_over_365_days() -> None:
    # 146,200 x 0.35 % x 365 / 360 = 518.807638...
    assert demand("146200", date(2015, 3, 3), date(2016, 3, 1)).total == D("518.81")
    # at 3 %: 146,200 x 3 % x 365 / 360 = 4,446.9166...
    bases = [(date(2015, 3, 3), D("146200"))]
    assert interest.compute(InterestKind.CONTRACT, bases, date(2016, 3, 1), None, D("3")).total == D("4446.92")


def test_one_day_and_no_day() -> None:
    # 36,000 x 0.35 % x 1 / 360 = 0.35
    assert demand("36000", date(2014, 5, 22), date(2014, 5, 22)).total == D("0.35")
    assert demand("36000", date(2014, 5, 23), date(2014, 5, 22)).total == 0
    assert interest.compute(InterestKind.DEMAND, [], date(2014, 5, 22)).total == 0


def test_demand_rate_change_counts_from_the_settlement_period() -> None:
    # 储蓄管理条例 27: the cut of 2012-06-08 (0.50 to 0.40) falls into the period that settles on 2012-06-20,
    # which runs from 2012-03-21; the cut of 2012-07-06 (to 0.35) into the one that is closed on 2012-07-31.
    found = demand("100000", date(2012, 3, 1), date(2012, 7, 31))
    assert shape(found) == [
        # 100,000 x 0.50 % x 20 / 360 = 27.777...
        ("0.5", date(2012, 3, 1), date(2012, 3, 20), 20, "27.78"),
        # 100,000 x 0.40 % x 92 / 360 = 102.222...   (11 + 30 + 31 + 20 days)
        ("0.4", date(2012, 3, 21), date(2012, 6, 20), 92, "102.22"),
        # 100,000 x 0.35 % x 41 / 360 = 39.861...    (10 + 31 days)
        ("0.35", date(2012, 6, 21), date(2012, 7, 31), 41, "39.86"),
    ]
    assert found.total == D("169.86")


def test_the_last_day_of_the_benchmark_is_still_its_day() -> None:
    # closed on 2021-02-22, the last day on which the benchmark is confirmed: 0.35, a day later the listed 0.30
    last, next_day = (demand("100000", date(2021, 2, 1), date(2021, 2, day), ICBC) for day in (22, 23))
    # 100,000 x 0.35 % x 22 / 360 = 21.388...; 100,000 x 0.30 % x 23 / 360 = 19.166...
    assert shape(last) == [("0.35", date(2021, 2, 1), date(2021, 2, 22), 22, "21.39")]
    assert shape(next_day) == [("0.3", date(2021, 2, 1), date(2021, 2, 23), 23, "19.17")]


def test_large_bank_takes_its_list_rate_after_the_benchmark_is_no_longer_confirmed() -> None:
    # 2024-07-25: 0.20 to 0.15; settlement 2024-06-20 at 0.20, 2024-09-20 at 0.15
    found = demand("100000", date(2024, 6, 1), date(2024, 9, 20), ICBC)
    assert shape(found) == [
        ("0.2", date(2024, 6, 1), date(2024, 6, 20), 20, "11.11"),  # 100,000 x 0.20 % x 20 / 360 = 11.111...
        ("0.15", date(2024, 6, 21), date(2024, 9, 20), 92, "38.33"),  # 100,000 x 0.15 % x 92 / 360 = 38.333...
    ]
    assert found.label.zh == "被告公布的同期活期存款利率"
    assert found.note is None


def test_benchmark_up_to_its_last_confirmation_then_the_list() -> None:
    # settlement 2020-12-20 still benchmark 0.35; the period settling 2021-03-20 lies after 2021-02-22: list 0.30
    found = demand("100000", date(2020, 12, 1), date(2021, 3, 20), ICBC)
    assert shape(found) == [
        ("0.35", date(2020, 12, 1), date(2020, 12, 20), 20, "19.44"),
        ("0.3", date(2020, 12, 21), date(2021, 3, 20), 90, "75.00"),
    ]
    assert found.label.zh == "同期活期存款利率"
    assert found.note is not None and "来源较弱" in found.note.zh


def test_other_bank_keeps_the_benchmark_and_says_so() -> None:
    # 2026-05-22..2026-11-22: 10+30+31+31+30+31+22 = 185 days; 18,900 x 0.35 % x 185 / 360 = 33.99375
    found = demand("18900", date(2026, 5, 22), date(2026, 11, 22))
    assert found.total == D("33.99")
    assert found.note is not None
    assert "核实至2021年2月22日" in found.note.zh
    assert "没有该银行自行公布的活期利率" in found.note.zh


def test_large_bank_past_the_last_confirmation_says_so() -> None:
    found = demand("18900", date(2026, 5, 22), date(2026, 11, 22), ICBC)
    # 18,900 x 0.05 % x 185 / 360 = 4.85625
    assert found.total == D("4.86")
    assert found.note is not None and "核实至2026年1月4日" in found.note.zh


@pytest.mark.parametrize(
    ("bank", "listed"),
    [
        (ICBC, True),
        (Bank(name="某支行", directory_id="ccb"), True),
        (Bank(name="某支行", head_office=Institution(name="总行", directory_id="psbc")), True),
        (Bank(name="交通银行股份有限公司太平洋信用卡中心"), True),
        (OTHER, False),
        (Bank(name="某支行", directory_id="cmb"), False),
        (None, False),
    ],
)
def test_which_banks_have_list_rates(bank: Bank | None, listed: bool) -> None:
    assert interest.is_listed(bank) is listed


def test_lpr_across_the_reform_and_a_fixing() -> None:
    found = lpr("100000", date(2019, 8, 1), date(2019, 10, 31))
    assert shape(found) == [
        ("4.35", date(2019, 8, 1), date(2019, 8, 19), 19, "229.58"),  # 100,000 x 4.35 % x 19 / 360 = 229.583
        ("4.25", date(2019, 8, 20), date(2019, 9, 19), 31, "365.97"),  # 100,000 x 4.25 % x 31 / 360 = 365.972
        ("4.2", date(2019, 9, 20), date(2019, 10, 31), 42, "490.00"),  # the fixing of 10-21 is again 4.20
    ]
    assert found.total == D("1085.55")
    assert "分段" in found.rule.zh and "视当地要求" in found.rule.zh


def test_lpr_past_the_newest_fixing_names_it() -> None:
    assert lpr("100000", date(2026, 8, 1), date(2026, 8, 19)).note is None
    late = lpr("100000", date(2026, 8, 1), date(2026, 8, 31))
    # 100,000 x 3.0 % x 31 / 360 = 258.333
    assert late.total == D("258.33")
    assert late.note is not None and "2026年7月20日" in late.note.zh


def test_contract_rate() -> None:
    bases = [(date(2024, 1, 1), D("10000"))]
    found = interest.compute(InterestKind.CONTRACT, bases, date(2024, 12, 31), None, D("1.45"))
    # 366 days of a leap year: 10,000 x 1.45 % x 366 / 360 = 147.4166
    assert found.total == D("147.42")
    assert found.label.zh == "合同约定的年利率1.45%"
    missing = interest.compute(InterestKind.CONTRACT, bases, date(2024, 12, 31))
    assert missing.total == 0 and missing.note is not None


def test_a_base_that_changes_makes_its_own_step() -> None:
    bases = [(date(2014, 5, 22), D("6000")), (date(2014, 6, 1), D("18900")), (date(2014, 7, 1), D("8900"))]
    found = interest.compute(InterestKind.DEMAND, bases, date(2014, 7, 10))
    assert [(s.base, s.days) for s in found.steps] == [(D("6000"), 10), (D("18900"), 30), (D("8900"), 10)]
    # 6,000 x .35 % x 10/360 = 0.5833; 18,900 x .35 % x 30/360 = 5.5125; 8,900 x .35 % x 10/360 = 0.8653
    assert found.total == D("0.58") + D("5.51") + D("0.87")


def test_a_day_before_the_data_is_not_filled_from_memory() -> None:
    found = demand("18900", date(2001, 5, 22), date(2003, 1, 15))
    assert found.total == 0 and found.steps == ()
    assert found.note is not None and "不在数据中" in found.note.zh


@pytest.mark.parametrize(
    ("day", "settled"),
    [
        (date(2026, 3, 20), date(2026, 3, 20)),
        (date(2026, 3, 21), date(2026, 6, 20)),
        (date(2025, 12, 21), date(2026, 3, 20)),
        (date(2005, 6, 1), date(2005, 6, 30)),  # yearly before the change of 2005-09-21
        (date(2005, 7, 1), date(2005, 12, 20)),
    ],
)
def test_settlement_day(day: date, settled: date) -> None:
    assert interest.settlement_day(day) == settled


def test_every_series_has_no_gap() -> None:
    for rates in (interest.deposit_rates(), interest.lending_rates()):
        for series in {row.series for row in rates.rows}:
            rows = [row for row in rates.rows if row.series == series]
            for before, after in itertools.pairwise(rows):
                assert before.last is not None and before.last + interest.DAY == after.first
            assert rates.verified_until[series] >= rows[-1].first


AMOUNT = st.decimals(min_value=0, max_value=10**9, places=2)
DAY = st.dates(date(2004, 1, 1), date(2026, 11, 22))


@given(
    AMOUNT, AMOUNT, DAY, DAY, st.sampled_from([InterestKind.DEMAND, InterestKind.LPR]), st.sampled_from([ICBC, OTHER])
)
def test_interest_never_falls_when_the_amount_grows(
    one: Decimal, other: Decimal, a: date, b: date, kind: InterestKind, bank: Bank
) -> None:
    less, more = sorted((one, other))
    first, last = sorted((a, b))
    low = interest.compute(kind, [(first, less)], last, bank)
    high = interest.compute(kind, [(first, more)], last, bank)
    assert 0 <= low.total <= high.total
    assert sum(s.days for s in high.steps) == ((last - first).days + 1 if more else 0)
