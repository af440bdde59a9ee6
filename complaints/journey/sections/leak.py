"""Second part, for data that leaked or was misused: what, when, how known, with what harm; the credit report."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from complaints.journey import conditions as c
from complaints.journey.sections.common import MOVEMENT, PHONE_GIVEN_UP, yn
from complaints.journey.sections.debt import GUARANTEE
from complaints.journey.sections.ways import verdict
from complaints.journey.table import Ask, Step
from legal_refs.case.vocabulary import (
    Consequence,
    ContactChannel,
    DataCategory,
    LoanKind,
    RecordKind,
    Reply,
    SourceBasis,
)

with_credit = c.credit_record
CENTRAL_BANK_TOLD = _("Day on which the central bank received your complaint")
HARM = (
    ("calls", _("The calls and messages: what did they do to your days?")),
    ("fraud_attempt", _("The attempt to cheat you: what was said, and what came of it?")),
    ("money_lost", _("The money: how was it lost?")),
    ("credit_harmed", _("Your credit: which loan or card was refused, by whom and when?")),
    ("family_conflict", _("At home: what happened?")),
    ("medical", _("The doctor: when, where and for what?")),
    ("work", _("At work or in your business: who said or did what, and with what result?")),
)
"""What is asked of each consequence that was ticked, after the sibling that ticks it."""
APART = c.is_("incident", "leak_insider_sale", "leak_statement", "leak_outsourced", "leak_then_theft")
"""The leak is an act of its own, which ends apart from the calls that come of it."""

STEPS = (
    Step(
        "loan",
        "events",
        _("What was opened in your name?"),
        (
            Ask("loan.kind", "choice", _("What is it?"), required=True, words=LoanKind),
            Ask("loan.signed", "day", _("Day of the contract or of the opening, as far as known")),
            Ask("loan.contract_no", "text", _("Number of the contract"), hint=_("Leave it empty if you never saw it.")),
            Ask("loan.amount", "money", _("Amount"), unit=_("yuan")),
            yn("loan.online", _("Was it done on a phone or the web, not at a counter?")),
            yn("loan.signature_mine", _("Is the signature on the contract yours?")),
            yn("loan.appraised", _("Does an expert opinion say that it is not yours?")),
            yn("loan.at_branch", _("Were you at the branch when it was done?")),
            yn("loan.face_mine", _("If a face was checked: was it yours?")),
            yn("loan.phone_mine", _("Is the phone number in the papers yours?")),
            PHONE_GIVEN_UP,
            yn("loan.money_came", _("Did the money reach an account of yours?")),
            yn("loan.account_mine", _("Is the account that got the money yours?"), more=True),
            yn("loan.id_lost", _("Had your identity card been lost before?")),
            Ask(
                "loan.debtor", "text", _("If a guarantee: for whose debt?"), hint=_("Family name is enough."), more=True
            ),
            Ask("loan.debited", "text", _("From which account of yours was money taken?"), more=True),
            yn("loan.collected", _("Does the institution collect from you or debit you?")),
            yn("loan.collected_from_others", _("Did they contact family, colleagues or others to collect?"), more=True),
            yn("loan.collected_by_threat", _("Did they threaten or frighten?"), more=True),
            yn("loan.collected_as_office", _("Did they pose as a court or an authority?"), more=True),
            Ask(
                "leak.what_happened",
                "area",
                _("What happened, as far as you know?"),
                hint=_("In order of time. Name no person as the one who did it unless a court or the police found so."),
                required=True,
            ),
            Ask("leak.consequences", "many", _("Consequences"), words=Consequence),
        ),
        when=c.loan_named,
        core=c.always,
        hint=_("Leave open what you do not know; it counts as unknown and nothing is guessed."),
    ),
    Step(
        "loan-movements",
        "events",
        _("What did you pay on it, or what was debited?"),
        MOVEMENT,
        when=c.any_of(c.loan_named, c.loan_in_theft),
        hint=_("One entry for each payment. Leave the list empty if there was none."),
        many="loan.movements",
        item=_("payment"),
        columns=("day", "amount", "kind", "protest"),
    ),
    GUARANTEE,
    Step(
        "leak",
        "events",
        _("Which data, and what was done with them?"),
        (
            Ask("leak.categories", "many", _("Which of your data?"), required=True, words=DataCategory),
            Ask("leak.other_data", "text", _("Which other kind of data?"), when=c.is_("leak.categories", "other")),
            Ask(
                "leak.what_happened",
                "area",
                _("What happened?"),
                hint=_(
                    "In order of time. Name no person as the leaker unless a court or the police found so; "
                    "no full numbers."
                ),
                required=True,
            ),
        ),
        when=c.leak_told,
        core=c.no_theft,
    ),
    Step(
        "leak-when",
        "events",
        _("When did it happen?"),
        (
            Ask("leak.given_on", "day", _("When did you give the data to the bank?")),
            Ask(
                "leak.occurred",
                "day",
                _("When did the leak or misuse happen?"),
                hint=_("If only its first effect is known, the day of that."),
            ),
            Ask(
                "leak.known",
                "day",
                _("When did you learn of the leak and where it came from?"),
                hint=_("The time to sue over the leak is counted from here."),
            ),
            Ask(
                "leak.ongoing_until",
                "day",
                _("If it went on: last day known"),
                hint=_(
                    "Of what was done with the data at the bank or for it: sold, looked up, shown, used. Not of calls "
                    "by others afterwards; only if nothing but the calls is known, the last of them."
                ),
            ),
            Ask("leak.suspected_access", "day", _("Day on which somebody probably looked the data up"), more=True),
            Ask(
                "leak.recipient", "text", _("Who received the data?"), hint=_("Role or firm; no private person's name.")
            ),
        ),
        when=c.leak_told,
        hint=_("Leave empty what you do not know."),
    ),
    Step(
        "leak-source",
        "events",
        _("Why do you think the data came from this bank?"),
        (
            Ask("leak.source_basis", "many", _("What points to the bank?"), words=SourceBasis),
            Ask("leak.source_note", "area", _("In one or two sentences")),
            Ask("leak.callers_knew", "area", _("What did callers or recipients know?")),
            Ask(
                "leak.callers_right",
                "area",
                _("Which of it was right?"),
                hint=_("For example the balance, a sum, who was paid, the day on which something fell due."),
                when=c.given("leak.callers_knew"),
            ),
            yn("leak.consent_given", _("Had you agreed to this use of the data?")),
            yn("leak.bank_notified_me", _("Did the bank inform you of the leak?")),
            yn("leak.staff_finding", _("Has a court or the police found that staff did it?")),
            yn(
                "leak.dispatched_staff",
                _("Was that person labour-dispatched to the bank?"),
                when=c.is_("incident", "leak_outsourced", "leak_insider_sale"),
            ),
            *verdict(
                c.all_of(
                    c.no_theft,
                    c.any_of(c.is_("leak.source_basis", "criminal_judgment"), c.said_yes("leak.staff_finding")),
                ),
                Ask(
                    "verdict.found",
                    "area",
                    _("What it finds about the data, in its own words"),
                    when=c.given("verdict.court"),
                ),
            ),
            yn("leak.spread_ongoing", _("Is the spreading or use still going on?")),
            yn("leak.many_victims", _("Are many people affected?")),
            yn("leak.online", _("Did it happen over the internet (website, app)?")),
            yn(
                "leak.processed_since_2025_06_30",
                _("Has the bank gone on processing the data since 30 June 2025?"),
                more=True,
            ),
        ),
        when=c.leak_told,
    ),
    Step(
        "leak-harm",
        "events",
        _("What did it lead to?"),
        (
            Ask("leak.consequences", "many", _("Consequences"), words=Consequence),
            Ask("leak.call_count", "count", _("How many calls in all?")),
            Ask("leak.message_count", "count", _("How many messages in all?")),
            Ask("leak.calls_until", "day", _("Last day on which one came"), when=APART),
        ),
        when=c.leak_told,
    ),
    Step(
        "harm",
        "events",
        _("What happened through it?"),
        (
            *(Ask(f"leak.harm.{kind}", "area", text, when=c.is_("leak.consequences", kind)) for kind, text in HARM),
            Ask("leak.harm.mind", "area", _("You yourself: sleep, fear, strain. What, and since when?"), when=c.person),
            Ask("leak.card_changed", "day", _("If you changed the card because of it: when?")),
            Ask("leak.phone_changed", "day", _("If you changed the phone number because of it: when?")),
            Ask("leak.password_changed", "day", _("If you changed the password because of it: when?")),
        ),
        when=c.any_of(c.leak_told, c.loan_named),
        hint=_("Who, when, what came of it. The papers print your words; what stays empty is only named."),
    ),
    Step(
        "refusal",
        "events",
        _("Had you told the bank to stop its advertising?"),
        (
            Ask("refusal.day", "day", _("Day on which you refused")),
            Ask("refusal.again", "day", _("Day on which you refused again")),
            Ask("refusal.channel", "choice", _("How did you tell the bank?"), words=ContactChannel),
            yn("refusal.registered", _("Did the bank say that it had noted this?")),
            yn("refusal.went_on", _("Did the advertising go on after that?")),
            Ask("refusal.calls_after", "count", _("How many calls and messages after that?")),
        ),
        when=c.all_of(
            c.leak_told, c.any_of(c.is_("incident", "misuse_marketing"), c.is_("leak.consequences", "calls"))
        ),
        hint=_("Only advertising by the bank or on its behalf. Leave it empty if you did not refuse."),
    ),
    Step(
        "nuisances",
        "events",
        _("Calls and messages you can list"),
        (
            Ask("day", "day", _("Day"), required=True),
            Ask("tail", "tail", _("Last four digits of the number")),
            Ask("kind", "text", _("Call, message or other")),
            Ask("summary", "text", _("What it was about"), hint=_("Without names of other people.")),
        ),
        when=c.all_of(c.leak_told, c.is_("leak.consequences", "calls", "fraud_attempt")),
        hint=_("A few dated entries are worth more than a total. None is fine too."),
        many="nuisances",
        item=_("call or message"),
        columns=("day", "kind", "tail", "summary"),
    ),
    Step(
        "credit",
        "events",
        _("Your credit report"),
        (
            Ask("credit.report_no", "text", _("Number of the report")),
            Ask("credit.report_date", "day", _("Day of the report")),
            Ask(
                "credit.why_wrong",
                "area",
                _("If a record is wrong: why?"),
                hint=_("For example: paid back before, never told of the rest, another amount. The papers print it."),
            ),
            yn("credit.told_before", _("Did they tell you before they reported the bad record?")),
            Ask("credit.own_loan.since", "text", _("If you had a loan there: since when?"), more=True),
            Ask("credit.own_loan.amount", "money", _("Its amount"), unit=_("yuan"), more=True),
            Ask("credit.own_loan.settled_on", "day", _("Day on which you had paid it off"), more=True),
            Ask("credit.objection_sent", "day", _("Day of your objection, if you made one")),
            Ask("credit.objection_to", "text", _("To whom did you object: the institution or the centre?"), more=True),
            Ask("credit.objection_received", "day", _("Day on which it was received")),
            Ask("credit.objection_reply", "choice", _("What became of it?"), words=Reply),
            Ask("credit.objection_answered", "day", _("Day on which the answer to your objection came")),
            Ask("credit.objection_text", "area", _("What does that answer say?"), hint=_("Copy its words.")),
            Ask("credit.complaint_received", "day", CENTRAL_BANK_TOLD, more=True),
            Ask("credit.complaint_accepted", "day", _("Day on which it accepted the complaint"), more=True),
        ),
        when=with_credit,
        hint=_("Leave everything empty if you have no report."),
    ),
    Step(
        "credit-items",
        "events",
        _("Which records of the report are wrong?"),
        (
            Ask("institution", "text", _("Institution named there"), required=True),
            Ask("kind", "choice", _("What kind of record is it?"), words=RecordKind),
            Ask("account_label", "text", _("Account as named there")),
            Ask("month", "text", _("Month")),
            Ask("status", "text", _("What it says")),
            Ask("amount", "money", _("Amount"), unit=_("yuan")),
            Ask("query_date", "day", _("Day of the query, if it is a query")),
            Ask("settled_on", "day", _("Day on which that debt was paid back in full, if it was")),
        ),
        when=c.all_of(with_credit, c.any_of(c.given("credit.report_no"), c.given("credit.report_date"))),
        many="credit.items",
        item=_("record"),
        columns=("institution", "month", "status", "amount"),
    ),
)
