"""Who went to whom: a report of the person to the police (报案), or the police who came with a case of theirs."""

from __future__ import annotations

from datetime import date

from legal_refs.case.facts import Case, Police
from legal_refs.case.vocabulary import Answer, DiscoveryHow, PoliceStatus

_LONG_AGO = 730
"""After so many days films are gone; what the police took in is left in their file."""
_TAKEN_UP = (PoliceStatus.ACCEPTED, PoliceStatus.FILED, PoliceStatus.SOLVED)


def came(report: Police, case: Case) -> bool:
    """The police came to the person, who reported nothing: no report of the right holder (时效规定 13).

    Where it was not told, so it is if the person learnt of the matter from the police on that very day.
    """
    if report.unasked is not None and report.unasked is not Answer.UNKNOWN:
        return report.unasked is Answer.YES
    found = case.discovery
    return found is not None and found.how is DiscoveryHow.POLICE_NOTICE and found.when.day == report.when.day


def old_police_file(case: Case, filing: date) -> bool:
    """The police took up a theft that is over two years old: their file holds what is left of films and slips."""
    last = case.last_theft_day
    if not case.is_theft or case.staff is not None or case.police is None or last is None:
        return False
    return bool(case.police.station and case.police.status in _TAKEN_UP and (filing - last).days > _LONG_AGO)
