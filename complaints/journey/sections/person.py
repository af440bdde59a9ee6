"""Last part: which papers are wanted, who the person is, who acts for them, where the court is."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from complaints.journey import conditions as c
from complaints.journey.sections import addressees, claimants
from complaints.journey.sections.common import place, yn
from complaints.journey.table import Ask, Facts, Step
from legal_refs.case.vocabulary import AgentKind, Authority, Gender, IdType, Mediation, PersonKind, SpecialPower

PAPERS = (
    ("letters", _("Letters to the bank and others")),
    ("regulator", _("Complaint or report to a regulator")),
    ("police", _("Report to the police")),
    ("court", _("Papers for the court or the arbitration institution")),
)
ACTING = (
    ("estate", _("The holder has died and I am the heir")),
    ("co_claimants", _("Others claim with me: a joint holder, other heirs")),
    ("helper", _("Somebody hands in my letters for me: I can hardly do it alone")),
    ("agent", _("An agent acts for me in court")),
    ("guardian", _("I am a parent or guardian and act for the person harmed")),
)


def papers(f: Facts) -> tuple[str, ...]:
    """Court papers are not offered after a judgment, or where the matter is none of this tool's."""
    return tuple(t for t, _label in PAPERS if not (t == "court" and c.court_closed(f)))


