"""Fits practice, effects and ranges to decided cases: deterministic, signs held, pulled towards zero (校准)."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import lru_cache

from msgspec import Struct

from legal_refs.decided import precedentfile
from legal_refs.decided.faultfile import Effects, Ends, Facts, Fit, Kind, group_of, row_of, rows, table
from legal_refs.decided.precedentfile import Precedent
from legal_refs.decided.split import CENT, ONE, ZERO, Split, split

ROUNDS = 200
STILL = 1e-5
PRACTICE = "practice:"
WHOLE = Decimal("1.00")


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
    return Observation(case.id, case.kind, period, seen(case), case.bank_share, frozenset(case.source))


def seen(case: Precedent) -> Facts:
    """The facts of a decided case as predictors; a case of a false link or a scam call is one of deception."""
    facts = precedentfile.predictors(precedentfile.facts_of(case))
    return as_category(facts, case.category)


def as_category(facts: Facts, category: str) -> Facts:
    """What the kind of incident itself says: a theft by a false link or a scam call went through the holder."""
    if category == "online_theft_phishing":
        return facts | {"clicked_phishing_link": True}
    return facts


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
    """The numbers fitted to the calibration cases except those of the ids `without`."""
    return fit([one for one in library() if one.id not in without], table().fit)


def fit(cases: Sequence[Observation], settings: Fit) -> Effects:
    """The numbers fitted to `cases` with `settings`."""
    weights = _weights(cases, settings)
    practice = {
        kind: _rounded(weights[PRACTICE + kind]) if row.assumed is None else row.assumed
        for kind, row in table().practice.items()
    }
    return Effects(
        practice, _ordered({row.id: _rounded(weights[row.id]) for row in table().factors}), ranges(cases, settings)
    )


def _ordered(moved: dict[str, Decimal]) -> dict[str, Decimal]:
    """No row weighs more than one of its direction that takes its place, so that a worse fact never helps."""
    for row in table().factors:
        others = [moved[name] for name in row.unless if row_of(name).direction == row.direction]
        if others:
            moved[row.id] = max(moved[row.id], *others) if row.direction == "against" else min(moved[row.id], *others)
    return moved


def _weights(cases: Sequence[Observation], settings: Fit) -> dict[str, float]:
    """Coordinate descent on Huber loss; the practice of a kind is free, effects are pulled towards zero."""
    weights: dict[str, float] = {PRACTICE + kind: 0.0 for kind in table().practice}
    signs = {row.id: -1 if row.direction == "against" else 1 for row in table().factors}
    weights |= dict.fromkeys(signs, 0.0)
    acts: dict[str, list[int]] = {name: [] for name in weights}
    residuals = []
    for place, one in enumerate(cases):
        names, base = _acting(one)
        for name in names:
            acts[name].append(place)
        residuals.append(float(one.share - base))
    bend, penalty = float(settings.huber), float(settings.penalty)
    for _ in range(ROUNDS):
        furthest = 0.0
        for name, places in acts.items():
            pull = 0.0 if name.startswith(PRACTICE) else penalty
            step = (
                _better(weights[name], [residuals[i] for i in places], bend, pull, signs.get(name, 0)) - weights[name]
            )
            weights[name] += step
            for i in places:
                residuals[i] -= step
            furthest = max(furthest, abs(step))
        if furthest < STILL:
            break
    return weights


def _acting(one: Observation) -> tuple[tuple[str, ...], Decimal]:
    """Names of the free numbers that act on a case, and the part of its share that is no free number."""
    start, practice = table().starts[one.period].share, table().practice[one.kind].assumed
    names = tuple(row.id for row in rows(one.kind) if row.moves_in(one.kind) and row.counts(one.facts))
    if practice is None:
        return (PRACTICE + one.kind, *names), start
    return names, start + practice


def _better(old: float, residuals: Sequence[float], bend: float, pull: float, sign: int) -> float:
    """The best value of one number, the others fixed; kept to its sign (0: free)."""
    up, down = 0.0, pull
    for rest in residuals:
        trust = min(1.0, bend / abs(rest)) if rest else 1.0
        up += trust * (rest + old)
        down += trust
    new = up / down if down else 0.0
    return new if not sign or new * sign > 0 else 0.0


def _rounded(value: float) -> Decimal:
    return Decimal(repr(value)).quantize(CENT) + ZERO  # no minus zero


def ranges(cases: Sequence[Observation], settings: Fit) -> dict[str, Ends]:
    """For each group the narrowest stretch that holds the wanted part of its cases.

    Groups stand from the best for the holder to the worst; no end of a worse one lies above that of a better one.
    """
    found: dict[str, Ends] = {}
    above: dict[Kind, Ends] = {}
    for group in table().groups:
        shares = [one.share for one in cases if one.kind == group.kind and group_of(one.facts, one.kind) == group.id]
        low, high = (ZERO, WHOLE) if group.whole else stretch(shares, settings.target[group.kind], settings)
        before = above.get(group.kind)
        if before is not None:
            low, high = min(low, before.low), min(high, before.high)
        found[group.id] = above[group.kind] = Ends(low, high, len(shares))
    return found


def stretch(shares: Sequence[Decimal], target: Decimal, settings: Fit) -> tuple[Decimal, Decimal]:
    """The narrowest stretch that holds `target` of the shares, with room on each open side; 0 to 1 for too few."""
    ordered = sorted(shares)
    wanted = int((target * len(ordered)).to_integral_value(ROUND_CEILING))
    if wanted < 2:
        return ZERO, WHOLE
    spans = [(ordered[i], ordered[i + wanted - 1]) for i in range(len(ordered) - wanted + 1)]
    low, high = min(spans, key=lambda span: span[1] - span[0])
    low, high = max(ZERO, low - settings.room), min(ONE, high + settings.room)
    if high == ONE:
        low = min(low, ONE - settings.least_width)
    elif low == ZERO:
        high = max(high, settings.least_width)
    return low.quantize(CENT, ROUND_FLOOR), high.quantize(CENT, ROUND_CEILING)


def predict(one: Observation, numbers: Effects) -> Split:
    """The range that `numbers` give for an observation."""
    return split(one.facts, one.kind, one.period, numbers)


def written(numbers: Effects) -> str:
    """The text of data/fault_effects.yaml for these numbers."""
    lines = ["# Fitted by decided/calibration.py to the calibration cases; not edited by hand, a test refits."]
    for name, values in (("practice", numbers.practice), ("effects", numbers.effects)):
        lines += [f"{name}:", *(f'  {key}: "{value}"' for key, value in values.items())]
    lines.append("ranges:")
    for key, ends in numbers.ranges.items():
        lines.append(f'  {key}: {{low: "{ends.low}", high: "{ends.high}", cases: {ends.cases}}}')
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(written(fitted()))
