"""The reasons that a bank gave, as a list to tick: only those that fit the situation told."""

from __future__ import annotations

from functools import cache

from django.utils.translation import gettext_lazy as _

from complaints.journey.conditions import Asks
from complaints.journey.table import Ask, Condition, Facts
from legal_refs.case import reasons
from legal_refs.case.vocabulary import BankReason


def bank_reasons(path: str, when: Condition | None = None) -> Ask:
    """The question for the reasons of one answer; what is left unticked is read in the words copied out."""
    return Ask(
        path,
        "many",
        _("Which of these reasons does it give?"),
        hint=_(
            "Each one that you tick is answered in your papers. If you tick none, the words above are read for them."
        ),
        words=BankReason,
        only=fitting,
        when=when,
    )


def fitting(facts: Facts) -> tuple[str, ...]:
    """The reasons that a bank gives in this situation."""
    return tuple(reason.value for reason, offered in _offered().items() if offered(facts))


@cache
def _offered() -> dict[BankReason, Asks]:
    return {reason: Asks({"all": list(row.when)}) for reason, row in reasons.rows().items()}
