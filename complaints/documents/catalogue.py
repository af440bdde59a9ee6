"""The catalogue of papers: one row of papers/*.yaml per document, and which of them these facts open, and why."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import StrictUndefined
from jinja2.exceptions import TemplateError

from complaints.documents.context import MASKINGS
from complaints.documents.sandbox import Sandbox
from legal_refs.case import bodies
from legal_refs.case.facts import Case
from legal_refs.files import datafiles
from legal_refs.results import Assessment, Level, Track, Words

FOLDER = Path(__file__).resolve().parent / "papers"
STAGES = ("0-1", "1-7", "7-30", "15-90", "suit", "after")
MISSING = Words("还缺：{0}", "Missing: {0}")


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A rule with its words: holds `when` (an expression over case and a, the assessment)."""

    when: str
    reason: Words


class Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One paper. `offered`, `recommended` and `when` of blocks are expressions over `case` and `a`."""

    id: str
    title: str
    title_en: str
    track: str
    stage: str
    file: str
    wording: str
    offered: str
    reason: Words
    otherwise: Words
    masking: str
    recommended: str = "true"
    layout: str | None = None
    requires: tuple[str, ...] = ()
    blocks: tuple[Row, ...] = ()
    warns: tuple[Row, ...] = ()
    copies: str = "1"
    attachments: tuple[Words, ...] = ()
    bundle: bool = False


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of papers: the rows, and the words for the fields that they require."""

    fields: dict[str, Words]
    documents: tuple[Document, ...]


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """One paper for this case: whether it fits the facts (`offered`), is advised now, and what stops it."""

    id: str
    title: Words
    track: str
    stage: str
    offered: bool
    recommended: bool
    reason: Words
    blockers: tuple[Words, ...]
    warnings: tuple[Words, ...]
    copies: int
    attachments: tuple[Words, ...]
    missing: tuple[str, ...] = ()


class UnknownDocumentError(LookupError):
    """A document id that the catalogue does not hold; the text names it."""


@cache
def documents() -> dict[str, Document]:
    """Every paper of the catalogue by id, in its order. Raises datafiles.DataError."""
    found: dict[str, Document] = {}
    for d in (row for file in _files() for row in file.documents):
        if d.id in found or d.masking not in MASKINGS or d.stage not in STAGES or d.track not in set(Track):
            raise datafiles.DataError(f"papers: {d.id}: twice, or masking, stage or track is no known word")
        unnamed = [path for path in d.requires if path not in _fields()]
        if unnamed:
            raise datafiles.DataError(f"papers: {d.id}: requires {unnamed[0]}, which no `fields` names")
        found[d.id] = d
    return found


def document(name: str) -> Document:
    """One paper by id. Raises UnknownDocumentError."""
    try:
        return documents()[name]
    except KeyError:
        raise UnknownDocumentError(name) from None


def offers(case: Case, assessment: Assessment) -> tuple[Offer, ...]:
    """Every paper of the catalogue for this case, with what blocks it; papers that fit the facts first."""
    found = [offer(d, case, assessment) for d in documents().values()]
    return tuple(sorted(found, key=lambda o: not o.offered))


def offer(row: Document, case: Case, assessment: Assessment) -> Offer:
    """One paper for this case. A paper that does not fit the facts is blocked with the words of `otherwise`."""
    fits = holds(row.offered, case, assessment)
    missing = tuple(path for path in row.requires if not _given(case, assessment, path)) if fits else ()
    blockers = _blockers(row, case, assessment, missing) if fits else (row.otherwise,)
    return Offer(
        id=row.id,
        title=Words(row.title, row.title_en),
        track=row.track,
        stage=row.stage,
        offered=fits,
        recommended=fits and not blockers and holds(row.recommended, case, assessment),
        reason=row.reason if fits else row.otherwise,
        blockers=blockers,
        warnings=_warnings(row, case, assessment) if fits else (),
        copies=value(row.copies, case, assessment) if fits else 0,
        attachments=row.attachments,
        missing=missing,
    )


def holds(expression: str, case: Case, assessment: Assessment) -> bool:
    """Whether an expression of the catalogue is true of the case."""
    return bool(value(expression, case, assessment))


def value(expression: str, case: Case, assessment: Assessment) -> Any:
    """The value of an expression of the catalogue. Raises datafiles.DataError naming the expression."""
    try:
        return _compiled(expression)(case=case, a=assessment, parties=opponents(assessment))
    except (TemplateError, TypeError, AttributeError, ArithmeticError) as error:
        raise datafiles.DataError(f"papers: {expression}: {type(error).__name__}") from None


def opponents(assessment: Assessment) -> int:
    """Number of defendants and third parties, at least one: copies that the court serves (登记立案规定 6)."""
    return max(1, sum(p.role in {"defendant", "third_party"} for p in assessment.forum.parties))


def _blockers(row: Document, case: Case, a: Assessment, missing: tuple[str, ...]) -> tuple[Words, ...]:
    findings = [f for f in a.warnings if f.level is Level.BLOCK and (not f.documents or row.id in f.documents)]
    said = {f.field for f in findings}
    found = [_missing_words(path) for path in missing if said.isdisjoint(path.split(" or "))]
    found += [b.reason for b in row.blocks if holds(b.when, case, a)]
    found += [f.message for f in findings]
    return tuple(dict.fromkeys(found))


def _warnings(row: Document, case: Case, a: Assessment) -> tuple[Words, ...]:
    found = [w.reason for w in row.warns if holds(w.when, case, a)]
    found += [f.message for f in a.warnings if f.level is Level.WARN and row.id in f.documents]
    return tuple(dict.fromkeys(found))


def _missing_words(path: str) -> Words:
    name = _fields()[path]
    return Words(MISSING.zh.format(name.zh), MISSING.en.format(name.en))


def _given(case: Case, a: Assessment, path: str) -> bool:
    """Whether a field is filled; `x or y` asks for one of two, `a.` begins a field of the assessment."""
    return any(_filled(case, a, choice.strip()) for choice in path.split(" or "))


def _filled(case: Case, a: Assessment, path: str) -> bool:
    found: Any = a if path.startswith("a.") else case
    for name in path.removeprefix("a.").split("."):
        found = getattr(found, name, None)
        if found is None:
            return False
    return found not in ("", ())


@cache
def _files() -> tuple[_File, ...]:
    return tuple(datafiles.read(path, _File) for path in sorted(FOLDER.glob("*.yaml")))


@cache
def _fields() -> dict[str, Words]:
    return {path: words for file in _files() for path, words in file.fields.items()}


@cache
def _compiled(expression: str) -> Callable[..., Any]:
    environment = Sandbox(undefined=StrictUndefined)
    environment.globals["date"] = date
    environment.tests["sent_to"] = lambda regulator, kind: bodies.kind_of(regulator.desk) == kind
    return environment.compile_expression(expression, undefined_to_none=False)
