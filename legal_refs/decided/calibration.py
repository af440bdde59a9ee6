"""Fits effects and widths of the range to decided cases: deterministic, signs held, pulled towards zero (校准)."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from decimal import ROUND_CEILING, Decimal
from functools import lru_cache

from msgspec import Struct

from legal_refs.decided import precedentfile
from legal_refs.decided.faultfile import Effects, FactorRow, Facts, rows, table
from legal_refs.decided.precedentfile import Precedent
from legal_refs.decided.split import CENT, ONE, Split, split, unknown_width, width_class

ROUNDS = 400
STILL = 1e-7
CLASSES = ("counterfeit", "counterfeit_lapse", "online")


class Observation(Struct, frozen=True):
    """One decided case as the fit sees it; `pages` are its source pages, by which cases are left out together."""

    id: str
    kind: str
    period: str
    facts: Facts
    share: Decimal
    pages: frozenset[str]


def observation(case: Precedent) -> Observation:
    """A calibration case as an observation; the share must be known."""
    if case.bank_share is None:
        raise ValueError(f"{case.id}: share not known")
    period = "after" if case.period_vs_2021_rule == "after" else "before"
    seen = precedentfile.predictors(precedentfile.facts_of(case))
    return Observation(case.id, case.kind, period, seen, case.bank_share, frozenset(case.source))


@lru_cache(maxsize=1)
def library() -> tuple[Observation, ...]:
    """The calibration cases of the library, in the order of their ids."""
    return tuple(sorted(map(observation, precedentfile.calibration_cases()), key=lambda one: one.id))


def related(one: Observation) -> frozenset[str]:
    """Ids of calibration cases that share a source page with `one`, directly or by a chain; also its own id."""
    pages, found = set(one.pages), {one.id}
    while new := [o for o in library() if o.id not in found and (o.pages & pages)]:
        found |= {o.id for o in new}
        pages |= {page for o in new for page in o.pages}
    return frozenset(found)


@lru_cache(maxsize=512)
def fitted(without: frozenset[str] = frozenset()) -> Effects:
    """Effects and widths fitted to the calibration cases except those of the ids `without`."""
    cases = [one for one in library() if one.id not in without]
    moved = _effects(cases)
    flat = Effects(moved, dict.fromkeys(CLASSES, Decimal(0)))
    return Effects(moved, _widths(cases, flat))


def _effects(cases: list[Observation]) -> dict[str, Decimal]:
    free = [row for row in table().factors if row.assumed is None and row.tied is None]
    weights = {row.id: 0.0 for row in free}
    levels = [_levels(one, weights) for one in cases]
    residuals = [float(one.share - _start(one)) for one in cases]
    for _ in range(ROUNDS):
        moves = [_improve(row, weights, levels, residuals) for row in free]
        if max(moves) < STILL:
            break
    return {row.id: _effect(row, weights) for row in table().factors}


def _levels(one: Observation, weights: dict[str, float]) -> dict[str, float]:
    """How strongly each free weight acts on a case; a tied factor acts through the weight that it is tied to."""
    found = dict.fromkeys(weights, 0.0)
    for row in rows(one.kind):
        if row.tied is not None:
            found[row.tied.to] += float(row.tied.ratio * _level(row, one))
        elif row.id in weights:
            found[row.id] += float(_level(row, one))
    return found


def _effect(row: FactorRow, weights: dict[str, float]) -> Decimal:
    if row.assumed is not None:
        return row.assumed.quantize(CENT)
    if row.tied is not None:
        return _rounded(float(row.tied.ratio) * weights[row.tied.to])
    return _rounded(weights[row.id])


def _improve(
    row: FactorRow, weights: dict[str, float], levels: list[dict[str, float]], residuals: list[float]
) -> float:
    """One step of coordinate descent with Huber weights on the effect of `row`; returns how far it moved."""
    bend, up, down = float(table().fit.huber), 0.0, float(table().fit.penalty)
    old = weights[row.id]
    used = [(i, level[row.id]) for i, level in enumerate(levels) if level.get(row.id)]
    for i, level in used:
        trust = min(1.0, bend / abs(residuals[i])) if residuals[i] else 1.0
        up += trust * level * (residuals[i] + level * old)
        down += trust * level * level
    new = min(0.0, up / down) if row.direction == "against" else max(0.0, up / down)
    for i, level in used:
        residuals[i] -= level * (new - old)
    weights[row.id] = new
    return abs(new - old)


def _level(row: FactorRow, one: Observation) -> Decimal:
    """Level of a factor; what speaks for the holder cannot lift the full share of a counterfeit card."""
    if row.direction == "for" and one.kind == "counterfeit":
        return Decimal(0)
    return row.level(row.state(one.facts), one.kind, one.period)


def _start(one: Observation) -> Decimal:
    start = table().starts[one.period]
    return start.share + start.practice


def _rounded(value: float) -> Decimal:
    return Decimal(repr(value)).quantize(CENT) + Decimal("0.00")  # no minus zero


def _widths(cases: list[Observation], flat: Effects) -> dict[str, Decimal]:
    """For each class the width at which the wanted part of its cases lies inside."""
    needed: dict[str, list[Decimal]] = {name: [] for name in CLASSES}
    for one in cases:
        found = split(one.facts, one.kind, one.period, flat)
        room = _needed(found.expected, one) - unknown_width(found.steps, one.kind)
        needed[width_class(found.steps, one.kind)].append(max(room, Decimal(0)))
    return {name: _quantile(values) for name, values in needed.items()}


def _needed(expected: Decimal, one: Observation) -> Decimal:
    """Smallest width whose range, placed as split() places it, holds the share that the court gave."""
    below = table().fit.below[one.kind]
    if one.share <= expected:
        reach = (expected - one.share) / below
        edge = ONE - one.share
    else:
        reach = (one.share - expected) / (ONE - below)
        edge = one.share
    return min(reach, edge)


def _quantile(values: Iterable[Decimal]) -> Decimal:
    ordered = sorted(values)
    if not ordered:
        return ONE
    rank = (table().fit.target_coverage * len(ordered)).to_integral_value(ROUND_CEILING)
    return max(ordered[int(rank) - 1], table().fit.least_width).quantize(CENT, ROUND_CEILING)


def predict(one: Observation, numbers: Effects) -> Split:
    """The range that `numbers` give for an observation."""
    return split(one.facts, one.kind, one.period, numbers)


def written(numbers: Effects) -> str:
    """The text of data/fault_effects.yaml for these numbers."""
    lines = ["# Fitted by decided/calibration.py to the calibration cases; not edited by hand, a test refits."]
    for name, values in (("effects", numbers.effects), ("widths", numbers.widths)):
        lines += [f"{name}:", *(f'  {key}: "{value}"' for key, value in values.items())]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(written(fitted()))
