"""Small-claims track (小额诉讼): yes, by agreement, no, or unknown where the province's amount is not sourced.

Amounts: small_claims.json, as published by the high courts, known only to the end of the year of the notice.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from msgspec import Struct

from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer
from legal_refs.files import datafiles
from legal_refs.forum.forumfile import cite_all, data, say
from legal_refs.forum.suits import Kind, Suit
from legal_refs.results import Amounts, Words


class Threshold(Struct, frozen=True, rename={"since": "from"}):
    """Amounts in yuan from a day: one instance up to `small`, by agreement up to `agreed`."""

    since: date
    small: Decimal
    agreed: Decimal
    known_until: date


class _Row(Struct, frozen=True):
    code: str
    province: str
    thresholds: tuple[Threshold, ...]
    source: tuple[str, ...]
    confidence: str


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    what: str
    checked_on: date
    notes: tuple[Any, ...]
    rows: tuple[_Row, ...]


class Answered(Struct, frozen=True):
    """ "yes", "by_agreement", "no" or "unknown", the reason and the provisions."""

    value: str
    reason: Words
    basis: tuple[str, ...] = ()


@cache
def load() -> dict[str, _Row]:
    """The table, read once. Raises DataError."""
    return {row.province: row for row in datafiles.read(datafiles.DATA / "small_claims.json", _File).rows}


def thresholds(province: str | None) -> tuple[Threshold, ...]:
    """All published amounts of a province (its full name), the oldest first."""
    row = load().get(province or "")
    return row.thresholds if row else ()


def answer(case: Case, suit: Suit, amounts: Amounts | None, province: str | None, on: date) -> Answered:
    """Whether the small-claims track applies to a suit filed in a province on a day."""
    excluded = _excluded(case, suit)
    if excluded is not None:
        return Answered("no", say(excluded), cite_all(("small_claims", "small_claims_excluded"), on))
    if on < data().small_claims_first:
        return Answered("unknown", say("small_unknown_before"))
    if on < data().small_claims_half_wage:
        return Answered("unknown", say("small_unknown_30"), cite_all(("small_claims", "small_claims_kinds"), on))
    basis = cite_all(("small_claims", "small_claims_wage"), on)
    value, reason = _by_amount(amounts.total if amounts else None, thresholds(province), on)
    return Answered(value, reason, basis)


def _excluded(case: Case, suit: Suit) -> str | None:
    if suit.kind is Kind.PI and suit.in_tort:
        return "small_no_personality"
    if case.filing.appraisal_needed is Answer.YES:
        return "small_no_appraisal"
    if suit.kind is Kind.CARD_CREDIT and _declares(case):
        return "small_no_declaration"
    return None


def _declares(case: Case) -> bool:
    """A claim to declare that nothing is owed (C1) or to remove a credit record (C3) is not only money."""
    unpaid = case.debt is not None and case.debt.posted is not None and case.debt.posted > case.debt.returned
    return unpaid or bool(case.credit and case.credit.items)


def _by_amount(total: Decimal | None, known: tuple[Threshold, ...], on: date) -> tuple[str, Words]:
    past = [t for t in known if t.since <= on]
    if total is not None and 0 < total < data().small_claims_surely and not (past and on <= past[-1].known_until):
        return "yes", say("small_surely")
    if not past:
        return "unknown", say("small_unknown")
    last = past[-1]
    if on > last.known_until or total is None:
        return "unknown", say("small_unknown_last", day=last.since.isoformat(), small=f"{last.small:,.2f}")
    small, agreed = f"{last.small:,.2f}", f"{last.agreed:,.2f}"
    if total <= last.small:
        return "yes", say("small_yes", small=small)
    if total <= last.agreed:
        return "by_agreement", say("small_by_agreement", small=small, agreed=agreed)
    return "no", say("small_no_amount", agreed=agreed)
