"""Over all examples: each must-have paper is made by one and refused by another; no case number is made up."""

import re
from pathlib import Path

import pytest

from complaints.documents import catalogue
from legal_refs.decided import holdings
from legal_refs.decided.precedentfile import all_cases
from tests.cards import CARDS
from tests.documents.conftest import NAMES

MUST_HAVE = [
    *["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A11", "A12", "A12b", "A12c"],
    *["B1", "B2", "B3", "B4", "B4b", "B4c", "B4d", "B5", "B6", "B7", "C1", "C2", "C4", "D1", "E1", "E2", "E3"],
]
GOLDEN = sorted((Path(__file__).parent / "golden").rglob("*.txt"))
CASE_NUMBER = re.compile(r"[（(](?:19|20)\d\d[）)][^\s，。；、：（）()《》〔〕]{1,12}?\d+号")


def offers(assessed):
    return {name: {o.id: o for o in catalogue.offers(*assessed(name))} for name in NAMES}


def test_each_must_have_paper_is_made_by_one_example_and_blocked_with_a_reason_in_another(assessed):
    found = offers(assessed)
    for paper in MUST_HAVE:
        every = [papers[paper] for papers in found.values()]
        assert any(not o.blockers for o in every), f"{paper} is never made"
        blocked = [o for o in every if o.blockers]
        assert blocked, f"{paper} is never blocked"
        assert all(words.zh and words.en for o in blocked for words in o.blockers)


def test_the_examples_make_a_shelf_of_papers(assessed):
    assert sum(not o.blockers for papers in offers(assessed).values() for o in papers.values()) >= 120


@pytest.mark.parametrize("card", CARDS, ids=lambda c: c.name)
def test_the_papers_of_the_card_can_be_made(assessed, card):
    found = {o.id: o for o in catalogue.offers(*assessed(card.name))}
    assert {paper: [w.zh for w in found[paper].blockers] for paper in card.papers if found[paper].blockers} == {}


def test_no_case_number_is_printed_that_is_not_in_the_data():
    known = {_plain(number) for case in all_cases() for number in re.split("[;；]", case.case_number or "")}
    known |= {_plain(row.case_number) for row, _conditions in holdings.load() if row.case_number}
    printed = {_plain(n) for path in GOLDEN for n in CASE_NUMBER.findall(path.read_text(encoding="utf-8"))}
    assert printed, "the similar-case reports print published numbers"
    assert not [n for n in printed if not any(n in k for k in known)]


def _plain(number: str) -> str:
    return number.replace("（", "(").replace("）", ")").strip()
