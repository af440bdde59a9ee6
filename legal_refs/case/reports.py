"""Who went to whom: a report of the person to the police (报案), or the police who came with a case of theirs."""

from __future__ import annotations

from legal_refs.case.facts import Case, Police
from legal_refs.case.vocabulary import Answer, DiscoveryHow


def came(report: Police, case: Case) -> bool:
    """The police came to the person, who reported nothing: no report of the right holder (时效规定 13).

    Where it was not told, so it is if the person learnt of the matter from the police on that very day.
    """
    if report.unasked is not None and report.unasked is not Answer.UNKNOWN:
        return report.unasked is Answer.YES
    found = case.discovery
    return found is not None and found.how is DiscoveryHow.POLICE_NOTICE and found.when.day == report.when.day
