"""Court fees by hand: 0.01 yuan around every step of 诉讼费用交纳办法 13 and 14."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legal_refs.money import fees

MONEY = st.decimals(min_value=0, max_value=10**11, places=2)


@pytest.mark.parametrize(
    ("amount", "fee"),
    [
        ("0", "50.00"),
        ("8000", "50.00"),
        # 10,000: 50; 0.01 above adds 0.01 x 2.5 % = 0.00025
        ("9999.99", "50.00"),
        ("10000.00", "50.00"),
        ("10000.01", "50.00"),
        ("10000.20", "50.01"),  # 0.20 x 2.5 % = 0.005, half up
        ("18900", "272.50"),  # 50 + 8,900 x 2.5 % = 50 + 222.50
        ("18894.50", "272.36"),  # 50 + 8,894.50 x 2.5 % = 50 + 222.3625
        ("19010.99", "275.27"),  # 50 + 9,010.99 x 2.5 % = 50 + 225.27475
        ("29907.76", "547.69"),  # 50 + 19,907.76 x 2.5 % = 50 + 497.694
        ("54115.11", "1152.88"),  # 50 + 44,115.11 x 2.5 % = 50 + 1,102.87775
        # 100,000: 50 + 90,000 x 2.5 % = 2,300
        ("99999.99", "2300.00"),  # 2,300 - 0.00025
        ("100000.00", "2300.00"),
        ("100000.01", "2300.00"),
        ("100001.00", "2300.02"),
        ("146200", "3224.00"),  # 2,300 + 46,200 x 2 % = 2,300 + 924
        # 200,000: 2,300 + 100,000 x 2 % = 4,300
        ("199999.99", "4300.00"),
        ("200000.00", "4300.00"),
        ("200000.01", "4300.00"),
        ("200002.00", "4300.03"),
        # 500,000: 4,300 + 300,000 x 1.5 % = 8,800
        ("499999.99", "8800.00"),
        ("500000.00", "8800.00"),
        ("500000.01", "8800.00"),
        ("500001.00", "8800.01"),
        # 1,000,000: 8,800 + 500,000 x 1 % = 13,800
        ("999999.99", "13800.00"),
        ("1000000.00", "13800.00"),
        ("1000000.01", "13800.00"),
        ("1000010.00", "13800.09"),
        # 2,000,000: 13,800 + 1,000,000 x 0.9 % = 22,800
        ("1999999.99", "22800.00"),
        ("2000000.00", "22800.00"),
        ("2000000.01", "22800.00"),
        ("2000010.00", "22800.08"),
        # 5,000,000: 22,800 + 3,000,000 x 0.8 % = 46,800
        ("4999999.99", "46800.00"),
        ("5000000.00", "46800.00"),
        ("5000000.01", "46800.00"),
        ("5000010.00", "46800.07"),
        # 10,000,000: 46,800 + 5,000,000 x 0.7 % = 81,800
        ("9999999.99", "81800.00"),
        ("10000000.00", "81800.00"),
        ("10000000.01", "81800.00"),
        ("10000010.00", "81800.06"),
        # 20,000,000: 81,800 + 10,000,000 x 0.6 % = 141,800
        ("19999999.99", "141800.00"),
        ("20000000.00", "141800.00"),
        ("20000000.01", "141800.00"),
        ("20000010.00", "141800.05"),
    ],
)
def test_fee_of_a_property_claim(amount: str, fee: str) -> None:
    assert fees.court_fee(Decimal(amount)) == Decimal(fee)


@pytest.mark.parametrize(
    ("lower", "percent"),
    # one whole step above each edge shows that exactly the right percentage begins there
    [
        (10_000, "2.5"),
        (100_000, "2"),
        (200_000, "1.5"),
        (500_000, "1"),
        (1_000_000, "0.9"),
        (2_000_000, "0.8"),
        (5_000_000, "0.7"),
        (10_000_000, "0.6"),
        (20_000_000, "0.5"),
    ],
)
def test_each_step_begins_right_above_its_edge(lower: int, percent: str) -> None:
    rise = fees.court_fee(Decimal(lower + 1000)) - fees.court_fee(Decimal(lower))
    assert rise == Decimal(percent) * 10


@pytest.mark.parametrize(
    ("amount", "half"),
    [("8000", "25.00"), ("18900", "136.25"), ("29907.76", "273.85"), ("54115.11", "576.44"), ("146200", "1612.00")],
)
def test_summary_procedure_halves_the_fee(amount: str, half: str) -> None:
    # 547.69 / 2 = 273.845, half up 273.85
    assert fees.halved(fees.court_fee(Decimal(amount))) == Decimal(half)


def test_arithmetic_names_every_step() -> None:
    assert fees.court_fee_arithmetic(Decimal("146200")) == "50 + 90,000.00 × 2.5% + 46,200.00 × 2% = 3,224.00"


@pytest.mark.parametrize(
    ("damages", "extra"),
    [
        ("0", "0"),
        ("49999.99", "0"),
        ("50000.00", "0"),
        ("50000.01", "0"),  # 0.01 x 1 % = 0.0001
        ("50001.00", "0.01"),
        ("80000", "300"),  # 30,000 x 1 %
        ("99999.99", "500"),  # 49,999.99 x 1 % = 499.9999
        ("100000.00", "500"),
        ("100000.01", "500"),
        ("100002.00", "500.01"),  # 2 x 0.5 %
        ("200000", "1000"),  # 500 + 100,000 x 0.5 %
    ],
)
def test_personality_line_keeps_the_national_range_where_the_province_is_unknown(damages: str, extra: str) -> None:
    low, high = fees.personality_fee(Decimal(damages), ["广西壮族自治区"])
    assert (low, high) == (100 + Decimal(extra), 500 + Decimal(extra))


def test_personality_line_takes_the_amount_that_the_province_fixed() -> None:
    assert fees.personality_fee(Decimal(800), ["浙江省"]) == (Decimal(400), Decimal(400))
    assert fees.personality_fee(Decimal(80000), ["广东省"]) == (Decimal(800), Decimal(800))


def test_personality_line_spans_the_courts_that_may_be_chosen() -> None:
    assert fees.personality_fee(Decimal(800), ["浙江省", "广东省"]) == (Decimal(400), Decimal(500))
    assert fees.personality_fee(Decimal(800), ["浙江省", "四川省"]) == (Decimal(100), Decimal(500))
    assert fees.personality_fee(Decimal(800), []) == (Decimal(100), Decimal(500))


@pytest.mark.parametrize(
    ("amount", "fee"),
    [
        (None, "30"),
        ("999.99", "30"),
        ("1000.00", "30"),
        ("1000.01", "30.00"),
        ("1001.00", "30.01"),
        ("99999.99", "1020.00"),  # 30 + 98,999.99 x 1 % = 1,019.9999
        ("100000", "1020"),  # 30 + 99,000 x 1 %
        ("100000.01", "1020.00"),
        ("146200", "1251"),  # 1,020 + 46,200 x 0.5 %
        ("500000", "3020"),
        ("895999.99", "5000.00"),  # 1,020 + 795,999.99 x 0.5 % = 4,999.99995
        ("896000", "5000"),
        ("896000.01", "5000"),
        ("1000000", "5000"),  # 1,020 + 4,500 = 5,520, capped
    ],
)
def test_preservation_fee(amount: str | None, fee: str) -> None:
    assert fees.preservation_fee(Decimal(amount) if amount else None) == Decimal(fee)


def test_a_claim_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="below zero"):
        fees.court_fee(Decimal("-0.01"))


@given(MONEY, MONEY)
def test_fees_never_fall_when_the_amount_grows(one: Decimal, other: Decimal) -> None:
    less, more = sorted((one, other))
    assert fees.court_fee(less) <= fees.court_fee(more)
    assert fees.personality_fee(less) <= fees.personality_fee(more)
    assert fees.preservation_fee(less) <= fees.preservation_fee(more) <= 5000
