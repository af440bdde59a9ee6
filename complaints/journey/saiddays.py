"""Days and times as people say them: 上周五, 3天前, 20号, 11-20, 20 November, and the clock behind them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from complaints.journey.saidnumbers import DIGITS, chinese_number

EVENING, NIGHT = (
    ("晚上", "晚间", "晚"),
    ("夜里", "夜间", "半夜", "深夜", "午夜", "后半夜", "下半夜", "前半夜", "上半夜"),
)
AFTERNOON = ("下午", "午后", "傍晚", "黄昏", "pm")
NOON = ("中午", "正午")
MORNING = ("凌晨", "清晨", "大清早", "清早", "一大早", "大早上", "早上", "早晨", "上午", *NOON, "早", "am")
PARTS = "|".join((*MORNING, *AFTERNOON, *EVENING, *NIGHT))
OTHER_SIGNS = str.maketrans("點時號兩後週禮個", "点时号两后周礼个")
"""Traditional signs, as people from Hong Kong, Macao and Taiwan type them."""
_N = "[0-9一二三四五六七八九十]{1,3}"
_WEEKDAY = "(?:星期|礼拜|周)([一二三四五六日天])"
_AGO = {"今天": 0, "昨天": 1, "前天": 2, "大前天": 3}
_YEARS_AGO = {"今年": 0, "去年": 1, "前年": 2}
_SHORT = {
    **{"今早(?:上)?": "今天早上", "今晨": "今天早上", "今晚(?:上)?": "今天晚上", "今夜": "今天夜里"},
    **{"昨晚(?:上)?": "昨天晚上", "昨夜": "昨天夜里", "(?<!大)前晚": "前天晚上"},
    **{"今日": "今天", "昨日": "昨天", "前日": "前天"},
}
_DAY = (
    r"[0-9]{2,4}[-/.年 ][0-9]{1,2}[-/.月 ][0-9]{1,2}[日号]?"
    rf"|(?:今年|去年|前年)?{_N}月{_N}[日号]|[0-9]{{1,2}}[-/.][0-9]{{1,2}}(?= )|(?:上个?月|这个?月|本月)?{_N}[日号]"
    rf"|今天|昨天|大?前天|[0-9一二三四五六七八九十两]{{1,3}}[天日]以?前|(?:上个?|这个?|本)?{_WEEKDAY}"
)
_DAY_AND_CLOCK = re.compile(
    rf"((?:{_DAY})(?:\(?{_WEEKDAY}\)?)?)[ T]*"
    rf"((?<=[日号天前一二三四五六) T])(?:{PARTS})?[0-9零一二三四五六七八九十两]{{1,3}}[:;点时].{{0,12}})"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH = (
    re.compile(r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th)? (?P<m>[a-z]{3,9})[.,]?(?: (?P<y>[0-9]{4}))?"),
    re.compile(r"(?P<m>[a-z]{3,9})[.]? (?P<d>[0-9]{1,2})(?:st|nd|rd|th)?(?:,? (?P<y>[0-9]{4}))?"),
)


def parted(text: str) -> tuple[str, str]:
    """A day and the clock typed behind it, apart; the clock is "" where there is none.

    `text` is plain; its short days (昨晚) come back in full, a part of the day without a clock is gone.
    """
    text = text.translate(OTHER_SIGNS)
    for short, whole in _SHORT.items():
        text = re.sub(short, whole, text)
    match = _DAY_AND_CLOCK.fullmatch(text)
    if match:
        return match.group(1), match.groups()[-1]
    return re.sub(rf"(?<=[日号天前0-9一二三四五六)]) ?(?:{PARTS})$", "", text), ""


def numbers(text: str, today: date | None) -> tuple[int, int, int] | None:
    """Year, month and day of a text, whether they make a day or not; without a year the latest such day up to today.

    None for another text, and for one that leaves the year open where there is no `today`.
    """
    if found := _english(text.lower(), today):
        return found
    text = re.sub(r"(?<=[0-9]) +(?=[0-9])", "-", text)
    text = _in_figures(re.sub(r"\s", "", text))
    match = re.fullmatch(r"([0-9]{4}|[0-9]{2})([-./年])([0-9]{1,2})[-./月]([0-9]{1,2})[日号]?", text)
    if match and (len(match.group(1)) == 4 or re.fullmatch("[0-9]{1,2}", match.group(3))):
        year = match.group(1)
        return int(year if len(year) == 4 else f"20{year}"), int(match.group(3)), int(match.group(4))
    if match := re.fullmatch("([0-9]{4})([0-9]{2})([0-9]{2})", text):
        return int(match.group(1)), int(match.group(2)), int(match.group(3))
    near = _near(text, today) if today is not None else None
    return (near.year, near.month, near.day) if near else None


def weekday(text: str) -> tuple[str, int | None]:
    """A text without the day of the week behind its day, and which it was (Monday is 0), None where none stands there.

    What is nothing but a day of the week stays as it is.
    """
    match = re.fullmatch(rf"(.*[0-9一二三四五六七八九十][日号]?)[ (]*{_WEEKDAY}\)?", text.translate(OTHER_SIGNS))
    return (
        (match.group(1), min("一二三四五六日天".index(match.group(2)), 6))
        if match and _has_day(match)
        else (text, None)
    )


def _has_day(match: re.Match[str]) -> bool:
    return not match.group(1).endswith(("周", "星期", "礼拜"))


def _english(text: str, today: date | None) -> tuple[int, int, int] | None:
    for form in _ENGLISH:
        match = form.fullmatch(re.sub(r"\s+", " ", text.strip()))
        if match and match["m"][:3] in _MONTHS:
            month, day = _MONTHS.index(match["m"][:3]) + 1, int(match["d"])
            if match["y"]:
                return int(match["y"]), month, day
            near = _latest(month, day, today) if today is not None else None
            return (near.year, near.month, near.day) if near else None
    return None


def _in_figures(text: str) -> str:
    """Years, months and days in Chinese figures in ordinary ones."""
    text = re.sub("[〇零一二三四五六七八九]{4}(?=年)", lambda m: "".join(str(DIGITS[c]) for c in m.group()), text)
    said = re.compile("[一二三四五六七八九十两]{1,3}(?=[月日号天])|(?<=月)[一二三四五六七八九十]{1,3}$")
    return said.sub(lambda m: str(chinese_number(m.group())), text)


def _near(text: str, today: date) -> date | None:
    """A day said from today: 昨天, 3天前, 上周五, 上个月20号, the latest 11月20日; None for any other text."""
    if text in _AGO:
        return today - timedelta(days=_AGO[text])
    if match := re.fullmatch("([0-9]{1,2})[天日]以?前", text):
        return today - timedelta(days=int(match.group(1)))
    if match := re.fullmatch(f"(上个?|这个?|本)?{_WEEKDAY}", text):
        return _of_week(match.group(1) or "", min("一二三四五六日天".index(match.group(2)), 6), today)
    if match := re.fullmatch("(上个?月|这个?月|本月)?([0-9]{1,2})[日号]", text):
        return _of_month(match.group(1) or "", int(match.group(2)), today)
    match = re.fullmatch("(今年|去年|前年)?([0-9]{1,2})[-./月]([0-9]{1,2})[日号]?", text)
    if match is None:
        return None
    if match.group(1):
        return _day_or_none(today.year - _YEARS_AGO[match.group(1)], int(match.group(2)), int(match.group(3)))
    return _latest(int(match.group(2)), int(match.group(3)), today)


def _of_week(which: str, number: int, today: date) -> date:
    """A day of this week or the last; the latest one that is not after today where neither is said."""
    monday = today - timedelta(days=today.weekday())
    if which.startswith("上"):
        return monday + timedelta(days=number - 7)
    if which:
        return monday + timedelta(days=number)
    return today - timedelta(days=(today.weekday() - number) % 7)


def _of_month(which: str, number: int, today: date) -> date | None:
    last = today.replace(day=1) - timedelta(days=1)
    if which.startswith("上"):
        return _day_or_none(last.year, last.month, number)
    found = _day_or_none(today.year, today.month, number)
    if which or (found is not None and found <= today):
        return found
    return _day_or_none(last.year, last.month, number)


def _latest(month: int, number: int, today: date) -> date | None:
    """The latest such day that is not after today."""
    for year in range(today.year, today.year - 8, -1):
        value = _day_or_none(year, month, number)
        if value is not None and value <= today:
            return value
    return None


def _day_or_none(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
