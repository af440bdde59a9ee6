"""Third part, after the last report and the last complaint: those that were made before them."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from complaints.journey import conditions as c
from complaints.journey.sections.common import moment, yn
from complaints.journey.sections.reasons import bank_reasons
from complaints.journey.table import Ask, Step
from legal_refs.case.vocabulary import ContactChannel, PoliceStatus, RefusalGround, Reply


def _carried(*names: str) -> Iterator[Ask]:
    return (Ask(name, "carry") for name in names)


_ONLY_BEFORE = _(
    "Only those before the one on the other pages, which is the last. Leave the list empty if there is none."
)

STEPS = (
    Step(
        "earlier-reports",
        "actions",
        _("Earlier reports to the police"),
        (
            *moment("when", _("Day of the report")),
            Ask("station", "text", _("Police station")),
            Ask("receipt_no", "text", _("Number of the receipt (受案回执)")),
            Ask("status", "choice", _("What became of it?"), words=PoliceStatus),
            Ask("refusal_no", "text", _("Number of the refusal notice, if there is one")),
            Ask("refusal_received", "day", _("Day on which you received it")),
            Ask("refusal_ground", "choice", _("Which reason do they give?"), words=RefusalGround),
            Ask("outcome_known", "day", _("Day on which you learnt the outcome"), more=True),
            yn("civil_claim_raised", _("Did you ask for your money back in the criminal case?"), more=True),
            *_carried(
                "unasked",
                "by",
                "refusal_oral",
                "filed_no",
                "filed_on",
                "refused_by",
                "procuratorate",
                "review_decided",
                "refusal_text",
            ),
        ),
        when=c.ticked("_done", "police"),
        many="earlier_reports",
        item=_("report"),
        columns=("when.day", "station", "status"),
        hint=_ONLY_BEFORE,
    ),
    Step(
        "earlier-complaints",
        "actions",
        _("Earlier complaints to the bank"),
        (
            Ask("sent", "day", _("Day on which you sent it"), required=True),
            Ask("channel", "choice", _("How?"), words=ContactChannel),
            Ask("received", "day", _("Day on which the bank received it")),
            yn("demanded", _("Did it ask the bank to pay, or to drop charge, collection or record?")),
            Ask("number", "text", _("Complaint number")),
            Ask("reply", "choice", _("What did the bank answer?"), words=Reply),
            Ask("decided_received", "day", _("Day on which you received the decision")),
            Ask("decision", "area", _("What it says, in short")),
            bank_reasons("reasons"),
            *_carried("by", "extended", "answered_by", "points_disputed", "review_requested"),
        ),
        when=c.ticked("_done", "complaint"),
        many="earlier_complaints",
        item=_("complaint"),
        columns=("sent", "channel", "reply"),
        hint=_ONLY_BEFORE,
    ),
)
