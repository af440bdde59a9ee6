"""The written form of data/succession.yaml: what replaced what, what ended without a successor, what people call it."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Annotated

from msgspec import Meta

from legal_refs.files.datafiles import DATA, read
from legal_refs.law.laws import Filled, Key, LawId, Note, Strict
from legal_refs.law.references import Place
from legal_refs.results import Succession, Words

SUCCESSION = DATA / "succession.yaml"


class LawSuccession(Strict, frozen=True, kw_only=True):
    """Articles of one version and the articles of the next text that took their place."""

    from_law: LawId
    to_law: LawId
    since: date
    note: Note
    source: Filled
    checked_on: date
    pairs: Annotated[dict[Key, tuple[Key, ...]], Meta(min_length=1)]


class Ended(Strict, frozen=True, kw_only=True):
    """Articles that ended with their text and have no article after them, with the reason."""

    law: LawId
    articles: Annotated[tuple[Key, ...], Meta(min_length=1)]
    note: Note
    source: Filled
    checked_on: date


class BodySuccession(Strict, frozen=True, kw_only=True):
    """A body or a desk and what took its place; `names` are what people write."""

    id: LawId
    names: tuple[Filled, ...]
    old: Filled
    new: Filled
    since: date
    note: Note
    source: Filled
    checked_on: date

    def result(self) -> Succession:
        """As an assessment shows it."""
        return Succession(old=self.old, new=self.new, since=self.since, note=Words(zh=self.note.zh, en=self.note.en))


class Term(Strict, frozen=True, kw_only=True):
    """What people call a decided case."""

    names: tuple[Filled, ...]
    id: Filled


class SuccessionData(Strict, frozen=True, kw_only=True):
    """The whole file; `examples` are shown at the search box."""

    laws: tuple[LawSuccession, ...]
    ended: tuple[Ended, ...]
    bodies: tuple[BodySuccession, ...]
    terms: tuple[Term, ...]
    examples: tuple[Filled, ...]

    def forward(self) -> dict[Place, tuple[Place, ...]]:
        """For each article the articles that took its place at the next step."""
        found: dict[Place, tuple[Place, ...]] = {}
        for row in self.laws:
            for old, news in row.pairs.items():
                place = (row.from_law, old)
                found[place] = (*found.get(place, ()), *((row.to_law, new) for new in news))
        return found

    def without_successor(self) -> frozenset[Place]:
        """The articles that ended for good."""
        return frozenset((row.law, article) for row in self.ended for article in row.articles)


@cache
def data() -> SuccessionData:
    """The file. Raises datafiles.DataError."""
    return read(SUCCESSION, SuccessionData)
