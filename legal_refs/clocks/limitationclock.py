"""The limitation clock (诉讼时效) of page, papers and calendar: state, days, arithmetic and advice."""

from __future__ import annotations

from datetime import date

from legal_refs.case.facts import Case
from legal_refs.case.interruptions import Interruption
from legal_refs.case.vocabulary import TheftKind
from legal_refs.files.phrases import Slot, fill, joined
from legal_refs.periods import limitation
from legal_refs.periods.limitation import Limitation, Standing
from legal_refs.periods.limitationfile import data
from legal_refs.periods.workdays import certain, is_off, plus
from legal_refs.questions.compiler import Setting, setting_of
from legal_refs.results import Clock, Interrupted, TimeBar, Words

_IDS = {"theft": "LIMIT", "leak": "LIMIT_LEAK"}
IDS = frozenset(_IDS.values())
"""The clocks of this module, for tables that name a clock."""


def clocks(case: Case, on: date) -> tuple[Clock, ...]:
    """The limitation clock; two where a leak led to a theft, because these are two claims."""
    return clocks_in(setting_of(case, on))


def clocks_in(setting: Setting) -> tuple[Clock, ...]:
    """The same where others ask in the setting too: how a claim stands is reckoned once."""
    matters = limitation.matters(setting.case)
    ids = _IDS if len(matters) > 1 else dict.fromkeys(_IDS, "LIMIT")
    return tuple(_clock(setting, ids[matter], matter) for matter in matters)


def _clock(setting: Setting, key: str, matter: str) -> Clock:
    case, on, stand = setting.case, setting.filing, setting.standings.get(matter)
    if stand is None:
        return _unknown(key, _title(case, matter), on)
    period = stand.certain
    rule, basis = _ruled(stand.known, on, period.old_law)
    gone = period.pending is not None and period.due < on
    return Clock(
        id=key,
        title=_title(case, matter),
        start=period.start,
        due=None if gone else period.due,
        nominal=None if gone else period.nominal,
        days_left=None if gone else (period.due - on).days,
        passed=stand.state == "expired",
        rule=rule,
        arithmetic=_arithmetic(period, stand.known, on),
        missing=None,
        warning=_warning(case, stand, on, key),
        group="later",
        basis=basis,
        checked_on=data().checked_on,
        bar=_bar(stand, on),
    )


def _title(case: Case, matter: str) -> Words:
    """What the clock counts for, said no further than the answers go: a theft only where one is pleaded."""
    if matter == "theft":
        stolen = case.kind_of_theft not in (None, TheftKind.STAFF)
        return data().title["theft" if stolen else "disputed"]
    return data().title["record" if case.is_wrong_record else "leak" if case.is_leak else "plain"]


def _bar(stand: Standing, on: date) -> TimeBar:
    """The state as page and papers read it."""
    both = sorted({*stand.widest.counted, *stand.certain.counted}, key=lambda e: (e.day, not e.firm, e.kind))
    acts = {(e.kind, e.day): e for e in reversed(both)}  # an open body counts twice, as sure and arguable
    events = tuple(_told(e, stand) for e in reversed(acts.values()))
    return TimeBar(
        state=stand.state,
        says=data().states["pending" if stand.state == "open" and stand.certain.pending else stand.state],
        known=stand.known,
        years=stand.certain.years,
        cautious=stand.certain.due if stand.certain.due >= on else None,
        events=events,
        reasons=stand.reasons,
        why=tuple(data().reasons[key] for key in stand.reasons),
        left=stand.left,
        remains=tuple(data().left[key] for key in stand.left),
        agreed=_told(stand.agreed, stand) if stand.agreed else None,
        pending=stand.certain.pending is not None,
        suspended=stand.certain.suspended,
        restart=stand.certain.start if stand.certain.counted and not stand.certain.longest else None,
    )


def _told(event: Interruption, stand: Standing) -> Interrupted:
    return Interrupted(
        kind=event.kind,
        day=event.day,
        ended=event.restart if event.restart != event.day else None,
        open=event.restart is None,
        firm=event.firm and event in stand.certain.counted,
        how=event.how,
        sent=event.sent,
        proof=event.proof,
        by=event.by,
        label=data().kinds[event.kind],
    )


