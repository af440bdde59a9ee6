"""Typed reading of data/fact_rules.yaml: the conventions by which facts are coded; our own, not the law's."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache

from msgspec import Struct

from legal_refs.files import datafiles


class Coding(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Hours, days, counts and shares that the coded facts compare with."""

    source: str
    checked_on: date
    prompt_hours: int
    late_days: int
    night_from: str
    night_to: str
    far_away_hours: int
    many_count: int
    many_within_minutes: int
    same_amount_share: Decimal
    favourable_from: Decimal
    mark_share: Decimal


@cache
def rules() -> Coding:
    """The coding rules. Raises DataError."""
    return datafiles.read(datafiles.DATA / "fact_rules.yaml", Coding)
