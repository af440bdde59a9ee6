"""First part: the other cards, banks and loans of the same event, and the question which of them an entry is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from complaints.journey import conditions as c
from complaints.journey.labels import label
from complaints.journey.sections.common import place, yn
from complaints.journey.table import Ask, Facts, Step, Words
from legal_refs.case.vocabulary import BankRole, CardKind, Clause, LoanKind, Medium, Reply

Stored = dict[str, dict[str, Any]]
STEP_ID = "further"
ANY = Ask(
    "_further",
    "choice",
    _("Was another card, bank or loan hit by the same event?"),
    options=(("yes", _("Yes, another one")), ("", _("No, or I do not know"))),
)
"""The question that opens the list; it steers the interview and has no place in a case file."""


SUABLE = c.any_of(c.theft, c.loan)
"""Only a debt is sued for: of a card, or of what was opened in the person's name."""


def listed(facts: Facts) -> tuple[tuple[str, Words], ...]:
    """The cards, banks and loans told so far, by the number that an entry names."""
    first = _said([facts.get("bank.name"), facts.get("card.kind"), facts.get("card.tail"), None, None])
    found: list[tuple[str, Words]] = [("1", f"1: {first}")]
    for n, item in enumerate(facts.get(STEP_ID) or [], start=2):
        bank = item.get("bank.name") or facts.get("bank.name")
        told = ("card.kind", "card.tail", "loan.kind", "loan.signed")
        what = _said([bank, *(item.get(path) for path in told)])
        found.append((str(n), f"{n}: {what}" if what else str(n)))
    return tuple(found)


def _said(told: list[str | None]) -> str:
    bank, kind, tail, loan, signed = told
    words = [bank, kind and label(CardKind, kind), tail, loan and label(LoanKind, loan), signed]
    return " ".join(word for word in words if word)


def which(text: Words, blank: Words | None = None) -> Ask:
    """Which card, bank or loan an entry of a list is about; asked only where there are several."""
    open_where = c.given(STEP_ID)
    shown = "" if blank is None else blank
    return Ask("which", "choice", text, blank=shown, required=blank is None, named=listed, when=open_where)


def _bank() -> Iterator[Ask]:
    yield Ask("bank.uscc", "uscc", _("Unified social credit code"), more=True)
    yield Ask("bank.address", "text", _("Address"), more=True)
    yield from (Ask(a.path, a.kind, a.label, hint=a.hint, more=True) for a in place("bank.place"))
    yield Ask("bank.representative", "text", _("Person in charge or legal representative"), more=True)
    yield Ask("bank.representative_title", "text", _("Title of that person"), more=True)
    yield yn("bank.has_licence", _("Does this unit have its own business licence?"), more=True)
    yield Ask("bank.superior_name", "text", _("Superior unit of the branch"), more=True)
    yield Ask("bank.role", "choice", _("What is that unit?"), words=BankRole, more=True)
    head: tuple[str, ...] = (
        "name",
        "directory_id",
        "uscc",
        "address",
        "registered_address",
        "representative",
        "representative_title",
    )
    head += ("phone", "sue", "third_party", "outside_mainland", "place.province", "place.city", "place.district")
    rest: tuple[str, ...] = ("directory_id", "registered_address", "phone", "sue", "third_party", "outside_mainland")
    rest += ("complaint_channel", "pi_contact", *(f"head_office.{name}" for name in head))
    yield from (Ask(f"bank.{name}", "carry") for name in rest)


def _card() -> Iterator[Ask]:
    yield Ask(
        "card.kind",
        "choice",
        _("Kind of card"),
        words=CardKind,
        options=(("", _("No card, or I do not know")),),
    )
    yield Ask("card.tail", "tail", _("Last four digits"))
    yield yn("card_in_hand", _("Did you have the card with you all the time?"), when=c.by_another)
    yield Ask("card.medium", "choice", _("Chip or magnetic stripe?"), words=Medium, when=c.theft, more=True)
    yield Ask("card.open_date", "day", _("Day of opening"), more=True)
    yield Ask("card.open_branch", "text", _("Branch where it was opened"), more=True)
    rest = ("contract_name", "contract_date", "limit_single", "limit_daily", "limit_terms", "features")
    yield from (Ask(f"card.{name}", "carry") for name in rest)


