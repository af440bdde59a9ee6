"""Coming back: what can have happened in a case, and the page that takes it."""

from __future__ import annotations

from typing import Any

import pytest

from complaints.journey import followup
from complaints.journey.answers import from_case
from complaints.journey.table import Facts
from tests.web.test_pages_result import CASES

CARD = {"incident": "counterfeit_atm", "card.kind": "debit"}
LEAK = {"incident": "leak_calls"}


def possible(facts: dict[str, Any]) -> set[str]:
    return set(followup.possible(Facts(facts)))


@pytest.mark.parametrize(
    ("facts", "token", "there"),
    [
        # a request about one's data belongs to a leak, money that came back to a theft
        (CARD, "request", False),
        (LEAK, "request", True),
        (CARD, "paid", True),
        (LEAK, "paid", False),
        # a review follows an answer, not silence
        (CARD, "review", False),
        (CARD | {"complaint.reply": "pending"}, "review", False),
        (CARD | {"complaint.reply": "none"}, "review", False),
        (CARD | {"complaint.reply": "refused"}, "review", True),
        # the credit report: a credit card, a query, or harm that the leak did
        (CARD, "credit", False),
        (CARD | {"card.kind": "credit"}, "credit", True),
        ({"incident": "credit_query"}, "credit", True),
        (LEAK, "credit", False),
        (LEAK | {"leak.consequences": ["credit_harmed"]}, "credit", True),
        # court papers: offered where they are not asked for yet and the tool makes them
        (CARD, "court", True),
        (CARD | {"card.clause": "arbitration"}, "court", True),
        (CARD | {"_papers": ["court"]}, "court", False),
        (CARD | {"filing.judged_before": "2026-01-05"}, "court", False),  # a judgment stands in the way
        ({"incident": "none_of_these", "money_left": "no"}, "court", False),  # neither money nor data are at stake
    ],
)
def test_what_can_have_happened(facts: dict[str, Any], token: str, there: bool) -> None:
    assert (token in possible(facts)) is there


def test_the_tick_of_the_page_comes_beside_those_that_were_there() -> None:
    known = from_case(CASES["gan-today"])
    before = list(known["discovery"]["_done"])
    assert before and "complaint" not in before
    answers, step = followup.opened_for(known, "bank")
    assert answers["discovery"]["_done"] == [*before, "complaint"] and known["discovery"]["_done"] == before
    assert followup.opened_for(answers, "bank")[0]["discovery"]["_done"] == [*before, "complaint"]  # not twice
    assert step == followup.SINCE["bank"][2]


def test_court_papers_are_ticked_where_papers_are_chosen() -> None:
    answers, _ = followup.opened_for(from_case(CASES["statement-leak"]), "court")
    assert "court" in answers["name"]["_papers"]


def test_a_page_that_is_not_open_yet_gives_way_to_the_first_that_waits() -> None:
    answers, step = followup.opened_for({"incident": {"incident": "counterfeit_atm"}}, "police")
    assert "police" in answers["discovery"]["_done"]
    assert step == "bank"  # the page after the incident; where the report is told, "acted", is not open yet
