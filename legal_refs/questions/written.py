"""Reads what a condition's data wrote (days, words) and what a case answered; a wrong word raises ConditionError."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from legal_refs.case.vocabulary import Answer
from legal_refs.questions.compiler import ConditionError


def said(answer: Answer | None) -> bool | None:
    """yes, no, else (unknown, not answered) as True, False, None."""
    return None if answer in (None, Answer.UNKNOWN) else answer is Answer.YES


def day_of(written: Any) -> date:
    """A day of the data file. Raises ConditionError."""
    if not isinstance(written, date):
        raise ConditionError(f"{written!r} is not a day (YYYY-MM-DD)")
    return written


def words_of(written: Any, kind: type[StrEnum]) -> frozenset[StrEnum]:
    """Words of a vocabulary, at least one. Raises ConditionError."""
    if not isinstance(written, list) or not written:
        raise ConditionError(f"a list of {kind.__name__} words is needed, not {written!r}")
    try:
        return frozenset(kind(word) for word in written)
    except ValueError as error:
        raise ConditionError(str(error)) from None
