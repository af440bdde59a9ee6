"""Create my documents (POST freezes), preview, download one, download all."""

from __future__ import annotations

import io

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from complaints.documents import catalogue, sets
from complaints.documents.dossier import BlockedError, Dossier
from complaints.documents.preview import html_of
from complaints.documents.renderer import RenderError
from complaints.documents.sets import OneSet
from complaints.drafts import store
from complaints.journey import labels
from complaints.journey.answers import to_case
from complaints.web import faults, frozen, handing, inapp, resumelink
from complaints.web.caseviews import is_current, of_case
from complaints.web.interview import answerpages, opened
from complaints.web.interview.opened import Opened
from complaints.web.limited import limited
from legal_refs.reading import glossfile

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_POST
@limited("render")
@of_case
def create(request: HttpRequest, case: Opened) -> HttpResponseBase:
    """Make the chosen papers and freeze them; pressing twice makes one set."""
    if not case.flow.complete:
        return redirect(answerpages.onward(case))
    if not is_current(request, case):
        return answerpages.moved(request, case.token)
    facts, today = to_case(case.answers, case.flow), timezone.localdate()
    every = sets.of(facts, today)
    ready = [o.id for o in sets.offers(every) if o.offered and not o.blockers]
    asked = [i for i in ready if i in request.POST.getlist("paper")]
    if not asked:
        return redirect(f"{result_of(case)}?notice=none#papers")
    with_code = request.POST.get("code") == "yes"
    wanted = (case.version, today, asked, with_code)
    before = frozen.of_case(case)
    if before is None or (before.version, before.on, before.asked, before.with_code) != wanted:
        if before is not None and before.version == case.version:
            case = opened.renewed(case)
        way_back = resumelink.with_code(request, case.code) if with_code else resumelink.address(request)
        made = _made(every, asked, way_back)
        if sum(len(file.data) for file in made.files) > settings.DOSSIER_LIMIT:
            return redirect(f"{result_of(case)}?notice=refused#papers")
        if made.files:
            _freeze(case, frozen.payload(made, case.version, today, asked, with_code))
        if len(made.files) < len(asked):
            return redirect(f"{result_of(case)}?notice=refused#papers")
    return redirect(f"{result_of(case)}#papers")


def _made(every: tuple[OneSet, ...], asked: list[str], way_back: str) -> Dossier:
    """The papers asked for; one that cannot be made does not hold up the others."""
    try:
        return sets.build(every, asked, way_back=way_back)
    except (BlockedError, RenderError):
        able = [name for name in asked if _can_be_made(every, name)]
        return sets.build(every, able, way_back=way_back)


def _can_be_made(every: tuple[OneSet, ...], document: str) -> bool:
    try:
        sets.build(every, [document])
    except (BlockedError, RenderError):
        return False
    return True


def _freeze(case: Opened, payload: bytes) -> None:
    if case.draft is not None:
        store.freeze(case.draft, payload)


@of_case
def preview(request: HttpRequest, case: Opened, document: str) -> HttpResponseBase:
    """One frozen paper as a page."""
    found = frozen.of_case(case)
    paper = found and found.paper(document)
    if not found or not paper:
        return faults.not_found(request)
    body = html_of(paper.data)
    context = {"case": case, "paper": paper, "on": found.on, "body": body, "back_url": result_of(case)}
    if labels.english():
        context |= {
            "gloss": glossfile.gloss_of(body),
            "paper_en": catalogue.documents()[sets.parted(document)[0]].title_en,
        }
    return render(request, "pages/preview.html", context)


@of_case
def download(request: HttpRequest, case: Opened, document: str) -> HttpResponseBase:
    """One frozen paper as a Word file."""
    found = frozen.of_case(case)
    paper = found and found.paper(document)
    if not paper:
        return faults.not_found(request)
    if inapp.keeps_no_files(request):
        return redirect("paper-address", token=case.token, document=paper.id)
    return FileResponse(io.BytesIO(paper.data), as_attachment=True, filename=paper.name, content_type=WORD)


@of_case
def package(request: HttpRequest, case: Opened) -> HttpResponse | FileResponse:
    """All frozen papers and the manifest in one zip."""
    found = frozen.of_case(case)
    if found is None:
        return faults.not_found(request)
    if inapp.keeps_no_files(request):
        return redirect("paper-address", token=case.token, document=handing.ALL)
    return FileResponse(
        io.BytesIO(found.zip()), as_attachment=True, filename="papers.zip", content_type="application/zip"
    )


def result_of(case: Opened) -> str:
    """Address of the result."""
    return reverse("result", kwargs={"token": case.token})
