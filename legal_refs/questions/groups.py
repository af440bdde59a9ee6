"""Disputed transactions one by one (争议交易的分组和逐日合计): which belong together, and what each day came to."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from msgspec import Struct

from legal_refs.case.blocking import charged_after_block
from legal_refs.case.facts import Case, Moment, Transaction
from legal_refs.case.limits import under_limit
from legal_refs.case.memory import kept
from legal_refs.case.vocabulary import Answer, Auth, Channel, Entry, Medium
from legal_refs.questions.codingfile import rules
from legal_refs.questions.groupfile import Row, grouping

Members = tuple[Transaction, ...]


class Group(Struct, frozen=True):
    """Transactions that share what `label` says, in order of time; `whole` where they are all of them; yuan."""

    id: str
    label: str
    items: Members
    total: Decimal
    whole: bool
    apart: bool


class Day(Struct, frozen=True):
    """The disputed transactions of one day: number, sum in yuan, first and last moment, channels."""

    day: date
    count: int
    total: Decimal
    first: Moment
    last: Moment
    channels: tuple[Channel, ...]


@kept
def groups(case: Case) -> tuple[Group, ...]:
    """The groups that are not empty, in the order of the table."""
    found, moves = [], case.sorted_transactions
    for row in grouping().groups:
        limit, items = _MEMBERS[row.id](case, moves)
        if items:
            label = _words(row, case, items).format(limit=f"{limit:,}")
            found.append(Group(row.id, label, items, _sum(items), len(items) == len(case.transactions), row.apart))
    return tuple(found)


@kept
def channels_of(case: Case) -> tuple[tuple[Channel, Members], ...]:
    """Transactions by the way they were made, in order of time of the first; those without one left out."""
    found: dict[Channel, list[Transaction]] = {}
    for t in case.sorted_transactions:
        if t.channel is not None:
            found.setdefault(t.channel, []).append(t)
    return tuple((channel, tuple(items)) for channel, items in found.items())


@kept
def daily(case: Case) -> tuple[Day, ...]:
    """The sum of each day, in order."""
    return _by_day(case.sorted_transactions)


def _by_day(moves: Members) -> tuple[Day, ...]:
    days: dict[date, list[Transaction]] = {}
    for t in moves:
        days.setdefault(t.when.day, []).append(t)
    return tuple(
        Day(day, len(ts), _sum(tuple(ts)), ts[0].when, ts[-1].when, tuple(dict.fromkeys(filter(None, _channels(ts)))))
        for day, ts in days.items()
    )


_NOTHING = Decimal("0.00")


class Above(Struct, frozen=True):
    """What went over the agreed limits: single transactions, and days.

    `apart`: the daily limit does not count them all.
    """

    single: Members
    days: tuple[Day, ...]
    apart: bool


@kept
def above_limit(case: Case) -> Above:
    """Against the limits of the card; empty where none was told."""
    counted = under_limit(case)
    single, of_day = (case.card.limit_single, case.card.limit_daily) if case.card else (None, None)
    return Above(
        tuple(t for t in case.sorted_transactions if single is not None and t.cny > single),
        tuple(day for day in _by_day(counted) if of_day is not None and day.total > of_day),
        len(counted) < len(case.transactions),
    )


def over_limit(case: Case, without: frozenset[int] = frozenset()) -> Decimal:
    """What the disputed transactions of each day exceed the daily limit by, added up, in yuan.

    `without`: the transactions (by identity) whose part of the excess is not counted. Each has the part by which it
    takes the sum of its day, in order of time, further over the limit.
    """
    limit = case.card.limit_daily if case.card else None
    if limit is None:
        return _NOTHING
    over = _NOTHING
    run: dict[date, Decimal] = {}
    for t in under_limit(case):
        before = run.get(t.when.day, _NOTHING)
        run[t.when.day] = before + t.cny
        if id(t) not in without:
            over += max(before + t.cny - limit, _NOTHING) - max(before - limit, _NOTHING)
    return over


def between(case: Case, first: Moment, last: Moment) -> Members:
    """Transactions that surely lie after the first and not after the last moment; both have a clock time."""
    inside = (t for t in case.sorted_transactions if t.when.clock)
    return tuple(t for t in inside if first.order_key < t.when.order_key <= last.order_key)


def in_foreign_money(moves: Members) -> bool:
    """Whether the amount of any of them is known in another currency: their table then has a column for it."""
    return any(t.currency != "CNY" and t.amount for t in moves)


def foreign_sums(moves: Members) -> tuple[tuple[str, Decimal], ...]:
    """What was charged in each other currency, in the order given; nothing where one of the amounts is not known."""
    found: dict[str, Decimal] = {}
    for t in moves:
        if t.currency != "CNY":
            if not t.amount:
                return ()
            found[t.currency] = found.get(t.currency, Decimal("0.00")) + t.amount
    return tuple(found.items())


def many(case: Case) -> bool:
    """Whether the transactions are so many that their table becomes an annex."""
    return len(case.transactions) >= grouping().daily_from


def _channels(items: list[Transaction]) -> list[Channel | None]:
    return [t.channel for t in items]


def _sum(items: Members) -> Decimal:
    return sum((t.cny for t in items), Decimal("0.00"))


def _chosen(moves: Members, belongs: Callable[[Transaction], bool]) -> tuple[int, Members]:
    return 0, tuple(t for t in moves if belongs(t))


def _at_night(t: Transaction) -> bool:
    """By the clock of Beijing, which does not tell the hour of what was made abroad."""
    clock = t.when.clock if t.overseas is not Answer.YES else None
    return clock is not None and (clock >= rules().night_from or clock < rules().night_to)


def _words(row: Row, case: Case, items: Members) -> str:
    """What the group is called in this case."""
    freeze = case.freeze
    if row.reached and freeze is not None and freeze.connected is not None and freeze.connected == freeze.asked:
        return row.reached
    return row.early if row.early and _after_midnight(items) else row.zh


def _after_midnight(items: Members) -> bool:
    return all(t.when.clock is not None and t.when.clock < rules().night_to for t in items)


_ILLEGIBLE = re.compile("[看认辨]不|辨认|模糊|潦草|不像|不知|不清|没有?签")
"""What was written of a signature that nobody could read (看不清，不像中文) is no name."""


def illegible(move: Transaction) -> bool:
    """Whether what is told of the name on the slip only says that it cannot be read."""
    return bool(_ILLEGIBLE.search(move.signed_as or ""))


def signed_as_another(case: Case, t: Transaction) -> bool:
    """The slip bears a name that is not the holder's (签购单上签的是他人的姓名), with a PIN or without."""
    holder = case.estate.holder if case.estate else case.victim.name
    return bool(t.signed_as) and bool(holder) and t.signed_as != holder and not illegible(t)


