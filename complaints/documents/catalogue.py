"""The catalogue of papers: one row of papers/*.yaml per document, and which of them these facts open, and why."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from complaints.documents.context import MASKINGS
from complaints.documents.offering import Offering, asking, counted, required
from legal_refs.case.facts import Case
from legal_refs.checking import paperfile
from legal_refs.files import datafiles
from legal_refs.forum import desks
from legal_refs.questions.compiler import Condition, ConditionError, hold, setting_of
from legal_refs.questions.paths import value_at
from legal_refs.questions.roads import Road
from legal_refs.results import Assessment, Desk, Level, Track, Words

FOLDER = Path(__file__).resolve().parent / "papers"
REGISTERS = {
    "court": ("原告", "被告"),
    "appeal": ("上诉人", "被上诉人"),
    "letter": ("本人", "贵行"),
    "answer": ("答辩人", "被答辩人"),
    "counterclaim": ("反诉原告", "反诉被告"),
    "arbitration": ("申请人", "被申请人"),
    "regulator": ("本人", "被投诉机构"),
}
"""What a paper calls the person and the other side."""
STAGES = ("0-1", "1-7", "7-30", "15-90", "suit", "after")
NO_DESK = Words("按现有事实，这一天没有接收这份材料的部门", "On these facts no authority takes this paper on this day")
MISSING = Words("还缺：{0}", "Missing: {0}")


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A rule with its words: it holds where every question of `when` is answered yes."""

    when: tuple[Any, ...]
    reason: Words


class Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One paper; `main`: what a way is about, the others go with it. `offered`, `recommended`, `when` name questions.

    `copies` is an expression over what was computed (offering.py), or questions: one copy for each answered yes.
    `pleads`: papers of another road whose arguments and provisions this one pleads too.
    """

    id: str
    title: str
    title_en: str
    track: str
    stage: str
    file: str
    wording: str
    offered: tuple[Any, ...]
    reason: Words
    otherwise: Words
    masking: str
    recommended: tuple[Any, ...] = ()
    layout: str | None = None
    requires: tuple[str, ...] = ()
    blocks: tuple[Row, ...] = ()
    warns: tuple[Row, ...] = ()
    copies: str | tuple[Any, ...] = "1"
    attachments: tuple[Words, ...] = ()
    bundle: bool = False
    once: bool = False
    """One paper for the event, whatever the number of opponents: it tells of all of them (the police)."""
    register: str = "court"
    main: bool = False
    pleads: tuple[str, ...] = ()
    pleads_sued: tuple[str, ...] = ()
    """Whose arguments it pleads in place of those of `pleads` where the person was the defendant below."""

    @property
    def asks_money(self) -> str:
        """Which money it asks for (card, loss, either), or `beside`: none, but it goes only beside one's own claim."""
        return paperfile.paper(self.id).asks


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of papers: the rows, and the words for the fields that they require."""

    fields: dict[str, Words]
    documents: tuple[Document, ...]


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """One paper for this case: whether it fits the facts (`offered`), is advised now, and what stops it.

    `advised` holds whatever stops the paper, `recommended` only where nothing does.
    """

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
    main: bool = False
    advised: bool = False


class UnknownDocumentError(LookupError):
    """A document id that the catalogue does not hold; the text names it."""


@cache
def documents() -> dict[str, Document]:
    """Every paper of the catalogue by id, in its order. Raises datafiles.DataError."""
    found: dict[str, Document] = {}
    for d in (row for file in _files() for row in file.documents):
        if (
            d.id in found
            or d.masking not in MASKINGS
            or d.stage not in STAGES
            or d.register not in REGISTERS
            or d.id not in paperfile.load().papers
            or d.track not in set(Track)
        ):
            raise datafiles.DataError(
                f"papers: {d.id}: twice, not in {paperfile.FILE}, or masking, stage, track or register is no known word"
            )
        unnamed = [path for path in d.requires if path not in _fields()]
        if unnamed:
            raise datafiles.DataError(f"papers: {d.id}: requires {unnamed[0]}, which no `fields` names")
        found[d.id] = d
    return found


class _Asked(msgspec.Struct, frozen=True):
    """The questions of one paper, compiled."""

    offered: tuple[Condition, ...]
    recommended: tuple[Condition, ...]
    blocks: tuple[tuple[Condition, ...], ...]
    warns: tuple[tuple[Condition, ...], ...]
    copies: Callable[[Offering], Any]


@cache
def load() -> dict[str, _Asked]:
    """The compiled questions of every paper. Raises DataError with every faulty row."""
    found: dict[str, _Asked] = {}
    faults: list[datafiles.Fault] = []
    for row in documents().values():
        try:
            found[row.id] = _asked(row)
        except ConditionError as error:
            faults.append(datafiles.Fault("papers", row.id, str(error)))
    for path in desks.named_fields() - _fields().keys():
        faults.append(datafiles.Fault("papers", "fields", f"{path}: the addressee that it names has no words here"))
    for path in _fields():
        try:
            required(path)
        except ConditionError as error:
            faults.append(datafiles.Fault("papers", "fields", str(error)))
    if faults:
        raise datafiles.DataError(*faults)
    return found


def _asked(row: Document) -> _Asked:
    compiled = asking().compile_all
    return _Asked(
        offered=compiled(row.offered),
        recommended=compiled(row.recommended),
        blocks=tuple(compiled(block.when) for block in row.blocks),
        warns=tuple(compiled(warn.when) for warn in row.warns),
        copies=counted(row.copies),
    )


def document(name: str) -> Document:
    """One paper by id. Raises UnknownDocumentError."""
    try:
        return documents()[name]
    except KeyError:
        raise UnknownDocumentError(name) from None


def offers(case: Case, assessment: Assessment) -> tuple[Offer, ...]:
    """Every paper of the catalogue for this case, with what blocks it; papers that fit the facts first."""
    seen = sight(case, assessment)
    return tuple(sorted((offer(row, seen) for row in documents().values()), key=lambda o: not o.offered))


def offer(row: Document, seen: Offering) -> Offer:
    """One paper for what is seen of a case; one that does not fit the facts is blocked with its words `otherwise`."""
    asked, case, assessment = load()[row.id], seen.case, seen.assessment
    fits = hold(asked.offered, seen)
    missing = (*_not_given(row, case, assessment), *_unnamed(row, assessment)) if fits else ()
    blockers = _blockers(row, asked, seen, assessment, missing) if fits else (row.otherwise,)
    advised = fits and hold(asked.recommended, seen)
    return Offer(
        id=row.id,
        title=Words(row.title, row.title_en),
        track=row.track,
        stage=row.stage,
        offered=fits,
        recommended=advised and not blockers,
        reason=row.reason if fits else row.otherwise,
        blockers=blockers,
        warnings=_warnings(row, asked, seen, assessment) if fits else (),
        copies=asked.copies(seen) if fits else 0,
        attachments=row.attachments,
        missing=missing,
        main=row.main,
        advised=advised,
    )


def sight(case: Case, assessment: Assessment) -> Offering:
    """What the catalogue looks at in a case: made once for all papers, so that no question is asked twice."""
    setting = setting_of(case, assessment.filing_day)
    return setting.widened(Offering, assessment=assessment, parties=opponents(assessment))


def opponents(assessment: Assessment) -> int:
    """Number of defendants and third parties, at least one: copies that the court serves (登记立案规定 6)."""
    return max(1, sum(p.role in {"defendant", "third_party"} for p in assessment.forum.parties))


def _blockers(
    row: Document, asked: _Asked, seen: Offering, a: Assessment, missing: tuple[str, ...]
) -> tuple[Words, ...]:
    findings = [f for f in a.warnings if f.level is Level.BLOCK and (not f.documents or row.id in f.documents)]
    said = {f.field for f in findings}
    found = [_missing_words(path) for path in missing if said.isdisjoint(path.split(" or "))]
    found += [block.reason for block, when in zip(row.blocks, asked.blocks, strict=True) if hold(when, seen)]
    found += [f.message for f in findings]
    if not found and row.id in desks.addressed() and not _desks(row, a):
        found.append(NO_DESK)
    if "payments" not in said:
        found += _nothing_to_ask(row, seen.case, a)
    return tuple(dict.fromkeys(found))


def _nothing_to_ask(row: Document, case: Case, a: Assessment) -> tuple[Words, ...]:
    """Why a paper that asks for money has nothing to ask, or a paper beside the claim no claim to go with."""
    data_left = row.asks_money in ("either", "beside") and case.is_leak
    answers = row.asks_money == "beside" and a.forum.road == Road.ANSWER
    reason = a.amounts.loss_reason if row.asks_money == "loss" else a.amounts.reason
    told = case.is_theft or case.is_leak or row.asks_money == "beside"
    if not row.asks_money or data_left or answers or reason is None or not case.transactions or not told:
        return ()
    return (reason,)


def _warnings(row: Document, asked: _Asked, seen: Offering, a: Assessment) -> tuple[Words, ...]:
    found = [warn.reason for warn, when in zip(row.warns, asked.warns, strict=True) if hold(when, seen)]
    found += [f.message for f in a.warnings if f.level is Level.WARN and row.id in f.documents]
    return tuple(dict.fromkeys(found))


def _desks(row: Document, a: Assessment) -> list[Desk]:
    return [desk for desk in a.forum.desks if desk.paper == row.id]


def _unnamed(row: Document, a: Assessment) -> tuple[str, ...]:
    """The field in which the person names the addressee where the places of the case do not tell it."""
    return tuple(desk.named_in for desk in _desks(row, a)[:1] if desk.named_in and not desk.addressee)


def _not_given(row: Document, case: Case, a: Assessment) -> tuple[str, ...]:
    return tuple(path for path in row.requires if not _given(case, a, path))


def _missing_words(path: str) -> Words:
    name = _fields()[path]
    return Words(MISSING.zh.format(name.zh), MISSING.en.format(name.en))


def _given(case: Case, a: Assessment, path: str) -> bool:
    """Whether one of the fields is filled."""
    return any(
        value_at(a if root is Assessment else case, names) not in (None, "", ()) for root, names in required(path)
    )


@cache
def _files() -> tuple[_File, ...]:
    return tuple(datafiles.read(path, _File) for path in sorted(FOLDER.glob("*.yaml")))


@cache
def _fields() -> dict[str, Words]:
    return {path: words for file in _files() for path, words in file.fields.items()}
