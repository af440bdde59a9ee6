"""The written form of a law version (data/laws/*.yaml): identity, validity, source and the cited articles verbatim."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from legal_refs.results import Track, Words

Filled = Annotated[str, Meta(min_length=1, pattern=r"\S")]
Key = Annotated[str, Meta(pattern=r"^[1-9][0-9]{0,3}(-[1-9][0-9]?)?$")]
LawId = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Strict(Struct, frozen=True, forbid_unknown_fields=True):
    """Base of every record of law data: immutable, unknown keys refused."""


class Note(Words, frozen=True, forbid_unknown_fields=True):
    """Words written in a data file: both languages, nothing else."""


class LawKind(StrEnum):
    """What sort of text it is (效力层级)."""

    LAW = "law"
    REGULATION = "administrative_regulation"
    INTERPRETATION = "judicial_interpretation"
    RULE = "department_rule"
    NORMATIVE = "normative_document"


class Governs(StrEnum):
    """Which day chooses the text: of the facts, of the filing, or the day from which limitation runs."""

    FACTS = "facts"
    FILING = "filing"
    LIMITATION = "limitation"


class Unit(StrEnum):
    """How a text is divided and cited: 第二条, 第二项, 第二部分, or a reply of one paragraph that has no number."""

    ARTICLE = "article"
    ITEM = "item"
    PART = "part"
    WHOLE = "whole"


class Article(Strict, frozen=True, kw_only=True):
    """One article: official text, what it says in plain words, its track; a start before its version has a basis.

    `unused_because`: why no table uses it, where that is so (reading/uses.py keeps the two apart).
    """

    text: Filled
    plain: Note
    track: Track
    effective_from: date | None = None
    basis: str | None = None
    governs: Governs | None = None
    doubt: Note | None = None
    fit_for_filing: bool = True
    unused_because: Filled | None = None


class Law(Strict, frozen=True, kw_only=True):
    """One version of one law; `effective_to` is the last day in force, None while in force."""

    id: LawId
    title: Filled
    short_title: Filled
    title_en: Filled
    aliases: tuple[Filled, ...]
    issuer: Filled
    doc_number: str | None
    kind: LawKind
    governs: Governs
    family: LawId
    unit: Unit
    promulgated: date
    effective_from: date
    effective_to: date | None
    superseded_by: str | None
    supersedes: tuple[str, ...]
    source: Annotated[tuple[Filled, ...], Meta(min_length=1)]
    verified_by: Filled
    checked_on: date
    articles: Annotated[dict[Key, Article], Meta(min_length=1)]
    doubt: Note | None = None
    fit_for_filing: bool = True
    cite_paragraphs: bool = True


class Provision(Strict, frozen=True, kw_only=True):
    """One article of one version with everything that follows from its law.

    `effective_from`: first day in force of this wording, which may be older than the version.
    """

    law: Law
    key: str
    article: Article
    effective_from: date
    effective_to: date | None
    governs: Governs

    @property
    def doubt(self) -> Words | None:
        """The note 核对 that a reader must see: of the article, else of its law."""
        return self.article.doubt or self.law.doubt

    @property
    def fit_for_filing(self) -> bool:
        """False where the text itself is doubtful, so that no court paper quotes it."""
        return self.article.fit_for_filing and self.law.fit_for_filing

    @classmethod
    def of(cls, law: Law, key: str) -> Provision:
        """The article of a law; what it does not say itself is as its law says."""
        article = law.articles[key]
        return cls(
            law=law,
            key=key,
            article=article,
            effective_from=article.effective_from or law.effective_from,
            effective_to=law.effective_to,
            governs=article.governs or law.governs,
        )

    def in_force(self, day: date) -> bool:
        """Whether this wording is in force on `day`."""
        return self.effective_from <= day and (self.effective_to is None or day <= self.effective_to)
