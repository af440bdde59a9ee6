"""RMB capitals: the samples of the payment rules, and every amount reads back as itself."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legal_refs.money import capitals


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("0", "零元整"),
        ("0.01", "壹分"),
        ("0.10", "壹角"),
        ("0.50", "伍角"),
        ("1", "壹元整"),
        ("10", "壹拾元整"),
        ("10.05", "壹拾元零伍分"),
        ("110.99", "壹佰壹拾元玖角玖分"),
        ("325.04", "叁佰贰拾伍元零肆分"),
        ("1001", "壹仟零壹元整"),
        ("1409.50", "壹仟肆佰零玖元伍角"),
        ("6007.14", "陆仟零柒元壹角肆分"),
        ("1680.32", "壹仟陆佰捌拾元叁角贰分"),
        ("10005.01", "壹万零伍元零壹分"),
        ("11000", "壹万壹仟元整"),
        ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
        ("18900", "壹万捌仟玖佰元整"),
        ("18900.00", "壹万捌仟玖佰元整"),
        ("19010.99", "壹万玖仟零壹拾元玖角玖分"),
        ("107000.53", "壹拾万柒仟元伍角叁分"),
        ("1000000", "壹佰万元整"),
        ("10000001", "壹仟万零壹元整"),
        ("100000000", "壹亿元整"),
        ("600007033.60", "陆亿零柒仟零叁拾叁元陆角"),
        ("1002000000000", "壹万零贰拾亿元整"),
    ],
)
def test_amount_in_capitals(amount: str, expected: str) -> None:
    assert capitals.rmb(Decimal(amount)) == expected


def test_third_decimal_is_rounded_half_up() -> None:
    assert capitals.rmb(Decimal("110.985")) == "壹佰壹拾元玖角玖分"


@pytest.mark.parametrize("amount", ["-0.01", "10000000000000000"])
def test_amount_that_cannot_be_written_is_refused(amount: str) -> None:
    with pytest.raises(ValueError, match="capitals"):
        capitals.rmb(Decimal(amount))


def read(text: str) -> Decimal:
    """Reads capitals back: digits, places and the small change; zeros only fill."""
    whole, _, small = text.partition("元") if "元" in text else ("", "", text)
    total = section = digit = 0
    for char in whole:
        if char in "万亿":
            unit = 10**8 if char == "亿" else 10**4
            total = (total + section + digit) * unit if char == "亿" else total + (section + digit) * unit
            section = digit = 0
        elif char in "拾佰仟":
            section, digit = section + digit * 10 ** ("拾佰仟".index(char) + 1), 0
        else:
            digit = capitals.DIGITS.index(char)
    cents = sum(
        capitals.DIGITS.index(small[small.index(mark) - 1]) * worth
        for mark, worth in (("角", 10), ("分", 1))
        if mark in small
    )
    return Decimal(total + section + digit) + Decimal(cents) / 100


@given(st.integers(min_value=1, max_value=99_999_999_999_999))
def test_every_amount_reads_back_as_itself(fen: int) -> None:
    text = capitals.rmb(Decimal(fen) / 100)
    assert read(text) == Decimal(fen) / 100
    assert "零零" not in text and "零元" not in text
