"""Forum (管辖与受理部门): court, claim, cause, defendant, small claims and desks of a case, or a stop with its reason.

choose() is total: every valid case gets courts (perhaps one without a name that says what is missing) or a stop, and
its desks in either case. Order of the engine: procedure.md 5.1.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case import arbitration, divisions, places
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, Clause, Incident
from legal_refs.forum import causes, desks, parties, small_claims, suits, venue
from legal_refs.forum.courts import listed_name, of_appeal
from legal_refs.forum.forumfile import cite_all, say
from legal_refs.forum.suits import Suit
from legal_refs.questions.compiler import Setting
from legal_refs.questions.registry import asked
from legal_refs.questions.roads import Road, road_of
from legal_refs.results import Amounts, CourtOption, Forum, Party, Words

_ZERO = Decimal("0.00")
_ROAD_TOPICS = {
    Road.CLOSED: ("rejected",),
    Road.ANSWER: ("answer", "counterclaim"),
    Road.ARBITRATION: ("rejected", "arbitration"),
}


def choose(seen: Setting, amounts: Amounts | None) -> Forum:
    """The forum of a case for a filing day; `amounts` gives the total in yuan (None counts as 0)."""
    first, *others = suits.suits(seen.case)
    way = road_of(seen)
    forum = _forum(seen, first, amounts, way)
    if not others and way is Road.ANSWER and not first.is_theft:
        return structs.replace(forum, other_suit=_forum(seen, first, None, Road.SUIT))
    if not others:
        return forum
    second = _forum(seen, others[0], None, _of_the_leak(way, others[0]))
    return _with_second(forum, second, first, seen.filing)


def _of_the_leak(way: Road, suit: Suit) -> Road:
    """The bank's suit and the clause of the contract concern the claim under the contract, not a tort on the data."""
    return Road.SUIT if way in (Road.ANSWER, Road.ARBITRATION) and suit.in_tort else way


def _forum(seen: Setting, suit: Suit, amounts: Amounts | None, way: Road) -> Forum:
    case, on = seen.case, seen.filing
    theirs = way is Road.ANSWER or (case.was_defendant and suit == suits.suits(case)[0])
    sued = parties.parties(case, suit, on, Road.ANSWER if theirs else way)
    setting = venue.Setting(case, suit, on, amounts.total if amounts else _ZERO, sued)
    courts = venue.options(setting) if way is Road.SUIT else ()
    cause = None if theirs else causes.cause(case, suit, on)  # the bank chose that of its own suit
    small = _small(case, suit, amounts, courts, on, way)
    court = _court(case, theirs, courts)
    return Forum(
        stop=_stop(seen) if way is Road.CLOSED else None,
        road=way.value,
        road_says=None if way in (Road.SUIT, Road.CLOSED) else say(f"road_{way}"),
        road_basis=cite_all(_ROAD_TOPICS.get(way, ()), on),
        claim_kind=suit.kind.value,
        claim_basis=suit.basis,
        claim_reason=suits.reason(case, suit),
        alternatives=suits.alternatives(case, suit),
        two_suits=None,
        courts=courts,
        court=court,
        appeal_court=of_appeal(court) or case.filing.appeal_court,
        arbitration_body=_institution(case, way),
        cause_code=cause.code if cause else None,
        cause_name=cause.name if cause else causes.of_the_bank(case),
        cause_as_of=cause.as_of if cause else None,
        parties=sued,
        small_claims=small.value,
        small_claims_reason=small.reason,
        small_claims_basis=small.basis,
        desks=desks.desks(seen),
        warnings=_warnings(case, setting, sued, way),
    )


def _institution(case: Case, way: Road) -> str | None:
    """The institution that an arbitration clause names, else the name typed for it; not in the bank's own suit."""
    card = case.card
    if card is None or card.clause is not Clause.ARBITRATION or way not in (Road.ARBITRATION, Road.SUIT):
        return None
    return arbitration.body(card.clause_text) or card.clause_institution


def _stop(seen: Setting) -> Words:
    """Why there is no road: a judgment, or a matter that is none of this tool's."""
    return say("stop_judged" if asked("judged", seen) else "stop_unsuited")


def _court(case: Case, theirs: bool, courts: tuple[CourtOption, ...]) -> str | None:
    """The court that has or had the bank's suit, else the first of the rules; always one of the list of courts."""
    named = listed_name(case.bank_suit.court_name) if theirs and case.bank_suit else None
    if named or (theirs and not case.was_defendant):
        return named
    return (courts[0].name if courts else None) or listed_name(case.filing.court_name)


def _with_second(forum: Forum, second: Forum, first: Suit, on: date) -> Forum:
    """The main suit with the other one beside it and the screen's explanation (民法典 186)."""
    return Forum(
        **{name: getattr(forum, name) for name in forum.__struct_fields__ if name not in _SECOND_FIELDS},
        two_suits=say("two_suits"),
        two_suits_basis=cite_all(("one_claim",), first.facts or on) + cite_all(("no_double",), on),
        other_suit=second,
    )


_SECOND_FIELDS = frozenset({"two_suits", "two_suits_basis", "other_suit"})


def _small(
    case: Case, suit: Suit, amounts: Amounts | None, courts: tuple[CourtOption, ...], on: date, way: Road
) -> small_claims.Answered:
    if way is not Road.SUIT:
        return small_claims.Answered("no", say("small_none_stop"))
    place = divisions.in_text(courts[0].place or courts[0].name) if courts else None
    place = place or places.institution(case.bank)
    unit = divisions.find(place) if place else None
    province = divisions.province(unit).name if unit else None
    return small_claims.answer(case, suit, amounts, province, on)


def _warnings(case: Case, setting: venue.Setting, sued: tuple[Party, ...], way: Road) -> tuple[Words, ...]:
    found: list[Words] = []
    if way is Road.SUIT:
        found += venue.warnings(setting)
    if not any(p.role == parties.DEFENDANT and p.name for p in sued):
        found.append(say("warn_no_defendant"))
    if case.filing.pending_elsewhere is Answer.YES:
        found.append(say("warn_pending"))
    joined = {p.key for p in sued}
    if way in parties.ALONE and parties.wished(case):
        found.append(say(f"party_apart_{way}"))
    if (
        way is Road.SUIT
        and setting.suit.is_theft
        and case.is_counterfeit
        and _elsewhere(case)
        and not joined & {"acquirer", "merchant"}
    ):
        found.append(say("warn_acquirer_option"))
    if case.incident is Incident.LEAK_OUTSOURCED and case.contractor is not None and "contractor" not in joined:
        found.append(say("party_contractor_option"))
    return tuple(found)


def _elsewhere(case: Case) -> bool:
    """The card was used at another institution's machine or shop."""
    return case.acquirer is not None or case.merchant is not None
