"""The library for readers: a search box, a page per text, per provision and per decided case; no case is needed."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from legal_refs.decided import precedents
from legal_refs.decided.precedentfile import all_cases
from legal_refs.law import library, printing, succession, successionfile
from legal_refs.law.laws import Law
from legal_refs.reading import provisionpage, search
from legal_refs.results import Words

ON_A_PAGE = 20
"""Hits of a search on one page."""


@dataclass(frozen=True)
class Found:
    """A hit with its address (empty where it has no page of its own) and the living provisions."""

    hit: search.Hit
    address: str
    living: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Line:
    """One provision in the list of a text."""

    label: str
    plain: Words
    address: str


@require_http_methods(["GET", "HEAD", "POST"])
def find(request: HttpRequest) -> HttpResponse:
    """Search; the query comes by POST so that what a person types stays out of addresses and histories."""
    query = (request.POST.get("q") or request.GET.get("q") or "")[: search.LONGEST]
    shown = Paginator(search.search(query), ON_A_PAGE).get_page(request.POST.get("page"))
    context = {
        "query": query,
        "shown": shown,
        "found": [_found(hit) for hit in shown],
        "examples": successionfile.data().examples,
        "bodies": succession.bodies(),
        "laws": _by_title(),
    }
    return render(request, "pages/law_search.html", context)


@require_safe
def text(request: HttpRequest, law: str) -> HttpResponse:
    """One version of one text: identity, validity, source, other versions, its provisions."""
    books = library.load()
    version = books.laws.get(law)
    if version is None:
        raise Http404
    lines = [
        Line(printing.label(p), p.article.plain, _address(law, p.key))
        for p in (books.provision(law, key) for key in version.articles)
    ]
    others = [other for other in books.versions(version.family) if other.id != law]
    context = {"law": version, "lines": lines, "others": others, "kind": _kind(version)}
    return render(request, "pages/law.html", context)


@require_safe
def provision(request: HttpRequest, law: str, article: str) -> HttpResponse:
    """One provision: text, plain words, validity, succession, source, doubt, where the product uses it."""
    try:
        page = provisionpage.page(law, article)
    except printing.UnknownProvision:
        raise Http404 from None
    living = [(succession.name(*place), _address(*place)) for place in page.living]
    return render(request, "pages/provision.html", {"p": page, "living": living, "track": _track(page.track.value)})


@require_safe
def decided(request: HttpRequest, case: str) -> HttpResponse:
    """One decided case: what happened, what the court held, how to cite it, its sources."""
    for one in all_cases():
        if one.id == case:
            context = {"c": one, "citation": precedents.citation(one), "outline": precedents.outline(one)}
            return render(request, "pages/decided.html", context | {"reported": precedents.reported_only(one)})
    raise Http404


def _found(hit: search.Hit) -> Found:
    address = _address(*hit.id.split(" ")) if hit.kind == "provision" else ""
    if hit.kind == "precedent":
        address = reverse("decided", kwargs={"case": hit.id})
    places = [place.split(" ") for place in hit.living]
    return Found(hit, address, tuple((succession.name(law, key), _address(law, key)) for law, key in places))


def _address(law: str, article: str) -> str:
    return reverse("provision", kwargs={"law": law, "article": article})


def _by_title() -> list[Law]:
    return sorted(library.load().laws.values(), key=lambda law: (law.kind.value, law.title, law.effective_from))


def _kind(law: Law) -> str:
    return {
        "law": _("Law"),
        "administrative_regulation": _("Administrative regulation"),
        "judicial_interpretation": _("Judicial interpretation"),
        "department_rule": _("Department rule"),
        "normative_document": _("Normative document"),
    }[law.kind.value]


def _track(track: str) -> str:
    return {
        "civil": _("Civil"),
        "administrative": _("Administrative"),
        "criminal": _("Criminal"),
        "procedure": _("Procedure"),
    }[track]
