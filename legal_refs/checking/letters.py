"""Checks on letters, regulators' papers and police papers (documents.md B, C, D; procedure.md 9: 10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from legal_refs.case.vocabulary import Answer
from legal_refs.checking.base import Hit, Sight, check, hit
from legal_refs.checking.checkfile import data
from legal_refs.forum.forumfile import say


@check("b2.late")
def b2_late(s: Sight) -> bool | Hit:
    decided = s.case.complaint.decided_received if s.case.complaint else None
    if decided is None or (s.case.complaint is not None and s.case.complaint.review_requested is not None):
        return False
    clock = s.clock("BANK_REVIEW_REQ")
    due = clock.due if clock and clock.due else decided + timedelta(days=data().limits.review_days)
    return hit(due=due.isoformat()) if s.on > due else False


def _video_days(s: Sight) -> int:
    first = s.case.first_theft_day
    return (s.on - first).days if first is not None else 0


@check("b4.video_soon")
def b4_video_soon(s: Sight) -> bool | Hit:
    days, limits = _video_days(s), data().limits
    return hit(days=days) if limits.video_amber_days <= days <= limits.video_red_days else False


@check("b4.video_late")
def b4_video_late(s: Sight) -> bool | Hit:
    days = _video_days(s)
    return hit(days=days) if days > data().limits.video_red_days else False


def _log_days(s: Sight) -> int | None:
    """Days left of the first period for which the bank keeps its access logs; None without a leak or its day."""
    names = ("ACCESS_LOG", "ACCESS_LOG_ENTRUSTED", "ACCESS_LOG_OTHER")
    left = [clock.days_left for clock in map(s.clock, names) if clock is not None]
    return min((days for days in left if days is not None), default=None)


@check("b4.logs_soon")
def b4_logs_soon(s: Sight) -> bool | Hit:
    days = _log_days(s)
    return hit(days=days) if days is not None and 0 <= days <= data().limits.log_soon_days else False


@check("b4.logs_late")
def b4_logs_late(s: Sight) -> bool:
    days = _log_days(s)
    return days is not None and days < 0


@check("b6.unanswered")
def b6_unanswered(s: Sight) -> Iterator[Hit]:
    return _points(s, None)


@check("b6.unsure")
def b6_unsure(s: Sight) -> Iterator[Hit]:
    return _points(s, Answer.UNKNOWN)


def _points(s: Sight, answer: Answer | None) -> Iterator[Hit]:
    """The points of the statement with this answer as one finding, which leads to the first of them."""
    points = ("card_in_hand", "pin_shared", *(("code_told",) if s.case.is_online else ()), "card_lent")
    found = [field for field in points if getattr(s.case.custody, field) is answer]
    if s.case.is_theft and found:
        labels = [say(f"label_{field}") for field in found]
        zh, en = "、".join(one.zh for one in labels), "; ".join(one.en for one in labels)
        yield hit(f"custody.{found[0]}", label=zh, label_en=en)


@check("d1.no_date")
def d1_no_date(s: Sight) -> bool:
    return s.case.incident_day is None and s.case.discovery is None


@check("d2.late")
def d2_late(s: Sight) -> bool:
    """By the clock, because a last day on a holiday moves (刑诉法 105)."""
    clock = s.clock("POLICE_REFUSAL_REVIEW")
    return clock is not None and clock.passed
