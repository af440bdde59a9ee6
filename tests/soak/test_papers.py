"""Every paper of every example in both layouts: Word's schema, and what LibreOffice shows of it."""

from __future__ import annotations

import pytest
from openxml_audit import OpenXmlValidator

from complaints.documents import dossier, layouts
from tests.documents.conftest import EVERY, assessed_example, possible
from tests.documents.office import faulty

pytestmark = pytest.mark.soak


@pytest.fixture(scope="module")
def papers():
    """ "example-paper-layout" -> bytes."""
    found = {}
    for name in EVERY:
        case, assessment = assessed_example(name)
        makeable = possible(case, assessment)
        for layout in layouts.LAYOUTS:
            for file in dossier.build(case, assessment, makeable, layout).files if makeable else ():
                found[f"{name}-{file.id}-{layout}"] = file.data
    return found


@pytest.mark.timeout(2400)
@pytest.mark.office
def test_every_paper_is_shown_as_it_was_written(papers, figure):
    wrong = faulty(papers)
    figure("papers in LibreOffice", len(papers), f"papers, {len(wrong)} faulty")
    assert wrong == {}, "\n".join(f"{key}: {bad}" for key, bad in wrong.items())


@pytest.mark.timeout(2400)
def test_every_paper_passes_the_schema_of_word(papers, tmp_path, figure):
    wrong, path = {}, tmp_path / "paper.docx"
    for key, data in papers.items():
        path.write_bytes(data)
        errors = [error.description for error in OpenXmlValidator().validate(path).errors]
        if errors:
            wrong[key] = errors
    figure("papers in the schema", len(papers), f"papers, {len(wrong)} with an error")
    assert wrong == {}
