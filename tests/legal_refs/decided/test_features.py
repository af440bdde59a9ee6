"""Facts of a case as the decided cases code them: 24 hours, three days, night, overseas, speed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from legal_refs.case.facts import (
    Case,
    Circumstances,
    Custody,
    Discovery,
    Freeze,
    Moment,
    Notice,
    Police,
    Presence,
    Transaction,
)
from legal_refs.case.vocabulary import Answer, Auth, Channel, Entry, Incident, PresenceProof, Trace, TransactionKind
from legal_refs.decided.features import features
from legal_refs.decided.precedentfile import FACT_KEYS
from legal_refs.questions.compiler import setting_of

DAY = date(2026, 3, 1)


def features_of(case: Case) -> dict[str, bool | None]:
    return features(setting_of(case, DAY))


def taken(clock: str | None = "12:00", day: date = DAY, **more: object) -> Transaction:
    values = {"channel": Channel.ATM, "kind": TransactionKind.WITHDRAWAL, "place": "甲市自助银行"} | more
    return Transaction(**({"when": Moment(day=day, clock=clock), "cny": Decimal("100.00")} | values))  # type: ignore[arg-type]


def theft(*transactions: Transaction, **more: object) -> Case:
    return Case(incident=Incident.COUNTERFEIT_ATM, transactions=transactions, **more)  # type: ignore[arg-type]


def test_an_empty_case_knows_nothing() -> None:
    assert features_of(Case(incident=Incident.COUNTERFEIT_ATM)) == dict.fromkeys(FACT_KEYS)


def test_what_only_a_judgment_finds_stays_unknown() -> None:
    found = features_of(theft(taken(auth=Auth.PIN), custody=Custody(card_in_hand=Answer.YES, pin_shared=Answer.NO)))
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
    assert features_of(case)["reported_police_promptly"] is prompt
    assert features_of(case)["froze_card_promptly"] is prompt


def test_promptness_is_not_known_without_discovery_or_report() -> None:
    assert features_of(theft(taken(), police=Police(when=Moment(day=DAY))))["reported_police_promptly"] is None
    assert features_of(theft(taken(), discovery=Discovery(when=Moment(day=DAY))))["froze_card_promptly"] is None


@pytest.mark.parametrize(("day", "late"), [(4, False), (5, True)])
def test_late_is_more_than_three_days_after_the_first_transaction(day: int, late: bool) -> None:
    case = theft(taken(), discovery=Discovery(when=Moment(day=date(2026, 3, day))))
    assert features_of(case)["discovered_late"] is late


@pytest.mark.parametrize(
    ("clock", "night"), [("21:59", False), ("22:00", True), ("05:59", True), ("06:00", False), (None, None)]
)
def test_night_is_22_to_6(clock: str | None, night: bool | None) -> None:
    assert features_of(theft(taken(clock)))["night_transactions"] is night


def test_one_transaction_abroad_makes_the_case_overseas() -> None:
    both = theft(taken(overseas=Answer.NO), taken(overseas=Answer.YES))
    assert features_of(both)["overseas"] is True
    assert features_of(theft(taken(overseas=Answer.NO), taken(overseas=Answer.UNKNOWN)))["overseas"] is None


def test_fifteen_transactions_in_an_hour_are_abnormal_and_the_word_alone_is_not() -> None:
    quick = [taken(f"12:{minute:02d}") for minute in range(0, 60, 4)]
    told = Circumstances(unusual_amount=Answer.YES)
    assert features_of(theft(*quick))["large_abnormal_transactions"] is True
    assert features_of(theft(*quick[:-1], circumstances=told))["large_abnormal_transactions"] is None
    denied = Circumstances(unusual_amount=Answer.NO)
    assert features_of(theft(*quick[:-1], circumstances=denied))["large_abnormal_transactions"] is False


@pytest.mark.parametrize("trace", [{"traces": (trace,)} for trace in Trace] + [{"sim_swapped": Answer.YES}])
def test_a_denial_counts_only_with_a_trace(trace: dict[str, object]) -> None:
    keys = ("disclosed_otp", "clicked_phishing_link", "victim_cooperated_with_scam")
    no = {"code_told": Answer.NO, "link_clicked": Answer.NO, "scam_steps": Answer.NO}
    bare, shown = (features_of(theft(taken(), custody=Custody(**no, **more))) for more in ({}, trace))  # type: ignore[arg-type]
    assert [bare[key] for key in keys] == [None] * 3
    assert [shown[key] for key in keys] == [False] * 3


def test_an_admission_counts_as_it_stands() -> None:
    assert features_of(theft(taken(), custody=Custody(code_told=Answer.YES)))["disclosed_otp"] is True


@pytest.mark.parametrize(
    ("sent", "received", "read", "fact"),
    [
        (Answer.YES, Answer.NO, Answer.NO, True),  # the bank's record says sent: sent, though nothing arrived
        (Answer.UNKNOWN, Answer.YES, Answer.NO, True),  # what arrived was sent
        (Answer.UNKNOWN, Answer.NO, Answer.NO, None),  # what did not arrive may have been sent
        (Answer.NO, Answer.NO, Answer.NO, False),
    ],
)
def test_sent_received_and_read_are_three_facts(
    sent: Answer, received: Answer, read: Answer, fact: bool | None
) -> None:
    told = Circumstances(alert_sent=sent, alert_received=received, alert_read=read)
    assert features_of(theft(taken(), circumstances=told))["sms_alert_sent"] is fact


def test_what_is_said_for_oneself_counts_where_something_shows_it() -> None:
    told = Circumstances(bank_ignored_notice=Answer.YES, otp_not_required=Answer.YES)
    claims = ("bank_ignored_notice", "bank_otp_not_enforced")
    bare = features_of(theft(taken(auth=Auth.CODE), circumstances=told))
    assert [bare[key] for key in claims] == [None] * 2
    shown = features_of(
        theft(
            taken(auth=Auth.NONE),
            circumstances=told,
            notices=(Notice(day=date(2026, 2, 20), addressee="某银行"),),
        )
    )
    assert [shown[key] for key in claims] == [True] * 2


def test_a_charge_after_the_block_shows_that_the_bank_did_not_act() -> None:
    block = Freeze(when=Moment(day=DAY, clock="12:30"))
    assert features_of(theft(taken("12:00"), taken("12:45"), freeze=block))["bank_ignored_notice"] is True
    assert features_of(theft(taken("12:00"), freeze=block))["bank_ignored_notice"] is None


def test_lent_is_card_or_pin_and_no_needs_both() -> None:
    shared = Custody(pin_shared=Answer.YES, card_lent=Answer.NO)
    assert features_of(theft(taken(), custody=shared))["lent_card_or_pin"] is True
    assert features_of(theft(taken(), custody=Custody(pin_shared=Answer.NO)))["lent_card_or_pin"] is None


def test_proof_of_being_elsewhere_needs_proof_another_place_and_the_same_day() -> None:
    def case(place: str, proof: PresenceProof, day: date = DAY) -> bool | None:
        there = Presence(when=Moment(day=day, clock="12:30"), place=place, proof=proof)
        return features_of(theft(taken(), presence=(there,)))["real_card_far_away_proved"]

    assert case("乙市某公司", PresenceProof.ATTENDANCE) is True
    assert case("乙市某公司", PresenceProof.NONE) is None
    assert case("甲市自助银行", PresenceProof.VIDEO) is None
    assert case("乙市某公司", PresenceProof.TICKET, date(2026, 3, 9)) is None


def test_stripe_and_alerts_come_from_the_transactions() -> None:
    found = features_of(theft(taken(entry=Entry.STRIPE, notified=Moment(day=DAY))))
    assert found["magnetic_stripe_card"] is True and found["sms_alert_sent"] is True
