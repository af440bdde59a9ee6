"""Typed reading of data/questions.yaml: what each question means, and those that are put together from others."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Annotated, Any

from msgspec import Meta, Struct

from legal_refs.files import datafiles
from legal_refs.results import Words

Sentence = Annotated[str, Meta(min_length=4)]


class Row(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One question: its meaning in both languages, and where it is put together from others, how (`asks`)."""

    id: Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*$")]
    zh: Sentence
    en: Sentence
    asks: Any = None
    argument: str | None = None

    @property
    def meaning(self) -> Words:
        return Words(self.zh, self.en)


class File(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file; `combining` explains the words that join questions."""

    checked_on: date
    source: str
    combining: tuple[Row, ...]
    questions: tuple[Row, ...]


@cache
def data() -> File:
    """The file, read once. Raises DataError."""
    return datafiles.read(datafiles.DATA / "questions.yaml", File)
