"""Chooses the settings of the fit without peeking (选参): every printed figure is of cases that no choice saw.

`python -m legal_refs.decided.choosing` prints the settings that the calibration cases choose, the nested figures
(settings chosen anew without the cases that are then predicted), and the learning curve. It takes minutes; what it
chose stands in data/fault.yaml.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from statistics import mean

from msgspec import structs

from legal_refs.decided.calibration import Observation, fit, library, predict, related
from legal_refs.decided.evaluation import Figures, figures, medians
from legal_refs.decided.faultfile import KINDS, Fit, table
from legal_refs.decided.split import Split

Predicted = list[tuple[Observation, Split]]
Clusters = list[list[Observation]]


def clusters() -> Clusters:
    """The calibration cases in clusters that share source pages; only whole clusters are left out."""
    found: dict[str, list[Observation]] = {}
    for one in library():
        found.setdefault(min(related(one)), []).append(one)
    return [found[key] for key in sorted(found)]


def left_out(among: Clusters, settings: Fit, folds: int) -> Predicted:
    """Every case of `among`, predicted by numbers fitted without the clusters of its fold."""
    found: Predicted = []
    for fold in range(min(folds, len(among))):
        rest = [one for place, cluster in enumerate(among) if place % folds != fold for one in cluster]
        numbers = fit(rest, settings)
        found += [(one, predict(one, numbers)) for cluster in among[fold::folds] for one in cluster]
    return found


def choose(among: Clusters) -> Fit:
    """Penalty and bend with the least error; then for each kind the narrowest target that covers what is wanted."""
    start = table().fit
    tried = table().search
    grid = [
        structs.replace(start, penalty=penalty, huber=bend) for penalty, bend in product(tried.penalties, tried.bends)
    ]
    best = min(grid, key=lambda settings: _error(left_out(among, settings, tried.folds)))
    return structs.replace(best, target={kind: _target(among, best, kind) for kind in KINDS})


def _error(found: Predicted) -> float:
    """Mean error over the kinds, each as a part of the error of its median."""
    middle = medians()
    parts = []
    for kind in KINDS:
        some = [(one, split) for one, split in found if one.kind == kind]
        error = mean(abs(float(split.expected - one.share)) for one, split in some)
        parts.append(error / mean(abs(middle[kind] - float(one.share)) for one, _ in some))
    return mean(parts)


def _target(among: Clusters, settings: Fit, kind: str) -> Decimal:
    tried = table().search
    for target in tried.targets:
        found = left_out(among, structs.replace(settings, target=dict.fromkeys(KINDS, target)), tried.folds)
        inside = [split.low <= one.share <= split.high for one, split in found if one.kind == kind]
        if sum(inside) >= tried.wanted * len(inside):
            return target
    return tried.targets[-1]


def nested() -> tuple[Predicted, list[Fit]]:
    """Every case predicted with settings and numbers that neither it nor its cluster had a part in; those settings."""
    every = clusters()
    found: Predicted = []
    chosen = []
    for cluster in every:
        rest = [other for other in every if other is not cluster]
        settings = choose(rest)
        numbers = fit([one for other in rest for one in other], settings)
        found += [(one, predict(one, numbers)) for one in cluster]
        chosen.append(settings)
    return found, chosen


def learning_curve(settings: Fit) -> Iterator[tuple[int, Predicted]]:
    """Number of cases in the fit, and the others as these predict them; clusters drawn at random, seed fixed."""
    every = clusters()
    chance = random.Random(17)  # noqa: S311 (a fixed draw, nothing secret)
    for part in table().search.curve:
        found: Predicted = []
        sizes = []
        for _ in range(table().search.draws):
            mixed = chance.sample(every, len(every))
            cut = int(part * len(mixed))
            known = [one for cluster in mixed[:cut] for one in cluster]
            numbers = fit(known, settings)
            found += [(one, predict(one, numbers)) for cluster in mixed[cut:] for one in cluster]
            sizes.append(len(known))
        yield round(mean(sizes)), found


def _of(found: Predicted, kind: str) -> Figures:
    some = [(one, split) for one, split in found if one.kind == kind]
    return figures([one for one, _ in some], [split for _, split in some])


def _told(settings: Fit) -> str:
    targets = " ".join(f"target_{kind} {settings.target[kind]}" for kind in KINDS)
    return f"penalty {settings.penalty} huber {settings.huber} {targets}"


def lines() -> Iterator[str]:
    """What the command prints."""
    yield f"chosen {_told(choose(clusters()))}"
    found, chosen = nested()
    told = [_told(settings) for settings in chosen]
    for one in sorted(set(told), key=lambda one: (-told.count(one), one)):
        yield f"nested chose {told.count(one)} times {one}"
    for kind in KINDS:
        yield from (f"nested {line}" for line in _of(found, kind).lines(f"{kind} "))
    for size, predicted in learning_curve(table().fit):
        for kind in KINDS:
            of = _of(predicted, kind)
            yield f"curve {size} {kind} coverage {of.coverage:.2f} width {of.width:.2f} mae {of.mae:.2f}"


if __name__ == "__main__":
    for told_line in lines():
        sys.stdout.write(told_line + "\n")
        sys.stdout.flush()
