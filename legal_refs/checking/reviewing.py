"""Checks before export (导出前检查): the seventeen mistakes and the block and warn lists, each with what to do.

A finding of level block stops the papers it names (none named = every paper); the words never repeat an answer.
"""

from __future__ import annotations

from functools import cache

from legal_refs.checking import checkfile, claims, courtpapers, evidence, hygiene, letters, people, theft
from legal_refs.checking.base import PREDICATES, Predicate, Sight, hits
from legal_refs.checking.checkfile import Row
from legal_refs.checking.computed import asking
from legal_refs.files.datafiles import DataError, Fault
from legal_refs.questions.compiler import Condition, ConditionError, Setting, hold
from legal_refs.results import Amounts, Clock, Finding, Forum, Level

SUBJECTS = (people, claims, theft, evidence, courtpapers, letters)
_GRAVITY = {Level.BLOCK: 0, Level.WARN: 1, Level.INFO: 2}


def review(seen: Setting, amounts: Amounts, forum: Forum, clocks: tuple[Clock, ...] = ()) -> tuple[Finding, ...]:
    """Everything to fix or to know before export on a day, the gravest first, within a level as in the file."""
    sight = seen.widened(Sight, amounts=amounts, forum=forum, clocks=clocks)
    found: list[Finding] = []
    for row, asks, predicate in load():
        if predicate is not None:
            found += [checkfile.finding(row, hit.field, hit.slots) for hit in hits(predicate(sight))]
        elif hold(asks, sight):
            found.append(checkfile.finding(row, row.field, {}))
    found += hygiene.scan_case(seen.case, seen.filing)
    return tuple(sorted(dict.fromkeys(found), key=lambda f: _GRAVITY[f.level]))


@cache
def load() -> tuple[tuple[Row, tuple[Condition, ...], Predicate | None], ...]:
    """Each check with what it strikes on: questions, or its predicate. Raises DataError with every faulty row."""
    found: list[tuple[Row, tuple[Condition, ...], Predicate | None]] = []
    faults = [*checkfile.faults(), *hygiene.faults()]
    for row in checkfile.data().rows:
        if (row.when is None) != (row.id in PREDICATES):
            faults.append(Fault(checkfile.FILE, row.id, "when: a check names questions or has a predicate, one of two"))
            continue
        try:
            found.append((row, asking().compile_all(row.when or ()), PREDICATES.get(row.id)))
        except ConditionError as error:
            faults.append(Fault(checkfile.FILE, row.id, str(error)))
    for name in sorted(PREDICATES.keys() - {row.id for row in checkfile.data().rows}):
        faults.append(Fault(checkfile.FILE, name, "this predicate has no row"))
    if faults:
        raise DataError(*faults)
    return tuple(found)


def of_paper(findings: tuple[Finding, ...], paper: str) -> tuple[Finding, ...]:
    """The findings that concern one paper; a variant ("B4-log") shares the findings of its paper ("B4")."""
    base = paper.split("-")[0]
    return tuple(f for f in findings if not f.documents or paper in f.documents or base in f.documents)


def blockers(findings: tuple[Finding, ...], paper: str) -> tuple[Finding, ...]:
    """The findings that stop one paper."""
    return tuple(f for f in of_paper(findings, paper) if f.level is Level.BLOCK)
