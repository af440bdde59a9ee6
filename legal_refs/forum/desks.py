"""Desks (受理部门): who takes a complaint, report, petition or police report on a filing day.

Data: desks.yaml. The switch of bank complaints to the NFRA on 2024-06-28 and every other change is a row with dates.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Any

from msgspec import Struct

from legal_refs.case import fieldtree
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Reply
from legal_refs.files import datafiles
from legal_refs.files.datafiles import DataError, Fault
from legal_refs.forum import offices
from legal_refs.law import library
from legal_refs.law.laws import LawId
from legal_refs.questions.compiler import Condition, ConditionError, Setting, hold
from legal_refs.questions.paths import value_at
from legal_refs.questions.registry import registry
from legal_refs.results import Desk, Words

FILE = "desks.yaml"


class _Row(Struct, frozen=True, forbid_unknown_fields=True, rename={"since": "from", "until": "to"}):
    id: str
    authority: Words
    nature: str
    number: str | None
    since: date
    until: date | None
    when: tuple[Any, ...]
    paper: str | None
    norms: tuple[LawId, ...]
    why: Words
    note: Words | None
    office: dict[str, str] | None = None
    addressee: str | None = None
    named_in: str | None = None
    local: str | None = None


class _Former(Struct, frozen=True, forbid_unknown_fields=True):
    until: date
    """The first day on which it had another name."""
    name: str
    house: str
    """What the names of its offices began with."""


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    checked_on: date
    source: tuple[str, ...]
    supervisor_before: tuple[_Former, ...]
    """What papers called the supervisor of banks until when, the earliest first."""
    supervisor_said: tuple[str, ...]
    lines: tuple[str, ...]
    rows: tuple[_Row, ...]


@cache
def _data() -> _File:
    return datafiles.read(datafiles.DATA / FILE, _File)


@cache
def load() -> tuple[tuple[_Row, tuple[Condition, ...]], ...]:
    """Each row with its questions. Raises DataError with every faulty row."""
    found: list[tuple[_Row, tuple[Condition, ...]]] = []
    faults: list[Fault] = []
    for row in _data().rows:
        try:
            found.append((row, registry().compile_all(row.when)))
        except ConditionError as error:
            faults.append(Fault(FILE, row.id, str(error)))
    faults += [
        Fault(FILE, row.id, "office: kind is one of offices.yaml, of one of " + ", ".join(offices.SEATS))
        for row in _data().rows
        if not _office_known(row)
    ]
    faults += [
        Fault(FILE, row.id, f"named_in: {row.named_in} is no field of a case")
        for row in _data().rows
        if row.named_in and fieldtree.at(row.named_in) is None
    ]
    faults += library.load().missing_norms(FILE, ((row.id, row.norms) for row in _data().rows))
    if faults:
        raise DataError(*faults)
    return tuple(found)


def _office_known(row: _Row) -> bool:
    return row.office is None or (
        row.office.keys() == {"kind", "of"}
        and row.office["kind"] in offices.kinds()
        and row.office["of"] in offices.SEATS
    )


def desks(setting: Setting) -> tuple[Desk, ...]:
    """The desks open to a case on a filing day, in the order to go to them."""
    case, on = setting.case, setting.filing
    return tuple(
        _desk(row, case, on)
        for row, when in load()
        if row.since <= on and (row.until is None or on <= row.until) and hold(when, setting)
    )


def _desk(row: _Row, case: Case, on: date) -> Desk:
    office = offices.find(row.office["kind"], row.office["of"], case, on) if row.office else None
    return Desk(
        id=row.id,
        authority=row.authority.zh,
        nature=row.nature,
        number=row.number,
        why=row.why,
        note=row.note,
        paper=row.paper,
        basis=library.load().in_force_on(row.norms, on),
        office=office.name if office else None,
        office_address=office.address if office else None,
        office_sure=office is not None and office.confidence == "high",
        addressee=_that_took_it(row, case)
        or (office.name if office else _named_by_the_person(row, case) or row.addressee),
        named_in=row.named_in,
    )


def _that_took_it(row: _Row, case: Case) -> str | None:
    """The office, by its full name, that took or answered a matter about the bank before: the next goes there."""
    if (
        row.nature not in ("complaint", "report")
        or row.addressee is None
        or row.office is None
        or row.office["of"] != "bank"
    ):
        return None
    if row.office["kind"] == "pboc" and case.payment_institution is not None:
        return None
    named = re.compile(re.escape(row.addressee) + r"[\u4e00-\u9fff]+(?:局|行)")
    open_or_none = (None, Reply.PENDING, Reply.NONE)
    took = [r for r in case.regulators if named.fullmatch(r.desk) and (r.accepted or r.reply not in open_or_none)]
    return max(took, key=lambda r: r.sent).desk if took else None


def _named_by_the_person(row: _Row, case: Case) -> str | None:
    """Who the person says it goes to, where only the person can know (`named_in`: a field of the case)."""
    named = value_at(case, tuple(row.named_in.split("."))) if row.named_in else None
    return str(named) if named else None


@cache
def addressed() -> frozenset[str]:
    """The papers that go to a desk by name, on whatever day."""
    return frozenset(row.paper for row in _data().rows if row.paper and (row.office or row.addressee or row.named_in))


def named_fields() -> frozenset[str]:
    """The fields in which a person names an addressee that the places do not tell."""
    return frozenset(row.named_in for row in _data().rows if row.named_in)


def authority(desk_id: str) -> Words:
    """The name of a desk in both languages; raises KeyError for an unknown id."""
    return {row.id: row.authority for row in _data().rows}[desk_id]


def branched(desk_id: str, case: Case) -> bool:
    """Whether a person who went to this desk may have gone to the city's office as well as to the one named for it."""
    row = next((row for row in _data().rows if row.id == desk_id), None)
    return bool(row and row.office and offices.branched(row.office["kind"], row.office["of"], case))


SUPERVISOR = "nfra"


def lines() -> tuple[str, ...]:
    """The telephone lines of authorities that people type for the authority."""
    return _data().lines


def supervisor_said() -> tuple[str, ...]:
    """What people call an office of the supervisor of banks in speech."""
    return _data().supervisor_said


def printed(desk_id: str, case: Case, on: date | None = None) -> str:
    """What a paper calls a desk whose office is not told, on a day, by province; raises KeyError for an unknown id."""
    row = next((row for row in _data().rows if row.id == desk_id), None)
    if row is None:
        raise KeyError(desk_id)
    former = _former(desk_id, on)
    name = former.name if former else row.local or row.addressee or row.authority.zh
    province = offices.province(row.office["of"] if row.office else "bank", case)
    return name.format(at=f"在{province}的" if province else "", province=province or "")


def renamed(desk_id: str, on: date | None) -> bool:
    """Whether a desk had another name on a day than it has today."""
    return _former(desk_id, on) is not None


def house(on: date | None) -> str | None:
    """What the names of the supervisor's offices began with on a day before it had its name of today."""
    former = _former(SUPERVISOR, on)
    return former.house if former else None


def _former(desk_id: str, on: date | None) -> _Former | None:
    if on is None or not desk_id.startswith(SUPERVISOR):
        return None
    return next((one for one in _data().supervisor_before if on < one.until), None)
