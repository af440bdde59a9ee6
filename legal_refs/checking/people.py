"""Checks on the plaintiff, the defendant, the court and the agent (procedure.md 9: 1-5, 17)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from legal_refs.case import banks, identity
from legal_refs.case.facts import Victim
from legal_refs.case.labels import words
from legal_refs.case.vocabulary import AgentKind, IdType
from legal_refs.checking.base import Hit, Sight, check, hit
from legal_refs.checking.checkfile import data
from legal_refs.forum.forumfile import say
from legal_refs.forum.parties import DEFENDANT, institution, legal_person, unsuited
from legal_refs.questions.registry import asked
from legal_refs.questions.roads import Road
from legal_refs.results import Words

LETTERS = {"carrier": "letter_apart_carrier", "contractor": "letter_apart_contractor"}
"""What is said of the paper that goes to a party apart, where it is not the demand for an advance payment."""


def _labelled(field: str, label: Words) -> Hit:
    return hit(field, label=label.zh, label_en=label.en)


@check("stop.arbitration")
def arbitrated(s: Sight) -> bool:
    return s.forum.road == Road.ARBITRATION


@check("stop.sued_by_bank")
def sued(s: Sight) -> bool:
    return s.forum.road == Road.ANSWER


@check("stop.judged")
def judged(s: Sight) -> bool | Hit:
    stop = s.forum.stop
    return hit(stop=stop.zh, stop_en=stop.en) if stop is not None else False


@check("plaintiff.incomplete")
def incomplete(s: Sight) -> Iterator[Hit]:
    """民诉法 124 (一): gender, age, ethnicity, occupation, domicile, contact."""
    victim = s.case.victim
    if victim.is_company:
        return
    given = {
        "gender": victim.gender,
        "birth_date": victim.birth_date,
        "ethnicity": victim.ethnicity or victim.nationality,
        "occupation": victim.occupation or victim.employer,
        "domicile": victim.domicile or victim.habitual_residence,
        "phone": victim.phone,
    }
    for field, value in given.items():
        if not value:
            yield _labelled(f"victim.{field}", say(f"label_{field}"))


@check("plaintiff.bad_id")
def bad_id(s: Sight) -> bool:
    victim = s.case.victim
    return bool(victim.id_no) and not identity.is_valid(victim.paper_kind, victim.id_no or "")


@check("plaintiff.id_disagrees")
def id_disagrees(s: Sight) -> Iterator[Hit]:
    v = s.case.victim
    for field in identity.disagreements(v.paper_kind, v.id_no or "", v.birth_date, v.gender):
        yield _labelled(f"victim.{field}", say(f"label_{field}"))


@check("plaintiff.bad_uscc")
def plaintiff_bad_uscc(s: Sight) -> bool:
    code = s.case.victim.uscc
    return bool(code) and not banks.valid_uscc(code or "")


def born(victim: Victim) -> date | None:
    """Birth date as typed, else as the identity number says."""
    by_number = victim.paper_kind in (IdType.RESIDENT_ID, IdType.RESIDENCE_PERMIT) and victim.id_no
    return victim.birth_date or (identity.birth_date(victim.id_no or "") if by_number else None)


def age(victim: Victim, on: date) -> int | None:
    """Age in full years on a day (周岁)."""
    birth = born(victim)
    return None if birth is None else on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


@check("plaintiff.no_guardian")
def no_guardian(s: Sight) -> bool | Hit:
    years, adult = age(s.case.victim, s.on), data().limits.adult_age
    return hit(age=adult) if years is not None and years < adult and s.case.guardian is None else False


@check("bank.short_name")
def short_name(s: Sight) -> bool:
    return s.case.bank is not None and banks.is_short_name(s.case.bank.name)


@check("bank.unusual_name")
def unusual_name(s: Sight) -> bool:
    bank = s.case.bank
    return bank is not None and not banks.is_short_name(bank.name) and not banks.looks_registered(bank.name)


@check("bank.bad_uscc")
def bad_uscc(s: Sight) -> bool:
    who = legal_person(s.case.bank) if s.case.bank and asked("unlicensed_branch", s) else s.case.bank
    return who is not None and bool(who.uscc) and not banks.valid_uscc(who.uscc or "")


@check("bank.unlicensed")
def unlicensed(s: Sight) -> bool:
    if s.case.bank is None or not asked("unlicensed_branch", s):
        return False
    person = legal_person(s.case.bank)
    return person is None or not (person.name and person.uscc and person.address)


@check("party.incomplete")
def party_incomplete(s: Sight) -> Iterator[Hit]:
    for party in s.forum.parties:
        who = institution(s.case, party.key)
        other = party.role == DEFENDANT and party.key not in ("bank", "head_office")
        if other and (who is None or not who.address):
            yield _labelled(party.key, say(f"label_{party.key}"))


@check("party.unsuited")
def party_unsuited(s: Sight) -> Iterator[Hit]:
    """Each defendant needs a claim and a ground of its own (银行卡规定 10, 11; another contract): else two papers."""
    for party in unsuited(s.case, s.forum.parties):
        label, letter = say(f"label_{party.key}"), say(LETTERS.get(party.key, "letter_apart"))
        words = {"reason": party.reason.zh, "letter": letter.zh, "reason_en": party.reason.en, "letter_en": letter.en}
        yield hit(f"{party.key}.sue", label=label.zh, label_en=label.en, **words)


@check("court.none")
def court_none(s: Sight) -> bool:
    courts = s.forum.courts
    return (
        s.forum.road == Road.SUIT and (not courts or courts[0].name is None) and not any(c.one_of for c in courts[:1])
    )


@check("court.by_town")
def by_town(s: Sight) -> Iterator[Hit]:
    """A city without districts: the place can be told no closer, its court can."""
    first = s.forum.courts[0] if s.forum.courts else None
    if s.forum.road == Road.SUIT and first is not None and first.one_of:
        names, names_en = "、".join(first.one_of), ", ".join(first.one_of)
        yield hit("filing.court_name", place=first.place or "", names=names, names_en=names_en)


@check("court.not_derived")
def not_derived(s: Sight) -> bool:
    first = s.forum.courts[0] if s.forum.courts else None
    return bool(s.case.filing.court_name) and first is not None and first.reason == say("court_typed")


@check("court.uncertain")
def uncertain(s: Sight) -> bool:
    return bool(s.forum.courts) and s.forum.courts[0].name is not None and s.forum.courts[0].confidence == "low"


@check("agent.ineligible")
def ineligible(s: Sight) -> bool:
    """民诉法 61: a friend or consultant is no agent; who is recommended counts by the recommending body."""
    agent = s.case.agent
    if agent is None or agent.kind not in (AgentKind.RELATIVE, AgentKind.RECOMMENDED):
        return False
    recommended = agent.kind is AgentKind.RECOMMENDED and agent.organisation
    text = (agent.organisation if recommended else agent.relation) or ""
    return any(word in text for word in data().friends)


@check("agent.no_proof")
def no_proof(s: Sight) -> bool | Hit:
    """民诉解释 88: what shows that the agent may act."""
    agent = s.case.agent
    if agent is None:
        return False
    needed = {
        AgentKind.LAWYER: ("licence_no", agent.licence_no),
        AgentKind.LEGAL_WORKER: ("licence_no", agent.licence_no),
        AgentKind.RELATIVE: ("relation", agent.relation),
        AgentKind.RECOMMENDED: ("organisation", agent.organisation),
    }
    field, value = needed[agent.kind]
    label = say(f"label_agent_{field}")
    kind = words(agent.kind)
    return False if value else hit(f"agent.{field}", label=label.zh, label_en=f"{label.en} ({kind.en.lower()})")


@check("agent.all_powers")
def all_powers(s: Sight) -> bool:
    agent = s.case.agent
    text = f"{agent.relation or ''}{agent.term or ''}{agent.organisation or ''}" if agent else ""
    return "全权" in text
