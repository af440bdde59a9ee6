"""The case in order of time, for the check page: what happened on which day, from the facts known so far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from complaints.journey.rows import day_words
from complaints.journey.table import Facts, Words

SINGLE: tuple[tuple[str, Words], ...] = (
    ("card.open_date", _("Account or card opened")),
    ("leak.given_on", _("Data given to the bank")),
    ("leak.occurred", _("Leak or misuse")),
    ("discovery.when.day", _("Found out")),
    ("freeze.when.day", _("Card blocked")),
    ("police.when.day", _("Report to the police")),
    ("police.refusal_received", _("Police refused")),
    ("complaint.sent", _("Complaint to the bank")),
    ("complaint.decided_received", _("Decision of the bank received")),
    ("complaint.review_requested", _("Review asked for")),
    ("pi_request.sent", _("Request about the data")),
    ("pi_request.answer_date", _("Answer to that request")),
    ("credit.report_date", _("Credit report")),
    ("credit.objection_sent", _("Objection to the credit report")),
    ("debt.denial_sent", _("Told the bank that it was not me")),
)
LISTED: tuple[tuple[str, str, Words], ...] = (
    ("transactions", "when.day", _("Disputed transaction")),
    ("possession", "when.day", _("Real card used")),
    ("notices", "day", _("Letter or call")),
    ("regulators", "sent", _("Complaint or report to a regulator")),
    ("preserve", "sent", _("Letter that asks to keep records")),
    ("payments", "day", _("Money came back")),
)


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
    found = [_single(facts, path, words) for path, words in SINGLE if facts.get(path)]
    for path, key, words in LISTED:
        clock = key.replace(".day", ".clock")
        entries = [e for e in facts.get(path) or [] if e.get(key)]
        found += [Event(e[key], (e.get(clock) or "") if clock != key else "", words) for e in entries]
    return sorted(found, key=lambda e: (e.day, e.clock))


def _single(facts: Facts, path: str, words: Words) -> Event:
    clock = path.replace(".day", ".clock")
    return Event(facts.get(path), (facts.get(clock) or "") if clock != path else "", words)
