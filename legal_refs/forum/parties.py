"""Defendants and third parties (被告、第三人) of a suit and why; procedure.md 5.2."""

from __future__ import annotations

from datetime import date

from legal_refs.case import banks
from legal_refs.case.facts import Bank, Case, Institution
from legal_refs.case.vocabulary import Answer, BankRole, Incident
from legal_refs.forum.forumfile import cite_all, in_force, say
from legal_refs.forum.suits import Suit
from legal_refs.questions.roads import Road
from legal_refs.results import Party

DEFENDANT = "defendant"
THIRD = "third_party"
_BANK_KEYS = frozenset({"bank", "head_office"})
BESIDE = ("acquirer", "merchant", "payment_institution", "carrier", "contractor")
ALONE = frozenset({Road.ARBITRATION, Road.ANSWER})
"""The roads on which the bank is the only other side."""


def parties(case: Case, suit: Suit, on: date, way: Road = Road.SUIT) -> tuple[Party, ...]:
    """Defendants first, then third parties, for one suit on a filing day; empty where nobody is named yet.

    A clause binds who agreed to it and a counterclaim goes against the plaintiff alone (民诉解释 233): beside the bank
    nobody stands on these roads.
    """
    found = list(_bank_parties(case, suit, on))
    if way in ALONE:
        return tuple(found)
    others = _theft_others(case, suit, on) if suit.is_theft else _leak_others(case, suit, on)
    return tuple(sorted([*found, *others], key=lambda p: p.role != DEFENDANT))


def wished(case: Case) -> tuple[str, ...]:
    """The keys of the institutions beside the bank that the person wants in the suit."""
    named = ((key, institution(case, key)) for key in BESIDE)
    return tuple(key for key, who in named if who is not None and (who.sue or who.third_party))


def unsuited(case: Case, found: tuple[Party, ...]) -> tuple[Party, ...]:
    """Whom the person wants to sue and no rule lets into this suit as defendant: third parties, with the reason."""
    third = (party for party in found if party.role == THIRD and party.key in BESIDE)
    return tuple(party for party in third if (who := institution(case, party.key)) is not None and who.sue)


def legal_person(bank: Bank) -> Institution | None:
    """The bank as legal person: as typed, else from the directory by the branch's name."""
    if bank.head_office is not None:
        return bank.head_office
    row = banks.get(bank.directory_id or "") or banks.owner_of(bank.name)
    return banks.head_office(row) if row else None


def institution(case: Case, key: str) -> Institution | None:
    """The institution behind a party's key."""
    if key == "head_office":
        return legal_person(case.bank) if case.bank else None
    found = getattr(case, key, None)
    return found if isinstance(found, Institution) else None


def only_banks(found: tuple[Party, ...]) -> bool:
    """Whether every defendant is the bank (its branch, card centre or the legal person)."""
    sued = [p for p in found if p.role == DEFENDANT]
    return bool(sued) and all(p.key in _BANK_KEYS for p in sued)


def _bank_parties(case: Case, suit: Suit, on: date) -> tuple[Party, ...]:
    bank = case.bank
    if bank is None:
        return ()
    if bank.has_licence is Answer.NO and bank.unit is BankRole.BRANCH:
        return (_legal_person_party(bank, on),)
    main = _licensed_party(case, bank, suit, on)
    if bank.head_office is None or not (bank.head_office.sue or bank.head_office.third_party):
        return (main,)
    role = DEFENDANT if bank.head_office.sue else THIRD
    reason = say("party_joint_head_office" if bank.head_office.sue else "party_extra_third")
    joint = Party(
        role=role, key="head_office", name=bank.head_office.name, reason=reason, basis=cite_all(("head_office",), on)
    )
    return (main, joint)


def _legal_person_party(bank: Bank, on: date) -> Party:
    person = legal_person(bank)
    missing = person is None or not (person.uscc and person.address)
    return Party(
        role=DEFENDANT,
        key="head_office",
        name=person.name if person else "",
        reason=say("party_legal_person"),
        warning=say("party_legal_person_missing") if missing else None,
        basis=cite_all(("unlicensed", "conditions"), on),
    )


