"""Days and clock times in a line: with and without year, in the ways that banks and phones write them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

_FULL = re.compile(
    r"""(?<![0-9])(?P<y>(?:19|20)[0-9]{2})
    (?:[ ]{0,2}[-/.年][ ]{0,2}(?P<m>[0-9]{1,2})[ ]{0,2}[-/.月][ ]{0,2}(?P<d>[0-9]{1,2})(?![0-9])[ ]{0,2}[日号]?
    |(?P<cm>[0-9]{2})(?P<cd>[0-9]{2})(?P<clock>[0-9]{6}|[0-9]{4})?(?![0-9]))""",
    re.VERBOSE,
)
_TURNED = re.compile(r"(?<![0-9])(?P<a>[0-9]{1,2})[/.-](?P<b>[0-9]{1,2})[/.-](?P<y>20[0-9]{2})(?![0-9])")
_SHORT_YEAR = re.compile(
    r"(?<![0-9./-])(?P<y>[0-9]{2})(?:[-/.](?P<m>[0-9]{1,2})[-/.](?P<d>[0-9]{1,2})(?![0-9/.-])|年(?P<zm>[0-9]{1,2})月(?P<zd>[0-9]{1,2})日)"
)
_NO_YEAR = re.compile(r"(?<![0-9年])(?P<m>[0-9]{1,2}) {0,2}月 {0,2}(?P<d>[0-9]{1,2}) {0,2}[日号]")
_NO_YEAR_CUT = re.compile(r"(?<![0-9./:-])(?P<m>1[0-2]|0?[1-9])[-/](?P<d>3[01]|[12][0-9]|0?[1-9])(?![0-9/:%-]|\.[0-9])")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = f"(?i:(?P<n>{'|'.join(_MONTHS)})[a-z]{{0,6}})[.]?"
_ENGLISH = re.compile(
    rf"(?<![0-9])(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?[ -]{{0,2}}{_NAMED}[ ,-]{{0,2}}(?P<y>20[0-9]{{2}})(?![0-9])"
)
_AMERICAN = re.compile(
    rf"(?<![A-Za-z]){_NAMED}[ -]{{0,2}}(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?[ ,-]{{1,3}}(?P<y>20[0-9]{{2}})(?![0-9])"
)
_RELATIVE = re.compile(r"今天|今日|昨天|昨日|前天|前日|Today|Yesterday")
_BACK = {"今天": 0, "今日": 0, "Today": 0, "昨天": 1, "昨日": 1, "Yesterday": 1, "前天": 2, "前日": 2}
_PARTS = "凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜间|深夜|半夜|AM|PM|am|pm"
_CLOCK = re.compile(
    rf"""(?P<part>{_PARTS})?[ ]{{0,2}}(?<![0-9:.,])(?P<h>[0-9]{{1,2}})
    (?:[ ]{{0,2}}[:：][ ]{{0,2}}(?P<i>[0-9]{{2}})(?:[:：][0-9]{{2}}(?:\.[0-9]{{1,6}})?)?
    |[ ]{{0,2}}[时点][ ]{{0,2}}(?:(?P<zi>[0-9]{{1,2}})[ ]{{0,2}}分?(?:[0-9]{{1,2}}[ ]{{0,2}}秒)?|(?P<half>半)|整)?)
    (?![0-9:])[ ]{{0,2}}(?P<after>AM|PM|am|pm)?""",
    re.VERBOSE,
)
AFTERNOON = frozenset({"下午", "傍晚", "晚上", "晚间", "PM", "pm"})
NIGHT = frozenset({"夜间", "深夜", "半夜"})
Years = tuple[date, date]


@dataclass(frozen=True)
class Seen:
    """A day and clock in a text, and where they stand. `day` is None where no such day exists or it lies ahead."""

    day: date | None
    clock: str
    spans: tuple[tuple[int, int], ...]
    yearless: bool = False
    turned: bool = False

    @property
    def sure(self) -> bool:
        """The text itself names year, month and day in one way only."""
        return self.day is not None and not self.yearless and not self.turned


def seen(text: str, today: date, loose: bool = True) -> Seen | None:
    """The first day of a text with the clock that belongs to it; None where it names none.

    With `loose` a bare 11-20 or 11/20 counts as a day without year, as in lists of apps and credit card bills.
    """
    found = _day(text, today, loose)
    if found is None:
        return None
    day, begin, end, yearless, turned, compact = found
    if compact:
        return Seen(day, compact, ((begin, end),), yearless, turned)
    clock, span = _clock_after(text, end, begin)
    spans = ((begin, end), span) if span else ((begin, end),)
    return Seen(day, clock, spans, yearless, turned)


def _day(text: str, today: date, loose: bool) -> tuple[date | None, int, int, bool, bool, str] | None:
    match = _FULL.search(text)
    if match:
        month, number = match.group("m") or match.group("cm"), match.group("d") or match.group("cd")
        day = _past(int(match.group("y")), int(month), int(number), today)
        digits = match.group("clock") or ""
        return day, match.start(), match.end(), False, False, _valid(digits[:2], digits[2:4]) if digits else ""
    match = _ENGLISH.search(text) or _AMERICAN.search(text)
    if match:
        month = _MONTHS.index(match.group("n").lower()) + 1
        day = _past(int(match.group("y")), month, int(match.group("d")), today)
        return day, match.start(), match.end(), False, False, ""
    match = _TURNED.search(text)
    if match:
        a, b, year = int(match.group("a")), int(match.group("b")), int(match.group("y"))
        day = _past(year, a, b, today) if a <= 12 else _past(year, b, a, today)
        return day, match.start(), match.end(), False, a <= 12 and b <= 12 and a != b, ""
    match = _SHORT_YEAR.search(text)
    if match:
        month, number = match.group("m") or match.group("zm"), match.group("d") or match.group("zd")
        day = _past(2000 + int(match.group("y")), int(month), int(number), today)
        return day, match.start(), match.end(), False, day is None, ""
    return _without_year(text, today, loose)


def _without_year(text: str, today: date, loose: bool) -> tuple[date | None, int, int, bool, bool, str] | None:
    match = _NO_YEAR.search(text) or (_NO_YEAR_CUT.search(text) if loose else None)
    if match:
        return latest(int(match.group("m")), int(match.group("d")), today), match.start(), match.end(), True, False, ""
    relative = _RELATIVE.search(text) if loose else None
    if relative:
        day = today - timedelta(days=_BACK[relative.group()])
        return day, relative.start(), relative.end(), True, False, ""
    return None


def latest(month: int, number: int, today: date) -> date | None:
    """The latest such day that is not after today; None where none of the last eight years has it."""
    for year in range(today.year, today.year - 8, -1):
        try:
            day = date(year, month, number)
        except ValueError:
            continue
        if day <= today:
            return day
    return None


def placed(when: Seen, years: Years | None) -> Seen:
    """A day without a year in the one year in which it lies between the first and last day of the statement."""
    if not (when.yearless and when.day and years):
        return when
    fitting = [d for y in {y.year for y in years} if (d := _in_year(when.day, y)) and years[0] <= d <= years[1]]
    return replace(when, day=fitting[0], yearless=False) if len(fitting) == 1 else when


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _past(year: int, month: int, number: int, today: date) -> date | None:
    try:
        day = date(year, month, number)
    except ValueError:
        return None
    return day if day <= today else None


def without(text: str, today: date) -> str:
    """The text without its first day and the clock that belongs to it."""
    when = seen(text, today)
    spans = when.spans if when else ()
    return "".join(c for i, c in enumerate(text) if not any(b <= i < e for b, e in spans))


def clock_in(text: str) -> str:
    """The first clock of a cell or line as HH:MM; six digits count too ("031117"); "" for none."""
    if re.fullmatch(r"[0-9]{5,6}", text.strip()):
        digits = text.strip().zfill(6)
        return _valid(digits[:2], digits[2:4])
    return _clock_after(text, 0, 0)[0]


def _clock_after(text: str, position: int, begin: int) -> tuple[str, tuple[int, int] | None]:
    """The first clock after a place in the text, else the first before it."""
    for match in (_CLOCK.search(text, position), _CLOCK.search(text, 0, begin)):
        if match is None:
            continue
        hour, minute = int(match.group("h")), match.group("i") or match.group("zi") or "0"
        minute = "30" if match.group("half") else minute
        hour = _hour(hour, match.group("part") or match.group("after") or "")
        clock = _valid(f"{hour:02d}", minute)
        if clock:
            return clock, match.span()
    return "", None


def _hour(hour: int, part: str) -> int:
    """The hour of 24 for an hour of 12 and the part of the day."""
    if hour == 12 and part in NIGHT | {"凌晨", "AM", "am", "晚上"}:
        return 0
    if hour < 12 and part in AFTERNOON:
        return hour + 12
    if hour < 11 and part == "中午":
        return hour + 12
    return hour + 12 if 6 < hour < 12 and part in NIGHT else hour


def _valid(hour: str, minute: str) -> str:
    if not hour or int(hour) > 23 or int(minute or 0) > 59:
        return ""
    return f"{int(hour):02d}:{int(minute or 0):02d}"
