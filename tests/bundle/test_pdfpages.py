"""A covered page of a PDF is its picture: what stood below is nowhere in the file, the other pages stay as they are."""

from __future__ import annotations

import io

import pikepdf
import pytest

from complaints.bundle import pdfpages, pictures, readback, wire

NUMBER = "6222021234567890123"


@pytest.fixture
def statement():
    """Two pages with text; the structure beside them repeats what the first one says."""
    with pikepdf.new() as book:
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        for words in (f"Card {NUMBER} 4,980.00", "Second page 12.00"):
            page = book.add_blank_page(page_size=(400, 600))
            page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
            page.Contents = book.make_stream(f"BT /F 24 Tf 20 500 Td ({words}) Tj ET".encode())
        book.Root.StructTreeRoot = pikepdf.Dictionary(ActualText=NUMBER)
        with book.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(NUMBER, 0))
        out = io.BytesIO()
        book.save(out)
    return pictures.ready(out.getvalue()).data


def covered(data: bytes, page: int = 0) -> wire.Picture:
    """The card number of the page is black: it stands in the upper quarter, from the left edge to four fifths."""
    return pdfpages.covered(wire.CoverPage(data, page, 0, 400, 600, [[0, 60, 400, 60, 400, 130, 0, 130]]))


def test_what_stood_below_is_gone_and_the_other_page_stays(statement):
    made = covered(statement)
    assert (made.kind, made.pages) == ("pdf", 2)
    first, second = readback.pages(made.data)
    assert first.strip() == "" and second.strip() == "Second page 12.00"
    with pikepdf.open(io.BytesIO(made.data)) as book:
        kept = b"".join(bytes(o.unparse(resolved=True)) for o in book.objects)
        kept += b"".join(o.read_bytes() for o in book.objects if isinstance(o, pikepdf.Stream) and "/Width" not in o)
        assert NUMBER.encode() not in kept and NUMBER.encode() not in made.data
        assert [round(float(n)) for n in book.pages[0].mediabox] == [0, 0, 400, 600]


def test_the_page_looks_as_before_but_for_the_cover(statement):
    before, after = (seen(data) for data in (statement, covered(statement).data))
    assert before.getpixel((600, 300)) != (0, 0, 0) and max(after.getpixel((600, 300))) < 30
    assert max(after.getpixel((600, 1500))) > 240, "the rest of the page is still white"


def seen(data: bytes):
    from PIL import Image

    return Image.open(io.BytesIO(pdfpages.rendered(wire.RenderPage(data, 0)).data)).convert("RGB")


def test_the_same_cover_is_the_same_bytes(statement):
    assert covered(statement) == covered(statement)


def test_a_page_that_is_not_there_is_refused(statement):
    assert covered(statement, 2).reason == "unreadable"
    assert pdfpages.rendered(wire.RenderPage(b"%PDF-1.4 nothing", 0)).reason == "unreadable"
