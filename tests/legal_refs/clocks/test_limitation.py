"""Limitation by hand: each row gives the arithmetic; weekdays and breaks are those of the State Council's notices."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legal_refs.case import casefile
from legal_refs.case.facts import Card, Case, Discovery, Moment, Notice, Payment, Police, Regulator, Transaction
from legal_refs.case.interruptions import Interruption
from legal_refs.case.vocabulary import Answer, CardKind, Channel, Incident, PaymentNature, PoliceStatus
from legal_refs.clocks import limitationclock
from legal_refs.periods import limitation
from legal_refs.periods.workdays import add_years

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
TODAY = date(2026, 11, 22)


def d(text: str) -> date:
    return date.fromisoformat(text)


def event(text: str, kind: str = "demand") -> Interruption:
    """ "2021-03-02" or "2021-03-02>2021-09-10" for a procedure that ends later."""
    day, _, end = text.partition(">")
    return Interruption(d(day), d(end or day), kind)


PLAIN = [
    # known, nominal, due: three years from the next day, same day of the last month (民法典 201, 202)
    ("2021-01-04", "2024-01-04", "2024-01-04"),  # a Thursday
    ("2021-01-01", "2024-01-01", "2024-01-02"),  # New Year's Day, a Monday
    ("2021-02-28", "2024-02-28", "2024-02-28"),  # the same day, though February 2024 has 29
    ("2021-03-01", "2024-03-01", "2024-03-01"),
    ("2020-02-29", "2023-02-28", "2023-02-28"),  # no 29th: last day of the month
    ("2024-02-29", "2027-02-28", "2027-03-01"),  # and that is a Sunday
    ("2021-02-11", "2024-02-11", "2024-02-18"),  # Spring Festival 10-17; Sunday the 18th is worked
    ("2021-04-04", "2024-04-04", "2024-04-07"),  # Qingming 4-6; Sunday the 7th is worked
    ("2021-05-01", "2024-05-01", "2024-05-06"),  # Labour Day 1-5
    ("2021-06-10", "2024-06-10", "2024-06-11"),  # Dragon Boat, a Monday
    ("2021-06-30", "2024-06-30", "2024-07-01"),  # month end on a Sunday
    ("2021-08-31", "2024-08-31", "2024-09-02"),  # month end on a Saturday
    ("2021-09-15", "2024-09-15", "2024-09-18"),  # Mid-Autumn 15-17
    ("2021-09-29", "2024-09-29", "2024-09-29"),  # a Sunday that is worked
    ("2021-10-01", "2024-10-01", "2024-10-08"),  # National Day 1-7
    ("2021-10-12", "2024-10-12", "2024-10-12"),  # a Saturday that is worked
    ("2022-01-26", "2025-01-26", "2025-01-26"),  # a Sunday that is worked
    ("2022-01-28", "2025-01-28", "2025-02-05"),  # Spring Festival to 4 February
    ("2022-05-01", "2025-05-01", "2025-05-06"),
    ("2022-10-01", "2025-10-01", "2025-10-09"),  # eight days off
    ("2022-10-11", "2025-10-11", "2025-10-11"),  # a Saturday that is worked
    ("2023-01-01", "2026-01-01", "2026-01-04"),  # 1-3 off, Sunday the 4th is worked
    ("2023-02-15", "2026-02-15", "2026-02-24"),  # Spring Festival 15-23
    ("2023-10-01", "2026-10-01", "2026-10-08"),
    ("2023-11-22", "2026-11-22", "2026-11-23"),  # an ordinary Sunday
    ("2023-12-31", "2026-12-31", "2026-12-31"),  # year end, a Thursday
    ("2024-01-01", "2027-01-01", "2027-01-04"),  # Friday, then the weekend (2027 provisional)
    ("2025-05-26", "2028-05-26", "2028-05-26"),  # beyond the data, a Friday
    ("2025-05-27", "2028-05-27", "2028-05-29"),  # beyond the data, a Saturday
    ("2026-05-21", "2029-05-21", "2029-05-21"),  # gan-today, a Monday
]

TRANSITION = [
    # two years that were full before 2017-10-01 stay two; the others became three
    ("2012-02-29", "2014-02-28", "2014-02-28"),  # no 29th
    ("2012-12-31", "2014-12-31", "2014-12-31"),
    ("2013-01-01", "2015-01-01", "2015-01-04"),  # 1-3 off, Sunday the 4th is worked
    ("2014-02-08", "2016-02-08", "2016-02-14"),  # Spring Festival 7-13, Sunday the 14th is worked
    ("2014-05-21", "2016-05-21", "2016-05-23"),  # gan-2014, a Saturday
    ("2015-02-28", "2017-02-28", "2017-02-28"),
    ("2015-09-29", "2017-09-29", "2017-09-29"),
    ("2015-09-30", "2017-09-30", "2017-09-30"),  # a Saturday worked in lieu: full the day before the new law
    ("2015-10-01", "2018-10-01", "2018-10-08"),  # not yet full on 2017-10-01
    ("2015-10-02", "2018-10-02", "2018-10-08"),
    ("2016-02-29", "2019-02-28", "2019-02-28"),
    ("2017-09-30", "2020-09-30", "2020-09-30"),
    ("2017-10-01", "2020-10-01", "2020-10-09"),  # eight days off in 2020
]


@pytest.mark.parametrize(("known", "nominal", "due"), PLAIN + TRANSITION)
def test_plain_period(known: str, nominal: str, due: str) -> None:
    found = limitation.compute(d(known), d(known), TODAY)
    assert (found.start, found.nominal, found.due) == (d(known), d(nominal), d(due))
    assert found.years == (2 if d(known) <= d("2015-09-30") else 3)


@pytest.mark.parametrize(
    ("known", "on", "nominal", "due"),
    [
        # on a filing day before 2017-10-01 only two years existed
        ("2014-05-21", "2016-01-15", "2016-05-21", "2016-05-23"),
        ("2016-06-01", "2017-06-01", "2018-06-01", "2018-06-01"),
        ("2016-06-01", "2018-06-01", "2019-06-01", "2019-06-03"),  # a Saturday
        ("2016-06-01", "2017-10-01", "2019-06-01", "2019-06-03"),  # first day of the new law
        ("2017-09-29", "2017-09-30", "2019-09-29", "2019-09-29"),  # a Sunday that is worked
    ],
)
def test_the_law_of_the_filing_day(known: str, on: str, nominal: str, due: str) -> None:
    found = limitation.compute(d(known), d(known), d(on))
    assert (found.nominal, found.due) == (d(nominal), d(due))


@pytest.mark.parametrize(
    ("known", "obligor", "start", "due"),
    [
        ("2021-03-01", "2021-06-15", "2021-06-15", "2024-06-17"),  # 06-15 is a Saturday
        ("2021-06-15", "2021-03-01", "2021-06-15", "2024-06-17"),  # the later of the two
        ("2021-03-01", None, "2021-03-01", "2024-03-01"),
        ("2017-09-30", "2018-03-01", "2017-09-30", "2020-09-30"),  # 民法通则 137: knowledge of the harm alone
        ("2017-10-01", "2018-03-01", "2018-03-01", "2021-03-01"),
    ],
)
def test_obligor_must_be_known_since_2017_10_01(known: str, obligor: str | None, start: str, due: str) -> None:
    found = limitation.compute(d(known), d(known), TODAY, d(obligor) if obligor else None)
    assert (found.start, found.due) == (d(start), d(due))


INTERRUPTED = [
    # known, events, start, due, how many events are late
    ("2014-05-21", ["2016-05-20"], "2016-05-20", "2019-05-20", 0),  # two years not full in 2017: three from 2016-05-20
    ("2014-05-21", ["2016-05-22"], "2016-05-22", "2019-05-22", 0),  # a Sunday inside the shift to 05-23
    ("2014-05-21", ["2016-05-23"], "2016-05-23", "2019-05-23", 0),  # the last day itself
    ("2014-05-21", ["2016-05-24"], "2014-05-21", "2016-05-23", 1),  # one day late
    ("2014-05-21", ["2015-09-01"], "2015-09-01", "2017-09-01", 0),  # full before the new law, a Friday
    ("2014-05-21", ["2015-10-01"], "2015-10-01", "2018-10-08", 0),
    ("2012-01-10", ["2013-12-31", "2015-12-30"], "2015-12-30", "2019-01-02", 0),  # 2018-12-30 to 01-01 off
    ("2012-01-10", ["2014-01-13", "2014-02-01"], "2012-01-10", "2014-01-10", 2),  # a late one revives nothing
    ("2021-01-04", ["2024-01-04"], "2024-01-04", "2027-01-04", 0),  # last day
    ("2021-01-04", ["2024-01-05"], "2021-01-04", "2024-01-04", 1),
    ("2021-10-01", ["2024-10-08"], "2024-10-08", "2027-10-08", 0),  # last day after the break
    ("2021-10-01", ["2024-10-09"], "2021-10-01", "2024-10-08", 1),
    ("2022-03-10", ["2023-07-01"], "2023-07-01", "2026-07-01", 0),
    ("2022-03-10", ["2023-07-01", "2022-06-01"], "2023-07-01", "2026-07-01", 0),  # order of telling does not matter
    ("2022-03-10", ["2023-07-01", "2023-07-01"], "2023-07-01", "2026-07-01", 0),
    ("2022-03-10", ["2022-03-09"], "2022-03-10", "2025-03-10", 0),  # before the period ran
    ("2022-03-10", ["2022-03-10"], "2022-03-10", "2025-03-10", 0),
    ("2022-03-10", ["2022-05-05"], "2022-05-05", "2025-05-06", 0),  # Labour Day 1-5
    # procedures: the new period runs from the day on which the outcome was known (时效规定 13(2))
    ("2021-03-01", ["2021-03-02>2021-09-10"], "2021-09-10", "2024-09-10", 0),
    ("2021-03-01", ["2021-03-02>2021-09-10", "2021-05-01"], "2021-09-10", "2024-09-10", 0),  # a letter in between
    ("2021-03-01", ["2021-03-02>2021-09-10", "2022-01-15"], "2022-01-15", "2025-01-15", 0),
    ("2021-03-01", ["2021-03-02>2025-03-03"], "2025-03-03", "2028-03-03", 0),  # the police took four years
    # 2013-10-01 + 2 years = 2015-10-01, shifted to 10-08; restart 2018-01-10: three years, a Sunday
    ("2013-10-01", ["2015-09-15>2018-01-10"], "2018-01-10", "2021-01-11", 0),
    ("2015-09-01", ["2017-09-15>2018-01-01"], "2015-09-01", "2017-09-01", 1),  # two years were full on 09-01
    ("2015-09-20", ["2017-09-15>2018-01-01"], "2018-01-01", "2021-01-04", 0),  # 01-01 to 01-03 off
    ("2022-03-10", ["2022-04-01>2022-06-30"], "2022-06-30", "2025-06-30", 0),  # mediation that ended
    ("2026-05-21", ["2026-05-21"], "2026-05-21", "2029-05-21", 0),  # report of the same day, no outcome
]


@pytest.mark.parametrize(("known", "events", "start", "due", "late"), INTERRUPTED)
def test_interruptions(known: str, events: list[str], start: str, due: str, late: int) -> None:
    found = limitation.compute(d(known), d(known), TODAY, None, [event(e) for e in events])
    assert (found.start, found.due, len(found.ignored)) == (d(start), d(due), late)


def test_a_report_before_the_obligor_was_known_interrupts_nothing() -> None:
    # the period begins on 2021-06-01; three years end on 2024-06-01, a Saturday
    found = limitation.compute(
        d("2021-03-01"), d("2021-03-01"), TODAY, d("2021-06-01"), [event("2021-03-02", "police")]
    )
    assert (found.start, found.due) == (d("2021-06-01"), d("2024-06-03"))


@pytest.mark.parametrize(
    ("harm", "known", "events", "start", "due"),
    [
        # the twenty years from 2004-06-01 end on 2024-06-01, a Saturday: before the three years of 2027-05-01
        ("2004-06-01", "2024-05-01", [], "2004-06-01", "2024-06-03"),
        ("2004-06-01", "2025-01-01", [], "2004-06-01", "2024-06-03"),  # learned of it too late
        ("2004-06-01", "2020-01-02", [], "2020-01-02", "2023-01-03"),  # three years end first, 01-01 and 02 off
        ("2004-02-29", "2023-01-10", [], "2004-02-29", "2024-02-29"),
        ("2003-03-01", "2022-02-01", ["2023-03-02"], "2003-03-01", "2023-03-01"),  # nothing interrupts the twenty
        ("2004-06-01", "2022-01-04", ["2023-06-01"], "2004-06-01", "2024-06-03"),  # nor lengthens them
    ],
)
def test_twenty_years(harm: str, known: str, events: list[str], start: str, due: str) -> None:
    found = limitation.compute(d(harm), d(known), TODAY, None, [event(e) for e in events])
    assert (found.start, found.due, found.longest) == (d(start), d(due), start == harm)


def theft(day: str, **facts: object) -> Case:
    spent = Transaction(when=Moment(day=d(day)), cny=Decimal("100.00"), channel=Channel.ATM)
    given = {"discovery": Discovery(when=Moment(day=d(day))), "transactions": (spent,), **facts}
    return Case(incident=Incident.COUNTERFEIT_ATM, **given)  # type: ignore[arg-type]


def due_of(case: Case, on: date = TODAY) -> date | None:
    return limitationclock.clocks(case, on)[0].due


def test_only_a_demand_that_arrived_interrupts() -> None:
    call = Notice(day=d("2024-03-01"), addressee="银行", arrived=d("2024-03-01"))
    lost = Notice(day=d("2024-03-01"), addressee="银行", demand=Answer.YES)
    delivered = Notice(day=d("2024-03-01"), addressee="银行", demand=Answer.YES, arrived=d("2024-03-04"))
    assert due_of(theft("2023-05-22", notices=(call,))) == d("2026-05-22")
    found = limitationclock.clocks(theft("2023-05-22", notices=(lost,)), TODAY)[0]
    assert found.due == d("2026-05-22") and found.warning is not None and "没有填写送达日期" in found.warning.zh
    assert due_of(theft("2023-05-22", notices=(delivered,))) == d("2027-03-04")


def test_police_report_restarts_when_the_refusal_is_known() -> None:
    report = Police(when=Moment(day=d("2023-05-23")), status=PoliceStatus.ACCEPTED)
    found = limitationclock.clocks(theft("2023-05-22", police=report), TODAY)[0]
    # no period runs while the police are at work; the careful day 2026-05-23, a Saturday moved to 05-25, is gone
    assert found.bar is not None and (found.bar.state, found.due, found.passed) == ("open", None, False)
    assert found.warning is not None and "尚未告知结果" in found.warning.zh and "现在就起诉" in found.warning.zh
    before = limitationclock.clocks(theft("2023-05-22", police=report), d("2026-05-01"))[0]
    assert before.due == d("2026-05-25") and before.warning is not None and "2026年5月25日前起诉" in before.warning.zh
    refused = Police(when=Moment(day=d("2023-05-23")), status=PoliceStatus.REFUSED, refusal_received=d("2023-12-01"))
    assert due_of(theft("2023-05-22", police=refused)) == d("2026-12-01")
    judged = Police(when=Moment(day=d("2023-05-23")), status=PoliceStatus.SOLVED, outcome_known=d("2024-02-02"))
    assert due_of(theft("2023-05-22", police=judged)) == d("2027-02-02")
    silent = Police(when=Moment(day=d("2023-05-23")), civil_claim_raised=Answer.NO)
    # 时效规定 13 asks for a report that seeks protection of civil rights; without it 2023-05-22 + 3 years, a Friday
    assert due_of(theft("2023-05-22", police=silent)) == d("2026-05-22")


def test_part_payment_and_mediation_interrupt_a_forwarding_regulator_does_not() -> None:
    advance = Payment(payer="银行", day=d("2024-01-10"), amount=Decimal("10.00"), nature=PaymentNature.ADVANCE)
    insurer = Payment(payer="保险公司", day=d("2024-01-10"), amount=Decimal("10.00"), nature=PaymentNature.INSURANCE)
    mediated = Regulator(desk="某市金融纠纷调解中心", sent=d("2024-01-10"), reply_date=d("2024-02-20"))
    forwarding = Regulator(desk="12378", sent=d("2024-01-10"))
    assert due_of(theft("2023-05-22", payments=(advance,))) == d("2027-01-11")  # 2027-01-10 is a Sunday
    assert due_of(theft("2023-05-22", payments=(insurer,))) == d("2026-05-22")
    assert due_of(theft("2023-05-22", regulators=(mediated,))) == d("2027-02-22")  # 02-20 is a Saturday
    assert due_of(theft("2023-05-22", regulators=(forwarding,))) == d("2026-05-22")


def test_anchor_case_is_in_time_with_127_days_to_spare() -> None:
    case = casefile.load_path(EXAMPLES / "gan-2014.case.yaml")
    found = limitationclock.clocks(case, d("2016-01-15"))[0]
    assert (found.nominal, found.due, found.passed) == (d("2016-05-21"), d("2016-05-23"), False)
    # January 16 + February 29 + March 31 + April 30 + May 21 = 127
    assert found.arithmetic.zh == (
        "自知道之日2014年5月21日的次日起计，2年，最后一日为2016年5月21日（星期六），遇休息日顺延至2016年5月23日；"
        "距该日（2016年5月21日）还有127日。"
    )
    assert "民法通则第一百三十五条" in found.rule.zh
    assert all(law.startswith("civil-general-principles-2009") for law in found.basis)


def test_the_same_facts_today() -> None:
    case = casefile.load_path(EXAMPLES / "gan-today.case.yaml")
    found = limitationclock.clocks(case, TODAY)[0]
    assert (found.id, found.due, found.days_left) == ("LIMIT", d("2029-05-21"), 911)
    assert "2029年5月21日（星期一）" in found.arithmetic.zh and "顺延" not in found.arithmetic.zh
    assert "civil-code 201" in found.basis and "civil-code 202" in found.basis
    assert found.warning is not None and "2029年的放假安排尚不在数据中" in found.warning.zh


def test_facts_of_2017_to_2020_rest_on_the_general_provisions() -> None:
    found = limitationclock.clocks(theft("2019-05-06"), d("2019-12-02"))[0]
    assert "民法总则第一百八十八条" in found.rule.zh
    later = limitationclock.clocks(theft("2019-05-06"), TODAY)[0]
    assert "民法总则第一百八十八条" in later.rule.zh


def test_the_rule_on_deposits_is_told_to_depositors_only() -> None:
    debit = limitationclock.clocks(theft("2023-05-22"), TODAY)[0]
    credit = limitationclock.clocks(theft("2023-05-22", card=Card(kind=CardKind.CREDIT)), TODAY)[0]
    leak = limitationclock.clocks(casefile.load_path(EXAMPLES / "leak-calls.case.yaml"), TODAY)[0]
    told = ["存款本金及利息" in (c.warning.zh if c.warning else "") for c in (debit, credit, leak)]
    assert told == [True, False, False]


def test_a_full_period_is_a_risk_not_a_refusal() -> None:
    found = limitationclock.clocks(theft("2014-05-21"), TODAY)[0]
    assert found.passed and found.warning is not None
    assert "对方可以据此抗辩" in found.warning.zh and "不能因此拒收起诉状" in found.warning.zh


def test_less_than_half_a_year_is_said() -> None:
    # three years end on Monday 2027-01-04; 180 days before it is 2026-07-08
    case = theft("2024-01-04")
    for on, said in [("2026-07-08", False), ("2026-07-09", True), ("2027-01-04", True), ("2027-01-05", False)]:
        found = limitationclock.clocks(case, d(on))[0]
        assert found.warning is not None and ("不足180日" in found.warning.zh) is said
        assert found.passed is (on == "2027-01-05")
        assert ("对方可以据此抗辩" in found.warning.zh) is found.passed


def test_a_late_demand_is_named() -> None:
    late = Notice(day=d("2026-05-25"), addressee="银行", demand=Answer.YES, arrived=d("2026-05-26"))
    found = limitationclock.clocks(theft("2023-05-22", notices=(late,)), TODAY)[0]
    assert found.due == d("2026-05-22") and found.warning is not None
    assert "催告函送达（2026年5月26日）发生在期间届满之后" in found.warning.zh


def test_without_the_day_of_discovery_nothing_is_computed() -> None:
    found = limitationclock.clocks(theft("2023-05-22", discovery=None), TODAY)[0]
    assert found.due is None and found.missing is not None and "发现" in found.missing.zh


def test_a_leak_that_led_to_a_theft_has_two_clocks() -> None:
    case = casefile.load_path(EXAMPLES / "leak-then-theft.case.yaml")
    both = limitationclock.clocks(case, TODAY)
    assert [(c.id, c.due) for c in both] == [("LIMIT", d("2029-04-12")), ("LIMIT_LEAK", d("2029-03-01"))]
    assert both[0].warning is not None and "未计作这项请求的中断" not in both[0].warning.zh
    assert "公安机关尚未告知结果" in both[0].warning.zh and "赔礼道歉" not in both[0].warning.zh
    assert both[1].warning is not None and "赔礼道歉" in both[1].warning.zh
    assert "未计作这项请求的中断" in both[1].warning.zh and "没有填写送达日期" not in both[1].warning.zh


DAYS = st.dates(d("1990-01-01"), d("2035-12-31"))


@given(DAYS, DAYS, st.none() | DAYS, st.lists(st.tuples(DAYS, DAYS), max_size=4), DAYS)
def test_the_end_is_never_before_the_start_nor_after_twenty_years(
    a: date, b: date, obligor: date | None, events: list[tuple[date, date]], on: date
) -> None:
    harm, known = sorted((a, b))
    given_events = [Interruption(min(e), max(e), "demand") for e in events]
    found = limitation.compute(harm, known, on, obligor, given_events)
    assert found.start < found.nominal <= found.due
    assert found.due <= add_years(harm, 20) + timedelta(days=15)


@given(DAYS, st.lists(DAYS, max_size=4))
def test_an_interruption_never_shortens_the_period(known: date, events: list[date]) -> None:
    plain = limitation.compute(known, known, TODAY)
    found = limitation.compute(known, known, TODAY, None, [Interruption(e, e, "demand") for e in events])
    assert found.nominal >= plain.nominal
