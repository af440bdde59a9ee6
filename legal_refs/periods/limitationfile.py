"""Typed reading of data/limitation.yaml: the periods, the change of 2017-10-01 and every sentence of the clock."""

from __future__ import annotations

from datetime import date
from functools import cache

from msgspec import Struct

from legal_refs.files import datafiles
from legal_refs.results import Words


class Regime(Struct, frozen=True, forbid_unknown_fields=True):
    """The statute whose words apply until a day: provisions and rule for two years (old) and for three (new)."""

    until: date | None
    old: tuple[str, ...]
    new: tuple[str, ...]
    rule_old: Words
    rule_new: Words


class _Weekdays(Struct, frozen=True, forbid_unknown_fields=True):
    zh: tuple[str, ...]
    en: tuple[str, ...]


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    checked_on: date
    source: str
    transition: date
    old_years: int
    years: int
    longest_years: int
    hindrance_months: int
    warn_days: int
    certain_hindrances: tuple[str, ...]
    title: dict[str, Words]
    regimes: tuple[Regime, ...]
    kinds: dict[str, Words]
    words: dict[str, Words]
    states: dict[str, Words]
    reasons: dict[str, Words]
    left: dict[str, Words]
    missing: Words
    warnings: dict[str, Words]
    weekdays: _Weekdays


@cache
def data() -> _File:
    """The whole file, read once. Raises datafiles.DataError."""
    return datafiles.read(datafiles.DATA / "limitation.yaml", _File)
