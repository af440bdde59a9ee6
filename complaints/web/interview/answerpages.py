"""Where an answered page leads, and the pages for when it cannot be saved: gone, stale, unreadable."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from complaints.journey.forms import StepForm
from complaints.web.interview import opened
from complaints.web.interview.opened import Opened

BACK = {"check": "check", "result": "result"}


def onward(case: Opened, back: str = "") -> str:
    """Address of the first page that waits for an answer; of the check page when none does."""
    step = case.flow.first_waiting
    if step is None:
        return reverse(BACK.get(back, "check"), kwargs={"token": case.token})
    url = reverse("step", kwargs={"token": case.token, "step": step.id})
    return f"{url}?back={back}" if back in BACK else url


def after(case: Opened, step_id: str, back: str = "") -> str:
    """Address after a page was answered: back to where a change began, else the next page."""
    if back in BACK or not case.flow.is_open(step_id):
        return onward(case, back)
    following = case.flow.after(step_id)
    if following is None or not case.flow.reachable(following.id):
        return onward(case)
    return reverse("step", kwargs={"token": case.token, "step": following.id})


def again(request: HttpRequest, case: Opened) -> Opened:
    """The case as it stands now, after another tab saved."""
    return opened.opened(request, case.token)


def gone(request: HttpRequest, token: str) -> HttpResponse:
    """No draft is found for the cookie: say so and how to go on. The browser forgets it by the visitor's press only."""
    return render(request, "pages/gone.html", {"token": token, "here": request.path}, status=410)


def unreadable(request: HttpRequest, back: str) -> HttpResponse:
    """What came is not what a page of ours sends; nothing was saved, nothing lost."""
    return render(request, "pages/unreadable.html", {"back_url": back}, status=400)


def stale(request: HttpRequest, case: Opened, form: StepForm) -> HttpResponse:
    """The case was changed in another tab: show what was typed and offer to save it over the newer state."""
    kept = [(n, v) for n, vs in request.POST.lists() if n not in ("csrfmiddlewaretoken", "version") for v in vs]
    context = {"case": case, "form": form, "kept": kept, "action": request.path}
    return render(request, "pages/stale.html", context, status=409)


def moved(request: HttpRequest, token: str) -> HttpResponse:
    """The case changed in another tab while a button was pressed here; nothing was done."""
    context = {"back_url": reverse("check", kwargs={"token": token})}
    return render(request, "pages/moved.html", context, status=409)
