"""The table behind the range as data (责任比例表): starting points, factors, groups of like cases, fitted numbers."""

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
KINDS: tuple[Kind, ...] = ("counterfeit", "online")


class _Row(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    zh: str
    en: str

    @property
    def words(self) -> Words:
        return Words(self.zh, self.en)


class Start(_Row, frozen=True, kw_only=True):
    """Legal starting point of a period, and the least share that is ever expected in it, as shares of the loss."""

    share: Decimal
    least: Decimal
    norms: tuple[LawId, ...]


class Practice(_Row, frozen=True, kw_only=True):
    """How courts departed from the starting point in a kind; fitted where `assumed` is left out."""

    assumed: Decimal | None = None
    sources: tuple[str, ...] = ()


class FactorRow(_Row, frozen=True, kw_only=True):
    """One pooled fact: it holds when any of `holds` matches, fails when all of `fails` match.

    It counts where it holds and nothing of `unless` does: rows that take its place (one act is counted once), or
    facts that take its weight. `moves` are the kinds in which it moves the share, all of `kinds` where left out.
    """

    id: str
    direction: Literal["against", "for"]
    kinds: tuple[Kind, ...]
    moves: tuple[Kind, ...] | None = None
    holds: dict[str, bool]
    fails: dict[str, bool]
    unless: tuple[str, ...] = ()
    unless_facts: dict[str, bool] = {}
    norms: dict[str, tuple[LawId, ...]]

    def state(self, facts: Facts) -> bool | None:
        """True, False or None (not known) in these facts."""
        for key, value in self.holds.items():
            if facts[key] is value:
                return True
        for key, value in self.fails.items():
            if facts[key] is not value:
                return None
        return False

    def counts(self, facts: Facts) -> bool:
        """Whether it holds and neither another row nor another fact takes its place."""
        return self.state(facts) is True and not self.replaced(facts)

    def replaced(self, facts: Facts) -> bool:
        """Whether another row or another fact takes its place where it holds."""
        if any(facts[key] is value for key, value in self.unless_facts.items()):
            return True
        return any(row_of(other).state(facts) is True for other in self.unless)

    def moves_in(self, kind: str) -> bool:
        """Whether it moves the share in this kind."""
        return kind in (self.kinds if self.moves is None else self.moves)


class Group(_Row, frozen=True, kw_only=True):
    """Decided cases that are alike: the range of a case is where the shares of its group lay.

    `whole`: the results are so far apart that no narrower range than 0 to 1 would be true.
    """

    id: str
    kind: Kind
    whole: bool = False


class Sample(Struct, frozen=True, forbid_unknown_fields=True):
    """A published random sample: how many judgments gave the whole, a part and nothing."""

    id: str
    all: int
    full: int
    part: int
    none: int
    source: str


class Sorting(Struct, frozen=True, forbid_unknown_fields=True):
    """Puts a case into `group` when any of the rows `when` counts (always, where `when` is empty)."""

    group: str
    when: tuple[str, ...]


class Fit(Struct, frozen=True, forbid_unknown_fields=True):
    """Settings of the fit, chosen by `python -m legal_refs.decided.choosing`.

    Ridge penalty, Huber bend, highest `expected`, part of a group's cases that its range holds, room added on each
    open side, least width, fewest cases that carry a range.
    """

    penalty: Decimal
    huber: Decimal
    cap: Decimal
    target: dict[str, Decimal]
    room: Decimal
    least_width: Decimal
    fewest: int


class Search(Struct, frozen=True, forbid_unknown_fields=True):
    """What the search for settings tries: values of each, the coverage wanted, parts of the learning curve."""

    penalties: tuple[Decimal, ...]
    bends: tuple[Decimal, ...]
    targets: tuple[Decimal, ...]
    wanted: Decimal
    curve: tuple[Decimal, ...]
    folds: int
    draws: int


class Table(Struct, frozen=True, forbid_unknown_fields=True):
    """data/fault.yaml; groups of a kind from the best for the holder to the worst."""

    source: str
    checked_on: date
    rule_from: date
    starts: dict[str, Start]
    practice: dict[str, Practice]
    factors: tuple[FactorRow, ...]
    groups: tuple[Group, ...]
    sorting: dict[str, tuple[Sorting, ...]]
    samples: tuple[Sample, ...]
    too_few: dict[str, Words]
    steps: dict[str, Words]
    caveat: Words
    fit: Fit
    search: Search


class Ends(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the shares of a group lay, and how many decisions that rests on."""

    low: Decimal
    high: Decimal
    cases: int


class Effects(Struct, frozen=True, forbid_unknown_fields=True):
    """The fitted numbers: practice of each kind, effect of each factor, ends of the range of each group."""

    practice: dict[str, Decimal]
    effects: dict[str, Decimal]
    ranges: dict[str, Ends]


@cache
def table() -> Table:
    """The table. Raises DataError where a row is damaged or could break the promises of the range."""
    found = datafiles.read(DATA / "fault.yaml", Table)
    named = [(period, start.norms) for period, start in found.starts.items()]
    named += [(row.id, norms) for row in found.factors for norms in row.norms.values()]
    faults = library.load().missing_norms("fault.yaml", named)
    if faults:
        raise DataError(*faults)
    names = {row.id for row in found.factors}
    for row in found.factors:
        if not {*row.holds, *row.fails, *row.unless_facts} <= set(FACT_KEYS) or not set(row.unless) <= names:
            raise DataError(f"fault.yaml: {row.id}: unknown fact or row")
    for kind, rules in found.sorting.items():
        if not {name for rule in rules for name in rule.when} <= names or rules[-1].when:
            raise DataError(f"fault.yaml: sorting of {kind}: unknown row, or a case could fall through")
    return found


@cache
def row_of(name: str) -> FactorRow:
    """The factor `name`. Raises KeyError."""
    return {row.id: row for row in table().factors}[name]


@cache
def effects() -> Effects:
    """The committed numbers (data/fault_effects.yaml). Raises DataError where they break a promise of the range."""
    found = datafiles.read(DATA / "fault_effects.yaml", Effects)
    for row in table().factors:
        value = found.effects.get(row.id)
        if value is None or (value > 0 if row.direction == "against" else value < 0):
            raise DataError(f"fault_effects.yaml: {row.id}: missing, or of the wrong sign")
        places = [found.effects[name] for name in row.unless if row_of(name).direction == row.direction]
        if any(abs(value) > abs(other) for other in places):
            raise DataError(f"fault_effects.yaml: {row.id}: weighs more than the act that takes its place")
    return found


@cache
def rows(kind: str) -> tuple[FactorRow, ...]:
    """Factors that are looked at in the kind (counterfeit, online)."""
    return tuple(row for row in table().factors if kind in row.kinds)


def group_of(facts: Facts, kind: str) -> str:
    """The group of like cases to which these facts belong."""
    rules = table().sorting[kind]
    return next(rule.group for rule in rules if not rule.when or any(row_of(name).counts(facts) for name in rule.when))
