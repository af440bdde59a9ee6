"""The compiled renderer fills as docxtpl does, part by part, and refuses what would damage a document."""

from __future__ import annotations

import io
import re
import zipfile
from concurrent.futures import ThreadPoolExecutor
from functools import cache, lru_cache

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from complaints.documents import catalogue, layouts, lint, renderer
from complaints.documents.wording import Para, Slot

PAPERS = sorted(row.file for row in catalogue.documents().values())
# Any text that a case file lets through, and what has broken other renderers
TEXT = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=40),
    st.sampled_from(
        ["a & b <分行>", "</w:t>", "{{ 7*7 }}", "{_{ x }_}", "{% if %}", "一\n二", "a\tb", "𠮷㛃·", '"&#34;"', " x "]
    ),
)
PARAS = st.builds(Para, TEXT, st.sampled_from(["body", "heading", "flush"]), st.tuples(*[TEXT] * 8), st.booleans())


@cache
def template(*paragraphs: str, header: str = "") -> bytes:
    """A template with these paragraphs, and perhaps a header, made as an author would in Word; the same one once."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def parts(document: bytes) -> dict[str, bytes]:
    """Every part, XML in canonical form."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return {name: _canonical(name, package.read(name)) for name in package.namelist()}


@lru_cache(maxsize=64)
def _canonical(name: str, data: bytes) -> bytes:
    return etree.tostring(etree.fromstring(data), method="c14n") if name.endswith((".xml", ".rels")) else data


def agree(source: bytes, context: dict) -> None:
    ours, theirs = parts(renderer.render(source, context)), parts(renderer.render_plain(source, context))
    assert ours.keys() == theirs.keys()
    for name, content in theirs.items():
        assert ours[name] == content, name


@pytest.mark.parametrize("layout", layouts.LAYOUTS)
@pytest.mark.parametrize("file", PAPERS)
@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_every_template_comes_out_as_docxtpl_makes_it(file, layout, data):
    source = layouts.laid_out((layouts.FOLDER / file).read_bytes(), layout)
    names = renderer.compiled(source).names - {"title"}
    context = {name: Slot(data.draw(st.lists(PARAS, max_size=3))) for name in sorted(names)}
    agree(source, {"title": "民事起诉状", **context})


@settings(max_examples=40, deadline=None)
@given(value=TEXT, other=TEXT, many=st.lists(TEXT, max_size=4))
def test_headers_loops_and_line_breaks_come_out_as_docxtpl_makes_them(value, other, many):
    source = template(
        "甲：{{ a }}乙",
        "{%p for x in many %}",
        "{{ x }}",
        "{%p endfor %}",
        "{%p if b %}",
        "有",
        "{%p endif %}",
        header="头 {{ b }}",
    )
    agree(source, {"a": value, "b": other, "many": many})


@settings(max_examples=60, deadline=None)
@given(value=TEXT)
def test_what_goes_in_stands_in_the_document_once_and_nothing_else_moves(value):
    document = Document(io.BytesIO(renderer.render(template("前{{ a }}后", "下一段"), {"a": value})))
    assert [p.text for p in document.paragraphs] == [f"前{value}后", "下一段"]


def test_the_same_input_gives_the_same_bytes_with_fixed_times():
    source = template("{{ a }}")
    first, second = (renderer.render(source, {"a": "甘明远"}) for _ in range(2))
    assert first == second
    times = {info.date_time for info in zipfile.ZipFile(io.BytesIO(first)).infolist()}
    assert times == {(1980, 1, 1, 0, 0, 0)}
    assert zipfile.ZipFile(io.BytesIO(first)).testzip() is None


def test_eight_threads_never_mix_two_persons():
    source = layouts.laid_out((layouts.FOLDER / PAPERS[0]).read_bytes(), "compact")
    names = sorted(renderer.compiled(source).names - {"title"})

    def one(number: int) -> tuple[int, set[str]]:
        mark = f"标记{number}号"
        slot = Slot([Para(mark, cells=(mark,) * 8)])
        text = lint.text(renderer.render(source, {"title": "题", **dict.fromkeys(names, slot)}))
        return number, set(re.findall(r"标记(\d+)号", text))

    with ThreadPoolExecutor(8) as pool:
        for number, found in pool.map(one, range(200)):
            assert found == {str(number)}


@pytest.mark.parametrize(
    ("value", "named"), [("a\ud800b", "U+D800"), ("a\x00", "U+0000"), ("\x0b", "U+000B"), ("\ufffe", "U+FFFE")]
)
def test_a_character_that_xml_cannot_carry_is_refused_by_name(value, named):
    with pytest.raises(renderer.UnsafeCharacterError, match=re.escape(named)):
        renderer.render(template("{{ a }}"), {"a": value})


def test_none_is_refused_and_so_is_an_unknown_name():
    with pytest.raises(renderer.RenderError, match="None"):
        renderer.render(template("{{ a }}"), {"a": None})
    with pytest.raises(renderer.RenderError, match="b"):
        renderer.render(template("{{ a }}{{ b }}"), {"a": "x"})


def test_a_template_cannot_reach_out_of_the_sandbox():
    with pytest.raises(renderer.RenderError):
        renderer.render(template("{{ a.__class__.__mro__ }}"), {"a": "x"})
    with pytest.raises(renderer.RenderError):
        renderer.render(template("{{ a.append(1) }}"), {"a": []})


@pytest.mark.parametrize(
    ("tag", "named"),
    [
        ("{%tc for x in a %}", "{%tc %}"),
        ("{% colspan 2 %}", "{% colspan %}"),
        ("{% cellbg 'FF0000' %}", "{% cellbg %}"),
        ("{% vm %}", "{% vm %}"),
        ("{% hm %}", "{% hm %}"),
        ("{{r a }}", "{{r }}"),
        ("{{p a }}", "{{p }}"),
        ("{% set b = 1 %}", "set"),
        ("{_{ a }_}", "{_{"),
    ],
)
def test_a_feature_that_the_compiled_path_does_not_carry_is_refused_by_name(tag, named):
    with pytest.raises(renderer.RenderError, match=re.escape(named)):
        renderer.render(template(tag), {"a": "x"})


def test_no_metadata_of_author_tool_or_path_is_left():
    for file in PAPERS:
        source = (layouts.FOLDER / file).read_bytes()
        names = renderer.compiled(source).names
        document = Document(io.BytesIO(renderer.render(source, {name: Slot() for name in names} | {"title": "投诉书"})))
        core = document.core_properties
        assert (core.title, core.author, core.last_modified_by, core.comments) == ("投诉书", "", "", "")
        assert core.language == "zh-CN"


def test_compiling_happens_once_per_content():
    source = template("{{ a }} 一次")
    assert renderer.compiled(source) is renderer.compiled(bytes(bytearray(source)))
