"""Papers of the examples on data and loans: what nobody said, what another holds and what a court ended is left out."""

from __future__ import annotations

import pytest
from msgspec import structs

from complaints.documents import dossier
from legal_refs.case.vocabulary import CardKind
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made


def test_the_law_of_consumers_needs_a_dealing_with_the_bank() -> None:
    """消法29, 50: a bank that queried the report of a person who never dealt with it answers that he is no consumer."""
    case = example("credit-query")
    assert all("消费者权益保护法" not in text for text in made(case, "A3", "B1", "C1", "C6").values())
    card = structs.replace(example("marketing-c2").card, kind=CardKind.DEBIT)
    customer = made(structs.replace(case, card=card), "A3", "B1")
    assert all("消费者权益保护法》第二十九条" in text for text in customer.values())


def test_the_file_of_a_criminal_judgment_is_asked_of_the_court_that_gave_it() -> None:
    """The source is a criminal judgment, so the investigation is over: nothing is kept back for its sake."""
    text = made(example("insider-sale"), "A7")["A7"]
    assert "被调查人：作出有关刑事判决的人民法院" in text and "不影响侦查" not in text
    unreported = made(structs.replace(example("insider-sale"), police=None), "A7")["A7"]
    assert "| 作出有关刑事判决的人民法院 | 刑事判决书，刑事案卷中涉案信息清单" in unreported


def test_lists_of_calls_are_asked_of_whoever_called() -> None:
    """The insurer called: the bank holds the contract and the list that it handed over."""
    papers = made(example("marketing-c2"), "A8", "A9", "B4d")
    assert all("外呼、发送信息的名单" not in text and "合作协议和提供的名单" in text for text in papers.values())
    case = example("marketing-c2")
    own = structs.replace(case, leak=structs.replace(case.leak, recipient=None))
    assert all("外呼、发送信息的名单" in text for text in made(own, "A8", "B4d").values())


def test_an_authority_is_denied_where_it_was_told() -> None:
    case = example("sued-loan")
    assert all("授权他人" not in text for text in made(case, "A22", "A23").values())
    story = case.leak.what_happened + "原告没有授权任何人办理。"
    told = structs.replace(case, leak=structs.replace(case.leak, what_happened=story))
    assert "也没有授权他人办理" in made(told, "A22")["A22"]


def test_a_matter_that_the_bank_brought_to_court_is_no_consumer_complaint() -> None:
    for name in ("sued-loan", "sued-debit"):
        with pytest.raises(dossier.BlockedError):
            made(example(name), "C6")
    assert made(example("pos-credit"), "C6")["C6"]
