"""Entries of list pages: add, change, delete, undo; without JavaScript, one page each."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from complaints.drafts.store import StaleDraft
from complaints.journey import longpage
from complaints.journey.forms import StepForm, initial_of
from complaints.journey.sections import further
from complaints.journey.steps import BY_ID
from complaints.journey.table import Step
from complaints.web import evidencefiles
from complaints.web.caseviews import is_current, of_case
from complaints.web.interview import answerpages, lists, opened, pagecontext, refusedpage
from complaints.web.interview.opened import Opened


@of_case
def add(request: HttpRequest, case: Opened, step: str) -> HttpResponseBase:
    """A new entry."""
    page = list_page(case, step)
    if page is None or lists.room(case, page) < 1:
        return redirect(to_list(request, case, step))
    return _entry(request, case, page, None)


@of_case
def change(request: HttpRequest, case: Opened, step: str, number: int) -> HttpResponseBase:
    """An entry that is there; one that another tab deleted leads back to the list."""
    page = list_page(case, step)
    if page is None or (lists.find(case, page, number) is None and request.method != "POST"):
        return redirect(to_list(request, case, step))
    return _entry(request, case, page, number)


@of_case
def delete(request: HttpRequest, case: Opened, step: str, number: int) -> HttpResponseBase:
    """Ask, then delete by POST."""
    page = list_page(case, step)
    entry = lists.find(case, page, number) if page is not None else None
    if page is None or entry is None:
        return redirect(to_list(request, case, step))
    place = lists.entries(case, page).index(entry) + 2
    named = further.naming(case.answers, place) if page.id == further.STEP_ID else 0
    if request.method == "POST" and not named:
        if not is_current(request, case):
            return answerpages.moved(request, case.token)
        if page.id == further.STEP_ID:
            opened.replaced(case, further.without(case.answers, entry))
            return redirect(to_list(request, case, step))
        left = lists.remove(case, page, number)
        if page.id == evidencefiles.STEP.id:
            evidencefiles.drop_of_deleted(left)
        return redirect(to_list(request, case, step))
    summary = next(e for e in pagecontext.items_of(page, case) if e["id"] == number)["summary"]
    back_url = to_list(request, case, step)
    context = {"case": case, "step": page, "summary": summary, "named": named, "back_url": back_url}
    return render(request, "pages/item_delete.html", context)


@of_case
def undo(request: HttpRequest, case: Opened, step: str) -> HttpResponseBase:
    """Take the entries out again that the last page of read rows put in."""
    page = list_page(case, step)
    if page is None or request.method != "POST":
        return redirect(to_list(request, case, step))
    if not is_current(request, case):
        return answerpages.moved(request, case.token)
    lists.undo(case, page)
    return redirect(to_list(request, case, step))


def list_page(case: Opened, step: str) -> Step | None:
    """The list page, if it is one and open; None where the visitor must go elsewhere."""
    page = BY_ID.get(step)
    if page is None or not page.many:
        raise Http404
    return page if case.flow.reachable(step) else None


def _entry(request: HttpRequest, case: Opened, page: Step, number: int | None) -> HttpResponseBase:
    entry = lists.find(case, page, number) if number is not None else None
    data = request.POST if request.method == "POST" else None
    typed = refusedpage.typed_before(request, case) if data is None else data
    shown = longpage.carried(page, lists.entries(case, page)) if number is None else entry or {}
    form = StepForm(
        typed, step=page, facts=case.flow.facts, item=True, prefix=page.id, initial=initial_of(page.asks, shown)
    )
    if data is not None and not is_current(request, case):
        done = form.is_valid() and lists.holds(case, page, number, form.answers())
        return redirect(to_list(request, case, page.id)) if done else answerpages.stale(request, case, form)
    if data is not None and form.is_valid():
        try:
            saved = _save(case, page, number if entry else None, form.answers())
        except StaleDraft:
            return answerpages.stale(request, answerpages.again(request, case), form)
        more = "more" in request.POST and lists.room(saved, page) > 0
        return redirect(_to("item-add", request, saved, page.id) if more else to_list(request, saved, page.id))
    if data is not None and (again := refusedpage.redirected(request, case, [form], back_of(request))):
        return again
    if data is None and typed is not None:
        refusedpage.told_again(request, case, form)
    back_url = to_list(request, case, page.id)
    context = {
        "case": case,
        "step": page,
        "form": form,
        "number": number,
        "back_url": back_url,
        "back": back_of(request),
    }
    return render(request, "pages/item.html", context)


def _save(case: Opened, page: Step, number: int | None, values: dict[str, Any]) -> Opened:
    return lists.add(case, page, [values]) if number is None else lists.change(case, page, number, values)


def back_of(request: HttpRequest) -> str:
    back = request.POST.get("back") or request.GET.get("back") or ""
    return back if back in answerpages.BACK else ""


def to_list(request: HttpRequest, case: Opened, step: str) -> str:
    return _to("step", request, case, step)


def _to(name: str, request: HttpRequest, case: Opened, step: str) -> str:
    url = reverse(name, kwargs={"token": case.token, "step": step})
    return f"{url}?back={back_of(request)}" if back_of(request) else url
