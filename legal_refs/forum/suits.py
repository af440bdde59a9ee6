"""Which suit the facts carry (请求权选择): contract or tort, one per defendant; procedure.md 5.3."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from legal_refs.case.copying import copied_at_shop
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, CardKind, Channel, Incident, TheftKind, Voucher
from legal_refs.forum.forumfile import say
from legal_refs.results import Words


class Kind(StrEnum):
    """Kind of claim (请求类型)."""

    CARD_DEBIT = "card_debit"
    CARD_CREDIT = "card_credit"
    CARD = "card"
    DEPOSIT = "deposit"
    PI = "pi"


CONTRACT = "contract"
TORT = "tort"


@dataclass(frozen=True)
class Suit:
    """One complaint: kind of claim, contract or tort, and the day of its facts."""

    kind: Kind
    basis: str
    facts: date | None

    @property
    def is_theft(self) -> bool:
        return self.kind is not Kind.PI

    @property
    def in_tort(self) -> bool:
        return self.basis == TORT


def suits(case: Case) -> tuple[Suit, ...]:
    """The suits of a case, the main one first; a leak that led to a theft gives two, the theft first.

    Where neither money nor data are at stake there is none to draft (stops.py); the bank stays the other side.
    """
    found = []
    if case.is_theft:
        found.append(Suit(_theft_kind(case), case.claim.basis or CONTRACT, case.first_theft_day))
    if case.is_leak:
        basis = TORT if case.is_theft else case.claim.basis or TORT
        found.append(Suit(Kind.PI, basis, case.leak_day))
    return tuple(found) or (Suit(Kind.CARD, CONTRACT, None),)


def _theft_kind(case: Case) -> Kind:
    voucher = case.staff.voucher if case.kind_of_theft is TheftKind.STAFF and case.staff else None
    if voucher in (Voucher.CERTIFICATE, Voucher.SLIP):
        return Kind.DEPOSIT  # the certificate is sued on, whatever card the holder has (存单规定 1)
    if case.is_passbook:
        return Kind.DEPOSIT
    if case.card is not None and case.card.kind is not None:
        return Kind.CARD_CREDIT if case.card.kind is CardKind.CREDIT else Kind.CARD_DEBIT
    if case.kind_of_theft is TheftKind.STAFF and not (case.card and case.card.tail):
        return Kind.DEPOSIT  # money handed to a member of staff, and no card was told
    at_counter = bool(case.transactions) and all(t.channel is Channel.COUNTER for t in case.transactions)
    return Kind.DEPOSIT if at_counter else Kind.CARD


def reason(case: Case, suit: Suit) -> Words:
    """Why this claim is the primary one."""
    if suit.kind is Kind.PI:
        return say("claim_pi" if suit.in_tort else "claim_pi_contract")
    if suit.in_tort:
        return say("claim_theft_tort")
    if suit.kind is Kind.DEPOSIT:
        return say("claim_deposit")
    if not case.is_counterfeit:
        return say("claim_card_online")
    return say(f"claim_card_{'credit' if suit.kind is Kind.CARD_CREDIT else 'debit'}_counterfeit")


def alternatives(case: Case, suit: Suit) -> tuple[Words, ...]:
    """What could be claimed instead against the same bank; never beside it."""
    if suit.in_tort:
        return (say("alternative_contract"),)
    found = [say("alternative_tort")]
    told = case.incident is Incident.SKIMMER_PREMISES or case.circumstances.skimmer_found is Answer.YES
    if told and not copied_at_shop(case):
        found.append(say("alternative_premises"))
    return tuple(found)
