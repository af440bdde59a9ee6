"""Everything asked is used: each yes-no answer of the interview changes a word of a paper that the case offers."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier
from complaints.journey.steps import STEPS
from legal_refs.assessment import assess
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer
from tests.cards import EXAMPLES
from tests.documents.test_arguments import ON, example

EVERY = sorted(path.name.split(".")[0] for path in EXAMPLES.glob("*.case.yaml"))

BASES = (
    *("gan-today", "trojan-sms", "pos-credit", "leak-calls", "credit-query", "leak-then-theft", "sim-swap"),
    *("quick-pay", "card-lost", "sued-credit", "sued-debit", "sued-loan", "outsourced-2025"),
    *("staff-deposit", "loan-in-my-name", "account-takeover"),
)
PAPERS = (
    "A1",
    "A2",
    "A3",
    "A4",
    "A12",
    "A12b",
    "A13",
    "A16",
    "B1",
    "A11",
    "A22",
    "A23",
    "A24",
    "A25",
    "B2",
    "B4",
    "B4d",
    "B5",
    "B6",
    "B9",
    "C1",
    "C2",
    "D1",
    "D2",
    "D3",
    "E1",
    "F1",
)
UNUSED = {
    "agent.signed_abroad": "a task before the power of attorney is handed in: it stands on the screen",
    "bank_suit.court_disputed": "opens the objection to jurisdiction, a paper of its own, while its days run",
    "complaint.demanded": "interrupts limitation: a paper tells of it only where the period would else be full",
    "filing.appraisal_needed": "keeps the case out of the small-claims track: decides whether an appeal is open",
    "victim.foreign_party": "moves the level of the court, which a small sum does not show",
}
"""Answers that change no word, each with its reason."""


def questions() -> list[str]:
    """Paths of the yes-no questions that the interview asks of one part of the case."""
    found = [ask.path for step in STEPS if not step.many for ask in step.asks if ask.words is Answer]
    return sorted({path for path in found if path.count(".") == 1 and not path.startswith("_")} - set(UNUSED))


def text_of(case: Case) -> dict[str, str]:
    assessment = assess(case, ON)
    papers = [o.id for o in catalogue.offers(case, assessment) if o.offered and not o.blockers and o.id in PAPERS]
    rows = [catalogue.document(paper) for paper in papers]
    return {row.id: str(sorted(map(str, dossier.slots(row, case, assessment).values()))) for row in rows}


def flipped(case: Case, path: str, answer: Answer) -> Case | None:
    group, field = path.split(".")
    part: Any = getattr(case, group)
    if group == "service":  # the kinds of papers are asked where electronic service is wanted
        part = structs.replace(part, electronic=Answer.YES)
    if group in ("acquirer", "merchant", "payment_institution", "carrier") and part is not None:
        part = structs.replace(part, sue=True)  # asked of whoever is sued
    return None if part is None else structs.replace(case, **{group: structs.replace(part, **{field: answer})})


def assert_flips(path: str) -> None:
    for name in BASES:
        said = [flipped(example(name), path, answer) for answer in (Answer.NO, Answer.YES)]
        if None not in said and text_of(said[0]) != text_of(said[1]):  # type: ignore[arg-type]
            return
    pytest.fail(f"{path}: no paper changes")


@pytest.mark.parametrize("path", questions()[::4])
def test_yes_instead_of_no_changes_a_word(path: str) -> None:
    assert_flips(path)


@pytest.mark.soak
@pytest.mark.parametrize("path", questions())
def test_every_yes_instead_of_no_changes_a_word(path: str) -> None:
    assert_flips(path)


CHOSEN_ELSEWHERE = {
    "claim.mental_evidence": "printed with the ground of mental harm, in the claim against a holder of data",
    "hindrance.kind": "printed where the last six months of the period were hindered, else it moves nothing",
    "incident": "the way in: what is alleged follows from the answers",
    "theft_kind": "the way in",
}
"""Choices that change no word of an example, each with its reason."""


def choices() -> dict[str, type[Enum]]:
    """Paths of the questions with a choice of words that the interview asks of one part of the case."""
    asked = [ask for step in STEPS if not step.many for ask in step.asks]
    found = {ask.path: ask.words for ask in asked if isinstance(ask.words, type) and issubclass(ask.words, Enum)}
    return {path: words for path, words in found.items() if words is not Answer and path not in CHOSEN_ELSEWHERE}


def rechosen(path: str) -> Iterator[tuple[Case, Case]]:
    """Every example that has the part, and the same with each other word of this choice."""
    group, field = path.split(".")
    for name in EVERY:
        case = example(name)
        part = getattr(case, group)
        if part is None:
            continue
        several = isinstance(getattr(part, field), tuple)
        for word in choices()[path]:
            value = (word,) if several else word
            if value != getattr(part, field):
                yield case, structs.replace(case, **{group: structs.replace(part, **{field: value})})


def assert_choice_is_used(path: str) -> None:
    if not any(text_of(case) != text_of(other) for case, other in rechosen(path)):
        pytest.fail(f"{path}: no paper changes, whatever is chosen")


@pytest.mark.parametrize("path", sorted(choices())[::4])
def test_another_choice_changes_a_word(path: str) -> None:
    assert_choice_is_used(path)


@pytest.mark.soak
@pytest.mark.parametrize("path", sorted(choices()))
def test_every_other_choice_changes_a_word(path: str) -> None:
    assert_choice_is_used(path)
