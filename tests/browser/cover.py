"""All-pairs cover: the fewest rows, found greedily, in which every two values of two columns meet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, product
from typing import Any

Row = dict[str, Any]
Pair = tuple[tuple[str, Any], tuple[str, Any]]


def matrix(columns: Mapping[str, Sequence[Any]]) -> list[Row]:
    """Every combination."""
    return [dict(zip(columns, values, strict=True)) for values in product(*columns.values())]


def pairwise(columns: Mapping[str, Sequence[Any]]) -> list[Row]:
    """Rows of the matrix that hold every pair of values at least once; the same rows every time."""
    rows, missing = matrix(columns), {pair for row in matrix(columns) for pair in pairs(row)}
    chosen = []
    while missing:
        best = max(rows, key=lambda row: len(missing & pairs(row)))
        chosen.append(best)
        missing -= pairs(best)
    return chosen


def pairs(row: Row) -> set[Pair]:
    return set(combinations(row.items(), 2))
