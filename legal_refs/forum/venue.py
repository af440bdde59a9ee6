"""Competent courts (管辖) of one suit, best first: the steps of procedure.md 5.1 from the clause to the level."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from msgspec import structs

from legal_refs.case import divisions, places
from legal_refs.case.exposure import collectors_told
from legal_refs.case.facts import Bank, Case, Place
from legal_refs.case.vocabulary import Answer, BankRole, Channel
from legal_refs.forum import clause, courts
from legal_refs.forum.abroad import intermediate_from, is_foreign
from legal_refs.forum.forumfile import cite, cite_all, data, in_force, say
from legal_refs.forum.parties import DEFENDANT, institution, legal_person
from legal_refs.forum.suits import Kind, Suit
from legal_refs.results import CourtOption, Party, Words

_PAYS_OUT = frozenset({Kind.CARD_DEBIT, Kind.DEPOSIT})


@dataclass(frozen=True)
class Seat:
    """One place where a court may be competent: the sentence's key and the topics of its basis."""

    key: str
    place: Place | None
    topics: tuple[str, ...]
    warning: str | None = None


@dataclass(frozen=True)
class Setting:
    """Everything the choice of courts looks at."""

    case: Case
    suit: Suit
    on: date
    total: Decimal
    parties: tuple[Party, ...]

    @cached_property
    def foreign(self) -> bool:
        """Whether a party is from abroad, Hong Kong, Macao or Taiwan."""
        return is_foreign(self.case)


def options(setting: Setting) -> tuple[CourtOption, ...]:
    """Courts of a suit, best first; never empty: without a place one option without a name says what is missing."""
    found = _unique([_option(setting, seat) for seat in _seats(setting)])
    found = clause.applied(setting.case, setting.suit, setting.on, found)
    found = _with_typed(setting.case.filing.court_name, found)
    return found or (CourtOption(name=None, place=None, reason=say("court_unknown"), basis=(), confidence="none"),)


def warnings(setting: Setting) -> tuple[Words, ...]:
    """What is uncertain about the court."""
    case, keys = setting.case, []
    keys += clause.warnings(case, setting.suit)
    if setting.foreign:
        keys.append("warn_foreign_level")
    elif case.victim.foreign_party is Answer.UNKNOWN:
        keys.append("warn_foreign_unknown")
    if case.filing.court_name and courts.listed_name(case.filing.court_name) is None:
        keys.append("warn_court_unlisted")
    if case.victim.habitual_place is not None and case.victim.habitual_since is None:
        keys.append("warn_habitual_unknown")
    if not in_force("civil-procedure-law", setting.on):
        keys.append("warn_procedure_unread")
    if setting.on < data().level.since:
        keys.append("court_level_unread")
    keys += _internet_warnings(setting)
    keys.append("court_confirm")
    return tuple(say(key) for key in keys)


def _outlet_place(case: Case) -> Place | None:
    place = places.institution(case.bank)
    return place or (places.of_name(case.card.open_branch) if case.card else None)


def _unlicensed(bank: Bank | None) -> bool:
    return bank is not None and bank.has_licence is Answer.NO and bank.unit is BankRole.BRANCH


def _defendant_place(case: Case) -> Place | None:
    if case.bank is not None and _unlicensed(case.bank):
        return places.institution(legal_person(case.bank))
    return _outlet_place(case)


def _seats(setting: Setting) -> list[Seat]:
    if not setting.suit.in_tort:
        return _contract_seats(setting)
    return _theft_tort_seats(setting) if setting.suit.is_theft else _pi_seats(setting)


