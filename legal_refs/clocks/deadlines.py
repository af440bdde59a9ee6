"""Every clock that runs in a case (期限): start, rule, arithmetic, holiday shift, or the fact that is missing.

Lengths, words and sources stand in data/deadlines.yaml, limitation in limitationclock.py. The first day is not
counted; the last day moves past a day off only where the rule read says so (民诉法 85, 民法典 203).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, Literal, NamedTuple

from msgspec import Struct, field

from legal_refs.case.facts import Case
from legal_refs.clocks import limitationclock
from legal_refs.clocks.clock_facts import ANCHORS, DESK_ANCHORS, anchor
from legal_refs.files import datafiles
from legal_refs.files.datafiles import DataError, Fault
from legal_refs.files.phrases import Slot, fill, joined
from legal_refs.law import library
from legal_refs.law.laws import LawId
from legal_refs.law.references import Reference
from legal_refs.law.saying import say, slots_of
from legal_refs.periods.workdays import add_months, add_workdays, add_years, certain, covers_to, next_working, plus
from legal_refs.questions.compiler import Condition, ConditionError, Setting, hold
from legal_refs.questions.registry import registry
from legal_refs.results import Clock, Words

GROUPS = ("now", "wait", "later")
FILE = "deadlines.yaml"


class Variant(Struct, frozen=True, forbid_unknown_fields=True):
    """The rule of a clock for starts (or filing days) on which all its norms are in force.

    A rule that stands outside the library has no norms and says itself from which day to which it holds.
    """

    length: int
    unit: Literal["day", "workday", "month", "year"]
    shift: Literal["none", "holiday"]
    source: str
    rule: Words
    norms: tuple[LawId, ...] = ()
    first: date = field(name="from", default=date.min)
    last: date = field(name="until", default=date.max)

    def texts_on(self, day: date) -> dict[str, Reference] | None:
        """The text of each norm on a day; None where the rule is not in force."""
        if not self.first <= day <= self.last:
            return None
        texts: dict[str, Reference] = {}
        for norm in self.norms:
            text = library.load().norm_on(norm, day)
            if text is None:
                return None
            texts[norm] = text
        return texts


class ClockRule(Struct, frozen=True, forbid_unknown_fields=True):
    """One clock of the table: when it matters, what starts it, its variants by time and its words."""

    id: str
    group: Literal["now", "wait", "later"]
    when: tuple[Any, ...]
    anchor: str
    certainty: Literal["A", "B", "C"]
    title: Words
    missing: Words
    rules: tuple[Variant, ...]
    by: Literal["start", "filing"] = "start"
    after: str | None = None
    stages: tuple[int, ...] = ()
    warning: Words | None = None
    passed: Words | None = None
    done: Words | None = None
    answered: Words | None = None


class _Phrases(Struct, frozen=True, forbid_unknown_fields=True):
    units: dict[str, Words]
    counted: Words
    named: Words
    shifted: Words
    left: Words
    today: Words
    over: Words
    unknown_days: Words
    provisional: Words
    stage: Words


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    checked_on: date
    phrases: _Phrases
    clocks: tuple[ClockRule, ...]


@cache
def table() -> _Table:
    """The table of clocks, read once. Raises DataError with every faulty row."""
    found = datafiles.read(datafiles.DATA / FILE, _Table)
    faults = [fault for rule in found.clocks for fault in _faults(rule, {other.id for other in found.clocks})]
    if faults:
        raise DataError(*faults)
    return found


def _faults(rule: ClockRule, ids: set[str]) -> Iterator[Fault]:
    """What a row names that does not exist."""
    if rule.anchor not in ANCHORS and rule.anchor not in DESK_ANCHORS:
        yield Fault(FILE, rule.id, f"no such anchor: {rule.anchor!r}")
    if rule.after is not None and rule.after not in ids:
        yield Fault(FILE, rule.id, f"after: no such clock: {rule.after!r}")
    yield from library.load().missing_norms(FILE, ((rule.id, variant.norms) for variant in rule.rules))
    for variant in rule.rules:
        for name in sorted(slots_of(variant.rule) - set(variant.norms)):
            yield Fault(FILE, rule.id, f"rule: {{{name}}} is none of its norms")
    try:
        registry().compile_all(rule.when)
    except ConditionError as error:
        yield Fault(FILE, rule.id, str(error))


@cache
def load() -> tuple[tuple[ClockRule, tuple[Condition, ...]], ...]:
    """Each row with its questions. Raises DataError with every faulty row."""
    return tuple((rule, registry().compile_all(rule.when)) for rule in table().clocks)


def rule_of(clock_id: str) -> ClockRule:
    """One row of the table. Raises KeyError."""
    return _by_id()[clock_id]


@cache
def _by_id() -> dict[str, ClockRule]:
    return {rule.id: rule for rule in table().clocks}


def clocks(setting: Setting) -> tuple[Clock, ...]:
    """The clocks that matter to this case on the filing day: those of the person first, then what others owe, then
    the court stage; inside a group the earliest first, those without a day last.

    A longer period (BANK_REPLY_30, POLICE_REVIEW_7 …) appears once the shorter one has passed; of these
    only the last stays beside the first.
    """
    case, on = setting.case, setting.filing
    found: dict[str, Clock] = {}
    later: list[ClockRule] = []
    for rule, when in load():
        if not hold(when, setting):
            continue
        if rule.after is not None and (rule.after not in found or not found[rule.after].passed):
            continue
        made = _clock(rule, anchor(rule.anchor, case), on, case)
        if made is not None:
            found[rule.id] = made
            later += [rule] if rule.after is not None else []
    overtaken = {rule.after for rule in later} & {rule.id for rule in later}
    kept = [made for key, made in found.items() if key not in overtaken]
    every = [*kept, *limitationclock.clocks_in(setting)]
    return tuple(sorted(every, key=lambda c: (GROUPS.index(c.group), c.due is None, c.due or on)))


def clock(clock_id: str, start: date | None, on: date) -> Clock | None:
    """One clock of the table from a given start; None where no rule was in force. Raises KeyError."""
    return _clock(rule_of(clock_id), start, on, None)


def last_days(start: date, length: int, unit: str, shifted: bool) -> tuple[date, date]:
    """Last day before and after the holiday rule, the starting day not counted (民法典 201, 202; 民诉法 85)."""
    nominal = {"day": plus, "workday": add_workdays, "month": add_months, "year": add_years}[unit](start, length)
    return nominal, next_working(nominal) if shifted else nominal


def _clock(rule: ClockRule, start: date | None, on: date, case: Case | None) -> Clock | None:
    key = on if rule.by == "filing" or start is None else start
    found = next(((v, texts) for v in rule.rules if (texts := v.texts_on(key)) is not None), None)
    if found is None:
        return None
    variant, texts = found
    last = None if start is None else _last(variant, start)
    nominal, due = (last.nominal, last.due) if last else (None, None)
    return Clock(
        id=rule.id,
        title=rule.title,
        start=start,
        due=due,
        nominal=nominal,
        days_left=(due - on).days if due else None,
        passed=due is not None and due < on,
        rule=say(variant.rule, texts),
        arithmetic=_arithmetic(variant, last, on) if last else Words("", ""),
        missing=rule.missing if start is None else None,
        warning=_warning(rule, variant, last, on, case) if last else rule.warning,
        certainty=rule.certainty,
        group=rule.group,
        basis=tuple(text.name for text in texts.values()),
        checked_on=table().checked_on,
    )


class _Last(NamedTuple):
    """The day that started a clock, its last day before and after the holiday rule."""

    start: date
    nominal: date
    due: date


def _last(variant: Variant, start: date) -> _Last:
    return _Last(start, *last_days(start, variant.length, variant.unit, variant.shift == "holiday"))


def _arithmetic(variant: Variant, last: _Last, on: date) -> Words:
    """How the last day was found and how far away it is."""
    words = table().phrases
    start, nominal, due = last
    length = fill(words.units[variant.unit], {"n": variant.length})
    named = words.counted if variant.length else words.named  # a day that somebody named is not counted
    counted = fill(named, {"start": start, "length": length, "nominal": nominal})
    shift = fill(words.shifted, {"due": due}) if due != nominal else Words("", "")
    gap = (due - on).days
    rest = words.today if gap == 0 else fill(words.left if gap > 0 else words.over, {"days": abs(gap)})
    return Words(counted.zh + shift.zh + rest.zh, counted.en + shift.en + rest.en)


def _warning(rule: ClockRule, variant: Variant, last: _Last, on: date, case: Case | None) -> Words | None:
    start, _, due = last
    answered = case.complaint.decided_received if case and case.complaint else None
    if rule.answered is not None and answered is not None:
        return fill(rule.answered, {"day": answered})
    urgent = rule.passed if due < on else joined(_stage(rule, start, on), rule.warning)
    sent = min((letter.sent for letter in case.preserve), default=None) if case else None
    done = fill(rule.done, {"day": sent}) if rule.done is not None and sent is not None else None
    return joined(urgent, done, _calendar_note(variant, due))


def _stage(rule: ClockRule, start: date, on: date) -> Words | None:
    """The last stage (7, 14, 21 days …) that has already gone by."""
    gone = [days for days in rule.stages if plus(start, days) <= on]
    if not gone:
        return None
    slots: dict[str, Slot] = {"days": gone[-1], "day": plus(start, gone[-1])}
    return fill(table().phrases.stage, slots)


def _calendar_note(variant: Variant, due: date) -> Words | None:
    """What to say where the days off of that year are not known."""
    if certain(due) or (variant.unit != "workday" and variant.shift == "none"):
        return None
    near = due.year == covers_to().year + 1
    return fill(table().phrases.provisional if near else table().phrases.unknown_days, {"year": due.year})
