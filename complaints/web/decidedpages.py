"""Decided cases and published sanctions for readers: a filterable list with its distribution; no case is needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from legal_refs.decided import penalties, precedents
from legal_refs.decided.precedentfile import Precedent, all_cases, labels
from legal_refs.results import Words

KINDS = (
    ("counterfeit", _("Counterfeit card")),
    ("online", _("Online theft")),
    ("leak", _("Leaked or misused data")),
    ("other", _("Other")),
)
BAR_WORDS: Mapping[str, Any] = {
    "0": _("nothing"),
    "0.01-0.49": _("less than half"),
    "0.50": _("half"),
    "0.51-0.69": _("51 to 69 %"),
    "0.70-0.79": _("70 to 79 %"),
    "0.80-0.99": _("80 to 99 %"),
    "1": _("everything"),
}
UNKNOWN = "unknown"
ON_A_PAGE = 60
"""Cases on one page of the list: a page on a phone stays light."""
WIDTH = 600
"""Width of the longest bar in its own units."""


@dataclass(frozen=True)
class Line:
    """One case in the list."""

    case: Precedent
    outline: Words


@dataclass(frozen=True)
class Bar:
    """One bar of the distribution; `width` in the units of the drawing."""

    name: str
    words: Any
    count: int
    width: int


@require_safe
def every(request: HttpRequest) -> HttpResponse:
    """All decided cases by year, kind and share of the bank; what is not on the lists counts as not chosen."""
    chosen = {name: request.GET.get(name, "") for name in ("year", "kind", "share")}
    years = sorted({case.year for case in all_cases() if case.year}, reverse=True)
    year = next((y for y in years if str(y) == chosen["year"]), None)
    kind = next((k for k, _words in KINDS if k == chosen["kind"]), None)
    found = precedents.filtered(year, kind)
    bars = _bars(found)
    if chosen["share"] in {*BAR_WORDS, UNKNOWN}:
        found = tuple(case for case in found if _share_of(case) == chosen["share"])
    shown = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "chosen": chosen,
        "years": years,
        "kinds": KINDS,
        "shares": [*BAR_WORDS.items(), (UNKNOWN, _("not stated"))],
        "bars": bars,
        "counted": sum(bar.count for bar in bars),
        "lines": [Line(case, precedents.outline(case)) for case in shown],
        "found": len(found),
        "shown": shown,
        "caveat": labels().notes["theft"],
        "all": len(all_cases()),
    }
    return render(request, "pages/decided_list.html", context)


@require_safe
def sanctions(request: HttpRequest) -> HttpResponse:
    """Published sanctions of regulators, newest first, each with its source."""
    rows = sorted(penalties.every(), key=lambda row: row.date or "", reverse=True)
    return render(request, "pages/penalties.html", {"rows": rows})


def _share_of(case: Precedent) -> str:
    return UNKNOWN if case.bank_share is None else precedents.bar_of(case.bank_share)


def _bars(cases: tuple[Precedent, ...]) -> list[Bar]:
    counts = precedents.distribution(cases)
    most = max(counts.values()) or 1
    return [Bar(name, BAR_WORDS[name], n, n * WIDTH // most) for name, n in counts.items()]
