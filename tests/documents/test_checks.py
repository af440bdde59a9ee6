"""Templates and wordings are checked before anybody uses them, and every fault is named."""

from __future__ import annotations

import io

import pytest
from django.core.management import call_command
from docx import Document

from complaints.documents import catalogue, filling, layouts, templatecheck, wording

ROW = catalogue.document("A1")


@pytest.mark.parametrize("paper", sorted(catalogue.documents()))
def test_every_paper_of_the_catalogue_is_sound(paper):
    assert templatecheck.faults(catalogue.document(paper)) == []


def test_shared_parts_are_sound_and_nothing_lies_about_unused():
    assert templatecheck.parts_faults() == []
    assert templatecheck.unlisted() == []


def test_what_a_wording_may_use_is_what_it_is_given(assessed):
    assert set(filling.values(ROW, *assessed("gan-today"))) == filling.NAMES


@pytest.fixture
def spoiled(tmp_path, monkeypatch):
    """spoiled(change): faults of the complaint's template after `change(document)`."""
    monkeypatch.setattr(layouts, "FOLDER", tmp_path)
    for name in ("base-compact.docx", ROW.file):
        (tmp_path / name).write_bytes((wording.FOLDER.parent / "documents" / name).read_bytes())

    def check(change) -> str:
        document = Document(io.BytesIO((tmp_path / ROW.file).read_bytes()))
        change(document)
        out = io.BytesIO()
        document.save(out)
        (tmp_path / ROW.file).write_bytes(layouts.adopted(out.getvalue()))
        return "\n".join(templatecheck.faults(ROW))

    layouts.base.cache_clear()
    yield check
    layouts.base.cache_clear()


def test_a_template_saved_elsewhere_is_sound_again_after_adopting(spoiled):
    assert spoiled(lambda document: None) == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ nobody }}", "uses nobody, which A1.txt does not have"),
        ("", "an empty paragraph"),
        ("{% if court %}", "a tag leaves an empty paragraph"),
        ("原告{%p if court %}", "shares its paragraph with text that would vanish"),
        ("{{ court", "formatting splits a tag"),
        ("{%tc for x in claims %}", "{%tc %} in word/document.xml"),
    ],
)
def test_each_fault_of_a_template_is_named(spoiled, text, said):
    assert said in spoiled(lambda document: document.add_paragraph(text, style="Body Text"))


def test_a_tag_split_by_formatting_is_named(spoiled):
    def split(document):
        paragraph = document.add_paragraph("{{ co", style="Body Text")
        paragraph.add_run("urt }}").bold = True

    assert "formatting splits a tag" in spoiled(split)


def test_a_font_in_the_text_and_a_block_never_shown_are_named(spoiled):
    def font(document):
        document.add_paragraph(style="Body Text").add_run("字").font.name = "Arial"

    assert "a font is set in the text" in spoiled(font)

    def drop(document):
        for paragraph in list(document.paragraphs):
            if "x in handling" in paragraph.text:
                paragraph.runs[0].text = paragraph.runs[0].text.replace("handling", "liability")

    def unfont(document):
        document.paragraphs[-1]._p.getparent().remove(document.paragraphs[-1]._p)
        drop(document)

    assert "block handling is never shown" in spoiled(unfont)


def test_changed_styles_are_named_and_put_back(tmp_path):
    files = layouts.members((layouts.FOLDER / ROW.file).read_bytes())
    files["word/styles.xml"] += b"<!-- saved by another program -->"
    path = tmp_path / "A1.docx"
    path.write_bytes(layouts.packed(files))
    assert any("styles.xml differs" in fault for fault in templatecheck._shared(path.read_bytes()))
    call_command("check_templates", adopt=str(path))
    assert list(templatecheck._shared(path.read_bytes())) == []


def test_a_wording_that_names_what_is_not_there_is_named(tmp_path, monkeypatch):
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "facts.txt").write_text("{% macro tail() %}x{% endmacro %}", encoding="utf-8")
    (tmp_path / "A1.txt").write_text(
        "{% block b %}{{ nobody }}{{ facts.nothing() }}\n{{ law('withdrawl') }}{% endblock %}", encoding="utf-8"
    )
    monkeypatch.setattr(wording, "FOLDER", tmp_path)
    wording.macros.cache_clear()
    found = list(templatecheck._wording("A1.txt"))
    wording.macros.cache_clear()
    assert found == [
        "A1.txt: uses nobody, which nothing supplies",
        "A1.txt: facts.nothing does not exist",
        "A1.txt: line 2: no such norm: withdrawl",
    ]


def test_all_templates_share_one_base_in_both_layouts():
    for row in catalogue.documents().values():
        source = (layouts.FOLDER / row.file).read_bytes()
        for layout in layouts.LAYOUTS:
            files, base = layouts.members(layouts.laid_out(source, layout)), layouts.members(layouts.base(layout))
            assert files["word/styles.xml"] == base["word/styles.xml"]
