"""The range of the bank's share: what the scenario cards ask, and the promises about facts and unknowns."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from legal_refs.case import casefile
from legal_refs.case.facts import Case, Custody, Moment
from legal_refs.case.vocabulary import Answer, Incident
from legal_refs.decided import calibration, fault, precedentfile, precedents
from legal_refs.decided.faultfile import effects, rows, table
from legal_refs.decided.precedentfile import FACT_KEYS
from legal_refs.decided.split import Split, split
from legal_refs.files.datafiles import DATA
from legal_refs.questions.compiler import setting_of
from legal_refs.results import FaultRange

ROOT = Path(__file__).resolve().parents[3]
TODAY = date(2026, 11, 22)
# Facts that speak against the holder, by the value that does so; the rest of what the table uses speaks for him.
AGAINST = {
    "disclosed_otp": True,
    "victim_cooperated_with_scam": True,
    "clicked_phishing_link": True,
    "phone_trojan_suspected": True,
    "lent_card_or_pin": True,
    "reported_police_promptly": False,
    "froze_card_promptly": False,
    "cardholder_ignored_bank_warning": True,
    "discovered_late": True,
    "sms_alert_sent": True,
    "card_in_possession": False,
    "skimmer_found_on_bank_atm": False,
    "bank_counter_failed_id_check": False,
    "bank_otp_not_enforced": False,
    "bank_ignored_notice": False,
    "sim_card_replaced": False,
    "large_abnormal_transactions": False,
}
FACTS = st.fixed_dictionaries({key: st.sampled_from([True, False, None]) for key in FACT_KEYS})
KINDS = st.sampled_from(["counterfeit", "online"])
PERIODS = st.sampled_from(["before", "after"])


def example(name: str) -> Case:
    return casefile.load_path(ROOT / "examples" / f"{name}.case.yaml")


def estimate(name: str, on: date = TODAY) -> FaultRange:
    found = fault.estimate(setting_of(example(name), on))
    assert found is not None
    return found


def ranged(facts: dict[str, bool | None], kind: str, period: str) -> Split:
    return split(facts, kind, period, effects())


def test_gan_2014_contains_seventy_and_reaches_the_whole() -> None:
    found = estimate("gan-2014", date(2016, 1, 15))
    assert found.low <= Decimal("0.70") <= found.high == 1
    assert not found.mark_7030 and "甘" not in found.caveat.zh  # its own judgment is no precedent for it
    assert "违约" in found.start_reason.zh and "2021" in found.start_reason.en
    assert {factor.id for factor in found.factors} >= {"practice", "own_fault", "deceived", "bank_lapse"}
    assert not any(
        article.startswith("bank-card-provisions") for factor in found.factors for article in factor.articles
    )


def test_gan_today_starts_from_the_rule_of_2021() -> None:
    found = estimate("gan-today")
    assert found.mark_7030
    assert found.start == 1 and found.low <= Decimal("0.70") <= found.high == 1
    assert any("bank-card-provisions-2021 7" in factor.articles for factor in found.factors)
    assert found.expected >= estimate("gan-2014", date(2016, 1, 15)).expected


def test_trojan_case_lies_below_gan_today_and_says_why() -> None:
    trojan, gan = estimate("trojan-sms"), estimate("gan-today")
    assert trojan.expected < gan.expected and trojan.low < gan.low and trojan.high < gan.high
    steps = {factor.id: factor for factor in trojan.factors}
    assert steps["deceived"].applied is True and steps["deceived"].moved < 0
    assert steps["abnormal"].applied is None and steps["abnormal"].moved == 0  # five transfers: told, not borne out


def test_many_transactions_speak_for_themselves_and_say_their_numbers() -> None:
    case = example("trojan-sms")
    first = case.transactions[0]
    many = tuple(
        structs.replace(first, when=Moment(day=first.when.day, clock=f"02:{minute:02d}")) for minute in range(10, 40, 2)
    )
    found = fault.estimate(setting_of(structs.replace(case, transactions=many), TODAY))
    assert found is not None
    step = next(factor for factor in found.factors if factor.id == "abnormal")
    assert step.applied is True and step.moved > 0 and step.note is not None
    # fifteen transfers, 02:10 to 02:38
    assert step.note.zh == "共15笔，含夜间交易，最密集时28分钟内15笔"
    assert step.note.en == "15 transactions, some at night, at the densest 15 within 28 minutes"


def test_pos_credit_is_high_and_still_a_range() -> None:
    found = estimate("pos-credit")
    # two transactions and the holder's word that they were unusual: no more than a plain counterfeit card
    assert Decimal("0.4") <= found.low < found.expected < found.high == 1


@pytest.mark.parametrize("name", ["leak-calls", "statement-leak", "credit-query", "marketing-c2", "outsourced-2019"])
def test_a_pure_leak_has_no_range(name: str) -> None:
    assert fault.estimate(setting_of(example(name), TODAY)) is None


@pytest.mark.parametrize("name", ["gan-2014", "gan-today", "trojan-sms", "pos-credit", "quick-pay", "phishing-credit"])
def test_every_step_is_listed_in_both_languages_and_they_sum_up(name: str) -> None:
    on = date(2016, 1, 15) if name == "gan-2014" else TODAY
    found = estimate(name, on)
    assert found.start + sum(factor.moved for factor in found.factors) == found.expected
    for factor in found.factors:
        assert factor.label.zh and factor.label.en
        assert all(precedentfile.get(key).known_from <= on for key in factor.cases)
        if factor.applied is None:
            assert factor.note is not None and "not known" in factor.note.en


def test_a_fact_not_known_is_a_step_too() -> None:
    bare = fault.estimate(setting_of(Case(incident=Incident.COUNTERFEIT_ATM), TODAY))
    assert bare is not None
    assert {factor.id for factor in bare.factors if factor.applied is None} == {row.id for row in rows("counterfeit")}


def test_the_rule_of_2021_governs_from_its_first_day() -> None:
    case = Case(incident=Incident.COUNTERFEIT_ATM)
    before, after = (
        fault.estimate(setting_of(case, date(2021, 5, 24))),
        fault.estimate(setting_of(case, date(2021, 5, 25))),
    )
    assert before is not None and after is not None
    assert before.start_reason != after.start_reason


def test_every_norm_of_the_table_is_stated_by_a_text_of_its_period() -> None:
    for on in (date(2016, 1, 15), TODAY):
        period = fault.period_of(on)
        for row in table().factors:
            case = Case(incident=Incident.COUNTERFEIT_ATM)
            assert len(fault._in_force(row.norms[period], case, on)) == len(row.norms[period])


def test_findings_of_courts_do_not_move_the_range() -> None:
    used = {key for row in table().factors for key in (*row.holds, *row.fails)}
    banned = {"password_leaked_proved", "bank_failed_to_identify_fake_card", "bank_terminal_insecure"}
    assert not used & banned and used <= set(FACT_KEYS)
    seen = precedentfile.predictors(dict.fromkeys(FACT_KEYS, False))
    assert all(seen[key] is None for key in banned | {"real_card_far_away_proved", "lent_card_or_pin"})


@settings(max_examples=150, deadline=None)
@given(FACTS, KINDS, PERIODS, st.sampled_from(sorted(AGAINST)))
def test_a_fact_against_the_holder_never_raises_the_range(
    facts: dict[str, bool | None], kind: str, period: str, key: str
) -> None:
    worse, better = facts | {key: AGAINST[key]}, facts | {key: not AGAINST[key]}
    lowest = ranged(worse, kind, period)
    for other in (ranged(facts, kind, period), ranged(better, kind, period)):
        assert lowest.expected <= other.expected
        assert lowest.low <= other.low and lowest.high <= other.high


@settings(max_examples=150, deadline=None)
@given(FACTS, KINDS, PERIODS, st.sampled_from(FACT_KEYS))
def test_not_known_lies_between_yes_and_no(facts: dict[str, bool | None], kind: str, period: str, key: str) -> None:
    one, other = (ranged(facts | {key: value}, kind, period) for value in (True, False))
    open_ = ranged(facts | {key: None}, kind, period)
    for end in ("low", "expected", "high"):
        ends = sorted((getattr(one, end), getattr(other, end)))
        assert ends[0] <= getattr(open_, end) <= ends[1]


@settings(max_examples=100, deadline=None)
@given(FACTS, KINDS, PERIODS, st.randoms(use_true_random=False))
def test_the_order_of_facts_does_not_matter(facts: dict[str, bool | None], kind: str, period: str, mix: object) -> None:
    keys = list(facts)
    mix.shuffle(keys)  # type: ignore[attr-defined]
    assert ranged({key: facts[key] for key in keys}, kind, period) == ranged(facts, kind, period)


@settings(max_examples=150, deadline=None)
@given(FACTS, KINDS, PERIODS)
def test_the_range_stays_on_the_scale(facts: dict[str, bool | None], kind: str, period: str) -> None:
    found = ranged(facts, kind, period)
    assert 0 <= found.low <= found.expected <= found.high <= 1
    assert table().starts[period].least <= found.expected < 1


def test_one_deception_is_counted_once() -> None:
    """A link, a code and an alert of one deception: the third fact and the second take nothing more off."""
    one: dict[str, bool | None] = dict.fromkeys(FACT_KEYS) | {"clicked_phishing_link": True}
    all_three = one | {"disclosed_otp": True, "victim_cooperated_with_scam": True, "sms_alert_sent": True}
    for period in ("before", "after"):
        assert ranged(one, "online", period).expected == ranged(all_three, "online", period).expected


def test_since_2021_a_deceived_holder_is_not_told_to_expect_nothing() -> None:
    worst = dict.fromkeys(FACT_KEYS) | {
        "disclosed_otp": True,
        "sms_alert_sent": True,
        "reported_police_promptly": False,
        "lent_card_or_pin": True,
    }
    assert ranged(worst, "online", "after").expected >= Decimal("0.10")


def test_alerts_at_night_take_nothing_from_a_holder_who_did_nothing_wrong() -> None:
    nothing: dict[str, bool | None] = dict.fromkeys(FACT_KEYS)
    night = nothing | {"sms_alert_sent": True, "night_transactions": True}
    assert ranged(night, "online", "after").expected == ranged(nothing, "online", "after").expected
    assert (
        ranged(nothing | {"sms_alert_sent": True}, "online", "after").expected
        < ranged(nothing, "online", "after").expected
    )


def test_a_lost_card_gets_the_decided_cases_and_no_range() -> None:
    case = Case(incident=Incident.COUNTERFEIT_POS, custody=Custody(card_in_hand=Answer.NO))
    assert fault.estimate(setting_of(case, TODAY)) is None
    told = fault.too_few(case)
    assert told is not None and "不足以给出区间" in told.zh
    late = date(2027, 1, 1)
    shown = precedents.nearest(setting_of(case, late))
    assert shown and all("lost" in precedentfile.get(match.id).situations for match in shown)
    assert {match.favourable for match in shown} == {True, False}


def test_what_left_after_the_block_is_counted_apart() -> None:
    case = example("gan-today")
    blocked = case.freeze
    assert blocked is not None and estimate("gan-today").after_block == 0
    later = structs.replace(
        case.transactions[0], when=Moment(day=blocked.when.day, clock="23:59"), cny=Decimal("500.00")
    )
    found = fault.estimate(setting_of(structs.replace(case, transactions=(*case.transactions, later)), TODAY))
    assert found is not None and found.after_block == Decimal("500.00")


def test_the_shares_behind_the_range_are_those_known_on_the_day() -> None:
    today, then = estimate("gan-today"), estimate("gan-2014", date(2016, 1, 15))
    assert len(then.shares) < len(today.shares) and list(today.shares) == sorted(today.shares)
    inside = [share for share in today.shares if today.low <= share <= today.high]
    assert len(inside) >= Decimal("0.8") * len(today.shares)
    assert today.group.zh and today.group.en


def test_refitting_gives_the_committed_table() -> None:
    assert calibration.fitted() == effects()
    assert calibration.written(effects()) == (DATA / "fault_effects.yaml").read_text(encoding="utf-8")


def test_effects_have_the_sign_of_their_direction() -> None:
    for row in table().factors:
        value = effects().effects[row.id]
        assert value <= 0 if row.direction == "against" else value >= 0
