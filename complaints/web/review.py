"""Check-your-answers, the result, and coming back with somebody's answer."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.gzip import gzip_page

from complaints.documents import sets
from complaints.documents.sets import OneSet
from complaints.journey import followup, remarks, timeline
from complaints.journey.answers import to_case
from complaints.journey.rows import shown
from complaints.journey.steps import SECTIONS
from complaints.journey.table import Step
from complaints.web import frozen, resultpage, resultpapers, today, unfit
from complaints.web.caseviews import is_current, of_case
from complaints.web.interview import answerpages, opened, pagecontext
from complaints.web.interview.opened import Opened
from complaints.web.limited import limited_reading
from legal_refs.clocks import ics

NOTICES = {
    "none": _("Tick at least one paper."),
    "refused": _("A paper could not be made. Look at what it still needs, and check texts for unusual signs."),
}


@limited_reading
@of_case
def check(request: HttpRequest, case: Opened) -> HttpResponseBase:
    """Every answer by page, with a way to change each; open pages without an answer are named."""
    sections = []
    for section, title in SECTIONS.items():
        pages = [_page(case, step) for step in case.flow.open if step.section == section]
        if pages:
            sections.append({"id": section, "title": title, "pages": pages})
    context = {
        "case": case,
        "sections": sections,
        "unfit": unfit.answers_of(case),
        "remarks": remarks.all_of(case.flow.facts),
        "events": timeline.events(case.flow.facts),
        "totals": remarks.totals(case.flow.facts),
        "onward": answerpages.onward(case, "check") if not case.flow.complete else "",
        "waiting": len(case.flow.waiting),
    }
    return render(request, "pages/check.html", context)


def _page(case: Opened, step: Step) -> dict[str, Any]:
    url = reverse("step", kwargs={"token": case.token, "step": step.id})
    page: dict[str, Any] = {"step": step, "url": f"{url}?back=check", "waiting": step.id in case.flow.waiting}
    page["reachable"] = case.flow.reachable(step.id)
    if step.many:
        page["items"] = pagecontext.items_of(step, case)
        page["total"] = remarks.total(step, case.flow.facts)
        return page
    facts = case.flow.facts
    page["answers"] = [(a.label, shown(a, facts.get(a.path))) for a in step.shown(facts) if _worth(a.path, step, facts)]
    return page


def _worth(path: str, step: Step, facts: Any) -> bool:
    """A question answered, or one that had to be."""
    return facts.get(path) not in (None, "", []) or any(a.path == path and a.required for a in step.asks)


RESULT = {"result": "papers", "result-money": "money", "result-law": "law", "result-desks": "desks"}
"""The four pages of the result, by the name of their address."""


@limited_reading
@gzip_page
@of_case
def result(request: HttpRequest, case: Opened, page: str = "result") -> HttpResponseBase:
    """One of four pages: today and papers, money, law and cases, desks and clocks; as the law stands today.

    Compressed: the pages are long and reflect nothing of the request, which is what makes compression unsafe.
    """
    if not case.flow.complete:
        return redirect(answerpages.onward(case))
    facts = to_case(case.answers, case.flow)
    every = sets.of(facts, timezone.localdate())
    shown_set = every[0] if page == "result" else _chosen(request, every)
    context = resultpage.of(shown_set, case.flow, len(every) > 1)
    if len(every) > 1:
        context |= {"sets": every, "chosen": shown_set, "further": resultpapers.of_others(every, case)}
        context["today"] = today.panel(sets.acts(every), case.flow.facts)
    context |= {"case": case, "facts": shown_set.case, "dossier": frozen.of_case(case), "page": page}
    context["notice"] = NOTICES.get(request.GET.get("notice", ""), "")
    return render(request, f"pages/result_{RESULT[page]}.html", context)


def _chosen(request: HttpRequest, every: tuple[OneSet, ...]) -> OneSet:
    """The opponent whose money, law and desks are looked at: the one that the address names, else the first."""
    named = [one for one in every if request.GET.get("set") == str(one.number)]
    return (named or every)[0]


@limited_reading
@of_case
def calendar(request: HttpRequest, case: Opened) -> HttpResponseBase:
    """All running clocks as a calendar file; holds no personal data."""
    if not case.flow.complete:
        return redirect(answerpages.onward(case))
    clocks = sets.clocks(sets.of(to_case(case.answers, case.flow), timezone.localdate()))
    response = HttpResponse(ics.calendar_text(clocks), content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="deadlines.ics"'
    return response


@of_case
def follow_up(request: HttpRequest, case: Opened) -> HttpResponseBase:
    """What happened since: opens the page where that answer belongs, then the next paper and clock."""
    form = followup.FollowUpForm(request.POST if request.method == "POST" else None, facts=case.flow.facts)
    if request.method == "POST" and form.is_valid():
        if not is_current(request, case):
            return answerpages.moved(request, case.token)
        answers, step = followup.opened_for(case.answers, form.cleaned_data["since"])
        saved = opened.replaced(case, answers)
        url = reverse("step", kwargs={"token": saved.token, "step": step})
        return redirect(f"{url}?back=result")
    context = {"case": case, "form": form, "back_url": reverse("result", kwargs={"token": case.token})}
    context["today"] = today.of_answers(case, most=2)
    return render(request, "pages/follow_up.html", context)
