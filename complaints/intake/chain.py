"""The balance proves the row: balance before ± amount = balance after gives the direction and shows a misread digit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from complaints.intake.row import IN, OUT, MoneyRow

NEAR = 12


def proved(rows: Sequence[MoneyRow], read_by_eye: bool = False) -> list[MoneyRow]:
    """The rows with what their balances prove.

    A row whose balance follows from a neighbour's is proven; a direction that was open is then known, one that the
    balances contradict is asked. With `read_by_eye` (pictures) a row in a chain that should be proven and is not has
    its amount asked, for a digit may be misread.
    """
    counted = [r for r in rows if r.balance is not None and r.amount]
    step = _order(counted)
    told = {id(r): _told(counted, place, step) for place, r in enumerate(counted)}
    holds = sum(1 for way, _near in told.values() if way) * 2 >= max(2, len(counted) - 1)
    if not holds:
        return list(rows)
    first = counted[0] if step < 0 else counted[-1]
    return [_with(row, *told.get(id(row), ("", False)), read_by_eye and row is not first) for row in rows]


def _with(row: MoneyRow, way: str, near: bool, doubt: bool) -> MoneyRow:
    """The row with what its balance says; `near` where it follows from the row right before it in time."""
    if not way:
        return row.asking("amount") if doubt and row.balance is not None else row
    if row.direction == way or (near and "direction" in row.uncertain):
        known = () if row.undone else ("direction",)  # what came back or never left stays a question
        kept = row.certain_of(*known, "amount") if row.currency == "CNY" else row.certain_of(*known)
        kind = kept.kind if kept.direction == way else ("" if way == OUT else "income")
        return replace(kept, direction=way, proven=True, kind=kind)
    return row.asking("direction") if near and row.direction in (IN, OUT) else row


def _order(counted: Sequence[MoneyRow]) -> int:
    """-1 where each row follows from the one above it, 1 where from the one below it."""
    votes = {-1: 0, 1: 0}
    for place, row in enumerate(counted):
        for step in votes:
            if 0 <= place + step < len(counted):
                ways = _between(counted[place + step], row)
                votes[step] += bool(ways) and (row.direction in ways or "direction" in row.uncertain)
    return 1 if votes[1] > votes[-1] else -1


def _told(counted: Sequence[MoneyRow], place: int, step: int) -> tuple[str, bool]:
    """(out or in, whether the row right before in time says so); ("", False) where no balance leads to this one."""
    row = counted[place]
    if 0 <= place + step < len(counted) and not _later(counted[place + step], row):
        ways = _between(counted[place + step], row)
        if ways:
            return ways.pop(), True
    for distance in range(1, NEAR + 1):
        for other in (place - distance, place + distance):
            if not 0 <= other < len(counted) or _later(counted[other], row):
                continue
            if row.direction in _between(counted[other], row):
                return row.direction, False
    return "", False


def _later(other: MoneyRow, row: MoneyRow) -> bool:
    """Whether the other row is known to lie after this one."""
    if other.day is None or row.day is None or other.day != row.day:
        return other.day is not None and row.day is not None and other.day > row.day
    return bool(other.clock and row.clock) and other.clock > row.clock


def _between(earlier: MoneyRow, row: MoneyRow) -> set[str]:
    before, after, amount = earlier.balance, row.balance, row.amount
    if before is None or after is None or amount is None:
        return set()
    return {way for way, sign in ((OUT, -1), (IN, 1)) if before + sign * amount == after}
