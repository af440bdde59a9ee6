"""A paper at an address of its own for ten minutes or one download, for a phone whose app keeps no files."""

from __future__ import annotations

import io

from django.http import FileResponse, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from complaints.drafts import handover
from complaints.drafts.handover import File, FileGone
from complaints.web import faults, frozen, pdfs
from complaints.web.caseviews import of_case
from complaints.web.frozen import Frozen
from complaints.web.interview.opened import Opened
from complaints.web.limited import limited

ALL = "all"
"""In place of a paper's id: all of them in one zip."""
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@limited("handover")
@of_case
def offer(request: HttpRequest, case: Opened, document: str) -> HttpResponseBase:
    """Ask which file, then make its address and go there: that page can be opened in the phone's own browser."""
    found = frozen.of_case(case)
    paper = found and found.paper(document)
    if case.draft is None or found is None or (paper is None and document != ALL):
        return faults.not_found(request)
    if request.method == "POST":
        as_pdf = request.POST.get("kind") == "pdf"
        made, reason = _pdf_of(found, document) if as_pdf else (_file_of(found, document), "")
        return redirect("file", handover.offer(case.draft, made)) if made else pdfs.missing(request, case, reason)
    back_url = reverse("result", kwargs={"token": case.token})
    context = {"case": case, "paper": paper, "minutes": handover.MINUTES, "back_url": back_url}
    return render(request, "pages/address.html", context)


@require_safe
def page(request: HttpRequest, key: str) -> HttpResponseBase:
    """The file's own page: no cookie is needed, and looking at it uses nothing up."""
    try:
        file = handover.look(key)
    except FileGone:
        return render(request, "pages/file_gone.html", status=410)
    context = {"file": file, "key": key, "minutes": handover.MINUTES, "kilobytes": max(1, round(len(file.data) / 1024))}
    return render(request, "pages/file.html", context)


@require_safe
def download(request: HttpRequest, key: str) -> HttpResponseBase:
    """The file, once; a question for its headers only uses nothing up."""
    try:
        file = handover.look(key) if request.method == "HEAD" else handover.take(key)
    except FileGone:
        return render(request, "pages/file_gone.html", status=410)
    return FileResponse(io.BytesIO(file.data), as_attachment=True, filename=file.name, content_type=file.kind)


def _file_of(found: Frozen, document: str) -> File:
    paper = found.paper(document)
    if paper is None:
        return File(_("All papers"), "papers.zip", "application/zip", found.zip())
    return File(paper.title, paper.name, WORD, paper.data)


def _pdf_of(found: Frozen, document: str) -> tuple[File | None, str]:
    """The same as PDF; None and the reason where none can be made now."""
    paper = found.paper(document)
    if paper is None:
        packed, reason = pdfs.packed_of(found)
        return (File(_("All papers"), pdfs.PACKAGE, "application/zip", packed) if packed else None), reason
    made = pdfs.made_of([paper])
    (pdf,) = made.pdfs
    return (File(paper.title, pdfs.pdf_name(paper.name), "application/pdf", pdf) if pdf else None), made.reason
