"""What a case says about its clocks: which clock matters (when) and on which day it started (anchor)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from legal_refs.case.facts import Case, Regulator
from legal_refs.case.vocabulary import Channel, Incident, Mediation, PoliceStatus, Reply

OPEN = frozenset({Reply.PENDING, Reply.NONE})
PHYSICAL = frozenset({Channel.ATM, Channel.POS, Channel.COUNTER})
DeskWords = Mapping[str, Sequence[Sequence[str]]]


def desk_kind(desk: str, words: DeskWords) -> str | None:
    """Kind of desk (受理部门) that a name means, by the words of data/deadlines.yaml; None if none fits."""
    name = desk.lower()
    return next((kind for kind, lists in words.items() if any(all(w in name for w in ws) for ws in lists)), None)


class Facts:
    """A case seen by the clocks; the names of conditions and anchors are those of data/deadlines.yaml."""

    def __init__(self, case: Case, desks: DeskWords) -> None:
        self.case = case
        self._at: dict[str, Regulator] = {}
        for regulator in sorted(case.regulators, key=lambda r: r.sent):
            kind = desk_kind(regulator.desk, desks)
            if kind is not None:
                self._at[kind] = regulator

    def holds(self, condition: str) -> bool:
        """Whether a named condition is true of the case. Raises KeyError for an unknown name."""
        if condition.startswith("desk_"):
            return self._desk_condition(condition.removeprefix("desk_"))
        return CONDITIONS[condition](self.case)

    def anchor(self, name: str) -> date | None:
        """Day on which a clock starts, None while it is not known. Raises KeyError for an unknown name."""
        if name in DESK_ANCHORS:
            kind, field = DESK_ANCHORS[name]
            regulator = self._at.get(kind)
            day: date | None = getattr(regulator, field) if regulator else None
            return day
        return ANCHORS[name](self.case)

    def _desk_condition(self, kind: str) -> bool:
        if kind == "petition_answered":
            regulator = self._at.get("petition")
            return regulator is not None and regulator.reply not in OPEN
        if kind == "credit_more_papers":
            regulator = self._at.get("credit")
            return regulator is not None and regulator.reply is Reply.MORE_PAPERS
        regulator = self._at.get(kind)
        return regulator is not None and regulator.reply in OPEN


def _physical(case: Case) -> bool:
    """A machine or counter was used, so there may be video; without transactions the kind of theft tells."""
    return any(t.channel in PHYSICAL for t in case.transactions) or not (case.transactions or case.is_online)


def _decided(case: Case) -> bool:
    complaint = case.complaint
    return complaint is not None and (complaint.decided_received is not None or complaint.reply not in OPEN)


def _police(case: Case, *statuses: PoliceStatus) -> bool:
    return case.police is not None and case.police.status in statuses


def _accepted(case: Case) -> date | None:
    """The police take a case and hand out the receipt on the day of the report (受案回执)."""
    police = case.police
    taken = police is not None and (police.status is PoliceStatus.ACCEPTED or police.receipt_no is not None)
    return police.when.day if police is not None and taken else None


def _access(case: Case) -> date | None:
    return (case.leak.suspected_access or case.leak.occurred) if case.leak else None


def _objection_open(case: Case) -> bool:
    """There is a credit record to dispute and no answer yet; a query without authority is itself such a record."""
    if case.credit is None:
        return case.incident is Incident.CREDIT_QUERY
    return case.credit.objection_reply is None or case.credit.objection_reply in OPEN


def _credit_complaint(case: Case) -> bool:
    return case.credit is not None and bool(case.credit.complaint_received or case.credit.complaint_accepted)


def _request_open(case: Case) -> bool:
    return case.is_leak if case.pi_request is None else case.pi_request.answer in OPEN


CONDITIONS: dict[str, Callable[[Case], bool]] = {
    "always": lambda case: True,
    "never": lambda case: False,
    "theft": lambda case: case.is_theft,
    "leak": lambda case: case.is_leak,
    "online": lambda case: case.is_online,
    "physical": _physical,
    "complaint_open": lambda case: case.complaint is not None and not _decided(case),
    "complaint_decided": lambda case: (
        _decided(case) and case.complaint is not None and case.complaint.review_requested is None
    ),
    "review_requested": lambda case: case.complaint is not None and case.complaint.review_requested is not None,
    "credit_objection_open": _objection_open,
    "credit_complaint": _credit_complaint,
    "pi_request_open": _request_open,
    "police_open": lambda case: _police(case, PoliceStatus.REPORTED, PoliceStatus.ACCEPTED),
    "police_refused": lambda case: (
        _police(case, PoliceStatus.REFUSED) and case.police is not None and case.police.review_decided is None
    ),
    "police_review_decided": lambda case: (
        _police(case, PoliceStatus.REFUSED) and case.police is not None and case.police.review_decided is not None
    ),
    "mediation": lambda case: case.filing.mediation is Mediation.YES,
}

ANCHORS: dict[str, Callable[[Case], date | None]] = {
    "none": lambda case: None,
    "first_theft": lambda case: case.first_theft_day,
    "access": _access,
    "complaint_received": lambda case: case.complaint.received if case.complaint else None,
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

DESK_ANCHORS: dict[str, tuple[str, str]] = {
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
