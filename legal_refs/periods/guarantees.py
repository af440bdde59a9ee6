"""When the period of a guarantee ended (保证期间), and whether years have passed between two days."""

from __future__ import annotations

from datetime import date

from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer
from legal_refs.periods.workdays import add_months, add_years

WITHOUT_AGREEMENT = 6
"""Months from the due day where the contract names no period (民法典 692)."""


def guarantee_end(case: Case) -> date | None:
    """The last day of the guarantee: as agreed, else by law; None where it is not known or ends with the debt."""
    loan = case.loan
    told = loan.guarantee if loan else None
    if loan is None or told is None:
        return None
    if told.until is not None:
        return told.until if loan.due is None or told.until > loan.due else None
    return add_months(loan.due, WITHOUT_AGREEMENT) if loan.due and told.agreed is Answer.NO else None


def years_passed(start: date, years: int, end: date | None) -> bool:
    """Whether a period of so many years ended before the second day; not, where that is unknown.

    Its last day is the same date of the year and still belongs to it (民法典 201, 202).
    """
    return end is not None and add_years(start, years) < end


TOOLS = (guarantee_end, years_passed)
"""What a wording asks of the period of a guarantee."""
