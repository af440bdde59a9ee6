"""Second part, for a debt: what the bill of a credit card said, what was paid on it, which part is the person's own."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from complaints.journey import conditions as c
from complaints.journey.sections.common import MOVEMENT, yn
from complaints.journey.table import Ask, Step
from legal_refs.case.vocabulary import GuaranteeKind

GUARANTEE = Step(
    "guarantee",
    "events",
    _("What does the contract of guarantee say?"),
    (
        Ask("loan.guarantee.kind", "choice", _("Which kind of guarantee?"), words=GuaranteeKind),
        yn("loan.guarantee.agreed", _("Does it say how long the guarantee lasts?")),
        Ask("loan.guarantee.until", "day", _("Last day of that time"), when=c.is_("loan.guarantee.agreed", "yes")),
        yn("loan.guarantee.demanded", _("Before the suit, did the bank ask you to pay for the debtor?")),
        Ask(
            "loan.guarantee.demanded_on",
            "day",
            _("The last time it asked"),
            when=c.is_("loan.guarantee.demanded", "yes"),
        ),
    ),
    when=c.sued_guarantor,
    hint=_("Copy it from the contract that came with the complaint, also where the signature is not yours."),
)
STEPS = (
    Step(
        "debt",
        "events",
        _("What did the credit card bill say?"),
        (
            Ask("debt.posted", "money", _("Disputed amount on the bill"), unit=_("yuan")),
            Ask("debt.repaid", "money", _("Of that, already repaid or deducted"), unit=_("yuan")),
            Ask("debt.repaid_on", "day", _("Day of repayment")),
            Ask("debt.charges", "money", _("Interest, penalties and fees on it"), unit=_("yuan")),
            Ask("debt.statement_month", "text", _("Month of the bill")),
            Ask("debt.denial_sent", "day", _("Day on which you told the bank that it was not you")),
        ),
        when=c.all_of(c.theft, c.credit_card),
    ),
    Step(
        "debt-movements",
        "events",
        _("What did you pay on these charges, or what was debited?"),
        MOVEMENT,
        when=c.all_of(c.theft, c.credit_card),
        hint=_("One entry for each payment, so that interest runs from its own day. Leave it empty if there was none."),
        many="debt.movements",
        item=_("payment"),
        columns=("day", "amount", "kind", "protest"),
    ),
    Step(
        "debt-collected",
        "events",
        _("Did the bank collect the disputed charges from you?"),
        (
            Ask("debt.collected_since", "day", _("Since when?")),
            Ask(
                "debt.collected_how",
                "area",
                _("By whom and how?"),
                hint=_("Such as: the bank and a collection company call several times a day, my sister too."),
            ),
        ),
        when=c.all_of(c.theft, c.credit_card),
        hint=_("Leave it empty if there was none."),
    ),
    Step(
        "own-part",
        "events",
        _("Is a part of what the bank claims your own?"),
        (
            Ask(
                "own_part.amount",
                "money",
                _("Of the principal: what you used yourself and do not dispute"),
                unit=_("yuan"),
                hint=_(
                    "0 if none. In a suit this is an admission that can hardly be taken back: check the statements."
                ),
            ),
            Ask("own_part.since", "day", _("Since when is that part unpaid?")),
            yn("own_part.pays", _("Will you pay that part?")),
        ),
        when=c.own_part,
        hint=_("Leave it empty if you do not know; the bank must then prove each item."),
    ),
)
