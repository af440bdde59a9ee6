"""Checks on the theft, the order of events, the police and the time that is left (procedure.md 9: 14, 15)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from legal_refs.case import fieldtree
from legal_refs.case.facts import Moment
from legal_refs.case.vocabulary import Answer, Channel, Feature, PossessionKind
from legal_refs.checking.base import Hit, Sight, check, hit
from legal_refs.checking.checkfile import data
from legal_refs.forum.forumfile import say
from legal_refs.results import Clock

_NO_PHONE = re.compile("(?:没有|没|无|借不到)(?:任何|别的)?(?:电话|手机)")
_QUICK_LIMIT = re.compile(
    "(?:(?<![给替帮为])我(?!行)|本人|(?<![行统理员])自己)[^，。；！不没未非]{0,16}[设改调开][^。；不没未非]{0,12}快捷"
    "|快捷[^。；不没未非]{0,16}(?:(?<![给替帮为])我(?!行)|本人|(?<![行统理员])自己)[^，。；不没未非]{0,8}[设改调开]"
)
_BORROWED_PHONE = re.compile("(?<![没有不])借[^，。；！不没]{0,10}(?:电话|手机)")


@check("theft.zero_amount")
def zero_amount(s: Sight) -> Iterator[Hit]:
    for i, move in enumerate(s.case.transactions):
        if not move.cny:
            yield hit(f"transactions[{i}].cny")


@check("theft.late_freeze")
def late_freeze(s: Sight) -> bool | Hit:
    last = s.case.last_theft_day
    if s.case.freeze is None or last is None:
        return False
    days = (s.case.freeze.when.day - last).days
    return hit(days=days) if days > 1 else False


@check("freeze.phone_told")
def phone_told(s: Sight) -> bool:
    """No phone was at hand to block the card, and the account that goes along tells of one that was borrowed."""
    why = (s.case.freeze.why_later if s.case.freeze else None) or ""
    return _NO_PHONE.search(why) is not None and _BORROWED_PHONE.search(s.case.story or "") is not None


@check("theft.opened_yet_known")
def opened_yet_known(s: Sight) -> bool:
    """A function that was never asked for, and its limit set in person, or its explanation by the bank."""
    if s.case.circumstances.opened_unasked is not Answer.YES or s.case.card is None:
        return False
    quick = any(move.channel is Channel.QUICK_PAY for move in s.case.transactions)
    told = any(f.feature is Feature.QUICK_PAY and f.explained is Answer.YES for f in s.case.card.features)
    return quick and (told or _QUICK_LIMIT.search(s.case.card.limit_terms or "") is not None)


def _limit(s: Sight) -> list[Clock]:
    return [c for c in s.clocks if c.id.startswith("LIMIT") and c.due is not None]


@check("limitation.soon")
def limitation_soon(s: Sight) -> Iterator[Hit]:
    for clock in _limit(s):
        if not clock.passed and clock.days_left is not None and clock.days_left < data().limits.limitation_days:
            yield hit(days=clock.days_left, due=_day(clock.due))


@check("limitation.passed")
def limitation_passed(s: Sight) -> Iterator[Hit]:
    for clock in _limit(s):
        if clock.passed:
            yield hit(due=_day(clock.due))


def _mine(s: Sight) -> list[Clock]:
    return [c for c in s.clocks if c.id in data().my_clocks and c.due is not None]


@check("deadline.soon")
def deadline_soon(s: Sight) -> Iterator[Hit]:
    for c in _mine(s):
        if not c.passed and c.days_left is not None and c.days_left <= data().limits.deadline_days:
            yield hit(title=c.title.zh, title_en=c.title.en, due=_day(c.due), days=c.days_left)


@check("deadline.passed")
def deadline_passed(s: Sight) -> Iterator[Hit]:
    for c in _mine(s):
        if c.passed:
            yield hit(title=c.title.zh, title_en=c.title.en, due=_day(c.due))


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


AHEAD = frozenset({"circumstances.dispute_until"})
"""Days that lie ahead by their nature: the last day that a bank named."""


@check("events.future")
def future(s: Sight) -> Iterator[Hit]:
    """Every day that a case tells has happened already when the papers are made."""
    for path, day in fieldtree.days_of(s.case):
        if day > s.on and path not in AHEAD:
            words = data().days[fieldtree.of_types(path).removeprefix("further[].")]
            yield hit(path, label=words.zh, label_en=words.en)


def _before(first: Moment, second: Moment) -> bool:
    """Whether one moment is surely earlier; a missing time leaves the order of one day open."""
    if first.day != second.day:
        return first.day < second.day
    return first.clock is not None and second.clock is not None and first.clock < second.clock


@check("events.after_freeze")
def after_freeze(s: Sight) -> bool | Hit:
    if s.case.freeze is None:
        return False
    count = sum(_before(s.case.freeze.when, t.when) for t in s.case.transactions)
    return hit(count=count) if count else False


@check("events.used_after_block")
def used_after_block(s: Sight) -> Iterator[Hit]:
    """A blocked card pays nothing out: where it was used later a time is wrong, or the block was lifted."""
    for i, use in enumerate(s.case.possession):
        paid = use.kind in (PossessionKind.ATM_WITHDRAWAL, PossessionKind.POS)
        if paid and s.case.freeze is not None and _before(s.case.freeze.when, use.when):
            yield hit(f"possession[{i}].when")


@check("events.report_before_discovery")
def report_before_discovery(s: Sight) -> Iterator[Hit]:
    found = s.case.discovery
    for field, event in (("police.when", s.case.police), ("freeze.when", s.case.freeze)):
        if found is not None and event is not None and _before(event.when, found.when):
            yield hit(field)


@check("events.discovery_before_theft")
def discovery_before_theft(s: Sight) -> bool:
    moves = s.case.sorted_transactions
    return s.case.discovery is not None and bool(moves) and _before(s.case.discovery.when, moves[0].when)


@check("events.earlier_later")
def earlier_later(s: Sight) -> Iterator[Hit]:
    """The last complaint and the last report are those from whose answers a review counts."""
    case = s.case
    for i, complaint in enumerate(case.earlier_complaints):
        if case.complaint is not None and complaint.sent > case.complaint.sent:
            yield hit(f"earlier_complaints[{i}].sent")
    for i, report in enumerate(case.earlier_reports):
        if case.police is not None and report.when.day > case.police.when.day:
            yield hit(f"earlier_reports[{i}].when")


@check("events.taken_back_early")
def taken_back_early(s: Sight) -> Iterator[Hit]:
    """What was taken back had come before."""
    for i, paid in enumerate(s.case.payments):
        if paid.taken_back and paid.day and paid.taken_back < paid.day:
            yield hit(f"payments[{i}].taken_back")


@check("events.letter_order")
def letter_order(s: Sight) -> Iterator[Hit]:
    case = s.case
    pairs = [(f"notices[{i}].arrived", "notices", n.day, n.arrived) for i, n in enumerate(case.notices)]
    pairs += [(f"regulators[{i}].received", "regulators", r.sent, r.received) for i, r in enumerate(case.regulators)]
    pairs += [
        (f"earlier_complaints[{i}].received", "complaint", c.sent, c.received)
        for i, c in enumerate(case.earlier_complaints)
    ]
    if case.complaint:
        pairs.append(("complaint.received", "complaint", case.complaint.sent, case.complaint.received))
    if case.pi_request:
        pairs.append(("pi_request.received", "pi_request", case.pi_request.sent, case.pi_request.received))
    for field, label, sent, arrived in pairs:
        if arrived is not None and arrived < sent:
            words = say(f"label_{label}")
            yield hit(field, label=words.zh, label_en=words.en)
