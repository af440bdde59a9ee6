"""What the wording of one paper may use, and the slots that its Word template is filled with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import Any

from complaints.documents import (
    arguing,
    catalogue,
    context,
    exhibits,
    marking,
    proving,
    shortnames,
    sides,
    speaker,
    stopping,
    wording,
    years,
)
from complaints.documents.catalogue import Document
from complaints.documents.citing import LawPrinter, full_names, short_names
from complaints.documents.doubting import doubtful
from complaints.documents.files import File
from complaints.documents.shared import Shared, shared
from legal_refs.case.facts import Case
from legal_refs.case.memory import kept
from legal_refs.decided import penalties
from legal_refs.forum import desks, offices, turned_to
from legal_refs.law.numerals import to_chinese
from legal_refs.results import Assessment

_GIVEN = (
    "case",
    "victim",
    "bank",
    "card",
    "a",
    "document",
    "sides",
    "further",
    "issuer",
    "defendants",
    "third_parties",
    "organ",
    "numeral",
    "stopped",
    "with_year",
    "opens_before",
)
_LAWS = (
    "opponents",
    "bundle",
    "law",
    "also",
    "laws",
    "printed",
    "has_law",
    "began",
    "cites",
    "family",
    "printed_list",
    "below_the_list",
    "point",
    "sanctions",
    "me",
    "you",
    "side",
    "other_side",
    "pleaded",
    "asked_for",
    "doubtful",
    "desk",
    "evidence_groups",
)
_UNTOLD = ("copies", "listed", "proofs", "picks", "read", "parts")
_TOLD = tuple(name for name in Shared.__struct_fields__ if name not in _UNTOLD)
NAMES = frozenset({*context.TOOLS, *exhibits.TOOLS, *proving.TOOLS, *marking.TOOLS, *_GIVEN, *_TOLD, *_LAWS})


def values(
    row: Document, case: Case, assessment: Assessment, bundle: Iterable[File] = (), told: Shared | None = None
) -> dict[str, Any]:
    """Everything that the wording of this paper may use; `told` is what the papers of a dossier share."""
    told = told or shared(case)
    printable = told.copies[row.masking]
    if assessment.rights_wait(row.id):
        printable = context.without_rights(printable)
    found = sides.of_suit(printable, sides.forum_of(row, assessment))
    called = sides.called(row, assessment, printable)
    laws = LawPrinter(assessment, row.id)
    tools = context.TOOLS | laws.tools | sides.named(found, called["you"]) | called
    return tools | {
        "case": printable,
        "victim": printable.victim,
        "bank": printable.bank,
        "card": printable.card,
        "a": assessment,
        "document": row.id,
        **{name: getattr(told, name) for name in _TOLD},
        "told": partial(context.told, **speaker.telling(printable)),
        "with_year": partial(years.with_year, printable),
        "opens_before": years.opens_before,
        "numeral": to_chinese,
        "opponents": catalogue.opponents(assessment),
        "bundle": tuple(bundle),
        "pleaded": _pleaded(row, assessment, printable),
        "asked_for": _asked_for(assessment),
        "doubtful": doubtful,
        "stopped": partial(stopping.stopped, case, assessment),
        "evidence_groups": exhibits.GROUPS,
        **told.picks,
        **exhibits.tools(told.listed, told.exhibits, called["me"]),
        **proving.tools(told.proofs),
        **marking.tools(called["me"]),
        "sanctions": penalties.references(case, assessment.filing_day),
        "desk": partial(_desk, assessment, case),
        "organ": offices.deciding(printable) or (printable.police and printable.police.refused_by) or "",
    }


def _desk(assessment: Assessment, case: Case, name: str, on: date | None = None) -> str:
    """The office that the place leads to, unless the city has one too; else the authority as told or typed."""
    name = turned_to.meant(name)
    found = next((desk.office for desk in assessment.forum.desks if desk.id == name), None)
    if found is None or desks.renamed(name, on) or desks.branched(name, case):
        return turned_to.called(name, case, on)
    return found


def _pleaded(row: Document, assessment: Assessment, case: Case) -> dict[str, tuple[str, ...]]:
    """Which arguments with words stand at which place of this paper and against whom, in the order of their weight."""
    found: dict[str, tuple[str, ...]] = {}
    placed, papers = _placed(assessment), {row.id, *sides.pleading(row, case)}
    for _, where, name in sorted(one for paper in papers for one in placed.get(paper, ())):
        if name not in found.get(where, ()):
            found[where] = (*found.get(where, ()), name)
    return found


@kept
def _placed(assessment: Assessment) -> dict[str, list[tuple[int, str, str]]]:
    """Paper -> the arguments with words in it: a number by their weight, the place against whom, the name."""
    found: dict[str, list[tuple[int, str, str]]] = {}
    chosen = [one for one in assessment.points if one.chosen and one.id in wording.arguments()]
    for weight, point in enumerate(chosen):
        for paper, place in point.places:
            found.setdefault(paper, []).append((weight, arguing.place_of(place, point.against), point.id))
    return found


@kept
def _asked_for(assessment: Assessment) -> tuple[str, ...]:
    """The proof that another holds and that a chosen point asks for."""
    return tuple(dict.fromkeys(one for point in assessment.points if point.chosen for one in point.ask_for))


def slots(
    row: Document, case: Case, assessment: Assessment, bundle: Iterable[File] = (), told: Shared | None = None
) -> dict[str, Any]:
    """What the Word template of this paper is filled with: `title` and the slots of its wording file."""
    told = told or shared(case)
    given = values(row, case, assessment, bundle, told)
    found = wording.slots(row.wording, given, told.read, told.parts)
    if "evidence" in found:
        found = marking.cited_once(found)
    if row.register == "court" and row.id.startswith("A") and len(given["defendants"]) > 1:
        found = sides.first_named(found)
    found = shortnames.settled(found, full_names(assessment), short_names(assessment))
    return {"title": row.title, **speaker.unmarked(speaker.spoken(found, case), case)}
