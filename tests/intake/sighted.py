"""Compares what was read in a drawn picture with what stands in it."""

from __future__ import annotations

from dataclasses import dataclass

from complaints.intake.row import MoneyRow, Reading
from tests.intake.rendered import Drawn, Truth


@dataclass
class Score:
    """Rows drawn, rows right, what must never happen: a wrong amount, day or way that no question marks."""

    drawn: int = 0
    right: int = 0
    asked: int = 0
    unflagged: int = 0
    income_ticked: int = 0
    invented: int = 0

    def add(self, other: Score) -> None:
        for name in vars(self):
            setattr(self, name, getattr(self, name) + getattr(other, name))


def score(found: Reading, drawn: Drawn) -> Score:
    """The score of one picture; rows are matched by their moment, or by day and balance where no clock is drawn."""
    left = list(found.rows)
    total = Score(drawn=len(drawn.rows))
    for truth in drawn.rows:
        fitting = [r for r in left if _same(r, truth, drawn.clock)]
        row = min(fitting, key=lambda r: (r.balance != truth.balance, r.amount != truth.amount), default=None)
        if row is None:
            continue
        left.remove(row)
        right_way = row.direction == ("out" if truth.out else "in") or "direction" in row.uncertain
        if row.amount == truth.amount and right_way:
            total.right += 1
        if set(row.uncertain) - {"day"}:
            total.asked += 1
        if row.amount != truth.amount and "amount" not in row.uncertain:
            total.unflagged += 1
        if not truth.out and (row.ticked or (row.direction == "out" and "direction" not in row.uncertain)):
            total.income_ticked += 1
    for row in left:
        certain = not set(row.uncertain) - {"cny"}
        total.invented += certain
        total.unflagged += certain
    return total


def _same(row: MoneyRow, truth: Truth, clock: bool) -> bool:
    same_day = row.day is not None and (row.day.month, row.day.day) == (truth.when.month, truth.when.day)
    if not same_day:
        return False
    return row.clock == f"{truth.when:%H:%M}" if clock else row.amount == truth.amount or row.balance == truth.balance
