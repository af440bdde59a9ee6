"""Numbers as people say and write them: Chinese figures, figures with units (1万8千9), yuan with 角 and 分."""

from __future__ import annotations

import re
from decimal import Decimal

DIGITS = {
    c: i
    for i, chars in enumerate(("零〇", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"))
    for c in chars
}
UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8}
FACTORS = {"": 1, "十": 10, "百": 100, "千": 1000, "k": 1000, **MYRIADS, "w": 10**4}
_FIGURES = {ord(c): str(i) for c, i in DIGITS.items() if i}
_PART = re.compile("(零?)([0-9]+(?:[.][0-9]+)?)([亿万萬千百十wk]?)")
_DIGIT = f"[0-9{''.join(DIGITS)}]"
_WITH_UNIT = re.compile("([^元圆块角毛分]+)([元圆块])(.*)")
_FRACTION = re.compile(f"(?:零?({_DIGIT})[角毛](?=$|零|{_DIGIT}))?(?:零?({_DIGIT})分)?")
_SPOKEN_FRACTION = re.compile(f"({_DIGIT})[角毛]?({_DIGIT})?")
"""12块5 is 12.50, 3块8毛8 is 3.88; only behind 块, for 十二万元三 may be anything."""


def chinese_number(text: str) -> int | None:
    """The whole number of 一万八千九百 or 壹万捌仟; None where it is not one."""
    total = section = digit = 0
    last_unit = 10
    for c in text:
        if c in DIGITS:
            digit, last_unit = DIGITS[c], 10 if DIGITS[c] == 0 else last_unit
        elif c in UNITS:
            section += (digit or 1) * UNITS[c]
            digit, last_unit = 0, UNITS[c]
        elif c in MYRIADS:
            total = (total + section + digit) * MYRIADS[c]
            section, digit, last_unit = 0, 0, MYRIADS[c]
        else:
            return None
    tail = digit * (last_unit // 10) if text and text[-1] in DIGITS and len(text) > 1 else digit
    return total + section + tail if text else None


def figures(text: str) -> Decimal | None:
    """The number of 18900, 1.8万, 1万2, 1万8千9, 1万8900, 1万零500; None for another text.

    What stands last without a unit is the next unit's where it is one figure (3千5 is 3,500), else it must fill the
    places that are left: 1万89 has two readings and is None.
    """
    text = text.lower()
    if re.search("[0-9]", text):
        text = text.translate(_FIGURES)
    parts = _PART.findall(text)
    if not parts or "".join("".join(part) for part in parts) != text or (len(parts) > 1 and "." in text):
        return None
    total, above = Decimal(0), 0
    for zero, digits, unit in parts:
        factor = FACTORS[unit]
        if above and not unit and not zero:
            if len(digits) == 1:
                factor = above // 10
            elif len(digits) != len(str(above)) - 1:
                return None
        value = Decimal(digits) * factor
        if above and value >= above:
            return None
        total, above = total + value, factor
    return total


def yuan(text: str) -> Decimal | None:
    """The yuan of 18900, 18900.5元, 十二块五, 3元5角8分, 伍角; None for another text."""
    match = _WITH_UNIT.fullmatch(text)
    if match is None and not re.search("[角毛分]", text):
        return _number(text)
    whole, unit, rest = match.groups() if match else ("0", "", text)
    number = _number(whole)
    if number is None:
        return None
    parts = _FRACTION.fullmatch(rest)
    if unit == "块" and rest and number < MYRIADS["万"]:
        parts = _SPOKEN_FRACTION.fullmatch(rest) or parts
    if parts is None or (rest and number != number.to_integral_value()):
        return None
    jiao, fen = (_digit(c) for c in parts.groups())
    return number + Decimal(jiao) / 10 + Decimal(fen) / 100


def _number(text: str) -> Decimal | None:
    found = figures(text)
    if found is not None:
        return found
    number = chinese_number(text)
    return None if number is None else Decimal(number)


def _digit(text: str | None) -> int:
    return 0 if text is None else DIGITS[text] if text in DIGITS else int(text)
