"""Every table of the product with its reader, the law included: what check, review, readiness and warm-up ask."""

from __future__ import annotations

from complaints.documents import catalogue, lint
from complaints.journey import steps
from legal_refs import tables
from legal_refs.files.loading import Table, Told, load_all

TABLES = (
    *tables.TABLES,
    Table("steps", lambda: steps.load()),
    Table("papers", lambda: catalogue.load()),
    Table("faults.yaml", lambda: lint.rules()),
)


def faults() -> tuple[Told, ...]:
    """What is wrong with any table; empty where all can be used."""
    return load_all(TABLES)
