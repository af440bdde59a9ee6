"""An amount never breaks: no line begins with 元, and a foreign amount keeps out of the narrow column of money."""

from __future__ import annotations

import re

import pytest

from complaints.bundle import office
from complaints.documents import dossier, layouts, lint
from legal_refs.assessment import assess
from tests.documents.test_arguments import ON, example

STARTS = re.compile('<w:noLineBreaksBefore w:lang="zh-CN" w:val="([^"]*)"/>')


@pytest.mark.parametrize("path", sorted(layouts.FOLDER.glob("*.docx")), ids=lambda path: path.stem)
def test_in_word_no_line_begins_with_the_unit(path) -> None:
    settings = layouts.members(path.read_bytes())["word/settings.xml"].decode()
    (signs,) = STARTS.findall(settings)
    assert "元" in signs and "。" in signs and "）" in signs


def test_nor_in_the_office_that_makes_the_pdf() -> None:
    assert re.search(r'"StartCharacters"[^>]*><value>[^<]*元</value>', office.REGISTRY.read_text(encoding="utf-8"))


def test_a_foreign_amount_stands_beside_the_place_and_does_not_break() -> None:
    """USD 1,325.00 charged as 9,447.25 yuan, twice."""
    case = example("pos-credit")
    text = lint.text(dossier.build(case, assess(case, ON), ["A2"]).file("A2").data)
    rows = [line for line in text.splitlines() if line.startswith(("| 1 |", "| 2 |"))]
    assert len(rows) == 2
    for row in rows:
        cells = [cell.strip() for cell in row.split("|")]
        assert cells[3] == "9,447.25"
        assert cells[5].endswith("原币USD\u00a01,325.00")
