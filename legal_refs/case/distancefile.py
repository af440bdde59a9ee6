"""Typed reading of coordinates.json and separation.yaml: where places lie, and how a gap in time is weighed."""

from __future__ import annotations

from datetime import date
from functools import cache

from msgspec import Struct

from legal_refs.files import datafiles


class Radius(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How far round its point a place may lie, in kilometres."""

    district: int
    county: int
    wide_county: int
    wide_district: int
    beyond: int


class Air(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A journey by air: kilometres an hour aloft, and the minutes that it takes on the ground."""

    kmh: int
    ground_minutes: int


class Far(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"but": "except"}):
    """Countries so far off that nobody comes from there within so many hours, but for parts of them."""

    hours: int
    names: tuple[str, ...]
    but: tuple[str, ...]

    def holds(self, place: str) -> bool:
        """Whether a place lies in one of them, as its name says."""
        return any(name in place for name in self.names) and not any(name in place for name in self.but)


class Weighing(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Distances in kilometres, speeds in kilometres an hour, hours."""

    source: str
    checked_on: date
    radius_km: Radius
    wide: tuple[str, ...]
    very_wide: tuple[str, ...]
    round_to_km: int
    impossible_kmh: int
    hardly_kmh: int
    air: Air
    hours: int
    far: Far


class _Points(Struct, frozen=True, forbid_unknown_fields=True):
    what: str
    checked_on: date
    source: tuple[str, ...]
    licence: str
    licence_text: str
    rows: tuple[tuple[str, float, float], ...]


@cache
def weighing() -> Weighing:
    """The conventions. Raises DataError."""
    return datafiles.read(datafiles.DATA / "separation.yaml", Weighing)


@cache
def points() -> dict[str, tuple[float, float]]:
    """Code of a division -> degrees east and north. Raises DataError."""
    rows = datafiles.read(datafiles.DATA / "coordinates.json", _Points).rows
    return {code: (east, north) for code, east, north in rows}
