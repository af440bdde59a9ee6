"""Questions over several movements or none, at the day that decides."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from legal_refs.case.facts import Card, Custody, Moment, Transaction
from legal_refs.case.vocabulary import Answer, CardKind, Channel, Entry, Medium
from tests.legal_refs.questions.test_registry import answer


def moved(day: date, entry: Entry = Entry.UNKNOWN) -> Transaction:
    return Transaction(when=Moment(day=day), cny=Decimal("10.00"), channel=Channel.ATM, entry=entry)


@pytest.mark.parametrize(
    ("day", "holds"), [(date(2021, 11, 1), False), (date(2021, 10, 31), True), (date(2021, 1, 1), True)]
)
def test_harm_that_began_before_a_day_and_went_on_is_harm_from_that_day(day: date, holds: bool) -> None:
    moves = (moved(date(2021, 10, 1)), moved(date(2021, 10, 31)))
    assert answer({"harm_from": day}, transactions=moves) is holds


@pytest.mark.parametrize(
    ("entries", "holds"),
    [
        ((), False),  # nothing was read by a machine
        ((Entry.CHIP,), False),
        ((Entry.CHIP, Entry.STRIPE), True),
        ((Entry.CHIP, Entry.UNKNOWN), None),
    ],
)
def test_a_chip_card_read_by_its_stripe(entries: tuple[Entry, ...], holds: bool | None) -> None:
    card = Card(kind=CardKind.DEBIT, medium=Medium.CHIP)
    moves = tuple(moved(date(2026, 5, 21), entry) for entry in entries)
    assert answer("stripe_on_chip_card", card=card, transactions=moves) is holds


@pytest.mark.parametrize(
    ("told", "gave", "tricked"),
    [
        ({"code_told": Answer.YES}, True, True),
        ({"code_typed": Answer.YES}, True, True),
        ({"code_forwarded": Answer.YES}, True, True),
        ({"code_told": Answer.NO, "code_typed": Answer.NO, "code_forwarded": Answer.NO}, False, None),
        ({"link_clicked": Answer.YES}, None, True),
        ({}, None, None),
    ],
)
def test_a_code_given_away_in_any_way(told: dict[str, Answer], gave: bool | None, tricked: bool | None) -> None:
    custody = Custody(**told)
    assert answer("code_given_away", custody=custody) is gave
    assert answer("tricked", custody=custody) is tricked
