"""Questions that data ask of any field: what was said, whether something stands there, which word, which day."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from legal_refs.case.facts import Moment
from legal_refs.case.vocabulary import Answer, Incident
from legal_refs.questions.coded import reading, with_argument
from legal_refs.questions.compiler import Condition, ConditionError, Setting, either, opposite
from legal_refs.questions.paths import field_of, value_at, values_at
from legal_refs.questions.written import UNKNOWN, number_of, pair_of, said, words_of


@with_argument
def _said_yes(written: Any) -> Condition:
    """The person answered the question at this field with yes; in a list, of one of its items."""
    field = field_of(written)
    if field.shape is not Answer:
        raise ConditionError(f"{written!r} is not a yes-no question")
    names = field.names
    if not field.many:
        return reading(lambda s: said(value_at(s.case, names)), field.path)

    def holds(setting: Setting) -> bool | None:
        answers = values_at(setting.case, names)
        return either(map(said, answers)) if answers else None

    return reading(holds, field.path)


@with_argument
def _said_no(written: Any) -> Condition:
    """The person answered the question at this field with no; in a list, of all its items."""
    yes = _said_yes(written)
    return reading(lambda s: opposite(yes.holds(s)), *yes.reads)


@with_argument
def _given(written: Any) -> Condition:
    """Something stands in this field: a fact that was told, a list that is not empty, a box that is ticked."""
    field = field_of(written)
    names = field.names
    if field.many:
        return reading(lambda s: any(values_at(s.case, names)), field.path)
    return reading(lambda s: bool(value_at(s.case, names)), field.path)


@with_argument
def _word(written: Any) -> Condition:
    """`{field: word}` or `{field: [words]}`: the field, or one item of the list, holds one of these words."""
    path, words = pair_of(written, "word")
    field = field_of(path)
    if not (isinstance(field.shape, type) and issubclass(field.shape, str)):
        raise ConditionError(f"{path!r} holds no word")
    wanted = words_of(words, field.shape)
    open_word = UNKNOWN not in wanted
    names = field.names

    def one(setting: Setting) -> bool | None:
        value = value_at(setting.case, names)
        return None if value is None or (open_word and value == UNKNOWN) else value in wanted

    def some(setting: Setting) -> bool | None:
        values = values_at(setting.case, names)
        if any(value in wanted for value in values):
            return True
        return None if not values or (open_word and UNKNOWN in values) else False

    return reading(some if field.many else one, field.path)


@with_argument
def _incident_in(written: Any) -> Condition:
    """The incident that the person chose is one of these."""
    wanted = words_of(written, Incident)
    return reading(lambda s: s.case.incident in wanted, "incident")


@with_argument
def _past(written: Any) -> Condition:
    """A day stands in this field and lies not after the filing day."""
    names, path = _day_field(written)

    def holds(setting: Setting) -> bool:
        day = value_at(setting.case, names)
        return day is not None and day <= setting.filing

    return reading(holds, path, "@filing")


@with_argument
def _within_days(written: Any) -> Condition:
    """`{field: days}`: the day at this field lies at most so many days before the filing day; unknown without one."""
    path, days = pair_of(written, "within_days")
    names, path = _day_field(path)
    span = timedelta(days=number_of(days, "a number of days"))

    def holds(setting: Setting) -> bool | None:
        day = value_at(setting.case, names)
        return None if day is None else setting.filing - day <= span

    return reading(holds, path, "@filing")


def _day_field(written: Any) -> tuple[tuple[str, ...], str]:
    field = field_of(written)
    names = (*field.names, "day") if field.shape is Moment else field.names
    field = field_of(".".join(names))
    if field.many or getattr(field.shape, "__name__", "") != "date":
        raise ConditionError(f"{written!r} is not a day")
    return field.names, field.path
