"""Binds papers and evidence into one PDF with bookmarks, stamps each page of evidence, and reads the numbers back."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable

import img2pdf
import pikepdf

from complaints.bundle import readback, wire
from complaints.bundle.wordpdf import LANGUAGE, saved

A4 = (595.28, 841.89)
"""Points."""
SIDE, EDGE = 51.0, 62.0
"""Points that stay free round a piece of evidence: the stamp stands in them."""
STAMP = re.compile(r"证据第(\d+)页")
EVIDENCE = "证据材料"


def made(asked: wire.MakeVolume) -> wire.Volume:
    """The volume: the papers in their order, then every page of evidence under its stamp.

    What it says of the pages of evidence is read from the finished file; 0 where a stamp is not to be found.
    """
    with pikepdf.new() as book:
        parts = {part.id: _added(book, part.pdf) for part in asked.parts}
        before = len(book.pages)
        places = _evidence(book, asked)
        _stamped(book, before, asked.stamps)
        _bookmarks(book, asked, parts, places)
        book.docinfo["/Title"] = asked.title
        book.Root.Lang = pikepdf.String(LANGUAGE)
        book.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        pdf = saved(book)
    read = _numbers(pdf, before)
    exhibits = {number: (read.get(first, 0), read.get(last, 0)) for number, (first, last) in places.items()}
    return wire.Volume(pdf, parts, exhibits)


def cut(asked: wire.CutVolume) -> wire.Cuts:
    """The pages of each cut as PDFs under its title. The stamps stay: the list of evidence names them."""
    with pikepdf.open(io.BytesIO(asked.pdf)) as book:
        return wire.Cuts(
            [_within(book, title, range(first, last + 1), asked.most) for title, first, last in asked.cuts]
        )


def _within(book: pikepdf.Pdf, title: str, pages: range, most: int) -> list[bytes]:
    """These pages in one file, or in as few as keep to `most` bytes; none where a page alone is larger."""
    whole = _taken(book, title, pages)
    if not most or len(whole) <= most:
        return [whole]
    groups: list[list[int]] = []
    room = 0
    for page in pages:
        size = len(_taken(book, title, [page]))
        if size > most:
            return []
        if size > room:
            groups.append([])
            room = most
        groups[-1].append(page)
        room -= size
    return [_taken(book, title, group) for group in groups]


def _taken(book: pikepdf.Pdf, title: str, pages: Iterable[int]) -> bytes:
    with pikepdf.new() as one:
        one.pages.extend(book.pages[page - 1] for page in pages)
        one.docinfo["/Title"] = title
        one.Root.Lang = pikepdf.String(LANGUAGE)
        return saved(one)


def _added(book: pikepdf.Pdf, pdf: bytes) -> tuple[int, int]:
    """Append a PDF; its first and last page in the book, counted from 1."""
    first = len(book.pages) + 1
    with pikepdf.open(io.BytesIO(pdf)) as paper:
        book.pages.extend(paper.pages)
    return first, len(book.pages)


def _evidence(book: pikepdf.Pdf, asked: wire.MakeVolume) -> dict[int, tuple[int, int]]:
    """Append every piece on A4 pages; first and last page in the book by number of the exhibit."""
    places = {}
    for exhibit in asked.exhibits:
        first = len(book.pages) + 1
        for piece in exhibit.pieces:
            _added(book, _picture(piece.data)) if piece.kind == "jpeg" else _fitted(book, piece.data)
        if len(book.pages) >= first:
            places[exhibit.number] = (first, len(book.pages))
    return places


def _picture(jpeg: bytes) -> bytes:
    """A page of A4 with the picture as large as the free space allows, its bytes unchanged."""
    with io.BytesIO(jpeg) as opened:
        made: bytes = img2pdf.convert(opened, layout_fun=_layout, nodate=True, rotation=img2pdf.Rotation.none)
        return made


def _layout(width: int, height: int, _dpi: object) -> tuple[float, float, float, float]:
    """Size of the page and of the picture on it, in the middle, in points; for img2pdf."""
    scale = min((A4[0] - 2 * SIDE) / width, (A4[1] - 2 * EDGE) / height)
    return (*A4, width * scale, height * scale)


def _fitted(book: pikepdf.Pdf, pdf: bytes) -> None:
    """Append the pages of a PDF, each drawn into the free space of an A4 page."""
    space = pikepdf.Rectangle(SIDE, EDGE, A4[0] - SIDE, A4[1] - EDGE)
    with pikepdf.open(io.BytesIO(pdf)) as piece:
        for page in piece.pages:
            sheet = book.add_blank_page(page_size=A4)
            _drawn(book, sheet, page, space, pikepdf.Name.Piece)


def _stamped(book: pikepdf.Pdf, before: int, stamps: bytes) -> None:
    """Lay one page of `stamps` over each page of evidence."""
    if len(book.pages) == before:
        return
    with pikepdf.open(io.BytesIO(stamps)) as sheets:
        for page, stamp in zip(list(book.pages)[before:], sheets.pages, strict=True):
            _drawn(book, page, stamp, pikepdf.Rectangle(0, 0, *A4), pikepdf.Name.Stamp)


def _drawn(
    book: pikepdf.Pdf, page: pikepdf.Page, drawing: pikepdf.Page, space: pikepdf.Rectangle, name: pikepdf.Name
) -> None:
    """Draw a page into the space of another, under a name of ours: pikepdf's own would be other bytes each time."""
    form = book.copy_foreign(drawing.as_form_xobject())
    page.add_resource(form, pikepdf.Name.XObject, name)
    page.contents_add(b"q", prepend=True)
    page.contents_add(b"Q " + page.calc_form_xobject_placement(form, name, space))


def _bookmarks(
    book: pikepdf.Pdf, asked: wire.MakeVolume, parts: dict[str, tuple[int, int]], places: dict[int, tuple[int, int]]
) -> None:
    with book.open_outline() as outline:
        outline.root += [pikepdf.OutlineItem(part.title, parts[part.id][0] - 1) for part in asked.parts]
        if not places:
            return
        evidence = pikepdf.OutlineItem(EVIDENCE, min(first for first, _ in places.values()) - 1)
        for exhibit in asked.exhibits:
            if exhibit.number in places:
                title = f"{exhibit.number} {exhibit.name}"
                evidence.children.append(pikepdf.OutlineItem(title, places[exhibit.number][0] - 1))
        outline.root.append(evidence)


def _numbers(pdf: bytes, before: int) -> dict[int, int]:
    """Page of the book -> number on its stamp, for the pages of evidence, from the finished file."""
    found = {}
    for place, text in enumerate(readback.pages(pdf)[before:], before + 1):
        stamps = STAMP.findall(re.sub(r"\s", "", text))
        if stamps:
            found[place] = int(stamps[-1])
    return found
