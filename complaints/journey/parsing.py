"""Understands what people type: money, days, clock times, phones and counts become plain text values; pure functions.

Every function takes the text as typed and returns the one written form that a case file uses, or
raises Unreadable with a message for the person.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from legal_refs.case import texts
from legal_refs.case.casefile import XML_UNSAFE

CENT = Decimal("0.01")
MOST = Decimal("999999999999.99")
DIGITS = {
    c: i
    for i, chars in enumerate(("零〇", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"))
    for c in chars
}
UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8}

_THOUSANDS = re.compile(r"\D{0,3}\d{1,3}(,\d{3})+(?![\d,])")
_EVENING, _NIGHT = ("晚上", "晚间", "晚"), ("夜里", "夜间", "半夜", "深夜", "午夜")
_AFTERNOON = ("下午", "午后", "傍晚", "pm")
_MORNING = ("凌晨", "清晨", "早上", "早晨", "上午", "中午", "早", "am")
_PARTS = "|".join((*_MORNING, *_AFTERNOON, *_EVENING, *_NIGHT))
_AGO = {"今天": 0, "昨天": 1, "前天": 2, "大前天": 3}
_YEARS_AGO = {"今年": 0, "去年": 1, "前年": 2}
_SHORT_DAYS = {"今早": "今天早上", "今晨": "今天早上", "今晚": "今天晚上", "昨晚": "昨天晚上", "昨夜": "昨天夜里"}
_DAY_AND_CLOCK = re.compile(
    r"(\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}[日号]?|(?:今年|去年|前年)?\d{1,2}月\d{1,2}[日号]|今天|昨天|大?前天)[ T]*"
    rf"((?<=[日号天 T])(?:{_PARTS})?[\d一二三四五六七八九十两]{{1,3}}[:点时].{{0,12}})"
)


class Unreadable(ValueError):
    """What was typed cannot be understood; `message` tells the person what to do."""

    def __init__(self, message: str | Promise) -> None:
        super().__init__("unreadable input")
        self.message = message


def plain(text: str) -> str:
    """Full-width letters and signs and the digits of every script in their ordinary form, outer blanks gone.

    For lines whose length was looked at: the work grows with the square of a run of accents.
    """
    return texts.ordinary_digits(unicodedata.normalize("NFKC", text)).strip()


def unsafe_character(text: str) -> str | None:
    """Name the first character that a Word file cannot carry (U+0000, lone surrogates …), or None."""
    found = XML_UNSAFE.search(text)
    return f"U+{ord(found.group()):04X}" if found else None


def money(typed: str, positive: bool = False) -> str:
    """Yuan with two decimals from '18,900.00元', '￥18900', '1.8万', '1万2', '约12000块钱', '壹万捌仟元整'.

    A comma that does not part thousands ('12,34') has two readings and is refused.
    """
    text = re.sub(r"[\s_]|人民币|RMB|CNY|[¥￥]|^(大?约|大概)|左右$", "", plain(typed), flags=re.IGNORECASE)
    if "," in text and not _THOUSANDS.match(text):
        raise Unreadable(_("The comma can be read in two ways. Write the amount without it, for example 1234.00."))
    text = re.sub(r"((元|圆|块)?(整|正)|块钱)$", "", text.replace(",", ""))
    text = re.sub(r"(?<=\d千)(\d)(?=$|元|块)", r"\g<1>百", text)  # 3千5 and 1万2千5 leave the last unit unsaid
    value = _arabic_money(text)
    if value is None:
        value = _chinese_money(text)
    if value is None:
        raise Unreadable(_("Write the amount in yuan with figures, for example 18900.00."))
    if value < 0 or value > MOST:
        raise Unreadable(_("Write an amount between 0 and 999999999999.99 yuan."))
    if value != value.quantize(CENT, ROUND_HALF_UP):
        raise Unreadable(_("An amount has at most two decimals."))
    if positive and value == 0:
        raise Unreadable(_("An amount of 0.00 yuan cannot be claimed. Write the amount that was charged."))
    return str(value.quantize(CENT))


def _arabic_money(text: str) -> Decimal | None:
    match = re.fullmatch(
        r"(-?\d+(?:\.\d+)?)([万千百亿wWkK])?(?:(?<=[万wW])(\d)千?)?(?:(?<=千)(\d)百)?(?:元|圆|块)?", text
    )
    if match is None:
        return None
    factors = {"百": 100, "千": 1000, "K": 1000, "万": 10**4, "W": 10**4, "亿": 10**8}
    factor = factors.get((match.group(2) or "").upper(), 1)
    try:
        return Decimal(match.group(1)) * factor + int(match.group(3) or 0) * 1000 + int(match.group(4) or 0) * 100
    except InvalidOperation:
        return None


def _chinese_money(text: str) -> Decimal | None:
    match = re.fullmatch(r"([^元圆块角分]*)(?:[元圆块])?(?:([^角分])角)?(?:零?([^角分])分)?", text)
    if match is None or not text:
        return None
    yuan = chinese_number(match.group(1)) if match.group(1) else 0
    jiao, fen = (DIGITS.get(match.group(i) or "零") for i in (2, 3))
    if yuan is None or jiao is None or fen is None:
        return None
    return Decimal(yuan) + Decimal(jiao) / 10 + Decimal(fen) / 100


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


def day(typed: str, today: date | None = None) -> str:
    """ISO day from '2026年5月21日', '2026-5-21', '26-5-21', '20260521', '二〇二六年五月二十一日', a clock behind it.

    With `today` a later day is refused, for what is asked for lies in the past; then 昨天 and 5月21日 (the latest such
    day) are understood too.
    """
    text = re.sub(r"\s", "", parted(typed)[0])
    if today is not None and (near := _near(text, today)):
        return near.isoformat()
    text = re.sub(r"^(\d\d)(?=[-./年]\d{1,2}[-./月]\d{1,2}[日号]?$)", r"20\1", text)
    match = re.fullmatch(r"(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?", text) or re.fullmatch(
        r"(\d{4})(\d{2})(\d{2})", text
    )
    numbers = [int(g) for g in match.groups()] if match else _chinese_day(text)
    if numbers is None:
        raise Unreadable(_("Write the day as year, month and day, for example 2026 5 21."))
    try:
        value = date(*numbers)
    except ValueError:
        raise Unreadable(_("This day does not exist. Check year, month and day.")) from None
    if value.year < 1900:
        raise Unreadable(_("The year must be 1900 or later."))
    if today is not None and value > today:
        raise Unreadable(_("This day lies in the future. Write the day on which it happened."))
    return value.isoformat()


def parted(typed: str) -> tuple[str, str]:
    """A day and the clock typed behind it in the same box, apart; the clock is "" where there is none."""
    text = plain(typed)
    for short, whole in _SHORT_DAYS.items():
        text = text.replace(short, whole)
    match = _DAY_AND_CLOCK.fullmatch(text)
    return (match.group(1), match.group(2)) if match else (re.sub(rf"(?<=[日号天])({_PARTS})$", "", text), "")


def _near(text: str, today: date) -> date | None:
    """The day of 今天, 昨天, 前天, or the latest 5月21日 that is not after today; None for any other text."""
    if text in _AGO:
        return today - timedelta(days=1) * _AGO[text]
    text = re.sub("[一二三四五六七八九十]{1,3}(?=[月日号])", lambda m: str(chinese_number(m.group())), text)
    match = re.fullmatch(r"(今年|去年|前年)?(\d{1,2})月(\d{1,2})[日号]", text)
    if match is None:
        return None
    if match.group(1):
        return _day_or_none(today.year - _YEARS_AGO[match.group(1)], match.group(2), match.group(3))
    for year in range(today.year, today.year - 8, -1):
        value = _day_or_none(year, match.group(2), match.group(3))
        if value is not None and value <= today:
            return value
    return None


def _day_or_none(year: int, month: str, number: str) -> date | None:
    try:
        return date(year, int(month), int(number))
    except ValueError:
        return None


def _chinese_day(text: str) -> list[int] | None:
    match = re.fullmatch(
        r"([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]", text
    )
    if match is None:
        return None
    year = int("".join(str(DIGITS[c]) for c in match.group(1)))
    month, number = chinese_number(match.group(2)), chinese_number(match.group(3))
    return None if month is None or number is None else [year, month, number]


def clock(typed: str) -> str:
    """HH:MM (24 hours) from '20:31', '20:31:05', '8点5分', '晚上8:31', '2031', '晚上八点半', '12:30am'."""
    text = re.sub(r"\s|左右$|^大?约|^大概", "", plain(typed)).lower()
    text = re.sub("(?<=点)[多来]?钟?$", "", re.sub("(?<=[点时])(?:一|1)刻", "15分", text))
    text = re.sub("(?<=[点时])(?:三|3)刻", "45分", text)
    text = re.sub(r"[零一二三四五六七八九十两]{1,3}(?=[点时分])", lambda m: str(chinese_number(m.group())), text)
    match = re.fullmatch(
        rf"({_PARTS})?(\d{{1,2}})(?:[::点时.](半|整|\d{{1,2}})?(?:[::分](\d{{1,2}})?秒?)?)?(am|pm)?", text
    ) or re.fullmatch(r"()(\d{2})(\d{2})()()", text)
    if match is None:
        raise Unreadable(_("Write the time as hour and minute, for example 20:31."))
    minute = {"半": 30, "整": 0, None: 0}.get(match.group(3))
    hour = _hour(int(match.group(2)), match.group(1) or match.group(5) or "")
    minute = int(match.group(3)) if minute is None else minute
    if hour > 23 or minute > 59:
        raise Unreadable(_("Write a time between 00:00 and 23:59."))
    return f"{hour:02d}:{minute:02d}"


def _hour(hour: int, part: str) -> int:
    """The hour of 24.

    Midnight said as 晚上12点 may be the end of one day or the beginning of the next, 晚上1点 the night before that day
    or the one after: refused.
    """
    if hour == 12 and part in (*_EVENING, *_NIGHT):
        raise Unreadable(_("Midnight belongs to two days. Write 0:00 with the day that began, or 23:59."))
    if hour < 5 and part in _EVENING:
        raise Unreadable(_("An hour after midnight belongs to the day that has begun. Write 1:00 a.m. with that day."))
    if hour == 12 and part in {"凌晨", "am"}:
        return 0
    if hour < 12 and part in (*_AFTERNOON, *_EVENING):
        return hour + 12
    if hour < 11 and part == "中午":
        return hour + 12
    return hour + 12 if 6 < hour < 12 and part in _NIGHT else hour


def phone(typed: str) -> str:
    """A telephone number without blanks: 11-digit mobiles, landlines with area code, 95588, 400 numbers, +86."""
    text = re.sub(r"[\s()()]", "", plain(typed))
    text = re.sub(
        r"[-—–]+", "-", re.sub(r"^(\+?86|0086)-?(?=1\d{10}$)", "", text.replace("-", "")) if _is_mobile(text) else text
    )
    digits = re.sub(r"\D", "", text)
    if not re.fullmatch(r"\+?[\d-]{5,25}", text) or not 5 <= len(digits) <= 20:
        raise Unreadable(_("Write a telephone number, for example 13800138000 or 0771-5550101."))
    return text


def _is_mobile(text: str) -> bool:
    return bool(re.fullmatch(r"(\+?86|0086)?1\d{10}", text.replace("-", "")))


def count(typed: str) -> int:
    """A whole number of at most nine digits; 43次, ４３ and 四十三 are understood."""
    text = re.sub(r"[\s,]|[次个条通封页天份]$", "", plain(typed))
    number = int(text) if re.fullmatch(r"[0-9]{1,9}", text) else chinese_number(text)
    if number is None:
        raise Unreadable(_("Write a whole number, for example 12."))
    return number
