"""What left the account after the card was blocked (挂失、冻结以后的交易): they are the bank's own lapse."""

from __future__ import annotations

from datetime import date

from legal_refs.case.facts import Case, Transaction


def charged_after_block(case: Case) -> tuple[Transaction, ...]:
    """Disputed transactions that surely lie after the block, in order of time; empty where the times do not tell.

    On the day of the block both clock times must be known.
    """
    if case.freeze is None:
        return ()
    block = case.freeze.when
    return tuple(t for t in case.sorted_transactions if _surely_after(t, block.day, block.clock))


def _surely_after(transaction: Transaction, day: date, clock: str | None) -> bool:
    when = transaction.when
    if when.day != day:
        return when.day > day
    return when.clock is not None and clock is not None and when.clock > clock