def _counter_unchecked(case: Case, moves: Members) -> tuple[int, Members]:
    failed = case.circumstances.counter_id_failed is Answer.YES
    return _chosen(moves, lambda t: failed and t.channel is Channel.COUNTER)


def _stripe_on_chip(case: Case, moves: Members) -> tuple[int, Members]:
    with_chip = case.card is not None and case.card.medium in (Medium.CHIP, Medium.COMBINED)
    return _chosen(moves, lambda t: with_chip and t.entry is Entry.STRIPE)


def _stripe(case: Case, moves: Members) -> tuple[int, Members]:
    """Read by the stripe where the card has no chip or nobody said what it has."""
    return (0, ()) if _stripe_on_chip(case, moves)[1] else _chosen(moves, lambda t: t.entry is Entry.STRIPE)


def _below_limit(_case: Case, moves: Members) -> tuple[int, Members]:
    """The limit that most of them lie closely below; none where fewer do than the table says."""
    best: tuple[int, Members] = (0, ())
    for limit in grouping().limits:
        least = limit * (1 - grouping().below_limit_share)
        items = tuple(t for t in moves if least <= t.cny < limit)
        if len(items) >= max(grouping().below_limit_least, len(best[1]) + 1):
            best = (limit, items)
    return best


def _while_asking(case: Case, _moves: Members) -> tuple[int, Members]:
    """After the call for the block and not after it; both have a clock time."""
    freeze = case.freeze
    if freeze is None or freeze.asked is None or not freeze.asked.clock or not freeze.when.clock:
        return 0, ()
    return 0, between(case, freeze.asked, freeze.when)


_MEMBERS: dict[str, Callable[[Case, Members], tuple[int, Members]]] = {
    "after_block": lambda case, _moves: (0, charged_after_block(case)),
    "while_asking": _while_asking,
    "other_name": lambda case, moves: _chosen(moves, lambda t: signed_as_another(case, t)),
    "unverified": lambda _case, moves: _chosen(moves, lambda t: t.auth is Auth.NONE),
    "counter_unchecked": _counter_unchecked,
    "stripe_on_chip": _stripe_on_chip,
    "stripe": _stripe,
    "abroad": lambda _case, moves: _chosen(moves, lambda t: t.overseas is Answer.YES),
    "night": lambda _case, moves: _chosen(moves, _at_night),
    "below_limit": _below_limit,
}


TOOLS = (above_limit, between, illegible, in_foreign_money, many, over_limit)
"""What a wording asks of it."""
