"""The task list, and the page of one paper with exactly the answers that it still needs."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone

from complaints.documents import sets
from complaints.documents.catalogue import Offer
from complaints.journey import needs, tasks
from complaints.journey.answers import to_case
from complaints.journey.flow import EMPTY
from complaints.journey.forms import StepForm, initial_of
from complaints.journey.rows import shown
from complaints.journey.steps import SECTIONS
from complaints.journey.table import Facts, Step
from complaints.web import faults, papers, resultpapers
from complaints.web.caseviews import is_current, of_case
from complaints.web.interview import answerpages, opened
from complaints.web.interview.opened import Opened
from complaints.web.limited import limited_reading


@limited_reading
@of_case
def listed(request: HttpRequest, case: Opened) -> HttpResponseBase:
    """What may still be answered, in groups that can be done in any order, each with what it moves or unlocks."""
    if not case.flow.complete:
        return redirect(answerpages.onward(case))
    return render(request, "pages/tasks.html", context(case))


def context(case: Opened) -> dict[str, Any]:
    """What the list shows of a case whose first result is open."""
    facts, today = to_case(case.answers, case.flow), timezone.localdate()
    own = [one for one in sets.of(facts, today) if one.place == 1]
    offers = resultpapers.wanted(sets.offers(own), case.flow)
    waiting = [offer for offer in offers if offer.missing]
    found = [_row(task, waiting, case) for task in tasks.tasks(case.flow, facts, today)]
    found.sort(key=lambda row: bool(row["done"]))  # in each group what is open stands first
    groups = [(title, [row for row in found if row["step"].section == key]) for key, title in SECTIONS.items()]
    return {"case": case, "groups": [(title, rows) for title, rows in groups if rows]}


def _row(task: tasks.Task, waiting: list[Offer], case: Opened) -> dict[str, Any]:
    """One task as the page draws it; `waiting` are the papers that lack something."""
    step = task.step
    needed = [o for o in waiting if any(needs.asks_for(step, path) for path in o.missing)]
    count = len(case.answers.get(step.id, {}).get("items", []))
    return {
        "step": step,
        "done": task.done and (count if step.many else _tells(step, case.flow.facts)),
        "count": count,
        "moved": task.moved,
        "needed": needed[:2],
    }


def _tells(step: Step, facts: Facts) -> bool:
    """Whether an answer to a question that the page shows says something."""
    told = (ask for ask in step.asks if ask.kind != "carry" and facts.get(ask.path) not in EMPTY)
    return any(ask.fits(facts) and shown(ask, facts.get(ask.path)) for ask in told)


@of_case
def of_paper(request: HttpRequest, case: Opened, document: str) -> HttpResponseBase:
    """Exactly the answers that a paper still needs, on one page; once there are none the result shows it ready."""
    if not case.flow.complete:
        return redirect(answerpages.onward(case))
    facts, today = to_case(case.answers, case.flow), timezone.localdate()
    every = sets.of(facts, today)
    number = sets.parted(document)[1]
    one = every[number - 1] if 0 < number <= len(every) else every[0]
    offer = next((o for o in one.offers() if o.id == document and o.offered), None)
    if offer is None:
        return faults.not_found(request)
    missing = resultpapers.waits_for(offer, one.assessment)
    wanted = needs.of_paper([m for m in missing if one.place == 1 or not resultpapers.own_of(m)], case.flow)
    if not wanted.asks and not wanted.lists:
        return redirect(papers.result_of(case))
    data = request.POST if request.method == "POST" else None
    initial = initial_of(wanted.asks, wanted.values)
    form = StepForm(data, step=wanted.page, facts=case.flow.facts, prefix="needs", initial=initial)
    if data is not None and form.is_valid():
        if not is_current(request, case):
            return answerpages.moved(request, case.token)
        opened.replaced(case, wanted.saved(case.answers, form.answers()))
        return redirect(f"{papers.result_of(case)}#papers")
    shown_beside = {"offer": offer, "lists": wanted.lists, "back_url": papers.result_of(case)}
    return render(request, "pages/needs.html", {"case": case, "form": form, **shown_beside})
