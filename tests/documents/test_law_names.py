"""Every paper names a law in full before it uses the short name, and repeats no decided case that it already cites."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from complaints.documents import shortnames
from complaints.documents.wording import Para, Slot
from legal_refs.decided import holdings
from legal_refs.law import library
from tests.documents.test_dossier import GOLDEN

PAPERS = sorted(path for path in GOLDEN.glob("*/*.txt") if path.stem != "F1")  # the sheet names laws for the person
CASES = sorted({path.parent.name for path in PAPERS})


def _titles() -> tuple[set[str], dict[str, set[str]]]:
    full, short = set(), defaultdict(set)
    for law in library.load().laws.values():
        title = law.title.replace("《", "〈").replace("》", "〉")
        full.add(title)
        short[law.short_title.replace("《", "〈").replace("》", "〉")].add(title)
    return full, short


def _short_too_early(text: str) -> list[str]:
    full, short = _titles()
    named: set[str] = set()
    found = []
    for match in re.finditer(r"《([^《》]+)》", text):
        name, before = match[1], text[: match.start()]
        if name in full:
            named.add(name)
        elif name in short and not before.endswith("以下简称") and named.isdisjoint(short[name]):
            found.append(name)
    return found


@pytest.mark.parametrize("case", CASES)
def test_a_law_is_named_in_full_before_its_short_name(case: str) -> None:
    found = {
        path.stem: _short_too_early(path.read_text(encoding="utf-8")) for path in PAPERS if path.parent.name == case
    }
    assert {paper: names for paper, names in found.items() if names} == {}


def test_the_rule_sees_a_short_name_that_comes_first() -> None:
    assert _short_too_early("依照《民法典》第五百零九条，《中华人民共和国民法典》第五百七十七条") == ["民法典"]
    assert _short_too_early("依照《中华人民共和国民法典》第五百零九条，《民法典》第五百七十七条") == []


@pytest.mark.parametrize("case", CASES)
def test_a_short_name_is_introduced_once(case: str) -> None:
    for path in (one for one in PAPERS if one.parent.name == case):
        introduced = re.findall(r"以下简称《([^《》]+)》", path.read_text(encoding="utf-8"))
        assert sorted(set(introduced)) == sorted(introduced), path.stem


@pytest.mark.parametrize("case", CASES)
def test_a_short_name_is_given_only_where_it_is_used(case: str) -> None:
    for path in (one for one in PAPERS if one.parent.name == case):
        text = path.read_text(encoding="utf-8")
        once = [name for name in re.findall(r"以下简称《([^《》]+)》", text) if text.count(f"《{name}》") < 2]
        assert once == [], path.stem


def test_only_the_names_of_laws_are_looked_at() -> None:
    """What a person typed keeps its short names; a law named once gets none, whether or not it has a number."""
    laws = Slot(
        [
            Para("依照《甲办法》（法释〔2021〕1号，以下简称《甲》）第一条，《乙办法》（以下简称《乙》）第二条。"),
            Para("《丙办法》（令〔2020〕第5号，以下简称《丙》）第三条，合同（以下简称《协议》）。"),
            Para("《丙》第四条。"),
        ]
    )
    found = shortnames.settled({"a": laws}, {}, {"甲", "乙", "丙"})["a"]
    assert [one.text for one in found] == [
        "依照《甲办法》（法释〔2021〕1号）第一条，《乙办法》第二条。",
        "《丙办法》（令〔2020〕第5号，以下简称《丙》）第三条，合同（以下简称《协议》）。",
        "《丙》第四条。",
    ]


def test_a_case_whose_holding_is_quoted_is_not_named_again_as_a_similar_one() -> None:
    """公报2017年第12期 (宋某) and 指导案例169号 (徐某) are quoted by their holdings."""
    quoted = {"宋某诉": "银行负有保障储户存款安全的义务", "徐某诉": "仅以持卡人身份识别信息和交易验证信息相符为由"}
    seen = set()
    for path in PAPERS:
        text = path.read_text(encoding="utf-8")
        for name, holding in quoted.items():
            if holding in text and path.stem not in ("E2", "E2b"):
                seen.add(name)
                assert not [line for line in text.splitlines() if line.startswith("类似案件中") and name in line], path
    assert seen == set(quoted)


def test_the_issue_of_the_gazette_stands_only_where_a_page_read_states_it() -> None:
    """Seen were 2017年第12期 and 2012年第9期; 2005年第4期, 2006年第2期, 2009年第2期, 2010年第12期 were not."""
    assert [row.citation for row, _when in holdings.load() if row.level == "gazette"] == [
        "《最高人民法院公报》2017年第12期"
    ]
    issues = {m for path in PAPERS for m in re.findall(r"公报》?(\d{4}年第\d+期)", path.read_text(encoding="utf-8"))}
    assert issues == {"2012年第9期", "2017年第12期"}


def test_the_weightiest_holding_comes_first() -> None:
    order = [holdings.LEVELS.index(row.level) for row, _when in holdings.load()]
    assert order == sorted(order)
