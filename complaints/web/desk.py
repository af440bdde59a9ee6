"""For those who help others fill it in: the cases open here, a whole case on one page, sheets to fill by hand."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from complaints.drafts import store
from complaints.journey import labels, longpage
from complaints.journey.forms import StepForm, options_of
from complaints.journey.table import Ask, Facts, Step
from complaints.web import caselist, resumelink
from complaints.web.caseviews import is_current, of_case
from complaints.web.interview import held, opened, pagecontext, refusedpage
from complaints.web.interview.opened import Opened
from complaints.web.limited import limited
from legal_refs.case.vocabulary import Incident
from legal_refs.reading import explainedfile

LINES = 8
"""Empty rows of a table on the sheet."""
MOST_SHOWN = 40
"""Pages that one long page may hold."""


@limited("create")
def desk(request: HttpRequest) -> HttpResponseBase:
    """The cases open in this browser, a new one on one page, and the sheets."""
    chosen = request.POST.get("incident", "")
    if request.method == "POST" and chosen in set(Incident):
        draft = store.create({"answers": {"incident": {"incident": chosen}}})
        response: HttpResponseBase = redirect("desk-case", token=draft.token)
        held.hold(request, response, draft)
        return response
    context = {"cases": caselist.of_browser(request), "incidents": labels.choices(Incident)}
    return render(request, "pages/desk.html", context | {"missing": request.method == "POST"})


@of_case
def long_page(request: HttpRequest, case: Opened) -> HttpResponseBase:
    """Everything before the first result on one page; what is right is saved, what is wrong stands there again."""
    if request.method != "POST":
        return _drawn(request, case, refusedpage.typed_before(request, case) or MultiValueDict())
    if not is_current(request, case):
        return _drawn(request, case, request.POST, moved=True)
    found = longpage.taken(request.POST, case.answers, request.POST.get("shown", "").split()[:MOST_SHOWN])
    saved = opened.replaced(case, found.answers)
    if found.wrong:
        again = refusedpage.redirected(request, saved, found.wrong, "")
        return again or _drawn(request, saved, request.POST)
    if "row" in request.POST or not saved.flow.complete:
        waiting = "transactions" if "row" in request.POST else saved.flow.waiting[0]
        return redirect(f"{request.path}#on-{waiting}")
    return redirect("result", token=saved.token)


def _drawn(
    request: HttpRequest, case: Opened, typed: MultiValueDict[str, str], moved: bool = False
) -> HttpResponseBase:
    """The page with the stored answers, and with what was typed where that was not taken."""
    parts = []
    for step in longpage.steps_of(case.flow):
        form = longpage.fresh(step, case.flow, case.answers)
        if any(name.startswith(f"{step.id}-") for name in typed):
            form = StepForm(typed, step=step, facts=case.flow.facts, item=bool(step.many), prefix=step.id)
            refusedpage.told_again(request, case, form)
        parts.append((form, pagecontext.items_of(step, case) if step.many else ()))
    context = {"case": case, "parts": parts, "moved": moved, "back_url": reverse("desk")}
    context["shown"] = " ".join(form.step.id for form, _items in parts)
    context["problems"] = [problem for form, _items in parts for problem in form.problems()]
    return render(request, "pages/desk_case.html", context, status=409 if moved else 200)


def sheet(request: HttpRequest, incident: str) -> HttpResponseBase:
    """The questions before the first result on paper, to be filled in by hand."""
    if incident not in set(Incident):
        raise Http404
    pages = [
        (step, [_on_paper(step, ask) for ask in step.asks if ask.kind != "carry" and not ask.more])
        for step in longpage.on_paper(incident)
        if step.id != "incident"
    ]
    words = " ".join(f"{ask.label} {ask.hint}" for step, _asks in pages for ask in step.asks)
    context = {
        "incident": labels.label(Incident, incident),
        "pages": pages,
        "lines": range(LINES),
        "large": "large" in request.GET,
        "words": explainedfile.standing_in(words),
        "address": resumelink.address(request),
        "here": request.path,
    }
    return render(request, "pages/sheet.html", context)


def _on_paper(step: Step, ask: Ask) -> tuple[Ask, list[str]]:
    """A question with the answers that can be ticked; none where something is written."""
    if ask.kind == "yes":
        return ask, [str(words) for words in (_("Yes"), _("No"), _("I do not know"))]
    return ask, [label for _token, label in options_of(ask, Facts())] if ask.kind in ("choice", "many") else []
