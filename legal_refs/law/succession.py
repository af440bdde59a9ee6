"""What replaced what (data/succession.yaml): the living article behind an old number, the body behind an old name."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Annotated

from msgspec import Meta

from legal_refs.files.datafiles import DATA, read
from legal_refs.law import library, numerals
from legal_refs.law.laws import Filled, Key, LawId, Note, Strict
from legal_refs.results import Citation, Succession, Words

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
    bodies: tuple[BodySuccession, ...]
    terms: tuple[Term, ...]
    examples: tuple[Filled, ...]


Place = tuple[str, str]


@cache
def data() -> SuccessionData:
    """The file. Raises datafiles.DataError."""
    return read(SUCCESSION, SuccessionData)


@cache
def _links() -> dict[Place, tuple[Succession, ...]]:
    links: dict[Place, list[Succession]] = {}
    for row in data().laws:
        for old, news in row.pairs.items():
            for new in news:
                words = Succession(
                    old=name(row.from_law, old),
                    new=name(row.to_law, new),
                    since=row.since,
                    note=Words(zh=row.note.zh, en=row.note.en),
                )
                for place in ((row.from_law, old), (row.to_law, new)):
                    links.setdefault(place, []).append(words)
    return {place: tuple(found) for place, found in links.items()}


def name(law_id: str, article: str) -> str:
    """An article as a reader knows it: 合同法第一百零七条."""
    law = library.load().laws.get(law_id)
    return (law.short_title if law else law_id) + numerals.label(article)


def of(law_id: str, article: str) -> tuple[Succession, ...]:
    """What this article replaced and what replaced it."""
    return _links().get((law_id, article), ())


def successors(law_id: str, article: str) -> tuple[Place, ...]:
    """The articles that took the place of this one, latest text last; empty while it lives."""
    found: list[Place] = []
    for row in data().laws:
        if row.from_law == law_id and article in row.pairs:
            found += [(row.to_law, new) for new in row.pairs[article]]
    return tuple(found)


def living(law_id: str, article: str) -> tuple[Place, ...]:
    """The articles in force today at the end of the chain; the article itself while it is in force."""
    law = library.load().laws.get(law_id)
    if law is not None and law.effective_to is None:
        return ((law_id, article),)
    ends = [place for step in successors(law_id, article) for place in living(*step)]
    return tuple(dict.fromkeys(ends))


def for_citations(citations: Iterable[Citation]) -> tuple[Succession, ...]:
    """The changes that touch the cited articles, each once, in order of the citations.

    A new version of the same text that kept the number is no news and left out.
    """
    found: dict[Succession, None] = {}
    for citation in citations:
        for change in _news().get((citation.law_id, citation.article), ()):
            found.setdefault(change)
    return tuple(found)


@cache
def _news() -> dict[Place, tuple[Succession, ...]]:
    laws = library.load().laws
    kept = {
        (name(row.from_law, old), name(row.to_law, new))
        for row in data().laws
        if laws[row.from_law].family == laws[row.to_law].family
        for old, news in row.pairs.items()
        for new in news
        if old == new
    }
    return {
        place: tuple(change for change in changes if (change.old, change.new) not in kept)
        for place, changes in _links().items()
    }


def bodies() -> tuple[Succession, ...]:
    """Supervisors and desks that changed."""
    return tuple(row.result() for row in data().bodies)
