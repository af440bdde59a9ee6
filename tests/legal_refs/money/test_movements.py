"""Payments on a disputed debt, one by one: what is claimed back, from which day it bears interest, and what is said."""

from __future__ import annotations

from datetime import date
from decimal import Decimal as D

from msgspec.structs import replace

from legal_refs.case import opponents
from legal_refs.case.facts import Bank, Card, Case, CreditCardDebt, Further, Movement, Payment
from legal_refs.case.vocabulary import CardKind, PaymentNature
from legal_refs.money import claims
from legal_refs.results import AmountLine, Amounts
from tests.legal_refs.money.test_money import credit, spent

ON = date(2014, 6, 20)
MAY = Movement(day=date(2014, 5, 21), amount=D("60000.00"))
JUNE = Movement(day=date(2014, 5, 31), amount=D("30000.00"))


def stolen(**debt: object) -> Case:
    return credit(spent("100000.00", date(2014, 4, 1)), debt=CreditCardDebt(**debt))  # type: ignore[arg-type]


def repaid_line(found: Amounts) -> AmountLine:
    return next(one for one in found.lines if one.id == "repaid")


def test_each_payment_bears_interest_from_the_day_after_it() -> None:
    """60,000 x 0.35 % x 10 / 360 = 5.8333 (22 to 31 May), 90,000 x 0.35 % x 20 / 360 = 17.50 (1 to 20 June)."""
    found = claims.compute(stolen(movements=(JUNE, MAY)), ON)
    assert (found.repaid, found.not_owed, found.interest) == (D("90000.00"), D("10000.00"), D("23.33"))
    assert repaid_line(found).arithmetic == "30,000.00 + 60,000.00 = 90,000.00" and repaid_line(found).note is None
    running = next(one for one in found.asked if one.id == "interest")
    assert [(s.base, s.first, s.last) for s in running.segments] == [
        (D("60000.00"), date(2014, 5, 22), date(2014, 5, 31)),
        (D("90000.00"), date(2014, 6, 1), None),
    ]


def test_one_payment_is_the_same_told_either_way() -> None:
    one = claims.compute(stolen(movements=(MAY,)), ON)
    whole = claims.compute(stolen(repaid=MAY.amount, repaid_on=MAY.day), ON)
    assert one == whole


def test_what_was_paid_beyond_the_disputed_sum_bears_no_interest() -> None:
    """Disputed 100,000: of the second payment of 60,000 only 40,000 count.

    60,000 x 0.35 % x 10 / 360 = 5.8333; 100,000 x 0.35 % x 20 / 360 = 19.4444.
    """
    more = Movement(day=JUNE.day, amount=D("60000.00"))
    found = claims.compute(stolen(movements=(MAY, more)), ON)
    note = repaid_line(found).note
    assert (found.repaid, found.not_owed, found.interest) == (D("100000.00"), D("0.00"), D("25.27"))
    assert note is not None and "120,000.00元超过争议款项，只计入100,000.00元" in note.zh


def test_what_came_back_of_a_payment_lowers_its_interest_from_the_next_day_only() -> None:
    """All of it paid on 21 May, half of it back on 31 May; the note does not say that too much was paid.

    100,000 x 0.35 % x 10 / 360 = 9.7222 (22 to 31 May), 50,000 x 0.35 % x 20 / 360 = 9.7222 (1 to 20 June).
    """
    whole = Movement(day=MAY.day, amount=D("100000.00"))
    half = Payment(payer="某行", day=JUNE.day, amount=D("50000.00"), nature=PaymentNature.GOODWILL)
    found = claims.compute(replace(stolen(movements=(whole,)), payments=(half,)), ON)
    assert (found.repaid, found.not_owed, found.interest) == (D("50000.00"), D("0.00"), D("19.44"))
    line = repaid_line(found)
    assert line.arithmetic == "100,000.00 − 50,000.00 = 50,000.00"
    assert line.note is not None and "超过争议款项" not in line.note.zh
    running = next(one for one in found.asked if one.id == "interest")
    assert [(s.base, s.first, s.last) for s in running.segments] == [
        (D("100000.00"), date(2014, 5, 22), date(2014, 5, 31)),
        (D("50000.00"), date(2014, 6, 1), None),
    ]


def test_what_came_back_before_the_payment_is_no_refund() -> None:
    """40,000 back on 10 May, 100,000 paid on 21 May with 60,000 still disputed.

    60,000 x 0.35 % x 30 / 360 = 17.50.
    """
    whole = Movement(day=MAY.day, amount=D("100000.00"))
    before = Payment(payer="某行", day=date(2014, 5, 10), amount=D("40000.00"), nature=PaymentNature.GOODWILL)
    found = claims.compute(replace(stolen(movements=(whole,)), payments=(before,)), ON)
    assert (found.repaid, found.interest) == (D("60000.00"), D("17.50"))


def test_a_sum_that_differs_from_its_payments_is_pointed_out_and_the_larger_counts() -> None:
    """95,000 said, 90,000 told one by one: the 5,000 without a day are claimed back but bear no interest yet."""
    found = claims.compute(stolen(repaid=D("95000.00"), movements=(MAY, JUNE)), ON)
    note = repaid_line(found).note
    assert (found.repaid, found.interest) == (D("95000.00"), D("23.33"))
    assert note is not None and "95,000.00元与逐笔合计90,000.00元不一致" in note.zh and "占用利息" in note.zh
    fewer = claims.compute(stolen(repaid=D("10.00"), movements=(MAY, JUNE)), ON)
    assert fewer.repaid == D("90000.00")
    same = claims.compute(stolen(repaid=D("90000.00"), movements=(MAY, JUNE)), ON)
    assert repaid_line(same).note is None


def test_two_cards_of_one_bank_keep_the_days_of_both() -> None:
    """As above with the second payment on the second card: the day of the first is not lost in the last."""
    second = Further(card=Card(kind=CardKind.CREDIT), debt=CreditCardDebt(repaid=JUNE.amount, repaid_on=JUNE.day))
    base = stolen(repaid=MAY.amount, repaid_on=MAY.day)
    both = replace(base, bank=Bank(name="示例银行股份有限公司示例支行"), further=(second,))
    (own,) = opponents.against(both)
    found = claims.compute(own, ON)
    assert (found.repaid, found.interest) == (D("90000.00"), D("23.33"))


def test_nothing_said_of_a_repayment_is_nothing_said_for_two_cards() -> None:
    second = Further(card=Card(kind=CardKind.CREDIT), debt=CreditCardDebt(posted=D("1.00")))
    both = replace(stolen(posted=D("2.00")), bank=Bank(name="示例银行股份有限公司示例支行"), further=(second,))
    (own,) = opponents.against(both)
    assert own.debt is not None and own.debt.repaid is None and own.debt.posted == D("3.00")
