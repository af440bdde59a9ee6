"""Published sanctions (行政处罚参考) as references for papers to regulators, only with their source."""

from __future__ import annotations

import datetime
from decimal import Decimal
from functools import cache
from typing import Annotated, Literal

from msgspec import Meta, Struct

from legal_refs.case import incidents
from legal_refs.case.exposure import posted_up
from legal_refs.case.facts import Case
from legal_refs.case.memory import kept
from legal_refs.files import datafiles
from legal_refs.files.datafiles import DATA, DataError

MOST = 3
Kind = Literal["personal_info", "leak", "statement", "insider", "outsourced", "credit_query", "credit_rules"]
SPECIAL = frozenset({"statement", "insider", "outsourced", "credit_query", "credit_rules"})
"""Kinds that name one way of acting: a sanction for one of them is no reference for another way."""
PUBLISHED = ("personal_info", "leak")
"""The kinds near to data that the bank itself published (公开张贴)."""


class Penalty(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One published sanction; the fine in yuan, None where the source gives none; `kinds` by the violation named."""

    id: str
    institution: str
    regulator: str
    date: Annotated[str, Meta(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")] | None = None
    document_number: str | None = None
    fine_cny: Decimal | None = None
    violation: str
    individuals: str | None = None
    legal_basis: tuple[str, ...] = ()
    fine_is_for_personal_info_only: bool
    source: Annotated[tuple[Annotated[str, Meta(min_length=4)], ...], Meta(min_length=1)]
    confidence: Literal["high", "medium", "low"]
    notes: str | None = None
    kinds: Annotated[tuple[Kind, ...], Meta(min_length=1)]
    known_from: datetime.date


@cache
def every() -> tuple[Penalty, ...]:
    """All sanctions of the library. Raises DataError (damaged, doubled, without source)."""
    found = datafiles.read(DATA / "penalties.yaml", tuple[Penalty, ...])
    if len({one.id for one in found}) != len(found):
        raise DataError("penalties.yaml: an id stands twice")
    return found


@kept
def references(case: Case, on: datetime.date) -> tuple[Penalty, ...]:
    """At most three sanctions for the same kind of violation, published by `on`, none of low confidence; may be empty.

    Nearest first: the kinds of the incident in their order, then fines for personal information alone, then the newest.
    """
    posted = posted_up(case)
    kinds = PUBLISHED if posted else incidents.row(case.incident).penalties
    found = [one for one in every() if one.known_from <= on and one.confidence != "low" and _same_way(one, kinds)]
    found.sort(key=lambda one: one.known_from, reverse=True)
    found.sort(key=lambda one: (_rank(one, kinds), not one.fine_is_for_personal_info_only))
    return tuple(found[:MOST])


def _same_way(one: Penalty, kinds: tuple[str, ...]) -> bool:
    """Of one of these kinds; a sanction for special ways of acting only where one of them is among the kinds."""
    special = SPECIAL.intersection(one.kinds)
    return bool(set(kinds) & set(one.kinds)) and (not special or bool(special & set(kinds)))


def _rank(one: Penalty, kinds: tuple[str, ...]) -> int:
    return min(place for place, kind in enumerate(kinds) if kind in one.kinds)
