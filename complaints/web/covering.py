"""Numbers in a picture of the evidence: found, shown, covered where the person confirms; other words by choice."""

from __future__ import annotations

import base64

from django.core import signing
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from msgspec import ValidationError, convert, to_builtins

from complaints.bundle import client, wire
from complaints.drafts import limits, pieces
from complaints.intake import apart
from complaints.intake.places import NUMBER, Found, Place
from complaints.intake.refusal import Refused
from complaints.web import faults
from complaints.web.caseviews import of_case
from complaints.web.interview.opened import Opened
from complaints.web.limited import address_of
from complaints.web.middleware import WITH_PICTURES
from complaints.web.refusals import of_a_piece, sentence

SALT, HOURS = "covering", 12


@of_case
def cover(request: HttpRequest, case: Opened, number: int) -> HttpResponseBase:
    """Look for numbers (do=find), then cover the ticked places (do=cover); the picture below is gone for good."""
    piece = next((p for p in pieces.kept(case.draft.key) if p.pk == number), None) if case.draft else None
    if case.draft is None or piece is None or piece.about.kind != "jpeg":
        return redirect("evidence-files", token=case.token)
    if request.method != "POST":
        return _page(request, case, number)
    if request.POST.get("do") == "cover":
        found = _unsealed(request.POST.get("found", ""))
        if found is None:
            return _page(
                request, case, number, problem=_("This page was open for too long. Look for numbers once more.")
            )
        problem = _covered(case, number, found, request.POST.getlist("place"))
        return (
            _page(request, case, number, problem=problem) if problem else redirect("evidence-files", token=case.token)
        )
    wait = limits.wait_for("intake", address_of(request)) or limits.wait_for_case("intake", case.token)
    if wait:
        return faults.page(request, 429, wait)
    try:
        return _page(request, case, number, apart.places(pieces.read(case.draft.key, number)))
    except Refused as refusal:
        return _page(request, case, number, problem=sentence(refusal.reason))


def _covered(case: Opened, number: int, found: Found, ticked: list[str]) -> str:
    """Cover the ticked places; what went wrong, in words."""
    if case.draft is None:
        return ""
    polygons = [list(place.points) for n, place in enumerate(found.places, 1) if str(n) in ticked]
    data = pieces.read(case.draft.key, number)
    made = client.covered(wire.CoverPicture(data, found.turns, found.width, found.height, polygons))
    if made.reason:
        return of_a_piece(made.reason)
    pieces.replace(case.draft.key, number, made.data)
    return ""


def _page(
    request: HttpRequest, case: Opened, number: int, found: Found | None = None, problem: str = ""
) -> HttpResponseBase:
    places = list(enumerate(found.places, 1)) if found else []
    context = {
        "case": case,
        "number": number,
        "looked": found is not None,
        "numbers": [(n, place) for n, place in places if place.kind == NUMBER],
        "words": [(n, place) for n, place in places if place.kind != NUMBER],
        "found": _sealed(found) if found else "",
        "picture": base64.b64encode(found.picture).decode() if found else "",
        "problem": problem,
        "back_url": reverse("evidence-files", kwargs={"token": case.token}),
    }
    response = render(request, "pages/cover.html", context)
    response.headers["Content-Security-Policy"] = WITH_PICTURES
    return response


def _sealed(found: Found) -> str:
    """The places as the page carries them to its own answer, without the words; signed, nothing is stored."""
    plain = to_builtins([found.turns, found.width, found.height, [place.points for place in found.places]])
    return signing.dumps(plain, salt=SALT, compress=True)


def _unsealed(text: str) -> Found | None:
    """What `_sealed` wrote; None where it is too old or not ours."""
    try:
        plain = signing.loads(text, salt=SALT, max_age=HOURS * 3600)
        turns, width, height, polygons = convert(plain, tuple[int, int, int, list[tuple[int, ...]]])
    except (signing.BadSignature, ValidationError, ValueError):
        return None
    return Found(turns, width, height, tuple(Place(NUMBER, points, "") for points in polygons), b"")
