"""Keeping a case: resume code, remember on this device, take the case file along, bring one, delete now, leave."""

from __future__ import annotations

import re
from contextlib import suppress

from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from complaints.drafts import store
from complaints.drafts.store import DraftGone
from complaints.journey import fields, labels
from complaints.journey.answers import NoCase, from_case, to_case
from complaints.web import caselist, resumelink
from complaints.web.caseviews import is_current, of_case
from complaints.web.interview import answerpages, held, opened
from complaints.web.interview.opened import Opened
from complaints.web.leaving import forget_everything, forget_pages
from complaints.web.limited import limited
from legal_refs.case import casefile
from legal_refs.case.casefile import MAX_BYTES, CaseFileError
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Incident

EXPORT = {"zh": "案件-{kind}-{day}.case.yaml", "en": "case-{kind}-{day}.case.yaml"}
"""The kind of the case and the day, so that two files of one phone are told apart; no name of a person."""


class ResumeForm(forms.Form):
    """The resume code, typed."""

    use_required_attribute = False
    code = fields.Text(fields.CODE)
    remember = forms.BooleanField(required=False)


@of_case
def keep(request: HttpRequest, case: Opened) -> HttpResponseBase:
    """The resume code, and whether this browser shall remember the case."""
    if request.method == "POST" and case.draft is not None:
        response: HttpResponseBase = redirect(reverse("keep", kwargs={"token": case.token}) + "?saved=1")
        held.hold(request, response, case.draft, remember=request.POST.get("remember") == "yes")
        return response
    context = {"case": case, "back_url": answerpages.onward(case), "saved": "saved" in request.GET}
    context |= {"address": resumelink.address(request), "qr": resumelink.qr(request, case.code)}
    return render(request, "pages/keep.html", context)


@limited("resume")
def resume(request: HttpRequest) -> HttpResponseBase:
    """Open a case with its code on any browser."""
    form = ResumeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            draft = store.open_draft(form.cleaned_data["code"])
        except DraftGone:
            form.add_error(
                "code",
                _(
                    "No case belongs to this code. Compare it sign by sign; "
                    "a case is kept for 30 days after its last change."
                ),
            )
        else:
            response = redirect(_return_to(opened.of_draft(draft)))
            held.hold(request, response, draft, remember=form.cleaned_data["remember"])
            return response
    return render(request, "pages/resume.html", {"form": form})


def _return_to(case: Opened) -> str:
    """Where who comes back goes on: what happened since, once there is a result; else the page that waits."""
    if case.flow.complete:
        return reverse("follow-up", kwargs={"token": case.token})
    return answerpages.onward(case)


@of_case
def export(request: HttpRequest, case: Opened) -> HttpResponseBase:
    """The case file of this case."""
    try:
        text = casefile.dumps(to_case(case.answers, case.flow))
    except NoCase:
        return redirect(answerpages.onward(case))
    response = HttpResponse(text, content_type="application/yaml; charset=utf-8")
    response.headers["Content-Disposition"] = content_disposition_header(True, _file_name(case)) or ""
    return response


def _file_name(case: Opened) -> str:
    kind = labels.label(Incident, str(case.flow.facts.get("incident")))
    short = re.sub(r"[^\w]+", "-", kind).strip("-")[:24].strip("-")
    return EXPORT["en" if labels.english() else "zh"].format(kind=short, day=timezone.localdate().isoformat())


@limited("import")
def bring(request: HttpRequest) -> HttpResponseBase:
    """A new case from a case file: chosen or pasted."""
    context: dict[str, object] = {"text": request.POST.get("text", "")}
    if request.method != "POST":
        return render(request, "pages/bring.html", context)
    sent = request.FILES.get("file")
    if sent is not None and (sent.size or 0) > MAX_BYTES:
        context["error"] = _("The file is larger than a case file can be.")
        return render(request, "pages/bring.html", context)
    raw: bytes | str = sent.read() if sent is not None else str(context["text"])
    if not raw.strip():
        context["error"] = _("Choose a case file, or paste its text.")
        return render(request, "pages/bring.html", context)
    try:
        case = casefile.loads(raw)
    except CaseFileError as error:
        context["error"] = _("This case file cannot be used. Correct the places named here and send it again.")
        context["problems"] = error.problems
        return render(request, "pages/bring.html", context)
    return _brought(request, case)


def _brought(request: HttpRequest, case: Case) -> HttpResponseBase:
    draft = store.create({"answers": from_case(case)})
    url = reverse("check", kwargs={"token": draft.token})
    response = redirect(url)
    held.hold(request, response, draft)
    return response


@of_case
def delete(request: HttpRequest, case: Opened) -> HttpResponseBase:
    """Ask, then delete the case and its papers now."""
    if request.method != "POST":
        return render(request, "pages/delete.html", {"case": case, "back_url": answerpages.onward(case)})
    if not is_current(request, case):
        return answerpages.moved(request, case.token)
    store.delete(case.code)
    response = redirect("deleted")
    held.forget(response, case.token)
    forget_pages(response)
    return response


@require_POST
def forget(request: HttpRequest, token: str) -> HttpResponseBase:
    """This browser forgets one case, found or not; the case itself stays until its days are over."""
    with suppress(DraftGone):
        opened.opened(request, token)  # no cookie of this case: 404, as everywhere
    response = redirect("desk" if request.GET.get("to") == "desk" else "start")
    held.forget(response, token)
    return response


def leave(request: HttpRequest) -> HttpResponseBase:
    """Ask with every code in sight, then leave: nothing stays in the browser; cases wait for their codes."""
    if request.method != "POST":
        context = {"cases": caselist.of_browser(request), "address": resumelink.address(request)}
        return render(request, "pages/leave.html", context)
    response = redirect("left")
    for case in held.cases(request):
        held.forget(response, case.token)
    forget_everything(response)
    return response
