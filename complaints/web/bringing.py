"""What people bring: pasted messages, files and pictures are read, shown row by row, and taken in where ticked."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from complaints.drafts import limits
from complaints.intake import apart, decoding, files, reading, taking
from complaints.intake.refusal import Refused
from complaints.intake.row import Reading
from complaints.intake.taking import Taken
from complaints.journey import fields, parsing
from complaints.journey.table import Step
from complaints.web import confirm, faults
from complaints.web.caseviews import is_current, of_case
from complaints.web.interview import lists
from complaints.web.interview.opened import Opened
from complaints.web.items import back_of, list_page, to_list
from complaints.web.limited import address_of
from complaints.web.middleware import WITH_PICTURES
from complaints.web.refusals import sentence
from legal_refs.case import fieldtree, texts

MOST_PASTED = 100_000
MOST_FILES = 6


@of_case
def brought(request: HttpRequest, case: Opened, step: str) -> HttpResponseBase:
    """Paste or send; look at what was understood; keep the ticked rows."""
    page = list_page(case, step)
    if page is None or not page.paste:
        return redirect(to_list(request, case, step))
    if request.method != "POST":
        return _ask(request, case, page)
    if "read" in request.POST:
        found = confirm.unsealed(request.POST["read"], confirm.kept_pictures(request.POST.getlist("cut")))
        if found is None:
            return _ask(request, case, page, _("This page was open for too long. Paste or send it once more."))
        return _decide(request, case, page, found)
    sent = request.FILES.getlist("file")
    if sent:
        wait = limits.wait_for("intake", address_of(request)) or limits.wait_for_case("intake", case.token)
        if wait:
            return faults.page(request, 429, wait)
    return _read(request, case, page)


def _ask(request: HttpRequest, case: Opened, page: Step, error: str = "", text: str = "") -> HttpResponse:
    able = apart.pictures_can_be_read()
    context = _common(request, case, page) | {"error": error, "text": text, "most_files": MOST_FILES, "pictures": able}
    return render(request, "pages/paste.html", context)


def _common(request: HttpRequest, case: Opened, page: Step) -> dict[str, Any]:
    return {"case": case, "step": page, "back_url": to_list(request, case, page.id), "back": back_of(request)}


def _read(request: HttpRequest, case: Opened, page: Step) -> HttpResponse:
    """Read what was pasted and sent; show the rows, or say why there are none."""
    text, sent = request.POST.get("rows", ""), request.FILES.getlist("file")
    unsafe = parsing.unsafe_character(text)
    if unsafe or len(text) > MOST_PASTED or (not text.strip() and not sent) or len(sent) > MOST_FILES:
        return _ask(request, case, page, _problem(text, unsafe, len(sent)), text)
    found, refused = Reading(), []
    if text.strip():
        found = reading.read(decoding.repaired(text), fields.today())
    for file in sent:
        try:
            found = found.plus(files.read(file.read(), fields.today()))
        except Refused as refusal:
            refused.append(sentence(refusal.reason))
    if not found.rows and not found.notices:
        missing = _("No row with a day and an amount was found. Check the text, or add the transactions by hand.")
        return _ask(request, case, page, " ".join(dict.fromkeys(refused)) or missing, text)
    return _show(request, case, page, found, refused=list(dict.fromkeys(refused)))


def _problem(text: str, unsafe: str | None, count: int) -> str:
    if unsafe:
        return _("The text holds a character (%(name)s) that a Word file cannot carry. Delete it and send again.") % {
            "name": unsafe
        }
    if count > MOST_FILES:
        return _("Send at most %(most)s files at once.") % {"most": MOST_FILES}
    if not text.strip():
        return _("Paste messages or rows of your statement, or choose a file or picture.")
    return _("This is too much text. Paste only the rows of the disputed transactions.")


def _decide(request: HttpRequest, case: Opened, page: Step, found: Reading) -> HttpResponseBase:
    """Keep the ticked rows, tick all that are certain, or go back to the text."""
    wanted = request.POST.get("do", "keep")
    if wanted == "all":
        certain = {str(i) for i, row in enumerate(found.rows) if row.ticked}
        return _show(request, case, page, found, certain | set(request.POST.getlist("row")))
    ticks = [i for i in range(len(found.rows)) if str(i) in set(request.POST.getlist("row"))]
    year = request.POST.get("year", "")
    done = {i: taking.taken(found.rows[i], _typed(request, i), year, fields.today()) for i in ticks}
    wrong = {i: taken.missing for i, taken in done.items() if taken.missing}
    if wrong or not ticks or not is_current(request, case):
        note = (
            ""
            if is_current(request, case)
            else _("The case was changed in another tab. Look once more, then press again.")
        )
        note = note or ("" if wrong or found.unread else _("No row is ticked. Tick what was not yours, or go back."))
        if wrong or note:
            return _show(request, case, page, found, {str(i) for i in ticks}, wrong, note=note)
    return _keep(request, case, page, found, [done[i] for i in ticks])


def _typed(request: HttpRequest, number: int) -> dict[str, str]:
    return {name: request.POST.get(f"{name}-{number}", "") for name in taking.ANSWER}


def _keep(request: HttpRequest, case: Opened, page: Step, found: Reading, done: list[Taken]) -> HttpResponseBase:
    entries = [_within_bounds(page, case, taken.answers) for taken in done]
    kept = lists.add(case, page, entries, together=True) if entries else case
    if found.unread and request.POST.get("fix") == "yes":
        text = "\n".join(found.unread)[:MOST_PASTED]
        return _ask(request, kept, page, _("These rows could not be read. Correct them, or add them by hand."), text)
    return redirect(to_list(request, kept, page.id))


def _within_bounds(page: Step, case: Opened, answers: dict[str, Any]) -> dict[str, Any]:
    """Answers to the questions of the page: texts as long as their fields, full numbers cut to their last four."""
    leaves = {a.path: fieldtree.at(page.full_path(a)) for a in page.shown(case.flow.facts)}
    kept = {path: value for path, value in answers.items() if leaves.get(path) is not None}
    for path, value in kept.items():
        leaf = leaves[path]
        if leaf is not None and leaf.longest is not None:
            kept[path] = texts.masked(texts.line(value)[: leaf.longest], leaf.holds == "number")
    return kept


def _show(
    request: HttpRequest,
    case: Opened,
    page: Step,
    found: Reading,
    ticks: set[str] | None = None,
    wrong: dict[int, dict[str, Any]] | None = None,
    refused: list[str] | None = None,
    note: str = "",
) -> HttpResponse:
    drawn = confirm.page(found, case, page.id, request.POST, ticks or set(), wrong or {})
    context = _common(request, case, page) | {
        "page": drawn,
        "found": found,
        "read": confirm.sealed(found),
        "refused": refused or [],
        "note": note,
        "room": lists.room(case, page),
        "cuts": confirm.carried(found.pictures),
    }
    response = render(request, "pages/paste_check.html", context)
    response["Content-Security-Policy"] = WITH_PICTURES
    return response
