"""Desks (受理部门): who takes a complaint, report, petition or police report on a filing day.

Data: desks.yaml. The switch of bank complaints to the NFRA on 2024-06-28 and every other change is a row with dates.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

from msgspec import Struct

from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, Consequence, Incident, PoliceStatus
from legal_refs.files import datafiles
from legal_refs.forum.forumfile import reviewed
from legal_refs.results import Desk, Words


class _Row(Struct, frozen=True, forbid_unknown_fields=True, rename={"since": "from", "until": "to"}):
    id: str
    authority: Words
    nature: str
    number: str | None
    since: date
    until: date | None
    when: str
    paper: str | None
    basis: tuple[str, ...]
    why: Words
    note: Words | None


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    checked_on: date
    source: tuple[str, ...]
    rows: tuple[_Row, ...]


@cache
def _data() -> _File:
    return datafiles.read(datafiles.DATA / "desks.yaml", _File)


def desks(case: Case, on: date) -> tuple[Desk, ...]:
    """The desks open to a case on a filing day, in the order to go to them."""
    rows = [r for r in _data().rows if r.since <= on and (r.until is None or on <= r.until)]
    return tuple(_desk(row) for row in rows if CONDITIONS[row.when](case))


def _desk(row: _Row) -> Desk:
    return Desk(
        id=row.id,
        authority=row.authority.zh,
        nature=row.nature,
        number=row.number,
        why=row.why,
        note=row.note,
        paper=row.paper,
        basis=tuple(b for b in row.basis if reviewed(*b.split(":"))),
    )


def authority(desk_id: str) -> Words:
    """The name of a desk in both languages; raises KeyError for an unknown id."""
    return {row.id: row.authority for row in _data().rows}[desk_id]


def _credit(case: Case) -> bool:
    return case.incident is Incident.CREDIT_QUERY or (case.credit is not None and bool(case.credit.items))


def _nuisance(case: Case) -> bool:
    leak = case.leak
    counted = leak is not None and bool(leak.call_count or leak.message_count or Consequence.CALLS in leak.consequences)
    return bool(case.nuisances) or counted or case.incident is Incident.LEAK_CALLS


def _refused(case: Case) -> bool:
    return case.police is not None and case.police.status is PoliceStatus.REFUSED


CONDITIONS: dict[str, Callable[[Case], bool]] = {
    "always": lambda case: True,
    "bank": lambda case: True,
    "payment": lambda case: case.payment_institution is not None,
    "credit": _credit,
    "pboc_remit": lambda case: case.is_leak or case.payment_institution is not None or _credit(case),
    "leak": lambda case: case.is_leak,
    "many": lambda case: case.leak is not None and case.leak.many_victims is Answer.YES,
    "nuisance": _nuisance,
    "police_refused": _refused,
}
