"""Who stands beside the person: a helper, the holder who has died, joint holders and other heirs."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from complaints.journey import conditions as c
from complaints.journey.sections.common import yn
from complaints.journey.table import Ask, Step
from legal_refs.case.vocabulary import EstateManager, Gender

STEPS = (
    Step(
        "helper",
        "person",
        _("Who hands in your letters for you?"),
        (
            Ask("helper.name", "text", _("Name"), required=True),
            Ask("helper.relation", "text", _("Relation to you")),
            Ask("helper.phone", "phone", _("Telephone")),
            Ask("helper.id_no", "text", _("Identity number")),
            Ask(
                "helper.difficulty",
                "area",
                _("Why is it hard for you to complain yourself?"),
                hint=_("Age, illness, a stay in hospital or abroad: the bank must then accept your helper."),
            ),
        ),
        when=c.ticked("_acting", "helper"),
        hint=_("The authority is made as a paper; you sign it by hand and your helper brings it along."),
    ),
    Step(
        "estate",
        "person",
        _("The holder who has died"),
        (
            Ask("estate.holder", "text", _("Name of the holder"), required=True),
            Ask("estate.died", "day", _("Day of death")),
            Ask(
                "estate.died_clock",
                "clock",
                _("Time of death, if a disputed transaction was on that day"),
                hint=_("24 hours, for example 20:31"),
                when=c.given("estate.died"),
                more=True,
            ),
            Ask("estate.relation", "text", _("What you are to the holder"), hint=_("For example son, wife, mother.")),
            Ask("estate.proof", "text", _("Paper that shows the death and the relation")),
            yn("estate.all_joined", _("Do all heirs of the first order claim with you, or have the others renounced?")),
            Ask(
                "estate.others",
                "text",
                _("Who of the heirs does not join?"),
                hint=_("Name and what this heir is to the holder, for example the son with his name."),
                when=c.is_("estate.all_joined", "no"),
            ),
            yn("estate.heirs_drew", _("Did an heir, or somebody at an heir's order, make the disputed transactions?")),
            Ask("estate.manager", "choice", _("Who administers the estate?"), words=EstateManager),
            Ask(
                "estate.manager_proof",
                "text",
                _("Paper that names you as administrator"),
                hint=_("For example the heirs' written choice, the will, the court's judgment."),
                when=c.is_("estate.manager", "chosen", "executor", "appointed"),
            ),
        ),
        when=c.ticked("_acting", "estate"),
    ),
    Step(
        "co-claimants",
        "person",
        _("Who claims with you?"),
        (
            Ask("name", "text", _("Name"), required=True),
            Ask("relation", "text", _("What this person is: joint holder, wife, daughter")),
            Ask("gender", "choice", _("Gender"), words=Gender),
            Ask("birth_date", "day", _("Day of birth")),
            Ask("ethnicity", "text", _("Ethnicity (民族)")),
            Ask("occupation", "text", _("Occupation")),
            Ask("domicile", "text", _("Address")),
            Ask("phone", "phone", _("Telephone")),
            Ask("id_no", "text", _("Identity number")),
        ),
        when=c.ticked("_acting", "co_claimants"),
        many="co_claimants",
        item=_("person"),
        columns=("name", "relation"),
    ),
)
