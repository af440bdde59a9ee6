"""How a typed day, time, amount or number is read, in words, so that its writer sees it before it counts.

A time is said twice, by the clock of 24 hours and by the part of the day, and a day with its weekday: a reading that
is turned round (half past midnight as half past noon) is seen at once.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.dates import WEEKDAYS

from complaints.journey import fields, labels, parsing
from complaints.journey.flow import EMPTY
from complaints.journey.forms import field_of
from complaints.journey.rows import READ_BACK, day_words, shown
from complaints.journey.steps import STEPS
from complaints.journey.table import Ask, Facts, Step

PARTS = ((5, "凌晨"), (8, "早上"), (11, "上午"), (13, "中午"), (18, "下午"), (24, "晚上"))
"""Until which hour a part of the day lasts."""


def words(ask: Ask, value: Any) -> str:
    """A stored answer of one of the kinds READ_BACK in words; "" where there is none."""
    if value in EMPTY:
        return ""
    if ask.kind == "day":
        return _weekday(date.fromisoformat(value))
    return clock_words(value) if ask.kind == "clock" else shown(ask, value)


def clock_words(clock: str) -> str:
    """00:30 as 0:30（凌晨） or 00:30 (12:30 a.m.)."""
    hour, minute = (int(part) for part in clock.split(":"))
    if labels.english():
        return f"{clock} ({hour % 12 or 12}:{minute:02d} {'a.m.' if hour < 12 else 'p.m.'})"
    return f"{hour}:{minute:02d}（{next(part for until, part in PARTS if hour < until)}）"


def of_typed(name: str, typed: list[str]) -> str:
    """How the field `name` (step-question) reads what stands in its boxes; "" where nothing does.

    Raises KeyError for a field that is not read, ValidationError where it cannot be.
    """
    step, ask = ASKS[name]
    field = field_of(ask, Facts(), step.full_path(ask))
    field.required = False
    boxes = [*typed, "", "", ""][:3]
    value = field.clean(boxes if ask.kind == "day" else boxes[0])
    said = words(ask, value)
    clock = _clock_behind(step, ask, typed)
    return f"{said}{' ' if labels.english() else '，'}{clock}" if said and clock else said


def of_answers(step: Step, answers: dict[str, Any], facts: Facts) -> list[tuple[str, str]]:
    """Label and reading of the days, times, amounts and numbers of a page that was answered."""
    found = [(str(a.label), words(a, answers.get(a.path))) for a in step.shown(facts) if a.kind in READ_BACK]
    return [(label, said) for label, said in found if said]


def _clock_behind(step: Step, ask: Ask, typed: list[str]) -> str:
    """The clock that was typed behind the day, where the page has a box for it."""
    siblings = {a.path for a in step.asks}
    if ask.kind != "day" or not typed or f"{ask.path.removesuffix('.day')}.clock" not in siblings:
        return ""
    clock = parsing.parted(typed[0][: fields.LONGEST_BOX])[1]
    return clock_words(fields.understood(parsing.clock, clock)) if clock else ""


def _weekday(day: date) -> str:
    name = str(WEEKDAYS[day.weekday()])
    return f"{day_words(day)}{f' ({name})' if labels.english() else f'（{name}）'}"


ASKS: dict[str, tuple[Step, Ask]] = {
    f"{step.id}-{ask.name}": (step, ask) for step in STEPS for ask in step.asks if ask.kind in READ_BACK
}
"""Every question whose answer is read, by the name of its field."""
