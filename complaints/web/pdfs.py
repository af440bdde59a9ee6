"""The frozen papers as PDF: one, or all of them with their Word files in one zip; where there is none, why."""

from __future__ import annotations

import io
import zipfile

from django.http import FileResponse, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from complaints.bundle import client, wire
from complaints.web import faults, frozen, inapp
from complaints.web.caseviews import of_case
from complaints.web.frozen import Frozen, Paper
from complaints.web.interview.opened import Opened
from complaints.web.limited import limited

READING = frozenset({"GET"})
PACKAGE = "papers-pdf.zip"


@limited("pdf", READING)
@of_case
def download(request: HttpRequest, case: Opened, document: str) -> HttpResponseBase:
    """One frozen paper as PDF."""
    found = frozen.of_case(case)
    paper = found and found.paper(document)
    if not paper:
        return faults.not_found(request)
    if inapp.keeps_no_files(request):
        return redirect("paper-address", token=case.token, document=paper.id)
    made = made_of([paper])
    if not made.pdfs[0]:
        return missing(request, case, made.reason)
    return FileResponse(io.BytesIO(made.pdfs[0]), as_attachment=True, filename=pdf_name(paper.name))


@limited("pdf", READING)
@of_case
def package(request: HttpRequest, case: Opened) -> HttpResponseBase:
    """All frozen papers as Word and as PDF, and the manifest, in one zip."""
    found = frozen.of_case(case)
    if found is None:
        return faults.not_found(request)
    if inapp.keeps_no_files(request):
        return redirect("paper-address", token=case.token, document="all")
    packed, reason = packed_of(found)
    if not packed:
        return missing(request, case, reason)
    return FileResponse(io.BytesIO(packed), as_attachment=True, filename=PACKAGE, content_type="application/zip")


def packed_of(found: Frozen) -> tuple[bytes, str]:
    """The zip of all papers in both forms; b"" and a reason of wire.Pdfs where one cannot be made."""
    made = made_of(found.papers)
    if not all(made.pdfs):
        return b"", made.reason
    out = io.BytesIO(found.zip())
    with zipfile.ZipFile(out, "a", zipfile.ZIP_STORED) as packed:
        for paper, pdf in zip(found.papers, made.pdfs, strict=True):
            packed.writestr(zipfile.ZipInfo(pdf_name(paper.filename), (2026, 1, 1, 0, 0, 0)), pdf)
    return out.getvalue(), ""


def made_of(papers: list[Paper]) -> wire.Pdfs:
    """The PDFs of frozen papers, in their order."""
    return client.pdfs([wire.Word(paper.title, paper.data) for paper in papers])


def pdf_name(word: str) -> str:
    """The name of the PDF beside a Word file's."""
    return word.removesuffix(".docx") + ".pdf"


def missing(request: HttpRequest, case: Opened, reason: str) -> HttpResponseBase:
    """The page that says why there is no PDF; the Word files remain."""
    url = reverse("result", kwargs={"token": case.token})
    context = {"case": case, "reason": reason, "packages": client.PACKAGES, "back_url": url}
    return render(request, "pages/no_pdf.html", context, status=503)
