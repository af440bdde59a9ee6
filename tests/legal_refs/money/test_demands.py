"""What the bank sues for, what of it is disputed and what is claimed back: each yuan stands on one side only."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.assessment import assess
from legal_refs.case import casefile
from legal_refs.case.debts import BankSuit
from legal_refs.case.facts import Case, Payment
from legal_refs.case.vocabulary import PaymentNature
from legal_refs.money import claims
from legal_refs.results import Amounts
from tests.cards import EXAMPLES, TODAY


def example(name: str) -> Case:
    return casefile.load_path(EXAMPLES / f"{name}.case.yaml")


def yuan(*amounts: str | None) -> list[Decimal | None]:
    return [None if one is None else Decimal(one) for one in amounts]


def figures(found: Amounts) -> list[Decimal | None]:
    d = found.demand
    assert d is not None
    return [d.total, d.disputed, d.disputed_charges, d.rest, d.rest_charges, d.back]


def line(found: Amounts, name: str) -> Decimal | None:
    return next(one.amount for one in found.lines if one.id == name)


def test_credit_card_with_disputed_charges() -> None:
    """By hand: stolen 2 × 9,447.25 = 18,894.50, repaid 5,000.00, so 13,894.50 of the disputed principal is unpaid.

    The bank asks for 21,394.50 + 812.40 + 300.00 + 2,000.00 costs = 24,506.90. Disputed: 13,894.50 and the 486.20
    booked on it, 14,380.70 together. The rest: 21,394.50 − 13,894.50 = 7,500.00 and 812.40 + 300.00 − 486.20 = 626.20,
    8,126.20 together; 14,380.70 + 8,126.20 + 2,000.00 = 24,506.90, the whole. Claimed back: the 5,000.00 repaid, with
    5,000.00 × 0.35 % × 377 / 360 = 18.33 interest (11 Nov 2025 to 22 Nov 2026) 5,018.33; fee 50.00, halved 25.00.
    """
    found = claims.compute(example("sued-credit"), TODAY)
    assert figures(found) == yuan("24506.90", "13894.50", "486.20", "7500.00", "626.20", "5000.00")
    assert [line(found, one) for one in ("sued_disputed", "sued_rest", "counterclaim", "counterclaim_fee")] == yuan(
        "14380.70", "8126.20", "5018.33", "25.00"
    )


def test_debit_card_with_an_overdraft() -> None:
    """By hand: stolen 6,000.00 + 6,000.00 + 6,900.00 = 18,900.00; the bank asks for the overdraft of 2,400.00 and
    96.00 interest, 2,496.00. All of it comes from the theft, nothing is left to prove. The other 18,900.00 − 2,400.00 =
    16,500.00 were the person's own and are claimed back, with 16,500.00 × 0.35 % × 185 / 360 = 29.68 interest (22 May
    to 22 November 2026) 16,529.68; fee 50.00 + 6,500.00 × 2.5 % = 212.50, halved 106.25.
    """
    found = claims.compute(example("sued-debit"), TODAY)
    assert figures(found) == yuan("2496.00", "2400.00", "96.00", "0.00", "0.00", "16500.00")
    assert [line(found, one) for one in ("counterclaim", "counterclaim_fee")] == yuan("16529.68", "106.25")
    assert [(step.base, step.amount) for step in found.interest_steps] == [(Decimal("16500.00"), Decimal("29.68"))]
    assert found.demand is not None and found.demand.back == found.principal == Decimal("16500.00")


def test_what_came_back_and_the_overdraft_both_leave_the_principal() -> None:
    """By hand: 18,900.00 − 1,000.00 paid back on 1 August 2026 − 2,400.00 overdraft = 15,500.00. Interest on 16,500.00
    from 22 May to 1 August (72 days) 16,500.00 × 0.35 % × 72 / 360 = 11.55, then on 15,500.00 to 22 November (113 days)
    15,500.00 × 0.35 % × 113 / 360 = 17.03.
    """
    paid = Payment(payer="行为人家属", day=date(2026, 8, 1), amount=Decimal("1000"), nature=PaymentNature.RESTITUTION)
    found = claims.compute(structs.replace(example("sued-debit"), payments=(paid,)), TODAY)
    assert found.principal == Decimal("15500.00")
    own = next(one for one in found.lines if one.id == "own_money")
    assert own.arithmetic == "18,900.00 − 1,000.00 − 2,400.00 = 15,500.00"
    assert [(step.base, step.days, step.amount) for step in found.interest_steps] == [
        (Decimal("16500.00"), 72, Decimal("11.55")),
        (Decimal("15500.00"), 113, Decimal("17.03")),
    ]
    assert line(found, "counterclaim") == Decimal("15528.58")


def test_an_overdraft_that_is_the_whole_theft_is_refused_and_nothing_is_claimed_back() -> None:
    """Asked for 18,900.00 and all of it drawn above the balance: no principal, and still something to complain of."""
    found = claims.compute(
        structs.replace(example("sued-debit"), bank_suit=BankSuit(principal=Decimal("18900.00"))), TODAY
    )
    assert (found.principal, found.total, found.interest_steps, found.asked) == (Decimal(0), Decimal(0), (), ())
    assert found.claimable and found.loss_reason is None


def test_debit_card_whose_overdraft_is_older_than_the_theft() -> None:
    """Asked for 20,000.00, stolen 18,900.00: the stolen sum is disputed, its interest cannot be told apart."""
    suit = BankSuit(principal=Decimal("20000.00"), interest=Decimal("400.00"))
    found = claims.compute(structs.replace(example("sued-debit"), bank_suit=suit), TODAY)
    assert figures(found) == yuan("20400.00", "18900.00", None, "1100.00", None, "0.00")


@pytest.mark.parametrize("name", ["sued-credit", "sued-debit"])
def test_without_the_figures_of_the_bank_nothing_is_guessed(name: str) -> None:
    found = claims.compute(structs.replace(example(name), bank_suit=BankSuit()), TODAY).demand
    assert found is not None and (found.total, found.rest, found.rest_charges) == (None, None, None)


def test_the_days_for_the_answer() -> None:
    """Served on 16 November 2026, a Monday: fifteen days after it, 1 December 2026, a Tuesday."""
    clocks = {clock.id: clock for clock in assess(example("sued-credit"), TODAY).deadlines}
    assert str(clocks["ANSWER"].due) == "2026-12-01"