def _dispute() -> Iterator[Ask]:
    """What this bank's agreement says about disputes."""
    yield Ask(
        "card.clause",
        "choice",
        _("What does this agreement say about disputes?"),
        words=Clause,
        when=c.theft,
        more=True,
    )
    yield Ask("card.clause_text", "area", _("Words of the clause"), when=c.theft, more=True)
    yield Ask("card.clause_court", "text", _("Which court does the clause name?"), when=c.theft, more=True)
    yield Ask("card.clause_institution", "text", _("Arbitration institution"), when=c.theft, more=True)
    yield yn(
        "card.clause_noticed",
        _("Did the bank point the clause out to you (bold print, signature)?"),
        when=c.theft,
        more=True,
    )


def _suit() -> Iterator[Ask]:
    """The suit of this bank or lender."""
    yield yn("sued_by_bank", _("Has this bank or lender sued you?"), when=SUABLE)
    yield Ask("bank_suit.court_name", "text", _("If it has sued: the court"), when=SUABLE, more=True)
    yield Ask("bank_suit.case_no", "text", _("Case number"), when=SUABLE, more=True)
    yield Ask("bank_suit.cause", "text", _("Cause of action"), when=SUABLE, more=True)
    yield Ask("bank_suit.served", "day", _("Day on which you received the complaint"), when=SUABLE, more=True)
    asked = (
        ("principal", _("Principal the bank asks for")),
        ("interest", _("Interest it asks for")),
        ("penalty", _("Penalties and fees it asks for")),
        ("costs", _("Lawyer's and other costs it asks for")),
    )
    for name, text in asked:
        yield Ask(f"bank_suit.{name}", "money", text, unit=_("yuan"), when=SUABLE, more=True)
    held = _("Debit card: what the account held just before the first disputed transaction")
    yield Ask("bank_suit.balance_before", "money", held, unit=_("yuan"), when=c.theft, more=True)
    yield yn(
        "bank_suit.signature_denied", _("Is the signature on the contract somebody else's?"), when=SUABLE, more=True
    )
    yield yn("bank_suit.money_received", _("Did the money ever reach you?"), when=SUABLE, more=True)
    disputed = _("Should another court or an arbitration institution have the case?")
    yield yn("bank_suit.court_disputed", disputed, when=SUABLE, more=True)
    yield Ask("bank_suit.court_reason", "area", _("Why another one?"), when=SUABLE, more=True)
    own = _("Of the principal: what you used yourself and do not dispute")
    yield Ask("own_part.amount", "money", own, unit=_("yuan"), when=SUABLE, more=True)
    yield Ask("own_part.since", "day", _("Since when is that part unpaid?"), when=SUABLE, more=True)
    yield yn("own_part.pays", _("Will you pay that part?"), when=SUABLE, more=True)


def _loan() -> Iterator[Ask]:
    yield Ask("loan.kind", "choice", _("What is it?"), words=LoanKind, when=c.loan_named)
    yield Ask("loan.signed", "day", _("Day of the contract or of the opening, as far as known"), when=c.loan_named)
    yield Ask("loan.contract_no", "text", _("Number of the contract"), when=c.loan_named)
    yield Ask("loan.amount", "money", _("Amount"), unit=_("yuan"), when=c.loan_named)
    yield yn("loan.online", _("Was it done on a phone or the web, not at a counter?"), when=c.loan_named)
    yield yn("loan.signature_mine", _("Is the signature on the contract yours?"), when=c.loan_named)
    yield yn("loan.money_came", _("Did the money reach an account of yours?"), when=c.loan_named)
    yield yn("loan.collected", _("Does the institution collect from you or debit you?"), when=c.loan_named)
    others = _("Did they contact family, colleagues or others to collect?")
    yield yn("loan.collected_from_others", others, more=True, when=c.loan_named)
    yield yn("loan.collected_by_threat", _("Did they threaten or frighten?"), more=True, when=c.loan_named)
    posed = _("Did they pose as a court or an authority?")
    yield yn("loan.collected_as_office", posed, more=True, when=c.loan_named)
    yield yn("loan.face_mine", _("If a face was checked: was it yours?"), more=True, when=c.loan_named)
    yield yn("loan.phone_mine", _("Is the phone number in the papers yours?"), more=True, when=c.loan_named)
    yield yn("loan.at_branch", _("Were you at the branch when it was done?"), more=True, when=c.loan_named)
    yield yn("loan.appraised", _("Does an expert opinion say that it is not yours?"), more=True, when=c.loan_named)
    yield yn("loan.account_mine", _("Is the account that got the money yours?"), more=True, when=c.loan_named)
    yield yn("loan.id_lost", _("Had your identity card been lost before?"), more=True, when=c.loan_named)
    yield from (Ask(f"loan.{name}", "carry") for name in ("phone_given_up", "due", "debtor", "debited", "movements"))
    guarantee = ("kind", "agreed", "until", "demanded", "demanded_on")
    yield from (Ask(f"loan.guarantee.{name}", "carry") for name in guarantee)


