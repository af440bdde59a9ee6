"""Court fees (诉讼费用) of 诉讼费用交纳办法 13 and 14 in yuan, from data/fees.yaml and data/fees_local.json."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Any

from msgspec import Struct

from legal_refs.files import datafiles
from legal_refs.files.phrases import cents, rate
from legal_refs.law import library
from legal_refs.law.laws import LawId

FILE = "fees.yaml"

ZERO = Decimal("0.00")


class Step(Struct, frozen=True, forbid_unknown_fields=True):
    """One step of a cumulative scale: percent of the part above `above` yuan."""

    above: Decimal
    pct: Decimal


class _Property(Struct, frozen=True, forbid_unknown_fields=True):
    norm: LawId
    base: Decimal
    steps: tuple[Step, ...]
    cap: Decimal | None = None


class _Personality(Struct, frozen=True, forbid_unknown_fields=True):
    norm: LawId
    low: Decimal
    high: Decimal
    steps: tuple[Step, ...]


class _Fees(Struct, frozen=True, forbid_unknown_fields=True):
    checked_on: date
    source: str
    property: _Property
    personality: _Personality
    preservation: _Property


class _Province(Struct, frozen=True):
    province: str
    personality_rights: Decimal | None


class _Local(Struct, frozen=True, forbid_unknown_fields=True):
    what: str
    national_range: dict[str, Any]
    rows: tuple[_Province, ...]
    checked_on: date
    notes: tuple[Any, ...] = ()


@cache
def load() -> _Fees:
    """The table, read once. Raises DataError."""
    found = datafiles.read(datafiles.DATA / FILE, _Fees)
    norms = {
        "property": found.property.norm,
        "personality": found.personality.norm,
        "preservation": found.preservation.norm,
    }
    faults = library.load().missing_norms(FILE, ((row, (norm,)) for row, norm in norms.items()))
    if faults:
        raise datafiles.DataError(*faults)
    return found


@cache
def local_rates() -> dict[str, Decimal | None]:
    """Fee of a personality right by the first two characters of the province, in yuan. Raises DataError."""
    rows = datafiles.read(datafiles.DATA / "fees_local.json", _Local).rows
    return {row.province[:2]: row.personality_rights for row in rows}


def court_fee(amount: Decimal) -> Decimal:
    """Fee in yuan for a property claim of `amount` yuan (交纳办法 13(一)). Raises ValueError below zero."""
    scale = load().property
    return cents(scale.base + _above(amount, scale.steps))


def court_fee_arithmetic(amount: Decimal) -> str:
    """The fee of a property claim written out step by step, as in 50 + 8,900.00 × 2.5% = 272.50."""
    scale = load().property
    parts = [str(scale.base)] + [f"{part:,.2f} × {rate(pct)}%" for part, pct in _parts(amount, scale.steps)]
    return f"{' + '.join(parts)} = {court_fee(amount):,.2f}"


def personality_fee(damages: Decimal, provinces: Iterable[str | None] = ()) -> tuple[Decimal, Decimal]:
    """Least and most fee in yuan of a personality-rights case (交纳办法 13(二)2) with `damages` yuan claimed.

    `provinces`: those of the courts that may be chosen; one without a known local figure, or none,
    gives the national range.
    """
    scale = load().personality
    known = [local_rates().get(p[:2]) if p else None for p in provinces] or [None]
    extra = _above(damages, scale.steps)
    low = min(scale.low if base is None else base for base in known)
    high = max(scale.high if base is None else base for base in known)
    return cents(low + extra), cents(high + extra)


def preservation_fee(amount: Decimal | None) -> Decimal:
    """Fee in yuan for a preservation order over property of `amount` yuan, None where none is at stake (14(二))."""
    scale = load().preservation
    fee = scale.base + _above(amount or ZERO, scale.steps)
    return cents(fee if scale.cap is None else min(fee, scale.cap))


def halved(fee: Decimal) -> Decimal:
    """Half a fee, rounded half up: summary procedure, mediation or withdrawal (15, 16), once only (民诉解释 206)."""
    return cents(fee / 2)


def _above(amount: Decimal, steps: tuple[Step, ...]) -> Decimal:
    return sum((part * pct / 100 for part, pct in _parts(amount, steps)), ZERO)


def _parts(amount: Decimal, steps: tuple[Step, ...]) -> list[tuple[Decimal, Decimal]]:
    """(part of the amount inside the step, its percent) for each step that the amount reaches."""
    if amount < 0:
        raise ValueError("a claim cannot be below zero")
    edges = [*((step.above, step.pct) for step in steps), (max(amount, steps[-1].above), ZERO)]
    return [(min(amount, upper) - lower, pct) for (lower, pct), (upper, _) in pairwise(edges) if amount > lower]
