"""Typed reading of data/papers.yaml: what the law asks of each kind of paper, and the papers of a property."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Literal

from msgspec import Struct

from legal_refs.files import datafiles
from legal_refs.files.datafiles import DataError, Fault
from legal_refs.questions.roads import Road
from legal_refs.results import Words

FILE = "papers.yaml"


class Paper(Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of paper; what its properties mean stands at the head of the file."""

    suit: Literal["", "theft", "leak"] = ""
    roads: tuple[Road, ...] = ()
    asks: Literal["", "card", "loss", "either", "beside"] = ""
    kinds: tuple[str, ...] = ()


class File(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file; `kinds` says what each of their names means."""

    checked_on: date
    source: tuple[str, ...]
    kinds: dict[str, Words]
    papers: dict[str, Paper]


@cache
def load() -> File:
    """The file, read once. Raises DataError, also for a kind that the file does not explain."""
    file = datafiles.read(datafiles.DATA / FILE, File)
    unknown = [
        Fault(FILE, f"papers.{name}.kinds", f"no such kind: {kind}")
        for name, paper in file.papers.items()
        for kind in paper.kinds
        if kind not in file.kinds
    ]
    if unknown:
        raise DataError(*unknown)
    return file


def paper(name: str) -> Paper:
    """One kind of paper by id. Raises KeyError."""
    return load().papers[name]


@cache
def groups() -> Mapping[str, tuple[str, ...]]:
    """The ids of the papers of each property, by its name in a check without the @: suit, id, asks:card, off:answer."""
    kinds = {kind: _having(lambda one, kind=kind: kind in one.kinds) for kind in load().kinds}
    asking = {f"asks:{what}": _having(lambda one, what=what: one.asks == what) for what in ("card", "loss", "either")}
    off = {f"off:{road}": _having(lambda one, road=road: bool(one.roads) and road not in one.roads) for road in Road}
    return {
        **kinds,
        **asking,
        **off,
        "suit": _having(lambda one: bool(one.suit)),
        "theft_suit": _having(lambda one: one.suit == "theft"),
        "pi_suit": _having(lambda one: one.suit == "leak"),
    }


def _having(holds: Callable[..., bool]) -> tuple[str, ...]:
    return tuple(name for name, one in load().papers.items() if holds(one))
