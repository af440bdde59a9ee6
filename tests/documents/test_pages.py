"""How a page is set, as far as it can be told without an office: what stays together, what fits."""

import re

import pytest

from complaints.documents import catalogue, dossier, layouts
from tests.documents.conftest import assessed_example, possible

PARAGRAPH, TEXT = re.compile("<w:p>.*?</w:p>", re.DOTALL), re.compile("<w:t(?: [^>]*)?>([^<]*)")
STYLE = re.compile('<w:pStyle w:val="(\\w+)"')
TYPE = {"compact": (8900, 210), "official": (8980, 240)}
"""Of each layout the width between the margins and of a sign in a table, in twentieths of a point."""
CELL_MARGINS = 170


def test_what_stands_before_a_signature_stays_with_it():
    """The address form of skimmer-premises: the signature stood alone on its second page."""
    case, assessment = assessed_example("skimmer-premises")
    styles = layouts.members(layouts.base("official"))["word/styles.xml"].decode()
    for file in dossier.build(case, assessment, possible(case, assessment), "official").files:
        paragraphs = PARAGRAPH.findall(layouts.members(file.data)[layouts.BODY].decode())
        signed = next((n for n, one in enumerate(paragraphs) if STYLE.findall(one) == ["Signature"]), None)
        if signed:
            before = paragraphs[signed - 1]
            (style,) = STYLE.findall(before)
            set_as = styles.partition(f'w:styleId="{style}"')[2].partition("</w:style>")[0]
            assert "<w:keepNext/>" in before + set_as, f"{file.id}: {TEXT.findall(before)}"


@pytest.mark.parametrize("paper", sorted({row.file for row in catalogue.documents().values()}))
def test_no_heading_of_a_column_leaves_one_sign_on_a_line(paper):
    """验证方式 stood as 验证方 and 式 in the official layout, 证据形式 as 证据形 and 式 in both."""
    body = layouts.members((layouts.FOLDER / paper).read_bytes())[layouts.BODY].decode()
    for row in re.findall("<w:tr[ >](?:(?!</w:tr>).)*<w:tblHeader/>.*?</w:tr>", body, re.DOTALL):
        for cell in re.findall("<w:tc>.*?</w:tc>", row, re.DOTALL):
            heading, share = "".join(TEXT.findall(cell)), int(re.findall('<w:tcW w:w="(\\d+)"', cell)[0]) / 5000
            for layout, (width, sign) in TYPE.items():
                fits = int((share * width - CELL_MARGINS) / sign)
                assert len(heading) <= fits or len(heading) % fits != 1, f"{heading} in {layout}"


@pytest.mark.parametrize("paper", ["B7", "C4"])
def test_no_column_of_sums_stands_where_no_record_has_one(paper):
    """A query of the credit record has no amount: its column held a dash in each row."""
    assert "金额（元）" not in _body("credit-query", paper) and "2025年3月2日" in _body("credit-query", paper)
    assert "金额（元）" in _body("loan-in-my-name", paper)


def _body(example, paper):
    files = dossier.build(*assessed_example(example), [paper], "compact").files
    return "".join(TEXT.findall(layouts.members(files[0].data)[layouts.BODY].decode()))
