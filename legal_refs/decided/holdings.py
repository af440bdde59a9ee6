"""Holdings (裁判要点) of guiding, gazette and reference cases that fit a case, in the order of their authority.

Data: holdings.yaml. Courts shall refer to a guiding case (案例指导规定 7) and answer one that a party relies on
(类案检索意见 10); the order is that of 类案检索意见 4.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any, Literal

from msgspec import Struct

from legal_refs.files import datafiles
from legal_refs.files.datafiles import DataError, Fault
from legal_refs.questions.compiler import Condition, ConditionError, Setting, hold
from legal_refs.questions.registry import registry
from legal_refs.results import HoldingMatch, Words

FILE = "holdings.yaml"
LEVELS = ("guiding", "gazette", "numbered", "reference")


class Holding(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename={"since": "from"}):
    """One holding, word for word; without `when` it is kept for reading and `unused_because` says why."""

    id: str
    level: Literal["guiding", "gazette", "numbered", "reference"]
    citation: str
    since: date
    title: str
    court: str
    decided: date | None
    case_number: str | None
    holding: str
    source: tuple[str, ...]
    copies: str
    when: tuple[Any, ...] = ()
    unless: tuple[str, ...] = ()
    fits: Words | None = None
    unused_because: str | None = None
    decided_case: str | None = None


class _Holdings(Struct, frozen=True, forbid_unknown_fields=True):
    checked_on: date
    source: str
    rows: tuple[Holding, ...]


@cache
def load() -> tuple[tuple[Holding, tuple[Condition, ...]], ...]:
    """Each holding with its questions, the weightiest first. Raises DataError with every faulty row."""
    rows = datafiles.read(datafiles.DATA / FILE, _Holdings).rows
    found: list[tuple[Holding, tuple[Condition, ...]]] = []
    faults: list[Fault] = []
    for row in sorted(rows, key=lambda one: LEVELS.index(one.level)):
        if bool(row.when) is bool(row.unused_because) or bool(row.when) is not (row.fits is not None):
            faults.append(Fault(FILE, row.id, "when with fits, or unused_because: one of the two"))
        try:
            found.append((row, registry().compile_all((*row.when, *({"unless": name} for name in row.unless)))))
        except ConditionError as error:
            faults.append(Fault(FILE, row.id, str(error)))
    if faults:
        raise DataError(*faults)
    return tuple(found)


def fitting(setting: Setting) -> tuple[HoldingMatch, ...]:
    """The holdings that fit these facts and may be cited on the filing day, the weightiest first."""
    on = setting.filing
    return tuple(_match(row) for row, when in load() if row.when and row.since <= on and hold(when, setting))


@cache
def collected_on() -> date:
    """The day on which the published cases were last collected and compared."""
    return datafiles.read(datafiles.DATA / FILE, _Holdings).checked_on


@cache
def titles() -> dict[str, str]:
    """The title as published of each decided case that has a holding, by the id of the case."""
    return {row.decided_case: row.title for row, _ in load() if row.decided_case}


@cache
def published() -> dict[str, str]:
    """The holding, word for word, of each decided case that has one, by the id of the case."""
    return {row.decided_case: row.holding for row, _ in load() if row.decided_case}


def _match(row: Holding) -> HoldingMatch:
    return HoldingMatch(
        id=row.id,
        level=row.level,
        citation=row.citation,
        title=row.title,
        court=row.court,
        case_number=row.case_number,
        holding=row.holding,
        fits=row.fits or Words("", ""),
        sources=row.source,
        decided_case=row.decided_case,
    )
