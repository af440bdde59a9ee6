"""A paper prints only provisions that the assessment chose, in full at first and short after."""

from __future__ import annotations

import pytest

from complaints.documents.citing import LawPrinter, NotChosenError


@pytest.fixture
def laws(assessed):
    """The printer of the complaint of gan-today."""
    return LawPrinter(assessed("gan-today")[1], "A1")


def test_the_full_name_comes_first_and_the_short_one_after(laws):
    assert laws.law("civil-code", 577) == "《中华人民共和国民法典》第五百七十七条"
    assert laws.law("civil-code", 577) == "《民法典》第五百七十七条"
    assert laws.also("civil-code", 577) == "第五百七十七条"


def test_paragraph_and_item_are_printed_as_a_court_writes_them(laws):
    first = laws.law("bank-card-provisions-2021", 7, 1)
    assert first == "《最高人民法院关于审理银行卡民事纠纷案件若干问题的规定》（法释〔2021〕10号）第七条第一款"
    assert laws.law("bank-card-provisions-2021", 4, 2).endswith("》第四条第二款")


def test_an_article_that_was_not_chosen_cannot_be_printed(laws):
    with pytest.raises(NotChosenError, match="contract-law-1999 107"):
        laws.law("contract-law-1999", 107)
    assert not laws.has_law("contract-law-1999")
    assert laws.has_law("civil-code", 577, 188) and not laws.has_law("civil-code", 577, 1)


def test_a_title_inside_a_title_stands_in_single_marks(laws):
    assert "《最高人民法院关于适用〈中华人民共和国民法典〉时间效力的若干规定》" in laws.law_list("civil")


def test_the_list_leaves_out_what_was_chosen_for_other_papers(laws, assessed):
    listed = laws.law_list("civil", "procedure", "administrative", "criminal")
    assert (
        "第五百七十七条" in listed
        and listed.index("第一百八十八条") < listed.index("第五百七十七条")
        and "刑法" not in listed
        and "消费投诉" not in listed
    )
    letter = LawPrinter(assessed("gan-today")[1], "B1")
    assert "消费投诉处理管理办法》第十八条" in letter.law_list("administrative")
