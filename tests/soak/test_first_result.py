"""Every situation played to its first result and three papers in a browser, typed by hand, with scripts and without."""

import pytest

from legal_refs.case.vocabulary import Incident
from tests.browser.conftest import address, chromium, site
from tests.browser.firstresult import play

__all__ = ["address", "chromium", "site"]
pytestmark = [pytest.mark.soak, pytest.mark.browser]


@pytest.mark.parametrize("javascript", [True, False], ids=["js", "nojs"])
@pytest.mark.parametrize("incident", list(Incident))
def test_three_papers_are_ready_and_say_what_was_typed(address, chromium, figure, incident, javascript):
    for done in ((), ("freeze", "police")):
        victim = play(chromium, address, incident, javascript, done)
        said = f"pages, {victim.inputs} inputs, {victim.signs} signs, {'scripts' if javascript else 'no scripts'}"
        figure(f"first result {incident.value}", victim.pages, said)
