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


_CANNOT = "(?:无法|(?<!能)不能|没法|没有?办法|不可以)"
_SUM = "(?:交易|款|钱|[这那]一?笔|支付|转账|消费)"
_UNDONE = f"(?:{_CANNOT}[^，。；卡]{{0,8}}(?:撤|止付|停|取消)|(?:撤销?|止付|停|取消)不(?:了|住|下|掉|回))"
_CANNOT_STOP = re.compile(
    f"{_CANNOT}[^，。；]{{0,8}}拦|(?:拦截|拦)不(?:了|住|下|掉)"
    f"|{_SUM}(?![^。；]*(?:挂失|停卡))[^。；]{{0,12}}{_UNDONE}(?!卡)|{_UNDONE}[^，。；卡]{{0,4}}{_SUM}"
)
"""A payment that cannot be stopped; 停不了卡, 挂失后不能撤销 are said of the card."""
_NOT_POSTED = re.compile(
    "待入账|[未没]有?入账|还没有?记账|[未没]有?记账|在途|待清算|[未没]有?清算|待结算|[未没]有?结算|预授权"
)


@kept
def stop_refused(case: Case) -> bool:
    """Whether the bank, when it was told to block, answered that the payment could not be stopped (拦不了).

    Where every disputed payment came after the call, there was none that the answer could speak of.
    """
    if case.freeze is None or not case.freeze.answered or len(charged_after_call(case)) == len(case.transactions):
        return False
    return bool(_CANNOT_STOP.search(case.freeze.answered))


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
