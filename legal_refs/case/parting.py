"""Where the words that somebody typed are parted: clause from clause (，), sentence from sentence (。)."""

from __future__ import annotations

import re

_CLAUSE_ENDS = re.compile("[，。；！？,;!?\n\x03]")
_SENTENCE_ENDS = re.compile("[。；！？;!?\n\x03]")


def clauses(text: str | None) -> list[str]:
    """The clauses of a text in their order, without their marks; a text that breaks off gives what there is.

    What stands between two marks is kept as typed, blanks too; None is an empty text.
    """
    return _CLAUSE_ENDS.split(text or "")


def sentences(text: str | None) -> list[str]:
    """The sentences of a text in their order, without their marks; a semicolon and a new line end one."""
    return _SENTENCE_ENDS.split(text or "")
