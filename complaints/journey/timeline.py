"""The case in order of time, for the check page: what happened on which day, from the facts known so far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from complaints.journey.labels import said
from complaints.journey.rows import day_words
from complaints.journey.table import Facts, Words
from legal_refs.case import fieldtree
from legal_refs.checking import checkfile

NO_EVENTS = frozenset(
    {
        "victim.birth_date",
        "guardian.birth_date",
        "co_claimants[].birth_date",
        "victim.habitual_since",
        "claim.interest_from",
        "circumstances.dispute_until",
    }
)
"""Days that say who somebody is or what is asked for. Every other dated field of the types is told."""
WORDS: dict[str, Words] = {
    "card.open_date": _("Account or card opened"),
    "leak.given_on": _("Data given to the bank"),
    "leak.occurred": _("Leak or misuse"),
    "discovery.when": _("Found out"),
    "freeze.when": _("Card blocked"),
    "police.when": _("Report to the police"),
    "police.refusal_received": _("Police refused"),
    "complaint.sent": _("Complaint to the bank"),
    "complaint.decided_received": _("Decision of the bank received"),
    "complaint.review_requested": _("Review asked for"),
    "pi_request.sent": _("Request about the data"),
    "pi_request.answer_date": _("Answer to that request"),
    "credit.report_date": _("Credit report"),
    "credit.objection_sent": _("Objection to the credit report"),
    "debt.denial_sent": _("Told the bank that it was not me"),
    "debt.collected_since": _("The bank began to collect"),
    "transactions[].when": _("Disputed transaction"),
    "possession[].when": _("Real card used"),
    "notices[].day": _("Letter or call"),
    "earlier_reports[].when": _("Earlier report to the police"),
    "earlier_complaints[].sent": _("Earlier complaint to the bank"),
    "regulators[].sent": _("Complaint or report to a regulator"),
    "preserve[].sent": _("Letter that asks to keep records"),
    "payments[].day": _("Money came back"),
    "payments[].taken_back": _("Money was taken back"),
}
"""How a day is told where its name in the table of dated fields (checks.yaml) would be stiff."""


@dataclass(frozen=True)
class Event:
    """One entry of the timeline."""

    day: str
    clock: str
    words: Words

    @property
    def when(self) -> str:
        """Day and, where known, time, in the language of the request."""
        return f"{day_words(date.fromisoformat(self.day))} {self.clock}".strip()


def events(facts: Facts) -> list[Event]:
    """All dated facts in order; entries of one day without a time come first."""
    found = [event for path in fieldtree.dated() if path not in NO_EVENTS for event in _of_field(path, facts)]
    return sorted(found, key=lambda e: (e.day, e.clock))


def _of_field(path: str, facts: Facts) -> Iterator[Event]:
    """What the answers say of one dated field: once, or in each entry of its list."""
    listed, _, key = path.rpartition("[].")
    for told in facts.get(listed) or [] if listed else [facts.values]:
        day, clock = told.get(key) or told.get(f"{key}.day"), told.get(f"{key}.clock")
        if day:
            named = path.removeprefix("further[].")  # of another bank by the same words
            yield Event(day, clock or "", WORDS.get(named) or said(checkfile.data().days[named]))
