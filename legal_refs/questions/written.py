"""Reads what a condition's data wrote (days, numbers, words) and what a case answered; ConditionError where wrong."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from legal_refs.case.vocabulary import Answer
from legal_refs.questions.compiler import ConditionError

UNKNOWN = "unknown"


def said(answer: Answer | None) -> bool | None:
    """yes, no, else (unknown, not answered) as True, False, None."""
    return None if answer in (None, Answer.UNKNOWN) else answer is Answer.YES


def day_of(written: Any) -> date:
    """A day of the data file. Raises ConditionError."""
    if not isinstance(written, date):
        raise ConditionError(f"{written!r} is not a day (YYYY-MM-DD)")
    return written


def number_of(written: Any, what: str) -> int:
    """A whole number of the data file. Raises ConditionError."""
    if not isinstance(written, int) or isinstance(written, bool) or written < 0:
        raise ConditionError(f"{written!r} is not {what}")
    return written


def pair_of(written: Any, what: str) -> tuple[Any, Any]:
    """`{field: value}` as its two halves. Raises ConditionError."""
    if not isinstance(written, dict) or len(written) != 1:
        raise ConditionError(f"{what} takes one field with its value, not {written!r}")
    return next(iter(written.items()))


def words_of(written: Any, kind: Any) -> frozenset[str]:
    """One word or several, at least one, of the vocabulary `kind` where it is one. Raises ConditionError."""
    listed = written if isinstance(written, list) else [written]
    if not listed or not all(isinstance(word, str) for word in listed):
        raise ConditionError(f"words are needed, not {written!r}")
    if not (isinstance(kind, type) and issubclass(kind, StrEnum)):
        return frozenset(listed)
    try:
        return frozenset(kind(word) for word in listed)
    except ValueError as error:
        raise ConditionError(str(error)) from None
