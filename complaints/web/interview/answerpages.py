"""Where an answered page leads, and the pages for when it cannot be saved: gone, stale, unreadable."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from complaints.journey.forms import StepForm
from complaints.journey.steps import BY_ID
from complaints.web.interview import opened
from complaints.web.interview.opened import Opened

BACK = ("check", "result", "tasks")
"""Pages from which a change may begin, and to which it leads back."""


def onward(case: Opened, back: str = "") -> str:
    """Address of the first page that the result waits for; of `back`, else of the result, when none does."""
    step = case.flow.first_waiting
    if step is None:
        return reverse(back if back in BACK else "result", kwargs={"token": case.token})
    url = reverse("step", kwargs={"token": case.token, "step": step.id})
    return f"{url}?back={back}" if back in BACK else url


def after(case: Opened, step_id: str, back: str = "", before: frozenset[str] = frozenset()) -> str:
    """Address after a page was answered: a page that this answer opened, back to where the change began, else the next.

    `before` are the pages that were open until then.
    """
    journey = case.flow
    if journey.complete and before and (step_id not in journey.core or (back in BACK and BY_ID[step_id].by_tick)):
        fresh = [s.id for s in journey.tasks if s.id not in before and s.section == BY_ID[step_id].section]
        if fresh:
            return f"{reverse('step', kwargs={'token': case.token, 'step': fresh[0]})}?back={back or 'tasks'}"
    if back in BACK or not journey.is_open(step_id):
        return onward(case, back)
    following = journey.after(step_id)
    if following is None or not journey.reachable(following.id):
        return onward(case, "" if step_id in journey.core else "tasks")
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
