"""Marking typed words built the case anew, against its types: papers of one of two suits broke off, and long texts too.

A case of one of two suits holds what no case file does; a mark in each 本人 made a text longer than a person may type.
"""

from __future__ import annotations

from datetime import date

from msgspec import structs

from complaints.documents import lint, ownwords, sets
from legal_refs.case import casefile
from legal_refs.case.facts import Institution
from legal_refs.case.vocabulary import PersonKind
from tests.cards import EXAMPLES

ON = date(2026, 11, 22)


def test_both_suits_have_their_papers_where_a_contractor_is_sued_too() -> None:
    case = casefile.load_path(EXAMPLES / "leak-then-theft.case.yaml")
    case = structs.replace(case, contractor=Institution(name="被告所称的示例数据有限公司", sue=True))
    every = sets.of(case, ON)
    ready = [o.id for o in sets.offers(every) if o.offered and not o.blockers]
    made = {f.id: lint.text(f.data) for f in sets.build(every, ready).files}
    assert set(made) >= set(ready) and {sets.parted(name)[1] for name in made} >= {1, 2}
    assert any("被告所称的示例数据有限公司" in text for text in made.values())


def test_a_story_as_long_as_it_may_be_keeps_the_words_of_a_company() -> None:
    """20,000 signs are the bound of the story."""
    case = casefile.load_path(EXAMPLES / "gan-today.case.yaml")
    company = structs.replace(case.victim, kind=PersonKind.COMPANY)
    marked = ownwords.kept(structs.replace(case, victim=company, story="本人" * 10_000))
    assert marked.story != "本人" * 10_000 and marked.story.replace(ownwords.MARK, "") == "本人" * 10_000
