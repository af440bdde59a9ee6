"""How the card was blocked: the call, who answered what, and since when it holds."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from complaints.journey import conditions as c
from complaints.journey.sections.common import moment, yn
from complaints.journey.table import Ask, Step
from legal_refs.case.vocabulary import ContactChannel

FREEZE = Step(
    "freeze",
    "actions",
    _("Blocking the card"),
    (
        *moment(
            "freeze.asked",
            _("Day on which you first tried to reach the bank, if it took long"),
            required=False,
            more=True,
        ),
        *moment("freeze.connected", _("Day on which somebody answered"), required=False, more=True),
        Ask("freeze.why_later", "text", _("If you did not call at once: why?"), more=True),
        Ask("freeze.by", "text", _("Who did it, if not you?"), more=True),
        Ask("freeze.channel", "choice", _("How?"), words=ContactChannel),
        Ask(
            "freeze.phone",
            "text",
            _("If you called from another person's phone: whose?"),
            when=c.is_("freeze.channel", "hotline"),
        ),
        Ask("freeze.staff_no", "text", _("Number or name of the staff member")),
        Ask(
            "freeze.answered",
            "text",
            _("What did the bank answer you then?"),
            hint=_("In its own words, if you remember them."),
        ),
        yn("freeze.in_effect", _("Is the card blocked by now?")),
        yn("freeze.confirmed_in_writing", _("Was it confirmed in writing?")),
        yn("freeze.demanded", _("Did you also ask the bank to pay the money back, or to drop the charge?")),
    ),
    when=c.all_of(c.theft, c.ticked("_done", "freeze")),
)
