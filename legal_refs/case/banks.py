"""Bank directory (银行名录): look up a bank by its everyday name and prefill what is sourced; null stays unknown.

Data: banks.json (51 banks; each row with its sources, confidence and what is general knowledge only).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from msgspec import Struct

from legal_refs.case.facts import Institution
from legal_refs.case.vocabulary import BankRole
from legal_refs.files import datafiles

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_USCC = re.compile(rf"^[{_ALPHABET}]{{18}}$")
_BANK = re.compile(r"银行|信用社|联社|信用卡中心|行[）)]?$|\bbank\b", re.IGNORECASE)
_ORGANISATION = re.compile(r"(公司|分行|支行|营业部|营业室|中心|联社|信用社|分理处|储蓄所|总行)[）)]?$")


class Complaint(Struct, frozen=True):
    """Published complaint channels (投诉渠道) of a bank."""

    phone: str | None = None
    app: str | None = None
    web: str | None = None
    other: str | None = None
    letter_address: str | None = None
    email: str | None = None


class BankRow(Struct, frozen=True):
    """One bank of the directory; None means not sourced."""

    id: str
    group: str
    name: str | None
    short_names: tuple[str, ...]
    name_en: str | None
    head_office_city: str | None
    head_office_address: str | None
    uscc: str | None
    hotline: str | None
    hotline_other: tuple[str, ...]
    website: str | None
    card_centre_name: str | None
    card_centre_address: str | None
    card_centre_uscc: str | None
    card_hotline: str | None
    complaint: Complaint | None
    note: str | None
    general_knowledge: tuple[str, ...]
    source: tuple[str, ...]
    confidence: str
    field_confidence: dict[str, str] = {}


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    what: str
    notes: tuple[Any, ...]
    checked_on: str
    rows: tuple[BankRow, ...]


@cache
def directory() -> tuple[BankRow, ...]:
    """All banks, the largest first."""
    return datafiles.read(datafiles.DATA / "banks.json", _File).rows


def with_line() -> tuple[BankRow, ...]:
    """The banks whose customer line (客服电话) is sourced well enough to be dialled in the first hour."""
    known = (row for row in directory() if row.hotline)
    return tuple(row for row in known if row.field_confidence.get("hotline", row.confidence) != "low")


def get(bank_id: str) -> BankRow | None:
    """Row of an id, None for a bank that is not in the directory."""
    return next((row for row in directory() if row.id == bank_id), None)


def _names(row: BankRow) -> tuple[str, ...]:
    return ((row.name,) if row.name else ()) + row.short_names


def search(text: str, limit: int = 8) -> tuple[BankRow, ...]:
    """Banks whose full or short name fits what was typed (工行, 建设银行, icbc), best first."""
    wanted = re.sub(r"\s", "", text).lower()
    if not wanted:
        return ()
    ranked = [(rank, i, row) for i, row in enumerate(directory()) if (rank := _rank(row, wanted)) is not None]
    return tuple(row for _, _, row in sorted(ranked, key=lambda r: r[:2])[:limit])


def _rank(row: BankRow, wanted: str) -> int | None:
    names = [n.lower() for n in _names(row)] + [row.id]
    if wanted in names:
        return 0
    if any(n.startswith(wanted) for n in names):
        return 1
    if any(wanted in n for n in names) or (row.name_en and wanted in row.name_en.lower().replace(" ", "")):
        return 2
    return 3 if any(n in wanted for n in names) else None


def owner_of(name: str) -> BankRow | None:
    """The bank a branch's or card centre's name belongs to (中国工商银行股份有限公司南宁分行 -> icbc)."""
    known = _by_name()
    for end in range(len(name), 0, -1):
        if name[:end] in known:
            return known[name[:end]]
    return None


@cache
def _by_name() -> dict[str, BankRow]:
    """Each name of the directory with its bank; of two banks with one name the larger."""
    return {name: row for row in reversed(directory()) for name in _names(row)}


def head_office(row: BankRow) -> Institution | None:
    """The bank as legal person (总行), with what is sourced; None where even its registered name is not."""
    if row.name is None:
        return None
    return Institution(
        name=row.name, directory_id=row.id, uscc=row.uscc, address=row.head_office_address, phone=row.hotline
    )


def card_centre(row: BankRow) -> Institution | None:
    """The credit card centre (信用卡中心) as far as sourced; None where no name was found."""
    if row.card_centre_name is None:
        return None
    return Institution(
        name=row.card_centre_name,
        directory_id=row.id,
        uscc=row.card_centre_uscc,
        address=row.card_centre_address,
        phone=row.card_hotline or row.hotline,
    )


def prefill(bank_id: str, role: BankRole) -> Institution | None:
    """What the directory can fill in for a role; a branch is never guessed: None, its licence says its name."""
    row = get(bank_id)
    if row is None or role is BankRole.BRANCH:
        return None
    return card_centre(row) if role is BankRole.CARD_CENTRE else head_office(row)


def is_bank(name: str) -> bool:
    """Whether a name is that of a bank or a credit co-operative (银行、信用社), by directory or its own words."""
    plain = re.sub(r"\s", "", name)
    return bool(_BANK.search(plain)) or owner_of(plain) is not None


def is_short_name(name: str) -> bool:
    """An everyday name (建设银行, 工行) that does not identify a defendant."""
    plain = re.sub(r"\s", "", name)
    return plain in _short_names()


@cache
def _short_names() -> frozenset[str]:
    return frozenset(name for row in directory() for name in row.short_names if name != row.name)


def looks_registered(name: str) -> bool:
    """Whether a name ends like a registered institution (…公司, …支行, …中心)."""
    return bool(_ORGANISATION.search(name.strip()))


def valid_uscc(code: str) -> bool:
    """Unified social credit code (统一社会信用代码): form and check character, GB 32100-2015."""
    text = code.strip().upper()
    if not _USCC.match(text):
        return False
    total = sum(_ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(text[:17]))
    return _ALPHABET[-total % 31] == text[17]
