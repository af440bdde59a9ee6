"""Fourth part: what came back, what it cost, what is asked for, what proves it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from complaints.journey import conditions as c
from complaints.journey.sections.common import yn
from complaints.journey.sections.further import which
from complaints.journey.table import Ask, Step
from legal_refs.case.vocabulary import (
    Apology,
    Consequence,
    CostKind,
    EvidenceForm,
    EvidenceGroup,
    InterestKind,
    PaymentNature,
)

STEPS = (
    Step(
        "payments",
        "claim",
        _("Has any money come back?"),
        (
            Ask("payer", "text", _("Who paid"), required=True),
            Ask("amount", "money", _("Amount"), required=True, unit=_("yuan")),
            which(_("For which card or bank?")),
            Ask("day", "day", _("Day")),
            Ask("nature", "choice", _("What kind of payment?"), required=True, words=PaymentNature),
            yn("recourse", _("If an insurer paid: may it claim the money from the bank?"), more=True),
            Ask("recall", "text", _("If it may be taken back: when, as you were told?"), more=True),
            Ask(
                "taken_back",
                "day",
                _("Taken back again: on which day?"),
                hint=_("If only a part was taken back, enter that part as a payment of its own."),
                more=True,
            ),
            yn("taken_reasoned", _("Were you given a reason for that?"), more=True),
            Ask("taken_reason", "text", _("Which reason, as you were told?"), more=True),
        ),
        when=c.theft,
        hint=_("Nothing can be claimed twice. Leave the list empty if nothing came back."),
        many="payments",
        item=_("payment"),
        columns=("payer", "day", "amount", "which", "nature"),
    ),
    Step(
        "costs",
        "claim",
        _("What did it cost you to sort this out?"),
        (
            Ask("kind", "choice", _("Kind of cost"), required=True, words=CostKind),
            Ask("what", "text", _("What was it for, if no kind fits?")),
            Ask("amount", "money", _("Amount"), required=True, unit=_("yuan"), positive=True),
            yn("receipt", _("Do you have the receipt?")),
        ),
        many="claim.costs",
        item=_("cost"),
        columns=("kind", "amount", "receipt"),
        hint=_("Notary, copies, travel. Leave the list empty if there was none."),
    ),
    Step(
        "claim",
        "claim",
        _("What do you ask for?"),
        (
            Ask("claim.interest", "choice", _("Interest"), words=InterestKind, when=c.theft),
            Ask(
                "claim.contract_rate_pct",
                "percent",
                _("Rate of the contract in per cent a year, if you chose it"),
                when=c.theft,
                more=True,
            ),
            Ask(
                "claim.interest_from",
                "day",
                _("Interest from another day than the day after the loss"),
                when=c.theft,
                more=True,
            ),
            Ask("claim.stop", "yes", _("That the use or spreading stops?"), when=c.leak),
            Ask("claim.delete", "yes", _("That data are deleted where the law allows it?"), when=c.leak),
            Ask("claim.access", "yes", _("Access to and a copy of your data?"), when=c.leak),
            Ask("claim.apology", "choice", _("An apology?"), words=Apology, blank=_("No apology"), when=c.leak),
            Ask("claim.apology_scope", "text", _("To whom or where should the apology go?"), when=c.leak),
            Ask(
                "claim.property_loss",
                "money",
                _("Other loss of money through the leak, with proof"),
                unit=_("yuan"),
                when=c.leak,
            ),
            Ask(
                "claim.property_loss_how",
                "area",
                _("What is that loss, when and how did it come?"),
                hint=_("In order of time, up to the day on which the money was gone."),
                when=c.all_of(c.leak, c.given("claim.property_loss")),
            ),
            Ask(
                "claim.mental",
                "money",
                _("Compensation for mental harm"),
                hint=_(
                    "No amount is suggested here: courts often award an apology only. "
                    "Leave empty if you do not ask for it."
                ),
                unit=_("yuan"),
                when=c.leak,
            ),
            Ask(
                "claim.mental_evidence",
                "many",
                _("What shows the mental harm?"),
                words=Consequence,
                when=c.leak,
                more=True,
            ),
            Ask(
                "claim.basis",
                "choice",
                _("Contract or tort against the bank?"),
                hint=_("One suit against the bank uses one of them. Leave it open if you do not know."),
                options=(("contract", _("Contract")), ("tort", _("Tort"))),
                blank=_("I do not know"),
                when=c.leak,
                more=True,
            ),
            Ask("claim.reply_days", "count", _("Days you give the bank to answer a demand")),
            Ask(
                "claim.receiving_account",
                "text",
                _("Account for the refund, as it should stand in a demand letter"),
                more=True,
            ),
        ),
    ),
    Step(
        "evidence",
        "claim",
        _("What can you show?"),
        (
            Ask(
                "name",
                "text",
                _("Name of the item"),
                hint=_("For example: account statement, text message, police receipt."),
                required=True,
            ),
            Ask("group", "choice", _("What is it about?"), required=True, words=EvidenceGroup),
            Ask("form", "choice", _("What form does it have?"), required=True, words=EvidenceForm),
            which(_("Which card, bank or loan is it about?"), blank=_("All of them")),
            Ask("proves", "area", _("What does it prove?")),
            Ask("source", "text", _("Where is it from?")),
            yn("original", _("Do you have the original?")),
            Ask("holder", "text", _("If not: who has it?")),
            Ask("pages", "count", _("Pages"), unit=pgettext_lazy("after a number of pages", "p.")),
            yn("device_kept", _("Do you still have the phone or computer it is on?"), more=True),
            yn("third_party_masked", _("Are other people's data covered?"), more=True),
            yn("foreign_language", _("Is it in a foreign language?"), more=True),
            yn("translated", _("Is there a translation?"), more=True),
        ),
        hint=_("You list it here. Pictures of it can be added afterwards, for one volume to print."),
        many="evidence",
        item=_("item"),
        columns=("name", "group", "form", "pages"),
    ),
    Step(
        "witnesses",
        "claim",
        _("Are there witnesses?"),
        (
            Ask("name", "text", _("Name"), required=True),
            Ask("address", "text", _("Address")),
            Ask("knows", "area", _("What did the witness see or hear?")),
        ),
        many="witnesses",
        item=_("witness"),
        columns=("name", "address"),
        hint=_("Leave the list empty if there is none."),
    ),
    Step(
        "story",
        "claim",
        _("Is there anything else?"),
        (
            Ask(
                "story",
                "area",
                _("In your own words"),
                hint=_("Only what no question covered. No full card or identity numbers."),
            ),
        ),
        hint=_(
            "The complaints, the report to the police and what opens a suit carry it word for word, as an annex at the "
            "end. Where nothing else tells what happened, it stands among the facts. An answer to the bank's suit "
            "does not carry it, and where it pleads that the bank sued too late, an account that tells of collection "
            "or of your will to pay goes to the police alone."
        ),
    ),
)
