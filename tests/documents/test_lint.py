"""The reader of finished papers finds what no desk should see, and names only rule and line."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.text.paragraph import Paragraph

from complaints.documents import dossier, layouts, lint, preview
from tests.documents.conftest import possible


def paper(*paragraphs: tuple[str, str]) -> bytes:
    document = Document()
    for style, text in paragraphs:
        document.add_paragraph(text, style=style)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("请{{ name }}", "open-tag"),
        ("金额None元", "none"),
        ("签名_____", "underscores"),
        ("已报案。。", "doubled-stop"),
        ("已报案，。", "doubled-stop"),
        ("原告（）", "empty-brackets"),
        ("赔偿和/或道歉", "and-or"),
        ("本人本人操作", "doubled-word"),
        ("于2026-05-21", "raw-date"),
        ("卡号6222021234567890123", "full-card-number"),
        ("最高人民法院示范文本", "official-form"),
        ("全权代理", "full-power"),
    ],
)
def test_each_leftover_is_found(text, rule):
    assert lint.faults(paper(("Heading 1", "一、事实"), ("Normal", text))) == [f"{rule}: line 2"]


def test_a_heading_without_content_is_found_and_a_sub_heading_is_content():
    empty = paper(("Heading 1", "一、事实"), ("Heading 1", "二、请求"), ("Normal", "有"))
    assert lint.faults(empty) == ["empty-heading: line 1"]
    assert lint.faults(paper(("Heading 1", "一、事实"), ("Heading 2", "（一）合同"), ("Normal", "有"))) == []
    assert lint.faults(paper(("Normal", "有"), ("Heading 1", "末"))) == ["empty-heading: line 2"]


def test_identity_and_organisation_numbers_are_no_card_numbers():
    assert lint.faults(paper(("Normal", "公民身份号码450102198003151233，代码91450102MA5N1A2B2W"))) == []


def test_the_preview_is_the_paper_and_safe():
    document = Document(io.BytesIO(paper(("Title", "投诉书"), ("Normal", "<script>alert(1)</script> & 银行"))))
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "甲\n乙", '"丙"'
    out = io.BytesIO()
    document.save(out)
    html = preview.html_of(out.getvalue())
    assert "<h2>投诉书</h2>" in html
    assert "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; 银行</p>" in html
    assert "<td>甲<br>乙</td><td>&quot;丙&quot;</td>" in html


def test_a_paper_is_read_as_another_reader_of_word_files_reads_it(assessed):
    """python-docx knows every part of the format."""
    files = {paper: file.data for paper, file in _made(*assessed("gan-today")).items()}
    files["typed"] = paper(("Title", "一"), ("Normal", "第一行\n第二行\t又及"), ("Caption", "明细"), ("Normal", ""))
    for name, data in files.items():
        parts = Document(io.BytesIO(data)).iter_inner_content()
        read = [(part.style.name, part.text) for part in parts if isinstance(part, Paragraph)]
        found = [(line.style, line.text) for line in lint.rows(data) if isinstance(line, lint.Line)]
        assert found == [line for line in read if line != ("Gap", "")], name


def _made(case, assessment):
    """The papers of a case, each in the layout that the paper before it has not."""
    made = {}
    for number, one in enumerate(possible(case, assessment)):
        layout = layouts.LAYOUTS[number % len(layouts.LAYOUTS)]
        made[one] = dossier.build(case, assessment, [one], layout).file(one)
    return made
