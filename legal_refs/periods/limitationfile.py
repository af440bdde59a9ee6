"""Typed reading of data/limitation.yaml: the periods, the change of 2017-10-01 and every sentence of the clock."""

from __future__ import annotations

from datetime import date
from functools import cache

from msgspec import Struct

from legal_refs.files import datafiles
from legal_refs.law import library
from legal_refs.law.laws import LawId
from legal_refs.law.saying import say, slots_of
from legal_refs.results import Words

FILE = "limitation.yaml"


class Regime(Struct, frozen=True, forbid_unknown_fields=True):
    """A period that may apply: its norms and its rule in words, in which a norm stands as {name}."""

    norms: tuple[LawId, ...]
    rule: Words

    def on(self, day: date) -> tuple[Words, tuple[str, ...]]:
        """The rule in words and its provisions as they stand on a day."""
        texts = {name: text for name in self.norms if (text := library.load().norm_on(name, day)) is not None}
        return say(self.rule, texts), tuple(text.name for text in texts.values())


class _Regimes(Struct, frozen=True, forbid_unknown_fields=True):
    two: Regime
    full: Regime
    three: Regime


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
    regimes: _Regimes
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
    """The whole file, read once. Raises datafiles.DataError with every faulty row."""
    found = datafiles.read(datafiles.DATA / FILE, _File)
    regimes = {name: getattr(found.regimes, name) for name in _Regimes.__struct_fields__}
    faults = library.load().missing_norms(FILE, ((name, regime.norms) for name, regime in regimes.items()))
    for name, regime in regimes.items():
        unnamed = sorted(slots_of(regime.rule) - set(regime.norms))
        faults += [datafiles.Fault(FILE, name, f"rule: {{{norm}}} is none of its norms") for norm in unnamed]
    if faults:
        raise datafiles.DataError(*faults)
    return found
