"""Limitation where one day decides: the window of a hindrance, an open procedure, the last day itself."""

from __future__ import annotations

from datetime import date

import pytest

from legal_refs.case.facts import Hindrance
from legal_refs.case.interruptions import Interruption
from legal_refs.case.vocabulary import HindranceKind
from legal_refs.periods.limitation import compute

KNOWN, ON = date(2020, 3, 2), date(2024, 1, 1)
"""民法典 188: three years from 2020-03-02 end on 2023-03-02; the last six months (194) begin on 2022-09-02."""


def held(since: date, until: date) -> tuple[bool, date]:
    found = compute(KNOWN, KNOWN, ON, hindrance=Hindrance(kind=HindranceKind.FORCE_MAJEURE, since=since, until=until))
    return found.suspended, found.nominal


@pytest.mark.parametrize(
    ("since", "until", "suspended", "last"),
    [
        # over on the day on which the last six months begin: it took nothing of them
        (date(2022, 1, 1), date(2022, 9, 2), False, date(2023, 3, 2)),
        # one day longer: six months after its end
        (date(2022, 1, 1), date(2022, 9, 3), True, date(2023, 3, 3)),
        # begun on the last day of the period, and a day too late
        (date(2023, 3, 2), date(2023, 5, 1), True, date(2023, 11, 1)),
        (date(2023, 3, 3), date(2023, 5, 1), False, date(2023, 3, 2)),
    ],
)
def test_a_hindrance_counts_in_the_last_six_months_only(since: date, until: date, suspended: bool, last: date) -> None:
    assert held(since, until) == (suspended, last)


def test_an_act_during_an_open_procedure_is_never_too_late() -> None:
    # 民法典 195: no period runs while the report is open, so a demand of 2024 is not after the end of one
    report = Interruption(date(2020, 6, 1), None, "police")
    demand = Interruption(date(2023, 12, 1), date(2023, 12, 1), "demand")
    found = compute(KNOWN, KNOWN, ON, interruptions=[report, demand])
    assert found.pending == report and demand in found.counted and not found.ignored
    closed = Interruption(date(2020, 6, 1), date(2020, 7, 1), "police")  # then three years: 2023-07-01
    assert compute(KNOWN, KNOWN, ON, interruptions=[closed, demand]).ignored == (demand,)


@pytest.mark.parametrize(("on", "over"), [(date(2023, 3, 2), False), (date(2023, 3, 3), True)])
def test_the_period_is_over_on_the_day_after_its_last(on: date, over: bool) -> None:
    assert compute(KNOWN, KNOWN, on).over(on) is over


@pytest.mark.parametrize(("day", "late"), [(date(2023, 3, 2), False), (date(2023, 3, 3), True)])
def test_a_demand_on_the_last_day_is_in_time(day: date, late: bool) -> None:
    found = compute(KNOWN, KNOWN, ON, interruptions=[Interruption(day, day, "demand")])
    assert bool(found.ignored) is late


@pytest.mark.parametrize(("day", "counts"), [(date(2020, 3, 1), False), (date(2020, 3, 2), True)])
def test_an_act_counts_from_the_first_day_of_the_period(day: date, counts: bool) -> None:
    assert bool(compute(KNOWN, KNOWN, ON, interruptions=[Interruption(day, day, "demand")]).counted) is counts
