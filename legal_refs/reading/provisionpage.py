"""What the page of one provision shows: text, plain words, validity, source, succession, doubt and where it is used."""

from __future__ import annotations

from datetime import date
from functools import cache

from msgspec import Struct

from legal_refs.arguments import points
from legal_refs.law import library, numerals, printing, succession
from legal_refs.law.laws import Provision
from legal_refs.results import Succession, Track, Words


class Use(Struct, frozen=True, kw_only=True):
    """A legal point that cites the provision, and the papers it goes into."""

    point: str
    title: Words
    documents: tuple[str, ...]


class ProvisionPage(Struct, frozen=True, kw_only=True):
    """One provision for a reader; `basis` tells why its wording is older than its version.

    `living` names the provisions in force that took its place (empty while it is in force itself).
    """

    law_id: str
    article: str
    title: str
    short_title: str
    title_en: str
    doc_number: str | None
    issuer: str
    kind: str
    label: str
    paragraphs: tuple[str, ...]
    plain: Words
    track: Track
    governs: str
    promulgated: date
    effective_from: date
    effective_to: date | None
    basis: str | None
    sources: tuple[str, ...]
    verified_by: str
    checked_on: date
    doubt: Words | None
    fit_for_filing: bool
    changes: tuple[Succession, ...]
    living: tuple[tuple[str, str], ...]
    uses: tuple[Use, ...]
    previous: str | None
    following: str | None


def page(law_id: str, article: str) -> ProvisionPage:
    """The page of one provision. Raises printing.UnknownProvision."""
    provision = library.load().provision(law_id, article)
    law, own = provision.law, provision.article
    before, after = _neighbours(provision)
    return ProvisionPage(
        law_id=law.id,
        article=article,
        title=law.title,
        short_title=law.short_title,
        title_en=law.title_en,
        doc_number=law.doc_number,
        issuer=law.issuer,
        kind=law.kind.value,
        label=printing.label(provision),
        paragraphs=numerals.paragraphs_of(own.text),
        plain=Words(zh=own.plain.zh, en=own.plain.en),
        track=own.track,
        governs=provision.governs.value,
        promulgated=law.promulgated,
        effective_from=provision.effective_from,
        effective_to=provision.effective_to,
        basis=own.basis,
        sources=law.source,
        verified_by=law.verified_by,
        checked_on=law.checked_on,
        doubt=provision.doubt,
        fit_for_filing=provision.fit_for_filing,
        changes=succession.of(law_id, article),
        living=() if provision.effective_to is None else succession.living(law_id, article),
        uses=_uses().get((law_id, article), ()),
        previous=before,
        following=after,
    )


def _neighbours(provision: Provision) -> tuple[str | None, str | None]:
    keys = list(provision.law.articles)
    place = keys.index(provision.key)
    return keys[place - 1] if place else None, keys[place + 1] if place + 1 < len(keys) else None


@cache
def _uses() -> dict[tuple[str, str], tuple[Use, ...]]:
    found: dict[tuple[str, str], list[Use]] = {}
    for point in points.load():
        use = Use(point=point.id, title=point.title, documents=tuple(point.documents))
        for text in dict.fromkeys(text.place for rule in point.articles for text in rule.norm.texts):
            found.setdefault(text, []).append(use)
    return {place: tuple(uses) for place, uses in found.items()}
