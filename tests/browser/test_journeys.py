"""Every incident's journey in chromium: all pairs of incident, JavaScript, language and direction, in three widths."""

import pytest

from complaints.journey.answers import from_case
from complaints.journey.flow import flow
from complaints.journey.steps import STEPS
from legal_refs.case.vocabulary import Incident
from tests.browser.cover import matrix, pairs, pairwise
from tests.browser.journey import BY_INCIDENT, COLUMNS, whole, window
from tests.documents.test_sets import TWO_BANKS
from tests.journeys.test_walks import CASES

COVER = pairwise(COLUMNS)
SEVERAL = next(number for number, row in enumerate(COVER) if row["incident"] == TWO_BANKS.incident.value)
"""The journey that tells of two banks, in place of one more of the same incident."""


def told(row):
    """The case of a journey."""
    return TWO_BANKS if COVER.index(row) == SEVERAL else CASES[BY_INCIDENT[row["incident"]]]


def titled(row):
    script = "js" if row["javascript"] else "nojs"
    return f"{row['incident']}-{script}-{row['prefix'].strip('/') or 'zh'}-{'back' if row['back'] else 'on'}"


def test_the_cover_holds_every_pair_of_every_incident():
    """Each incident x 2 needs two rows at least; a new incident without an example fails here."""
    assert set(BY_INCIDENT) == {incident.value for incident in Incident}
    found = {pair for row in COVER for pair in pairs(row)}
    assert found == {pair for row in matrix(COLUMNS) for pair in pairs(row)}
    assert len(COVER) <= 2 * len(Incident) + 4


def test_every_page_of_the_interview_is_walked():
    """A new page that no walk opens fails here.

    Those on a hindrance, a suit of the bank, a guarantee, heirs, joint holders and a stranger at a counter are walked
    by the soak and the test client.
    """
    opened = {step.id for row in COVER for step in flow(from_case(told(row))).open}
    walked = {"hindrance", "bank-suit", "guarantee", "estate", "co-claimants", "impostor"}
    assert {step.id for step in STEPS} - opened == walked


@pytest.mark.browser
@pytest.mark.parametrize("row", COVER, ids=titled)
def test_journey(address, chromium, row):
    with window(chromium, address, COVER.index(row), row["javascript"]) as screen:
        whole(screen, told(row), row["prefix"], row["back"])
