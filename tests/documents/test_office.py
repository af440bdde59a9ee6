"""LibreOffice shows every kind of paper as it was written; all papers of all examples are in the soak."""

from __future__ import annotations

import io
import shutil
from copy import deepcopy

import pytest
from docx import Document

from complaints.documents import catalogue, dossier, layouts, sets
from tests.cards import TODAY
from tests.documents.conftest import EVERY, possible
from tests.documents.office import faults, faulty, shown
from tests.documents.test_sets import TWO_BANKS

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(not (shutil.which("soffice") and shutil.which("pdftotext")), reason="no LibreOffice or poppler"),
]
OTHERS = ("B9b", "B9c")
"""Letters to an insurer and to another unit of the bank, which no example has."""


@pytest.fixture(scope="module")
def kinds(assessed):
    """ "paper-layout" -> (example, bytes): each kind of paper once, the layouts by turns; A1 and B1 in both."""
    found = {}
    for name in ("gan-today", *EVERY):
        case, assessment = assessed(name)
        makeable = possible(case, assessment)
        new = [paper for paper in makeable if paper not in {key.split("-")[0] for key in found}]
        for number, layout in enumerate(layouts.LAYOUTS):
            wanted = [p for n, p in enumerate(new) if p in ("A1", "B1") or n % 2 == number]
            for file in dossier.build(case, assessment, wanted, layout).files if wanted else ():
                found[f"{file.id}-{layout}"] = (name, file.data)
    for file in sets.build(sets.of(TWO_BANKS, TODAY), OTHERS, "official").files:
        found[f"{file.id}-official"] = ("two-banks", file.data)
    return found


def test_every_kind_of_paper_is_shown_as_it_was_written(kinds):
    assert {key.split("-")[0] for key in kinds} == set(catalogue.documents())
    found = faulty({key: data for key, (_, data) in kinds.items()})
    wrong = {f"{kinds[key][0]} {key}": bad for key, bad in found.items()}
    assert wrong == {}, "\n".join(f"{key}: {bad}" for key, bad in wrong.items())


def test_a_row_that_the_page_has_lost_is_a_fault(kinds):
    _, data = kinds["A1-compact"]
    (pdf,) = shown({"A1": data}).values()
    assert faults(data, pdf) == []
    longer, told = Document(io.BytesIO(data)), io.BytesIO()
    last = longer.tables[-1].rows[-1]._tr
    last.addnext(deepcopy(last))
    longer.save(told)
    assert [bad.partition(":")[0] for bad in faults(told.getvalue(), pdf)] == ["not the words of the Word file"]
