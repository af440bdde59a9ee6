"""Words with places (of a picture or a PDF) become a reading: of the ways cells may stand, the one that fits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from complaints.intake import layout, reading
from complaints.intake.layout import Box, Laid
from complaints.intake.plain import mended
from complaints.intake.row import MoneyRow, Reading


def read(boxes: Sequence[Box], today: date, by_eye: bool = False) -> tuple[Reading, list[Laid]]:
    """The reading and the lines it was read from (by which its rows name their boxes).

    Cells may stand left, right or in the middle below their heading: the way that proves most rows counts, and where
    another way that reads as many rows gives a row another direction or amount, that is asked.
    """
    tried = []
    for mode in layout.MODES:
        laid = layout.laid_out(boxes, mode)
        found = reading.read("\n".join(mended(line.text) if by_eye else line.text for line in laid), today, by_eye)
        tried.append((found, laid))
        if not any("\t" in line.text for line in laid):
            break
    best, laid = max(tried, key=lambda each: _fit(each[0]))
    others = [found for found, _laid in tried if found is not best and len(found.rows) == len(best.rows)]
    rows = [_agreed(row, [other.rows[i] for other in others]) for i, row in enumerate(best.rows)]
    return Reading(tuple(rows), best.notices, best.unread), laid


def _fit(found: Reading) -> tuple[int, int, int]:
    return sum(r.proven for r in found.rows), len(found.rows), -sum(len(r.uncertain) for r in found.rows)


def _agreed(row: MoneyRow, others: list[MoneyRow]) -> MoneyRow:
    if row.proven:
        return row
    if any(other.amount != row.amount for other in others):
        row = row.asking("amount")
    opposed = {other.direction for other in others if "direction" not in other.uncertain} - {row.direction}
    return row.asking("direction") if opposed else row
