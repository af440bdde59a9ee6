"""Picks facts by one of their fields; what the wordings use instead of filters, which ask the sandbox row by row."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from operator import attrgetter
from typing import Any

from legal_refs.case import labels
from legal_refs.case.facts import Case, Moment, Transaction
from legal_refs.case.vocabulary import EvidenceGroup, Feature

_DATE = re.compile(r"(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?")
_DAY = re.compile(r"(\d{1,2})月(\d{1,2})日")
_MADE = re.compile(
    r"(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:\d{1,2}时\d{1,2}分)?(?:在?(?:营业厅|柜台|网点)|由?(?:本人|运营商))?"
    "(?:打印|调取|导出|保存|出具|截[图取屏]|下载|刻录)"
)
"""The day of printing or saving, which is not the day of what a paper shows."""
_CLOCK = re.compile(r"(\d{1,2})时(\d{2})分")
_NEAR = 30
"""So many minutes may a record be from the hour that was told of its call. A convention of this library."""
_LEARNT = re.compile("得知|获知|知道|知悉|发现|看到|收到|告知|告诉|发来|转来")
_WAYS = (("微信", "聊天"), ("另案", "他案", "应诉"))


def having(items: Iterable[Any], field: str, *values: object) -> list[Any]:
    """The items whose `field` ("when.day") is one of the values, in order; without values those in which it is told."""
    told = attrgetter(field)
    if not values:
        return [item for item in items if told(item)]
    return [item for item in items if told(item) in values]


def spoken(place: str | None) -> str:
    """A place without the ranks that people leave out: 广东省珠海市某店 and 珠海某店 are one shop."""
    return (place or "").replace("省", "").replace("市", "")


def parted(moves: Sequence[Transaction], at: Moment) -> tuple[Sequence[Transaction], Sequence[Transaction]]:
    """The transactions, which stand in order of time, up to and with a moment, and those after it."""
    end = bisect_right(moves, at.order_key, key=lambda move: move.when.order_key)
    return moves[:end], moves[end:]


def within(items: Iterable[Any], others: Iterable[Any]) -> list[Any]:
    """The items that are among the others too, in their order."""
    known = set(others)
    return [item for item in items if item in known]


def without(items: Iterable[Any], others: Iterable[Any]) -> list[Any]:
    """The items that are not among the others, in their order."""
    known = set(others)
    return [item for item in items if item not in known]


def same(items: Iterable[Any], field: str) -> Any:
    """The value of `field` ("when.day") that all items share, else None."""
    values = set(map(attrgetter(field), items))
    return values.pop() if len(values) == 1 else None


def remembering(moves: Sequence[Transaction]) -> dict[str, Callable[..., Any]]:
    """`having` and `same`, which keep what they found among these, for all papers of a case ask them alike.

    Nobody may change a list that was handed out; a wording cannot.
    """
    found: dict[tuple[object, ...], Any] = {}

    def kept(pick: Callable[..., Any]) -> Callable[..., Any]:
        def picked(items: Iterable[Any], *asked: Any) -> Any:
            if items is not moves:
                return pick(items, *asked)
            if (pick, *asked) not in found:
                found[pick, *asked] = pick(items, *asked)
            return found[pick, *asked]

        return picked

    return {"having": kept(having), "same": kept(same)}


def exhibit_named(items: Iterable[Any], words: Iterable[str], month: str, without: Iterable[str], dated: bool) -> str:
    """The name of the first item of evidence that bears one of the words and none of `without`; "" if none does.

    A name that gives another month than this one ("2026年6月"; "" is any) is another thing; `dated`: it must give it.
    """
    for item in items:
        name = item.name
        elsewhere = month and "年" in name and "月" in name and month not in name
        if elsewhere or (dated and month not in name) or any(word in name for word in without):
            continue
        if any(word in name for word in words):
            return str(name)
    return ""


def of_call(items: Iterable[Any], when: Moment, answered: date | None = None) -> list[Any]:
    """The items of evidence that may show a call: their names give no other day, and no hour far from its own.

    `answered`: the day on which the call was answered, which a record of it may bear.
    """
    days = {(day.month, day.day) for day in (when.day, answered) if day}
    return [item for item in items if "至" in item.name or _may_show(item.name, days, when.clock)]


def _may_show(name: str, days: set[tuple[int, int]], clock: str | None) -> bool:
    name = _MADE.sub("", name)
    named = {(int(month), int(day)) for month, day in _DAY.findall(name)}
    hours = [int(hour) * 60 + int(minute) for hour, minute in _CLOCK.findall(name)]
    own = int(clock[:2]) * 60 + int(clock[3:]) if clock else None
    near = own is None or not hours or any(abs(one - own) <= _NEAR for one in hours)
    return near and (not named or not named.isdisjoint(days))


def _after(text: str, day: date) -> bool:
    """Whether the first date that a text names (2025年5月20日、2025年5月) is later than the day."""
    found = _DATE.search(text)
    if not found:
        return False
    year, month, of_month = found.groups(default="1")
    return (int(year), int(month), int(of_month)) > (day.year, day.month, day.day)


def not_after(items: Iterable[Any], day: date) -> list[Any]:
    """The items of evidence whose name gives no date later than the day: what came later did not show it then."""
    return [item for item in items if not _after(item.name, day)]


def dates(days: Iterable[str]) -> str:
    """Printed days in a row, the year or the month said once: 2026年1月9日、2月11日、13日."""
    said: list[str] = []
    before = ("", "")
    for day in days:
        year, month, _ = parts = day.replace("年", "年 ").replace("月", "月 ").split(" ")
        said.append("".join(parts[2 if (year, month) == before else 1 if year == before[0] else 0 :]))
        before = (year, month)
    return "、".join(said)


def learnt_from(case: Case, day: date) -> str:
    """The item by which the person learnt of the leak that day: only if the story says that it was learnt so."""
    story = f"{case.leak.what_happened or ''}。{case.leak.source_note or ''}" if case.leak else ""
    parts = [part for part in re.split("[。；\n]", story) if _LEARNT.search(part) and not _after(part, day)]
    words = [word for way in _WAYS if any(one in part for part in parts for one in way) for word in way]
    shown = [one for one in case.evidence if one.group in (EvidenceGroup.LEAK, EvidenceGroup.SOURCE_LINK)]
    return exhibit_named(not_after(shown, day), words, "", (), dated=False)


def sittings(moves: Iterable[Transaction]) -> list[list[Transaction]]:
    """The transactions at one machine or counter on one day together, in order of time: one stretch of film."""
    found: dict[tuple[object, ...], list[Transaction]] = {}
    for t in moves:
        found.setdefault((t.terminal or t.place or t.counterpart, t.when.day), []).append(t)
    return list(found.values())


_ONE_ROW = ("kind", "channel", "cny", "currency", "amount", "place", "counterpart", "payee_masked", "auth", "entry")
_OF_ITS_OWN = ("no", "terminal", "signed_as")


def alike(moves: Iterable[Transaction]) -> list[list[Transaction]]:
    """The transactions in order, those in a row together that differ in nothing but the time of their day."""
    runs: list[list[Transaction]] = []
    for t in moves:
        last = runs[-1][-1] if runs else None
        timed = last is not None and last.when.clock and t.when.clock and last.when.day == t.when.day
        if (
            timed
            and not any(getattr(t, name) or getattr(last, name) for name in _OF_ITS_OWN)
            and all(getattr(t, name) == getattr(last, name) for name in _ONE_ROW)
        ):
            runs[-1].append(t)
        else:
            runs.append([t])
    return runs


_EBANKS = {Feature.ONLINE_BANK: ("网上银行", "网银"), Feature.MOBILE_BANK: ("手机银行", "掌上银行")}


def ebank(case: Case, both: str) -> str:
    """The electronic bank that a record of the login, among the evidence, says was used; or `both`.

    A function of the account says what could be used, not what was; the bank's answer is its own claim.
    """
    logins = [item.name for item in case.evidence if "登录" in item.name]
    used = [one for one, words in _EBANKS.items() if any(word in name for word in words for name in logins)]
    return labels.zh(used[0]) if len(used) == 1 else both


TOOLS = (
    having,
    parted,
    within,
    without,
    same,
    exhibit_named,
    of_call,
    not_after,
    dates,
    learnt_from,
    sittings,
    ebank,
    alike,
)
