"""Third part: how it was found, what was done since, who answered, who else is involved."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from complaints.journey import conditions as c
from complaints.journey.sections import addressees
from complaints.journey.sections.blocked import FREEZE
from complaints.journey.sections.common import asked_of, moment, yn
from complaints.journey.sections.further import which
from complaints.journey.sections.reasons import bank_reasons
from complaints.journey.sections.settled import SETTLED
from complaints.journey.sections.ticks import DONE, OTHERS, done_options, other_options
from complaints.journey.table import Ask, Step, Words
from legal_refs.case.vocabulary import (
    AnswerWay,
    ContactChannel,
    DiscoveryHow,
    HindranceKind,
    PiRight,
    PoliceStatus,
    RefusalGround,
    Reply,
)

_REFUSED = c.is_("police.status", "refused")
ANSWERED = c.is_("complaint.reply", "refused", "partial", "more_papers", "to_police", "done")
INSURED = (
    Ask("insurer.policy_no", "text", _("Number of the policy"), hint=_("On the policy or in the app that sold it.")),
    Ask("insurer.told_on", "day", _("Day on which you told the insurer")),
)


def _other(token: str, step: str, title: Words, more: tuple[Ask, ...] = ()) -> Step:
    return Step(
        step,
        "actions",
        title,
        (*asked_of(token), *more),
        when=c.ticked("_others", token),
        hint=_("Leave empty what you do not know."),
    )


STEPS = (
    Step(
        "discovery",
        "actions",
        _("When did you find out, and what have you done?"),
        (
            *moment("discovery.when", _("Day on which you found out")),
            Ask("discovery.how", "choice", _("How did you find out?"), words=DiscoveryHow, more=True),
            Ask("_done", "many", _("What have you done since?"), options=DONE, only=done_options),
        ),
        core=c.always,
        hint=_("Nothing yet is fine: the result page says what to do first."),
    ),
    Step(
        "acted",
        "actions",
        _("When did you block and report?"),
        (
            *moment(
                "freeze.when",
                _("Day on which the card was blocked"),
                when=c.all_of(c.theft, c.ticked("_done", "freeze")),
            ),
            *moment(
                "police.when",
                _("Day of the report to the police"),
                when=c.ticked("_done", "police"),
            ),
            Ask(
                "police.status",
                "choice",
                _("What became of it?"),
                words=PoliceStatus,
                when=c.ticked("_done", "police"),
            ),
        ),
        when=c.any_of(c.all_of(c.theft, c.ticked("_done", "freeze")), c.ticked("_done", "police")),
        core=c.always,
        by_tick=True,
    ),
    FREEZE,
    Step(
        "police",
        "actions",
        _("Your report to the police"),
        (
            Ask("police.station", "text", _("Police station")),
            yn("police.unasked", _("Did the police come to you, without a report of yours?"), more=True),
            Ask("police.by", "text", _("Who did it, if not you?"), more=True),
            Ask("police.receipt_no", "text", _("Number of the receipt (受案回执)")),
            Ask("police.filed_no", "text", _("Number of the notice that a case was opened (立案告知书)")),
            Ask(
                "police.filed_on",
                "day",
                _("Day on which they opened the case"),
                when=c.is_("police.status", "filed", "withdrawn", "solved"),
            ),
            *addressees.POLICE,
        ),
        when=c.ticked("_done", "police"),
    ),
    Step(
        "knowledge",
        "actions",
        _("When did you know who is answerable?"),
        (
            Ask(
                "discovery.obligor_known",
                "day",
                _("Day on which you knew who is answerable"),
                hint=_("Often the same day. The time to sue is counted from here."),
            ),
        ),
        why=_("The time to sue is counted from here."),
    ),
    Step(
        "police-after",
        "actions",
        _("What did the police decide?"),
        (
            yn("police.refusal_oral", _("Was it only said, with no notice handed to you?"), when=_REFUSED),
            Ask("police.refusal_no", "text", _("Number of the refusal notice"), when=_REFUSED),
            *addressees.REFUSAL,
            Ask("police.refusal_received", "day", _("Day on which you received it"), when=_REFUSED),
            Ask(
                "police.refusal_ground",
                "choice",
                _("Which reason do they give?"),
                words=RefusalGround,
                when=_REFUSED,
            ),
            Ask(
                "police.refusal_text",
                "area",
                _("The reason in the words of the notice or of the officer, if it is another"),
                when=c.all_of(_REFUSED, c.is_("police.refusal_ground", "other")),
            ),
            Ask("police.review_decided", "day", _("Day of the decision on your review request, if any"), when=_REFUSED),
            Ask("police.outcome_known", "day", _("Day on which you learnt the outcome")),
            yn("police.civil_claim_raised", _("Did you ask for your money back in the criminal case?")),
        ),
        when=c.all_of(c.ticked("_done", "police"), c.is_("police.status", "filed", "refused", "withdrawn", "solved")),
    ),
    Step(
        "notices",
        "actions",
        _("Letters and calls to the bank or others"),
        (
            Ask("day", "day", _("Day"), required=True),
            Ask("clock", "clock", _("Time, if you know it"), hint=_("24 hours, for example 20:31")),
            Ask("addressee", "text", _("To whom"), required=True),
            Ask("said", "text", _("What did you tell or ask?")),
            which(_("Which card, bank or loan was it about?"), blank=_("As the addressee says")),
            Ask("by", "text", _("Who did it, if not you?"), more=True),
            Ask("channel", "choice", _("How?"), words=ContactChannel),
            yn("demand", _("Did you ask for payment, or that a charge, the collection or a record be dropped?")),
            Ask("arrived", "day", _("Day of arrival")),
            Ask("proof", "text", _("Proof of sending")),
            Ask("reply", "choice", _("Answer"), words=Reply),
            Ask("reply_date", "day", _("Day of the answer")),
            Ask("answered_by", "choice", _("How did it come?"), words=AnswerWay, more=True),
            Ask("reply_text", "area", _("What did it say?")),
            bank_reasons("reasons"),
        ),
        when=c.ticked("_done", "notices"),
        many="notices",
        item=_("letter or call"),
        columns=("day", "addressee", "channel", "reply"),
    ),
    Step(
        "complaint",
        "actions",
        _("Your complaint to the bank"),
        (
            Ask("complaint.sent", "day", _("Day on which you sent it"), required=True),
            Ask("complaint.by", "text", _("Who did it, if not you?"), more=True),
            Ask("complaint.channel", "choice", _("How?"), words=ContactChannel),
            Ask("complaint.received", "day", _("Day on which the bank received it")),
            Ask("complaint.extended", "day", _("Day on which the bank said that it needs longer"), more=True),
            yn(
                "complaint.demanded",
                _("Did it ask the bank to pay, or to drop charge, collection or record?"),
            ),
            Ask("complaint.number", "text", _("Complaint number")),
            Ask("complaint.reply", "choice", _("What did the bank answer?"), words=Reply),
        ),
        when=c.ticked("_done", "complaint"),
    ),
    Step(
        "complaint-reply",
        "actions",
        _("The bank's decision"),
        (
            Ask("complaint.decided_received", "day", _("Day on which you received the decision")),
            Ask("complaint.answered_by", "choice", _("How did it come?"), words=AnswerWay),
            Ask("complaint.decision", "area", _("What it says, in short")),
            bank_reasons("complaint.reasons"),
            Ask(
                "complaint.points_disputed",
                "lines",
                _("What is wrong in it?"),
                hint=_("One point on each line."),
            ),
            Ask("complaint.review_requested", "day", _("Day on which you asked the superior unit to review it")),
            *SETTLED,
        ),
        when=c.all_of(c.ticked("_done", "complaint"), ANSWERED),
    ),
    Step(
        "hindrance",
        "actions",
        _("When could you not act?"),
        (
            Ask("hindrance.kind", "choice", _("Why?"), required=True, words=HindranceKind),
            Ask("hindrance.since", "day", _("From"), required=True),
            Ask("hindrance.until", "day", _("Until"), hint=_("Leave empty if it still goes on.")),
        ),
        when=c.ticked("_done", "hindrance"),
        hint=_("A hindrance in the last six months of the time to sue can lengthen it."),
    ),
    Step(
        "regulators",
        "actions",
        _("Complaints and reports to regulators"),
        (
            Ask("desk", "text", _("Which authority"), required=True),
            Ask("sent", "day", _("Day on which you sent it"), required=True),
            Ask("number", "text", _("Number")),
            Ask("received", "day", _("Day on which it was received")),
            Ask("accepted", "day", _("Day on which it was accepted")),
            Ask("reply", "choice", _("Answer"), words=Reply),
            Ask("reply_date", "day", _("Day of the answer")),
            Ask("reply_text", "area", _("What did it say?")),
        ),
        when=c.ticked("_done", "regulators"),
        many="regulators",
        item=_("complaint or report"),
        columns=("desk", "sent", "reply"),
    ),
    Step(
        "preserve",
        "actions",
        _("Letters that ask to keep records"),
        (
            Ask("sent", "day", _("Day"), required=True),
            Ask("addressee", "text", _("To whom")),
            yn("answered", _("Was it answered?")),
        ),
        when=c.ticked("_done", "preserve"),
        many="preserve",
        item=_("letter"),
        columns=("sent", "addressee", "answered"),
    ),
    Step(
        "pi-request",
        "actions",
        _("Your request about your data"),
        (
            Ask("pi_request.sent", "day", _("Day on which you sent it"), required=True),
            Ask("pi_request.received", "day", _("Day on which the bank received it")),
            Ask("pi_request.channel", "choice", _("How?"), words=ContactChannel),
            Ask("pi_request.rights", "many", _("What did you ask for?"), words=PiRight),
            Ask("pi_request.answer", "choice", _("What did the bank answer?"), words=Reply),
            Ask("pi_request.answer_date", "day", _("Day of the answer")),
            Ask("pi_request.reason_given", "area", _("Reason it gave")),
        ),
        when=c.all_of(c.leak, c.ticked("_done", "pi_request")),
    ),
    Step(
        "others",
        "actions",
        _("Who else is involved?"),
        (Ask("_others", "many", _("Choose all that fit"), options=OTHERS, only=other_options),),
        hint=_("Leave empty if you do not know of anybody."),
    ),
    _other("acquirer", "acquirer", _("The bank of the machine or terminal")),
    _other("merchant", "merchant", _("The shop")),
    _other("payment_institution", "payment-institution", _("The payment institution")),
    _other("carrier", "carrier", _("The telephone company")),
    _other("contractor", "contractor", _("The contractor")),
    _other("second_unit", "second-unit", _("The other unit of the bank")),
    _other("insurer", "insurer", _("The insurer of the loss"), INSURED),
)
