"""How a provision stands in a paper: its label, the official text, and both in a citation that nobody asked for yet."""

from __future__ import annotations

from legal_refs.law import numerals
from legal_refs.law.laws import Provision, Unit
from legal_refs.results import Citation, Words

_UNITS = {Unit.ARTICLE: "条", Unit.ITEM: "项", Unit.PART: "部分", Unit.WHOLE: ""}
_UNASKED = Words("", "")


class UnknownProvision(LookupError):
    """A law, article, paragraph or item that the library does not hold."""


def quote(provision: Provision, paragraphs: tuple[int, ...] = ()) -> str:
    """The official text, whole or the whole paragraphs named. Raises UnknownProvision."""
    if not paragraphs:
        return provision.article.text
    if not provision.law.cite_paragraphs:
        raise UnknownProvision(f"{provision.law.id}: its division into paragraphs was not checked")
    parts = numerals.paragraphs_of(provision.article.text)
    if not all(1 <= number <= len(parts) for number in paragraphs) or list(paragraphs) != sorted(set(paragraphs)):
        raise UnknownProvision(f"{provision.law.id} {provision.key}: paragraphs {paragraphs}")
    return "\n".join(parts[number - 1] for number in paragraphs)


def label(provision: Provision, paragraphs: tuple[int, ...] = (), items: tuple[int, ...] = ()) -> str:
    """第七条第二款, 第五十二条第（六）项, 第二项 (a text without articles). Raises UnknownProvision."""
    if items and max(items) > numerals.items_of(quote(provision, paragraphs)):
        raise UnknownProvision(f"{provision.law.id} {provision.key}: items {items}")
    return numerals.label(provision.key, paragraphs, items, _UNITS[provision.law.unit])


def printed(provision: Provision, paragraphs: tuple[int, ...], items: tuple[int, ...]) -> Citation:
    """The article, or what is named of it, as a citation that no point has asked for yet. Raises UnknownProvision."""
    law, plain = provision.law, provision.article.plain
    return Citation(
        law_id=law.id,
        article=provision.key,
        title=law.title,
        short_title=law.short_title,
        doc_number=law.doc_number,
        paragraphs=paragraphs,
        label=label(provision, paragraphs, items),
        quote=quote(provision, paragraphs),
        why=_UNASKED,
        plain=Words(zh=plain.zh, en=plain.en),
        track=provision.article.track,
        points=(),
        applies_by=_UNASKED,
        effective_from=provision.effective_from,
        effective_to=provision.effective_to,
        source=law.source[0],
        checked_on=law.checked_on,
        doubt=provision.doubt,
        fit_for_filing=provision.fit_for_filing,
    )
