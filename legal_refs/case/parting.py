"""Where typed words are parted: at commas (clauses), at semicolons too (parts), at full stops alone (sentences)."""

from __future__ import annotations

import re

_CLAUSE_ENDS = re.compile("[，。；！？,;!?\n\x03]")
_PART_ENDS = re.compile("[。；！？;!?\n\x03]")
_SENTENCE_ENDS = re.compile("[。！？!?\n\x03]")


def clauses(text: str | None) -> list[str]:
    """The clauses of a text in their order, without their marks; a text that breaks off gives what there is.

    What stands between two marks is kept as typed, blanks too; None is an empty text.
    """
    return _CLAUSE_ENDS.split(text or "")


def parts(text: str | None) -> list[str]:
    """The parts of a text between full stops and semicolons, in their order, without their marks."""
    return _PART_ENDS.split(text or "")


def sentences(text: str | None) -> list[str]:
    """The sentences of a text in their order, without their marks; a semicolon ends none, a new line does."""
    return _SENTENCE_ENDS.split(text or "")
