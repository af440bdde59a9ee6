"""A page of an uploaded PDF as a picture, and a PDF in which such a picture, with its numbers covered, is the page.

Text below a black box can still be copied: so the covered page holds the picture and nothing else, and what a PDF
keeps of its pages elsewhere (structure, outline) goes with the page.
"""

from __future__ import annotations

import io

import img2pdf
import pikepdf
import pypdfium2

from complaints.bundle import pictures, wire
from complaints.bundle.wordpdf import saved

OF_ALL_PAGES = ("/StructTreeRoot", "/MarkInfo", "/Outlines", "/PageLabels", "/Threads", "/Dests")


def rendered(asked: wire.RenderPage) -> wire.Picture:
    """The page as a JPEG, its longer side as long as a photograph's in the volume; `unreadable` where there is none."""
    try:
        document = pypdfium2.PdfDocument(asked.data)
    except pypdfium2.PdfiumError:
        return wire.Picture(reason="unreadable")
    try:
        if not 0 <= asked.page < len(document):
            return wire.Picture(reason="unreadable")
        page = document[asked.page]
        drawn = page.render(scale=pictures.LONGEST / max(page.get_size())).to_pil().convert("RGB")
    finally:
        document.close()
    out = io.BytesIO()
    drawn.save(out, "JPEG", quality=pictures.QUALITY)
    return wire.Picture("jpeg", out.getvalue(), 1)


def covered(asked: wire.CoverPage) -> wire.Picture:
    """The PDF with the page replaced by its picture, upright and with the polygons black."""
    before = rendered(wire.RenderPage(asked.data, asked.page))
    if before.reason:
        return before
    jpeg = pictures.covered(wire.CoverPicture(before.data, asked.turns, asked.width, asked.height, asked.polygons))
    with pikepdf.open(io.BytesIO(asked.data)) as document:
        space = pikepdf.Rectangle(document.pages[asked.page].mediabox)
        longest = max(float(space.width), float(space.height))
        picture = io.BytesIO(_page(jpeg.data, longest))
        with pikepdf.open(picture) as one:
            document.pages[asked.page] = one.pages[0]
        for name in OF_ALL_PAGES:
            if name in document.Root:
                del document.Root[name]
        return wire.Picture("pdf", saved(document), len(document.pages))


def _page(jpeg: bytes, longest: float) -> bytes:
    """One page that the picture fills, its longer side `longest` points."""

    def layout(width: int, height: int, _dpi: object) -> tuple[float, float, float, float]:
        by = longest / max(width, height)
        return width * by, height * by, width * by, height * by

    made: bytes = img2pdf.convert(io.BytesIO(jpeg), layout_fun=layout, nodate=True)
    return made
