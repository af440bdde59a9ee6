"""A row of a form that broke across two pages lost the first line of its label in LibreOffice: the PDF was refused."""

import re

import pytest

from complaints.documents import layouts

FORMS = ("A4-elements-card.docx", "A5-elements-data.docx")


@pytest.mark.parametrize("form", FORMS)
def test_a_row_stays_whole_or_keeps_its_label_together(form):
    body = layouts.members((layouts.FOLDER / form).read_bytes())[layouts.BODY].decode()
    rows = [row for row in re.findall(r"<w:tr[ >].*?</w:tr>", body, flags=re.DOTALL) if "{%tr" not in row]
    assert len(rows) > 30
    loose = [row for row in rows if "<w:cantSplit/>" not in row and "<w:keepLines/>" not in row.split("</w:tc>")[0]]
    assert [re.sub("<[^>]*>", "", row)[:40] for row in loose] == []
