"""Article numbers in Chinese and arabic figures: 第二百五十三条之一 is "253-1"; labels as a paper prints them."""

from __future__ import annotations

import re
from functools import lru_cache

_DIGITS = "零一二三四五六七八九"
_UNITS = {"十": 10, "百": 100, "千": 1000}
_VALUES = {char: value for value, char in enumerate(_DIGITS)} | {"〇": 0, "两": 2}

NUMBER = r"(?:\d{1,4}|[零〇一二两三四五六七八九十百千]{1,9})"
ARTICLE = re.compile(rf"第?\s*(?P<main>{NUMBER})\s*条(?:\s*之\s*(?P<sub>{NUMBER}))?")
ITEM_LINE = re.compile(r"^（[一二三四五六七八九十]+）|^\d{1,2}[．.、]")


def to_chinese(number: int) -> str:
    """Chinese numeral of 1 to 9999: 10 → 十, 110 → 一百一十, 1005 → 一千零五. Raises ValueError outside."""
    if not 0 < number < 10000:
        raise ValueError(f"no numeral for {number}")
    text, zero = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            text += ("零" if zero and text else "") + _DIGITS[digit] + name
            zero = False
        else:
            zero = True
    return text[1:] if text.startswith("一十") else text


def from_chinese(text: str) -> int:
    """Number of a Chinese or arabic numeral. Raises ValueError for anything else."""
    if text.isascii() and text.isdigit():
        return int(text)
    total, digit = 0, 0
    for char in text:
        if char in _UNITS:
            total += (digit or 1) * _UNITS[char]
            digit = 0
        elif char in _VALUES:
            digit = _VALUES[char]
        else:
            raise ValueError("not a numeral")
    if not text:
        raise ValueError("not a numeral")
    return total + digit


def key_of(text: str) -> str | None:
    """Corpus key of an article named in `text` ("第二百五十三条之一", "253条之一", "69-1", "69"), or None."""
    match = ARTICLE.search(text)
    if match is None:
        bare = re.fullmatch(r"\s*(\d{1,4})(?:-(\d{1,2}))?\s*", text)
        return None if bare is None else bare[1] + (f"-{bare[2]}" if bare[2] else "")
    sub = match["sub"]
    return str(from_chinese(match["main"])) + (f"-{from_chinese(sub)}" if sub else "")


@lru_cache(maxsize=4096)
def label(article: str, paragraphs: tuple[int, ...] = (), items: tuple[int, ...] = (), unit: str = "条") -> str:
    """Article, paragraphs and items as a paper prints them: 第七条第二款, 第五十二条第（六）项, 第二百五十三条之一.

    `unit` is 项 or 部分 for a text that is divided into 一、二、三 without articles (第二项, 第二部分), empty for one
    that has no numbers.
    """
    main, _, sub = article.partition("-")
    text = f"第{to_chinese(int(main))}{unit}" + (f"之{to_chinese(int(sub))}" if sub else "") if unit else ""
    text += "、".join(f"第{to_chinese(number)}款" for number in paragraphs)
    return text + "、".join(f"第（{to_chinese(number)}）项" for number in items)


def paragraphs_of(text: str) -> tuple[str, ...]:
    """Paragraphs (款) of an article, each with the items （一）… that belong to it."""
    parts: list[str] = []
    for line in text.split("\n"):
        if parts and ITEM_LINE.match(line):
            parts[-1] += "\n" + line
        else:
            parts.append(line)
    return tuple(parts)


def items_of(text: str) -> int:
    """How many items （一）（二）… the text has."""
    return sum(1 for line in text.split("\n") if line.startswith("（") and ITEM_LINE.match(line))
