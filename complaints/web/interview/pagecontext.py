"""What a question page shows beside its form: step count, back link, list of items, remarks, total."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from complaints.journey import directory, labels, longpage, readback, remarks
from complaints.journey.forms import StepForm
from complaints.journey.rows import shown
from complaints.journey.steps import SECTIONS
from complaints.journey.table import Ask, Step
from complaints.web import today
from complaints.web.interview import answerpages, lists
from complaints.web.interview.opened import NEW, Opened
from legal_refs.case.vocabulary import Answer

ASKED_FIRST = 3
"""After so many questions the page says what to do today: by then it is known what happened and at which bank."""


def of_page(case: Opened, form: StepForm, back: str) -> dict[str, Any]:
    """Context of one question page."""
    step, flow = form.step, case.flow
    return {
        "case": case,
        "step": step,
        "form": form,
        "section": SECTIONS[step.section],
        "here": reverse("step", kwargs={"token": case.token, "step": step.id}),
        "number": flow.index(step.id) + 1 if step.id in flow.core else 0,
        "count": longpage.most_pages(flow.facts.get("incident")),
        "back": back,
        "back_url": back_url(case, step, back),
        "remarks": remarks.of_step(step.id, case.flow.facts),
        "items": items_of(step, case) if step.many else (),
        "added": lists.added(case, step) if step.paste else 0,
        "total": remarks.total(step, case.flow.facts),
        "courts": remarks.courts(case.answers, case.flow) if step.kind == "court" else (),
        "suggested": step.id not in case.answers and bool(directory.suggestions(step.id, flow.facts)),
        "read_before": _read_before(case, step),
        "today": _today(case, step),
        "datalist": remarks.bank_names() if step.id == "bank" else (),
    }


def _read_before(case: Opened, step: Step) -> list[tuple[str, str]]:
    """How the page before this one was read, so that a wrong reading is seen without scripts too."""
    before = case.flow.before(step.id)
    if before is None or before.many:
        return []  # a list says its entries itself
    return readback.of_answers(before, case.answers.get(before.id, {}), case.flow.facts)


def _today(case: Opened, step: Step) -> today.Today | None:
    """The most urgent act, on one page on the way to the first result."""
    shown_here = step.id in case.flow.core[ASKED_FIRST : ASKED_FIRST + 1] and not case.flow.complete
    return today.of_answers(case, most=1) if shown_here else None


def back_url(case: Opened, step: Step, back: str) -> str:
    """The page before this one, or the page from which a change began."""
    if back in answerpages.BACK and case.token != NEW:
        return reverse(back, kwargs={"token": case.token})
    before = case.flow.before(step.id)
    if before is None:
        return reverse("start") if step.id in case.flow.core else reverse("tasks", kwargs={"token": case.token})
    return reverse("step", kwargs={"token": case.token, "step": before.id})


def items_of(step: Step, case: Opened) -> list[dict[str, Any]]:
    """The entries of a list page: number, the columns that identify them, everything else."""
    asks = {a.path: a for a in step.shown(case.flow.facts)}
    entries = []
    for item in case.answers.get(step.id, {}).get("items", []):
        cells = [_cell(asks[p], item.get(p)) for p in step.columns if p in asks]
        entries.append({"id": item["_id"], "summary": [c for c in cells if c]})
    return entries


def _cell(ask: Ask, value: Any) -> str:
    """An answer as an entry of a list tells it; a yes or no says nothing without its question."""
    said = shown(ask, value)
    if ask.words is not Answer or not said:
        return said
    return f"{ask.label} {said}" if labels.english() else f"{ask.label}{said}"
