"""Words of the closed lists in the language of this request."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import get_language

from legal_refs.case import labels
from legal_refs.results import Words


def english() -> bool:
    """Whether the language of this request is English."""
    return (get_language() or "zh").startswith("en")


def said(words: Words) -> str:
    """A sentence of the data in the language of this request."""
    return words.en if english() else words.zh


def label(kind: type[StrEnum], token: str) -> str:
    """The label of a token of a word list; the token itself where the list does not know it."""
    try:
        return said(labels.words(kind(token)))
    except ValueError:
        return token


def choices(kind: type[StrEnum]) -> list[tuple[str, str]]:
    """All tokens of a word list with their labels, in its order."""
    return labels.choices(kind, "en" if english() else "zh")
