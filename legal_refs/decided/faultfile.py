"""The table behind the range as data (责任比例表): starting points, factors, effects; the state of a factor."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Literal

from msgspec import Struct

from legal_refs.decided.precedentfile import FACT_KEYS
from legal_refs.files import datafiles
from legal_refs.files.datafiles import DATA, DataError
from legal_refs.law import library
from legal_refs.law.laws import LawId
from legal_refs.results import Words

Facts = dict[str, bool | None]
Kind = Literal["counterfeit", "online"]


class _Row(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    zh: str
    en: str

    @property
    def words(self) -> Words:
        return Words(self.zh, self.en)


class Start(_Row, frozen=True, kw_only=True):
    """Legal starting point of a period and the prudent deduction from it, both as shares of the loss."""

    share: Decimal
    practice: Decimal
    practice_zh: str
    practice_en: str
    practice_sources: tuple[str, ...]
    norms: tuple[LawId, ...]


class Tied(Struct, frozen=True, forbid_unknown_fields=True):
    """A fact of the same legal meaning as another, that counts a fixed part of it (pooled in the fit)."""

    to: str
    ratio: Decimal


class FactorRow(_Row, frozen=True, kw_only=True):
    """One pooled fact: it holds when any of `holds` matches, fails when all of `fails` match."""

    id: str
    direction: Literal["against", "for"]
    kinds: tuple[Kind, ...]
    holds: dict[str, bool]
    fails: dict[str, bool]
    unknown_as: dict[str, Decimal]
    norms: dict[str, tuple[LawId, ...]]
    assumed: Decimal | None = None
    tied: Tied | None = None
    widen: dict[str, Decimal] = {}
    narrows: bool = False

    def state(self, facts: Facts) -> bool | None:
        """True, False or None (not known) in these facts."""
        if any(facts[key] is value for key, value in self.holds.items()):
            return True
        return False if all(facts[key] is value for key, value in self.fails.items()) else None

    def level(self, state: bool | None, kind: str, period: str) -> Decimal:
        """How much of the effect counts: 1 when it holds, 0 when not, a part when not known."""
        if state is None:
            return self.unknown_as.get(f"{kind}_{period}", self.unknown_as[kind])
        return Decimal(int(state))

    def unknown_width(self, kind: str) -> Decimal:
        """By how much the range widens while this is not known."""
        return table().fit.unknown_step + self.widen.get(kind, Decimal(0))


class Fit(Struct, frozen=True, forbid_unknown_fields=True):
    """Settings of the fit.

    Ridge penalty, Huber bend, highest `expected`, wanted coverage, widening per unknown, least width, part below.
    """

    penalty: Decimal
    huber: Decimal
    cap: Decimal
    target_coverage: Decimal
    unknown_step: Decimal
    least_width: Decimal
    below: dict[str, Decimal]


class Table(Struct, frozen=True, forbid_unknown_fields=True):
    """data/fault.yaml."""

    source: str
    checked_on: date
    rule_from: date
    starts: dict[str, Start]
    factors: tuple[FactorRow, ...]
    steps: dict[str, Words]
    caveat: Words
    fit: Fit


class Effects(Struct, frozen=True, forbid_unknown_fields=True):
    """The fitted numbers: effect of each factor, base width of the range by kind (with and without a known lapse)."""

    effects: dict[str, Decimal]
    widths: dict[str, Decimal]


@cache
def table() -> Table:
    """The table. Raises DataError where a row is damaged or could break the promises of the range."""
    found = datafiles.read(DATA / "fault.yaml", Table)
    named = [(period, start.norms) for period, start in found.starts.items()]
    named += [(row.id, norms) for row in found.factors for norms in row.norms.values()]
    faults = library.load().missing_norms("fault.yaml", named)
    if faults:
        raise DataError(*faults)
    for row in found.factors:
        unknown = set(row.holds) | set(row.fails)
        if not unknown <= set(FACT_KEYS) or not set(row.kinds) <= set(row.unknown_as):
            raise DataError(f"fault.yaml: {row.id}: unknown fact, or kinds without a level for not known")
        if any(not 0 <= level <= 1 for level in row.unknown_as.values()):
            raise DataError(f"fault.yaml: {row.id}: the level for not known must lie between no and yes")
    return found


@cache
def effects() -> Effects:
    """The committed effects (data/fault_effects.yaml). Raises DataError where a sign contradicts its direction."""
    found = datafiles.read(DATA / "fault_effects.yaml", Effects)
    for row in table().factors:
        value = found.effects.get(row.id)
        if value is None or (value > 0 if row.direction == "against" else value < 0):
            raise DataError(f"fault_effects.yaml: {row.id}: missing, or of the wrong sign")
    if found.widths["counterfeit_lapse"] > found.widths["counterfeit"]:
        raise DataError("fault_effects.yaml: a known lapse may not widen the range")
    return found


def rows(kind: str) -> tuple[FactorRow, ...]:
    """Factors that count for the kind (counterfeit, online)."""
    return tuple(row for row in table().factors if kind in row.kinds)
