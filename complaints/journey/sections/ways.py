"""Second part, what belongs to one way alone: the card that left, the account that was entered, the bank's staff."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from complaints.journey import conditions as c
from complaints.journey.sections.common import PHONE_GIVEN_UP, moment, yn
from complaints.journey.table import Ask, Condition, Step
from legal_refs.case.vocabulary import CardGone, Voucher

JUDGED = c.given("staff.verdict.court")

STAFF = Step(
    "staff",
    "events",
    _("What did the bank's employee do?"),
    (
        Ask("staff.position", "text", _("Position of the employee"), hint=_("Teller or manager, not the name.")),
        yn("staff.at_branch", _("Was it done in the bank's rooms?")),
        yn("staff.in_hours", _("In opening hours?"), more=True),
        yn("staff.uniform", _("Did the employee wear the bank's clothes or badge?"), more=True),
        yn("staff.in_banks_name", _("Was it done in the bank's name?")),
        Ask("staff.voucher", "choice", _("What were you given for the money?"), words=Voucher),
        Ask(
            "staff.voucher_no",
            "text",
            _("Number printed on it"),
            when=c.is_("staff.voucher", "certificate", "slip", "product", "receipt"),
            more=True,
        ),
        Ask(
            "staff.terms",
            "text",
            _("Term and rate on the certificate"),
            hint=_("As printed on it."),
            more=True,
        ),
        Ask("staff.months", "count", _("Term in months, if there is one"), more=True),
        Ask("staff.rate_pct", "percent", _("Yearly rate in per cent, if there is one"), more=True),
        yn("staff.renewed", _("Does it say that it renews itself?"), when=c.given("staff.months"), more=True),
        Ask(
            "staff.interest_paid",
            "money",
            _("Interest that the employee has already paid you, in yuan"),
            more=True,
        ),
        Ask(
            "staff.interest_paid_on",
            "day",
            _("Day of that payment, the last one if there were several"),
            when=c.given("staff.interest_paid"),
            more=True,
        ),
        yn("staff.sealed", _("Does it bear the bank's stamp?"), more=True),
        yn("staff.booked", _("Did the money reach your account?"), more=True),
        yn("staff.handed_over", _("Did you hand over card, PIN or signed blank forms?")),
        Ask(
            "staff.handed_what",
            "text",
            _("What did you hand over, and what were you told it was for?"),
            hint=_("For example: the passbook for some days, because it had to be renewed."),
            when=c.said_yes("staff.handed_over"),
        ),
        yn(
            "staff.signature_mine",
            _("Is the signature on the bank's slips yours?"),
            when=c.all_of(c.said_yes("staff.booked"), c.is_("transactions.auth", "signature")),
        ),
        yn("staff.admitted", _("Has the bank admitted that its employee took the money?"), more=True),
        yn("staff.finding", _("Has a court or the police found so?"), more=True),
        Ask(
            "staff.verdict.court",
            "text",
            _("Court of the criminal judgment"),
            hint=_("Leave open where there is no judgment yet."),
            when=c.is_("staff.finding", "yes"),
        ),
        Ask("staff.verdict.number", "text", _("Number of the criminal judgment"), when=JUDGED),
        Ask("staff.verdict.effective", "day", _("Day on which it took effect"), when=JUDGED),
        Ask("staff.verdict.amount", "money", _("Sum that it finds was yours, in yuan"), when=JUDGED),
        Ask("staff.verdict.found", "area", _("What it finds about the theft, in its own words"), when=JUDGED),
    ),
    when=c.by_staff,
    core=c.always,
    hint=_("Leave open what you do not know; it counts as unknown and nothing is guessed."),
)
IMPOSTOR = Step(
    "impostor",
    "events",
    _("What did the stranger do at a counter in your name?"),
    (
        yn("impostor.new_card", _("Was the card reported lost and a new one given to the stranger?")),
        yn("impostor.pin_reset", _("Was the PIN reset there?")),
        *moment("impostor.when", _("Day on which it was done"), required=False),
        Ask("impostor.place", "text", _("At which branch?")),
        Ask("impostor.paper", "text", _("Which paper did the other person show?"), more=True),
        yn("impostor.signature_mine", _("Is the signature on the forms yours?"), more=True),
    ),
    when=c.all_of(
        c.by_another,
        c.any_of(c.is_("transactions.channel", "counter"), c.said_yes("circumstances.counter_id_failed")),
    ),
    why=_("A PIN that a counter gave to a stranger says nothing about how you kept yours."),
    hint=_("Leave open what you do not know; it counts as unknown and nothing is guessed."),
)
UNUSUAL = (
    yn("circumstances.unusual_amount", _("Were amount, hour or place unusual for this account?")),
    Ask(
        "circumstances.usual_use",
        "text",
        _("How was the account used until then?"),
        when=c.said_yes("circumstances.unusual_amount"),
    ),
)


MISSED = (
    Ask(
        "circumstances.alert_missed",
        "text",
        _("Why did you not see it?"),
        hint=_("For example: asleep, phone muted or lost, abroad without network."),
        when=c.alert_missed,
    ),
)
NEVER_AT = (
    Ask(
        "circumstances.never_at",
        "text",
        _("Where these transactions were made: a place you have never been to?"),
        hint=_("For example: Guangxi. Leave it empty if you have been there."),
        when=c.is_("transactions.channel", "atm", "pos", "counter"),
    ),
)


def verdict(when: Condition, *found: Ask) -> tuple[Ask, ...]:
    """The criminal judgment: asked `when` there may be one, with what it `found`."""
    return (
        Ask(
            "verdict.court",
            "text",
            _("Court of the criminal judgment"),
            hint=_("Leave open where there is no judgment yet."),
            when=when,
        ),
        Ask("verdict.number", "text", _("Number of the criminal judgment"), when=c.given("verdict.court")),
        Ask("verdict.effective", "day", _("Day on which it took effect"), when=c.given("verdict.court")),
        *found,
    )


CAUGHT = verdict(
    c.said_yes("circumstances.thief_caught"),
    Ask("verdict.amount", "money", _("Sum that it finds was yours, in yuan"), when=c.given("verdict.court")),
    Ask("verdict.found", "area", _("What it finds about the theft, in its own words"), when=c.given("verdict.court")),
)
"""The criminal judgment on whoever took the money."""
GONE = Step(
    "card-gone",
    "events",
    _("How did the card leave you?"),
    (
        Ask("custody.card_gone", "choice", _("What happened to the card?"), words=CardGone),
        *moment("custody.gone_when", _("Day on which it left you, as far as you know"), required=False),
        Ask(
            "custody.gone_how", "text", _("How did it happen?"), hint=_("For example: the bag was cut open on a train.")
        ),
        Ask(
            "custody.gone_with",
            "text",
            _("What was lost together with the card?"),
            hint=_("For example: the identity card, the phone."),
        ),
        yn("custody.pin_guessable", _("Was the PIN your birthday, or part of your identity or phone number?")),
        yn("custody.pin_with_card", _("Was the PIN written on the card or kept with it?")),
        yn(
            "circumstances.signature_compared",
            _("Did the shop compare the signature or ask who the person was?"),
            when=c.is_("transactions.channel", "pos"),
        ),
        yn(
            "circumstances.no_pin_above_limit",
            _("Did a payment without PIN go through above the limit for such payments?"),
            when=c.is_("transactions.auth", "none"),
        ),
        yn("circumstances.loss_term", _("Does the bank say that loss before the block is yours by its terms?")),
        yn(
            "circumstances.loss_term_shown",
            _("Had the bank pointed that term out to you?"),
        ),
    ),
    when=c.all_of(c.theft, c.is_("custody.card_in_hand", "no")),
    why=_("Says that the real card was used, not a copy, and what the shop and the bank left out."),
    hint=_("Leave open what you do not know; it counts as unknown and nothing is guessed."),
)
CALLED = (
    Ask("custody.codes_given", "count", _("How many codes did you give away in all?"), when=c.code_given),
    *moment(
        "custody.call_when",
        _("Day on which the person who deceived you called or wrote"),
        _("About what time?"),
        required=False,
        when=c.tricked,
    ),
    Ask(
        "custody.call_from",
        "text",
        _("From which number or account?"),
        hint=_("As your phone shows it."),
        when=c.tricked,
    ),
    Ask(
        "custody.call_as",
        "text",
        _("Who did that person claim to be?"),
        hint=_("For example: customer service of a shop."),
        when=c.tricked,
    ),
)
"""The call or message of whoever deceived the holder, and how many codes were given away."""
PHONE = (
    *moment(
        "custody.phone_lost_when",
        _("Day on which you noticed that the phone was gone"),
        required=False,
        when=c.said_yes("custody.phone_lost"),
    ),
    *moment(
        "custody.number_stopped_when",
        _("Day on which you had the number stopped"),
        required=False,
        when=c.said_yes("custody.phone_lost"),
    ),
)
"""When a phone was found missing and when its number was stopped."""

SIGNAL = (
    *moment(
        "custody.signal_lost",
        _("Day on which your own phone lost its signal"),
        required=False,
        more=True,
        when=c.sim_swapped,
    ),
    Ask(
        "custody.sim_learned",
        "text",
        _("How did you learn that the number was re-issued, and who told you?"),
        more=True,
        when=c.sim_swapped,
    ),
)
"""Since when the own phone was dead and how a re-issued number was found out."""

ENTERED = Step(
    "takeover",
    "events",
    _("How was the mobile or online bank entered?"),
    (
        yn("custody.new_device", _("Was it entered from a phone or computer that is not yours?")),
        *moment(
            "custody.device_when",
            _("Day on which that device logged in"),
            required=False,
            more=True,
            when=c.said_yes("custody.new_device"),
        ),
        yn("custody.password_reset", _("Was the login password reset by somebody else?")),
        yn("circumstances.limit_raised", _("Was the limit for transfers raised by somebody else?")),
        yn("custody.remote_control", _("Was your phone or computer controlled from afar?")),
        yn("custody.screen_shared", _("Was your screen shared with somebody?")),
        yn("custody.nfc_relay", _("Did somebody make you hold the card to your phone?")),
        yn("custody.face_passed", _("Was a check of face or voice passed that was not you?")),
        yn("custody.face_mine", _("Or did somebody make you show your own face or voice?"), more=True),
        Ask("custody.face_told", "text", _("What did they say it was for?"), when=c.said_yes("custody.face_mine")),
    ),
    when=c.all_of(c.theft, c.account_entered),
    why=_("Each of these is a check of the bank that another person passed."),
    hint=_("Leave open what you do not know; it counts as unknown and nothing is guessed."),
)

BORROWED = Step(
    "drawn-loan",
    "events",
    _("Was a loan drawn in your name in the bank's app at that time?"),
    (
        Ask("loan.signed", "day", _("Day of the loan")),
        Ask("loan.amount", "money", _("Amount"), unit=_("yuan")),
        Ask("loan.contract_no", "text", _("Number of the contract"), hint=_("Leave it empty if you never saw it.")),
        yn("loan.money_came", _("Did the money reach an account of yours?")),
        yn("loan.face_mine", _("If a face was checked: was it yours?")),
        yn("loan.phone_mine", _("Is the phone number in the papers yours?")),
        PHONE_GIVEN_UP,
        yn("loan.collected", _("Does the institution collect from you or debit you?")),
    ),
    when=c.may_borrow,
    hint=_("Leave the page empty if there was none, or if it is a loan of another institution."),
)
