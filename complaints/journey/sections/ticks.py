"""What may be ticked of the acts since and of the others involved; each tick opens a page of its own."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from complaints.journey import conditions as c
from complaints.journey.table import Facts

DONE = (
    ("freeze", _("Blocked the card or froze the account")),
    ("police", _("Reported to the police")),
    ("notices", _("Wrote to or called the bank or another institution")),
    ("complaint", _("Made a formal complaint to the bank")),
    ("regulators", _("Complained or reported to a regulator")),
    ("preserve", _("Asked somebody to keep video, logs or records")),
    ("pi_request", _("Asked the bank for access, copy or deletion of your data")),
    ("hindrance", _("Could not act for a time, against your will")),
)
OTHERS = (
    ("acquirer", _("The bank of the machine or terminal")),
    ("merchant", _("The shop where the card was used or copied")),
    ("payment_institution", _("A payment institution")),
    ("carrier", _("The telephone company")),
    ("contractor", _("A contractor of the bank")),
    ("second_unit", _("Another unit of the same bank (the machine's branch, the card centre)")),
    ("insurer", _("An insurer of this loss")),
)


def done_options(f: Facts) -> tuple[str, ...]:
    """Freezing belongs to a theft, a data request to a leak."""
    unfit = set() if c.theft(f) else {"freeze"}
    unfit |= set() if c.leak(f) else {"pi_request"}
    return tuple(token for token, _label in DONE if token not in unfit)


def other_options(f: Facts) -> tuple[str, ...]:
    """Card institutions belong to a theft, a contractor to a leak."""
    fit = {"acquirer", "merchant", "payment_institution", "carrier", "second_unit", "insurer"} if c.theft(f) else set()
    fit |= {"contractor"} if c.leak(f) else set()
    return tuple(token for token, _label in OTHERS if token in fit)
