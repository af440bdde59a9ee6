"""Court clauses (协议管辖) of the card contract: when one binds, is doubtful or void; procedure.md 5.1 step 3."""

from __future__ import annotations

import re
from datetime import date

from legal_refs.case import divisions, places
from legal_refs.case.divisions import Division
from legal_refs.case.facts import Card, Case, Place
from legal_refs.case.vocabulary import Answer, Clause
from legal_refs.forum import courts
from legal_refs.forum.forumfile import cite_all, say
from legal_refs.forum.suits import Suit
from legal_refs.results import CourtOption

_SEPARATORS = re.compile(r"[、，,；;/]|或者|或")
_COURT = re.compile(r"[一-鿿]{2,30}?法院")


def applied(case: Case, suit: Suit, on: date, found: tuple[CourtOption, ...]) -> tuple[CourtOption, ...]:
    """The courts with the clause taken into account: alone, first, or last with the reason why it may be void."""
    card = case.card
    if card is None or card.clause is not Clause.COURT or not _covers(suit):
        return found
    names = _names(card)
    doubts = {name: _doubt(case, name, found) for name in names}
    void = tuple(_option(name, on, key) for name, key in doubts.items() if key in _VOID)
    good = tuple(name for name, key in doubts.items() if key not in _VOID)
    if not good:
        return found + void
    if card.clause_noticed is Answer.YES:
        return tuple(_option(name, on, doubts[name]) for name in good) + void
    if card.clause_noticed is Answer.NO:
        return (
            found + tuple(_option(n, on, "court_clause_unnoticed_warning") for n in good if not _has(found, n)) + void
        )
    agreed = tuple(_option(name, on, "court_clause_unsure_warning") for name in good)
    return agreed + tuple(o for o in found if not _has(agreed, o.name or "")) + void


def warnings(case: Case, suit: Suit) -> list[str]:
    """Keys of what the page says about the clause."""
    card = case.card
    if card is None:
        return []
    if card.clause is Clause.UNKNOWN:
        return ["warn_clause_unknown"]
    if card.clause is not Clause.COURT:
        return []
    if not _covers(suit):
        return ["warn_clause_tort"]
    return [] if _names(card) else ["warn_clause_unreadable"]


_VOID = frozenset({"court_clause_level_warning", "court_clause_unconnected_warning"})


def _covers(suit: Suit) -> bool:
    """A clause speaks of contract or other property disputes, not of infringed personal information."""
    return suit.is_theft or not suit.in_tort


def _names(card: Card) -> tuple[str, ...]:
    """Courts named by the clause: as typed, else read from its wording; several if it names several."""
    if card.clause_court:
        parts = [p.strip() for p in _SEPARATORS.split(card.clause_court)]
        return tuple(dict.fromkeys(p for p in parts if p))
    found = (m.group() for m in _COURT.finditer(card.clause_text or ""))
    return tuple(dict.fromkeys(n for n in found if divisions.in_text(n) is not None))


def _has(found: tuple[CourtOption, ...], name: str) -> bool:
    return any(o.name == name for o in found)


def _option(name: str, on: date, warning: str | None) -> CourtOption:
    return CourtOption(
        name=name,
        place=None,
        reason=say("court_clause"),
        basis=cite_all(("agreed", "agreement_form", "agreement_read", "clause_notice"), on),
        warning=say(warning) if warning else None,
        confidence="typed",
    )


def _doubt(case: Case, name: str, found: tuple[CourtOption, ...]) -> str | None:
    """Why the clause may be void: level, no connection in sight; or that it could not be checked; None if fine."""
    basic = all(o.name is None or not courts.is_above_basic(o.name) for o in found)
    if found and basic and courts.is_above_basic(name):
        return "court_clause_level_warning"
    place = divisions.in_text(name)
    unit = divisions.find(place) if place else None
    if unit is None:
        return None if _has(found, name) else "court_clause_unchecked_warning"
    if _has(found, name) or any(_connected(unit, other) for other in _places(case)):
        return None
    return "court_clause_unconnected_warning"


def _places(case: Case) -> list[Place]:
    """Places with a real connection: both domiciles, performance, signing."""
    bank, card = case.bank, case.card
    found = [places.institution(bank), places.institution(bank.head_office if bank else None)]
    found += [places.of_name(card.open_branch) if card else None, *places.victim_places(case.victim)]
    return [p for p in found if p is not None]


def _connected(unit: Division, place: Place) -> bool:
    """Same district, or one of the two is only known as the city that holds the other."""
    other = divisions.find(place)
    if other is None:
        return False
    if unit.is_county and other.is_county:
        return unit == other
    return unit.code[:4] == other.code[:4] or (
        unit.code[:2] == other.code[:2] and (unit.is_province or other.is_province)
    )
