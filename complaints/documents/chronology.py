"""The chronology of a case (时间经过): every dated fact as one line, in the order in which a paper tells them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from legal_refs.case.addressees import of_another
from legal_refs.case.blocking import block_asked
from legal_refs.case.facts import Case, Moment
from legal_refs.case.vocabulary import Answer
from legal_refs.questions.groups import Day
from legal_refs.questions.series import Monthly

_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
LAST = "99"
"""Sorts behind every time of a day."""


@dataclass(frozen=True)
class Event:
    """One line of the chronology: when, what kind of fact, the fact itself."""

    when: Moment
    kind: str
    fact: Any


def timeline(case: Case) -> tuple[Event, ...]:
    """Every dated fact of the case in order of time; facts of one day without a time keep this order."""
    events = [Event(p.when, "possession", p) for p in case.possession]
    events += [Event(p.when, "presence", p) for p in case.presence]
    if case.custody.gone_when and case.custody.card_in_hand is Answer.NO:
        events.append(Event(case.custody.gone_when, "gone", case.custody))
    events += [Event(t.when, "transaction", t) for t in case.transactions]
    single = [("discovery", case.discovery), *(("police", one) for one in case.reports)]
    events += [Event(fact.when, kind, fact) for kind, fact in single if fact is not None]
    if case.freeze:
        events.append(Event(block_asked(case.freeze), "freeze", case.freeze))
    events += [Event(n.when, "notice", n) for n in case.notices]
    dated: list[tuple[str, date, Any]] = [("preserve", p.sent, p) for p in case.preserve]
    dated += [("regulator", r.sent, r) for r in case.regulators]
    if case.debt and case.debt.denial_sent and case.debt.denial_sent not in told_days(case):
        dated.append(("denial", case.debt.denial_sent, case.debt))
    for complaint in case.complaints:
        dated.append(("complaint", complaint.sent, complaint))
        if complaint.decided_received:
            dated.append(("decision", complaint.decided_received, complaint))
    dated += [("paid", one.day, one) for one in case.payments if one.day]
    dated += [("taken", one.taken_back, one) for one in case.taken_payments if one.taken_back]
    if case.loan and case.loan.signed and case.is_false_account:
        dated.append(("loan", case.loan.signed, case.loan))
    if case.credit and case.credit.objection_sent:
        dated.append(("objection", case.credit.objection_sent, case.credit))
    if case.bank_suit and case.bank_suit.served:
        dated.append(("sued", case.bank_suit.served, case.bank_suit))
    if case.pi_request:
        dated.append(("pi_request", case.pi_request.sent, case.pi_request))
    events += [Event(Moment(day=when), kind, fact) for kind, when, fact in dated]
    found, before = _found_at(case), _before_calls(case)
    return tuple(sorted(events, key=lambda event: _order(event, found, before)))


def last_day(words: str, when: Moment) -> Moment | None:
    """The moment of a fact as the last one told; None where its words name another day, so that 同日 would be wrong."""
    own = (when.day.year, when.day.month, when.day.day)
    return when if all(tuple(map(int, found)) == own for found in _DAY.findall(words)) else None


def by_day(events: Iterable[Event], days: Iterable[Day]) -> tuple[Event, ...]:
    """The chronology with the disputed transactions of a day as one line, where the first of them stands."""
    left = {day.day: Event(day.first, "day", day) for day in days}
    return tuple(
        left.pop(event.when.day) if event.kind == "transaction" else event
        for event in events
        if event.kind != "transaction" or event.when.day in left
    )


def by_month(events: Iterable[Event], series: Iterable[Monthly], attached: bool) -> tuple[Event, ...]:
    """The chronology with each series of equal monthly debits as one line; numbers and clock times are not lost.

    `attached`: the statement is among the evidence, which has the times.
    """
    first: dict[int, Event] = {}
    members: set[int] = set()
    for one in series:
        if not any(t.no or (t.when.clock and not attached) for t in one.moves):
            first[id(one.moves[0])] = Event(one.moves[0].when, "monthly", one)
            members.update(id(t) for t in one.moves)
    return tuple(
        first.get(id(event.fact), event) for event in events if id(event.fact) not in members or id(event.fact) in first
    )


def told_days(case: Case) -> set[date]:
    """The days on which a complaint or a notice went to the bank: a denial on such a day is what was said in it.

    So is a denial on the day of the call that blocked the card, where that call made a demand.
    """
    called = {case.freeze.when.day} if case.freeze and case.freeze.demanded is Answer.YES else set()
    return (
        {c.sent for c in case.complaints} | {n.day for n in case.notices if not of_another(case, n.addressee)} | called
    )


def _found_at(case: Case) -> str:
    """Where a discovery without a time stands in its day: before the first step that followed it."""
    day = case.discovery.when.day if case.discovery else None
    steps = [block_asked(case.freeze)] if case.freeze else []
    steps += [case.police.when] if case.police else []
    return min((when.clock for when in steps if when.clock and when.day == day), default=LAST)


def _before_calls(case: Case) -> dict[int, str]:
    """By its identity a notice without a time -> the time of the next one of its day in the list, which it preceded."""
    found: dict[int, str] = {}
    for one, following in zip(case.notices, case.notices[1:], strict=False):
        if not one.when.clock and following.when.clock and one.day == following.day:
            found[id(one)] = following.when.clock
    return found


def _order(event: Event, found: str, before: Mapping[int, str]) -> tuple[date, str]:
    """Untimed facts of a day stand after its timed ones, for nobody told their order.

    Save the loss, the discovery, and a notice that was entered before a timed one of its day.
    """
    early = event.kind == "gone"
    late = found if event.kind == "discovery" else before.get(id(event.fact), LAST)
    return event.when.day, event.when.clock or ("" if early else late)
