"""Joins the papers of a court filing and the evidence into one volume: which papers, in what order, how many copies.

Knows the papers and the questions to the process that makes PDFs, and none of its libraries.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from complaints.bundle import wire
from complaints.documents import dossier, exhibits
from complaints.documents.files import File
from legal_refs.case.facts import Case
from legal_refs.results import Assessment

LEFT_OUT = ("F1",)
"""For the person, never for the desk."""
FIRST, LAST = "E3", "A6"
"""The cover in front, the list of evidence next to the evidence."""
TITLE = "材料和证据"
ONLINE = "网上立案材料"
LONGEST_NAME = 40


@dataclass(frozen=True)
class Held:
    """What was uploaded for one item of evidence: a piece and its pages."""

    piece: wire.Piece
    pages: int


class NoVolumeError(Exception):
    """There is no volume; `reason` is that of the process, or `differs` where the numbers read back are others."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class PageTooLargeError(Exception):
    """A page of what is called `title` is by itself larger than a file may be."""

    def __init__(self, title: str) -> None:
        self.title = title
        super().__init__(title)


@dataclass(frozen=True)
class Printed:
    """One line of the print plan: pages of the volume, how many times."""

    title: str
    first: int
    last: int
    copies: int
    paper: str = ""
    """Its id; "" for the evidence."""


@dataclass(frozen=True)
class Bound:
    """The volume, the pages of each item by its number in the list, and the print plan."""

    pdf: bytes
    spans: dict[int, tuple[int, int]]
    plan: tuple[Printed, ...]


def bind(
    case: Case,
    assessment: Assessment,
    ids: Sequence[str],
    held: Mapping[int, Sequence[Held]],
    pdfs: Callable[[list[wire.Word]], wire.Pdfs],
    volume: Callable[[wire.MakeVolume], wire.Volume],
    whole: tuple[Case, Assessment] | None = None,
) -> Bound:
    """Make the volume of the papers `ids` and of what is `held` by place of the item in case.evidence.

    `pdfs` and `volume` ask the process; `whole` as in dossier.build. Raises NoVolumeError, dossier.BlockedError,
    renderer.RenderError.
    """
    pages = {place: sum(h.pages for h in pieces) for place, pieces in held.items()}
    files = _ordered(dossier.build(exhibits.paged(case, pages), assessment, ids, whole=whole).files)
    words = [wire.Word(f.title, f.data) for f in files]
    if any(pages.values()):
        words.append(wire.Word(TITLE, exhibits.stamps(case, pages)))
    made = pdfs(words)
    if not all(made.pdfs):
        raise NoVolumeError(made.reason)
    bound = [e for e in exhibits.in_order(case) if pages.get(e.place)]
    asked = wire.MakeVolume(
        title=TITLE,
        parts=[wire.Part(f.id, f.title, pdf) for f, pdf in zip(files, made.pdfs, strict=False)],
        exhibits=[wire.Exhibit(e.number, e.item.name, [h.piece for h in held[e.place]]) for e in bound],
        stamps=made.pdfs[-1] if bound else b"",
    )
    answer = volume(asked)
    wanted = exhibits.spans(case, pages)
    if answer.reason or answer.exhibits != wanted:
        raise NoVolumeError(answer.reason or "differs")
    return Bound(answer.pdf, answer.exhibits, _plan(files, answer, assessment, sum(pages.values())))


def online(case: Case, bound: Bound, cut: Callable[[wire.CutVolume], wire.Cuts], most: int = 0) -> dict[str, bytes]:
    """The volume as the files of an online filing: name -> PDF, one a paper and one an item of evidence, in order.

    What has more than `most` bytes (0: any size) becomes several files, numbered. The cover is for what is bound on
    paper and stays out. Raises NoVolumeError, PageTooLargeError.
    """
    before = next((line.first - 1 for line in bound.plan if not line.paper), 0)
    cuts = [(line.title, line.first, line.last) for line in bound.plan if line.paper not in (FIRST, "")]
    for exhibit in exhibits.in_order(case):
        if exhibit.number in bound.spans:
            first, last = bound.spans[exhibit.number]
            cuts.append((f"证据{exhibit.number} {exhibit.item.name}", before + first, before + last))
    made = cut(wire.CutVolume(bound.pdf, cuts, most))
    if made.reason:
        raise NoVolumeError(made.reason)
    named: list[tuple[str, bytes]] = []
    for (title, _first, _last), files in zip(cuts, made.files, strict=True):
        if not files:
            raise PageTooLargeError(title)
        parts = [f"-{part}" for part in range(1, len(files) + 1)] if len(files) > 1 else [""]
        named += [(f"{_as_name(title)}{part}", data) for part, data in zip(parts, files, strict=True)]
    return {f"{place:02}-{name}.pdf": data for place, (name, data) in enumerate(named, 1)}


def _as_name(title: str) -> str:
    """A title as a file may be called on every system, at most LONGEST_NAME signs."""
    return re.sub(r'[\s\\/:*?"<>|\x00-\x1f]+', "", title)[:LONGEST_NAME]


def _ordered(files: Sequence[File]) -> list[File]:
    """The cover first, the list of evidence last, the others as they were made, the person's own sheet left out."""
    kept = [f for f in files if f.id not in LEFT_OUT]
    return sorted(kept, key=lambda f: (f.id != FIRST, f.id == LAST))


def _plan(files: Sequence[File], answer: wire.Volume, assessment: Assessment, evidence: int) -> tuple[Printed, ...]:
    """Each paper as often as its row says; the evidence as often as its list."""
    plan = [Printed(f.title, *answer.parts[f.id], f.copies, f.id) for f in files]
    if evidence:
        first = max((last for _, last in answer.parts.values()), default=0) + 1
        copies = next((f.copies for f in files if f.id == LAST), 1)
        plan.append(Printed("证据", first, first + evidence - 1, copies))
    return tuple(plan)
