"""The days that choose the law, at the day on which one text ends and the next begins."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from legal_refs.case import casefile
from legal_refs.case.facts import Leak
from legal_refs.law import temporal
from legal_refs.law.laws import Governs
from legal_refs.law.temporal import Bounds, CaseDays
from tests.legal_refs import forum_cases as fc

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
ON = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("start", "within"),
    [(date(2026, 5, 1), False), (date(2026, 5, 2), True), (date(2026, 5, 9), True), (date(2026, 5, 10), False)],
)
def test_a_text_begins_within_the_facts_after_their_first_day_and_on_their_last(start: date, within: bool) -> None:
    # a text that was there on the first day needs no rule of transition; one that begins on the last day does
    days = CaseDays(facts_from=date(2026, 5, 1), facts_to=date(2026, 5, 9), filing_day=ON)
    assert Bounds(starts_within_facts=True).hold(days, start) is within


@pytest.mark.parametrize(
    ("day", "holds"),
    [(date(2020, 12, 31), False), (date(2021, 1, 1), True), (date(2021, 10, 31), True), (date(2021, 11, 1), False)],
)
def test_since_includes_its_day_and_before_does_not(day: date, holds: bool) -> None:
    bounds = Bounds(facts_from_since=date(2021, 1, 1), facts_from_before=date(2021, 11, 1))
    assert bounds.hold(CaseDays(facts_from=day, filing_day=ON), day) is holds


@pytest.mark.parametrize(
    ("days", "wrong"),
    [
        (CaseDays(facts_from=date(2026, 5, 1), facts_to=date(2026, 5, 1), filing_day=ON), False),
        (CaseDays(facts_from=date(2026, 5, 2), facts_to=date(2026, 5, 1), filing_day=ON), True),
        (CaseDays(facts_from=date(2026, 5, 1), known=date(2026, 5, 1), filing_day=ON), False),
        (CaseDays(facts_from=date(2026, 5, 2), known=date(2026, 5, 1), filing_day=ON), True),
        (CaseDays(facts_from=ON, filing_day=ON), False),
        (CaseDays(facts_from=date(2026, 1, 1), facts_to=date(2026, 11, 23), filing_day=ON), True),
    ],
)
def test_days_that_fall_together_are_in_order(days: CaseDays, wrong: bool) -> None:
    assert (days.problem() is not None) is wrong


def test_a_rule_without_scope_speaks_only_of_texts_that_go_by_the_facts() -> None:
    general = [rule for rule in temporal.rules().rules if not rule.scope]
    assert general
    for rule in general:
        assert rule.covers("civil-code", "577", Governs.FACTS)
        assert not rule.covers("civil-procedure-law-2023", "24", Governs.FILING)
        assert not rule.covers("civil-code", "188", Governs.LIMITATION)


def test_the_facts_end_with_the_later_of_theft_and_leak() -> None:
    case = replace(fc.theft(), leak=Leak(occurred=date(2026, 5, 1), ongoing_until=date(2026, 7, 1)))
    assert temporal.days_of(case, ON).facts_to == date(2026, 7, 1)
    before = replace(case, leak=Leak(occurred=date(2026, 5, 1), ongoing_until=date(2026, 5, 10)))
    assert temporal.days_of(before, ON).facts_to == date(2026, 5, 21)  # the theft is the later


def test_the_contract_is_that_of_the_contract_day_and_only_else_of_the_opening() -> None:
    opened = fc.with_card(fc.theft(), open_date=date(2019, 1, 1))
    signed = fc.with_card(opened, contract_date=date(2018, 12, 1))
    assert temporal.days_of(opened, ON).contract == date(2019, 1, 1)
    assert temporal.days_of(signed, ON).contract == date(2018, 12, 1)


def test_limitation_runs_from_the_day_it_was_known() -> None:
    case = casefile.load_path(EXAMPLES / "gan-today.case.yaml")
    days = temporal.days_of(case, ON)
    later = replace(days, known=date(2026, 6, 1))
    assert later.limitation == date(2026, 6, 1) and replace(days, known=None).limitation == days.facts_from
