"""Prints provisions in a paper: full name at first use, then the short one, and only what the assessment chose."""

from __future__ import annotations

from collections.abc import Iterable

from legal_refs.law.numerals import label
from legal_refs.results import Assessment, Citation

_NOT_REASONS = {"note"}
"""Where a point stands beside the paper and is not written into it."""


class NotChosenError(LookupError):
    """A wording cites what the assessment did not choose for these facts; the text names law and article."""


class LawPrinter:
    """The provisions of one paper; remembers which laws were named in full. One per render."""

    def __init__(self, assessment: Assessment, document: str) -> None:
        self._chosen: dict[tuple[str, str], list[Citation]] = {}
        for c in assessment.citations:
            if not c.orientation_only:
                self._chosen.setdefault((c.law_id, c.article), []).append(c)
        self._points = {p.id: p for p in assessment.points if p.chosen}
        self._document = document
        self._named: set[str] = set()

    def has_law(self, law_id: str, *articles: str | int) -> bool:
        """Whether every one of these articles was chosen (without articles: any of the law)."""
        if not articles:
            return any(law == law_id for law, _ in self._chosen)
        return all((law_id, str(article)) in self._chosen for article in articles)

    def law(self, law_id: str, article: str | int, paragraph: int | None = None, item: int | None = None) -> str:
        """《中华人民共和国民法典》第五百七十七条, from the second time on 《民法典》第五百七十七条.

        Without `paragraph` the label of the chosen citation is printed. Raises NotChosenError.
        """
        citation = self._find(law_id, str(article), paragraph)
        return self._name(citation) + _label(citation, paragraph, item)

    def also(self, law_id: str, article: str | int, paragraph: int | None = None, item: int | None = None) -> str:
        """The label alone (第五百七十八条), for a further article of the law just named. Raises NotChosenError."""
        return _label(self._find(law_id, str(article), paragraph), paragraph, item)

    def law_list(self, *tracks: str, every: bool = False, without: tuple[str, ...] = ()) -> str:
        """The provisions of these tracks for this paper: 《甲法》第一条、第二条，《乙法》第三条; may be empty.

        A legal point names its papers; `every` also lists what points meant for other papers,
        `without` leaves out what only these points chose.
        """
        by_law: dict[str, list[Citation]] = {}
        for citation in self._for_paper(tracks, every):
            if citation.points and set(citation.points) <= set(without):
                continue
            by_law.setdefault(citation.law_id, []).append(citation)
        texts = [self._name(cs[0]) + "、".join(_labels(cs)) for cs in by_law.values()]
        return "，".join(texts)

    def point(self, *ids: str) -> bool:
        """Whether any of these legal points was chosen."""
        return any(name in self._points for name in ids)

    def _for_paper(self, tracks: Iterable[str], every: bool) -> list[Citation]:
        wanted = set(tracks)
        chosen = (c for cs in self._chosen.values() for c in cs)
        return [c for c in chosen if c.track.value in wanted and c.fit_for_filing and (every or self._meant_here(c))]

    def _meant_here(self, citation: Citation) -> bool:
        """A point names its papers and the place there; one of the other basis of claim names none here."""
        traces = [self._points[p] for p in citation.points if p in self._points]
        places = {place for t in traces for paper, place in t.places if paper == self._document}
        return not traces or not places <= _NOT_REASONS

    def _find(self, law_id: str, article: str, paragraph: int | None) -> Citation:
        for citation in self._chosen.get((law_id, article), ()):
            if paragraph is None or not citation.paragraphs or paragraph in citation.paragraphs:
                return citation
        named = f"{law_id} {article}" + (f"({paragraph})" if paragraph else "")
        raise NotChosenError(f"{self._document}: {named} was not chosen for these facts")

    def _name(self, citation: Citation) -> str:
        if citation.law_id in self._named:
            return f"《{_inner(citation.short_title)}》"
        self._named.add(citation.law_id)
        number = f"（{citation.doc_number}）" if _printable_number(citation.doc_number) else ""
        return f"《{_inner(citation.title)}》{number}"


def _labels(citations: Iterable[Citation]) -> Iterable[str]:
    """Labels of one law in the order of its articles, each once."""
    ordered = sorted(citations, key=lambda c: ([int(n) for n in c.article.split("-")], c.paragraphs))
    return dict.fromkeys(c.label for c in ordered)


def _label(citation: Citation, paragraph: int | None, item: int | None) -> str:
    if paragraph is None and item is None:
        return citation.label
    return label(citation.article, (paragraph,) if paragraph else (), (item,) if item else ())


def _printable_number(number: str | None) -> bool:
    """法释〔2021〕10号 helps a reader; a number with its amendments, or an order of the President, does not."""
    return number is not None and "〔" in number and "；" not in number


def _inner(title: str) -> str:
    """A title inside a title stands in single marks: 《…适用〈中华人民共和国民法典〉…》."""
    return title.replace("《", "〈").replace("》", "〉")
