"""The bench stopped at the papers of another filler: a tag in the style of a paragraph is one that no filler reads."""

from __future__ import annotations

from complaints.documents import layouts
from tests.bench.docxtemplater import FILLERS, _Rewriter
from tests.bench.dossiers import Work


def test_the_papers_of_other_fillers_hold_no_tag_in_a_style() -> None:
    work = Work.of("gan-today")
    tagged = [b'pStyle w:val="{%' in layouts.members(template)[layouts.BODY] for template in work.templates]
    assert any(tagged), "else the test shows nothing"
    _, row_tag = FILLERS["docxtemplater"]
    for template, slots in zip(work.templates, work.slots, strict=True):
        body = layouts.members(_Rewriter(slots, row_tag).rewritten(template))[layouts.BODY]
        assert b'pStyle w:val="{%' not in body
