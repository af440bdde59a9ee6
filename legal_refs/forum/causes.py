"""Cause of action (案由) with its code and its list, by filing day; a list that was not read gives the name alone."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Any

from msgspec import Struct

from legal_refs.case.exposure import queried_too
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, Incident, LoanKind
from legal_refs.files import datafiles
from legal_refs.forum.suits import Kind, Suit


class Cause(Struct, frozen=True):
    """Name, code in the list of the filing day ("115-1"; None = not known) and the list (文号)."""

    name: str
    code: str | None
    as_of: str | None


class _Entry(Struct, frozen=True):
    code: str | None
    name: str


class _Version(Struct, frozen=True, rename={"since": "from", "until": "to"}):
    doc_number: str
    since: date
    until: date | None
    causes: tuple[_Entry, ...]


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    what: str
    title: str
    checked_on: date
    notes: tuple[Any, ...]
    before_2021: dict[str, Any]
    names: dict[str, str]
    names_before_2021: dict[str, str]
    versions: tuple[_Version, ...]


_DENIED = {LoanKind.LOAN: "loan", LoanKind.CREDIT_CARD: "card_credit", LoanKind.GUARANTEE: "surety"}


@cache
def load() -> _File:
    """The table, read once. Raises DataError."""
    return datafiles.read(datafiles.DATA / "causes.json", _File)


def cause(case: Case, suit: Suit, on: date) -> Cause:
    """The cause of a suit on a filing day; before 2021 the name only."""
    keys = [_key(case, suit)]
    if keys == ["reputation"]:  # 诉争的法律关系有两个的，案由并列
        keys = [*(["pi"] if queried_too(case) else _contract_denied(case)), "reputation"]
    elif case.theft_loans and not suit.in_tort and case.filing.sued_by_bank is not Answer.YES:
        keys = [*keys, "loan"]  # so too where the theft suit denies a loan drawn in it
    names = [load().names[key] for key in keys]
    for version in load().versions:
        if version.since <= on and (version.until is None or on <= version.until):
            code = next((e.code for e in version.causes if e.name == names[0]), None)
            return Cause("、".join(names), code, f"{version.doc_number} ({version.since.isoformat()})")
    before = (load().names_before_2021.get(key, name) for key, name in zip(keys, names, strict=True))
    return Cause("、".join(before), None, None)


def _contract_denied(case: Case) -> list[str]:
    """The contract that the suit asks to be found not concluded; none where the bank's own suit decides of it."""
    loan = case.loan
    if not case.is_false_account or loan is None or case.filing.sued_by_bank is Answer.YES:
        return []
    if loan.signature_mine is Answer.YES or loan.kind not in _DENIED:
        return []
    return [_DENIED[loan.kind]]


def of_the_bank(case: Case) -> str | None:
    """The cause of the bank's suit as typed, or a kind of card typed in English.

    Untold, a suit for the debt of a credit card is one on a credit card; any other cause is left out.
    """
    typed = (case.bank_suit.cause if case.bank_suit else None) or ""
    key = {"credit card": "card_credit", "debit card": "card_debit"}.get(typed.replace("_", " ").lower())
    if key is None and re.search("[一-鿿]", typed):
        return typed
    key = key or ("card_credit" if case.bank_suit and case.is_theft and case.is_credit_card else None)
    return load().names[key] if key else None


def _key(case: Case, suit: Suit) -> str:
    if suit.kind is Kind.PI and case.is_wrong_record and suit.in_tort:
        return "reputation"  # 民法典 1024, 1029: credit is part of reputation
    if suit.kind is Kind.PI:
        return "pi" if suit.in_tort else _card_kind(case).value
    if case.bought_product and not suit.in_tort:
        return "product"
    if suit.in_tort:
        return "premises" if case.incident is Incident.SKIMMER_PREMISES else "property"
    return suit.kind.value


def _card_kind(case: Case) -> Kind:
    if case.is_passbook:
        return Kind.DEPOSIT
    if case.card is None or case.card.kind is None:
        return Kind.CARD
    return Kind.CARD_CREDIT if case.is_credit_card else Kind.CARD_DEBIT
