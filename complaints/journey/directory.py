"""What the bank directory can fill in on a page that was not answered yet; the person compares and corrects it."""

from __future__ import annotations

from typing import Any

from complaints.journey.table import Facts
from legal_refs.case import banks
from legal_refs.case.banks import BankRow
from legal_refs.case.facts import Institution
from legal_refs.case.vocabulary import BankRole


def suggestions(step_id: str, facts: Facts) -> dict[str, Any]:
    """Answers by path, sourced in the directory; empty for other pages and unknown banks. A branch is never guessed."""
    row = banks.owner_of(str(facts.get("bank.name") or ""))
    role = facts.get("bank.role")
    if row is None or role is None:
        return {}
    if step_id == "bank-details":
        return _of("bank", banks.prefill(row.id, BankRole(role)))
    if step_id == "head-office":
        return _of("bank.head_office", banks.head_office(row), ("name", "uscc", "address", "phone"))
    return _desk(row, role) if step_id == "bank-desk" else {}


def _of(
    prefix: str, found: Institution | None, names: tuple[str, ...] = ("uscc", "address", "phone")
) -> dict[str, Any]:
    return {f"{prefix}.{n}": value for n in names if found is not None and (value := getattr(found, n))}


def _desk(row: BankRow, role: str) -> dict[str, Any]:
    channels = row.complaint
    ways = [] if channels is None else [channels.phone, channels.email, channels.web, channels.letter_address]
    found = {"bank.complaint_channel": next((way for way in ways if way), None)}
    if role == BankRole.CARD_CENTRE:
        found["bank.superior_name"] = row.name
    return {path: value for path, value in found.items() if value}
