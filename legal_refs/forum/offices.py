"""The office of an authority that takes a paper (受理机构的全称), by place; None where the place does not tell.

Data: offices.yaml. A name comes from the list of offices or from a rule of names, never from free words; how sure it is
stands beside it, and what follows from a rule is to be confirmed before the paper goes out.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from msgspec import Struct

from legal_refs.case import divisions, places
from legal_refs.case.divisions import Division
from legal_refs.case.facts import Case, Place
from legal_refs.case.memory import kept
from legal_refs.files import datafiles
from legal_refs.forum import courts

FILE = "offices.yaml"
SEATS = ("bank", "payment_institution", "holder", "police")
"""Whose place decides which office it is."""
_BUREAU = re.compile(r"^(?P<of>.+?)公安局(?:(?P<branch>.+?)分局)?")

_UNIT = re.compile(r"^(.+?(?:公安局.+?分局|公安局|分局))[^局]*[大中支总]队$")
"""A brigade is a unit inside the bureau, which acts and is written to."""

CAPITAL = "01"
"""What a province's division code says of its capital (GB/T 2260)."""


class Kind(Struct, frozen=True, forbid_unknown_fields=True, rename={"since": "from"}):
    """One authority's offices: the pattern of the name, and the areas that have one of their own."""

    id: str
    pattern: str
    since: date
    confidence: str
    address: str | None
    source: tuple[str, ...]
    units: dict[str, str]


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    checked_on: date
    kinds: tuple[Kind, ...]


class Office(Struct, frozen=True):
    """An office by its full name, its address where a source gives one, and how sure the name is."""

    name: str
    address: str | None
    confidence: str


@cache
def kinds() -> dict[str, Kind]:
    """Every kind of office by its id, read once. Raises DataError."""
    return {kind.id: kind for kind in datafiles.read(datafiles.DATA / FILE, _File).kinds}


def find(kind_id: str, seat: str, case: Case, on: date) -> Office | None:
    """The office of a kind for this case on a day; None before the office had its name, or without its place."""
    kind = kinds()[kind_id]
    if kind.id == "police_deciding":
        name = deciding(case)
        return Office(name, None, kind.confidence) if name else None
    unit = None if on < kind.since else _unit(seat, case)
    area = None if unit is None else _area(kind, unit)
    if area is None or unit is None:
        return None
    name = kind.pattern.format(area=area, province=divisions.province(unit).name)
    return Office(name, kind.address, kind.confidence)


def branched(kind_id: str, seat: str, case: Case) -> bool:
    """Whether the city has an office below the named one: not in a municipality, a capital or a city listed apart."""
    unit, areas = _unit(seat, case), kinds()[kind_id].units
    if unit is None or not areas or unit.in_municipality or unit.code[:4] in areas:
        return False
    return unit.code[2:4] != CAPITAL


def province(seat: str, case: Case) -> str | None:
    """The province in which an institution, the person or the police sit; None where no place tells."""
    unit = _unit(seat, case)
    return None if unit is None else divisions.province(unit).name


def own_area(kind_id: str, unit: Division) -> str | None:
    """What the name of an authority's own bureau carries for exactly this unit; None where it has none of its own."""
    units = kinds()[kind_id].units
    return units.get(unit.code[:2] if unit.is_province else unit.code[:4])


def _unit(seat: str, case: Case) -> Division | None:
    place = _seat(seat, case)
    return None if place is None else divisions.find(place)


def _seat(seat: str, case: Case) -> Place | None:
    if seat == "bank":
        return places.institution(case.bank) or (places.of_name(case.card.open_branch) if case.card else None)
    if seat == "payment_institution":
        return places.institution(case.payment_institution)
    if seat == "holder":
        return (
            case.victim.habitual_place
            or divisions.in_text(case.victim.habitual_residence)
            or places.domicile(case.victim)
        )
    return of_bureau(case.police.station if case.police else None)


def of_bureau(station: str | None) -> Place | None:
    """The place of the bureau that decides (县级以上公安机关): a branch's district, a county's, or the city's.

    None for a station under a city's bureau that names no branch: which one decided is not told.
    """
    named = _BUREAU.match(station or "")
    if named is None:
        return None
    above = divisions.in_text(named["of"], short=True) or Place(district=named["of"])
    if named["branch"]:
        return Place(province=above.province, city=above.city, district=named["branch"])
    unit = divisions.find(above)
    county = unit is not None and unit.is_county
    return above if county or "派出所" not in (station or "") else None


@kept
def deciding(case: Case) -> str | None:
    """The bureau that decides (县级以上公安机关), by the name of the station; None where that does not tell."""
    station = case.police.station if case.police else None
    if station is None:
        return None
    if "派出所" not in station:
        unit = _UNIT.match(station)
        return unit[1] if unit else station
    if of_bureau(station) is None:
        return None
    end = "分局" if "分局" in station else "公安局"
    return station.split(end)[0] + end


def _area(kind: Kind, unit: Division) -> str | None:
    """What the name of the office carries for a place."""
    if kind.id in {"procuratorate", "samr"}:
        return _of_court(unit)
    if kind.id == "police":
        return _of_police(unit)
    if not kind.units:
        return divisions.province(unit).name
    return kind.units.get(unit.code[:4]) or kind.units.get(unit.code[:2])


def _of_court(unit: Division) -> str | None:
    """As the court of the same place is named; a city's own bureau stands beside the procuratorate of the city."""
    if unit.is_prefecture:
        return unit.name
    proposed = courts.propose(divisions.place_of(unit)) if unit.is_county else None
    sure = proposed is not None and proposed.confidence == "high" and proposed.name is not None
    return proposed.name.removesuffix("人民法院") if sure and proposed and proposed.name else None


def _of_police(unit: Division) -> str | None:
    """A county's bureau by its name; for a district the bureau of its city."""
    above = divisions.parent(unit)
    if unit.is_county and unit.name.endswith("区") and above is not None:
        return above.name
    return unit.name if not unit.is_province or unit.in_municipality else None
