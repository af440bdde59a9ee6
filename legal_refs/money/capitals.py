"""Writes an amount of yuan in the capital numerals of Chinese payment papers (人民币大写金额)."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

DIGITS = "零壹贰叁肆伍陆柒捌玖"
PLACES = ("", "拾", "佰", "仟")
LIMIT = Decimal(10) ** 16


def rmb(amount: Decimal) -> str:
    """Amount in yuan (rounded half up to the fen) in capitals, 16409.02 -> 壹万陆仟肆佰零玖元零贰分.

    A whole amount ends in 整, one with jiao or fen does not (支付结算办法 annex 1). Raises ValueError
    for a negative amount or one of 10^16 yuan and more.
    """
    fen_total = int((amount * 100).to_integral_value(ROUND_HALF_UP))
    if fen_total < 0 or fen_total >= LIMIT * 100:
        raise ValueError("amount cannot be written in capitals")
    whole, small = divmod(fen_total, 100)
    jiao, fen = divmod(small, 10)
    if not small:
        return f"{_integer(whole)}元整"
    text = f"{_integer(whole)}元" if whole else ""
    if jiao:
        text += f"{DIGITS[jiao]}角"
    elif whole:
        text += DIGITS[0]
    return text + (f"{DIGITS[fen]}分" if fen else "")


def _integer(number: int) -> str:
    """Whole number in capitals; one 零 stands for any run of zeros inside."""
    if number < 10**4:
        return _four(number) or DIGITS[0]
    unit, name = (10**8, "亿") if number >= 10**8 else (10**4, "万")
    high, low = divmod(number, unit)
    text = _integer(high) + name
    if not low:
        return text
    return text + (DIGITS[0] if low < unit // 10 else "") + _integer(low)


def _four(group: int) -> str:
    """1..9999 in capitals without a leading 零."""
    text, gap = "", False
    for place in (3, 2, 1, 0):
        digit = group // 10**place % 10
        if not digit:
            gap = bool(text)
            continue
        text += (DIGITS[0] if gap else "") + DIGITS[digit] + PLACES[place]
        gap = False
    return text
