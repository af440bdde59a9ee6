"""How far two places that a person typed lie apart: at least, and about, in kilometres along the ground."""

from __future__ import annotations

import re
from functools import cache
from math import asin, cos, radians, sqrt

from msgspec import Struct

from legal_refs.case import divisions
from legal_refs.case.distancefile import points, weighing
from legal_refs.case.divisions import Division

EARTH_KM = 6371
BEYOND = {"香港": "810000", "澳门": "820000"}
"""Places outside the table of divisions that have a point."""
_COUNTY = re.compile("[一-龥]{2}[区县]")
"""A district without its city may bear the name of another city (朝阳区)."""


class Spot(Struct, frozen=True):
    """A point and how far round it the place may lie, in kilometres."""

    east: float
    north: float
    radius: float


@cache
def spot(text: str) -> Spot | None:
    """Where a typed place lies, as exactly as its words say; None where they name no place of the table."""
    for name, code in BEYOND.items():
        if name in text:
            return Spot(*points()[code], weighing().radius_km.beyond)
    unit = _unit(text)
    while unit is not None and unit.code not in points():
        unit = divisions.parent(unit)
    return None if unit is None else Spot(*points()[unit.code], _radius(unit))


def _unit(text: str) -> Division | None:
    plain = _streetless(text)
    place = divisions.in_text(plain) or divisions.in_text(_COUNTY.sub("", plain), short=True)
    return divisions.find(place) if place else None


@cache
def other_city(one: str, other: str) -> bool:
    """Whether two typed places surely lie in two prefectures, however near these are."""
    units = (_unit(one), _unit(other))
    codes = {unit.code[:4] for unit in units if unit is not None and unit.code[2:4] != "00"}
    return len(codes) == len(units)


def at_least_km(one: Spot, other: Spot) -> float:
    """The least that two places may lie apart; 0 where they may be one."""
    return max(0, _between(one, other) - one.radius - other.radius)


def about_km(one: Spot, other: Spot) -> int:
    """The distance of the two points, rounded as a paper names it."""
    step = weighing().round_to_km
    return round(_between(one, other) / step) * step


def _between(one: Spot, other: Spot) -> float:
    """Great-circle distance (haversine)."""
    east, north = radians(other.east - one.east), radians(other.north - one.north)
    half = cos(radians(one.north)) * cos(radians(other.north)) * _hav(east) + _hav(north)
    return 2 * EARTH_KM * asin(sqrt(half))


def _hav(angle: float) -> float:
    return (1 - cos(angle)) / 2


@cache
def _radius(unit: Division) -> float:
    """Of a county from the table; of a prefecture or province the way to the farthest unit below."""
    round_it = weighing().radius_km
    if unit.is_county:
        province, is_district = unit.code[:2], unit.name.endswith("区")
        if province in weighing().wide:
            return (
                round_it.wide_district if is_district and province not in weighing().very_wide else round_it.wide_county
            )
        return round_it.district if is_district else round_it.county
    here = Spot(*points()[unit.code], 0)
    below = [Spot(*points()[one.code], 0) for one in divisions.children(unit.code) if one.code in points()]
    return max((_between(here, one) for one in below), default=0) + round_it.county


def _streetless(text: str) -> str:
    """Without streets, banks and shops that bear the short name of a city: 上海南京路 lies in 上海."""
    return _named_after().sub("", text)


@cache
def _named_after() -> re.Pattern[str]:
    units = [unit for unit in divisions.every() if not unit.is_county]
    short = {unit.name.removesuffix("省").removesuffix("市") for unit in units if len(unit.name) > 2}
    names = "|".join(sorted(map(re.escape, short), key=len, reverse=True))
    return re.compile(
        f"(?:{names})[东南西北中]?大?(?:路|街|道|巷|银行|农商|农村商业|农村信用|饭店|酒店|宾馆|餐|菜|面馆)"
    )
