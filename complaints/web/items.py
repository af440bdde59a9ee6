"""Entries of list pages: add, change, delete, paste rows of a statement; without JavaScript, one page each."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from complaints.drafts.store import StaleDraft
from complaints.intake import paste
from complaints.journey import fields, parsing
from complaints.journey.forms import StepForm, initial_of
from complaints.journey.rows import shown
from complaints.journey.steps import BY_ID
from complaints.journey.table import Step
from complaints.web.caseviews import is_current, of_case
from complaints.web.interview import answerpages, lists, pagecontext
from complaints.web.interview.opened import Opened

MOST_PASTED = 100_000


@of_case
def add(request: HttpRequest, case: Opened, step: str) -> HttpResponseBase:
    """A new entry."""
    page = _list_page(case, step)
    if page is None or lists.room(case, page) < 1:
        return redirect(_to_list(request, case, step))
    return _entry(request, case, page, None)


@of_case
def change(request: HttpRequest, case: Opened, step: str, number: int) -> HttpResponseBase:
    """An entry that is there; one that another tab deleted leads back to the list."""
    page = _list_page(case, step)
    if page is None or (lists.find(case, page, number) is None and request.method != "POST"):
        return redirect(_to_list(request, case, step))
    return _entry(request, case, page, number)


@of_case
def delete(request: HttpRequest, case: Opened, step: str, number: int) -> HttpResponseBase:
    """Ask, then delete by POST."""
    page = _list_page(case, step)
    entry = page and lists.find(case, page, number)
    if page is None or entry is None:
        return redirect(_to_list(request, case, step))
    if request.method == "POST":
        if not is_current(request, case):
            return answerpages.moved(request, case.token)
        lists.remove(case, page, number)
        return redirect(_to_list(request, case, step))
    summary = next(e for e in pagecontext.items_of(page, case) if e["id"] == number)["summary"]
    context = {"case": case, "step": page, "summary": summary, "back_url": _to_list(request, case, step)}
    return render(request, "pages/item_delete.html", context)


@of_case
def pasted(request: HttpRequest, case: Opened, step: str) -> HttpResponseBase:
    """Rows of a statement: paste, look at what was understood, then keep the chosen rows."""
    page = _list_page(case, step)
    if page is None or not page.paste:
        return redirect(_to_list(request, case, step))
    context: dict[str, Any] = {
        "case": case,
        "step": page,
        "back_url": _to_list(request, case, step),
        "back": _back(request),
    }
    text = request.POST.get("rows", "")
    if request.method != "POST":
        return render(request, "pages/paste.html", context)
    context["text"] = text
    unsafe = parsing.unsafe_character(text)
    if unsafe or not text.strip() or len(text) > MOST_PASTED:
        context["error"] = _paste_error(text, unsafe)
        return render(request, "pages/paste.html", context)
    found = paste.read(text, fields.today())
    if request.POST.get("do") == "keep" and is_current(request, case):
        chosen = [row for i, row in enumerate(found.rows) if str(i) in request.POST.getlist("row")]
        kept = lists.add(case, page, [_stored(page, case, row) for row in chosen]) if chosen else case
        unread = "\n".join(found.unread)
        if unread and request.POST.get("fix") == "yes":
            context |= {
                "case": kept,
                "text": unread,
                "error": _("These rows could not be read. Correct them, or add them by hand."),
            }
            return render(request, "pages/paste.html", context)
        return redirect(_to_list(request, kept, step))
    asks = {a.path: a for a in page.shown(case.flow.facts)}
    rows = [(i, [shown(asks[p], row.get(p)) for p in page.columns if p in asks]) for i, row in enumerate(found.rows)]
    heads = [asks[p].label for p in page.columns if p in asks]
    context |= {"found": found, "rows": rows, "heads": heads, "room": lists.room(case, page)}
    return render(request, "pages/paste_check.html" if found.rows else "pages/paste.html", context | _nothing(found))


def _nothing(found: paste.Pasted) -> dict[str, Any]:
    if found.rows:
        return {}
    return {"error": _("No row with a day and an amount was found. Check the text, or add the transactions by hand.")}


def _stored(page: Step, case: Opened, row: dict[str, str]) -> dict[str, Any]:
    asks = {a.path for a in page.shown(case.flow.facts)}
    return {path: value for path, value in row.items() if path in asks}


def _paste_error(text: str, unsafe: str | None) -> str:
    if unsafe:
        return _("The text holds a character (%(name)s) that a Word file cannot carry. Delete it and send again.") % {
            "name": unsafe
        }
    if not text.strip():
        return _("Paste the rows of your statement, one transaction on each line.")
    return _("This is too much text. Paste only the rows of the disputed transactions.")


def _list_page(case: Opened, step: str) -> Step | None:
    """The list page, if it is one and open; None where the visitor must go elsewhere."""
    page = BY_ID.get(step)
    if page is None or not page.many:
        raise Http404
    return page if case.flow.reachable(step) else None


def _entry(request: HttpRequest, case: Opened, page: Step, number: int | None) -> HttpResponseBase:
    entry = lists.find(case, page, number) if number is not None else None
    data = request.POST if request.method == "POST" else None
    form = StepForm(
        data, step=page, facts=case.flow.facts, item=True, prefix=page.id, initial=initial_of(page.asks, entry or {})
    )
    if data is not None and not is_current(request, case):
        done = form.is_valid() and lists.holds(case, page, number, form.answers())
        return redirect(_to_list(request, case, page.id)) if done else answerpages.stale(request, case, form)
    if data is not None and form.is_valid():
        try:
            saved = _save(case, page, number if entry else None, form.answers())
        except StaleDraft:
            return answerpages.stale(request, answerpages.again(request, case), form)
        more = "more" in request.POST and lists.room(saved, page) > 0
        return redirect(_to("item-add", request, saved, page.id) if more else _to_list(request, saved, page.id))
    back_url = _to_list(request, case, page.id)
    context = {"case": case, "step": page, "form": form, "number": number, "back_url": back_url, "back": _back(request)}
    return render(request, "pages/item.html", context)


def _save(case: Opened, page: Step, number: int | None, values: dict[str, Any]) -> Opened:
    return lists.add(case, page, [values]) if number is None else lists.change(case, page, number, values)


def _back(request: HttpRequest) -> str:
    back = request.POST.get("back") or request.GET.get("back") or ""
    return back if back in answerpages.BACK else ""


def _to_list(request: HttpRequest, case: Opened, step: str) -> str:
    return _to("step", request, case, step)


def _to(name: str, request: HttpRequest, case: Opened, step: str) -> str:
    url = reverse(name, kwargs={"token": case.token, "step": step})
    return f"{url}?back={_back(request)}" if _back(request) else url
