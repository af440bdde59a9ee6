"""Typed reading of data/transaction_groups.yaml: the groups of disputed transactions that a paper speaks of apart."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache

from msgspec import Struct

from legal_refs.files import datafiles


class Row(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One group; `apart` where it keeps its own share.

    `early`: its words where all lie after midnight; `reached`: where the call for the block was answered at once.
    """

    id: str
    zh: str
    en: str
    early: str | None = None
    reached: str | None = None
    apart: bool = False


class Grouping(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The groups in the order of a paper, limits in yuan, and from how many rows a table becomes an annex."""

    source: str
    checked_on: date
    daily_from: int
    limits: tuple[int, ...]
    below_limit_share: Decimal
    below_limit_least: int
    groups: tuple[Row, ...]


@cache
def grouping() -> Grouping:
    """The groups. Raises DataError."""
    return datafiles.read(datafiles.DATA / "transaction_groups.yaml", Grouping)
