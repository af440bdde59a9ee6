"""How a sentence of a table names a norm: `{appeal}` is 民事诉讼法第一百七十一条, Civil Procedure Law art. 171.

`{appeal.alone}` is the number alone, after its law was named.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from string import Formatter

from legal_refs.law import library, printing
from legal_refs.law.references import Reference
from legal_refs.results import Words

_VERSION = re.compile(r"（[^）]*）|\s*\([^)]*\)| of the PRC")


class _Named(str):
    """Law and article; `alone` is the article."""

    __slots__ = ("alone",)
    alone: str

    @classmethod
    def of(cls, law: str, alone: str) -> _Named:
        """Chinese runs on, English parts the law from its number."""
        made = cls(f"{law} {alone}" if alone.isascii() else law + alone)
        made.alone = alone
        return made


def slots_of(words: Words) -> set[str]:
    """The norms that a sentence names, in either language."""
    fields = (field for said in (words.zh, words.en) for _, field, _, _ in Formatter().parse(said) if field)
    return {field.removesuffix(".alone") for field in fields}


def say(words: Words, texts: Mapping[str, Reference]) -> Words:
    """The sentence with each norm as it stands in its text; a law is named without its version. Raises KeyError."""
    named = {name: _named(text) for name, text in texts.items()}
    zh = words.zh.format(**{name: both[0] for name, both in named.items()})
    return Words(zh, words.en.format(**{name: both[1] for name, both in named.items()}))


@cache  # every clock of every assessment names its provisions: bench `assess`
def _named(text: Reference) -> tuple[_Named, _Named]:
    """A text in Chinese and in English."""
    provision = library.load().provision(*text.place)
    number = text.article + "".join(f"({paragraph})" for paragraph in text.paragraphs)
    return (
        _Named.of(_VERSION.sub("", provision.law.short_title), printing.label(provision, text.paragraphs)),
        _Named.of(_VERSION.sub("", provision.law.title_en), f"art. {number}"),
    )
