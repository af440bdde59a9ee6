"""An address that was broken after its hyphen had no PDF: the reader gave the hyphen as another sign.

Thirteen of thirty-one examples had no PDF of their report on decided cases (E2b), nor of the papers after it.
"""

import io

import pikepdf

from complaints.bundle import readback

LINES = b"BT /F1 12 Tf 72 700 Td (www.example.cn/doc-) Tj 0 -14 Td (imcwipii2923023.shtm) Tj ET"


def test_a_hyphen_at_the_end_of_a_line_is_read_as_one():
    document, out = pikepdf.new(), io.BytesIO()
    page = document.add_blank_page(page_size=(595, 842))
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.Contents = document.make_stream(LINES)
    document.save(out)
    assert "".join(readback.pages(out.getvalue())).split() == ["www.example.cn/doc-imcwipii2923023.shtm"]
