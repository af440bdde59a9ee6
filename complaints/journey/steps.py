"""The steps table: every page of the interview in its order. A row is a page; see table.Step."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from complaints.journey.sections import actions, claim, leak, person, situation, theft
from complaints.journey.table import Step

SECTIONS = {
    "situation": _("Situation, bank and card"),
    "events": _("What happened"),
    "actions": _("What was done since"),
    "claim": _("Claim and evidence"),
    "person": _("Person and papers"),
}
STEPS: tuple[Step, ...] = (
    *situation.STEPS,
    *theft.STEPS,
    *leak.STEPS,
    *actions.STEPS,
    *claim.STEPS,
    *person.STEPS,
)
BY_ID: dict[str, Step] = {step.id: step for step in STEPS}
