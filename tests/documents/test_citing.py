"""A paper prints only provisions that the assessment chose, in full at first and short after."""

from __future__ import annotations

import pytest

from complaints.documents.citing import LawPrinter, NotChosenError
from legal_refs.law.norms import UnknownNorm


@pytest.fixture
def laws(assessed):
    """The printer of the complaint of gan-today."""
    return LawPrinter(assessed("gan-today")[1], "A1")


def test_the_full_name_comes_first_and_the_short_one_after(laws):
    assert laws.law("contract-breach") == "《中华人民共和国民法典》第五百七十七条"
    assert laws.law("contract-breach") == "《民法典》第五百七十七条"
    assert laws.also("contract-breach") == "第五百七十七条"


def test_a_further_article_of_another_law_is_printed_with_its_law(laws):
    laws.law("deposits-protected")
    assert laws.also("deposits-paid") == "第三十三条"
    assert laws.also("contract-breach") == "《中华人民共和国民法典》第五百七十七条"


def test_a_list_of_norms_names_each_law_once_and_leaves_out_what_was_not_chosen(laws):
    laws.law("contract-breach"), laws.law("deposits-protected")
    found = laws.laws("contract-breach", "limitation-three-years", "data-liability", "deposits-protected")
    assert found == "《民法典》第五百七十七条、第一百八十八条，《商业银行法》第六条"
    assert laws.laws("data-liability") == ""


def test_a_paragraph_is_printed_as_a_court_writes_it(laws):
    first = laws.law("issuer-pays-counterfeit-debit")
    full = "《最高人民法院关于审理银行卡民事纠纷案件若干问题的规定》"
    assert first == f"{full}（法释〔2021〕10号，以下简称《银行卡民事纠纷规定》）第七条第一款"
    assert laws.law("issuer-proves-own-transaction").endswith("》第四条第二款")


def test_the_text_of_the_facts_is_printed_and_its_law_can_be_asked(laws, assessed):
    old = LawPrinter(assessed("gan-2014")[1], "A1")
    assert (
        old.law("contract-breach").endswith("合同法》第一百零七条") and old.family("contract-breach") == "contract-law"
    )
    assert laws.family("contract-breach") == "civil-code" and laws.family("data-liability") is None


def test_a_norm_that_was_not_chosen_cannot_be_printed(laws):
    with pytest.raises(NotChosenError, match="A1: limitation-two-years was not chosen"):
        laws.law("limitation-two-years")
    assert laws.cites("civil-code") and not laws.cites("contract-law")
    assert laws.has_law("contract-breach", "limitation-three-years")
    assert not laws.has_law("contract-breach", "limitation-two-years")
    with pytest.raises(UnknownNorm, match="no such norm: contract-breech"):
        laws.has_law("contract-breech")


def test_a_title_inside_a_title_stands_in_single_marks(laws):
    printed = laws.law("licensed-branch-as-party")
    assert printed.startswith("《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》（法释〔2022〕11号")
