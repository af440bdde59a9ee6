"""What is asked for the name of an authority that a paper goes to, where the places of the case do not tell it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from complaints.journey import conditions as c
from complaints.journey.sections.common import yn
from complaints.journey.table import Ask

REGULATORS = (
    Ask(
        "filing.mediator",
        "text",
        _("Name of the mediation body, if you know it"),
        hint=_("The bank or the regulator (12378) tells which one takes disputes with banks in your city."),
    ),
    Ask(
        "filing.consumer_office",
        "text",
        _("Market regulator that takes a consumer complaint, if you know its name"),
        hint=_("Only where the place of the bank does not tell it; 12315 gives the full name."),
        when=c.consumer,
    ),
    Ask(
        "filing.public_procuratorate",
        "text",
        _("Procuratorate that takes a lead for a public-interest suit, if you know its name"),
        hint=_("Only where the place of the bank does not tell it; 12309 gives the full name."),
        when=c.leak,
    ),
)
"""With the complaints: for mediation, the market regulator and the public-interest suit."""
COURT = (
    Ask(
        "filing.appeal_court",
        "text",
        _("Court of appeal, if there is a judgment"),
        hint=_("It is named in the last lines of the judgment."),
        more=True,
    ),
)
"""With the court: for the appeal."""
JUDGMENT = (
    Ask("filing.judged_no", "text", _("Number of the judgment"), when=c.judged),
    yn("filing.judged_final", _("Has the judgment taken effect?"), when=c.judged),
    Ask("filing.judged_served", "day", _("Day on which you received the judgment"), when=c.judged),
    yn(
        "filing.judged_bank_suit",
        _("Is it the judgment on the bank's suit against you?"),
        when=c.judged_and_sued,
    ),
    Ask(
        "filing.judged_owed",
        "money",
        _("What you must pay the bank by it, in yuan"),
        hint=_("The sums it names, added up; 0 if all that the bank asked for was dismissed."),
        when=c.judged_as_defendant,
    ),
    yn("filing.counterclaimed", _("Did you bring a counterclaim in that suit?"), when=c.judged_as_defendant),
    Ask(
        "filing.judged_award",
        "money",
        _("What the bank must pay by it, in yuan"),
        hint=_("0 if all was dismissed."),
        when=c.judged,
    ),
    Ask(
        "filing.judged_found",
        "area",
        _("What does the judgment hold against you?"),
        hint=_("Copy the sentences that you do not accept, with their pages. Only for an appeal."),
        when=c.judged,
    ),
    Ask("filing.judged_wrong", "area", _("Why is that wrong?"), when=c.judged),
)
"""With the day of a judgment: for enforcing it and for the appeal."""
POLICE = (
    Ask(
        "police.procuratorate",
        "text",
        _("Procuratorate of the same level, if you know its name"),
        hint=_("Only for asking it to supervise the police; 12309 gives the full name."),
        more=True,
    ),
)
"""With the report: for asking the procuratorate to supervise."""
REFUSAL = (
    Ask(
        "police.refused_by",
        "text",
        _("Police bureau that refused, as its seal on the notice says"),
        when=c.is_("police.status", "refused"),
        more=True,
    ),
)
"""With the refusal: for asking for a review."""
