"""Facts + fitted numbers -> low, expected, high: the same arithmetic for a case and for the calibration."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct

from legal_refs.decided.faultfile import Effects, FactorRow, Facts, group_of, rows, table

CENT = Decimal("0.01")
ONE = Decimal(1)
ZERO = Decimal("0.00")


class Step(Struct, frozen=True):
    """One factor in given facts: its state, whether it counts, and by how much it moved the share."""

    row: FactorRow
    state: bool | None
    counts: bool
    moved: Decimal


class Split(Struct, frozen=True):
    """Range of the bank's share, 0 to 1 with two places, the group it was read from, the steps to `expected`."""

    low: Decimal
    expected: Decimal
    high: Decimal
    group: str
    steps: tuple[Step, ...]


def split(facts: Facts, kind: str, period: str, numbers: Effects) -> Split:
    """The range for `facts` (as predictors see them) of a kind (counterfeit, online) and period (before, after).

    The ends are those of the group of like cases; they open where `expected` lies outside, so that it never does.
    """
    steps = tuple(_step(row, facts, kind, numbers) for row in rows(kind))
    start = table().starts[period]
    raw = start.share + numbers.practice[kind] + sum((step.moved for step in steps), ZERO)
    expected = min(table().fit.cap, max(start.least, raw)).quantize(CENT, ROUND_HALF_UP)
    group = group_of(facts, kind)
    ends = numbers.ranges[group]
    return Split(min(ends.low, expected), expected, max(ends.high, expected), group, steps)


def _step(row: FactorRow, facts: Facts, kind: str, numbers: Effects) -> Step:
    state = row.state(facts)
    counts = state is True and not row.replaced(facts)
    return Step(row, state, counts, numbers.effects[row.id] if counts and row.moves_in(kind) else ZERO)