def _licensed_party(case: Case, bank: Bank, suit: Suit, on: date) -> Party:
    licensed = ("conditions",) if bank.unit is BankRole.HEAD_OFFICE else ("licensed", "conditions")
    basis: tuple[str, ...] = cite_all(licensed, on)
    warning = None
    if bank.unit is BankRole.BRANCH and bank.has_licence in (None, Answer.UNKNOWN):
        warning = say("party_branch_unsure")
    if not suit.is_theft:
        reason = say("party_processor")
        basis = _pi_basis(case, suit, on) + basis
    elif suit.in_tort and case.incident is Incident.SKIMMER_PREMISES:
        reason, basis = say("party_premises"), cite_all(("premises",), suit.facts or on) + basis
    elif bank.unit is BankRole.CARD_CENTRE:
        reason, warning = say("party_card_centre"), say("party_card_centre_warning")
    elif bank.unit is BankRole.HEAD_OFFICE:
        reason = say("party_head_office")
    else:
        reason = say("party_branch")
    return Party(role=DEFENDANT, key="bank", name=bank.name, reason=reason, warning=warning, basis=basis)


_BY_STAFF = frozenset({Incident.LEAK_STATEMENT, Incident.LEAK_INSIDER_SALE, Incident.LEAK_OUTSOURCED})


def _pi_basis(case: Case, suit: Suit, on: date) -> tuple[str, ...]:
    facts = suit.facts or on
    if not suit.in_tort:
        return cite_all(("third_person_breach",), facts) if case.contractor else ()
    staff = case.incident in _BY_STAFF or (case.leak is not None and case.leak.staff_finding is Answer.YES)
    return cite_all(("pi_liability", "employer") if staff else ("pi_liability",), facts)


def _theft_others(case: Case, suit: Suit, on: date) -> list[Party]:
    found = []
    for key in ("acquirer", "merchant"):
        party = _acquirer_side(case, key, on, suit)
        found += [party] if party else []
    payment = case.payment_institution
    if payment and payment.sue and not case.is_online:
        found.append(_party(THIRD, "payment_institution", payment, "party_payment_only_online", on))
    elif payment and payment.sue:
        found.append(
            _party(DEFENDANT, "payment_institution", payment, "party_payment", on, ("advance_pay",), mixed=True)
        )
    elif payment and payment.third_party:
        found.append(_party(THIRD, "payment_institution", payment, "party_payment_third", on))
    if case.carrier and (case.carrier.sue or case.carrier.third_party):
        reason = "party_carrier_own_suit" if case.carrier.sue else "party_carrier"
        found.append(_party(THIRD, "carrier", case.carrier, reason, on))
    return found


def _acquirer_side(case: Case, key: str, on: date, suit: Suit) -> Party | None:
    """Acquirer or merchant: in tort only for a counterfeit card and where it is not the issuer (银行卡规定 11)."""
    who = institution(case, key)
    if who is None or not (who.sue or who.third_party):
        return None
    is_issuer = case.bank is not None and who.name == case.bank.name
    if who.sue and case.is_counterfeit and not is_issuer:
        topics = ("acquirer", "no_double") if in_force("bank-card-provisions", on) else ()
        return _party(DEFENDANT, key, who, f"party_{key}", on, topics, mixed=not suit.in_tort)
    return _party(THIRD, key, who, "party_tort_only_counterfeit" if who.sue else "party_acquirer_third", on)


def _leak_others(case: Case, suit: Suit, on: date) -> list[Party]:
    who = case.contractor
    if who is None or not (who.sue or who.third_party):
        return []
    if who.sue and suit.in_tort:
        employer = cite_all(("employer",), suit.facts or on)
        party = _party(DEFENDANT, "contractor", who, "party_contractor", on)
        return [Party(role=party.role, key=party.key, name=party.name, reason=party.reason, basis=employer)]
    return [_party(THIRD, "contractor", who, "party_contractor_tort" if who.sue else "party_extra_third", on)]


def _party(
    role: str, key: str, who: Institution, reason: str, on: date, topics: tuple[str, ...] = (), *, mixed: bool = False
) -> Party:
    rule = topics if role == DEFENDANT else ("third_party",)
    warning = None
    if role == DEFENDANT:
        warning = say("party_mixed_warning" if mixed else "party_double_warning")
    return Party(role=role, key=key, name=who.name, reason=say(reason), warning=warning, basis=cite_all(rule, on))
