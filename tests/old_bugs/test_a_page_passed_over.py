"""Pages passed over stopped every paper of a case: no bank told, no leak told, no police station told.

Chance had met them in a run of five hundred cases: the complaint about a leak read an empty page, the report to the
police named the bank that had sued and was not told.
"""

from datetime import date

import pytest
from msgspec import structs

from legal_refs.case.vocabulary import Incident
from tests.documents.conftest import assessed_example
from tests.documents.test_withdrawn import faults

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("name", "day", "changes"),
    [
        ("sued-credit", TODAY, {"bank": None}),
        ("statement-leak", TODAY, {"leak": None}),
        ("statement-leak", date(2022, 6, 1), {"leak": None, "discovery": None}),
        ("sim-swap", TODAY, {"incident": Incident.LEAK_STATEMENT}),
        ("trojan-sms", TODAY, {"incident": Incident.LEAK_THEN_THEFT}),
    ],
)
def test_the_papers_that_are_left_are_made(name, day, changes):
    assert faults(structs.replace(assessed_example(name)[0], **changes), day) == []


def test_a_police_file_without_its_station_is_a_file_of_the_police():
    case, found = assessed_example("leak-then-theft")
    assert case.police is not None
    unnamed = structs.replace(case, police=structs.replace(case.police, station="", filed_no="宁公立字〔2026〕1号"))
    assert faults(unnamed, found.filing_day) == []
