"""Limitation (诉讼时效): start, interruptions, the change of 2017-10-01, the holiday rule and the twenty-year limit.

Sources: 民法典 188, 195, 201-203; 民法总则 188; 民法通则 135, 137, 154; 法释〔2018〕12号 1-3; periods stand in
data/limitation.yaml.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from msgspec import Struct

from legal_refs.case.facts import Case
from legal_refs.case.interruptions import Interruption, interruptions_of, police_end
from legal_refs.case.vocabulary import Incident
from legal_refs.clocks.workdays import add_years, certain, is_off, next_working
from legal_refs.files import datafiles
from legal_refs.files.phrases import Slot, fill, joined
from legal_refs.results import Clock, Words


class Limitation(Struct, frozen=True, kw_only=True):
    """The period: start after the last interruption, last day before (nominal) and after (due) the holiday rule."""

    start: date
    nominal: date
    due: date
    years: int
    counted: tuple[Interruption, ...]
    ignored: tuple[Interruption, ...]
    old_law: bool
    longest: bool


class _Regime(Struct, frozen=True, forbid_unknown_fields=True):
    until: date | None
    old: tuple[str, ...]
    new: tuple[str, ...]
    rule_old: Words
    rule_new: Words


class _Weekdays(Struct, frozen=True, forbid_unknown_fields=True):
    zh: tuple[str, ...]
    en: tuple[str, ...]


class _Data(Struct, frozen=True, forbid_unknown_fields=True):
    checked_on: date
    source: str
    transition: date
    old_years: int
    years: int
    longest_years: int
    warn_days: int
    title: dict[str, Words]
    regimes: tuple[_Regime, ...]
    kinds: dict[str, Words]
    words: dict[str, Words]
    missing: Words
    warnings: dict[str, Words]
    weekdays: _Weekdays


@cache
def load() -> _Data:
    """The table, read once. Raises DataError."""
    return datafiles.read(datafiles.DATA / "limitation.yaml", _Data)


def compute(
    harm: date,
    discovered: date,
    on: date,
    obligor_known: date | None = None,
    interruptions: Iterable[Interruption] = (),
) -> Limitation:
    """The limitation period of a claim for money as the law stands on the filing day `on`.

    `harm`: day of the harm; `discovered`: day on which it was known; `obligor_known`: day on which the
    obligor was known (counts only for a start from 2017-10-01). An interruption counts only inside a
    running period; one before the start or inside a pending procedure changes nothing.
    """
    data = load()
    start = discovered
    if discovered >= data.transition and obligor_known is not None:
        start = max(discovered, obligor_known)
    cap = add_years(harm, data.longest_years)
    counted: list[Interruption] = []
    ignored: list[Interruption] = []
    for event in sorted(interruptions):
        if ignored or event.day > min(next_working(_nominal(start, on)[0]), cap):
            ignored.append(event)
        elif event.day >= start:
            counted.append(event)
            start = max(start, event.restart)
    nominal, years = _nominal(start, on)
    longest = cap < nominal
    return Limitation(
        start=harm if longest else start,
        nominal=min(nominal, cap),
        due=next_working(min(nominal, cap)),
        years=data.longest_years if longest else years,
        counted=tuple(counted),
        ignored=tuple(ignored),
        old_law=years == data.old_years,
        longest=longest,
    )


def _nominal(start: date, on: date) -> tuple[date, int]:
    """Last day before the holiday rule, and the years counted: two where two were full before 2017-10-01, or where
    the filing day itself lies before it; else three (法释〔2018〕12号 1-3)."""
    data = load()
    two = add_years(start, data.old_years)
    if start < data.transition and (on < data.transition or next_working(two) < data.transition):
        return two, data.old_years
    return add_years(start, data.years), data.years


def clocks(case: Case, on: date) -> tuple[Clock, ...]:
    """The limitation clock; two where a leak led to a theft, because these are two claims."""
    if case.incident is Incident.LEAK_THEN_THEFT:
        return _clock(case, on, "LIMIT", "theft"), _clock(case, on, "LIMIT_LEAK", "leak")
    return (_clock(case, on, "LIMIT", "theft" if case.is_theft else "leak"),)


def _clock(case: Case, on: date, key: str, matter: str) -> Clock:
    data = load()
    harm = case.first_theft_day if matter == "theft" else case.leak_day
    found = case.discovery.when.day if case.discovery else None
    regime = _regime(found, on)
    if found is None:
        return _unknown(key, data.title[matter], regime)
    apart = key == "LIMIT_LEAK"
    known = harm if apart and harm else found
    obligor = case.discovery.obligor_known if case.discovery and not apart else None
    events = () if apart else interruptions_of(case)
    period = compute(min(harm or known, known), known, on, obligor, events)
    return Clock(
        id=key,
        title=data.title[matter],
        start=period.start,
        due=period.due,
        nominal=period.nominal,
        days_left=(period.due - on).days,
        passed=period.due < on,
        rule=regime.rule_old if period.old_law else regime.rule_new,
        arithmetic=_arithmetic(period, known, on),
        missing=None,
        warning=_warning(case, period, on, key),
        group="later",
        basis=regime.old if period.old_law else regime.new,
        checked_on=data.checked_on,
    )


def _unknown(key: str, title: Words, regime: _Regime) -> Clock:
    """The clock while the day of discovery is missing."""
    return Clock(
        id=key,
        title=title,
        start=None,
        due=None,
        nominal=None,
        days_left=None,
        passed=False,
        rule=regime.rule_new,
        arithmetic=Words("", ""),
        missing=load().missing,
        group="later",
        basis=regime.new,
        checked_on=load().checked_on,
    )


def _regime(known: date | None, on: date) -> _Regime:
    """The statute whose words apply: that of the filing day before 2017-10-01, else that of the day of knowledge."""
    day = min(on, max(known or on, load().transition))
    return next(r for r in load().regimes if r.until is None or day <= r.until)


def _arithmetic(period: Limitation, known: date, on: date) -> Words:
    words = load().words
    week = load().weekdays
    day = period.nominal.weekday()
    first = fill(words["from"], {"start": known if period.counted else period.start})
    if period.longest:
        first = fill(words["from_harm"], {"start": period.start, "years": period.years})
    events = [
        fill(words["restarted"], {"kind": load().kinds[e.kind], "day": e.day, "restart": e.restart})
        for e in (() if period.longest else period.counted)
        if e.restart > known
    ]
    slots: dict[str, Slot] = {
        "years": period.years,
        "nominal": period.nominal,
        "weekday": Words(week.zh[day], week.en[day]),
    }
    end = fill(words["end"], slots)
    shift = fill(words["shifted"], {"due": period.due}) if period.due != period.nominal else None
    gap = (period.nominal - on).days
    rest = fill(words["left" if gap >= 0 else "over"], {"nominal": period.nominal, "days": abs(gap)})
    parts = [first, *events, end, *([shift] if shift else []), rest]
    return Words("".join(p.zh for p in parts), "".join(p.en for p in parts))


def _warning(case: Case, period: Limitation, on: date, key: str) -> Words | None:
    data, texts = load(), load().warnings
    left = (period.due - on).days
    apart = key == "LIMIT_LEAK"
    late = period.ignored[0] if period.ignored else None
    open_police = case.police is not None and police_end(case.police) is None
    undelivered = any(n.demand and n.arrived is None for n in case.notices)
    return joined(
        texts["passed"] if left < 0 else None,
        fill(texts["soon"], {"days": data.warn_days}) if 0 <= left < data.warn_days else None,
        _calendar_warning(period),
        fill(texts["late_event"], {"kind": data.kinds[late.kind], "day": late.day}) if late else None,
        texts["police_open"] if open_police and not apart else None,
        texts["no_arrival"] if undelivered and not apart else None,
        texts["apart"] if apart else None,
        texts["personality"] if apart or not case.is_theft else None,
        texts["deposit"] if case.is_theft and not apart and not case.is_credit_card else None,
    )


def _calendar_warning(period: Limitation) -> Words | None:
    texts = load().warnings
    if not certain(period.nominal) or not certain(period.due):
        return fill(texts["unknown_days"], {"year": period.nominal.year, "nominal": period.nominal})
    return fill(texts["weekend"], {"nominal": period.nominal}) if is_off(period.nominal) else None