def _contract_seats(setting: Setting) -> list[Seat]:
    case, suit = setting.case, setting.suit
    if _unlicensed(case.bank):
        seats = [
            Seat("court_legal_person", _defendant_place(case), ("contract", "defendant", "unlicensed")),
            Seat("court_outlet", _outlet_place(case), ("contract", "performance"), "court_outlet_warning"),
        ]
    else:
        seats = [Seat("court_branch", _defendant_place(case), ("contract", "defendant"))]
    seats += _co_defendant_seats(setting)
    if suit.kind in _PAYS_OUT and in_force("civil-procedure-interpretation", setting.on):
        home = places.plaintiff(case.victim, setting.on)
        topics = ("contract", "performance", "habitual")
        seats.append(Seat("court_receiving_party", home, topics, "court_receiving_party_warning"))
    return seats


def _co_defendant_seats(setting: Setting) -> list[Seat]:
    sued = [p.key for p in setting.parties if p.role == DEFENDANT and p.key not in ("bank", "head_office")]
    seats = [places.institution(institution(setting.case, key)) for key in sued]
    return [Seat("court_co_defendant", place, ("defendant", "several")) for place in seats if place]


def _pi_seats(setting: Setting) -> list[Seat]:
    case = setting.case
    at_bank = Seat("court_pi_defendant", _defendant_place(case), ("tort", "tort_places", "defendant"))
    home = places.plaintiff(case.victim, setting.on)
    topics = ("tort", "tort_places", "network_places")
    online = case.leak.online if case.leak else Answer.UNKNOWN
    others = _co_defendant_seats(setting)
    in_force_now = in_force("civil-procedure-interpretation", setting.on)
    if in_force_now and online is not Answer.YES and collectors_told(case):
        heard = Seat("court_pi_heard", home, ("tort", "tort_places"), "court_pi_heard_warning")
        return [at_bank, *others, heard]
    if not in_force_now or online is Answer.NO:
        return [at_bank, *others]
    if online is Answer.YES:
        return [Seat("court_pi_plaintiff", home, topics), at_bank, *others]
    return [at_bank, *others, Seat("court_pi_plaintiff", home, topics, "court_pi_plaintiff_warning")]


def _theft_tort_seats(setting: Setting) -> list[Seat]:
    case = setting.case
    seats = [Seat("court_tort_defendant", _defendant_place(case), ("tort", "defendant")), *_co_defendant_seats(setting)]
    on_spot = [t for t in case.sorted_transactions if t.channel in (Channel.ATM, Channel.POS, Channel.COUNTER)]
    spots = [divisions.in_text(t.place) for t in on_spot if t.overseas is not Answer.YES]
    return seats + [Seat("court_tort_act", place, ("tort", "tort_places")) for place in spots if place]


def _option(setting: Setting, seat: Seat) -> CourtOption | None:
    if seat.place is None:
        return None
    internet = _internet(setting, seat.place)
    if internet is not None:
        basis = cite_all(("internet", *seat.topics), setting.on)
        return _made(seat, internet.name, internet.city, "court_internet", basis, internet.confidence)
    above = _is_above_basic(setting, seat.place)
    if above:
        return _intermediate(setting, seat)
    proposal = courts.propose(seat.place)
    warning = say(seat.warning) if seat.warning else None
    notes = ([warning] if warning else []) + list(proposal.notes)
    if proposal.alternatives:
        notes.append(Words("、".join(proposal.alternatives), ", ".join(proposal.alternatives)))
    return CourtOption(
        name=proposal.name,
        place=proposal.place,
        reason=say(seat.key),
        basis=cite_all((*seat.topics, "basic_court", *_foreign_topics(setting)), setting.on),
        warning=_joined(notes),
        confidence=proposal.confidence,
        one_of=() if proposal.name else proposal.alternatives,
    )


def _foreign_topics(setting: Setting) -> tuple[str, ...]:
    return ("foreign_level",) if setting.foreign else ()


def _made(seat: Seat, name: str, place: str, key: str, basis: tuple[str, ...], confidence: str) -> CourtOption:
    warning = say(seat.warning) if seat.warning else None
    return CourtOption(name=name, place=place, reason=say(key), basis=basis, warning=warning, confidence=confidence)


