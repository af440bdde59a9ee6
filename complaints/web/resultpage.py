"""Turns an assessment into what the result page draws, in the order in which people ask; no rule is made here."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from complaints.documents.catalogue import Offer
from complaints.documents.sets import OneSet
from complaints.journey.flow import Flow
from complaints.journey.rows import percent_words
from complaints.journey.steps import STEPS
from complaints.web import resultpapers, today
from legal_refs.clocks import firsthours
from legal_refs.decided import precedentfile
from legal_refs.decided.faultfile import table
from legal_refs.law import library, succession
from legal_refs.law.references import place_of
from legal_refs.questions.codingfile import rules
from legal_refs.results import Assessment, Clock, Factor, Level, Track

TRACKS = (
    (Track.CIVIL, _("Civil: towards the bank and the court")),
    (Track.ADMINISTRATIVE, _("Administrative: complaint desk and regulator")),
    (Track.CRIMINAL, _("Criminal: the police")),
    (Track.PROCEDURE, _("Procedure: how to file")),
)
PAPERS = "name"
DOT, DOT_FLOOR, PILE = 4, 92, 24
"""Height of a dot, the line on which the first stands, and how many stand on one another."""
BAR = 360
"""Width of the drawn range in its own units."""


def of(one: OneSet, flow: Flow, several: bool = False) -> dict[str, Any]:
    """Everything the result page shows of one opponent (of `several`), as plain data for the template."""
    case, a = one.case, one.assessment
    offers = resultpapers.wanted(one.offers(), flow)
    return {
        "a": a,
        "today": today.panel(a.acts, flow.facts),
        "urgent": firsthours.column_of(case.incident, case.theft_kind),
        "tracks": [t for t in (_track(a, token, title) for token, title in TRACKS) if t["citations"]],
        "bar": _bar(a),
        "steps": [_step(f) for f in a.fault.factors if f.moved] if a.fault else (),
        "still": [f for f in a.fault.factors if not f.moved and f.applied is not None] if a.fault else (),
        "open_factors": _open(a),
        "few": table().fit.fewest,
        "precedents": _precedents(a),
        "running": _sorted(c for c in a.deadlines if c.due and not c.passed),
        "passed": _sorted(c for c in a.deadlines if c.due and c.passed),
        "dateless": [c for c in a.deadlines if c.due is None],
        "papers": resultpapers.laid_out(one, flow, several),
        "blocks": _findings(a, Level.BLOCK, flow, offers),
        "warns": _findings(a, Level.WARN, flow, offers),
        "infos": [f for f in a.warnings if f.level is Level.INFO and not f.documents],
    }


def _findings(a: Assessment, level: Level, flow: Flow, offers: list[Offer]) -> list[dict[str, Any]]:
    """What can be corrected, with the page that corrects it; a remark on one paper stands beside that paper alone."""
    offered = {o.id for o in offers}
    beside = [words for o in offers for words in (*o.blockers, *o.warnings)]
    found = [f for f in a.warnings if f.level is level and f.kind == "fix" and f.message not in beside]
    found = [f for f in found if not f.documents or offered & set(f.documents)]
    return [{"finding": f, "step": step_of([f.field or ""], flow)} for f in found]


def _track(a: Assessment, token: Track, title: Any) -> dict[str, Any]:
    found = [c for c in a.citations if c.track is token]
    groups: dict[str, list[Any]] = {}
    for citation in found:
        groups.setdefault(citation.title, []).append(citation)
    names = list(dict.fromkeys(c.short_title for c in found))
    return {"id": token.value, "title": title, "citations": found, "laws": list(groups.items()), "names": names}


def _sorted(clocks: Iterable[Clock]) -> list[Clock]:
    return sorted(clocks, key=lambda c: c.due or c.start or c.nominal)  # type: ignore[arg-type,return-value]


def _precedents(a: Assessment) -> list[dict[str, Any]]:
    """Both sides, the nearest of each in sight, the others behind a disclosure."""
    sides = ((_("In favour of the customer"), True), (_("Against the customer"), False))
    found = [(title, [p for p in a.precedents if p.favourable is side]) for title, side in sides]
    return [{"title": title, "first": cases[:1], "more": cases[1:]} for title, cases in found if cases]


def step_of(paths: Iterable[str], flow: Flow) -> str:
    """The page that asks for one of these fields; the choice of papers where that page is closed; "" for none."""
    wanted = [re.sub(r"\[\d+\].*", "", p.strip()) for path in paths for p in path.split(" or ") if p.strip()]
    for step in STEPS:
        asked = {step.many} if step.many else {a.path for a in step.asks}
        if any(w in asked or any(str(x).startswith(f"{w}.") for x in asked) for w in wanted):
            return step.id if flow.is_open(step.id) else PAPERS * (step.section == "person")
    return ""


def _bar(a: Assessment) -> dict[str, Any] | None:
    """Positions of the drawn range: low, expected and high share of the bank, and the reported 70/30 mark."""
    if a.fault is None:
        return None
    low, mid, high = (_at(x) for x in (a.fault.low, a.fault.expected, a.fault.high))
    return {
        "low": low,
        "mid": mid,
        "mid_words": min(max(mid, 10), BAR - 10),
        "half": BAR // 2,
        "width": max(high - low, 4),
        "mark": _at(rules().mark_share),
        "dots": _dots(a.fault.shares),
        "inside": sum(a.fault.low <= share <= a.fault.high for share in a.fault.shares),
        "total": BAR,
        "low_pct": percent_words(a.fault.low),
        "mid_pct": percent_words(a.fault.expected),
        "high_pct": percent_words(a.fault.high),
        "low_yuan": _share(a, a.fault.low),
        "high_yuan": _share(a, a.fault.high),
    }


def _step(factor: Factor) -> dict[str, Any]:
    """One line of the reckoning: signed percentage points, the articles and decided cases behind it."""
    points = factor.moved * 100
    known = library.load().laws
    places = [place_of(name) for name in factor.articles]
    return {
        "factor": factor,
        "points": f"{'+' if points > 0 else '−'}{abs(points).normalize():f}",
        "articles": [(succession.name(law, key), law, key) for law, key in places if law in known],
        "cases": [precedentfile.get(key) for key in factor.cases],
    }


def _open(a: Assessment) -> list[Factor]:
    """What is not known and would not move the range, whatever the answer."""
    if a.fault is None:
        return []
    moving = {move.label for move in a.fault.would_move}
    return [f for f in a.fault.factors if not f.moved and f.applied is None and f.label not in moving]


def _dots(shares: Iterable[Decimal]) -> list[tuple[int, int]]:
    """One dot a decision: across by its share, equal shares one above the other; at most `PILE` are told apart."""
    seen: Counter[int] = Counter()
    found = []
    for share in shares:
        across = _at(share)
        found.append((across, min(seen[across], PILE)))
        seen[across] += 1
    return [(across, DOT_FLOOR - height * DOT) for across, height in found]


def _at(share: Decimal) -> int:
    return int(share * BAR)


def _share(a: Assessment, share: Decimal) -> Decimal:
    return (a.amounts.principal * share).quantize(Decimal("0.01"))
