"""Lines cut into cells in the ways that statements use: tabs, commas with quotes, bars, semicolons, wide gaps."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator

Cut = Callable[[str], list[str]]
MOST_JOINED = 6


def _by_commas(line: str) -> list[str]:
    try:
        return next(csv.reader([line], skipinitialspace=True), [])
    except csv.Error:
        return []


def _by_semicolons(line: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=";", skipinitialspace=True), [])
    except csv.Error:
        return []


def _by_gaps(line: str) -> list[str]:
    return re.split(r" {2,}|\t", line.strip())


CUTS: tuple[Cut, ...] = (
    lambda line: line.split("\t"),
    _by_commas,
    lambda line: line.strip("|").split("|"),
    _by_semicolons,
    _by_gaps,
    lambda line: line.split(),
)


def trimmed(cells: list[str]) -> list[str]:
    """Cells without outer blanks, quotes and tabs."""
    return [c.strip().strip("\"'").strip() for c in cells]


def whole_lines(lines: list[str]) -> Iterator[str]:
    """Lines in which a quoted cell that runs over line ends is put together again, six lines at most."""
    held = ""
    joined = 0
    for line in lines:
        held = f"{held} {line}" if held else line
        joined += 1
        if held.count('"') % 2 == 0 or joined >= MOST_JOINED:
            yield held
            held, joined = "", 0
    if held:
        yield held
