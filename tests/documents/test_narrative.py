"""The person's own story: word for word at the end of the paper, once, and never against the person's own plea."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import DoneBy
from tests.documents.test_arguments import example, papers

STORY = "独角兽标记句：银行在电话里让我等了二十分钟才肯冻结"
COLLECTED = "这几年催收电话没断过，打到我老婆单位去了"


@pytest.mark.parametrize(
    ("name", "court"), [("gan-today", "A1"), ("gan-today", "A4"), ("leak-calls", "A3"), ("leak-calls", "A5")]
)
def test_the_story_stands_once_behind_the_signature_and_the_facts_point_to_it(name: str, court: str) -> None:
    made = papers(structs.replace(example(name), story=STORY))
    for paper, me in ((court, "原告"), ("B1", "本人"), ("C1", "本人"), ("D1", "本人")):
        body, _, annex = made[paper].partition(f"附　{me}的书面说明（原话）")
        assert f"{me}的书面说明（原话）附后" in body and STORY not in body, paper
        assert annex.strip() == f"{STORY}。" and "签名" in body, paper


def test_papers_to_which_nobody_appends_a_story_have_none() -> None:
    made = papers(structs.replace(example("sim-swap"), story=STORY))
    assert all("书面说明（" not in made.get(paper, "") for paper in ("A7", "A8", "B3", "B8", "B9", "C3"))
    answer = papers(structs.replace(example("sued-credit"), story=STORY))
    assert STORY not in answer["A22"] and "附后" not in answer["A22"] and STORY in answer["B1"]


def test_without_a_story_there_is_no_annex() -> None:
    assert "书面说明（" not in papers(structs.replace(example("gan-today"), story=None))["A1"]


def _sued_late(story: str) -> Case:
    """Charged on 3 October 2022, the suit came on 16 November 2026: more than three years."""
    case, then = example("sued-credit"), date(2022, 10, 3)
    moves = (structs.replace(t, when=structs.replace(t.when, day=then)) for t in case.transactions)
    return structs.replace(case, story=story, transactions=tuple(moves))


def test_who_pleads_that_the_bank_sued_late_does_not_tell_it_of_the_calls() -> None:
    """The calls would start the period anew (民法典 195); the police and the procuratorate may hear of them."""
    late = papers(_sued_late(COLLECTED))
    assert "相隔已满三年" in late["A22"]
    assert {paper for paper, text in late.items() if COLLECTED in text} == {"D1", "D3"}
    assert all("书面说明（原话）附后" not in text for paper, text in late.items() if paper not in ("D1", "D3"))
    assert STORY in papers(_sued_late(STORY))["B1"]


def test_where_only_the_story_tells_how_it_stands_among_the_facts() -> None:
    """A charge by a shop: the fields tell who charged, the story alone why it was not agreed."""
    case = example("gan-today")
    custody = structs.replace(case.custody, done_by=DoneBy.MERCHANT, note=None)
    text = papers(structs.replace(case, story=STORY, custody=custody))["B1"]
    assert f"另作如下说明（本人的原话）：{STORY}" in text.replace("\n", "") and text.count(STORY) == 1
    nothing = papers(structs.replace(example("none-of-these"), story=STORY))
    assert all(f"（本人的原话）：{STORY}" in nothing[paper].replace("\n", "") for paper in ("B1", "C1"))