def _internet(setting: Setting, place: Place) -> courts.InternetCourt | None:
    online = setting.case.leak is not None and setting.case.leak.online is Answer.YES
    if setting.suit.kind is not Kind.PI or not setting.suit.in_tort or not online:
        return None
    return courts.internet(place) if cite("internet", setting.on) else None


def _internet_warnings(setting: Setting) -> list[str]:
    if setting.suit.kind is not Kind.PI or not setting.suit.in_tort or setting.case.leak is None:
        return []
    seats = [seat.place for seat in _seats(setting) if seat.place]
    if setting.case.leak.online is Answer.NO or not any(courts.internet(p) for p in seats):
        return []
    if cite("internet", setting.on):
        return ["warn_internet_maybe"] if setting.case.leak.online in (None, Answer.UNKNOWN) else []
    return ["warn_internet_unread"] if setting.on >= data().internet_courts_unread_from else []


def _province(place: Place | None) -> str | None:
    unit = divisions.find(place) if place else None
    return divisions.province(unit).name if unit else None


def _is_above_basic(setting: Setting, place: Place) -> bool:
    """Whether the amount sends the suit to an intermediate court (法发〔2021〕27号 1, 2; 法释〔2022〕18号 2)."""
    level = data().level
    unit = divisions.find(place)
    if setting.foreign and unit is not None:
        least = intermediate_from(unit.code[:2], setting.on)
        return least is not None and setting.total >= least
    if setting.on < level.since or setting.total < min(level.other_province, level.same_province):
        return False
    here = _province(place)
    homes = {_province(places.plaintiff(setting.case.victim, setting.on)), _province(_defendant_place(setting.case))}
    split = len({home == here for home in homes if home is not None}) > 1
    return setting.total >= (level.other_province if split else level.same_province)


def _intermediate(setting: Setting, seat: Seat) -> CourtOption | None:
    place = seat.place or Place()
    basis = cite_all((*seat.topics, "intermediate_court", *_foreign_topics(setting)), setting.on)
    financial = courts.financial(place, setting.on) if setting.suit.is_theft else None
    if financial is not None:
        warning = say("court_level_partly") if financial.confidence == "low" else None
        return CourtOption(
            name=financial.name,
            place=divisions.label(place),
            reason=say("court_level_financial"),
            basis=basis,
            warning=warning,
            confidence=financial.confidence,
        )
    found = courts.intermediate(place)
    return CourtOption(
        name=found.name,
        place=found.place,
        reason=say("court_level_foreign" if setting.foreign else "court_level_intermediate"),
        basis=basis,
        warning=_joined(list(found.notes)),
        confidence=found.confidence,
    )


def _joined(notes: list[Words]) -> Words | None:
    return Words("".join(n.zh for n in notes), " ".join(n.en for n in notes)) if notes else None


def _unique(found: list[CourtOption | None]) -> tuple[CourtOption, ...]:
    """Each court once, in the order found; a place whose court has no name is kept."""
    seen: dict[tuple[str | None, str | None], CourtOption] = {}
    for option in found:
        if option is not None:
            seen.setdefault((option.name, None if option.name else option.place), option)
    return tuple(seen.values())


def _with_typed(typed: str | None, found: tuple[CourtOption, ...]) -> tuple[CourtOption, ...]:
    """The court a person typed comes first, by its name in the list; if the rules do not give it, with a warning.

    A name that the list does not have changes nothing: `warnings` says so.
    """
    name = courts.listed_name(typed)
    if name is None:
        return found
    same = [o for o in found if name == o.name or name in o.one_of]
    rest = tuple(o for o in found if o not in same)
    if same:
        return (same[0] if same[0].name else structs.replace(same[0], name=name, one_of=()), *rest)
    chosen = CourtOption(
        name=name,
        place=None,
        reason=say("court_typed"),
        basis=(),
        warning=say("court_typed_warning"),
        confidence="typed",
    )
    return (chosen, *rest)
