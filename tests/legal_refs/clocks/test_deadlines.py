"""Every clock by hand across a holiday, a month end, a leap day and a year end; and which clocks a case has."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from legal_refs.case import casefile
from legal_refs.case.facts import (
    Case,
    Complaint,
    Credit,
    Discovery,
    Filing,
    Institution,
    Leak,
    Moment,
    PiRequest,
    Police,
    Preserve,
    Regulator,
    Transaction,
)
from legal_refs.case.vocabulary import Channel, DataCategory, Incident, Mediation, PoliceStatus, Reply
from legal_refs.clocks import deadlines
from legal_refs.files import datafiles
from legal_refs.law.saying import slots_of
from legal_refs.questions.compiler import setting_of
from legal_refs.results import Clock

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
TODAY = date(2026, 11, 22)

# (start, last day) for the start whose last day falls into a break, for a month end, a leap day, a year end.
# Breaks: National Day 2025 is 1-8 October (Thursday the 9th worked), New Year 2026 is 1-3 January (Sunday the 4th
# worked), Spring Festival 2025 ended on 4 February, Qingming 2025 is 4-6 April.
BY_LENGTH: dict[tuple[int, str, str], list[tuple[str, str]]] = {
    (3, "day", "none"): [
        ("2025-10-01", "2025-10-04"),
        ("2025-01-30", "2025-02-02"),
        ("2024-02-27", "2024-03-01"),  # 28, 29, 1
        ("2025-12-30", "2026-01-02"),
    ],
    (7, "day", "none"): [
        ("2025-09-28", "2025-10-05"),
        ("2025-01-31", "2025-02-07"),
        ("2024-02-26", "2024-03-04"),  # 29 February is the third day
        ("2025-12-28", "2026-01-04"),
    ],
    (15, "day", "none"): [
        ("2025-09-20", "2025-10-05"),
        ("2025-01-31", "2025-02-15"),
        ("2024-02-20", "2024-03-06"),  # 29 February is the ninth day
        ("2025-12-20", "2026-01-04"),
    ],
    (20, "day", "none"): [
        ("2025-09-15", "2025-10-05"),
        ("2025-01-31", "2025-02-20"),
        ("2024-02-15", "2024-03-06"),
        ("2025-12-20", "2026-01-09"),
    ],
    (30, "day", "none"): [
        ("2025-09-05", "2025-10-05"),  # a break moves nothing where the rule has no shift
        ("2025-01-31", "2025-03-02"),  # 28 days to 28 February, two more
        ("2024-02-01", "2024-03-02"),  # 28 days to 29 February, two more
        ("2025-12-15", "2026-01-14"),
    ],
    (60, "day", "none"): [
        ("2025-08-06", "2025-10-05"),  # 25 in August, 30 in September, 5
        ("2025-01-31", "2025-04-01"),  # 28 + 31 + 1
        ("2024-01-31", "2024-03-31"),  # 29 + 31
        ("2025-11-30", "2026-01-29"),  # 31 + 29
    ],
    (7, "workday", "none"): [
        ("2025-09-28", "2025-10-14"),  # 29, 30, 9, 10, Saturday 11 (worked), 13, 14
        ("2025-03-31", "2025-04-10"),  # 1, 2, 3, break, 7, 8, 9, 10
        ("2024-02-26", "2024-03-06"),  # 27, 28, 29, 1, 4, 5, 6
        ("2025-12-29", "2026-01-08"),  # 30, 31, break, Sunday 4 (worked), 5, 6, 7, 8
    ],
    (10, "workday", "none"): [
        ("2025-09-28", "2025-10-17"),  # the seven above, then 15, 16, 17
        ("2025-03-31", "2025-04-15"),  # then 11, 14, 15
        ("2028-02-21", "2028-03-06"),  # 22 to 25, 28, 29, 1 to 3, 6 (only the weekends of 2028 are known)
        ("2025-12-29", "2026-01-13"),  # then 9, 12, 13
    ],
    (15, "workday", "none"): [
        ("2025-09-28", "2025-10-24"),  # then 20 to 24
        ("2025-03-31", "2025-04-22"),  # then 16, 17, 18, 21, 22
        ("2024-02-26", "2024-03-18"),  # the seven above, then 7, 8, 11 to 15, 18
        ("2025-12-29", "2026-01-20"),  # then 14, 15, 16, 19, 20
    ],
    (6, "month", "none"): [
        ("2025-04-05", "2025-10-05"),
        ("2025-08-31", "2026-02-28"),  # no 31st
        ("2023-08-31", "2024-02-29"),
        ("2025-07-31", "2026-01-31"),
    ],
    (7, "day", "holiday"): [
        ("2025-09-28", "2025-10-09"),  # 5 October is off
        ("2025-01-31", "2025-02-07"),
        ("2024-02-26", "2024-03-04"),
        ("2025-12-27", "2026-01-04"),  # 3 January is off, Sunday the 4th is worked
    ],
    (10, "day", "holiday"): [
        ("2025-09-25", "2025-10-09"),
        ("2025-01-31", "2025-02-10"),
        ("2024-02-22", "2024-03-04"),  # 3 March is a Sunday
        ("2025-12-23", "2026-01-04"),
    ],
    (15, "day", "holiday"): [
        ("2025-09-20", "2025-10-09"),
        ("2025-01-31", "2025-02-17"),  # 15 February is a Saturday
        ("2024-02-20", "2024-03-06"),
        ("2025-12-18", "2026-01-04"),
    ],
    (30, "day", "holiday"): [
        ("2025-09-05", "2025-10-09"),
        ("2025-01-31", "2025-03-03"),  # 2 March is a Sunday
        ("2024-02-01", "2024-03-04"),  # 2 March is a Saturday
        ("2025-12-04", "2026-01-04"),
    ],
    (3, "day", "holiday"): [
        ("2025-10-01", "2025-10-09"),  # 4 October is off
        ("2025-01-30", "2025-02-05"),  # 2 February is off
        ("2024-02-27", "2024-03-01"),
        ("2025-12-30", "2026-01-04"),
    ],
    (1, "year", "none"): [
        ("2025-10-05", "2026-10-05"),
        ("2025-01-31", "2026-01-31"),
        ("2028-02-29", "2029-02-28"),  # no 29th
        ("2025-12-31", "2026-12-31"),
    ],
    (3, "year", "none"): [
        ("2025-10-05", "2028-10-05"),
        ("2025-01-31", "2028-01-31"),
        ("2028-02-29", "2031-02-28"),  # no 29th
        ("2025-12-31", "2028-12-31"),
    ],
    (2, "year", "holiday"): [
        ("2023-10-05", "2025-10-09"),
        ("2022-05-31", "2024-05-31"),
        ("2024-02-29", "2026-02-28"),  # no 29th; a Saturday that is worked
        ("2022-12-31", "2024-12-31"),
    ],
}

CLOCKS: dict[str, tuple[int, str, str]] = {
    "VIDEO": (30, "day", "none"),
    "ANSWER": (15, "day", "holiday"),
    "NETWORK_LOG": (6, "month", "none"),
    "ACCESS_LOG": (1, "year", "none"),
    "ACCESS_LOG_ENTRUSTED": (3, "year", "none"),
    "ACCESS_LOG_OTHER": (6, "month", "none"),
    "PROVISION_RECORD": (3, "year", "none"),
    "BANK_REPLY": (15, "day", "none"),
    "BANK_REPLY_30": (30, "day", "none"),
    "BANK_REPLY_60": (60, "day", "none"),
    "BANK_REVIEW_REQ": (30, "day", "none"),
    "BANK_REVIEW_DEC": (30, "day", "none"),
    "NFRA_FORWARD": (7, "workday", "none"),
    "NFRA_REPORT_ACCEPT": (15, "day", "none"),
    "NFRA_REPORT_RESULT": (60, "day", "none"),
    "PETITION_NOTICE": (15, "day", "none"),
    "PETITION_RESULT": (60, "day", "none"),
    "PETITION_REVIEW": (30, "day", "none"),
    "PETITION_RECHECK": (30, "day", "none"),
    "CREDIT_OBJ": (20, "day", "none"),
    "CREDIT_COMPLAINT_REVIEW": (10, "workday", "none"),
    "CREDIT_COMPLAINT_SUPPLEMENT": (10, "workday", "none"),
    "CREDIT_COMPLAINT": (30, "day", "none"),
    "PBOC_PAY_FORWARD": (7, "workday", "none"),
    "PBOC_PAY_ANSWER": (15, "day", "none"),
    "PBOC_PAY_ANSWER_60": (60, "day", "none"),
    "PI_REQ": (15, "workday", "none"),
    "PI_REQ_30": (30, "day", "none"),
    "CONSUMER_7WD": (7, "workday", "none"),
    "POLICE_REVIEW": (3, "day", "holiday"),
    "POLICE_REVIEW_7": (7, "day", "holiday"),
    "POLICE_REVIEW_30": (30, "day", "holiday"),
    "POLICE_REFUSAL_REVIEW": (7, "day", "holiday"),
    "POLICE_REFUSAL_FURTHER": (7, "day", "holiday"),
    "FILING": (7, "day", "holiday"),
    "FEE": (7, "day", "holiday"),
    "EVID": (15, "day", "holiday"),
    "PRESUIT_SUE": (30, "day", "holiday"),
    "APPEAL": (15, "day", "holiday"),
    "APPEAL_RULING": (10, "day", "holiday"),
    "CONFIRM": (30, "day", "holiday"),
    "EXECUTE": (2, "year", "holiday"),
}


def d(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("clock_id", "start", "last"),
    [(clock, start, last) for clock, kind in CLOCKS.items() for start, last in BY_LENGTH[kind]],
)
def test_every_clock_across_the_edges_of_the_calendar(clock_id: str, start: str, last: str) -> None:
    found = deadlines.clock(clock_id, d(start), TODAY)
    assert found is not None and found.due == d(last)
    assert found.nominal is not None and d(start) < found.nominal <= found.due
    assert found.days_left == (d(last) - TODAY).days and found.passed is (d(last) < TODAY)
    year, month, day = d(start).year, d(start).month, d(start).day
    assert f"{year}年{month}月{day}日的次日起计" in found.arithmetic.zh


def test_no_clock_is_left_out_of_the_table_above() -> None:
    assert {rule.id for rule in deadlines.table().clocks} == {*CLOCKS, "SCHEME_DISPUTE"}


def test_the_day_of_a_chargeback_is_the_one_that_the_bank_named() -> None:
    found = deadlines.clock("SCHEME_DISPUTE", TODAY, TODAY)
    assert found is not None and found.due == TODAY and "视银行要求" in found.title.zh
    assert "次日起计" not in found.arithmetic.zh and "告知的最后一日为" in found.arithmetic.zh


def test_a_shift_is_printed() -> None:
    found = deadlines.clock("APPEAL", d("2025-09-20"), d("2025-09-30"))
    assert found is not None
    assert found.nominal == d("2025-10-05")
    assert found.arithmetic.zh == (
        "自2025年9月20日的次日起计15日，最后一日为2025年10月5日，该日休息，顺延至2025年10月9日；还有9日。"
    )


@pytest.mark.parametrize(
    ("on", "words", "passed"),
    [("2026-06-19", "还有1日", False), ("2026-06-20", "就是今天", False), ("2026-06-21", "已过1日", True)],
)
def test_before_on_and_after_the_last_day(on: str, words: str, passed: bool) -> None:
    found = deadlines.clock("VIDEO", d("2026-05-21"), d(on))
    assert found is not None and words in found.arithmetic.zh and found.passed is passed


@pytest.mark.parametrize(
    ("clock_id", "start"),
    [
        ("BANK_REPLY", "2020-02-29"),  # 投诉办法 is in force from 2020-03-01
        ("CREDIT_COMPLAINT_REVIEW", "2024-04-14"),
        ("PBOC_PAY_FORWARD", "2020-10-31"),
        ("ACCESS_LOG", "2017-05-31"),  # 网络安全法 from 2017-06-01
        ("PI_REQ", "2021-10-31"),
    ],
)
def test_no_clock_before_its_rule_was_in_force(clock_id: str, start: str) -> None:
    assert deadlines.clock(clock_id, d(start), TODAY) is None
    assert deadlines.clock(clock_id, date.fromordinal(d(start).toordinal() + 1), TODAY) is not None


@pytest.mark.parametrize(
    ("clock_id", "start", "on", "law"),
    [
        ("ACCESS_LOG", "2024-12-26", TODAY, "cybersecurity-law-2016 21"),
        ("ACCESS_LOG", "2024-12-27", TODAY, "nfra-data-security-measures-2024 43"),
        ("ACCESS_LOG_ENTRUSTED", "2024-12-27", TODAY, "nfra-data-security-measures-2024 43"),
        ("ACCESS_LOG_OTHER", "2025-06-29", TODAY, "cybersecurity-law-2016 21"),
        ("ACCESS_LOG_OTHER", "2025-06-30", TODAY, "pboc-data-security-measures-2025 30"),
        ("PROVISION_RECORD", "2025-01-01", TODAY, "network-data-security-regulation-2024 12"),
        ("NETWORK_LOG", "2025-12-31", TODAY, "cybersecurity-law-2016 21"),
        ("NETWORK_LOG", "2026-01-01", TODAY, "cybersecurity-law-2025 23"),
        ("FILING", None, d("2016-01-15"), "civil-procedure-law-2012 123"),
        ("FILING", None, d("2019-12-02"), "civil-procedure-law-2017 123"),
        ("FILING", None, d("2022-06-01"), "civil-procedure-law-2021 126"),
        ("FILING", None, TODAY, "civil-procedure-law-2023 126"),
        ("EXECUTE", None, d("2023-06-01"), "civil-procedure-law-2021 246"),
        ("EXECUTE", None, TODAY, "civil-procedure-law-2023 250"),
        ("EVID", None, TODAY, "civil-evidence-provisions-2019 51"),
    ],
)
def test_the_rule_is_that_of_its_time(clock_id: str, start: str | None, on: date, law: str) -> None:
    found = deadlines.clock(clock_id, d(start) if start else None, on)
    assert found is not None and law in found.basis


def test_a_rule_of_the_library_has_its_days_from_its_norms_and_one_outside_it_says_them_itself() -> None:
    for rule in deadlines.table().clocks:
        for variant in rule.rules:
            assert bool(variant.norms) is (variant.source == "statute"), rule.id
            if variant.norms:
                assert (variant.first, variant.last) == (date.min, date.max), rule.id
                assert not re.search("第[一二三四五六七八九十百零]+条", variant.rule.zh) and slots_of(variant.rule), (
                    rule.id
                )


def test_the_sentence_of_a_rule_carries_the_number_of_its_day() -> None:
    told = {on: deadlines.clock("APPEAL", None, on) for on in (d("2019-12-02"), TODAY)}
    assert "（民事诉讼法第一百六十四条）" in told[d("2019-12-02")].rule.zh
    assert (
        "（民事诉讼法第一百七十一条）" in told[TODAY].rule.zh
        and "(Civil Procedure Law art. 171)" in told[TODAY].rule.en
    )
    reply = deadlines.clock("BANK_REPLY", d("2026-11-02"), TODAY)
    assert "（银行业保险业消费投诉处理管理办法第十八条、第四十三条）" in reply.rule.zh


@pytest.mark.parametrize(
    ("good", "bad", "told"),
    [
        ("norms: [appeal,", "norms: [apeal,", "APPEAL: no such norm: apeal"),
        ("（{appeal}）；小额", "（{apeal}）；小额", "APPEAL: rule: {apeal} is none of its norms"),
    ],
)
def test_a_misspelt_norm_of_a_clock_is_named_with_its_row(
    tmp_path, monkeypatch, good: str, bad: str, told: str
) -> None:
    text = (datafiles.DATA / "deadlines.yaml").read_text(encoding="utf-8")
    assert good in text
    (tmp_path / "deadlines.yaml").write_text(text.replace(good, bad, 1), encoding="utf-8")
    monkeypatch.setattr(datafiles, "DATA", tmp_path)
    with pytest.raises(datafiles.DataError) as error:
        deadlines.table.__wrapped__()
    assert f"deadlines.yaml: {told}" in str(error.value)


def test_convention_is_never_shown_as_a_rule() -> None:
    for rule in deadlines.table().clocks:
        for variant in rule.rules:
            assert (rule.certainty == "C") is any(words in variant.rule.zh for words in ("视当地要求", "视银行要求")), (
                rule.id
            )


def theft(incident: Incident = Incident.COUNTERFEIT_ATM, channel: Channel = Channel.ATM, **facts: Any) -> Case:
    spent = Transaction(when=Moment(day=d("2026-05-21")), cny=Decimal("100.00"), channel=channel)
    given = {"discovery": Discovery(when=Moment(day=d("2026-05-21"))), "transactions": (spent,), **facts}
    return Case(incident=incident, **given)


def leak(**facts: Any) -> Case:
    given = {"discovery": Discovery(when=Moment(day=d("2026-05-21"))), "leak": Leak(), **facts}
    return Case(incident=Incident.LEAK_CALLS, **given)


def clocks(case: Case, on: date = TODAY) -> dict[str, Clock]:
    return {clock.id: clock for clock in deadlines.clocks(setting_of(case, on))}


def test_gan_today_video_has_passed_and_says_so() -> None:
    found = clocks(casefile.load_path(EXAMPLES / "gan-today.case.yaml"))
    video = found["VIDEO"]
    assert (video.start, video.due, video.passed, video.days_left) == (d("2026-05-21"), d("2026-06-20"), True, -155)
    assert video.certainty == "C" and "视当地要求" in video.rule.zh
    assert video.warning is not None and "录像可能已经被覆盖" in video.warning.zh
    assert found["LIMIT"].due == d("2029-05-21")
    assert found["BANK_REPLY"].due is None and found["BANK_REPLY"].missing is not None


def test_gan_refused_shows_the_answer_and_the_review_that_was_missed() -> None:
    found = clocks(casefile.load_path(EXAMPLES / "gan-refused.case.yaml"))
    assert found["BANK_REPLY"].due == d("2026-06-10")
    assert found["BANK_REPLY"].warning is not None and "已于2026年6月10日收到" in found["BANK_REPLY"].warning.zh
    assert found["BANK_REVIEW_REQ"].due == d("2026-07-10") and found["BANK_REVIEW_REQ"].passed


def test_gan_2014_has_no_clock_of_a_later_law() -> None:
    found = clocks(casefile.load_path(EXAMPLES / "gan-2014.case.yaml"), d("2016-01-15"))
    assert {"BANK_REPLY", "POLICE_REVIEW", "NETWORK_LOG", "PI_REQ"}.isdisjoint(found)
    assert "公共安全视频" not in found["VIDEO"].rule.zh
    for clock in found.values():
        for entry in clock.basis:
            law = entry.split(" ")[0]
            text = yaml.load((datafiles.DATA / "laws" / f"{law}.yaml").read_bytes(), Loader=yaml.CSafeLoader)
            assert text["effective_from"] <= d("2016-01-15"), entry


def test_video_warns_in_stages() -> None:
    early, week, three = (clocks(theft(), d(day))["VIDEO"] for day in ("2026-05-27", "2026-05-28", "2026-06-12"))
    assert early.warning is not None and "第" not in early.warning.zh
    assert week.warning is not None and "第7日（2026年5月28日）已到" in week.warning.zh
    assert three.warning is not None and "第21日" in three.warning.zh


def test_a_preservation_letter_is_remembered() -> None:
    letters = (Preserve(sent=d("2026-05-25")), Preserve(sent=d("2026-05-23")))
    found = clocks(theft(preserve=letters), d("2026-05-30"))["VIDEO"]
    assert found.warning is not None and "已于2026年5月23日发出证据保存通知" in found.warning.zh


def test_online_theft_has_logs_instead_of_video() -> None:
    found = clocks(theft(Incident.ONLINE_PHISHING, Channel.ONLINE_BANK))
    assert "VIDEO" not in found and found["NETWORK_LOG"].due == d("2026-11-21")


def test_a_leak_has_access_logs_and_the_request() -> None:
    found = clocks(leak(leak=Leak(suspected_access=d("2026-05-31"))))
    # 金规〔2024〕24号 43: one year from 2026-05-31
    assert "VIDEO" not in found and found["ACCESS_LOG"].due == d("2027-05-31")
    assert found["PI_REQ"].due is None and found["PI_REQ"].missing is not None
    assert "PRESUIT_SUE" not in found


@pytest.mark.parametrize(
    ("kinds", "contractor", "clock_id", "due"),
    [
        # 2026-03-02: sensitive data one year; entrusted handling three years; else six months (令〔2025〕第3号 30)
        ((DataCategory.STATEMENT,), False, "ACCESS_LOG", "2027-03-02"),
        ((), False, "ACCESS_LOG", "2027-03-02"),
        ((DataCategory.STATEMENT,), True, "ACCESS_LOG_ENTRUSTED", "2029-03-02"),
        ((DataCategory.NAME, DataCategory.PHONE), False, "ACCESS_LOG_OTHER", "2026-09-02"),
    ],
)
def test_access_logs_have_the_banks_own_periods(kinds, contractor, clock_id, due) -> None:
    other = Institution(name="示例外包有限公司") if contractor else None
    found = clocks(leak(leak=Leak(suspected_access=d("2026-03-02"), categories=kinds), contractor=other))
    assert {key: found[key].due for key in found if key.startswith("ACCESS_LOG")} == {clock_id: d(due)}
    assert ("PROVISION_RECORD" in found) is contractor


def test_a_missing_fact_is_named() -> None:
    found = clocks(theft(complaint=Complaint(sent=d("2026-11-01"))))
    assert found["BANK_REPLY"].missing is not None and "银行收到投诉书的日期" in found["BANK_REPLY"].missing.zh
    assert clocks(leak())["ACCESS_LOG"].missing is not None
    for clock in clocks(theft(discovery=None, transactions=())).values():
        assert (clock.due is None) is (clock.missing is not None)
        assert (clock.due is None) is (clock.days_left is None) is (clock.nominal is None)


def test_the_longer_periods_of_a_complaint_follow_one_another() -> None:
    sent = Complaint(sent=d("2026-09-01"), received=d("2026-09-01"))
    ids = lambda on: [i for i in clocks(theft(complaint=sent), d(on)) if i.startswith("BANK_REPLY")]  # noqa: E731
    assert ids("2026-09-16") == ["BANK_REPLY"]  # 15 days end on 09-16
    assert ids("2026-09-17") == ["BANK_REPLY", "BANK_REPLY_30"]
    assert ids("2026-10-02") == ["BANK_REPLY", "BANK_REPLY_60"]  # 30 days ended on 10-01
    refused = Complaint(sent=d("2026-09-01"), received=d("2026-09-01"), reply=Reply.REFUSED)
    found = clocks(theft(complaint=refused), d("2026-11-22"))
    assert "BANK_REPLY_30" not in found and found["BANK_REVIEW_REQ"].missing is not None


def test_review_by_the_superior_unit() -> None:
    asked = Complaint(
        sent=d("2026-09-01"), reply=Reply.REFUSED, decided_received=d("2026-09-20"), review_requested=d("2026-10-05")
    )
    found = clocks(theft(complaint=asked))
    assert found["BANK_REVIEW_DEC"].due == d("2026-11-04") and "BANK_REVIEW_REQ" not in found


@pytest.mark.parametrize(
    ("desk", "clock_id", "due"),
    [
        ("nfra", "NFRA_FORWARD", "2026-11-11"),  # from Monday 11-02: 3, 4, 5, 6, 9, 10, 11
        ("国家金融监督管理总局某监管局（12378）", "NFRA_FORWARD", "2026-11-11"),
        ("nfra_report", "NFRA_REPORT_ACCEPT", "2026-11-17"),
        ("向金融监管局举报", "NFRA_REPORT_ACCEPT", "2026-11-17"),
        ("信访局", "PETITION_NOTICE", "2026-11-17"),
        ("pboc", "PBOC_PAY_FORWARD", "2026-11-11"),
        ("中国人民银行某市分行（12363）", "PBOC_PAY_FORWARD", "2026-11-11"),
        ("12315", "CONSUMER_7WD", "2026-11-11"),
    ],
)
def test_desks(desk: str, clock_id: str, due: str) -> None:
    waiting = Regulator(desk=desk, sent=d("2026-11-01"), received=d("2026-11-02"))
    assert clocks(theft(regulators=(waiting,)))[clock_id].due == d(due)
    answered = Regulator(desk=desk, sent=d("2026-11-01"), received=d("2026-11-02"), reply=Reply.DONE)
    assert clock_id not in clocks(theft(regulators=(answered,)))


def test_petition_and_credit_desks_after_an_answer() -> None:
    petition = Regulator(desk="信访", sent=d("2026-08-01"), reply=Reply.REFUSED, reply_date=d("2026-11-01"))
    assert clocks(theft(regulators=(petition,)))["PETITION_REVIEW"].due == d("2026-12-01")
    papers = Regulator(desk="征信投诉", sent=d("2026-11-01"), reply=Reply.MORE_PAPERS, reply_date=d("2026-11-02"))
    found = clocks(theft(regulators=(papers,)))["CREDIT_COMPLAINT_SUPPLEMENT"]
    assert found.due == d("2026-11-16")  # 3 to 6, 9 to 13, 16


def test_credit_clocks() -> None:
    found = clocks(theft(credit=Credit(objection_received=d("2026-11-05"))))
    assert found["CREDIT_OBJ"].due == d("2026-11-25")
    found = clocks(
        theft(
            credit=Credit(
                objection_reply=Reply.REFUSED, complaint_received=d("2026-11-02"), complaint_accepted=d("2026-11-10")
            )
        )
    )
    assert "CREDIT_OBJ" not in found and "CREDIT_OBJ" not in clocks(theft())
    assert found["CREDIT_COMPLAINT_REVIEW"].due == d("2026-11-16")
    assert found["CREDIT_COMPLAINT"].due == d("2026-12-10")


def test_a_query_without_authority_waits_for_an_objection() -> None:
    case = Case(incident=Incident.CREDIT_QUERY, discovery=Discovery(when=Moment(day=d("2026-05-21"))))
    found = clocks(case)["CREDIT_OBJ"]
    assert found.due is None and found.missing is not None and "异议申请" in found.missing.zh


def test_police_clocks() -> None:
    reported = Police(when=Moment(day=d("2026-11-20")), status=PoliceStatus.REPORTED)
    assert clocks(theft(police=reported))["POLICE_REVIEW"].missing is not None
    taken = Police(when=Moment(day=d("2026-11-20")), status=PoliceStatus.ACCEPTED)
    assert clocks(theft(police=taken))["POLICE_REVIEW"].due == d("2026-11-23")
    refused = Police(when=Moment(day=d("2026-11-01")), status=PoliceStatus.REFUSED, refusal_received=d("2026-11-20"))
    assert clocks(theft(police=refused))["POLICE_REFUSAL_REVIEW"].due == d("2026-11-27")
    again = Police(
        when=Moment(day=d("2026-11-01")),
        status=PoliceStatus.REFUSED,
        refusal_received=d("2026-11-05"),
        review_decided=d("2026-11-18"),
    )
    found = clocks(theft(police=again))
    assert found["POLICE_REFUSAL_FURTHER"].due == d("2026-11-25") and "POLICE_REFUSAL_REVIEW" not in found


def test_personal_information_request() -> None:
    asked = PiRequest(sent=d("2025-10-08"), received=d("2025-10-09"))
    found = clocks(leak(pi_request=asked))
    # 10, Saturday 11 (worked), 13 to 17, 20 to 24, 27, 28, 29
    assert found["PI_REQ"].due == d("2025-10-29") and found["PI_REQ"].certainty == "C"
    answered = PiRequest(sent=d("2025-10-08"), received=d("2025-10-09"), answer=Reply.REFUSED)
    assert "PI_REQ" not in clocks(leak(pi_request=answered))


def test_court_stage_waits_for_its_facts() -> None:
    found = clocks(theft(filing=Filing(mediation=Mediation.YES)))
    for key in ("FILING", "FEE", "EVID", "PRESUIT_SUE", "APPEAL", "APPEAL_RULING", "CONFIRM", "EXECUTE"):
        assert found[key].due is None and found[key].missing is not None and found[key].group == "later"
    assert "CONFIRM" not in clocks(theft())


def test_order_is_what_to_do_then_what_to_wait_for_then_the_court() -> None:
    every = deadlines.clocks(setting_of(casefile.load_path(EXAMPLES / "gan-today.case.yaml"), TODAY))
    groups = [clock.group for clock in every]
    assert groups == sorted(groups, key=("now", "wait", "later").index)
    for group in ("now", "wait", "later"):
        days = [clock.due for clock in every if clock.group == group]
        known = [day for day in days if day is not None]
        assert known == sorted(known) and days[: len(known)] == known


def test_working_days_of_a_year_without_notice_are_marked() -> None:
    next_year = deadlines.clock("NFRA_FORWARD", d("2027-02-01"), TODAY)
    later = deadlines.clock("NFRA_FORWARD", d("2028-02-01"), TODAY)
    plain = deadlines.clock("BANK_REPLY", d("2028-02-01"), TODAY)
    assert next_year is not None and next_year.warning is not None and "2027年只有法定节日当天" in next_year.warning.zh
    assert later is not None and later.warning is not None and "2028年的放假安排不在数据中" in later.warning.zh
    assert plain is not None and plain.warning is None  # calendar days need no calendar


def test_a_day_at_the_end_of_the_calendar_is_no_error() -> None:
    far = theft(complaint=Complaint(sent=date.max, received=date.max))
    assert clocks(far)["BANK_REPLY"].due == date.max


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.case.yaml")), ids=lambda p: p.name)
def test_clocks_of_every_example_are_whole(path: Path) -> None:
    case = casefile.load_path(path)
    every = deadlines.clocks(setting_of(case, TODAY))
    assert len({clock.id for clock in every}) == len(every)
    for clock in every:
        assert clock.title.zh and clock.title.en and clock.rule.zh and clock.rule.en
        assert "{" not in clock.arithmetic.zh + clock.arithmetic.en + (clock.warning.zh if clock.warning else "")
        open_procedure = clock.bar is not None and clock.bar.pending  # then the careful day may be gone
        assert bool(clock.arithmetic.zh) is (clock.due is not None or open_procedure)


@given(
    st.sampled_from(sorted(CLOCKS)),
    st.dates(d("2000-01-01"), d("2040-12-31")),
    st.dates(d("2013-01-01"), d("2030-12-31")),
)
def test_no_deadline_before_its_start(clock_id: str, start: date, on: date) -> None:
    found = deadlines.clock(clock_id, start, on)
    if found is not None:
        assert found.nominal is not None and found.due is not None
        assert start < found.nominal <= found.due
        assert found.passed is (found.due < on)
