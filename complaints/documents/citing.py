"""Prints provisions in a paper: full name at first use, then the short one, and only what the assessment chose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from legal_refs.case.memory import kept
from legal_refs.law import library
from legal_refs.law.laws import LawKind
from legal_refs.law.numerals import label
from legal_refs.law.references import Reference
from legal_refs.results import Assessment, Citation, Track

_VERSION = re.compile("（[0-9]{4}年修[正订]）$")


class NotChosenError(LookupError):
    """A wording cites what the assessment did not choose for these facts; the text names paper and norm."""


class LawPrinter:
    """The provisions of one paper, named by their norms; remembers which laws were named in full. One per render.

    What only orients (criminal law, 由公安机关认定) stands in papers for police and procuratorate, nowhere else.
    """

    def __init__(self, assessment: Assessment, document: str) -> None:
        self._chosen = _by_article(assessment, document.startswith("D"))
        self._points = _points(assessment)
        self._document = document
        self._filing_day = assessment.filing_day
        self._named: set[str] = set()
        self._below = False
        self._owed: set[str] = set()
        self._last: str | None = None
        self._printed: list[tuple[Citation, Reference]] = []

    @property
    def tools(self) -> dict[str, Any]:
        """What a wording may call of the law, by its name there."""
        printing = (self.law, self.also, self.laws, self.printed, self.printed_list, self.below_the_list)
        asking = (self.has_law, self.began, self.cites, self.family, self.point)
        return {one.__name__: one for one in (*printing, *asking)}

    def has_law(self, *norms: str) -> bool:
        """Whether a text of every one of these norms was chosen. Raises library.UnknownNorm."""
        return all(self._chosen_text(norm) is not None for norm in norms)

    def began(self, norm: str, day: date | None) -> bool:
        """Whether the chosen text of a norm was in force on that day; a day that is not known says nothing against it.

        A rule of procedure is chosen by the filing day; what somebody did before it began was not under it.
        """
        found = self._chosen_text(norm)
        return found is not None and (day is None or library.load().laws[found[0].law_id].effective_from <= day)

    def cites(self, family: str) -> bool:
        """Whether any article of a law was chosen, in whatever version."""
        return any(library.load().laws[law_id].family == family for law_id, _ in self._chosen)

    def family(self, norm: str) -> str | None:
        """The law in which the chosen text of a norm stands, without its version; None where none was chosen."""
        found = self._chosen_text(norm)
        return library.load().laws[found[0].law_id].family if found else None

    def law(self, norm: str) -> str:
        """《中华人民共和国民法典》第五百七十七条, from the second time on 《民法典》第五百七十七条.

        A norm that is a whole article prints the label of the chosen citation. Raises NotChosenError.
        """
        citation, text = self._find(norm)
        self._printed.append((citation, text))
        return self._name(citation) + _label(citation, text)

    def also(self, norm: str) -> str:
        """The label alone (第五百七十八条) for a further article of the law just named; that of another law in full."""
        citation, text = self._find(norm)
        if citation.law_id != self._last:
            return self.law(norm)
        self._printed.append((citation, text))
        return _label(citation, text)

    def printed(self, norm: str) -> bool:
        """Whether this paper has printed the chosen text of the norm already."""
        return self._chosen_text(norm) in self._printed

    def laws(self, *norms: str) -> str:
        """Those of the norms that were chosen, the laws in order: 《甲法》第一条，《乙规定》第三条; may be empty."""
        by_law: dict[str, list[tuple[str, Citation]]] = {}
        for norm in norms:
            if (found := self._chosen_text(norm)) is not None:
                by_law.setdefault(found[0].law_id, []).append((norm, found[0]))
        ordered = sorted(by_law.values(), key=lambda cited: _rank(cited[0][1]))
        return "，".join(
            "、".join((self.also if at else self.law)(norm) for at, (norm, _) in enumerate(cited)) for cited in ordered
        )

    def printed_list(self) -> str:
        """Every provision that this paper has printed so far, each once; the law of procedure last.

        A law that only the text below the list names (see below_the_list) is introduced here, in full.
        """
        by_law: dict[str, list[tuple[Citation, Reference]]] = {}
        for citation, text in self._printed:
            by_law.setdefault(citation.law_id, []).append((citation, text))
        ordered = sorted(by_law.values(), key=lambda printed: _rank(printed[0][0]))
        return "，".join(self._introduced(printed[0][0]) + "、".join(_joined(printed)) for printed in ordered)

    def below_the_list(self) -> str:
        """From here on the paper stands below its list of provisions, which introduces the laws; prints nothing."""
        self._below = True
        return ""

    def point(self, *ids: str) -> bool:
        """Whether any of these legal points was chosen."""
        return any(name in self._points for name in ids)

    def _chosen_text(self, norm: str) -> tuple[Citation, Reference] | None:
        """The newest text of the norm that was chosen, and its citation."""
        for text in library.load().norm(norm).newest_first:
            for citation in self._chosen.get(text.place, ()):
                if not citation.paragraphs or set(text.paragraphs) <= set(citation.paragraphs):
                    return citation, text
        return None

    def _find(self, norm: str) -> tuple[Citation, Reference]:
        found = self._chosen_text(norm)
        if found is None:
            raise NotChosenError(f"{self._document}: {norm} was not chosen for these facts")
        return found

    def _name(self, citation: Citation) -> str:
        self._last = citation.law_id
        if citation.law_id in self._named:
            return f"《{short_name(citation)}》"
        self._named.add(citation.law_id)
        if self._below:
            self._owed.add(citation.law_id)
            return f"《{short_name(citation)}》"
        return _in_full(citation, self._filing_day)

    def _introduced(self, citation: Citation) -> str:
        """The name of a law in the list: in full where only the text below the list names it."""
        if citation.law_id not in self._owed:
            return self._name(citation)
        self._owed.remove(citation.law_id)
        return _in_full(citation, self._filing_day)


@kept
def _points(assessment: Assessment) -> set[str]:
    """The legal points that were chosen."""
    return {one.id for one in assessment.points if one.chosen}


@kept
def _by_article(assessment: Assessment, orienting: bool) -> dict[tuple[str, str], list[Citation]]:
    """The citations by law and article; those that only orient where they are asked for."""
    found: dict[tuple[str, str], list[Citation]] = {}
    for one in assessment.citations:
        if orienting or not one.orientation_only:
            found.setdefault((one.law_id, one.article), []).append(one)
    return found


def _in_full(citation: Citation, filing_day: date) -> str:
    """《最高人民法院关于…的规定》（法释〔2021〕10号，以下简称《…》）.

    A version that has no number of its own and was amended before the paper is filed says so: who looks the article
    up today finds another under its number.
    """
    number = _number(citation.doc_number, filing_day)
    notes = [number] if number else []
    ended = _amended(citation, filing_day)
    if ended and not notes:
        since = ended + timedelta(days=1)
        notes.append(f"{since.year}年{since.month}月{since.day}日修改施行前的条文")
    if short_name(citation) != inner(citation.title).removeprefix("中华人民共和国"):
        notes.append(f"以下简称《{short_name(citation)}》")
    return f"《{inner(citation.title)}》" + (f"（{'，'.join(notes)}）" if notes else "")


def _amended(citation: Citation, filing_day: date) -> date | None:
    """The last day of a version that was amended before the filing day; None where it is in force, or was repealed."""
    laws = library.load().laws
    ended, successor = citation.effective_to, laws[citation.law_id].superseded_by
    if ended is None or ended >= filing_day or successor is None:
        return None
    return ended if laws[successor].family == laws[citation.law_id].family else None


def short_name(citation: Citation) -> str:
    """What the law is called from the second time on; introduced only in a paper that has a second (shortnames.py).

    The version that is in force needs no year: 《网络安全法》, not 《网络安全法（2025年修正）》.
    """
    return inner(citation.short_title if citation.effective_to else _VERSION.sub("", citation.short_title))


@kept
def short_names(assessment: Assessment) -> set[str]:
    """What the chosen laws are called from the second time on."""
    return {short_name(one) for one in assessment.citations}


@kept
def full_names(assessment: Assessment) -> dict[str, str]:
    """How the chosen laws that have a short name are introduced: short name -> name in full; one version each."""
    found: dict[str, set[str]] = {}
    for one in assessment.citations:
        if short_name(one) != inner(one.title):
            found.setdefault(short_name(one), set()).add(_in_full(one, assessment.filing_day))
    return {short: full.pop() for short, full in found.items() if len(full) == 1}


_ORDER = (LawKind.LAW, LawKind.REGULATION, LawKind.INTERPRETATION, LawKind.RULE, LawKind.NORMATIVE)
"""In which order texts are cited together (法释〔2009〕14号 2)."""


def _rank(citation: Citation) -> tuple[bool, int, bool]:
    """Procedure after substance, within each by the kind of text, and the basic laws (基本法律) before the others."""
    law = library.load().laws[citation.law_id]
    late = citation.track is Track.PROCEDURE or "民事诉讼" in law.title
    return late, _ORDER.index(law.kind), law.issuer != "全国人民代表大会"


def _joined(printed: Iterable[tuple[Citation, Reference]]) -> Iterator[str]:
    """The labels of one law in the order of its articles; the paragraphs of an article together."""
    articles: dict[str, list[tuple[Citation, Reference]]] = {}
    for citation, text in printed:
        articles.setdefault(citation.article, []).append((citation, text))
    for article in sorted(articles, key=lambda key: [int(n) for n in key.split("-")]):
        paragraphs = [text.paragraphs or citation.paragraphs for citation, text in articles[article]]
        whole = not all(paragraphs)
        yield (
            articles[article][0][0].label
            if whole
            else label(article, tuple(sorted({n for ps in paragraphs for n in ps})))
        )


def _label(citation: Citation, text: Reference) -> str:
    return label(citation.article, text.paragraphs) if text.paragraphs else citation.label


_AMENDED = date(2021, 1, 1)
"""From when the judicial interpretations amended with the Civil Code (法释〔2020〕17、18号) are in force."""


def _number(number: str | None, filing_day: date) -> str:
    """法释〔1998〕7号，法释〔2020〕17号修正 helps a reader; an order of the President does not."""
    parts = number.split("；") if number else []
    if not all("〔" in part for part in parts):
        return ""
    return "，".join(part for part in parts if filing_day >= _AMENDED or "修正" not in part)


def inner(title: str) -> str:
    """A title inside a title stands in single marks: 《…适用〈中华人民共和国民法典〉…》."""
    return title.replace("《", "〈").replace("》", "〉")
