"""A column of a table that no row fills is not printed: the other columns share its width."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from lxml import etree

from complaints.documents.layouts import BODY, members, packed
from complaints.documents.wording import Slot

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WIDTH = _W + "w"
_EACH_ROW = re.compile(r"\{%tr for x in (\w+) %\}")

Column = tuple[str, int, int]
"""The slot of a table, how many columns the table has, and one of them, from 0."""


def unfilled(filled: Mapping[str, Any]) -> frozenset[Column]:
    """The columns that no row of a slot fills; one that is left for a pen holds a blank (`box`)."""
    tables = {name: [p.cells for p in slot if p.cells] for name, slot in filled.items() if isinstance(slot, Slot)}
    return frozenset(
        (name, len(rows[0]), at)
        for name, rows in tables.items()
        for at in range(len(rows[0]) if rows else 0)
        if not any(cells[at : at + 1] != ("",) for cells in rows)
    )


def narrowed(template: bytes, gone: Collection[Column]) -> bytes:
    """The template without these columns of its tables, where the table has a row of headings."""
    files = members(template)
    root = etree.fromstring(files[BODY])
    for table in root.iter(_W + "tbl"):
        found = _EACH_ROW.search("".join(t.text or "" for t in table.iter(_W + "t")))
        grid = table.findall(f"{_W}tblGrid/{_W}gridCol")
        here = [at for name, of, at in gone if found and (name, of) == (found[1], len(grid))]
        if here and table.find(f".//{_W}tblHeader") is not None:
            _without(table, grid, here)
    files[BODY] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return packed(files)


def _without(table: etree._Element, grid: Sequence[etree._Element], gone: Collection[int]) -> None:
    """Take columns out of a table; a cell over the whole width spans what is left."""
    for row in table.findall(_W + "tr"):
        cells = row.findall(_W + "tc")
        if len(cells) == len(grid):
            _share([cell.find(f"{_W}tcPr/{_W}tcW") for cell in cells], gone)
            for at in gone:
                row.remove(cells[at])
        for span in row.iter(_W + "gridSpan"):
            span.set(_W + "val", str(len(grid) - len(gone)))
    _share(grid, gone)
    for at in gone:
        grid[at].getparent().remove(grid[at])


def _share(widths: Sequence[etree._Element], gone: Collection[int]) -> None:
    kept = [one for at, one in enumerate(widths) if at not in gone]
    whole, left = (sum(int(one.get(_WIDTH)) for one in some) for some in (widths, kept))
    for one in kept:
        one.set(_WIDTH, str(int(one.get(_WIDTH)) * whole // left))
