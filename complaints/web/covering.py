"""Numbers in a picture or on a page of a PDF: found, shown, covered where the person confirms; other words too."""

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
from complaints.drafts.pieces import Piece
from complaints.intake import apart
from complaints.intake.places import NUMBER, WORDS, Found, Place
from complaints.intake.refusal import Refused
from complaints.web import faults
from complaints.web.caseviews import of_case
from complaints.web.interview.opened import Opened
from complaints.web.limited import address_of
from complaints.web.middleware import WITH_PICTURES
from complaints.web.refusals import of_a_piece, sentence

PDF = "pdf"
FIELD, COLUMNS, ROWS = "field", 4, 12
SALT, HOURS = "covering", 12


@of_case
def cover(request: HttpRequest, case: Opened, number: int) -> HttpResponseBase:
    """Look for numbers (do=find) or take fields by hand (do=divide), then cover what is ticked (do=cover) for good.

    Of a PDF one page at a time: ?page=2.
    """
    piece = next((p for p in pieces.kept(case.draft.key) if p.pk == number), None) if case.draft else None
    if case.draft is None or piece is None:
        return redirect("evidence-files", token=case.token)
    page = _page_asked(request, piece)
    if request.method != "POST":
        return _shown(request, case, piece, page)
    if request.POST.get("do") == "cover":
        return _cover(request, case, piece, page)
    wait = limits.wait_for("intake", address_of(request)) or limits.wait_for_case("intake", case.token)
    if wait:
        return faults.page(request, 429, wait)
    data = pieces.read(case.draft.key, number)
    by_hand = request.POST.get("do") == "divide"
    seen = client.page(data, page - 1) if piece.about.kind == PDF else wire.Picture(data=data)
    if seen.reason:
        return _shown(request, case, piece, page, problem=of_a_piece(seen.reason))
    try:
        return _shown(request, case, piece, page, _divided(seen.data) if by_hand else apart.places(seen.data))
    except Refused as refusal:
        return _shown(request, case, piece, page, problem=sentence(refusal.reason))


def _divided(data: bytes) -> Found:
    """The fields of a picture, for what no reader finds: a bar code, handwriting, a face. Raises Refused."""
    made = client.divided(wire.DividePicture(data, COLUMNS, ROWS))
    if made.reason:
        raise Refused("busy")
    corners = [(column, row) for row in range(ROWS) for column in range(COLUMNS)]
    fields = tuple(Place(FIELD, (x, y, x + 1, y, x + 1, y + 1, x, y + 1), "") for x, y in corners)
    return Found(0, COLUMNS, ROWS, fields, made.data)


def _page_asked(request: HttpRequest, piece: Piece) -> int:
    """The page of a PDF that the address names, the first where it names none that there is."""
    asked = request.GET.get("page", "")
    return int(asked) if asked.isdecimal() and len(asked) < 4 and 1 <= int(asked) <= piece.about.pages else 1


def _cover(request: HttpRequest, case: Opened, piece: Piece, page: int) -> HttpResponseBase:
    """Cover what is ticked; the page of a PDF comes back, so that the next can be looked at."""
    found = _unsealed(request.POST.get("found", ""))
    if found is None:
        problem = _("This page was open for too long. Look for numbers once more.")
        return _shown(request, case, piece, page, problem=problem)
    problem = _covered(case, piece, page, found, request.POST.getlist("place"))
    if problem:
        return _shown(request, case, piece, page, problem=problem)
    if page < piece.about.pages:
        return redirect(f"{request.path}?page={page + 1}")
    return redirect("evidence-files", token=case.token)


def _covered(case: Opened, piece: Piece, page: int, found: Found, ticked: list[str]) -> str:
    """Cover the ticked places; what went wrong, in words."""
    if case.draft is None:
        return ""
    polygons = [list(place.points) for n, place in enumerate(found.places, 1) if str(n) in ticked]
    data, seen = pieces.read(case.draft.key, piece.pk), (found.turns, found.width, found.height, polygons)
    if piece.about.kind != PDF:
        made = client.covered(wire.CoverPicture(data, *seen))
    elif polygons:
        made = client.covered(wire.CoverPage(data, page - 1, *seen))
    else:
        made = wire.Picture(PDF, data)  # a page without a number stays what it is
    if made.reason:
        return of_a_piece(made.reason)
    pieces.replace(case.draft.key, piece.pk, made.data)
    return ""


def _shown(
    request: HttpRequest, case: Opened, piece: Piece, page: int, found: Found | None = None, problem: str = ""
) -> HttpResponseBase:
    places = list(enumerate(found.places, 1)) if found else []
    context = {
        "case": case,
        "page": page,
        "pages": piece.about.pages,
        "looked": found is not None,
        "numbers": [(n, place) for n, place in places if place.kind == NUMBER],
        "words": [(n, place) for n, place in places if place.kind == WORDS],
        "fields": [n for n, place in places if place.kind == FIELD],
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
