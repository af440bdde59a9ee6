"""assess(case, on) -> Assessment: the only door through which the rest of the house asks the law."""

from __future__ import annotations

from datetime import date

from legal_refs import checks, deadlines, fault, forum, integrity, money, points, precedents, succession
from legal_refs.facts import Case
from legal_refs.results import Assessment


def assess(case: Case, on: date) -> Assessment:
    """What the law says about `case` for papers filed on the day `on`.

    Pure: the same case, day and data give the same Assessment. Never raises on a valid Case; what cannot be
    computed yet is said in the result. Raises datafiles.DataError where the law data are damaged.
    """
    amounts = money.compute(case, on)
    citations, traces = points.select(case, on)
    where = forum.choose(case, on, amounts)
    clocks = deadlines.clocks(case, on)
    return Assessment(
        incident=case.incident.value,
        filing_day=on,
        incident_day=case.incident_day,
        data_version=integrity.data_version(),
        citations=citations,
        succession=succession.for_citations(citations),
        points=traces,
        precedents=precedents.nearest(case, on),
        fault=fault.estimate(case, on),
        amounts=amounts,
        deadlines=clocks,
        forum=where,
        warnings=checks.review(case, on, amounts, where, clocks),
    )
