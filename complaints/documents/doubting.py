"""Which provisions of which something is doubted a paper names: the filing sheet asks to compare them with the text."""

from __future__ import annotations

import re
from collections.abc import Collection

from complaints.documents.citing import inner, short_name
from legal_refs.case.memory import kept
from legal_refs.results import Assessment, Citation

_ARTICLE = re.compile("第[^条款项]+[条项](之[一二三四五六七八九十]+)?")
_NUMERAL = "[（）一二三四五六七八九十百千零〇0-9]{1,9}"
_NAMED = re.compile(f"《([^》]+)》|(第{_NUMERAL}(?:[条项](?:之[一二三四五六七八九十]+)?|部分))")
"""A law by its name, or an article or item of one."""


def doubtful(assessment: Assessment, paper: str, said: str) -> list[Citation]:
    """The provisions of which something is doubted and which a paper, with all that it says, names."""
    pleaded = {point.id for point in assessment.points if point.chosen and paper in point.documents}
    doubted = [c for c in assessment.citations if c.doubt and c.label and not pleaded.isdisjoint(c.points)]
    named = _articles_named(said, _names_cited(assessment)) if doubted else ()
    return [c for c in doubted if _named_in(said, named, c)]


@kept
def _names_cited(assessment: Assessment) -> set[str]:
    """Every name of a law that was chosen."""
    return {name for one in assessment.citations for name in _names(one)}


def _named_in(said: str, named: Collection[tuple[str, str]], citation: Citation) -> bool:
    article = _article(citation.label)
    if _NAMED.fullmatch(article):
        return any((name, article) in named for name in _names(citation))
    return article in said and any(f"《{name}》" in said for name in _names(citation))


def _names(citation: Citation) -> set[str]:
    return {inner(citation.title), short_name(citation), inner(citation.short_title)}


def _articles_named(said: str, laws: Collection[str]) -> set[tuple[str, str]]:
    """Each article that a text names, with the law named last before it."""
    found, law = set(), ""
    for name, article in _NAMED.findall(said):
        if name:
            law = name if name in laws else law
        else:
            found.add((law, article))
    return found


def _article(label: str) -> str:
    """The article or item of a label without its paragraphs: papers join those of one article."""
    return found[0] if (found := _ARTICLE.match(label)) else label
