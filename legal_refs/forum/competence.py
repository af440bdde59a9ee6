"""Forum (管辖与受理部门): court, claim, cause, defendant, small claims and desks of a case, or a stop with its reason.

choose() is total: every valid case gets courts (perhaps one without a name that says what is missing) or a stop, and
its desks in either case. Order of the engine: procedure.md 5.1.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from legal_refs.case import divisions, places
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, Incident
from legal_refs.forum import causes, desks, parties, small_claims, suits, venue
from legal_refs.forum.courts import listed_name
from legal_refs.forum.forumfile import cite_all, say
from legal_refs.forum.suits import Suit
from legal_refs.questions.compiler import setting_of
from legal_refs.questions.stops import stop_of
from legal_refs.results import Amounts, CourtOption, Forum, Party, Words

_ZERO = Decimal("0.00")
_STOP_TOPICS = {"arbitration": ("rejected", "arbitration"), "judged": ("rejected",)}


def choose(case: Case, on: date, amounts: Amounts | None) -> Forum:
    """The forum of a case for a filing day; `amounts` gives the total in yuan (None counts as 0)."""
    first, *others = suits.suits(case)
    forum = _forum(case, first, on, amounts)
    if not others:
        return forum
    second = _forum(case, others[0], on, None)
    return _with_second(forum, second, first, on)


def eligibility(case: Case, on: date | None = None) -> Words | None:
    """Where the tool stops making court papers, and what to do instead; None if it goes on."""
    key = stop_key(case, on)
    return None if key is None else say(f"stop_{key}")


def stop_key(case: Case, on: date | None = None) -> str | None:
    """ "arbitration", "sued_by_bank", "judged" or None; without a day as of any day."""
    return stop_of(setting_of(case, on or date.max))


def _stop_of(case: Case, suit: Suit, on: date) -> str | None:
    """A bank that sues for the card debt stops the suit on the card, not the one on the leak."""
    stop = stop_key(case, on)
    return None if stop == "sued_by_bank" and not suit.is_theft else stop


def _forum(case: Case, suit: Suit, on: date, amounts: Amounts | None) -> Forum:
    stop = _stop_of(case, suit, on)
    sued = parties.parties(case, suit, on)
    setting = venue.Setting(case, suit, on, amounts.total if amounts else _ZERO, sued)
    courts = () if stop else venue.options(setting)
    cause = causes.cause(case, suit, on)
    small = _small(case, suit, amounts, courts, on, stop)
    return Forum(
        stop=say(f"stop_{stop}") if stop else None,
        stop_key=stop,
        stop_basis=cite_all(_STOP_TOPICS.get(stop or "", ()), on),
        claim_kind=suit.kind.value,
        claim_basis=suit.basis,
        claim_reason=suits.reason(case, suit),
        alternatives=suits.alternatives(case, suit),
        two_suits=None,
        courts=courts,
        court=(courts[0].name if courts else None) or listed_name(case.filing.court_name),
        cause_code=cause.code,
        cause_name=cause.name,
        cause_as_of=cause.as_of,
        parties=sued,
        small_claims=small.value,
        small_claims_reason=small.reason,
        small_claims_basis=small.basis,
        desks=desks.desks(case, on),
        warnings=_warnings(case, setting, sued, stop),
    )


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
    case: Case, suit: Suit, amounts: Amounts | None, courts: tuple[CourtOption, ...], on: date, stop: str | None
) -> small_claims.Answered:
    if stop:
        return small_claims.Answered("no", say("small_none_stop"))
    place = divisions.in_text(courts[0].place or courts[0].name) if courts else None
    place = place or places.institution(case.bank)
    unit = divisions.find(place) if place else None
    province = divisions.province(unit).name if unit else None
    return small_claims.answer(case, suit, amounts, province, on)


def _warnings(case: Case, setting: venue.Setting, sued: tuple[Party, ...], stop: str | None) -> tuple[Words, ...]:
    found: list[Words] = []
    if not stop:
        found += venue.warnings(setting)
    if not any(p.role == parties.DEFENDANT and p.name for p in sued):
        found.append(say("warn_no_defendant"))
    if case.filing.pending_elsewhere is Answer.YES:
        found.append(say("warn_pending"))
    joined = {p.key for p in sued}
    if setting.suit.is_theft and case.is_counterfeit and _elsewhere(case) and not joined & {"acquirer", "merchant"}:
        found.append(say("warn_acquirer_option"))
    if case.incident is Incident.LEAK_OUTSOURCED and case.contractor is not None and "contractor" not in joined:
        found.append(say("party_contractor_option"))
    return tuple(found)


def _elsewhere(case: Case) -> bool:
    """The card was used at another institution's machine or shop."""
    return case.acquirer is not None or case.merchant is not None
