"""Administrative divisions (行政区划): find a place by its names or inside an address; list them for a form.

Data: divisions.json, 3,211 units of mainland China as of April 2026 (mumuy/data_location, MIT notice kept in the file).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from msgspec import Struct

from legal_refs.case.facts import Place
from legal_refs.files import datafiles

MUNICIPALITIES = ("11", "12", "31", "50")
_SHORTEST = 2


class Division(Struct, frozen=True):
    """One unit: six-digit code (行政区划代码), full name, code of the unit above (None for a province)."""

    code: str
    name: str
    parent: str | None

    @property
    def is_province(self) -> bool:
        return self.parent is None

    @property
    def is_prefecture(self) -> bool:
        return self.parent is not None and self.code.endswith("00")

    @property
    def is_county(self) -> bool:
        return self.parent is not None and not self.code.endswith("00")

    @property
    def in_municipality(self) -> bool:
        """Inside 北京, 天津, 上海 or 重庆, which have no prefecture level."""
        return self.code[:2] in MUNICIPALITIES


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    what: str
    checked_on: date
    source: tuple[Any, ...]
    licence: str
    licence_text: str
    low_confidence: tuple[Any, ...]
    rows: tuple[tuple[str, str, str | None], ...]


class _Table(Struct, frozen=True):
    by_code: dict[str, Division]
    children: dict[str | None, tuple[Division, ...]]


@cache
def load() -> _Table:
    """The table, read once. Raises DataError."""
    rows = datafiles.read(datafiles.DATA / "divisions.json", _File).rows
    units = [Division(code, name, parent) for code, name, parent in rows]
    children: dict[str | None, list[Division]] = {}
    for unit in units:
        children.setdefault(unit.parent, []).append(unit)
    return _Table({u.code: u for u in units}, {k: tuple(v) for k, v in children.items()})


def get(code: str) -> Division:
    """Unit of a code; raises KeyError for an unknown code."""
    return load().by_code[code]


def every() -> tuple[Division, ...]:
    """Every unit of the table."""
    return tuple(load().by_code.values())


def children(code: str | None) -> tuple[Division, ...]:
    """Units directly below a code; None gives the provinces."""
    return load().children.get(code, ())


def parent(unit: Division) -> Division | None:
    """The unit above, None for a province."""
    return None if unit.parent is None else get(unit.parent)


def province(unit: Division) -> Division:
    """The province, autonomous region or municipality a unit lies in."""
    return get(unit.code[:2] + "0000")


def _same(unit: Division, text: str) -> bool:
    return unit.name == text or (len(text) >= _SHORTEST and unit.name.startswith(text))


def _pick(above: Division | None, text: str | None) -> Division | None:
    """The unit below one (or anywhere) whose name is the text, else the only one whose name begins with it."""
    return _pick_of(_below(above), _named_below(above), text)


def _pick_of(units: tuple[Division, ...], named: dict[str, tuple[Division, ...]], text: str | None) -> Division | None:
    if not text:
        return None
    near = named.get(text) or tuple(u for u in units if _same(u, text))
    return near[0] if len(near) == 1 else None


@cache
def _provinces() -> dict[str, tuple[Division, ...]]:
    return _by_name(children(None))


@cache
def _named_below(unit: Division | None) -> dict[str, tuple[Division, ...]]:
    """All units below one unit, or all units, by name."""
    return _by_name(_below(unit))


def _by_name(units: tuple[Division, ...]) -> dict[str, tuple[Division, ...]]:
    """Some names stand for several units."""
    found: dict[str, tuple[Division, ...]] = {}
    for unit in units:
        found[unit.name] = (*found.get(unit.name, ()), unit)
    return found


@cache
def _below(unit: Division | None) -> tuple[Division, ...]:
    """All units below one unit, or all units."""
    if unit is None:
        return tuple(load().by_code.values())
    first = children(unit.code)
    return first + tuple(d for c in first for d in children(c.code))


@cache
def _prefectures(unit: Division | None) -> tuple[Division, ...]:
    return tuple(u for u in _below(unit) if u.is_prefecture)


@cache
def _counties(unit: Division | None) -> tuple[Division, ...]:
    return tuple(u for u in _below(unit) if u.is_county)


def find(place: Place) -> Division | None:
    """The most exact unit that the names of a place identify without doubt, or None."""
    found = _pick_of(children(None), _provinces(), place.province)
    for text in (place.city, place.district):
        found = _pick(found, text) or found
    return found


def knows(place: Place) -> bool:
    """Whether the district (or, without one, the city) of a place stands in the table."""
    unit = find(place)
    named = place.district or place.city or place.province
    return unit is not None and named is not None and _same(unit, named)


def has_namesakes(district: str | None) -> bool:
    """Whether several districts or counties of the country bear a name."""
    return sum(u.name == district for u in _counties(None)) > 1


def place_of(unit: Division) -> Place:
    """A unit as province, city and district names; a municipality stands in both upper fields."""
    top = province(unit)
    if unit.is_province:
        return Place(province=top.name, city=top.name if unit.in_municipality else None)
    if unit.is_prefecture:
        return Place(province=top.name, city=unit.name)
    above = parent(unit)
    city = above.name if above is not None and (above.is_prefecture or unit.in_municipality) else None
    return Place(province=top.name, city=city, district=unit.name)


def label(place: Place) -> str:
    """The names of a place written together once each: 广西壮族自治区南宁市兴宁区."""
    names: list[str] = []
    for name in (place.province, place.city, place.district):
        if name and name not in names:
            names.append(name)
    return "".join(names)


def in_text(text: str | None, *, short: bool = False) -> Place | None:
    """The place that an address states, as far as it can be told; `short` also reads a city without its suffix."""
    if not text:
        return None
    top = _spelled(children, None, short=True).first_in(text)
    city = _spelled(_prefectures, top, short=short or top is not None).first_in(text)
    within = city or top
    district = _spelled(_counties, within, short=False).first_in(text) if within else None
    unit = district or within
    return None if unit is None else place_of(unit)


class _Spelled(Struct, frozen=True):
    """Units by every spelling that is looked for, and how long spellings are, the longest first."""

    units: dict[str, Division]
    lengths: tuple[int, ...]

    def first_in(self, text: str) -> Division | None:
        """The unit named first in the text; of two names that begin there the longer one."""
        for at in range(len(text)):
            for length in self.lengths:
                unit = self.units.get(text[at : at + length])
                if unit is not None:
                    return unit
        return None


@cache
def _spelled(level: Callable[[Any], tuple[Division, ...]], above: Division | None, *, short: bool) -> _Spelled:
    """The units of a level below one unit by name; with `short` also without its suffix (广西, 南宁)."""
    found: dict[str, Division] = {}
    for unit in level(above):
        for name in (unit.name, _bare(unit.name)) if short else (unit.name,):
            if len(name) >= _SHORTEST:
                found.setdefault(name, unit)
    return _Spelled(found, tuple(sorted({len(name) for name in found}, reverse=True)))


def _bare(name: str) -> str:
    special = ("内蒙古", "广西", "西藏", "宁夏", "新疆")
    for short in special:
        if name.startswith(short) and name.endswith("自治区"):
            return short
    return name.removesuffix("省").removesuffix("市") if len(name) > _SHORTEST else name
