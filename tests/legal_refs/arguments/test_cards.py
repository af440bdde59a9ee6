"""The scenario cards hold: what must be cited is, what must not be is not, and the figures are right."""

from datetime import date
from decimal import Decimal

import pytest

from legal_refs.assessment import assess
from tests.cards import CARDS, TODAY

BY_NAME = {card.name: card for card in CARDS}


def cited(name):
    card = BY_NAME[name]
    return assess(card.case(), card.on)


@pytest.mark.parametrize("card", CARDS, ids=lambda c: c.name)
def test_what_must_be_cited_is_cited_and_verbatim_text_stands_beside_it(card):
    found = {(c.law_id, c.article): c for c in assess(card.case(), card.on).citations}
    assert card.must - set(found) == set()
    assert all(c.quote and c.why.zh and c.why.en for c in found.values())


@pytest.mark.parametrize("card", CARDS, ids=lambda c: c.name)
def test_what_must_not_be_cited_is_not(card):
    assert {c.law_id for c in assess(card.case(), card.on).citations} & card.never == set()


@pytest.mark.parametrize("card", CARDS, ids=lambda c: c.name)
def test_nothing_decided_after_the_filing_day_is_shown(card):
    for match in assess(card.case(), card.on).precedents:
        assert match.decided is None or match.decided[:4] <= str(card.on.year)


def test_gan_2014_amounts_clocks_and_court():
    result = cited("gan-2014")
    assert result.amounts.principal == Decimal("18900.00")
    # 2014-05-22 to 2016-01-15, both ends counted: 224 days of 2014 + 365 of 2015 + 15 of 2016 = 604
    assert sum(s.days for s in result.amounts.interest_steps) == 604
    # 18,900 x 0.35 % x 604 / 360 = 110.985, half up
    assert result.amounts.interest == Decimal("110.99")
    # 18,900 x 2.5 % - 200 = 272.50
    assert result.amounts.court_fee == Decimal("272.50")
    limit = next(c for c in result.deadlines if c.id == "LIMIT")
    assert not limit.passed
    assert result.forum.courts[0].name == "南宁市兴宁区人民法院"
    assert result.fault.low <= Decimal("0.70") <= result.fault.high == Decimal("1.00")
    shown = {p.id for p in result.precedents}
    assert {"spc-gazette-2005-gumou", "spc-gazette-2009-wangmou"} & shown
    assert "nn-xingning-gan-18900" not in shown


def test_gan_today_clocks_and_precedents():
    result = cited("gan-today")
    clocks = {c.id: c for c in result.deadlines}
    # 2026-05-21 + 30 days = 2026-06-20
    assert clocks["VIDEO"].due == date(2026, 6, 20) and clocks["VIDEO"].passed
    # three years from 2026-05-21, a Monday
    assert clocks["LIMIT"].nominal == date(2029, 5, 21)
    shown = {p.id: p for p in result.precedents}
    assert shown["nn-xingning-gan-18900"].verify_first and shown["nn-xingning-gan-18900"].cited_as_reported
    assert "spc-gc-169" in shown
    assert any(not p.favourable for p in result.precedents)
    # the province's figure is not in the data; the sum lies below 20,000, and half of the lowest wage known is 24,247
    assert result.amounts.total < 20_000 and result.forum.small_claims == "yes"
    assert "低于任何一个省" in result.forum.small_claims_reason.zh


def test_trojan_range_lies_below_gan_today():
    low, high = cited("trojan-sms").fault, cited("gan-today").fault
    assert low.expected < high.expected
    assert any(f.applied for f in low.factors)


def test_pos_credit_amounts():
    amounts = cited("pos-credit").amounts
    # 2 x 9,447.25 = 2,650.00 USD x 7.13
    assert amounts.stolen == Decimal("18894.50")
    # 18,894.50 charged - 5,000.00 repaid
    assert amounts.not_owed == Decimal("13894.50")
    assert amounts.repaid == Decimal("5000.00")


def test_leak_calls_has_costs_and_no_preset_mental_damages():
    amounts = cited("leak-calls").amounts
    assert amounts.costs == Decimal("800.00") and amounts.mental == 0 and amounts.total == Decimal("800.00")


def test_outsourced_2025_shows_what_replaced_what():
    pairs = {(s.old, s.new) for s in cited("outsourced-2025").succession}
    assert any(("合同法" in old and "107" in old) or "一百零七" in old for old, new in pairs)


def test_leak_then_theft_explains_two_suits():
    result = cited("leak-then-theft")
    assert result.forum.two_suits is not None
    assert result.fault is not None


def test_statement_leak_names_no_money_precedent():
    result = cited("statement-leak")
    assert result.fault is None
    assert result.filing_day == TODAY
