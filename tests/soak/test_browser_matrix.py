"""The whole matrix of journeys in chromium: every incident, width, JavaScript, language and direction."""

import time

import pytest

from tests.browser.conftest import address, chromium, site
from tests.browser.cover import matrix
from tests.browser.journey import BY_INCIDENT, COLUMNS, whole
from tests.browser.screen import Screen
from tests.journeys.test_walks import CASES

__all__ = ["address", "chromium", "site"]
pytestmark = [pytest.mark.soak, pytest.mark.browser]


@pytest.mark.parametrize("incident", COLUMNS["incident"])
def test_every_combination(address, chromium, figure, incident):
    rows = [row for row in matrix(COLUMNS) if row["incident"] == incident]
    started = time.monotonic()
    for row in rows:
        with Screen(chromium, address, row["width"], row["javascript"]) as screen:
            whole(screen, CASES[BY_INCIDENT[incident]], row["prefix"], row["back"])
    took = time.monotonic() - started
    figure("browser matrix", len(rows), f"journeys of {incident} in {took:.0f} s, papers of each downloaded")
