"""Understands what people type: money, days, clock times, phones and counts become plain text values; pure functions.

Every function takes the text as typed and returns the one written form that a case file uses, or
raises Unreadable with a message for the person.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from complaints.journey import saiddays
from complaints.journey.saidnumbers import chinese_number, yuan
from legal_refs.case import texts
from legal_refs.case.casefile import XML_UNSAFE

CENT = Decimal("0.01")
MOST = Decimal("999999999999.99")

_THOUSANDS = re.compile(r"\D{0,3}\d{1,3}(,\d{3})+(?![\d,])")
_CURRENCY = r"[\s_]|人民币|RMB|CNY|YUAN|[¥￥]"
_AROUND = r"^(?:大?约|大概|一?共|总共|合计|共计|总计):?|左右$|[.,;。]$"


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
    text = re.sub(_AROUND, "", re.sub(_CURRENCY, "", plain(typed), flags=re.IGNORECASE))
    if "," in text and not _THOUSANDS.match(text):
        raise Unreadable(_("The comma can be read in two ways. Write the amount without it, for example 1234.00."))
    text = re.sub(r"(?<=[0-9])。(?=[0-9])", ".", text.replace(",", ""))  # the full stop of a Chinese keyboard
    text = re.sub(r"个(?=[万亿wW])|(?<=[元圆块])钱$|((元|圆|块)?(整|正))$", "", text)
    value = yuan(text.removeprefix("-"))
    if value is None:
        raise Unreadable(_("Write the amount in yuan with figures, for example 18900.00."))
    value = -value if text.startswith("-") else value
    if value < 0 or value > MOST:
        raise Unreadable(_("Write an amount between 0 and 999999999999.99 yuan."))
    if value != value.quantize(CENT, ROUND_HALF_UP):
        raise Unreadable(_("An amount has at most two decimals."))
    if positive and value == 0:
        raise Unreadable(_("An amount of 0.00 yuan cannot be claimed. Write the amount that was charged."))
    return str(value.quantize(CENT))


def day(typed: str, today: date | None = None) -> str:
    """ISO day from '2026年5月21日', '2026-5-21', '26-5-21', '20260521', '二〇二六年五月二十一日', a clock behind it.

    With `today` a later day is refused, for what is asked for lies in the past; then 昨天 and 5月21日 (the latest such
    day) are understood too.
    """
    text, named = saiddays.weekday(parted(typed)[0])
    numbers = saiddays.numbers(text, today)
    if numbers is None:
        raise Unreadable(_("Write the day as year, month and day, for example 2026 5 21."))
    try:
        value = date(*numbers)
    except ValueError:
        raise Unreadable(_("This day does not exist. Check year, month and day.")) from None
    if named is not None and value.weekday() != named:
        raise Unreadable(_("That day was another day of the week. Check both."))
    if value.year < 1900:
        raise Unreadable(_("The year must be 1900 or later."))
    if today is not None and value > today:
        raise Unreadable(_("This day lies in the future. Write the day on which it happened."))
    return value.isoformat()


def parted(typed: str) -> tuple[str, str]:
    """A day and the clock typed behind it in the same box, apart; the clock is "" where there is none."""
    return saiddays.parted(plain(typed))


def clock(typed: str) -> str:
    """HH:MM (24 hours) from '20:31', '20:31:05', '8点5分', '晚上8:31', '2031', '晚上八点半', '12:30am'."""
    text = re.sub(r"\s|左右$|^大?约|^大概", "", plain(typed)).lower().translate(saiddays.OTHER_SIGNS).replace(";", ":")
    text = re.sub("([ap])[.]m[.]?", r"\1m", text)
    text = re.sub("(?<=点)[多来]?钟?$", "", re.sub("(?<=[点时])(?:一|1)刻", "15分", text))
    text = re.sub("(?<=[点时])(?:三|3)刻", "45分", text)
    text = re.sub(r"(?<=[点时])零(?=\d)", "", text)
    text = re.sub(
        r"[零一二三四五六七八九十两]{1,3}(?=[点时分])|(?<=[点时])[零一二三四五六七八九十]{1,3}$",
        lambda m: str(chinese_number(m.group())),
        text,
    )
    match = re.fullmatch(
        rf"({saiddays.PARTS})?(\d{{1,2}})(?:[:点时.](半|整|\d{{1,2}})?(?:[:分](\d{{1,2}})?秒?)?)?(am|pm)?", text
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
    if hour == 12 and part in (*saiddays.EVENING, *saiddays.NIGHT):
        raise Unreadable(_("Midnight belongs to two days. Write 0:00 with the day that began, or 23:59."))
    if hour < 5 and part in saiddays.EVENING:
        raise Unreadable(_("An hour after midnight belongs to the day that has begun. Write 1:00 a.m. with that day."))
    if hour == 12 and part in {"凌晨", "am"}:
        return 0
    if hour < 12 and part in (*saiddays.AFTERNOON, *saiddays.EVENING):
        return hour + 12
    if hour < 11 and part in saiddays.NOON:
        return hour + 12
    return hour + 12 if 6 < hour < 12 and part in saiddays.NIGHT else hour


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
    text = re.sub(r"[\s,]|^约|[次个条通封页天份笔回张位人款]$", "", plain(typed))
    number = int(text) if re.fullmatch(r"[0-9]{1,9}", text) else chinese_number(text)
    if number is None:
        raise Unreadable(_("Write a whole number, for example 12."))
    return number
