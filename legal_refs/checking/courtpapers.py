"""Checks on the single court papers A7 to A21 (documents.md, Block and Warn)."""

from __future__ import annotations

from legal_refs.case import divisions
from legal_refs.case.facts import Case, Institution
from legal_refs.checking.base import Sight, check
from legal_refs.forum.parties import DEFENDANT, institution, only_banks

_OUTSIDE = ("acquirer", "merchant", "payment_institution", "carrier", "contractor")


def outsiders(case: Case) -> dict[str, Institution]:
    """Institutions beside the bank that a case names, by field."""
    return {key: who for key in _OUTSIDE if (who := institution(case, key)) is not None}


@check("a7.nobody")
def a7_nobody(s: Sight) -> bool:
    sued = {p.key for p in s.forum.parties if p.role == DEFENDANT}
    return not set(outsiders(s.case)) - sued


@check("a9.no_place")
def a9_no_place(s: Sight) -> bool:
    bank = s.case.bank
    known = bank is not None and (bank.place is not None or divisions.in_text(bank.address) is not None)
    return not known and not any(t.place or t.terminal for t in s.case.transactions)


@check("a10.bank")
def a10_bank(s: Sight) -> bool:
    return only_banks(s.forum.parties) or not s.forum.parties


@check("a12.no_address")
def a12_no_address(s: Sight) -> bool:
    service = s.case.service
    return not (service.address and service.phone)


@check("a14.nobody")
def a14_nobody(s: Sight) -> bool:
    joined = {p.key for p in s.forum.parties}
    return not set(outsiders(s.case)) - joined


@check("a14.track")
def a14_track(s: Sight) -> bool:
    return s.forum.small_claims in ("yes", "by_agreement")


@check("a15.proof")
def a15_proof(s: Sight) -> bool:
    return True


@check("a19.no_judgment")
def a19_no_judgment(s: Sight) -> bool:
    return s.case.filing.judged_before is None


@check("a20.final")
def a20_final(s: Sight) -> bool:
    return s.forum.small_claims == "yes"


@check("a21.practice")
def a21_practice(s: Sight) -> bool:
    return True
