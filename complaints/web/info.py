"""Pages that need no case: start, the first hours, privacy, accessibility, sources, limits, and two farewells."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from complaints.journey import labels
from complaints.web import caselist, today
from legal_refs.case import banks
from legal_refs.case.vocabulary import Incident
from legal_refs.clocks import firsthours
from legal_refs.law import library


def start(request: HttpRequest) -> HttpResponse:
    """The first page; names the cases that this browser holds, the one that changed last first."""
    return render(request, "pages/start.html", {"cases": caselist.of_browser(request), "groups": _groups()})


def first_hours(request: HttpRequest, incident: str = "") -> HttpResponse:
    """What to do in the first minutes and days, by kind of incident; readable before any answer."""
    if incident and incident not in set(Incident):
        raise Http404
    chosen = Incident(incident) if incident else None
    column = firsthours.column_of(chosen) if chosen else None
    context = {
        "columns": [column] if column else firsthours.columns(),
        "incident": labels.label(Incident, incident) if incident else "",
        "cautions": firsthours.cautions(),
        "checked_on": firsthours.checked_on(),
        "groups": _groups(),
        "today": today.of_incident(chosen) if chosen else None,
        "banks": banks.with_line(),
    }
    return render(request, "pages/first_hours.html", context)


def sources(request: HttpRequest) -> HttpResponse:
    """Where the law texts come from and when each was checked."""
    return render(request, "pages/sources.html", {"laws": library.load().laws})


def plain(request: HttpRequest, page: str) -> HttpResponse:
    """A page of words only."""
    return render(request, f"pages/{page}.html")


def _groups() -> list[tuple[str, str]]:
    return labels.choices(Incident)
