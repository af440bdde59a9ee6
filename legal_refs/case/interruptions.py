"""What interrupted limitation according to the facts (诉讼时效中断, 民法典 195): acts with their day and kind."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from legal_refs.case import bodies
from legal_refs.case.facts import Case, Police
from legal_refs.case.vocabulary import Answer, PaymentNature

KINDS = ("demand", "police", "body", "acknowledgement")
REPAYING = frozenset({PaymentNature.ADVANCE, PaymentNature.SETTLEMENT})
"""义务人同意履行、部分履行."""


class Interruption(NamedTuple):
    """An act that interrupts (中断事由): its day, the day from which the period runs anew, its kind.

    `restart` differs from `day` where a procedure must end first (police: refusal or judgment known).
    """

    day: date
    restart: date
    kind: str


def interruptions_of(case: Case) -> tuple[Interruption, ...]:
    """Delivered demands, the police report (unless the person says that no civil claim was raised with it), requests
    to bodies that can settle the dispute, payments; in order of time."""
    found = [Interruption(n.arrived, n.arrived, "demand") for n in case.notices if n.demand and n.arrived]
    if case.police is not None and case.police.civil_claim_raised is not Answer.NO:
        day = case.police.when.day
        found.append(Interruption(day, max(day, police_end(case.police) or day), "police"))
    for body in case.regulators:
        if bodies.settles(body.desk):
            found.append(Interruption(body.sent, max(body.sent, body.reply_date or body.sent), "body"))
    for payment in case.payments:
        if payment.day is not None and payment.nature in REPAYING:
            found.append(Interruption(payment.day, payment.day, "acknowledgement"))
    return tuple(sorted(found))


def police_end(police: Police) -> date | None:
    """Day on which the refusal, the withdrawal or the judgment was known (时效规定 13(2))."""
    return police.outcome_known or police.refusal_received
