"""What replaced what (data/succession.yaml): the living article behind an old number, the body behind an old name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from legal_refs.law import library, numerals
from legal_refs.law.references import Place
from legal_refs.law.successionfile import data
from legal_refs.results import Citation, Succession, Words


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
    """The articles that took the place of this one at the next step; empty while it lives."""
    return _forward().get((law_id, article), ())


@cache
def _forward() -> dict[Place, tuple[Place, ...]]:
    return data().forward()


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
