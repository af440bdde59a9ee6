"""The verbs: assess, offers, draft, search. Each reads, computes, answers, and forgets."""

from __future__ import annotations

import msgspec
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from complaints.api.door import Refused, answer, body_of, case_of, opens, options_of
from complaints.api.shapes import Assessed, Hits, Offers, On, Papers, Problem
from complaints.documents import dossier, sets
from complaints.documents.catalogue import UnknownDocumentError
from complaints.documents.dossier import BlockedError
from complaints.documents.renderer import RenderError
from legal_refs.reading import search as lawsearch

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ZIP = "application/zip"


@opens("POST", "assess")
def assess(request: HttpRequest) -> HttpResponse:
    """Law, cases, range, amounts, clocks, court and papers of a case: the JSON of `manage.py assess --json`."""
    plain = body_of(request)
    case, asked = case_of(plain), options_of(plain, On)
    every = sets.of(case, asked.on or timezone.localdate())
    return answer(Assessed(**msgspec.structs.asdict(every[0].whole[1]), documents=sets.offers(every)))


@opens("POST", "offers")
def offers(request: HttpRequest) -> HttpResponse:
    """Which papers fit the case, which are advised now, and what stops the others."""
    plain = body_of(request)
    case, asked = case_of(plain), options_of(plain, On)
    return answer(Offers(sets.offers(sets.of(case, asked.on or timezone.localdate()))))


@opens("POST", "draft")
def draft(request: HttpRequest) -> HttpResponse:
    """One paper as a Word file where one is asked for; else the papers with their manifest as a zip."""
    plain = body_of(request)
    case, asked = case_of(plain), options_of(plain, Papers)
    every = sets.of(case, asked.on or timezone.localdate())
    try:
        made = sets.build(every, asked.documents or None, asked.layout)
    except UnknownDocumentError:
        raise Refused(422, (Problem("documents", "no such paper"),)) from None
    except BlockedError as blocked:
        raise Refused(409, tuple(Problem(blocked.document, f"{r.zh} / {r.en}") for r in blocked.reasons)) from None
    except RenderError:
        raise Refused(409, (Problem("documents", "a paper cannot be made from this case"),)) from None
    if len(asked.documents) == 1:
        return _file(made.files[0].data, WORD, made.files[0].filename)
    return _file(dossier.zip_bytes(made), ZIP, "papers.zip")


@opens("GET", "search")
def search(request: HttpRequest) -> HttpResponse:
    """Pages of the law for `q`: an old or living article number, a catchword, plain text."""
    return answer(Hits(lawsearch.search(request.GET.get("q", ""))))


def _file(data: bytes, kind: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{_quoted(name)}"}
    return HttpResponse(data, content_type=kind, headers=headers)


def _quoted(name: str) -> str:
    return "".join(f"%{byte:02X}" for byte in name.encode("utf-8"))
