"""A paper that ends the matter, laid before the person with the bank's answer (和解、承诺不再追究)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from complaints.journey import conditions as c
from complaints.journey.sections.common import yn
from complaints.journey.table import Ask
from legal_refs.case.vocabulary import SignedUnder

_LAID = c.given("settlement.promised")
_SIGNED = c.all_of(_LAID, c.said_yes("settlement.signed"))
SETTLED = (
    Ask(
        "settlement.promised",
        "text",
        _("If it laid a settlement or a promise to claim no more before you: what does the bank give?"),
        hint=_("As the paper says it. What was paid is asked with the money that came back."),
        more=True,
    ),
    Ask("settlement.day", "day", _("Day of it"), when=_LAID, more=True),
    yn("settlement.signed", _("Did you sign it?"), when=_LAID, more=True),
    yn("settlement.waived", _("Does it say that you claim no more?"), when=_LAID, more=True),
    yn("settlement.covers", _("Does it name what this case is about?"), when=_LAID, more=True),
    Ask("settlement.under", "choice", _("What made you sign?"), words=SignedUnder, when=_SIGNED, more=True),
    Ask("settlement.how", "text", _("How did it come about?"), when=_LAID, more=True),
)
