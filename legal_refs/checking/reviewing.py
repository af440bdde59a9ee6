"""Checks before export (导出前检查): the seventeen mistakes and the block and warn lists, each with what to do.

A finding of level block stops the papers it names (none named = every paper); the words never repeat an answer.
"""

from __future__ import annotations

from datetime import date

from legal_refs.case.facts import Case
from legal_refs.checking import checkfile, claims, courtpapers, evidence, hygiene, letters, people, theft
from legal_refs.checking.base import PREDICATES, Sight, hits
from legal_refs.results import Amounts, Clock, Finding, Forum, Level

SUBJECTS = (people, claims, theft, evidence, courtpapers, letters)
_GRAVITY = {Level.BLOCK: 0, Level.WARN: 1, Level.INFO: 2}


def review(case: Case, on: date, amounts: Amounts, forum: Forum, clocks: tuple[Clock, ...] = ()) -> tuple[Finding, ...]:
    """Everything to fix or to know before export on a day, the gravest first, within a level as in the file."""
    sight = Sight(case, on, amounts, forum, clocks)
    found = [
        checkfile.finding(row, hit.field, hit.slots)
        for row in checkfile.data().rows
        for hit in hits(PREDICATES[row.id](sight))
    ]
    found += hygiene.scan_case(case, on)
    return tuple(sorted(dict.fromkeys(found), key=lambda f: _GRAVITY[f.level]))


def of_paper(findings: tuple[Finding, ...], paper: str) -> tuple[Finding, ...]:
    """The findings that concern one paper; a variant ("B4-log") shares the findings of its paper ("B4")."""
    base = paper.split("-")[0]
    return tuple(f for f in findings if not f.documents or paper in f.documents or base in f.documents)


def blockers(findings: tuple[Finding, ...], paper: str) -> tuple[Finding, ...]:
    """The findings that stop one paper."""
    return tuple(f for f in of_paper(findings, paper) if f.level is Level.BLOCK)
