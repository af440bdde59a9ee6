"""What no paper that leaves may hold: marks, blanks, doubled words and signs, a short name that nobody uses."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from legal_refs.case import casefile
from tests.cards import EXAMPLES

GOLDEN = Path(__file__).resolve().parent / "golden"
ROOT = Path(__file__).resolve().parents[2]
OWN = {"F1", "E2b"}
"""The sheets that stay with the person."""
PAPERS = sorted(path for path in GOLDEN.glob("*/*.txt") if path.stem not in OWN)
FILING = date(2026, 11, 22)
STRAY = {
    "a mark or a blank": r"[【】＿]|___|（如有）|待填|不清楚",
    "doubled signs": r"[。，；：、][。，；、]|[。，；：、]）|（[。，；）]",
    "doubled words": r"本人本人|原告原告|被告被告|贵行贵行|申请人申请人|的的|了了|年年|元元|等等",
    "a machine's date": r"\d{4}-\d\d-\d\d",
    "narrow signs": r"[\u4e00-\u9fff][,;:?!(\"][\u4e00-\u9fff\d]|\)[\u4e00-\u9fff]",
    "a sum with one place or without its commas": r"(?<![\d.,])\d[\d,]*\.\d元|(?<![\d.,])\d{4,}\.\d\d元",
}
PAIRS = ("「」", "（）", "《》", "“”", "〔〕", "‘’", "〈〉")
DAY = re.compile(r"(\d{4})[年-](\d{1,2})[月-](\d{1,2})")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("kind", STRAY)
def test_no_paper_holds_signs_and_words_that_slipped_through(kind: str) -> None:
    """The report of similar cases printed case numbers as the sources do: (2019)沪74民终200号."""
    found = {_name(path): hit.group() for path in PAPERS if (hit := re.search(STRAY[kind], _text(path)))}
    assert found == {}


def test_every_bracket_is_closed_in_its_paragraph() -> None:
    found = [
        (_name(path), line)
        for path in PAPERS
        for line in _text(path).splitlines()
        for opens, closes in PAIRS
        if line.count(opens) != line.count(closes)
    ]
    assert found == []


def test_a_clause_stands_once_in_a_paragraph_and_a_sentence_once_in_a_paper() -> None:
    """The comparisons in the report of similar cases repeat themselves, and a list of charges has equal ones."""
    twice = []
    for path in PAPERS:
        if path.stem == "E2":
            continue
        prose = [line for line in _text(path).splitlines() if not line.startswith("|") and "☐" not in line]
        said = Counter(s.strip() for line in prose for s in re.split(r"(?<=[。；])", line) if len(s.strip()) >= 16)
        twice += [(_name(path), one) for one, times in said.items() if times > 1]
        for line in prose:
            told = re.sub("逐笔为：[^。]*。", "", line)
            clauses = Counter(c.strip() for c in re.split(r"[，。；：]", told) if len(c.strip()) >= 14)
            twice += [(_name(path), one) for one, times in clauses.items() if times > 1]
    assert twice == []


def test_a_short_name_is_given_once_and_used() -> None:
    found = []
    for path in PAPERS:
        text = _text(path)
        given = Counter(re.findall(r"以下(?:简称《|称)([^》）]+)", text))
        found += [(_name(path), name) for name, times in given.items() if times > 1 or text.count(name) < 2]
    assert found == []


@cache
def _evidence(example: str) -> frozenset[int]:
    listed = GOLDEN / example / "A6.txt"
    return (
        frozenset(int(n) for n in re.findall(r"^\| (\d+) \|", _text(listed), re.MULTILINE))
        if listed.exists()
        else frozenset()
    )


def test_a_number_of_evidence_is_one_of_the_list() -> None:
    found = [
        (_name(path), cited)
        for path in PAPERS
        for cited in re.findall(r"证据(\d+(?:[、至]\d+)*)", _text(path))
        if not {int(n) for n in re.findall(r"\d+", cited)} <= _evidence(path.parent.name)
    ]
    assert found == []


AMENDED = re.compile(r"\d+年\d+月\d+日修改施行前的条文")
"""How a citation names an older text of a law: the day is that of the law."""


def _days(text: str) -> set[date]:
    return {date(int(y), int(m), int(d)) for y, m, d in DAY.findall(text) if 1 <= int(m) <= 12 and 1 <= int(d) <= 31}


@cache
def _days_of_the_law() -> frozenset[date]:
    """Days that stand in the wordings, in decided cases and in published penalties."""
    data = ROOT / "legal_refs" / "data"
    files = [*(ROOT / "templates" / "wording").rglob("*.txt"), *(data / "precedents").glob("*"), data / "holdings.yaml"]
    return frozenset().union(*(_days(_text(path)) for path in (*files, data / "penalties.yaml", data / "norms.yaml")))


@pytest.mark.parametrize("example", sorted(p.name.removesuffix(".case.yaml") for p in EXAMPLES.glob("*.case.yaml")))
def test_a_day_in_a_paper_is_one_of_the_case(example: str) -> None:
    """A day that was told, the day after it (interest runs from then), the filing day, or a day of the law.

    A deposit for a year ends a year later: 2025-03-12 to 2026-03-12, 2025-09-15 to 2026-09-15.
    """
    told = _days(_text(EXAMPLES / f"{example}.case.yaml"))
    if (staff := casefile.load_path(EXAMPLES / f"{example}.case.yaml").staff) and staff.months == 12:
        told |= {day.replace(year=day.year + 1) for day in told}
    known = told | {day + timedelta(days=n) for day in told for n in (1, -1)} | {FILING} | _days_of_the_law()
    found = {
        _name(path): sorted(map(str, days))
        for path in PAPERS
        if path.parent.name == example and (days := _days(AMENDED.sub("", _text(path))) - known)
    }
    assert found == {}
