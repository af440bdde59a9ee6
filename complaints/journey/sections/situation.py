"""First part: what kind of incident, the bank and the card."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from complaints.journey import conditions as c
from complaints.journey.sections import further
from complaints.journey.sections.common import yn
from complaints.journey.table import Ask, Step
from legal_refs.case.vocabulary import BankRole, CardKind, Clause, Incident, Medium, TheftKind

STEPS = (
    Step(
        "incident",
        "situation",
        _("What happened?"),
        (Ask("incident", "choice", _("Incident"), required=True, words=Incident),),
        core=c.always,
        hint=_("Choose what comes closest. You can change it later; nothing you typed is lost."),
    ),
    Step(
        "bank",
        "situation",
        _("Which bank and which card?"),
        (
            Ask(
                "bank.name",
                "text",
                _("Bank, with the branch if you know it"),
                hint=_("As on card, statement or contract."),
                required=True,
            ),
            Ask("bank.directory_id", "carry"),
            Ask(
                "card.kind",
                "choice",
                _("Kind of card"),
                words=CardKind,
                options=(("", _("No card, or I do not know")),),
            ),
            Ask(
                "card.tail",
                "tail",
                _("Last four digits"),
                hint=_("Of card or account. Never type the full number anywhere."),
            ),
            further.ANY,
            Ask(
                "theft_kind",
                "choice",
                _("How was the money taken?"),
                words=TheftKind,
                when=c.both,
            ),
            yn(
                "money_left",
                _("Did money leave your account or was a charge booked that you did not make?"),
                hint=_("If so, the letters say what happened to the money and ask the bank to explain."),
                when=c.is_("incident", "none_of_these"),
            ),
        ),
        core=c.always,
    ),
    further.STEP,
    Step(
        "eligibility",
        "situation",
        _("What changes the way to a court"),
        (
            yn(
                "victim.foreign_party",
                _("Does one side come from outside the mainland?"),
                hint=_(
                    "You or the bank: foreign, or of Hong Kong, Macao or Taiwan. Other rules decide the court then."
                ),
            ),
            yn(
                "filing.sued_by_bank",
                _("Has the bank already sued you over this?"),
                when=c.any_of(c.theft, c.loan),
            ),
            Ask(
                "card.clause",
                "choice",
                _("What does your card or account agreement say about disputes?"),
                hint=_("Look for the words arbitration (仲裁) or court (法院) near the end of the agreement."),
                words=Clause,
            ),
        ),
    ),
    Step(
        "card",
        "situation",
        _("More about bank and card"),
        (
            Ask("bank.role", "choice", _("What is that unit?"), words=BankRole),
            Ask("card.medium", "choice", _("Chip or magnetic stripe?"), words=Medium, when=c.theft_by_card),
        ),
    ),
    Step(
        "bank-suit",
        "situation",
        _("What do the papers of the court say?"),
        (
            Ask("bank_suit.court_name", "text", _("Court"), hint=_("As on the notice (应诉通知书) or the summons.")),
            Ask("bank_suit.case_no", "text", _("Case number")),
            Ask("bank_suit.cause", "text", _("Cause of action"), hint=_("As on the notice (应诉通知书).")),
            Ask(
                "bank_suit.served",
                "day",
                _("Day on which you received the complaint"),
                hint=_("The time for your answer counts from it."),
            ),
            Ask("bank_suit.principal", "money", _("Principal the bank asks for"), unit=_("yuan")),
            Ask("bank_suit.interest", "money", _("Interest it asks for"), unit=_("yuan")),
            Ask("bank_suit.penalty", "money", _("Penalties and fees it asks for"), unit=_("yuan")),
            Ask("bank_suit.costs", "money", _("Lawyer's and other costs it asks for"), unit=_("yuan")),
            Ask(
                "bank_suit.balance_before",
                "money",
                _("Debit card: what the account held just before the first disputed transaction"),
                unit=_("yuan"),
                hint=_("From the statement; 0 if it was overdrawn already."),
                when=c.theft,
            ),
            Ask(
                "loan.due",
                "day",
                _("Day on which the loan was to be repaid"),
                hint=_("As the complaint or the contract says."),
                when=c.loan,
            ),
            yn("bank_suit.signature_denied", _("Is the signature on the contract somebody else's?")),
            yn("bank_suit.money_received", _("Did the money ever reach you?")),
            yn("bank_suit.court_disputed", _("Should another court or an arbitration institution have the case?")),
            Ask("bank_suit.court_reason", "area", _("Why?"), when=c.is_("bank_suit.court_disputed", "yes")),
        ),
        when=c.sued,
        hint=_("Copy the figures from the complaint. Leave empty what you do not know."),
    ),
    Step(
        "contract",
        "situation",
        _("When and where was the card or account opened?"),
        (
            Ask("card.open_date", "day", _("Day of opening")),
            Ask("card.open_branch", "text", _("Branch where it was opened")),
            Ask("card.contract_name", "text", _("Name of the agreement"), hint=_("As printed on its first page.")),
            Ask("card.contract_date", "day", _("Day of the agreement, if it is another day"), more=True),
            Ask(
                "card.clause_court", "text", _("Which court does the clause name?"), when=c.is_("card.clause", "court")
            ),
            Ask(
                "card.clause_text",
                "area",
                _("Words of the clause"),
                hint=_("Copy it from the contract word for word; the papers quote it."),
                when=c.is_("card.clause", "court", "arbitration"),
            ),
            Ask(
                "card.clause_institution",
                "text",
                _("Arbitration institution"),
                hint=_("Where the clause names only its place, or where the bank has applied to one."),
                when=c.institution_unnamed,
            ),
            yn(
                "card.clause_noticed",
                _("Did the bank point the clause out to you (bold print, signature)?"),
                when=c.is_("card.clause", "court", "arbitration"),
            ),
        ),
        when=c.any_of(c.card, c.is_("card.clause", "court", "arbitration")),
        hint=_("Leave empty what you do not know."),
    ),
    Step(
        "functions",
        "situation",
        _("Which functions were open, and did the bank explain them?"),
        (
            Ask("card.features", "features", _("Functions of the card")),
            Ask("card.limit_single", "money", _("Agreed limit of one payment, if you know it"), unit=_("yuan")),
            Ask("card.limit_daily", "money", _("Agreed limit of a day, if you know it"), unit=_("yuan")),
            Ask(
                "card.limit_terms",
                "text",
                _("Who set it, and how is it worded there?"),
                when=c.given("card.limit_daily"),
            ),
        ),
        when=c.all_of(c.theft, c.card),
        hint=_("Explained means: the bank told you what the function does and its risk."),
    ),
)
