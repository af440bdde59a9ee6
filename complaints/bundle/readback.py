"""Reads a finished PDF back: the text of its pages, and whether it says what the Word file says."""

from __future__ import annotations

import re
from collections import Counter

import pypdfium2

from complaints.documents import lint

PAGE_LINE = re.compile(r"第\d+页共\d+页")
HYPHEN = "\x02"
"""What the reader gives for a hyphen at the end of a line before a letter; no paper holds this sign."""


def pages(pdf: bytes) -> tuple[str, ...]:
    """The text of every page. Raises pypdfium2.PdfiumError for what is no PDF."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        read = (document[number].get_textpage().get_text_bounded() for number in range(len(document)))
        return tuple(text.replace(HYPHEN, "-") for text in read)
    finally:
        document.close()


def differences(word: bytes, shown: tuple[str, ...]) -> str:
    """The characters that the pages lack or have too many of; "" where the PDF says what the Word file says.

    Spaces, the page numbers at the foot and table headings that a new page repeats are left out.
    """
    written, drawn = Counter(_plain(_words(word))), Counter[str]()
    for page in shown:
        drawn += Counter(PAGE_LINE.sub("", _plain(page)))
    lost, more = written - drawn, drawn - written
    repeated = set(_plain("".join(_headings(word))))
    return "".join(lost.elements()) + "".join(c for c in more.elements() if c not in repeated)


def _plain(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b\ufffe]", "", text)


def _words(word: bytes) -> str:
    return "".join(i.text if isinstance(i, lint.Line) else "".join("".join(c) for _, c in i) for i in lint.rows(word))


def _headings(word: bytes) -> list[str]:
    """The words of the table rows that a new page repeats."""
    tables = [item for item in lint.rows(word) if not isinstance(item, lint.Line)]
    return ["".join(cells) for table in tables for is_heading, cells in table if is_heading]
