"""A paper that speaks of the table below (下表) has rows in it: nobody files a request that lists nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from msgspec import structs

from complaints.documents import catalogue, filling
from complaints.documents.shared import shared
from complaints.documents.wording import Slot
from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Institution
from tests.cards import EXAMPLES
from tests.documents.test_arguments import ON, example

OUTSIDERS = ("acquirer", "merchant", "payment_institution", "carrier", "contractor")
BASES = ("card-lost", "gan-today", "pos-credit", "phishing-credit", "account-takeover", "unknown-how", "leak-calls")


def slots_of(case: Case) -> dict[str, Mapping[str, Any]]:
    assessment = assess(case, ON)
    ready = [o.id for o in catalogue.offers(case, assessment) if o.offered and not o.blockers]
    told = shared(case)
    return {one: filling.slots(catalogue.document(one), case, assessment, told=told) for one in ready}


def without_rows(case: Case) -> list[str]:
    """Papers that say 下表 and print no row."""
    found = []
    for paper, slots in slots_of(case).items():
        paras = [para for slot in slots.values() if isinstance(slot, Slot) for para in slot]
        if any("下表" in para.text for para in paras) and not any(para.cells for para in paras):
            found.append(paper)
    return found


@pytest.mark.parametrize("name", sorted(path.name.split(".")[0] for path in EXAMPLES.glob("*.case.yaml")))
def test_every_table_of_an_example_has_rows(name: str) -> None:
    assert without_rows(example(name)) == []


@pytest.mark.parametrize("outsider", OUTSIDERS)
@pytest.mark.parametrize("name", BASES)
def test_whoever_is_named_is_asked_for_something(name: str, outsider: str) -> None:
    """One other institution is named, whatever the theft: the court is asked for its records by name."""
    bare = structs.replace(example(name), **(dict.fromkeys(OUTSIDERS) | {outsider: Institution(name="示例案外机构")}))
    assert without_rows(bare) == []
    asked = slots_of(bare).get("A7")
    if asked is not None:
        rows = [para.cells[0] for slot in asked.values() if isinstance(slot, Slot) for para in slot if para.cells]
        assert any("示例案外机构" in row for row in rows), rows
