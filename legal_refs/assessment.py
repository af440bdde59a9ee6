"""assess(case, on) -> Assessment: the only door through which the rest of the house asks the law."""

from __future__ import annotations

from datetime import date

from legal_refs.arguments import points
from legal_refs.case.facts import Case
from legal_refs.checking import reviewing
from legal_refs.clocks import acts, deadlines
from legal_refs.decided import fault, holdings, precedents
from legal_refs.files import integrity
from legal_refs.forum import competence
from legal_refs.law import succession
from legal_refs.money import claims
from legal_refs.questions.compiler import setting_of
from legal_refs.results import Assessment


def assess(case: Case, on: date) -> Assessment:
    """What the law says about `case` for papers filed on the day `on`.

    Pure: the same case, day and data give the same Assessment. Never raises on a valid Case; what cannot be
    computed yet is said in the result. Raises datafiles.DataError where the law data are damaged.
    """
    seen = setting_of(case, on)  # what one room asks of the case the others need not ask again
    amounts = claims.compute(case, on)
    citations, traces = points.select(seen)
    where = competence.choose(seen, amounts)
    clocks = deadlines.clocks(seen)
    return Assessment(
        incident=case.incident.value,
        filing_day=on,
        incident_day=case.incident_day,
        data_version=integrity.data_version(),
        citations=citations,
        succession=succession.for_citations(citations),
        points=traces,
        precedents=precedents.nearest(seen),
        holdings=holdings.fitting(seen),
        library_day=min(on, holdings.collected_on()),
        fault=fault.estimate(seen),
        too_few=fault.too_few(case),
        amounts=amounts,
        deadlines=clocks,
        acts=acts.acts(seen, clocks),
        forum=where,
        warnings=reviewing.review(seen, amounts, where, clocks),
    )
