"""Checks on the single court papers A7 to A21 (documents.md, Block and Warn)."""

from __future__ import annotations

from legal_refs.case import divisions
from legal_refs.case.acceptors import any_acceptor
from legal_refs.case.facts import Case, Institution
from legal_refs.case.films import films
from legal_refs.case.payees import paid_to
from legal_refs.case.reports import old_police_file
from legal_refs.case.vocabulary import Answer, PoliceStatus, SourceBasis
from legal_refs.checking.base import Sight, check
from legal_refs.forum.parties import DEFENDANT, institution, only_banks

_OUTSIDE = ("acquirer", "merchant", "payment_institution", "carrier", "contractor")
_HOLDING_A_FILE = (PoliceStatus.FILED, PoliceStatus.SOLVED)


def outsiders(case: Case) -> dict[str, Institution]:
    """Institutions beside the bank that a case names, by field."""
    return {key: who for key in _OUTSIDE if (who := institution(case, key)) is not None}


@check("a7.nobody")
def a7_nobody(s: Sight) -> bool:
    sued = {p.key for p in s.forum.parties if p.role == DEFENDANT}
    others = set(outsiders(s.case)) - sued or paid_to(s.case) or any_acceptor(s.case) or films(s.case)
    criminal_file = (s.case.is_theft and s.case.judgment is not None) or _judged(s.case)
    police_file = _police_hold_data(s.case) or old_police_file(s.case, s.filing)
    return not others and not criminal_file and not police_file


def _judged(case: Case) -> bool:
    """Whether a criminal judgment, whose court holds the file, told where the data came from."""
    asked = case.leak is not None and not case.is_theft and not case.is_wrong_record
    return asked and case.leak is not None and SourceBasis.CRIMINAL_JUDGMENT in case.leak.source_basis


def _police_hold_data(case: Case) -> bool:
    """Whether the police, who opened a case, hold what was leaked or who took the name (民诉法解释 94(1)(一))."""
    asked = case.leak is not None and not case.is_theft and (case.is_false_account or not case.is_wrong_record)
    found = case.police
    return asked and found is not None and bool(found.station) and found.status in _HOLDING_A_FILE


@check("a9.no_place")
def a9_no_place(s: Sight) -> bool:
    bank = s.case.bank
    known = bank is not None and (bank.place is not None or divisions.in_text(bank.address) is not None)
    return not known and not any(t.place or t.terminal for t in s.case.transactions)


@check("a10.bank")
def a10_bank(s: Sight) -> bool:
    return only_banks(s.forum.parties) or not s.forum.parties


@check("a14.nobody")
def a14_nobody(s: Sight) -> bool:
    """Nobody left to join; a carrier that only keeps records has no interest in the outcome (民诉法 59(2))."""
    joined = {p.key for p in s.forum.parties}
    swapped = s.case.custody.sim_swapped is Answer.YES
    keeps_records = set() if swapped else {"carrier"}
    return not set(outsiders(s.case)) - joined - keeps_records
