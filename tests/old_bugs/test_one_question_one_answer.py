"""The same question of the same case was answered differently by points, clocks, desks, range and interview."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec import structs

from complaints.journey import conditions
from complaints.journey.answers import from_case
from complaints.journey.flow import flow
from legal_refs.assessment import assess
from legal_refs.case import casefile
from legal_refs.case.facts import Case, Moment, Police, Transaction
from legal_refs.case.vocabulary import Answer, CardKind, Channel, Incident, PoliceStatus
from legal_refs.clocks import deadlines
from legal_refs.decided import fault
from legal_refs.forum import desks
from legal_refs.questions.compiler import setting_of
from legal_refs.questions.registry import asked
from tests.cards import EXAMPLES

DAY = date(2026, 11, 22)


def example(name: str) -> Case:
    return casefile.load_path(Path(EXAMPLES / f"{name}.case.yaml"))


@pytest.mark.parametrize(("channel", "kind"), [(Channel.ATM, "counterfeit"), (Channel.QUICK_PAY, "online")])
def test_the_kind_of_a_theft_that_nobody_named(channel: Channel, kind: str) -> None:
    taken = Transaction(when=Moment(day=date(2026, 5, 21)), cny=Decimal("10.00"), channel=channel)
    case = Case(incident=Incident.LEAK_THEN_THEFT, transactions=(taken,))
    facts = flow(from_case(case)).facts
    facts.put("transactions", [{"when.day": "2026-05-21", "cny": "10.00", "channel": channel.value}])
    online = kind == "online"
    assert asked("online", setting_of(case, DAY)) is online
    assert conditions.online(facts) is online
    assert ("VIDEO" in {clock.id for clock in deadlines.clocks(setting_of(case, DAY))}) is not online
    assert fault.kind_of(case) == kind


@pytest.mark.parametrize("decided", [None, date(2026, 6, 1)])
def test_the_police_refused_whatever_became_of_the_review(decided: date | None) -> None:
    police = Police(when=Moment(day=date(2026, 5, 21)), status=PoliceStatus.REFUSED, review_decided=decided)
    case = Case(incident=Incident.COUNTERFEIT_ATM, police=police)
    assert asked("police_refused", setting_of(case, DAY)) is True
    assert "procuratorate_supervision" in {desk.id for desk in desks.desks(setting_of(case, DAY))}
    clocks = {clock.id for clock in deadlines.clocks(setting_of(case, DAY))}
    assert clocks & {"POLICE_REFUSAL_REVIEW", "POLICE_REFUSAL_FURTHER"} == {
        "POLICE_REFUSAL_FURTHER" if decided else "POLICE_REFUSAL_REVIEW"
    }


@pytest.mark.parametrize("name", ["gan-today", "pos-credit", "leak-then-theft", "leak-calls"])
@pytest.mark.parametrize("kind", [CardKind.DEBIT, CardKind.CREDIT])
def test_interview_and_law_take_the_same_road(name: str, kind: CardKind) -> None:
    case = example(name)
    case = structs.replace(case, filing=structs.replace(case.filing, sued_by_bank=Answer.YES))
    if case.card is not None:
        case = structs.replace(case, card=structs.replace(case.card, kind=kind))
    forum = assess(case, DAY).forum
    journey = flow(from_case(case))
    assert conditions.sued(journey.facts) is (forum.road == "answer") is case.is_theft
    assert journey.facts.get("bank.name")
