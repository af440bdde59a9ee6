"""Courts at the boundaries: the day and the yuan from which another court hears the suit, and places said elsewhere."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from legal_refs.case.facts import Case, Institution, Moment, Place, Transaction
from legal_refs.case.vocabulary import Answer, BankRole, Channel
from legal_refs.forum import competence, parties, suits, venue
from legal_refs.questions.compiler import setting_of
from tests.legal_refs import forum_cases as fc

FIRST = date(2021, 10, 1)
"""法发〔2021〕27号 is in force from this day."""


def setting(case: Case, on: date, total: Decimal) -> venue.Setting:
    suit = suits.suits(case)[0]
    return venue.Setting(case, suit, on, total, parties.parties(case, suit, on))


def courts(case: Case) -> list[str | None]:
    return [option.name for option in competence.choose(setting_of(case, fc.TODAY), None).courts]


def test_the_place_of_the_opening_branch_where_the_bank_itself_has_none() -> None:
    bare = fc.theft(bank=fc.bank(place=None, address=None, name="邕江商业银行股份有限公司"))
    case = fc.with_card(bare, open_branch="广西壮族自治区南宁市兴宁区朝阳支行")
    assert "南宁市兴宁区人民法院" in courts(case)


def test_only_a_branch_without_a_licence_is_sued_through_the_bank() -> None:
    head = Institution(name="邕江商业银行股份有限公司", place=fc.QINGXIU)
    branch = fc.bank(has_licence=Answer.NO, head_office=head, role=BankRole.BRANCH)
    centre = replace(branch, role=BankRole.CARD_CENTRE)
    assert courts(fc.theft(bank=branch))[0] == "南宁市青秀区人民法院"
    assert courts(fc.theft(bank=centre))[0] == "南宁市兴宁区人民法院"


def moved(channel: Channel, overseas: Answer = Answer.NO) -> Transaction:
    return Transaction(
        when=Moment(day=date(2026, 5, 21)),
        cny=Decimal("1.00"),
        channel=channel,
        place="北京市西城区",
        overseas=overseas,
    )


@pytest.mark.parametrize("channel", [Channel.ATM, Channel.POS, Channel.COUNTER])
def test_a_tort_is_heard_where_the_card_was_used(channel: Channel) -> None:
    case = fc.with_claim(fc.theft(transactions=(moved(channel),)), basis="tort")
    assert "北京市西城区人民法院" in courts(case)
    abroad = fc.with_claim(fc.theft(transactions=(moved(channel, Answer.YES),)), basis="tort")
    assert "北京市西城区人民法院" not in courts(abroad)


@pytest.mark.parametrize(("on", "above"), [(date(2021, 9, 30), False), (FIRST, True)])
def test_the_level_of_court_changes_on_the_first_day_of_the_notice(on: date, above: bool) -> None:
    assert venue._is_above_basic(setting(fc.theft(), on, Decimal("500000000.00")), fc.XINGNING) is above


@pytest.mark.parametrize(("yuan", "above"), [("499999999.99", False), ("500000000.00", True)])
def test_the_level_of_court_changes_with_the_last_fen(yuan: str, above: bool) -> None:
    # item 1: both parties in the province, from 500 million
    assert venue._is_above_basic(setting(fc.theft(), fc.TODAY, Decimal(yuan)), fc.XINGNING) is above


@pytest.mark.parametrize(("since", "asked"), [(None, True), (date(2024, 1, 1), False)])
def test_the_year_of_habitual_residence_is_asked_for_where_it_is_not_said(since: date | None, asked: bool) -> None:
    case = fc.theft(
        victim=fc.victim(
            habitual_place=Place(province="北京市", city="北京市", district="西城区"), habitual_since=since
        )
    )
    warnings = venue.warnings(setting(case, fc.TODAY, Decimal("1.00")))
    assert (venue.say("warn_habitual_unknown") in warnings) is asked


def test_a_court_is_named_once_although_two_places_lead_to_it() -> None:
    # the branch and the place of the tort lie in one district, said in two ways
    spot = replace(moved(Channel.ATM), place="南宁市兴宁区朝阳路的自动柜员机")
    case = fc.with_claim(fc.theft(transactions=(spot,)), basis="tort")
    found = courts(case)
    assert found.count("南宁市兴宁区人民法院") == 1
