"""Photographs and PDFs of the evidence: added per item, looked at, deleted; papers and they become one volume."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from complaints.bundle import binding, client, wire
from complaints.documents import catalogue, exhibits, sets
from complaints.documents.dossier import BlockedError
from complaints.documents.renderer import RenderError
from complaints.documents.sets import OneSet
from complaints.drafts import handover, pieces, vault
from complaints.drafts.handover import File, Inside, PrintLine
from complaints.drafts.pieces import Piece
from complaints.intake import apart
from complaints.journey.answers import to_case
from complaints.journey.steps import BY_ID
from complaints.web import frozen, pdfs
from complaints.web.caseviews import of_case
from complaints.web.frozen import Frozen
from complaints.web.interview import lists
from complaints.web.interview.opened import Opened
from complaints.web.limited import limited
from complaints.web.refusals import of_a_piece

STEP = BY_ID["evidence"]
MOST_AT_ONCE = 8
MOST_MEGABYTES = 100
FILING_STAGE = "suit"
"""Papers of this stage are ticked for the volume; where none was made, all are."""


@limited("upload")
@of_case
def files(request: HttpRequest, case: Opened) -> HttpResponseBase:
    """What was added to each item of evidence; POST adds files to one of them."""
    if case.draft is None or not case.flow.reachable(STEP.id):
        return redirect("result", token=case.token)
    if request.method != "POST":
        return _listed(request, case)
    item = lists.find(case, STEP, int(request.POST["item"])) if request.POST.get("item", "").isdecimal() else None
    sent = request.FILES.getlist("file")
    if item is None or not 0 < len(sent) <= MOST_AT_ONCE:
        problem = _("Choose which item the pictures belong to.") if item is None else _("Choose one to eight files.")
        return _listed(request, case, [problem])
    problems = [f"{file.name}: {problem}" for file in sent if (problem := _kept(case.draft.key, item["_id"], file))]
    return _listed(request, case, problems) if problems else redirect("evidence-files", token=case.token)


@of_case
@require_POST
def drop(request: HttpRequest, case: Opened, number: int) -> HttpResponseBase:
    """Delete one piece now; one that another tab deleted is gone already."""
    if case.draft is not None:
        pieces.drop(case.draft.key, [number])
    return redirect("evidence-files", token=case.token)


@limited("pdf")
@of_case
def volume(request: HttpRequest, case: Opened) -> HttpResponseBase:
    """Choose which of the made papers go in; POST binds them with the evidence and leads to the file's address."""
    found = frozen.of_case(case)
    if case.draft is None or found is None:
        return redirect(f"{reverse('result', kwargs={'token': case.token})}#papers")
    if request.method != "POST":
        return _choice(request, case, found)
    chosen = [p.id for p in found.papers if p.id in request.POST.getlist("paper")]
    if not chosen:
        return _choice(request, case, found, _("Choose at least one paper."))
    if len({p.number for p in found.papers if p.id in chosen}) > 1:
        return _choice(request, case, found, _("One volume is for one opponent. Choose the papers of one folder."))
    try:
        most = _bytes(request.POST.get("most", ""))
    except ValueError:
        return _choice(request, case, found, _("Write the size as a whole number of MB, 1 to 100, or leave it empty."))
    try:
        one = _against(case, found, chosen)
        bound = _bound(case, one, chosen)
        online = _online(one, bound, most) if request.POST.get("as") == "online" else None
    except binding.NoVolumeError as error:
        return pdfs.missing(request, case, error.reason)
    except binding.PageTooLargeError as error:
        problem = _("A page of “%(title)s” alone is larger than that. Write a larger size, or photograph it again.")
        return _choice(request, case, found, problem % {"title": error.title})
    except (BlockedError, RenderError):
        return _choice(request, case, found, _("Answers were changed since these papers were made. Make them again."))
    if online:
        return redirect("file", handover.offer(case.draft, online))
    plan = tuple(PrintLine(line.title, line.first, line.last, line.copies) for line in bound.plan)
    name = f"{binding.TITLE}.pdf"
    return redirect("file", handover.offer(case.draft, File(binding.TITLE, name, "application/pdf", bound.pdf, plan)))


def drop_of_deleted(case: Opened) -> None:
    """Delete the pieces whose item is no longer in the list of evidence."""
    if case.draft is not None:
        there = {entry["_id"] for entry in lists.entries(case, STEP)}
        pieces.drop(case.draft.key, [p.pk for p in pieces.kept(case.draft.key) if p.about.item not in there])


def _kept(key: vault.Key, item: int, file: Any) -> str:
    """Make one upload ready and keep it; what is wrong with it in words, "" where nothing is."""
    made = client.picture(file.read())
    if made.reason:
        return of_a_piece(made.reason)
    try:
        pieces.add(key, item, made.kind, made.pages, made.data)
    except pieces.PiecesFull:
        return of_a_piece("full")
    return ""


