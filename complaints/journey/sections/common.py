"""Questions that come back in several parts of the interview."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from complaints.journey import conditions as c
from complaints.journey.table import Ask, Words
from legal_refs.case.vocabulary import Answer, MovementKind


def yn(path: str, label: Words, **more: Any) -> Ask:
    """Yes, no, I do not know (是、否、不清楚)."""
    return Ask(path, "choice", label, words=Answer, **more)


def moment(path: str, day: Words, clock: Words | None = None, required: bool = True, **more: Any) -> tuple[Ask, Ask]:
    """A day and, where known, the time of day."""
    at = _("Time, if you know it") if clock is None else clock
    return (
        Ask(f"{path}.day", "day", day, required=required, **more),
        Ask(f"{path}.clock", "clock", at, hint=_("24 hours, for example 20:31"), **more),
    )


def place(path: str, label: Words = "") -> tuple[Ask, ...]:
    """Province, city and district, which decide the court."""
    return (
        Ask(f"{path}.province", "text", _("Province, autonomous region or municipality"), hint=label),
        Ask(f"{path}.city", "text", _("City")),
        Ask(f"{path}.district", "text", _("District or county")),
    )


def institution(path: str) -> tuple[Ask, ...]:
    """An institution beside the bank: name and what a paper needs to reach it."""
    return (
        Ask(
            f"{path}.name",
            "text",
            _("Full name"),
            hint=_("As on the statement, the receipt or its website."),
            required=True,
        ),
        Ask(f"{path}.address", "text", _("Address")),
        Ask(f"{path}.phone", "phone", _("Telephone")),
        Ask(
            f"{path}.uscc",
            "uscc",
            _("Unified social credit code"),
            more=True,
        ),
        Ask(f"{path}.registered_address", "text", _("Registered address"), more=True),
        Ask(f"{path}.representative", "text", _("Legal representative or person in charge"), more=True),
        Ask(f"{path}.representative_title", "text", _("Title of that person"), more=True),
        *(Ask(a.path, a.kind, a.label, hint=a.hint, more=True) for a in place(f"{path}.place")),
        yn(f"{path}.outside_mainland", _("Does it have its seat outside the mainland?"), more=True),
        Ask(f"{path}.sue", "yes", _("Name it as a defendant beside the bank?"), more=True),
        Ask(f"{path}.third_party", "yes", _("Name it as a third party in the suit?"), more=True),
        Ask(f"{path}.directory_id", "carry"),
    )


ONLY_WRITTEN_TO = ("second_unit", "insurer")
"""Whoever is written to and never named in the suit."""
OF_LETTERS = ("name", "address", "phone")
SUED_APART = "carrier"
"""Whose contract is another one: it is no defendant, so its seat decides no court and no service."""


def asked_of(token: str) -> tuple[Ask, ...]:
    """What is asked of an institution; what none of its papers needs stays with what a case file brought along."""
    asks = institution(token)
    unused: set[str] = set()
    if token in ONLY_WRITTEN_TO:
        unused = {a.path for a in asks} - {f"{token}.{name}" for name in OF_LETTERS}
    elif token == SUED_APART:
        unused = {a.path for a in asks if ".place." in a.path or a.path.endswith(".outside_mainland")}
    return tuple(Ask(a.path, "carry") if a.path in unused else a for a in asks)


PHONE_GIVEN_UP = Ask(
    "loan.phone_given_up",
    "day",
    _("If that number was once yours: day on which you gave it up"),
    when=c.is_("loan.phone_mine", "no"),
)
MOVEMENT = (
    Ask("day", "day", _("Day"), required=True),
    Ask("amount", "money", _("Amount"), required=True, unit=_("yuan"), positive=True),
    Ask("kind", "choice", _("Repaid or deducted?"), words=MovementKind),
    Ask("by", "text", _("Who paid or debited it, if neither you nor the bank?")),
    yn("protest", _("Did you object then, for example say that you pay with reservation?")),
    Ask("why", "text", _("If you paid it yourself: why?"), hint=_("For example for fear of the credit record.")),
)
"""One payment on a debt that is denied."""
