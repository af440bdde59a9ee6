"""On which day a clock started (anchor, 起算日): the days of a case under the names of data/deadlines.yaml."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from legal_refs.case import bodies, reports
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import PoliceStatus


def anchor(name: str, case: Case) -> date | None:
    """Day on which a clock starts, None while it is not known. Raises KeyError for an unknown name."""
    if name in DESK_ANCHORS:
        kind, field = DESK_ANCHORS[name]
        matter = bodies.latest(case, kind)
        day: date | None = getattr(matter, field) if matter else None
        return day
    return ANCHORS[name](case)


def _accepted(case: Case) -> date | None:
    """The police take a case and hand out the receipt on the day of the report (受案回执)."""
    police = case.police
    taken = police is not None and (police.status is PoliceStatus.ACCEPTED or police.receipt_no is not None)
    return police.when.day if police is not None and taken and not reports.came(police, case) else None


def _access(case: Case) -> date | None:
    return (case.leak.suspected_access or case.leak.occurred) if case.leak else None


ANCHORS: Mapping[str, Callable[[Case], date | None]] = {
    "none": lambda case: None,
    "judgment_served": lambda case: case.filing.judged_served,
    "sued": lambda case: case.bank_suit.served if case.bank_suit else None,
    "dispute_until": lambda case: case.circumstances.dispute_until,
    "first_theft": lambda case: case.first_theft_day,
    "access": _access,
    "complaint_received": lambda case: case.complaint.arrived if case.complaint else None,
    "decision_received": lambda case: case.complaint.decided_received if case.complaint else None,
    "review_requested": lambda case: case.complaint.review_requested if case.complaint else None,
    "objection_received": lambda case: case.credit.objection_received if case.credit else None,
    "credit_complaint_received": lambda case: case.credit.complaint_received if case.credit else None,
    "credit_complaint_accepted": lambda case: case.credit.complaint_accepted if case.credit else None,
    "pi_received": lambda case: case.pi_request.received if case.pi_request else None,
    "police_accepted": _accepted,
    "refusal_received": lambda case: case.police.refusal_received if case.police else None,
    "police_review_decided": lambda case: case.police.review_decided if case.police else None,
}

DESK_ANCHORS: Mapping[str, tuple[str, str]] = {
    "nfra_received": ("nfra_complaint", "received"),
    "nfra_report_received": ("nfra_report", "received"),
    "nfra_report_accepted": ("nfra_report", "accepted"),
    "petition_received": ("petition", "received"),
    "petition_accepted": ("petition", "accepted"),
    "petition_answered": ("petition", "reply_date"),
    "credit_more_papers": ("credit", "reply_date"),
    "pboc_received": ("pboc_payment", "received"),
    "pboc_forwarded": ("pboc_payment", "accepted"),
    "consumer_received": ("consumer", "received"),
}
