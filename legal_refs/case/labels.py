"""Labels of the tokens in vocabulary.py, in Chinese and English, from data/vocabulary.yaml."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from functools import cache

from msgspec import Struct

from legal_refs.case.vocabulary import DataCategory
from legal_refs.files import datafiles
from legal_refs.results import Words


class _Label(Struct, frozen=True, forbid_unknown_fields=True):
    zh: str
    en: str
    sensitive: bool = False


class _Vocabulary(Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    checked_on: date
    labels: dict[str, dict[str, _Label]]


@cache
def load() -> dict[str, dict[str, _Label]]:
    """The table, read once. Raises DataError."""
    return datafiles.read(datafiles.DATA / "vocabulary.yaml", _Vocabulary).labels


@cache
def key_of(kind: type[StrEnum]) -> str:
    """PaymentNature -> payment_nature, the key of the word list in the data file."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


def words(token: StrEnum) -> Words:
    """Label of a token in both languages; raises KeyError for a token without a label (a test forbids that)."""
    label = load()[key_of(type(token))][token.value]
    return Words(label.zh, label.en)


def zh(token: StrEnum) -> str:
    """Chinese label of a token."""
    return words(token).zh


def choices(kind: type[StrEnum], language: str = "zh") -> list[tuple[str, str]]:
    """(token, label) pairs of a word list in its order, for a form; `language` begins with "zh" or "en"."""
    return [(t.value, words(t).en if language.startswith("en") else words(t).zh) for t in kind]


def is_sensitive(category: DataCategory) -> bool:
    """Whether a kind of data is sensitive personal information (敏感个人信息), PIPL 28."""
    return load()["data_category"][category.value].sensitive
