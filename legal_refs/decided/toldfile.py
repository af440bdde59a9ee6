"""Twins of decided cases: the same events as the holder would tell them in the interview, as data (自述版)."""

from __future__ import annotations

from functools import cache

from legal_refs.case.facts import Case
from legal_refs.files import datafiles
from legal_refs.files.datafiles import DATA


@cache
def twins() -> dict[str, Case]:
    """The told cases by the id of the decided case (data/told.yaml). Raises DataError."""
    return datafiles.read(DATA / "told.yaml", dict[str, Case])
