"""When a block was asked for, and what left the account after it (挂失、冻结以后的交易): the bank's own lapse."""

from __future__ import annotations

import re
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


_CANNOT_STOP = re.compile(
    "(?:无法|不能|没法|没有?办法|不可以)[^，。；]{0,8}(?:拦|撤|止付|停|取消)|(?:拦截|拦|撤销|撤|止付|停|取消)不(?:了|住|下|掉)"
)
_NOT_POSTED = re.compile(
    "待入账|[未没]有?入账|还没有?记账|[未没]有?记账|在途|待清算|[未没]有?清算|待结算|[未没]有?结算|预授权"
)


@kept
def stop_refused(case: Case) -> bool:
    """Whether the bank, when it was told to block, answered that the payment could not be stopped (拦不了)."""
    return bool(case.freeze is not None and case.freeze.answered and _CANNOT_STOP.search(case.freeze.answered))


@kept
def not_yet_posted(case: Case) -> bool:
    """Whether it answered then that the payment was not yet posted or settled (待入账)."""
    return bool(case.freeze is not None and case.freeze.answered and _NOT_POSTED.search(case.freeze.answered))


def _after(case: Case, moment: Moment) -> tuple[Transaction, ...]:
    return tuple(t for t in case.sorted_transactions if _surely_after(t, moment.day, moment.clock))


def _surely_after(transaction: Transaction, day: date, clock: str | None) -> bool:
    when = transaction.when
    if when.day != day:
        return when.day > day
    return when.clock is not None and clock is not None and when.clock > clock


TOOLS = (block_asked, charged_after_block, not_yet_posted)
"""What a wording may ask."""
