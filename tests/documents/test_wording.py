"""Wording files: lines become paragraphs, rows and headings; what a person typed never becomes a mark."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from jinja2 import UndefinedError

from complaints.documents import wording
from complaints.documents.figures import LINE
from complaints.documents.sandbox import Parts
from complaints.documents.wording import WordingError
from legal_refs.case.vocabulary import CardKind


@pytest.fixture
def slots(tmp_path, monkeypatch):
    """slots(source, **values): the slots of a wording file with this source; `parts` is what two of them share."""
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "say.txt").write_text(
        "{% macro twice(a) %}\n{{ a }}{{ a }}\n{% endmacro %}\n", encoding="utf-8"
    )
    monkeypatch.setattr(wording, "FOLDER", tmp_path)
    wording.environment.cache_clear()

    def render(source: str, parts: Parts | None = None, **values):
        (tmp_path / "X.txt").write_text(source, encoding="utf-8")
        wording.environment.cache_clear()
        return wording.slots("X.txt", values, parts=parts)

    yield render
    wording.environment.cache_clear()


def block(text: str) -> str:
    return "{% block b %}\n" + text + "\n{% endblock %}\n"


def shape(slot) -> list[tuple[str, str]]:
    return [(p.kind, p.text) for p in slot]


def test_lines_run_on_until_an_empty_line(slots):
    found = slots(block("甲向乙付款。\n乙没有交货。\n\n另一段。\n"))["b"]
    assert shape(found) == [("body", "甲向乙付款。乙没有交货。"), ("body", "另一段。")]
    assert [p.last for p in found] == [False, True]


def test_words_in_latin_letters_keep_a_space_between_lines(slots):
    assert str(slots(block("LPR\nrate"))["b"]) == "LPR rate"


def test_marks_make_headings_numbers_flush_lines_and_rows(slots):
    found = slots(block("# 标题\n内容\n+ 第一\n续行\n+ 第二\n= 顶格\n| 甲 | 乙 | 丙\n"))["b"]
    assert shape(found)[:5] == [
        ("heading", "标题"),
        ("body", "内容"),
        ("number", "1. 第一续行"),
        ("number", "2. 第二"),
        ("flush", "顶格"),
    ]
    assert found[5].cells == ("甲", "乙", "丙")


def test_a_heading_without_content_vanishes_and_an_empty_block_is_an_empty_slot(slots):
    assert slots(block("# 空\n# 也空\n{% if false %}\n话\n{% endif %}"))["b"] == ()
    assert not slots(block("\n\n"))["b"]


def test_headings_are_numbered_through_the_paper_and_the_gap_is_closed(slots):
    source = "{% block a %}\n# （）一\n话\n# （）空\n{% endblock %}\n{% block b %}\n# （）二\n话\n{% endblock %}"
    found = slots(source)
    assert [found["a"][0].text, found["b"][0].text] == ["（一）一", "（二）二"]


@pytest.mark.parametrize("typed", ["# 标题", "+ 加号", "= 等号", "| 甲 | 乙", "{{ 1 }}", "{% if %}", "甲 | 乙"])
def test_what_a_person_typed_never_becomes_a_mark(slots, typed):
    assert shape(slots(block("{{ t }}"), t=typed)["b"]) == [("body", typed)]
    assert slots(block("| {{ t }} | 尾"), t=typed)["b"][0].cells == (typed, "尾")


def test_a_typed_line_break_parts_paragraphs_and_stays_in_its_cell(slots):
    assert shape(slots(block("+ {{ t }}"), t=f"甲{LINE}乙")["b"]) == [("number", "1. 甲"), ("body", "乙")]
    assert slots(block("| {{ t }} | 尾"), t=f"甲{LINE}乙")["b"][0].cells == ("甲\n乙", "尾")


def test_an_empty_cell_and_a_condition_inside_a_row_keep_the_columns(slots):
    found = slots(block("| 合计 |  | {% if true %}（是）{% endif %} | {{ t }}"), t="")["b"]
    assert found[0].cells == ("合计", "", "（是）", "")


def test_parts_are_called_by_file_name_without_import(slots):
    assert str(slots(block("说：{{ say.twice(t) }}。"), t="好")["b"]) == "说：好好。"


@pytest.mark.parametrize("value", [None, Decimal("1.00"), date(2026, 5, 21), CardKind.DEBIT, True, ("a",)])
def test_a_raw_value_is_refused_so_that_no_token_or_none_is_printed(slots, value):
    with pytest.raises(WordingError):
        slots(block("{{ t }}"), t=value)


CALLS = {
    "{{ pair('甲', '乙') }}": "甲、乙、方",
    "{{ pair('甲', '乙', '人') }}": "甲、乙、人",
    "{{ pair('甲', b='乙') }}": "甲、乙、方",
    "{{ pair(c='人', b='乙', a='甲') }}": "甲、乙、人",
    "{{ all('甲', '乙', c='丙') }}": "甲乙丙",
    "{% call around() %}甲{% endcall %}": "“甲”",
}
MACROS = (
    "{% macro pair(a, b, c='方') %}{{ a }}、{{ b }}、{{ c }}{% endmacro %}"
    "{% macro all() %}{{ varargs | join }}{{ kwargs.c }}{% endmacro %}"
    "{% macro around() %}“{{ caller() }}”{% endmacro %}"
)


@pytest.mark.parametrize("call", CALLS)
def test_a_macro_is_told_what_the_call_gives_it_and_takes_its_own_words_for_the_rest(slots, call):
    assert str(slots(MACROS + block(call))["b"]) == CALLS[call]


@pytest.mark.parametrize("call", ["pair('甲', '乙', '人', '丁')", "pair('甲', d='丁')", "pair('甲', '乙', b='乙')"])
def test_a_macro_refuses_what_it_does_not_take(slots, call):
    with pytest.raises(TypeError):
        slots(MACROS + block("{{ " + call + " }}"))


def test_a_macro_that_is_told_too_little_prints_nothing_in_its_place(slots):
    with pytest.raises(UndefinedError):
        slots(MACROS + block("{{ pair('甲') }}"))


SIGNED = block("{{ say.mine() }}、{{ say.twice('甲') }}")
READINGS = {
    "a macro": '{% set WORDS = ("甲",) %}{% macro mine() %}{{ who }}{% endmacro %}',
    "the top": "{% set mine_is = who %}{% macro mine() %}{{ mine_is }}{% endmacro %}",
    "a macro called at the top": (
        "{% macro asked() %}{{ who }}{% endmacro %}{% set mine_is = asked() %}"
        "{% macro mine() %}{{ mine_is }}{% endmacro %}"
    ),
    "a condition at the top": (
        '{% if who == "张某" %}{% set mine_is = "张某" %}{% else %}{% set mine_is = "李某" %}{% endif %}'
        "{% macro mine() %}{{ mine_is }}{% endmacro %}"
    ),
}


@pytest.mark.parametrize("part", READINGS.values(), ids=list(READINGS))
def test_a_part_shared_by_two_papers_tells_each_its_own(slots, tmp_path, part):
    with (tmp_path / "parts" / "say.txt").open("a", encoding="utf-8") as file:
        file.write(part)
    parts = Parts()
    said = [str(slots(SIGNED, parts, who=who)["b"]) for who in ("张某", "李某", "张某")]
    assert said == ["张某、甲甲", "李某、甲甲", "张某、甲甲"]


def test_nothing_of_one_paper_is_left_for_the_next(slots):
    parts = Parts()
    slots(block("{{ typed }}"), parts, typed="张某的话")
    with pytest.raises(UndefinedError, match="typed"):
        slots(block("{{ say.twice(typed) }}"), parts)


def test_a_part_is_read_once_for_all_papers_but_one_that_asks_a_paper_at_its_top(slots, tmp_path):
    (tmp_path / "parts" / "asks.txt").write_text("{% set WHO = who %}", encoding="utf-8")
    slots(block("{{ say.twice('甲') }}{{ asks.WHO }}"), who="张某")
    env, parts = wording.environment(), Parts()
    first, later = ([parts.part(env, f"parts/{name}.txt") for name in ("say", "asks")] for _ in range(2))
    assert [one is other for one, other in zip(first, later, strict=True)] == [True, False]