def _unknown(key: str, title: Words, on: date) -> Clock:
    """The clock while the day of discovery is missing."""
    rule, basis = _ruled(None, on, old_law=False)
    return Clock(
        id=key,
        title=title,
        start=None,
        due=None,
        nominal=None,
        days_left=None,
        passed=False,
        rule=rule,
        arithmetic=Words("", ""),
        missing=data().missing,
        group="later",
        basis=basis,
        checked_on=data().checked_on,
    )


def _ruled(known: date | None, on: date, old_law: bool) -> tuple[Words, tuple[str, ...]]:
    """The rule and its provisions: those of the filing day before 2017-10-01, else those of the day of knowledge."""
    change, regimes = data().transition, data().regimes
    day = min(on, max(known or on, change))
    if day < change or old_law:
        return (regimes.two if day < change else regimes.full).on(plus(change, -1))
    return regimes.three.on(day)


def _arithmetic(period: Limitation, known: date, on: date) -> Words:
    words, week = data().words, data().weekdays
    day = period.nominal.weekday()
    first = fill(words["from"], {"start": known if period.counted else period.start})
    if period.longest:
        first = fill(words["from_harm"], {"start": period.start, "years": period.years})
    events = [_step(e) for e in (() if period.longest else period.counted) if (e.restart or e.day) > known]
    gap = (period.nominal - on).days
    slots: dict[str, Slot] = {
        "years": period.years,
        "nominal": period.nominal,
        "due": period.due,
        "days": abs(gap),
        "weekday": Words(week.zh[day], week.en[day]),
    }
    parts = [first, *events, fill(words["end"], slots)]
    parts += [words["suspended"]] if period.suspended else []
    parts += [fill(words["shifted"], slots)] if period.due != period.nominal else []
    rest = "left" if gap >= 0 else "over" if period.pending is None else "open_over"
    parts.append(fill(words[rest], slots))
    return Words("".join(p.zh for p in parts), "".join(p.en for p in parts))


def _step(event: Interruption) -> Words:
    """One interruption in the arithmetic; a procedure that is still open says so."""
    kind = data().kinds[event.kind]
    if event.restart is None:
        return fill(data().words["open_since"], {"kind": kind, "day": event.day})
    return fill(data().words["restarted"], {"kind": kind, "day": event.day, "restart": event.restart})


def _warning(case: Case, stand: Standing, on: date, key: str) -> Words | None:
    texts, period = data().warnings, stand.certain
    left = (period.due - on).days
    apart = key == "LIMIT_LEAK"
    late = period.ignored[0] if period.ignored else None
    deposit = case.is_theft and not apart and not case.is_credit_card and not case.bought_product
    open_to_doubt = [e for e in stand.widest.counted if not e.firm]
    undelivered = any(e.kind in ("demand", "complaint") and not e.unasked for e in open_to_doubt)
    soon = period.pending is None and 0 <= left < data().warn_days
    return joined(
        texts["passed"] if stand.state == "expired" else texts["disputed"] if stand.state == "disputed" else None,
        fill(texts["soon"], {"days": data().warn_days}) if soon else None,
        fill(texts["careful"], {"day": period.due}) if period.pending is not None and left >= 0 else None,
        texts["careful_gone"] if period.pending is not None and left < 0 else None,
        _calendar_warning(period),
        fill(texts["late_event"], {"kind": data().kinds[late.kind], "day": late.day}) if late else None,
        texts["police_open"] if period.pending is not None and period.pending.kind == "police" else None,
        texts["no_arrival"] if undelivered and not apart else None,
        texts["unasked"] if any(e.unasked for e in open_to_doubt) and not apart else None,
        texts["apart"] if apart else None,
        texts["personality"] if apart or not case.is_theft else None,
        texts["deposit"] if deposit else None,
    )


def _calendar_warning(period: Limitation) -> Words | None:
    texts = data().warnings
    if not certain(period.nominal) or not certain(period.due):
        return fill(texts["unknown_days"], {"year": period.nominal.year, "nominal": period.nominal})
    return fill(texts["weekend"], {"nominal": period.nominal}) if is_off(period.nominal) else None
