"""Since when the bank may ask for what it sues for (银行主张的债务自何时起), as far as it was told."""

from __future__ import annotations

from datetime import date

from legal_refs.case.facts import Case


def owed_since(case: Case) -> date | None:
    """The day from which the bank's claim can be out of time: when the loan was due or made, or the last theft."""
    return (case.loan.due or case.loan.signed) if case.loan else case.last_theft_day
