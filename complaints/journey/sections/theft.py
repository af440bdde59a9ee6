"""Second part, for money that left the account: transactions, whereabouts, custody, what else is known."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from complaints.journey import conditions as c
from complaints.journey.sections import debt, ways
from complaints.journey.sections.common import moment, yn
from complaints.journey.sections.further import which
from complaints.journey.table import Ask, Step
from legal_refs.case.vocabulary import (
    Auth,
    Channel,
    DoneBy,
    Entry,
    PhoneCodes,
    PossessionKind,
    PresenceProof,
    Trace,
    TransactionKind,
)

TRANSACTION = (
    *moment("when", _("Day of the transaction"), _("Time on the statement or message")),
    Ask("cny", "money", _("Amount charged to the account, in yuan"), required=True, unit=_("yuan"), positive=True),
    which(_("Which card was it?")),
    Ask("channel", "choice", _("How was it made?"), words=Channel),
    Ask("place", "text", _("Place, machine or website")),
    Ask("kind", "choice", _("What was it?"), words=TransactionKind, more=True),
    yn("overseas", _("Was it made outside the mainland?"), more=True),
    Ask("auth", "choice", _("How was it verified?"), words=Auth, more=True),
    Ask("signed_as", "text", _("Name signed on the slip, if you saw it"), more=True),
    Ask("entry", "choice", _("Was the chip or the stripe read?"), words=Entry, when=c.counterfeit, more=True),
    Ask("fee", "money", _("Fee charged for it, in yuan"), unit=_("yuan"), more=True),
    *moment(
        "notified",
        _("Day on which the bank's message reached you"),
        _("Time of that message"),
        required=False,
        more=True,
    ),
    Ask("counterpart", "text", _("Bank, shop or payee on the other side"), more=True),
    Ask(
        "payee_masked",
        "text",
        _("Receiving account, masked"),
        hint=_("First character of the name and last four digits."),
        more=True,
    ),
    Ask("terminal", "text", _("Number of the terminal or machine"), more=True),
    Ask("no", "text", _("Transaction number"), more=True),
    Ask("amount", "money", _("Amount in the foreign currency"), more=True),
    Ask(
        "currency",
        "currency",
        _("Foreign currency, three letters"),
        hint=_("For example USD. Leave empty for yuan."),
        more=True,
    ),
)

STEPS = (
    Step(
        "transactions",
        "events",
        _("Which transactions were not yours?"),
        TRANSACTION,
        when=c.theft,
        hint=_("Add each one, or paste the rows of your statement. Times are of Beijing, for abroad too."),
        many="transactions",
        item=_("transaction"),
        least=1,
        columns=("when.day", "when.clock", "cny", "which", "channel", "place"),
        paste=True,
        core=c.always,
    ),
    Step(
        "presence",
        "events",
        _("Where were you at that time?"),
        (
            *moment("when", _("Day")),
            Ask("place", "text", _("Where you were"), required=True),
            *moment("until", _("If you stayed: until which day"), _("Until what time"), required=False, more=True),
            Ask("proof", "choice", _("What shows it?"), required=True, words=PresenceProof),
        ),
        when=c.any_of(c.by_another, c.false_account, c.is_("incident", "leak_statement")),
        hint=_("Add one entry for each place you can name, with the time of Beijing. None is fine too."),
        many="presence",
        item=_("place"),
        columns=("when.day", "when.clock", "place", "proof"),
        why=_("Shows that you were elsewhere."),
    ),
    Step(
        "possession",
        "events",
        _("Did you use the real card around that time?"),
        (
            *moment("when", _("Day")),
            Ask("place", "text", _("Machine, shop or branch"), required=True),
            Ask("kind", "choice", _("What did you do with it?"), required=True, words=PossessionKind),
            yn("slip", _("Do you have the slip?")),
        ),
        when=c.counterfeit,
        hint=_("A transaction with the real card shows where it was. Also one made right after you noticed."),
        many="possession",
        item=_("use of the card"),
        columns=("when.day", "when.clock", "place", "kind"),
        why=_("Shows where the real card was."),
    ),
    ways.STAFF,
    Step(
        "custody",
        "events",
        _("How were card, PIN and phone kept?"),
        (
            Ask(
                "custody.done_by",
                "choice",
                _("Who made these transactions, as far as you know?"),
                hint=_("It is no theft if you or your child paid, or a shop debited it."),
                words=DoneBy,
            ),
            yn("custody.card_in_hand", _("Did you have the card with you all the time?")),
            yn("custody.pin_shared", _("Did anybody else know the PIN?")),
            yn("custody.card_lent", _("Had you lent the card to anybody?")),
            yn("custody.code_told", _("Did you tell anybody a verification code?"), when=c.networked),
            yn("custody.link_clicked", _("Did you open a link or scan a code from a stranger?"), when=c.networked),
            yn(
                "custody.scam_steps",
                _("Did you follow somebody's instructions on your phone or at a machine?"),
                when=c.networked,
            ),
        ),
        when=c.by_another,
        core=c.always,
        hint=_(
            "Answer truthfully, also where it is not in your favour: the bank's records will show it. "
            "I do not know is an answer."
        ),
    ),
    Step(
        "custody-more",
        "events",
        _("More about card, codes and phone"),
        (
            yn(
                "custody.code_typed",
                _("Did you type a code, PIN or card number into a page that turned out to be false?"),
                when=c.networked,
            ),
            yn("custody.code_forwarded", _("Did you forward a code because somebody asked you to?"), when=c.networked),
            *ways.CALLED,
            Ask(
                "custody.codes",
                "choice",
                _("Did codes for these payments come to your own phone?"),
                hint=_("Look at the messages of that day, also those that you did not read then."),
                words=PhoneCodes,
                when=c.networked,
            ),
            yn(
                "custody.code_named", _("Did those messages say how much was to be paid and to whom?"), when=c.code_came
            ),
            yn("custody.trojan", _("Was a malicious program found on your phone?"), when=c.networked),
            yn("custody.phone_lost", _("Was your phone lost or out of your hands?")),
            *ways.PHONE,
            yn("custody.sim_swapped", _("Was your phone number taken over or re-issued?"), when=c.networked),
            *moment(
                "custody.sim_when", _("Day on which the phone card was re-issued"), required=False, when=c.sim_swapped
            ),
            Ask(
                "custody.sim_number",
                "text",
                _("Which number was re-issued?"),
                hint=_("Only if it is another than the phone number of yours that the letters give."),
                required=False,
                when=c.sim_swapped,
            ),
            Ask("custody.sim_place", "text", _("Where was it re-issued?"), when=c.sim_swapped),
            Ask(
                "custody.sim_paper",
                "text",
                _("Which paper did the other person show?"),
                hint=_("Only if you know it, from the carrier or the police."),
                when=c.sim_swapped,
            ),
            *ways.SIGNAL,
            yn(
                "custody.linked_payment",
                _("Had you yourself linked the card to that payment account or phone wallet?"),
                when=c.networked,
            ),
            *moment(
                "custody.bind_when",
                _("Day on which a stranger linked the card, if you know it"),
                required=False,
                when=c.linked_by_another,
            ),
            Ask(
                "custody.bind_factors",
                "text",
                _("What was checked when the card was linked?"),
                hint=_("For example card number and code; as the bank or the payment institution told you."),
                when=c.linked_by_another,
            ),
            Ask("custody.bind_code_to", "text", _("Where was the code for linking sent?"), when=c.linked_by_another),
            Ask(
                "custody.traces",
                "many",
                _("What shows, beside your word, that you did not give the code or the card data away?"),
                hint=_("Courts weigh a trace, not a denial. Leave it empty if there is none yet."),
                words=Trace,
                when=c.networked,
            ),
            Ask("custody.note", "area", _("Anything to add in your own words?")),
        ),
        when=c.theft,
        why=_("The bank will ask the same; what is answered before it asks weighs more."),
    ),
    ways.GONE,
    ways.ENTERED,
    ways.BORROWED,
    Step(
        "circumstances",
        "events",
        _("What else is known?"),
        (
            yn("circumstances.alert_subscribed", _("Had you subscribed to text message alerts?")),
            yn("circumstances.alert_sent", _("Did the bank send alerts for these transactions, by its own record?")),
            yn("circumstances.alert_received", _("Did an alert for these transactions reach you?")),
            yn("circumstances.alert_read", _("Did you read it as it came, before the next transaction?")),
            *ways.MISSED,
            *ways.UNUSUAL,
            *ways.NEVER_AT,
            yn("circumstances.bank_warning_ignored", _("Had the bank warned you before, and you did not act?")),
            yn("circumstances.bank_ignored_notice", _("Had you warned the bank before, and it did not act?")),
            yn("circumstances.unblocked_before_theft", _("Had you unblocked the card shortly before?")),
            yn("circumstances.thief_caught", _("Has somebody been caught?")),
            *ways.CAUGHT,
            yn("circumstances.skimmer_found", _("Was a skimmer or hidden camera found?"), when=c.counterfeit),
            yn("circumstances.video_lost", _("Is the surveillance video gone?"), when=c.filmed),
            yn("circumstances.video_other_person", _("Does the video show another person?"), when=c.filmed),
            yn(
                "circumstances.otp_not_required",
                _("Did the payment go through without a verification code?"),
                when=c.networked,
            ),
            yn(
                "circumstances.dispute_asked",
                _("Did you ask the bank to dispute the charge with the card scheme?"),
                when=c.scheme,
            ),
            Ask(
                "circumstances.dispute_until",
                "day",
                _("Last day for it, as the bank told you"),
                hint=_("The card schemes set it; each bank asks for it by its own day."),
                future=True,
                when=c.scheme,
            ),
            yn(
                "circumstances.details_only",
                _("Were only the number, the day and the three digits of the card used?"),
                when=c.networked,
            ),
            yn(
                "circumstances.number_changed",
                _("Was your phone number at the bank changed without you?"),
                when=c.networked,
            ),
            *moment(
                "circumstances.number_changed_when", _("Day of that change"), required=False, when=c.number_changed
            ),
            Ask("circumstances.number_changed_how", "text", _("How was it changed?"), when=c.number_changed),
            yn(
                "circumstances.opened_unasked",
                _("Was a function used that you never asked the bank to open?"),
                when=c.networked,
            ),
            yn(
                "circumstances.counter_id_failed",
                _("Did a counter fail to check somebody's identity?"),
                when=c.any_of(c.networked, c.is_("transactions.channel", "counter")),
            ),
        ),
        when=c.theft,
        hint=_("Leave open what you do not know; it counts as unknown and nothing is guessed."),
    ),
    ways.IMPOSTOR,
    *debt.STEPS,
)
