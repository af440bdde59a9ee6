"""The words of statements and messages (data/lexicon.yaml), read once: which stand in a text, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from msgspec import Struct

from legal_refs.files import datafiles

DATA = Path(__file__).resolve().parent / "data"
Words = dict[str, list[str]]


class Lexicon(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of data/lexicon.yaml."""

    source: str
    checked_on: date
    currencies: Words
    numbers: dict[str, str]
    units: list[str]
    scales: dict[str, str]
    unnamed: list[str]
    amounts: Words
    bounds_before: list[str]
    bounds_after: list[str]
    directions: Words
    to_whom: list[str]
    channels: Words
    kinds: Words
    success: list[str]
    closed: list[str]
    refunded: list[str]
    notices: Words


@cache
def load() -> Lexicon:
    """The lists. Raises DataError."""
    return datafiles.read(DATA / "lexicon.yaml", Lexicon)


class Finder:
    """Finds the words of several lists in a text in one pass; where two overlap the longer one counts.

    账 may be written 帐, as banks did for long (转帐, 到帐).
    """

    def __init__(self, lists: Words) -> None:
        self._kind = {word: kind for kind, words in lists.items() for word in words}
        self._kind |= {word.replace("账", "帐"): kind for word, kind in self._kind.items()}
        ordered = sorted(self._kind, key=len, reverse=True)
        self._pattern = re.compile("|".join(re.escape(word) for word in ordered))

    def places(self, text: str) -> Iterator[tuple[str, int, int]]:
        """(list, begin, end) of each word, from left to right."""
        for match in self._pattern.finditer(text):
            yield self._kind[match.group()], match.start(), match.end()

    def kinds(self, text: str) -> set[str]:
        """The lists of which a word stands in the text."""
        return {kind for kind, _begin, _end in self.places(text)}

    def first(self, text: str) -> str:
        """The first list, in the order of the data, of which a word stands in the text; "" for none."""
        found = self.kinds(text)
        return next((kind for kind in dict.fromkeys(self._kind.values()) if kind in found), "")


@cache
def finder(name: str) -> Finder:
    """The finder of one table of lists: amounts, directions, channels, kinds, notices."""
    if name == "states":
        lists = load()
        return Finder({"refunded": lists.refunded, "closed": lists.closed, "success": lists.success})
    lists_of: Words = getattr(load(), name)
    return Finder(lists_of)


@cache
def currency_words() -> dict[str, str]:
    """Each way to write a currency: its three letters."""
    return {word: code for code, words in load().currencies.items() for word in words}


def said_by(before: str, after: str) -> tuple[str, bool]:
    """The currency of a number by the words on both sides of it, and whether they agree; "" where neither names one.

    A name says more than a sign, a sign more than 元, which the dollar and the yen have too: 港币1,200元 is not yuan.
    """
    words = sorted(filter(None, (before, after)), key=_weight, reverse=True)
    if not words:
        return "", True
    known = currency_words()
    agreed = len(words) == 1 or _weight(words[0]) > _weight(words[1]) or known[words[0]] == known[words[1]]
    return known[words[0]], agreed


def _weight(word: str) -> int:
    return 0 if word in load().units else 1 if len(word) == 1 else 2


def scale(word: str) -> Decimal:
    """How much a number of this unit is in yuan (万: 10000, 分: 0.01); 1 where the unit is none or 元 itself."""
    return Decimal(load().scales.get(word, "1"))


@cache
def scale_in_heading() -> re.Pattern[str]:
    """The unit of a heading or a preamble: 金额(万元), 金额/分, 单位：千元."""
    words = "|".join(sorted(load().scales, key=len, reverse=True))
    before, after = (
        r"(?<=[(/\[:：位])(?P<before>[^()/\[\]0-9]{0,8}?)",
        r"(?=[^()/\[\]\s,，;；0-9]{0,3}(?:[)\]\s,，;；]|$))",
    )
    return re.compile(f"{before}(?P<unit>{words}){after}")


def currency_spelt(text: str, code: str) -> bool:
    """Whether a text names this currency in full (人民币, USD, HK$), not by a sign or unit that others have too."""
    full = [word for word in load().currencies.get(code, []) if word not in load().units and len(word) > 1]
    return any(word in text for word in full if len(word) > 2 or not word.isascii())


def currency_of(word: str) -> str:
    """Three letters of a currency column's cell ("人民币", "美元", "USD", "156"); "" where it names none."""
    text = re.sub(r"[\s()（）:：]", "", word).upper()
    known = currency_words() | load().numbers
    return known.get(text, "") or next((c for w, c in known.items() if len(w) > 1 and text.startswith(w)), "")
