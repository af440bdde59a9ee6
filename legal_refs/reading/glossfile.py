"""Words of the Chinese papers with what each says in English, from data/gloss.yaml."""

from __future__ import annotations

from datetime import date
from functools import cache

from msgspec import Struct

from legal_refs.files import datafiles
from legal_refs.results import Words

FILE = "gloss.yaml"


class _GlossFile(Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    checked_on: date
    words: tuple[Words, ...]


@cache
def load() -> _GlossFile:
    """The file, read once. Raises DataError."""
    return datafiles.read(datafiles.DATA / FILE, _GlossFile)


def gloss_of(text: str) -> tuple[Words, ...]:
    """The listed words that stand in a Chinese text, in the order in which they first stand there."""
    found = [(text.find(words.zh), words) for words in load().words]
    return tuple(words for place, words in sorted(found, key=lambda row: row[0]) if place >= 0)