STEPS = (
    Step(
        "name",
        "person",
        _("Who writes, and which ways do you want to go?"),
        (
            Ask("victim.kind", "choice", _("Who was harmed?"), words=PersonKind),
            Ask("victim.name", "text", _("Name"), required=True, autocomplete="name"),
            Ask("victim.phone", "phone", _("Telephone"), required=True, autocomplete="tel"),
            Ask("victim.uscc", "uscc", _("Unified social credit code"), when=c.organisation),
            Ask(
                "victim.representative",
                "text",
                _("Legal representative, or the person who runs the business"),
                when=c.organisation,
            ),
            Ask("victim.representative_title", "text", _("Title of that person"), when=c.company),
            Ask(
                "_papers",
                "many",
                _("Which papers do you want?"),
                hint=_("Leave empty for letters, regulator and police. A court can be added at any time."),
                options=PAPERS,
                only=papers,
            ),
        ),
        core=c.always,
        hint=_("Name and telephone stand on every letter, so that the bank can answer."),
    ),
    Step(
        "address",
        "person",
        _("Where do letters reach you?"),
        (
            Ask("service.address", "text", _("Address"), autocomplete="street-address"),
            Ask("service.postcode", "postcode", _("Postcode"), autocomplete="postal-code"),
            Ask("service.recipient", "text", _("Recipient, if it is not you")),
            Ask("service.phone", "phone", _("Telephone for deliveries")),
            Ask("victim.email", "email", _("E-mail, if you want answers there"), autocomplete="email"),
        ),
    ),
    Step(
        "bank-desk",
        "person",
        _("Where does the bank take complaints?"),
        (
            Ask(
                "bank.superior_name",
                "text",
                _("Superior unit of the branch"),
                hint=_("Needed when you ask for a review of the decision."),
            ),
            Ask("bank.complaint_channel", "text", _("Complaint address or channel of the bank")),
            Ask("bank.pi_contact", "text", _("Contact for personal information"), when=c.leak),
        ),
        hint=_("On the bank's website under complaints. Leave empty what you do not know."),
    ),
    Step(
        "offices",
        "person",
        _("Which offices take your papers?"),
        addressees.REGULATORS,
        when=c.regulator,
        hint=_("Only for the papers that are sent there. Leave empty what you do not know."),
    ),
    Step(
        "identity",
        "person",
        _("Your identity paper"),
        (
            Ask("victim.id_type", "choice", _("Kind of paper"), words=IdType),
            Ask(
                "victim.id_no",
                "id_no",
                _("Number"),
                hint=_("You may leave it empty now; papers that need it wait for it."),
            ),
            Ask("victim.birth_date", "day", _("Day of birth"), when=c.person, autocomplete="bday"),
        ),
        when=c.identity,
        hint=_("It is printed only on papers that must carry it (court, police, credit objection)."),
    ),
    Step(
        "personal",
        "person",
        _("Details that the court asks for"),
        (
            Ask("victim.gender", "choice", _("Gender"), words=Gender),
            Ask("victim.ethnicity", "text", _("Ethnicity (民族)"), when=c.mainland),
            Ask("victim.nationality", "text", _("Nationality or region"), when=c.foreign),
            Ask("victim.occupation", "text", _("Occupation")),
            Ask("victim.employer", "text", _("Employer")),
            Ask("victim.position", "text", _("Position")),
        ),
        when=c.all_of(c.court, c.person),
        hint=_("A complaint must name them."),
    ),
    Step(
        "residence",
        "person",
        _("Where do you live?"),
        (
            Ask("victim.domicile", "text", _("Registered residence (户籍)")),
            *place("victim.domicile_place"),
            Ask("victim.habitual_residence", "text", _("Where you live, if elsewhere for more than a year"), more=True),
            *(
                Ask(a.path, a.kind, a.label, hint=a.hint, more=True)
                for a in place("victim.habitual_place", _("Of the place where you live"))
            ),
            Ask("victim.habitual_since", "day", _("Since when"), more=True),
        ),
        when=c.court,
    ),
    Step(
        "bank-details",
        "person",
        _("The bank as a defendant"),
        (
            Ask(
                "bank.uscc",
                "uscc",
                _("Unified social credit code"),
            ),
            Ask("bank.address", "text", _("Address")),
            *place("bank.place"),
            yn("bank.outside_mainland", _("Does the bank have its seat outside the mainland?"), more=True),
            Ask("bank.representative", "text", _("Person in charge or legal representative")),
            Ask("bank.representative_title", "text", _("Title of that person")),
            Ask("bank.phone", "phone", _("Telephone")),
            yn("bank.has_licence", _("Does this unit have its own business licence?")),
            Ask("bank.registered_address", "text", _("Registered address, if different"), more=True),
            Ask("bank.sue", "carry"),
            Ask("bank.third_party", "carry"),
        ),
        when=c.court,
        hint=_(
            "A court sends the complaint back if the defendant is not named exactly. "
            "Leave empty what you do not know yet; the papers say what is missing."
        ),
    ),
    Step(
        "head-office",
        "person",
        _("The bank as a legal person"),
        (
            Ask(
                "bank.head_office.name",
                "text",
                _("Full name"),
                hint=_("A unit without a licence cannot be sued itself."),
            ),
            Ask("bank.head_office.uscc", "uscc", _("Unified social credit code")),
            Ask("bank.head_office.address", "text", _("Address")),
            *place("bank.head_office.place"),
            Ask("bank.head_office.representative", "text", _("Legal representative")),
            Ask("bank.head_office.representative_title", "text", _("Title of that person")),
            Ask("bank.head_office.phone", "phone", _("Telephone")),
            Ask("bank.head_office.registered_address", "text", _("Registered address, if different"), more=True),
            Ask("bank.head_office.directory_id", "carry"),
            Ask("bank.head_office.outside_mainland", "carry"),
            Ask("bank.head_office.sue", "carry"),
            Ask("bank.head_office.third_party", "carry"),
        ),
        when=c.all_of(c.court, c.is_("bank.has_licence", "no", "unknown")),
    ),
    Step(
        "acting",
        "person",
        _("Does somebody act for you?"),
        (
            Ask("_acting", "many", _("Choose all that fit"), options=ACTING),
            yn("acts_alone", _("Do you act in court without an agent?"), when=c.all_of(c.court, c.no_agent)),
        ),
        hint=_("Leave empty if you act for yourself."),
    ),
    Step(
        "guardian",
        "person",
        _("The parent or guardian"),
        (
            Ask("guardian.name", "text", _("Name"), required=True),
            Ask("guardian.relation", "text", _("Relation"), required=True),
            Ask("guardian.gender", "choice", _("Gender"), words=Gender),
            Ask("guardian.birth_date", "day", _("Day of birth")),
            Ask("guardian.address", "text", _("Address")),
            Ask("guardian.id_no", "text", _("Identity number")),
            Ask("guardian.phone", "phone", _("Telephone")),
            Ask("guardian.proof", "text", _("Paper that shows it")),
        ),
        when=c.ticked("_acting", "guardian"),
    ),
    *claimants.STEPS,
    Step(
        "agent",
        "person",
        _("The agent"),
        (
            Ask("agent.name", "text", _("Name"), required=True),
            Ask("agent.kind", "choice", _("Who is the agent?"), required=True, words=AgentKind),
            Ask("agent.relation", "text", _("Relation to you")),
            Ask("agent.organisation", "text", _("Law office or organisation")),
            Ask("agent.licence_no", "text", _("Licence number")),
            Ask("agent.id_no", "text", _("Identity number")),
            Ask("agent.phone", "phone", _("Telephone")),
            Ask("agent.authority", "choice", _("Authority"), words=Authority),
            Ask("agent.special", "many", _("Special powers, one by one"), words=SpecialPower),
            Ask("agent.term", "text", pgettext_lazy("end of an authority", "Until when")),
            yn("agent.signed_abroad", _("Is the authority signed abroad?")),
        ),
        when=c.all_of(c.court, c.ticked("_acting", "agent")),
    ),
    Step(
        "delivery",
        "person",
        _("Delivery and refund"),
        (
            yn("service.electronic", _("May the court deliver electronically?")),
            Ask("service.electronic_address", "text", _("Number or address for electronic delivery")),
            yn("service.papers", _("Papers of the procedure electronically?")),
            yn("service.judgments", _("Judgments electronically?")),
            yn("service.confidential", _("Shall the court keep your address confidential?")),
            Ask(
                "service.refund_account_name",
                "text",
                _("Refund of court fees: name of the account"),
                more=True,
            ),
            Ask(
                "service.refund_account_no",
                "text",
                _("Account number (not the disputed card if it is frozen)"),
                more=True,
            ),
            Ask("service.refund_account_bank", "text", _("Bank and branch of that account"), more=True),
        ),
        when=c.court,
    ),
    Step(
        "court",
        "person",
        _("Which court, and how?"),
        (
            Ask("filing.court_name", "text", _("Court, if you know it")),
            Ask("filing.mediation", "choice", _("Would you try mediation first?"), words=Mediation),
            *addressees.COURT,
            yn("filing.pending_elsewhere", _("Does a court, regulator or mediator already have this matter?")),
            Ask("filing.judged_before", "day", _("Day of an earlier judgment in this matter, if any"), more=True),
            *addressees.JUDGMENT,
            Ask("filing.earlier_suit", "day", _("Day of an earlier suit over this matter, if any"), more=True),
            Ask("filing.earlier_suit_ended", "day", _("Day on which that suit ended"), more=True),
            yn("filing.appraisal_needed", _("Is an expert opinion needed?"), more=True),
            Ask(
                "filing.layout",
                "choice",
                _("How should the papers look?"),
                options=(
                    ("compact", _("Compact: 12 point, fewer pages")),
                    ("official", _("Official: 16 point, fixed lines")),
                ),
                blank=_("As is usual: compact"),
            ),
        ),
        when=c.court,
        kind="court",
    ),
)
