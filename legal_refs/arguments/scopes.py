"""Days that choose the law for one scope: whose act a point judges, and on which days it was done."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.arguments.pointfile import Scope
from legal_refs.case.facts import Case
from legal_refs.case.interruptions import interruptions_of
from legal_refs.case.owed import owed_since
from legal_refs.case.payers import by_a_side, loans_here
from legal_refs.law import temporal
from legal_refs.law.temporal import CaseDays
from legal_refs.periods import guarantees, limitation
from legal_refs.periods.workdays import add_years


def days_of_incident(case: Case, on: date) -> CaseDays:
    """The days of the whole matter for papers of `on`, with the day from which limitation runs."""
    base = temporal.days_of(case, on)
    return structs.replace(base, known=_limitation_start(case, base))


def scoped(case: Case, base: CaseDays, scope: Scope) -> CaseDays:
    """The days that choose the law for one scope; where its own are not told, those of the matter."""
    if scope is Scope.INCIDENT:
        return base
    if scope is Scope.REQUEST:
        return _of_request(case, base)
    if scope is Scope.LETTER:
        return _of_letter(base)
    if scope is Scope.BANK_CLAIM:
        return _of_bank_claim(case, base)
    if scope is Scope.GUARANTEE:
        return _of_guarantee(case, base)
    if scope is Scope.PAID_BACK:
        return _of_payments(case, base)
    if scope is Scope.DEATH and case.estate and case.estate.died:
        return _of_death(case.estate.died, base)
    if scope in (Scope.THEFT, Scope.DEATH):
        return structs.replace(base, facts_from=case.first_theft_day, facts_to=case.last_theft_day)
    ends = [case.leak.ongoing_until] if case.leak else []
    if scope is Scope.LEAK_AND_HARM:
        ends += [case.last_theft_day, *(nuisance.day for nuisance in case.nuisances), _record_seen(case), *_paid(case)]
    first = case.leak_day
    last = max((day for day in ends if day is not None and first is not None and day >= first), default=None)
    return structs.replace(base, facts_from=first, facts_to=last)


def _record_seen(case: Case) -> date | None:
    """The day of the report in which a wrong record still stood (信用报告): reporting goes on until it is withdrawn."""
    return case.credit.report_date if case.is_wrong_record and case.credit else None


def _of_request(case: Case, base: CaseDays) -> CaseDays:
    """A request has the day on which it is made, whatever the day of the leak; days that are impossible stay so."""
    if base.facts_from is not None and base.problem() is not None:
        return base
    sent = case.pi_request.sent if case.pi_request and case.pi_request.sent <= base.filing_day else base.filing_day
    return structs.replace(base, facts_from=sent, facts_to=None, known=None)


def _of_letter(base: CaseDays) -> CaseDays:
    """A duty that the other side has today is that of the law of today, whatever the day of the facts."""
    if base.facts_from is None or base.problem() is not None:
        return base
    return structs.replace(base, facts_from=base.filing_day, facts_to=None, known=None)


def _of_bank_claim(case: Case, base: CaseDays) -> CaseDays:
    """Limitation of what the bank sues for is the law of the day on which its three years are full (1(3) of 15号)."""
    since = owed_since(case)
    if since is None or base.facts_from is None or base.problem() is not None:
        return base
    full = min(add_years(since, 3), base.filing_day)
    return structs.replace(base, facts_from=since, facts_to=full if full > since else None, known=full)


def _of_guarantee(case: Case, base: CaseDays) -> CaseDays:
    """Whether a guarantor is free is the law of the day on which the period of the guarantee ended (1(3) of 15号)."""
    ended = guarantees.guarantee_end(case)
    if ended is None or base.facts_from is None or base.problem() is not None or not base.facts_from < ended:
        return base
    return structs.replace(base, facts_from=min(ended, base.filing_day), facts_to=None, known=None)


def _paid(case: Case) -> list[date]:
    """The days on which something was paid on a denied debt, or taken for it: each is a loss of that day."""
    return [one.day for loan in loans_here(case) for one in loan.movements if by_a_side(one, case)]


def _of_payments(case: Case, base: CaseDays) -> CaseDays:
    """What was got without ground is got on the day of each payment, whatever the day of the contract (985)."""
    paid = _paid(case)
    if not paid or base.facts_from is None or base.problem() is not None:
        return base
    return structs.replace(base, facts_from=min(paid), facts_to=max(paid), known=None)


def _of_death(died: date, base: CaseDays) -> CaseDays:
    """Succession follows the law of the day of death, whatever the day of the facts."""
    if base.facts_from is None or base.problem() is not None:
        return base
    return structs.replace(base, facts_from=died, facts_to=None, known=None)


def _limitation_start(case: Case, days: CaseDays) -> date | None:
    """Day from which limitation runs, moved by an interruption that takes the claim out of the old two years."""
    known = days.known or days.facts_from
    if known is None or days.facts_from is None or days.problem() is not None:
        return days.known
    if known > days.filing_day:
        return None
    if not limitation.compute(days.facts_from, known, days.filing_day).old_law:
        return _obligor_known(case, known, days)
    events = interruptions_of(case)
    for count in range(1, len(events) + 1):
        period = limitation.compute(days.facts_from, known, days.filing_day, interruptions=events[:count])
        if not period.old_law:
            return period.start
    return days.known


def _obligor_known(case: Case, known: date, days: CaseDays) -> date | None:
    """Three years run from when the obligor was known too (民法典 188(2)); that day chooses the text."""
    told = case.discovery.obligor_known if case.discovery else None
    return told if told is not None and known < told <= days.filing_day else days.known
