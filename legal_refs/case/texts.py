"""Typed text on every way in: made tidy in one way, and searched for card and identity numbers that may not be in it.

Work grows with the length of the text and no faster.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from legal_refs.case import identity

_INVISIBLE = re.compile("[\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Marks that nobody sees and that turn the direction of a line or hide in a name."""
_PICTURE = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff]")
_BREAK = re.compile("\r\n|[\r\x85\u2028\u2029]")
_BLANKS = re.compile("[\n\t]+")
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_GAP = r"[\s\-\u2010-\u2015\u2212\uff0d]{0,2}"
_CARD = re.compile(rf"(?<![0-9])(?=((?:[0-9]{_GAP}){{15,18}}[0-9])(?![0-9]))")
_IDENTITY = re.compile(rf"(?<![0-9A-Za-z])(?=((?:[0-9]{_GAP}){{17}}[0-9Xx])(?![0-9A-Za-z]))")
_BORN = re.compile(r"[1-8][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]")
_ISSUERS = ("62", "4", "5")
_NO_CARD = ("0", "1", "20", "21")
"""Beginnings of days and of no bank card."""


def line(text: str) -> str:
    """A text that a paper prints within a line: line breaks as blanks, no invisible marks, no outer blanks."""
    return text.strip() if text.isprintable() else _BLANKS.sub(" ", lines(text)).strip()


def lines(text: str) -> str:
    """A text of several lines: line breaks of one kind, no invisible marks, no outer blanks."""
    if text.isprintable():
        return text.strip()  # Python counts every break and every invisible mark among what it does not print
    return _INVISIBLE.sub("", _BREAK.sub("\n", text)).strip()


def pictures(text: str) -> tuple[str, ...]:
    """The emoji and other small pictures (表情符号) of a text, each once, as they come: not every printer has them."""
    return tuple(dict.fromkeys(_PICTURE.findall(text)))


def ordinary_digits(text: str) -> str:
    """The digits of every script as 0 to 9; as long as the text."""
    return _FOREIGN_DIGIT.sub(lambda m: str(unicodedata.decimal(m.group())), text)


def card_tail(text: str, certain: bool = False) -> str | None:
    """The last four digits of the first thing in a text that looks like a full card number, or None.

    That is 16 to 19 digits, together or in groups of four, which begin as bank cards do (62, 4, 5) or whose check digit
    (Luhn, ISO/IEC 7812) is right; in other groups, and where it must be `certain`, both.
    """
    return next((_bare(found[1])[-4:] for found in _cards(text, certain)), None)


def identity_number(text: str, certain: bool = False) -> bool:
    """Whether a text holds what looks like an 18-character identity number (公民身份号码).

    In groups, and where it must be `certain`, the check character must be right as well.
    """
    return next(_identities(text, certain), None) is not None


def masked(text: str, certain: bool = False) -> str:
    """The text with every full card and identity number cut down to its last four characters, all else as it was."""
    pieces, done = [], 0
    for found in sorted((*_cards(text, certain), *_identities(text, certain)), key=lambda match: match.start(1)):
        if found.start(1) >= done:
            pieces += [text[done : found.start(1)], "*", _bare(found[1])[-4:]]
            done = found.end(1)
    return "".join([*pieces, text[done:]])


def _bare(number: str) -> str:
    return re.sub("[^0-9X]", "", number.upper())


def _cards(text: str, certain: bool) -> Iterator[re.Match[str]]:
    if len(text) < 16:
        return
    for match in _CARD.finditer(ordinary_digits(text)):
        digits = _bare(match[1])
        if digits.startswith(_NO_CARD) or _BORN.fullmatch(digits):
            continue
        issued, checked = digits.startswith(_ISSUERS), luhn(digits)
        if (issued and checked) or ((issued or checked) and not certain and _in_fours(match[1])):
            yield match


def _in_fours(number: str) -> bool:
    """Whether digits stand together or in groups of four, the last group of any length."""
    groups = re.findall("[0-9]+", number)
    return all(len(group) == 4 for group in groups[:-1])


def _identities(text: str, certain: bool) -> Iterator[re.Match[str]]:
    if len(text) < 18:
        return
    for match in _IDENTITY.finditer(ordinary_digits(text)):
        number = _bare(match[1])
        together = len(match[1]) == len(number)
        if _BORN.fullmatch(number) and (identity.is_eighteen(number) or (together and not certain)):
            yield match


def luhn(digits: str) -> bool:
    """Check digit of a card number; digits only."""
    doubled = (int(c) * (2 if i % 2 else 1) for i, c in enumerate(reversed(digits)))
    return sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0
