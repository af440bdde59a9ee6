"""No article without a sentence: a paper lists what it argues, and each rule fits the claim."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from legal_refs.arguments import points
from legal_refs.arguments.pointfile import Basis
from legal_refs.law import library
from legal_refs.law.numerals import label

GOLDEN = Path(__file__).parent / "golden"
SHEETS = {"F1", "E2", "E2b"}
"""Sheets for the person, and the decided cases, which are no argument."""
PAPERS = sorted(path for path in GOLDEN.rglob("*.txt") if path.stem not in SHEETS)
"""Every paper of every example; test_dossier.py holds them equal to what is made."""
IDS = [f"{path.parent.name}-{path.stem}" for path in PAPERS]

_NUMBER = "[一二三四五六七八九十百千零]+"
_CITED = re.compile(
    r"《(?P<law>[^《》]+)》(?:（(?P<note>(?:[^（）《]|《[^》]*》)*)）)?"
    rf"|(?P<label>第{_NUMBER}(?:条(?:之{_NUMBER})?|项))(?P<paragraphs>第{_NUMBER}款(?:、第{_NUMBER}款)*)?"
    "|“[^”]*”"
)
"""A law with its note, an article with its paragraphs; what stands in quotation marks is another's word."""
_SENTENCE = re.compile("(?:“[^”]*”|[^。；])+[。；]?")
_FORMULA = re.compile(
    "依据|依照|根据|法律规定|本申请|本投诉|提出|请求|以及|的规定|规定|参照|[和、，。；：:=|（）()\\s]"
)
"""What says no more than that a provision is relied on."""

Provision = tuple[str, str, str]
"""Law, article, paragraph; a law of a single rule has neither of the two."""


@dataclass
class Read:
    """What one paper cites: in sentences that say something, in its list, and without any word."""

    argued: set[Provision] = field(default_factory=set)
    listed: list[Provision] = field(default_factory=list)
    bare: set[Provision] = field(default_factory=set)
    has_list: bool = False
    titles: dict[str, str] = field(default_factory=dict)
    law: str | None = None

    def read(self, text: str) -> Read:
        heading = ""
        for line in text.splitlines():
            if line.startswith("#"):
                heading = line
            elif heading == "## 法律依据" or (listing := re.search("法律规定：(?=《)", line)):
                self.has_list = True
                start = 0 if heading == "## 法律依据" else listing.end()
                self.listed += [one for one, _, _ in self._provisions(line[start:])]
            else:
                self._sentences(line)
        return self

    def _sentences(self, line: str) -> None:
        self.law = None
        for sentence in _SENTENCE.findall(line):
            found = list(self._provisions(sentence))
            rest = "".join(" " if any(a <= n < b for _, a, b in found) else char for n, char in enumerate(sentence))
            says = len(_FORMULA.sub("", rest)) >= 6
            (self.argued if says else self.bare).update(one for one, _, _ in found)

    def _provisions(self, text: str) -> Iterator[tuple[Provision, int, int]]:
        """Each provision with where it stands; the law alone where it has no articles (批复)."""
        named: tuple[int, int] | None = None
        for match in _CITED.finditer(text):
            if match["law"]:
                if named:
                    yield from self._alone(named)
                self.law, named = self._title(match["law"], match["note"] or ""), match.span()
            elif match["label"] and self.law:
                start = named[0] if named else match.start()
                for paragraph in re.findall(f"第{_NUMBER}款", match["paragraphs"] or "") or [""]:
                    yield (self.law, match["label"], paragraph), start, match.end()
                named = None
        if named:
            yield from self._alone(named)

    def _alone(self, span: tuple[int, int]) -> Iterator[tuple[Provision, int, int]]:
        if self.law and self.law.endswith(("批复", "有关信用卡规定的解释")):
            yield (self.law, "", ""), *span

    def _title(self, name: str, note: str) -> str:
        title = self.titles.get(name, name)
        self.titles[title.removeprefix("中华人民共和国")] = title
        if short := re.search("以下简称《([^》]+)》", note):
            self.titles[short[1]] = title
        return title


def read(path: Path) -> Read:
    return Read().read(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", PAPERS, ids=IDS)
def test_every_provision_stands_in_a_sentence_and_every_list_is_what_was_argued(path: Path) -> None:
    """An article named without a word is a list that argues nothing; a paper with a list has nothing beside it."""
    paper = read(path)
    assert paper.bare - paper.argued == set()
    if paper.has_list:
        assert set(paper.listed) - paper.argued == set()
        assert paper.argued - set(paper.listed) == set()
        assert len(paper.listed) == len(set(paper.listed))


def test_the_reader_of_papers_sees_what_it_is_asked_for() -> None:
    """Hand-made: one argued, one listed only, one argued and not listed, one bare."""
    paper = Read().read(
        "本案中，依照《甲法》第一条，被告应当付款；第二条第一款、第三款要求被告支付利息。\n"
        "本申请依照《乙法》第三条提出。\n## 法律依据\n《甲法》第一条、第四条。\n"
        "## 证据\n法院指出：“《丙法》第九条适用。”"
    )
    assert paper.argued == {("甲法", "第一条", ""), ("甲法", "第二条", "第一款"), ("甲法", "第二条", "第三款")}
    assert paper.listed == [("甲法", "第一条", ""), ("甲法", "第四条", "")] and paper.has_list
    assert paper.bare == {("乙法", "第三条", "")}


def _rules(tort: bool) -> set[str]:
    """The texts of the rows of tort, or of all others that a claim on a card or an answer may plead, if need be."""
    rows = [point for point in points.load() if (point.basis is Basis.TORT) is tort]
    return {text for point in rows if tort or {"A1", "A2", "A22"} & set(point.documents) for text in point.texts}


def _printed(text: str) -> tuple[str, str]:
    """civil-code 1165/1 as a paper names it, without its paragraph."""
    law_id, article = text.split("/")[0].split(" ")
    title = library.load().laws[law_id].title
    return title.replace("《", "〈").replace("》", "〉"), label(article, ())


RECORDS = {("sued-loan", "A23")}  # a counterclaim over a record harms a right and is no claim under a contract
CONTRACT = [
    path
    for path in PAPERS
    if path.stem in ("A1", "A2", "A20", "A22", "A23", "A24", "B3") and (path.parent.name, path.stem) not in RECORDS
]
"""Papers that claim under the card contract alone."""


@pytest.mark.parametrize("path", CONTRACT, ids=[f"{path.parent.name}-{path.stem}" for path in CONTRACT])
def test_no_rule_of_tort_stands_in_a_claim_under_the_contract(path: Path) -> None:
    tort = {_printed(text) for text in _rules(tort=True) - _rules(tort=False)}
    assert tort and {one for one in read(path).argued if one[:2] in tort} == set()
