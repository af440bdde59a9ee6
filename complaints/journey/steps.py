"""The steps table: every page of the interview in its order. A row is a page; see table.Step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from complaints.journey.conditions import Asks, Joined
from complaints.journey.sections import actions, claim, earlier, leak, person, situation, theft
from complaints.journey.table import Ask, Condition, Step
from legal_refs.files.datafiles import DataError, Fault
from legal_refs.questions.compiler import ConditionError
from legal_refs.questions.paths import field_of

SECTIONS = {
    "situation": _("Situation, bank and card"),
    "events": _("What happened"),
    "actions": _("What was done since"),
    "claim": _("Claim and evidence"),
    "person": _("Person and papers"),
}
LISTED: tuple[Step, ...] = (
    *situation.STEPS,
    *theft.STEPS,
    *leak.STEPS,
    *actions.STEPS,
    *earlier.STEPS,
    *claim.STEPS,
    *person.STEPS,
)
STEPS: tuple[Step, ...] = (
    *(step for step in LISTED if step.core is not None),
    *(step for step in LISTED if step.core is None),
)
"""The pages before the first result, then the tasks: a page is opened by what stands above it."""
BY_ID: dict[str, Step] = {step.id: step for step in STEPS}


def load(steps: tuple[Step, ...] = STEPS) -> None:
    """Compile every question of the pages. Raises DataError with every page that names a question or field wrongly."""
    faults = [fault for step in steps for fault in _faults(step)]
    if faults:
        raise DataError(*faults)


def _faults(step: Step) -> Iterator[Fault]:
    asked: list[tuple[str, Condition | None]] = [(step.id, step.when)]
    asked += [(f"{step.id}: {ask.path}", ask.when) for ask in step.asks]
    for where, condition in asked:
        for part in _parts(condition):
            try:
                part.compile()
            except ConditionError as error:
                yield Fault("steps", where, str(error))
    for path in _paths(step):
        try:
            field_of(path)
        except ConditionError as error:
            yield Fault("steps", step.id, str(error))


def _parts(condition: Any) -> Iterator[Asks]:
    """The questions inside a condition."""
    if isinstance(condition, Asks):
        yield condition
    if isinstance(condition, Joined):
        for part in condition.parts:
            yield from _parts(part)


def _paths(step: Step) -> Iterator[str]:
    """The fields of the case that a page fills."""
    own: list[Ask] = [ask for ask in step.asks if not ask.path.startswith("_")]
    yield from ([step.many] if step.many else [])
    yield from (f"{step.many}.{ask.path}" if step.many else ask.path for ask in own)
