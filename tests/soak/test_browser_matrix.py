"""The whole matrix of journeys in chromium: incident, JavaScript, language, direction; each page in all widths."""

import time

import pytest

from tests.browser.conftest import address, chromium, site
from tests.browser.cover import matrix
from tests.browser.journey import BY_INCIDENT, COLUMNS, REST, whole, window
from tests.journeys.test_walks import CASES

__all__ = ["address", "chromium", "site"]
pytestmark = [pytest.mark.soak, pytest.mark.browser]


@pytest.mark.parametrize("incident", COLUMNS["incident"])
def test_every_combination(address, chromium, figure, incident):
    rows = [row for row in matrix(COLUMNS) if row["incident"] == incident]
    started = time.monotonic()
    for number, row in enumerate(rows):
        with window(chromium, address, number, row["javascript"]) as screen:
            whole(screen, CASES[BY_INCIDENT[incident]], row["prefix"], row["back"])
    took = time.monotonic() - started
    figure("browser matrix", len(rows), f"journeys of {incident} in {took:.0f} s, papers of each downloaded")


@pytest.mark.parametrize("name", REST)
def test_the_other_examples(address, chromium, name):
    with window(chromium, address, REST.index(name), javascript=False) as screen:
        whole(screen, CASES[name])
