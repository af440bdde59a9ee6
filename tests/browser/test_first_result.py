"""The way to the first result in a browser: a few victims here, every situation, scripts on and off, in the soak."""

import pytest

from legal_refs.case.vocabulary import Incident
from tests.browser.firstresult import play

pytestmark = pytest.mark.browser
SOME = [(Incident.COUNTERFEIT_ATM, True), (Incident.LOAN_IN_MY_NAME, False), (Incident.LEAK_CALLS, True)]


@pytest.mark.parametrize(("incident", "javascript"), SOME)
def test_three_papers_are_ready_and_say_what_was_typed(address, chromium, incident, javascript):
    play(chromium, address, incident, javascript)
