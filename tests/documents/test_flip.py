"""Everything asked is used: another answer to each question of the interview changes a word of a paper."""

from __future__ import annotations

import pytest

from complaints.journey.steps import BY_ID
from complaints.journey.table import Ask
from tests.documents import flips
from tests.documents.flipcases import GIVEN, SAID
from tests.documents.flips import Question

FIRST = ("trojan-sms", "pos-credit", "leak-then-theft", "gan-refused", "loan-in-my-name", "sued-credit", "insider-sale")
"""The examples that are asked most."""
NAMES = (*FIRST, *(name for name in flips.NAMES if name not in FIRST))
EVERY = {question.name: question for question in flips.questions()}
IN_THE_GATE = tuple(EVERY)[::7]


def assert_used(name: str) -> None:
    assert flips.used_in(EVERY[name], NAMES), f"{name}: no paper of any example changes, whatever is answered"


@pytest.mark.parametrize("name", IN_THE_GATE)
def test_another_answer_changes_a_word(name: str) -> None:
    assert_used(name)


@pytest.mark.soak
@pytest.mark.parametrize("name", [name for name in EVERY if name not in IN_THE_GATE])
def test_every_other_answer_changes_a_word(name: str) -> None:
    assert_used(name)


def test_what_no_paper_needs_is_found() -> None:
    """An insurer is never sued: who represents it stands in no paper, so it may not be asked."""
    unused = Question(BY_ID["insurer"], Ask("insurer.representative", "text"))
    assert flips.used_in(unused, FIRST) is None
    assert unused.name not in EVERY


def test_only_what_is_asked_has_a_case_of_its_own() -> None:
    assert set(GIVEN) | set(SAID) <= set(EVERY)
