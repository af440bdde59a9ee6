"""What each kind of incident leads to (事件类型), from data/incidents.yaml.

The incident is a way in; what is alleged follows from the answers (Case.kind_of_theft).
"""

from __future__ import annotations

from datetime import date
from functools import cache, cached_property
from typing import Annotated, Literal

from msgspec import Meta, Struct

from legal_refs.case.vocabulary import Incident, RecordKind, TheftKind
from legal_refs.files import datafiles
from legal_refs.files.datafiles import DataError, Fault

FILE = "incidents.yaml"


class Row(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, dict=True):
    """One kind of incident. `credit`: it is about the credit report, about `records` while none is named. `like` names,
    by kind of theft or `leak`, the incident whose decided cases are near.
    """

    id: Incident
    tracks: tuple[Literal["theft", "leak"], ...]
    kind: TheftKind | None = None
    hours: Annotated[str, Meta(min_length=1)]
    hours_online: str | None = None
    credit: bool = False
    records: frozenset[RecordKind] = frozenset()
    penalties: tuple[str, ...] = ()
    like: dict[Literal["counterfeit", "online", "leak"], Incident] = {}

    @cached_property
    def theft(self) -> bool:
        """Money left the account (盗刷)."""
        return "theft" in self.tracks

    @cached_property
    def leak(self) -> bool:
        """Personal information is at stake (个人信息)."""
        return "leak" in self.tracks


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    checked_on: date
    rows: tuple[Row, ...]


@cache
def rows() -> dict[Incident, Row]:
    """Every kind of incident, each once. Raises DataError where one is missing or doubled."""
    table = datafiles.read(datafiles.DATA / FILE, _Table)
    found = {row.id: row for row in table.rows}
    if len(found) != len(table.rows) or set(found) != set(Incident):
        raise DataError(Fault(FILE, "rows", "each kind of incident stands here once"))
    return found


@cache
def row(incident: Incident | None) -> Row:
    """What this kind of incident is a way in to; one that was not chosen yet leads to nothing."""
    return rows()[incident or Incident.NONE_OF_THESE]
