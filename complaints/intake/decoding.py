"""Bytes become text: UTF-8, UTF-16 and GBK told apart by what they hold, never by the name of the file."""

from __future__ import annotations

import codecs

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
ENOUGH = 8
"""Signs beyond ASCII from which on it is no chance that GBK bytes are also well-formed UTF-8."""


class NotText(ValueError):
    """The bytes are no text in an encoding that statements use."""


def text_of(raw: bytes) -> str:
    """The text of a file. Raises NotText."""
    told = told_by(raw)
    if told:
        return _decoded(raw, told)
    try:
        return _decoded(raw, "utf-8")
    except NotText:
        return _decoded(raw, "gb18030")


def told_by(head: bytes) -> str:
    """The encoding that the first bytes of a file tell by a mark or by their zeros; "" where they tell none."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    if head[1:400:2].count(0) > len(head[1:400:2]) // 3:
        return "utf-16-le"
    if head[0:400:2].count(0) > len(head[0:400:2]) // 3:
        return "utf-16-be"
    return ""


def _decoded(raw: bytes, encoding: str) -> str:
    try:
        text = raw.decode(encoding)
    except (UnicodeDecodeError, UnicodeError):
        raise NotText from None
    if "\0" in text or sum(c < " " and c not in "\t\r\n\f\v" for c in text[:4000]) > 20:
        raise NotText
    return text


def repaired(text: str) -> str:
    """Pasted text that a program had read as GBK though it was UTF-8, put right where that is possible without loss."""
    if sum(c > "\x7f" for c in text[:2000]) < ENOUGH:
        return text
    try:
        return text.encode("gb18030").decode("utf-8")
    except UnicodeError:
        return text
