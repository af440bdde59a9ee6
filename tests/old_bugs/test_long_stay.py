"""A stay of ten thousand years was counted out day by day for each item of evidence: minutes for one paper."""

from __future__ import annotations

import time
from datetime import date

from complaints.documents.exhibits import Exhibit, of_days
from legal_refs.case.facts import Evidence
from legal_refs.case.vocabulary import EvidenceForm, EvidenceGroup


def item(name: str) -> Exhibit:
    return Exhibit(1, 1, 1, Evidence(group=EvidenceGroup.NOT_HOLDER, name=name, form=EvidenceForm.DOCUMENT))


def test_a_stay_of_any_length_is_looked_at_once() -> None:
    began = time.process_time()
    found = (item("5月21日住院记录"), item("住院发票"))
    assert of_days(found, date(1, 1, 1), date(9999, 12, 31)) == found[:1]
    assert time.process_time() - began < 0.5


def test_the_item_that_names_a_day_of_the_stay_is_found() -> None:
    """From 30 December to 2 January: 12月31日 and 1月1日 lie in it, 5月21日 does not."""
    inside, other = item("12月31日住院记录"), item("5月21日门诊记录")
    assert of_days((inside, other), date(2025, 12, 30), date(2026, 1, 2)) == (inside,)
    assert of_days((item("1月1日住院记录"), other), date(2025, 12, 30), date(2026, 1, 2))[0].item.name[:2] == "1月"
    assert of_days((other,), date(2026, 1, 2), date(2025, 12, 30)) == ()
