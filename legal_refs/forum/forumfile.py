"""Typed reading of data/forum.yaml: the norms behind each reason on a day, and the sentences of the engine."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache

from msgspec import Struct

from legal_refs.files import datafiles
from legal_refs.law import library
from legal_refs.law.laws import LawId
from legal_refs.results import Words


class LevelRule(Struct, frozen=True, rename={"since": "from"}):
    """Amounts in yuan from which an intermediate court takes a case (级别管辖)."""

    since: date
    same_province: Decimal
    other_province: Decimal
    source: tuple[str, ...]
    checked_on: date


class ForeignLevel(Struct, frozen=True, rename={"since": "from"}):
    """Amounts in yuan from which an intermediate court takes a case with a foreign party; provinces by two digits."""

    since: date
    higher: Decimal
    higher_provinces: tuple[str, ...]
    usual: Decimal
    source: tuple[str, ...]
    checked_on: date


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    checked_on: date
    source: tuple[str, ...]
    topics: dict[str, tuple[LawId, ...]]
    level: LevelRule
    foreign_level: ForeignLevel
    internet_courts_unread_from: date
    small_claims_first: date
    small_claims_half_wage: date
    small_claims_surely: Decimal
    words: dict[str, Words]


@cache
def data() -> _File:
    """The whole file, read once. Raises DataError, also for a topic that names no norm."""
    found = datafiles.read(datafiles.DATA / "forum.yaml", _File)
    faults = library.load().missing_norms("forum.yaml", found.topics.items())
    if faults:
        raise datafiles.DataError(*faults)
    return found


def cite(topic: str, day: date) -> tuple[str, ...]:
    """Provisions ("law-id article") of a topic in the texts in force on a day; KeyError for an unknown topic."""
    return library.load().in_force_on(data().topics[topic], day)


def cite_all(topics: tuple[str, ...], day: date) -> tuple[str, ...]:
    """Provisions of several topics, each once, in their order."""
    return tuple(dict.fromkeys(c for topic in topics for c in cite(topic, day)))


def in_force(family: str, day: date) -> bool:
    """Whether any version of a law is in force on a day."""
    versions = library.load().versions(family)
    return any(law.effective_from <= day and (law.effective_to is None or day <= law.effective_to) for law in versions)


def say(key: str, **slots: object) -> Words:
    """A sentence of the file with its slots filled; raises KeyError for an unknown key or a missing slot."""
    words = data().words[key]
    return Words(words.zh.format(**slots), words.en.format(**slots)) if slots else words
