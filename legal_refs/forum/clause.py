"""Court and arbitration clauses (协议管辖、仲裁条款) of the card contract: when one binds, is doubtful or void.

Sources: 民诉法 35, 民诉解释 29-31, 法释〔2025〕15号 (domestic cases from 2025-12-31), 民法典 496(2), 仲裁法,
法释〔2006〕7号; procedure.md 5.1 step 3. A court's name comes from the list of courts only.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import structs

from legal_refs.case import arbitration, divisions, places
from legal_refs.case.divisions import Division
from legal_refs.case.facts import Card, Case, Place
from legal_refs.case.vocabulary import Answer, Clause
from legal_refs.forum import clausetext, courts
from legal_refs.forum.abroad import is_foreign
from legal_refs.forum.clausetext import Kind, Reading, Side
from legal_refs.forum.forumfile import cite_all, say
from legal_refs.forum.suits import Suit
from legal_refs.results import CourtOption

_VOID = frozenset({"court_clause_level_warning", "court_clause_unconnected_warning", "court_clause_special_warning"})
_NOTHING = Reading(kind=Kind.UNREADABLE)
_TOPICS = ("agreed", "agreement_form", "agreement_read", "clause_notice")


def reading(card: Card | None) -> Reading:
    """The clause as typed: the court that was named alone, else its wording; unreadable where there is neither."""
    if card is None:
        return _NOTHING
    named = clausetext.read(card.clause_court) if card.clause_court else _NOTHING
    if named.names_court or not card.clause_text:
        return named
    return clausetext.read(card.clause_text)


def applied(case: Case, suit: Suit, on: date, found: tuple[CourtOption, ...]) -> tuple[CourtOption, ...]:
    """The courts with the clause taken into account: alone, first, or last with the reason why it may be void."""
    card = case.card
    if card is None or card.clause not in (Clause.COURT, Clause.ARBITRATION) or not _covers(suit):
        return found
    read = reading(card)
    if card.clause is Clause.ARBITRATION and read.kind is Kind.ARBITRATION:
        return tuple(structs.replace(o, basis=(*o.basis, *cite_all(("arbitration_void",), on))) for o in found)
    names = _names(case, read, found)
    topics = (*_TOPICS, *_extra(case, read))
    doubts = {name: _doubt(case, name, found) for name in names}
    void = tuple(_option(name, on, key, topics) for name, key in doubts.items() if key in _VOID)
    good = tuple(name for name, key in doubts.items() if key not in _VOID)
    if not good:
        return found + void
    if card.clause_noticed is Answer.YES:
        return tuple(_option(name, on, doubts[name], topics) for name in good) + void
    if card.clause_noticed is Answer.NO:
        unnoticed = (n for n in good if not _has(found, n))
        return found + tuple(_option(n, on, "court_clause_unnoticed_warning", topics) for n in unnoticed) + void
    agreed = tuple(_option(name, on, "court_clause_unsure_warning", topics) for name in good)
    return agreed + tuple(o for o in found if not _has(agreed, o.name or "")) + void


def warnings(case: Case, suit: Suit) -> list[str]:
    """Keys of what the page says about the clause."""
    card = case.card
    if card is None:
        return []
    if card.clause is Clause.UNKNOWN:
        return ["warn_clause_unknown"]
    if card.clause is Clause.NONE:
        return []
    if not _covers(suit):
        return ["warn_clause_tort"]
    return list(_reading_warnings(card, reading(card)))


def clause_courts(case: Case) -> tuple[str, ...]:
    """The courts that the court clause means as it was typed, whether or not it binds."""
    if case.card is None or case.card.clause is not Clause.COURT:
        return ()
    return _names(case, reading(case.card), ())


TOOLS = (clause_courts,)
"""What the wording of papers asks of this module."""


def _reading_warnings(card: Card, read: Reading) -> Iterator[str]:
    if card.clause is Clause.ARBITRATION:
        if not arbitration.binds(card.clause_text):
            yield "warn_clause_either" if read.kind is Kind.EITHER else "warn_arbitration_void"
        return
    if read.kind is Kind.EITHER:
        yield "warn_clause_either"
    if read.kind is Kind.ARBITRATION:
        yield "warn_clause_arbitration"
    if read.unlisted:
        yield "warn_clause_unlisted"
    elif not read.names_court and read.kind is not Kind.ARBITRATION:
        yield "warn_clause_unreadable"


def _covers(suit: Suit) -> bool:
    """A clause speaks of contract or other property disputes, not of infringed personal information."""
    return suit.is_theft or not suit.in_tort


def _extra(case: Case, read: Reading) -> tuple[str, ...]:
    """Topics that only some clauses need; 法释〔2025〕15号 speaks of domestic cases alone."""
    if is_foreign(case):
        return ()
    extra = ("clause_region",) if read.kind is Kind.REGIONAL else ()
    return (*extra, "clause_either") if read.kind is Kind.EITHER else extra


def _names(case: Case, read: Reading, found: tuple[CourtOption, ...]) -> tuple[str, ...]:
    """The courts that the clause determines, by their names in the list."""
    if read.courts and read.side is None:
        return read.courts
    if read.region is not None:
        unit = divisions.find(read.region)
        inside = [o.name for o in found if o.name and unit and _lies_in(o, unit)]
        exact = courts.propose(read.region).name if unit and unit.is_county else None
        return tuple(dict.fromkeys(inside or ([exact] if exact else [])))
    seats = {Side.BANK: _bank_places, Side.HOLDER: _holder_places, Side.EITHER: _places, None: _no_places}[read.side]
    named = (courts.propose(place).name for place in seats(case))
    return tuple(dict.fromkeys((*read.courts, *(name for name in named if name))))


def _lies_in(option: CourtOption, unit: Division) -> bool:
    place = divisions.in_text(option.place or option.name)
    other = divisions.find(place) if place else None
    length = 2 if unit.is_province else 4 if unit.is_prefecture else 6
    return other is not None and other.code[:length] == unit.code[:length]


def _has(found: tuple[CourtOption, ...], name: str) -> bool:
    return any(o.name == name for o in found)


def _option(name: str, on: date, warning: str | None, topics: tuple[str, ...]) -> CourtOption:
    doubtful = {
        "court_clause_unconnected_warning": ("clause_unconnected",),
        "court_clause_special_warning": ("clause_special",),
        "court_clause_unnoticed_warning": ("clause_terms",),
    }
    return CourtOption(
        name=name,
        place=None,
        reason=say("court_clause"),
        basis=cite_all((*topics, *doubtful.get(warning or "", ())), on),
        warning=say(warning) if warning else None,
        confidence="listed",
        agreed=True,
    )


def _doubt(case: Case, name: str, found: tuple[CourtOption, ...]) -> str | None:
    """Why the clause may be void: level, a special court, no connection in sight; None if fine."""
    basic = all(o.name is None or not courts.is_above_basic(o.name) for o in found)
    if found and basic and courts.is_above_basic(name):
        return "court_clause_level_warning"
    if found and courts.is_special(found[0].name) and not courts.is_special(name):
        return "court_clause_special_warning"
    place = divisions.in_text(name)
    unit = divisions.find(place) if place else None
    if unit is None:
        return None if _has(found, name) else "court_clause_unchecked_warning"
    if _has(found, name) or any(_connected(unit, other) for other in _places(case)):
        return None
    return "court_clause_unconnected_warning"


def _no_places(_case: Case) -> list[Place]:
    return []


def _bank_places(case: Case) -> list[Place]:
    bank = case.bank
    found = [places.institution(bank), places.institution(bank.head_office if bank else None)]
    return [p for p in (*found, places.of_name(case.card.open_branch) if case.card else None) if p is not None]


def _holder_places(case: Case) -> list[Place]:
    return [p for p in places.victim_places(case.victim) if p is not None]


def _places(case: Case) -> list[Place]:
    """Places with a real connection: both domiciles, performance, signing."""
    return [*_bank_places(case), *_holder_places(case)]


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
