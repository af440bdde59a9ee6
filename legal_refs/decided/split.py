"""Facts + effects -> low, expected, high: the additive arithmetic, the same for a case and for the calibration."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct

from legal_refs.decided.faultfile import Effects, FactorRow, Facts, rows, table

CENT = Decimal("0.01")
ONE = Decimal(1)
ZERO = Decimal(0)


class Step(Struct, frozen=True):
    """One factor in given facts: its state and by how much it moved the share."""

    row: FactorRow
    state: bool | None
    moved: Decimal


class Split(Struct, frozen=True):
    """Range of the bank's share, 0 to 1 with two places, and the steps that led to `expected`."""

    low: Decimal
    expected: Decimal
    high: Decimal
    steps: tuple[Step, ...]


def split(facts: Facts, kind: str, period: str, numbers: Effects) -> Split:
    """The range for `facts` (as predictors see them) of a kind (counterfeit, online) and period (before, after)."""
    steps = tuple(_step(row, facts, (kind, period), numbers) for row in rows(kind))
    start = table().starts[period]
    raw = start.share + start.practice + sum((step.moved for step in steps), ZERO)
    expected = min(table().fit.cap, max(ZERO, raw)).quantize(CENT, ROUND_HALF_UP)
    width = width_of(steps, kind, numbers)
    below = (table().fit.below[kind] * width).quantize(CENT, ROUND_HALF_UP)
    low = min(max(expected - below, ZERO), ONE - width)
    return Split(low, expected, low + width, steps)


def width_of(steps: tuple[Step, ...], kind: str, numbers: Effects) -> Decimal:
    """Width of the range: narrower where a lapse of the bank is known, wider with each fact not known."""
    return min(ONE, numbers.widths[width_class(steps, kind)] + unknown_width(steps, kind))


def width_class(steps: tuple[Step, ...], kind: str) -> str:
    """Which base width: counterfeit with a known lapse of the bank, counterfeit without, online."""
    known = any(step.row.narrows and step.state is True for step in steps)
    return "counterfeit_lapse" if kind == "counterfeit" and known else kind


def unknown_width(steps: tuple[Step, ...], kind: str) -> Decimal:
    """By how much the facts that are not known widen the range."""
    return sum((step.row.unknown_width(kind) for step in steps if step.state is None), ZERO)


def _step(row: FactorRow, facts: Facts, where: tuple[str, str], numbers: Effects) -> Step:
    state = row.state(facts)
    moved = (numbers.effects[row.id] * row.level(state, *where)).quantize(CENT, ROUND_HALF_UP) + ZERO  # no minus zero
    return Step(row, state, moved)
