"""Typed reading of data/forum.yaml: which procedural text governs which filing day, and the sentences of the engine."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache

from msgspec import Struct

from legal_refs.files import datafiles
from legal_refs.law import library
from legal_refs.results import Words


class Period(Struct, frozen=True, rename={"since": "from", "until": "to"}):
    """One text in force from a day to a day (None = still), with its numbering (a = old, b = new)."""

    law: str
    since: date
    until: date | None
    numbering: str


class Topic(Struct, frozen=True):
    """A rule by its article number under each numbering; None where that text does not have it."""

    text: str
    a: str | None = None
    b: str | None = None


class LevelRule(Struct, frozen=True, rename={"since": "from"}):
    """Amounts in yuan from which an intermediate court takes a case (级别管辖)."""

    since: date
    same_province: Decimal
    other_province: Decimal
    source: tuple[str, ...]
    checked_on: date


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    checked_on: date
    source: tuple[str, ...]
    texts: dict[str, tuple[Period, ...]]
    topics: dict[str, tuple[Topic, ...]]
    level: LevelRule
    internet_courts_from: date
    internet_courts_unread_from: date
    small_claims_first: date
    small_claims_half_wage: date
    words: dict[str, Words]


@cache
def data() -> _File:
    """The whole file, read once. Raises DataError."""
    return datafiles.read(datafiles.DATA / "forum.yaml", _File)


def cite(topic: str, day: date) -> tuple[str, ...]:
    """Provisions of a topic as "law_id:article" in the texts in force on a day; KeyError for an unknown topic."""
    return tuple(c for rule in data().topics[topic] if (c := _citation(rule, day)) is not None)


def cite_all(topics: tuple[str, ...], day: date) -> tuple[str, ...]:
    """Provisions of several topics, each once, in their order."""
    return tuple(dict.fromkeys(c for topic in topics for c in cite(topic, day)))


def _citation(rule: Topic, day: date) -> str | None:
    for period in data().texts[rule.text]:
        if period.since <= day and (period.until is None or day <= period.until):
            article = rule.a if period.numbering == "a" else rule.b
            return f"{period.law}:{article}" if article and reviewed(period.law, article) else None
    return None


@cache
def reviewed(law_id: str, article: str) -> bool:
    """Whether a provision stands in the reviewed library; one that does not is never named."""
    try:
        library.load().provision(law_id, article)
    except library.UnknownProvision:
        return False
    return True


def in_force(text: str, day: date) -> bool:
    """Whether any version of a text (a key of `texts`) is in force on a day."""
    return any(p.since <= day and (p.until is None or day <= p.until) for p in data().texts[text])


def say(key: str, **slots: object) -> Words:
    """A sentence of the file with its slots filled; raises KeyError for an unknown key or a missing slot."""
    words = data().words[key]
    return Words(words.zh.format(**slots), words.en.format(**slots)) if slots else words
