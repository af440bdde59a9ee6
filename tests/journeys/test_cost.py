"""A page of the interview costs about what a plain form view costs, from the third page to the last."""

import pytest

from complaints.journey.answers import from_case
from complaints.journey.flow import flow
from tests.journeys.test_bad_input import with_case
from tests.journeys.test_walks import CASES
from tests.timing import once

pytestmark = pytest.mark.django_db


def best(run, times=7):
    """Least processor time of several runs in seconds: noise only ever adds."""
    return min(once(run) for _ in range(times))


def test_pages_are_flat_from_the_third_to_the_last():
    browser = with_case("gan-today")
    steps = [s.id for s in flow(from_case(CASES["gan-today"])).open if not s.many and s.kind == "questions"]
    cost = {
        step: best(lambda step=step: browser.client.get(f"/case/{browser.token}/{step}/"))
        for step in (steps[2], "address", "bank-desk")
    }
    early, *late = cost.values()
    assert max(late) < 3 * early, cost


def test_the_journey_of_a_full_case_takes_little():
    answers = from_case(CASES["leak-then-theft"])
    items = [answers["transactions"]["items"][0] | {"_id": i} for i in range(200)]
    answers["transactions"]["items"] = items
    assert best(lambda: flow(answers)) < 0.01
