"""Words of desks and courts in one plain line each, from data/explained_words.yaml, found where they stand."""

from __future__ import annotations

from datetime import date
from functools import cache

from msgspec import Struct

from legal_refs.files import datafiles
from legal_refs.results import Words

FILE = "explained_words.yaml"


class Explained(Struct, frozen=True, forbid_unknown_fields=True):
    """One word: its line in both languages, and the norm that the line says plainly, "" for none."""

    word: str
    forms: tuple[str, ...]
    zh: str
    en: str
    norm: str = ""

    @property
    def line(self) -> Words:
        """The explanation."""
        return Words(self.zh, self.en)


class _ExplainedFile(Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    checked_on: date
    words: tuple[Explained, ...]


@cache
def load() -> _ExplainedFile:
    """The file, read once. Raises DataError."""
    return datafiles.read(datafiles.DATA / FILE, _ExplainedFile)


def standing_in(text: str) -> tuple[Explained, ...]:
    """The words that stand in a text of either language, in the order of the file."""
    lower = text.lower()
    return tuple(e for e in load().words if any(form in lower for form in e.forms))
