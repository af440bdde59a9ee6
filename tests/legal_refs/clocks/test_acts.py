"""Acts for today: never empty, the most urgent first, with a number to tap and the last day where there is one."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest

from legal_refs.case.facts import Bank, Card, Case, Complaint, Custody, Discovery, Freeze, Moment, Police
from legal_refs.case.vocabulary import Answer, CardKind, Incident, Reply
from legal_refs.clocks import acts, deadlines
from legal_refs.questions.compiler import setting_of

TODAY = date(2026, 11, 28)
ICBC = Bank(name="中国工商银行股份有限公司南宁分行")
THEFTS = [one for one in Incident if Case(incident=one).is_theft]


def on(case: Case, day: date = TODAY):
    return acts.acts(setting_of(case, day), deadlines.clocks(setting_of(case, day)))


def ids(case: Case) -> list[str]:
    return [act.id for act in on(case)]


@pytest.mark.parametrize("incident", list(Incident))
@pytest.mark.parametrize("bank", [None, ICBC], ids=["no bank", "bank"])
def test_every_incident_has_acts_with_a_number_to_tap_in_the_first_line(incident: Incident, bank: Bank | None) -> None:
    found = on(Case(incident=incident, bank=bank))
    assert found[0].calls and found[0].calls[0].number
    assert found[-1].id == "advice"
    for act in found:
        assert act.title.zh and act.title.en and act.why.zh.endswith("。") and act.why.en.endswith(".")


@pytest.mark.parametrize("incident", THEFTS)
def test_in_hour_one_with_nothing_done_the_first_act_blocks_the_card_at_the_banks_own_line(incident: Incident) -> None:
    case = Case(incident=incident, bank=ICBC, discovery=Discovery(when=Moment(day=TODAY)))
    first = on(case)[0]
    assert first.id == "block_card"
    assert [call.number for call in first.calls] == ["95588"]  # banks.json, icbc


def test_a_credit_card_is_blocked_at_the_card_centres_line() -> None:
    bank = Bank(name="招商银行股份有限公司信用卡中心")
    case = Case(incident=Incident.ONLINE_PHISHING, bank=bank, card=Card(kind=CardKind.CREDIT))
    assert on(case)[0].calls[0].number == "4008205555"  # banks.json, cmb: card_hotline


def test_a_bank_outside_the_directory_gets_words_and_the_police_to_tap() -> None:
    case = Case(incident=Incident.COUNTERFEIT_ATM, bank=Bank(name="某村镇银行"))
    call = on(case)[0].calls[0]
    assert call.number == "110" and "卡背面" in call.name.zh


def test_twenty_days_after_with_a_refusal_the_first_act_is_the_review_with_its_last_day() -> None:
    refused = Complaint(sent=TODAY - timedelta(18), reply=Reply.REFUSED, decided_received=TODAY - timedelta(2))
    case = Case(
        incident=Incident.COUNTERFEIT_ATM,
        bank=ICBC,
        discovery=Discovery(when=Moment(day=TODAY - timedelta(20))),
        complaint=refused,
    )
    first = on(case)[0]
    assert first.id == "ask_review" and first.paper == "B2"
    assert first.until == date(2026, 12, 26)  # 30 days from 26 November 2026, the first not counted
    assert first.days_left == 28


def test_what_is_done_disappears_and_the_next_comes_up() -> None:
    found_out = Discovery(when=Moment(day=TODAY))
    fresh = Case(incident=Incident.ONLINE_PHISHING, bank=ICBC, discovery=found_out)
    blocked = Case(
        incident=Incident.ONLINE_PHISHING, bank=ICBC, discovery=found_out, freeze=Freeze(when=Moment(day=TODAY))
    )
    assert ids(fresh)[:2] == ["block_card", "stop_payment"]
    assert ids(blocked)[0] == "stop_payment" and "block_card" not in ids(blocked)
    reported = Case(
        incident=Incident.ONLINE_PHISHING,
        bank=ICBC,
        discovery=found_out,
        freeze=Freeze(when=Moment(day=TODAY)),
        police=Police(when=Moment(day=TODAY)),
    )
    assert not {"block_card", "stop_payment", "report"} & set(ids(reported))


def test_a_bank_that_lets_its_time_pass_leads_to_the_regulator_and_a_late_review_does_not_come_up() -> None:
    # Received on 1 November 2026: 15 days end on 16 November.
    late = Case(
        incident=Incident.COUNTERFEIT_ATM,
        bank=ICBC,
        complaint=Complaint(sent=date(2026, 11, 1), received=date(2026, 11, 1), reply=Reply.PENDING),
        police=Police(when=Moment(day=date(2026, 10, 30))),
        freeze=Freeze(when=Moment(day=date(2026, 10, 30))),
    )
    assert "bank_late" in ids(late) and "waiting" not in ids(late)
    assert next(a for a in on(late) if a.id == "bank_late").calls[0].number == "12378"
    decided = Complaint(sent=date(2026, 9, 1), reply=Reply.REFUSED, decided_received=date(2026, 9, 20))
    over = Case(incident=Incident.COUNTERFEIT_ATM, bank=ICBC, complaint=decided)
    assert "ask_review" not in ids(over)  # 30 days ended on 20 October
    assert "regulator" in ids(over)


def test_who_cannot_say_what_happened_asks_the_bank_first_until_the_money_is_known_to_be_there() -> None:
    case = Case(incident=Incident.NONE_OF_THESE, bank=ICBC)
    assert on(case)[0].id == "ask_bank" and on(case)[0].calls[0].number == "95588"
    assert "ask_bank" not in ids(msgspec.structs.replace(case, money_left=Answer.NO))
    assert "ask_bank" not in ids(msgspec.structs.replace(case, freeze=Freeze(when=Moment(day=TODAY))))
    assert ids(msgspec.structs.replace(case, money_left=Answer.YES))[0] == "block_card"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"remote_control": Answer.YES}, {"cut_remote", "others_too"}),
        ({"screen_shared": Answer.YES}, {"cut_remote", "others_too"}),
        ({"nfc_relay": Answer.YES}, {"stop_relay"}),
        ({"trojan": Answer.YES}, {"cut_remote", "others_too"}),
        ({"remote_control": Answer.NO, "nfc_relay": Answer.UNKNOWN}, set()),
    ],
)
def test_a_phone_in_other_hands_is_cut_off_first(said: dict[str, Answer], expected: set[str]) -> None:
    """Whatever was picked at the start: who does not know how it happened was not told to cut the line."""
    fresh = Discovery(when=Moment(day=TODAY))
    for incident in (Incident.UNKNOWN_HOW, Incident.ONLINE_PHISHING):
        case = Case(incident=incident, bank=ICBC, discovery=fresh, custody=Custody(**said))
        assert set(ids(case)) & {"cut_remote", "others_too", "stop_relay"} == expected
        old = Case(incident=incident, custody=Custody(**said), discovery=Discovery(when=Moment(day=date(2026, 10, 1))))
        assert not set(ids(old)) & {"cut_remote", "others_too", "stop_relay"}
