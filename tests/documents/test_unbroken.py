"""An amount never breaks: no line begins with 元, and a column of money is wide enough for every amount."""

from __future__ import annotations

import re

import pytest

from complaints.bundle import office
from complaints.documents import layouts

STARTS = re.compile('<w:noLineBreaksBefore w:lang="zh-CN" w:val="([^"]*)"/>')


@pytest.mark.parametrize("path", sorted(layouts.FOLDER.glob("*.docx")), ids=lambda path: path.stem)
def test_in_word_no_line_begins_with_the_unit(path) -> None:
    settings = layouts.members(path.read_bytes())["word/settings.xml"].decode()
    (signs,) = STARTS.findall(settings)
    assert "元" in signs and "。" in signs and "）" in signs


def test_nor_in_the_office_that_makes_the_pdf() -> None:
    assert re.search(r'"StartCharacters"[^>]*><value>[^<]*元</value>', office.REGISTRY.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", sorted(layouts.FOLDER.glob("[A-F]*.docx")), ids=lambda path: path.stem)
def test_every_column_of_money_holds_ten_digits(path) -> None:
    """99,999,999.00 at 12 points: ten digits of 6 and three signs of 3 points are 69, the margins of the cell 8.5."""
    for table in re.findall("<w:tbl>.*?</w:tbl>", layouts.members(path.read_bytes())[layouts.BODY].decode(), re.DOTALL):
        widths = [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"', table)]
        heads = re.findall(r"<w:t [^>]*>([^<]*)</w:t>", table)[: len(widths)]
        for head, width in zip(heads, widths, strict=False):
            assert width >= 1560 or not head.endswith(("（元）", "原币金额")), (head, width)
