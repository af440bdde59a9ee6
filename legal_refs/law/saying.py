"""How a sentence of a table names a norm: `{appeal}` is 民事诉讼法第一百七十一条, Civil Procedure Law art. 171.

`{appeal.alone}` is the number alone, after its law was named.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Formatter

from legal_refs.law import library
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
    zh, en = {}, {}
    for name, text in texts.items():
        provision = library.load().provision(*text.place)
        zh[name] = _Named.of(_VERSION.sub("", provision.law.short_title), library.label(provision, text.paragraphs))
        number = text.article + "".join(f"({paragraph})" for paragraph in text.paragraphs)
        en[name] = _Named.of(_VERSION.sub("", provision.law.title_en), f"art. {number}")
    return Words(words.zh.format(**zh), words.en.format(**en))
