"""A page that no answer had opened counted as answered in a brought case, and was skipped when one opened it."""

from complaints.journey.answers import from_case, to_case
from complaints.journey.flow import flow
from tests.journeys.test_walks import CASES


def test_a_page_that_a_later_answer_opens_is_asked():
    answers = from_case(CASES["gan-today"])
    assert "complaint-reply" not in answers and to_case(answers) == CASES["gan-today"]
    answers["discovery"]["_done"].append("complaint")
    answers["complaint"] = {"complaint.sent": "2026-10-20", "complaint.reply": "refused"}
    journey = flow(answers)
    assert journey.is_open("complaint-reply") and "complaint-reply" not in journey.told
