"""When a block was asked for, and what left the account after it (挂失、冻结以后的交易): the bank's own lapse."""

from __future__ import annotations

from datetime import date

from legal_refs.case.facts import Case, Freeze, Moment, Transaction
from legal_refs.case.memory import kept


def block_asked(freeze: Freeze) -> Moment:
    """When the block was asked for: the call, where it was told apart from the moment at which the bank had done it."""
    asked = freeze.asked
    return asked if asked is not None and asked.order_key < freeze.when.order_key else freeze.when


@kept
def charged_after_block(case: Case) -> tuple[Transaction, ...]:
    """Disputed transactions that surely lie after the block, in order of time; empty where the times do not tell.

    On the day of the block both clock times must be known.
    """
    if case.freeze is None:
        return ()
    return _after(case, case.freeze.when)


@kept
def charged_after_call(case: Case) -> tuple[Transaction, ...]:
    """Disputed transactions that surely lie after the block was asked for, in order of time."""
    return _after(case, block_asked(case.freeze)) if case.freeze is not None else ()


def _after(case: Case, moment: Moment) -> tuple[Transaction, ...]:
    return tuple(t for t in case.sorted_transactions if _surely_after(t, moment.day, moment.clock))


def _surely_after(transaction: Transaction, day: date, clock: str | None) -> bool:
    when = transaction.when
    if when.day != day:
        return when.day > day
    return when.clock is not None and clock is not None and when.clock > clock
