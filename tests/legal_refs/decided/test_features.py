"""Facts of a case as the decided cases code them: 24 hours, three days, night, overseas, speed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from legal_refs.case.facts import Case, Circumstances, Custody, Discovery, Freeze, Moment, Police, Presence, Transaction
from legal_refs.case.vocabulary import Answer, Auth, Channel, Entry, Incident, PresenceProof, TransactionKind
from legal_refs.decided.features import features
from legal_refs.decided.precedentfile import FACT_KEYS

DAY = date(2026, 3, 1)


def taken(clock: str | None = "12:00", day: date = DAY, **more: object) -> Transaction:
    values = {"channel": Channel.ATM, "kind": TransactionKind.WITHDRAWAL, "place": "甲市自助银行"} | more
    return Transaction(when=Moment(day=day, clock=clock), cny=Decimal("100.00"), **values)  # type: ignore[arg-type]


def theft(*transactions: Transaction, **more: object) -> Case:
    return Case(incident=Incident.COUNTERFEIT_ATM, transactions=transactions, **more)  # type: ignore[arg-type]


def test_an_empty_case_knows_nothing() -> None:
    assert features(Case(incident=Incident.COUNTERFEIT_ATM)) == dict.fromkeys(FACT_KEYS)


def test_what_only_a_judgment_finds_stays_unknown() -> None:
    found = features(theft(taken(auth=Auth.PIN), custody=Custody(card_in_hand=Answer.YES, pin_shared=Answer.NO)))
    banned = ("password_leaked_proved", "bank_failed_to_identify_fake_card", "bank_terminal_insecure")
    assert [found[key] for key in banned] == [None, None, None]
    assert found["real_card_far_away_proved"] is None


@pytest.mark.parametrize(
    ("found", "reported", "prompt"),
    [
        (("2026-03-01", "10:00"), ("2026-03-02", "10:00"), True),  # exactly 24 hours
        (("2026-03-01", "10:00"), ("2026-03-02", "10:01"), False),
        (("2026-03-01", None), ("2026-03-02", "23:00"), True),  # no clock time: the next day counts as within
        (("2026-03-01", None), ("2026-03-03", None), False),
    ],
)
def test_prompt_is_within_24_hours_of_discovery(
    found: tuple[str, str | None], reported: tuple[str, str | None], prompt: bool
) -> None:
    seen, act = (Moment(day=date.fromisoformat(day), clock=clock) for day, clock in (found, reported))
    case = theft(taken(), discovery=Discovery(when=seen), police=Police(when=act), freeze=Freeze(when=act))
    assert features(case)["reported_police_promptly"] is prompt
    assert features(case)["froze_card_promptly"] is prompt


def test_promptness_is_not_known_without_discovery_or_report() -> None:
    assert features(theft(taken(), police=Police(when=Moment(day=DAY))))["reported_police_promptly"] is None
    assert features(theft(taken(), discovery=Discovery(when=Moment(day=DAY))))["froze_card_promptly"] is None


@pytest.mark.parametrize(("day", "late"), [(4, False), (5, True)])
def test_late_is_more_than_three_days_after_the_first_transaction(day: int, late: bool) -> None:
    case = theft(taken(), discovery=Discovery(when=Moment(day=date(2026, 3, day))))
    assert features(case)["discovered_late"] is late


@pytest.mark.parametrize(
    ("clock", "night"), [("21:59", False), ("22:00", True), ("05:59", True), ("06:00", False), (None, None)]
)
def test_night_is_22_to_6(clock: str | None, night: bool | None) -> None:
    assert features(theft(taken(clock)))["night_transactions"] is night


def test_one_transaction_abroad_makes_the_case_overseas() -> None:
    both = theft(taken(overseas=Answer.NO), taken(overseas=Answer.YES))
    assert features(both)["overseas"] is True
    assert features(theft(taken(overseas=Answer.NO), taken(overseas=Answer.UNKNOWN)))["overseas"] is None


def test_five_transactions_in_half_an_hour_are_abnormal_whatever_was_answered() -> None:
    quick = [taken(f"12:{minute:02d}") for minute in (0, 5, 10, 20, 30)]
    slow = [taken(f"12:{minute:02d}") for minute in (0, 5, 10, 20, 31)]
    assert features(theft(*quick))["large_abnormal_transactions"] is True
    assert features(theft(*slow))["large_abnormal_transactions"] is None
    told = Circumstances(unusual_amount=Answer.NO)
    assert features(theft(*slow, circumstances=told))["large_abnormal_transactions"] is False


def test_lent_is_card_or_pin_and_no_needs_both() -> None:
    shared = Custody(pin_shared=Answer.YES, card_lent=Answer.NO)
    assert features(theft(taken(), custody=shared))["lent_card_or_pin"] is True
    assert features(theft(taken(), custody=Custody(pin_shared=Answer.NO)))["lent_card_or_pin"] is None


def test_proof_of_being_elsewhere_needs_proof_another_place_and_the_same_day() -> None:
    def case(place: str, proof: PresenceProof, day: date = DAY) -> bool | None:
        there = Presence(when=Moment(day=day, clock="12:30"), place=place, proof=proof)
        return features(theft(taken(), presence=(there,)))["real_card_far_away_proved"]

    assert case("乙市某公司", PresenceProof.ATTENDANCE) is True
    assert case("乙市某公司", PresenceProof.NONE) is None
    assert case("甲市自助银行", PresenceProof.VIDEO) is None
    assert case("乙市某公司", PresenceProof.TICKET, date(2026, 3, 9)) is None


def test_stripe_and_alerts_come_from_the_transactions() -> None:
    found = features(theft(taken(entry=Entry.STRIPE, notified=Moment(day=DAY))))
    assert found["magnetic_stripe_card"] is True and found["sms_alert_sent"] is True
