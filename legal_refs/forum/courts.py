"""Court names (法院名称): proposed from a place by naming rules and irregular names; never a decision on competence.

Data: courts.json. The rules name 2,807 of 2,847 county-level units; the others are rows of `irregular`. Every name
is a proposal to be confirmed with the court (12368); its confidence is high, medium, low or none.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from msgspec import Struct

from legal_refs.case import divisions
from legal_refs.case.divisions import Division
from legal_refs.case.facts import Place
from legal_refs.files import datafiles
from legal_refs.forum.forumfile import say
from legal_refs.results import Words

_ZONES_SHOWN = 6


class Irregular(Struct, frozen=True):
    """A place whose court does not follow the rules; `names` is empty where none was found."""

    codes: tuple[str, ...]
    names: tuple[str, ...]
    note: str
    confidence: str


class SpecialBasic(Struct, frozen=True):
    """A basic court of a development zone, railway, forest, farm, mine or the corps."""

    name: str
    type: str
    province: str
    city: str | None
    confidence: str


class InternetCourt(Struct, frozen=True):
    city: str
    name: str
    source: tuple[str, ...]
    confidence: str


class FinancialCourt(Struct, frozen=True, rename={"since": "from"}):
    name: str
    since: date
    areas: tuple[str, ...]
    source: tuple[str, ...]
    confidence: str


class Concentration(Struct, frozen=True):
    """What is known of one court taking all finance cases of a city; `concentrated` None = not known."""

    city: str
    court: str | None
    concentrated: bool | None


class Rule(Struct, frozen=True):
    id: str
    pattern: str
    confidence: str


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    what: str
    checked_on: date
    source: tuple[Any, ...]
    notes: tuple[Any, ...]
    rules: tuple[Rule, ...]
    irregular: tuple[Irregular, ...]
    special_basic: tuple[SpecialBasic, ...]
    internet_courts: tuple[InternetCourt, ...]
    financial_courts: tuple[FinancialCourt, ...]
    concentration: tuple[Concentration, ...]


class Proposal(Struct, frozen=True, kw_only=True):
    """A proposed court: its name (None where no single one can be named), others that may be meant, and why."""

    name: str | None
    place: str | None
    alternatives: tuple[str, ...] = ()
    confidence: str = "none"
    notes: tuple[Words, ...] = ()
    unit: Division | None = None


@cache
def load() -> _File:
    """The table, read once. Raises DataError."""
    return datafiles.read(datafiles.DATA / "courts.json", _File)


@cache
def _rules() -> dict[str, Rule]:
    return {rule.id: rule for rule in load().rules}


@cache
def _irregular() -> dict[str, Irregular]:
    return {code: row for row in load().irregular for code in row.codes}


def propose(place: Place) -> Proposal:
    """Basic court (基层人民法院) of a place; asks for the district where the names given do not reach it."""
    unit = divisions.find(place)
    label = divisions.label(place) or None
    if unit is not None and unit.code in _irregular():
        return _from_irregular(unit, _irregular()[unit.code])
    if unit is None and divisions.has_namesakes(place.district):
        return Proposal(name=None, place=label, notes=(say("court_needs_city"),))
    if place.district and not divisions.knows(place):
        return _typed(place, unit)
    if unit is None or not unit.is_county:
        return Proposal(name=None, place=label, notes=(say("court_needs_district"),), unit=unit)
    rule = _rules()[_rule_of(unit)]
    notes = _local_notes(unit)
    return Proposal(
        name=_name(rule, unit),
        place=divisions.label(divisions.place_of(unit)),
        confidence=rule.confidence,
        notes=notes,
        unit=unit,
    )


def _rule_of(unit: Division) -> str:
    above = divisions.parent(unit)
    if unit.in_municipality:
        return "municipality"
    if above is None or above.is_province:
        return "province_direct"
    urban = above.name.endswith("市") and unit.name.endswith("区") and not unit.name.endswith("特区")
    return "district" if urban else "county"


def _name(rule: Rule, unit: Division) -> str:
    above = divisions.parent(unit)
    upper = above.name if above else ""
    return rule.pattern.format(
        name=unit.name, district=unit.name, city=upper, municipality=upper, county=unit.name, province=upper
    )


def _from_irregular(unit: Division, row: Irregular) -> Proposal:
    single = len(row.names) == 1 or row.note in ("danzhou", "new_area")
    others = row.names[1:] if single else row.names
    return Proposal(
        name=row.names[0] if single and row.names else None,
        place=divisions.label(divisions.place_of(unit)),
        alternatives=others,
        confidence=row.confidence if row.names else "none",
        notes=(say(f"court_{row.note}"), *_local_notes(unit)),
        unit=unit,
    )


def _typed(place: Place, unit: Division | None) -> Proposal:
    """A district that the table does not know (an old or a new name): the rule of its kind, low confidence."""
    district = place.district or ""
    urban = district.endswith("区") and bool(place.city)
    name = f"{place.city if urban else ''}{district}人民法院"
    return Proposal(
        name=name, place=divisions.label(place), confidence="low", notes=(say("court_unknown_place"),), unit=unit
    )


@cache
def _zones() -> dict[tuple[str | None, str | None], list[str]]:
    """Courts of development zones by province and city."""
    found: dict[tuple[str | None, str | None], list[str]] = {}
    for row in load().special_basic:
        if row.type == "development_zone" and row.city:
            found.setdefault((row.province, row.city), []).append(row.name)
    return found


def _local_notes(unit: Division) -> tuple[Words, ...]:
    """Other courts of the same city that may be meant: zone courts, a court that may take all finance cases."""
    place = divisions.place_of(unit)
    zones = _zones().get((place.province, place.city), [])[:_ZONES_SHOWN]
    notes = [say("court_zones", names="、".join(zones), names_en=", ".join(zones))] if zones else []
    open_questions = (c for c in load().concentration if c.city == place.city and c.concentrated is None and c.court)
    notes += [say("court_concentration", court=row.court) for row in open_questions]
    return tuple(notes)


def intermediate(place: Place) -> Proposal:
    """Intermediate court (中级人民法院) of a place; None as name where a city has several."""
    unit = divisions.find(place)
    if unit is None:
        return Proposal(name=None, place=divisions.label(place) or None, notes=(say("court_needs_district"),))
    city = unit if unit.is_prefecture else divisions.parent(unit)
    label = divisions.label(divisions.place_of(unit))
    if city is None or not city.is_prefecture or unit.in_municipality:
        return Proposal(name=None, place=label, notes=(say("court_several_intermediate"),), unit=unit)
    rule = _rules()["intermediate"]
    name = rule.pattern.format(province=divisions.province(unit).name, prefecture=city.name)
    return Proposal(name=name, place=label, confidence=rule.confidence, unit=unit)


def of_appeal(court: str | None) -> str | None:
    """The court that hears an appeal against a basic court (民诉法 171); None where the name does not tell it."""
    basic = court is not None and court.endswith("人民法院") and not any(word in court for word in ("中级", "高级"))
    place = divisions.in_text(court) if basic else None
    return intermediate(place).name if place else None


def internet(place: Place) -> InternetCourt | None:
    """The Internet court (互联网法院) of a city: 北京, 杭州 or 广州."""
    unit = divisions.find(place)
    city = divisions.place_of(unit).city if unit else place.city
    return next((c for c in load().internet_courts if c.city == city), None)


def financial(place: Place, on: date) -> FinancialCourt | None:
    """The financial court (金融法院) whose area holds the place, once founded; 四川 only in part (low confidence)."""
    unit = divisions.find(place)
    if unit is None:
        return None
    found = [c for c in load().financial_courts if unit.code[:2] in c.areas and c.since <= on]
    return found[0] if found else None


@cache
def _listed() -> frozenset[str]:
    """Every name that the list of courts gives: of each county-level unit, each prefecture, and the special courts."""
    data = load()
    names = {court.name for court in data.special_basic} | {court.name for court in data.internet_courts}
    names |= {court.name for court in data.financial_courts}
    names |= {name for row in data.irregular for name in row.names}
    for unit in divisions.every():
        place = divisions.place_of(unit)
        found = propose(place).name if unit.is_county else intermediate(place).name if unit.is_prefecture else None
        names |= {found} if found else set()
    numbers = ("第一", "第二", "第三", "第四", "第五")
    provinces = divisions.children(None)
    cities = [p.name for p in provinces if p.code[:2] in divisions.MUNICIPALITIES]
    names |= {f"{city}{number}中级人民法院" for city in cities for number in numbers}
    return frozenset(names | {f"{province.name}高级人民法院" for province in provinces})


@cache
def _by_short() -> dict[str, tuple[str, ...]]:
    """The names of the list by their last part: 青秀区人民法院 -> 南宁市青秀区人民法院."""
    short: dict[str, set[str]] = {}
    for unit in divisions.every():
        found = propose(divisions.place_of(unit)).name if unit.is_county else None
        if found:
            short.setdefault(f"{unit.name}人民法院", set()).add(found)
    return {name: tuple(sorted(found)) for name, found in short.items()}


def listed_name(typed: str | None) -> str | None:
    """The name in the list of courts that a typed name means: itself, with the province before it, or without its city
    where only one court can be meant. None for a name that the list does not have."""
    name = (typed or "").strip().replace("（", "(").replace("）", ")")
    if not name:
        return None
    if name in _listed():
        return name
    for province in divisions.children(None):
        rest = name.removeprefix(province.name)
        if rest != name and rest in _listed():
            return rest
        if rest != name and province.name + rest in _listed():
            return province.name + rest
        if f"{province.name}{name}" in _listed() and name.endswith("中级人民法院"):
            return f"{province.name}{name}"
    short = _by_short().get(name, ())
    tail = [listed for listed in _by_short_tail(name) if name.endswith(listed)]
    return short[0] if len(short) == 1 else tail[0] if len(tail) == 1 and not short else None


def _by_short_tail(name: str) -> tuple[str, ...]:
    """Courts whose whole name ends the typed one: 广西桂林市阳朔县人民法院 -> 阳朔县人民法院."""
    return tuple({name[start:] for start in range(1, len(name) - 4) if name[start:] in _listed()})


def is_special(name: str | None) -> bool:
    """An Internet or financial court, which alone may take the cases given to it."""
    return name is not None and name.endswith(("互联网法院", "金融法院"))


def is_above_basic(name: str) -> bool:
    """A court name that is plainly not a basic court."""
    return any(word in name for word in ("中级", "高级", "最高", "金融法院"))
