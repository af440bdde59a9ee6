"""Acts for today (今天要做的事): what a person does now, from what is done, what is missing and which clocks run.

Data: acts.yaml. Never empty: its last row fits every case.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from msgspec import Struct

from legal_refs.case import banks
from legal_refs.case.facts import Case
from legal_refs.clocks import deadlines, limitationclock
from legal_refs.files import datafiles
from legal_refs.files.datafiles import DataError, Fault
from legal_refs.files.phrases import fill
from legal_refs.questions.compiler import Condition, ConditionError, Setting, hold
from legal_refs.questions.paths import field_of
from legal_refs.questions.registry import registry
from legal_refs.results import Act, Call, Clock, Words

FILE = "acts.yaml"
BANK = "bank"
"""In `calls`: the line of the bank, as the bank directory has it."""


class Line(Struct, frozen=True, forbid_unknown_fields=True):
    """A public telephone number, whose it is, and where it was read."""

    number: str
    name: Words
    source: str


class ActRow(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One act. `by` and `after` name a clock, `told` the field in which a person says that it is done.

    `instead`: the number to dial where the line of the bank is not known.
    """

    id: str
    when: tuple[Any, ...]
    title: Words
    why: Words
    by: str | None = None
    after: str | None = None
    calls: tuple[str, ...] = ()
    instead: str | None = None
    bring: Words | None = None
    take: Words | None = None
    paper: str | None = None
    told: str | None = None


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    checked_on: date
    numbers: tuple[Line, ...]
    bank_line: Words
    no_line: Words
    acts: tuple[ActRow, ...]

    def line(self, number: str) -> Line | None:
        """A number of the table."""
        return next((line for line in self.numbers if line.number == number), None)


@cache
def table() -> _Table:
    """The table, read once. Raises DataError with every faulty row."""
    found = datafiles.read(datafiles.DATA / FILE, _Table)
    faults = [fault for row in found.acts for fault in _faults(row, found)]
    if faults:
        raise DataError(*faults)
    return found


def _faults(row: ActRow, found: _Table) -> Iterator[Fault]:
    """What a row names that does not exist."""
    clocks = {rule.id for rule in deadlines.table().clocks} | limitationclock.IDS
    for name in (row.by, row.after):
        if name is not None and name not in clocks:
            yield Fault(FILE, row.id, f"no such clock: {name!r}")
    for number in (*row.calls, *([row.instead] if row.instead else [])):
        if number != BANK and found.line(number) is None:
            yield Fault(FILE, row.id, f"calls: {number!r} is none of `numbers`")
    try:
        registry().compile_all(row.when)
        if row.told is not None:
            field_of(row.told)
    except ConditionError as error:
        yield Fault(FILE, row.id, str(error))


@cache
def load() -> tuple[tuple[ActRow, tuple[Condition, ...]], ...]:
    """Each row with its questions. Raises DataError with every faulty row."""
    return tuple((row, registry().compile_all(row.when)) for row in table().acts)


def acts(setting: Setting, clocks: tuple[Clock, ...]) -> tuple[Act, ...]:
    """What to do on the filing day, the most urgent first; `clocks` are those of this case on that day."""
    running = {clock.id: clock for clock in clocks}
    return tuple(
        _act(row, setting.case, running) for row, when in load() if _timely(row, running) and hold(when, setting)
    )


def _timely(row: ActRow, running: Mapping[str, Clock]) -> bool:
    """An act with a last day ends with its clock; one that follows a clock begins when that is over."""
    if row.after is not None:
        return row.after in running and running[row.after].passed
    if row.by is not None:
        return row.by in running and not running[row.by].passed
    return True


def _act(row: ActRow, case: Case, running: Mapping[str, Clock]) -> Act:
    clock = running.get(row.by or "")
    return Act(
        id=row.id,
        title=row.title,
        why=row.why,
        calls=tuple(call for name in row.calls for call in _calls(row, name, case)),
        bring=row.bring,
        take=row.take,
        until=clock.due if clock else None,
        days_left=clock.days_left if clock else None,
        paper=row.paper,
        told=row.told,
    )


def _calls(row: ActRow, name: str, case: Case) -> tuple[Call, ...]:
    """A number of the table, or the bank's own line; where that is not known what to dial instead."""
    if name != BANK:
        line = table().line(name)
        return (Call(line.number, line.name),) if line else ()
    found = line_of(case)
    if found:
        return (Call(found, table().bank_line),)
    return (Call(row.instead, fill(table().no_line, {"number": row.instead})),) if row.instead else ()


def line_of(case: Case) -> str | None:
    """The line of the person's bank (客服电话): the card centre's for a credit card, where the directory has one."""
    if case.bank is None:
        return None
    row = banks.get(case.bank.directory_id or "") or banks.owner_of(case.bank.name)
    if row is None:
        return None
    return (row.card_hotline if case.is_credit_card else None) or row.hotline
