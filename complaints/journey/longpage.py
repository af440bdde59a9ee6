"""The first pages of a case as one long page, for somebody who types while another tells: many forms, one sending.

Pure: from what was sent and the answers so far come the forms to draw, the new answers and the forms with a fault.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from complaints.journey.flow import Answers, Flow, flow
from complaints.journey.forms import StepForm, initial_of
from complaints.journey.steps import BY_ID
from complaints.journey.table import Step
from legal_refs.case.vocabulary import Incident

CARRIED = ("which", "channel", "kind", "overseas")
"""What the next row of a list most likely has in common with the row before."""


@dataclass(frozen=True)
class Taken:
    """The answers after a sending, and the forms of it that could not be taken."""

    answers: Answers
    wrong: tuple[StepForm, ...]


def steps_of(journey: Flow) -> tuple[Step, ...]:
    """The pages that stand on the long page: those before the first result."""
    return tuple(BY_ID[step_id] for step_id in journey.core)


def fresh(step: Step, journey: Flow, answers: Answers) -> StepForm:
    """The form of a page as it is stored; of a list the form of its next row."""
    stored = answers.get(step.id, {})
    initial = initial_of(step.asks, carried(step, stored.get("items", [])) if step.many else stored)
    return StepForm(None, step=step, facts=journey.facts, item=bool(step.many), prefix=step.id, initial=initial)


def carried(step: Step, items: list[dict[str, Any]]) -> dict[str, Any]:
    """What the next row takes over from the last one: never day, time, amount or number."""
    if not step.paste or not items:
        return {}
    return {path: items[-1][path] for path in CARRIED if items[-1].get(path) is not None}


def taken(sent: Mapping[str, Any], answers: Answers, shown: list[str]) -> Taken:
    """Read the pages that were `shown` in their order; each opens what stands below it, as page by page."""
    wrong = []
    for step_id in dict.fromkeys(shown):
        journey = flow(answers)
        if step_id not in journey.core:
            continue
        step = BY_ID[step_id]
        form = StepForm(sent, step=step, facts=journey.facts, item=bool(step.many), prefix=step.id)
        if step.many and not _begun(form, sent):
            answers = {**answers, step_id: {**answers.get(step_id, {}), "ok": True}}
        elif not form.is_valid():
            wrong.append(form)
        elif step.many:
            answers = {**answers, step_id: _with_row(step, answers.get(step_id, {}), form.answers())}
        else:
            answers = {**answers, step_id: {**answers.get(step_id, {}), **form.answers()}}
    return Taken(answers, tuple(wrong))


def _begun(form: StepForm, sent: Mapping[str, Any]) -> bool:
    """Whether a row was begun: something stands in it that the row before did not lend."""
    lent = {form.add_prefix(path.replace(".", "_")) for path in CARRIED}
    return any(str(sent.get(name, "")).strip() for name in _names(form) if name not in lent)


def _names(form: StepForm) -> Iterator[str]:
    for name, field in form.fields.items():
        yield from (form.add_prefix(name) + box for box in getattr(field.widget, "widgets_names", ("",)))


def _with_row(step: Step, stored: dict[str, Any], values: dict[str, Any]) -> dict[str, Any]:
    """The stored list with one row more, as long as there is room."""
    items, number = list(stored.get("items", [])), int(stored.get("next", 1))
    if len(items) < step.most:
        items.append({**values, "_id": number})
    return {**stored, "items": items, "next": number + 1, "added": [], "ok": True}


@cache
def most_pages(incident: str | None) -> int:
    """How many pages stand before the first result at most: of this incident, or of any while it is not known."""
    if incident in set(Incident):
        return len(on_paper(str(incident)))
    return max(len(on_paper(each.value)) for each in Incident)


def on_paper(incident: str) -> tuple[Step, ...]:
    """The pages of the intake sheet of an incident: what is asked once everything was ticked."""
    answers: Answers = {"incident": {"incident": incident}}
    for _round in range(2):  # ticks of the first round may open pages with ticks of their own
        for step in steps_of(flow(answers)):
            ticks = {a.path: [token for token, _label in a.options] for a in step.asks if a.kind == "many"}
            answers.setdefault(step.id, {}).update(ticks)
    return steps_of(flow(answers))