def _since() -> Iterator[Ask]:
    yield Ask("freeze.when.day", "day", _("Day on which the card was blocked"), when=c.theft)
    yield from (Ask(f"freeze.{name}", "carry") for name in ("when.clock", "asked.day", "asked.clock", "by", "channel"))
    yield from (Ask(f"freeze.{name}", "carry") for name in ("connected.day", "connected.clock", "why_later"))
    yield from (Ask(f"freeze.{name}", "carry") for name in ("phone", "staff_no", "answered", "in_effect"))
    yield from (Ask(f"freeze.{name}", "carry") for name in ("confirmed_in_writing", "demanded"))
    yield Ask("complaint.sent", "day", _("Day of your complaint to this bank, if you made one"))
    yield Ask("complaint.reply", "choice", _("What did this bank answer?"), words=Reply, more=True)
    yield Ask("complaint.decided_received", "day", _("Day on which its decision reached you"), more=True)
    yield Ask("complaint.decision", "area", _("What does the decision say?"), more=True)
    rest: tuple[str, ...] = ("number", "by", "channel", "received", "extended", "demanded", "reasons")
    rest += ("answered_by", "points_disputed", "review_requested")
    yield from (Ask(f"complaint.{name}", "carry") for name in rest)
    yield Ask(
        "debt.posted", "money", _("Credit card: disputed amount on the bill"), unit=_("yuan"), when=c.theft, more=True
    )
    yield Ask("debt.repaid", "money", _("Of that, already repaid or deducted"), unit=_("yuan"), when=c.theft, more=True)
    yield Ask("debt.repaid_on", "day", _("Day of repayment"), when=c.theft, more=True)
    yield Ask("debt.charges", "money", _("Interest, penalties and fees on it"), unit=_("yuan"), when=c.theft, more=True)
    yield from (
        Ask(f"debt.{name}", "carry")
        for name in ("statement_month", "denial_sent", "collected_since", "collected_how", "movements")
    )


STEP = Step(
    STEP_ID,
    "situation",
    _("Which other cards, banks or loans?"),
    (
        Ask(
            "bank.name",
            "text",
            _("Bank or lender"),
            hint=_("Leave it empty if it is the same bank as the first."),
        ),
        *_card(),
        *_loan(),
        *_since(),
        *_dispute(),
        *_suit(),
        *_bank(),
    ),
    when=c.any_of(c.ticked("_further", "yes"), c.ticked("_listed", STEP_ID)),
    core=c.always,
    by_tick=True,
    hint=_("One entry for each. Afterwards every transaction says which of them it belongs to."),
    many="further",
    item=_("card, bank or loan"),
    columns=("bank.name", "card.kind", "card.tail", "loan.kind", "loan.amount"),
)


def naming(answers: Stored, place: int) -> int:
    """How many entries name the card, bank or loan of this number: it cannot be deleted while they do."""
    return sum(str(item.get("which")) == str(place) for items in _lists(answers).values() for item in items)


def without(answers: Stored, entry: dict[str, Any]) -> Stored:
    """The answers without one card, bank or loan that no entry names: those behind it move up, and what names them."""
    stored = answers[STEP_ID]
    listed_there: list[dict[str, Any]] = stored["items"]
    gone = listed_there.index(entry) + 2
    changed = {**answers, STEP_ID: {**stored, "items": [one for one in listed_there if one is not entry]}}
    for step_id, items in _lists(answers).items():
        moved = [{**item, "which": _moved(item["which"], gone)} if item.get("which") else item for item in items]
        changed[step_id] = {**answers[step_id], "items": moved}
    return changed


def _lists(answers: Stored) -> dict[str, list[dict[str, Any]]]:
    named = ("transactions", "payments", "evidence", "notices")
    return {step: answers[step].get("items", []) for step in named if step in answers}


def _moved(token: Any, gone: int) -> str:
    number = int(str(token))
    return str(number - 1 if number > gone else number)