def _listed(request: HttpRequest, case: Opened, problems: list[str] | None = None) -> HttpResponse:
    held = pieces.kept(case.draft.key) if case.draft else []
    rows = [
        {
            "id": str(entry["_id"]),
            "number": number,
            "name": entry.get("name", ""),
            "pieces": [p for p in held if p.about.item == entry["_id"]],
        }
        for number, entry in _numbered(case)
    ]
    context = {
        "case": case,
        "rows": rows,
        "problems": problems or [],
        "chosen": request.POST.get("item", ""),
        "count": len(held),
        "can_cover": apart.pictures_can_be_read(),
        "most": pieces.MOST,
        "full": len(held) >= pieces.MOST,
        "megabytes": round(sum(p.about.size for p in held) / 1024 / 1024, 1),
        "most_at_once": MOST_AT_ONCE,
        "back_url": reverse("step", kwargs={"token": case.token, "step": STEP.id}),
    }
    return render(request, "pages/evidence_files.html", context)


def _numbered(case: Opened) -> list[tuple[int, dict[str, Any]]]:
    """The entries with their numbers in the list of evidence (证据目录), in its order."""
    entries = lists.entries(case, STEP)
    facts = to_case(case.answers, case.flow)
    return [(one.number, entries[one.place]) for one in exhibits.in_order(facts)]


def _choice(request: HttpRequest, case: Opened, found: Frozen, problem: str = "") -> HttpResponse:
    papers = [p for p in found.papers if sets.parted(p.id)[0] not in binding.LEFT_OUT]
    first = [p for p in papers if p.number == min(p.number for p in papers)]
    ids = {p.id: sets.parted(p.id)[0] for p in first}
    filed = {name for name, paper in ids.items() if catalogue.document(paper).stage == FILING_STAGE} or set(ids)
    held = pieces.kept(case.draft.key) if case.draft else []
    context = {
        "case": case,
        "papers": papers,
        "filed": filed,
        "several": len({p.number for p in papers}) > 1,
        "pieces": len(held),
        "pages": sum(p.about.pages for p in held),
        "stale": found.version != case.version,
        "problem": problem,
        "most": request.POST.get("most", ""),
        "back_url": reverse("result", kwargs={"token": case.token}),
    }
    return render(request, "pages/volume.html", context)


def _against(case: Opened, found: Frozen, chosen: list[str]) -> OneSet:
    """The set that the chosen papers belong to. Raises NoVolumeError where the answers no longer have it."""
    facts = to_case(case.answers, case.flow)
    every = sets.of(facts, found.on if found.version == case.version else timezone.localdate())
    number = sets.parted(chosen[0])[1]
    if number > len(every):
        raise binding.NoVolumeError("differs")
    return every[number - 1]


def _bound(case: Opened, one: OneSet, chosen: list[str]) -> binding.Bound:
    """Bind papers and evidence. Raises NoVolumeError, BlockedError, RenderError."""
    ids = [sets.parted(name)[0] for name in chosen]
    places = {entry["_id"]: place for place, entry in enumerate(lists.entries(case, STEP))}
    held: dict[int, list[binding.Held]] = {}
    for piece in pieces.kept(case.draft.key) if case.draft else []:
        if piece.about.item in places:
            held.setdefault(places[piece.about.item], []).append(_opened(case, piece))
    return binding.bind(one.case, one.assessment, ids, one.own(held), client.pdfs, client.volume, one.whole)


def _bytes(megabytes: str) -> int:
    """The largest file that the court's page takes, as the person read it there; 0 for any. Raises ValueError."""
    number = megabytes.strip().upper().removesuffix("B").removesuffix("M")
    if not number:
        return 0
    most = int(number)
    if not 1 <= most <= MOST_MEGABYTES:
        raise ValueError("out of bounds")
    return most * 1_000_000


def _online(one: OneSet, bound: binding.Bound, most: int) -> File:
    """The volume as files of papers and items, in order, in a zip. Raises NoVolumeError, PageTooLargeError."""
    made = binding.online(one.case, bound, client.cut, most)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name, data in made.items():
            package.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data)
    inside = tuple(Inside(name, len(data)) for name, data in made.items())
    return File(binding.ONLINE, f"{binding.ONLINE}.zip", "application/zip", packed.getvalue(), inside=inside)


def _opened(case: Opened, piece: Piece) -> binding.Held:
    if case.draft is None:
        raise LookupError("no such piece")
    return binding.Held(wire.Piece(piece.about.kind, pieces.read(case.draft.key, piece.pk)), piece.about.pages)
