"""Entries of a list page: find, add, change, remove; every entry keeps its number, whatever happens around it."""

from __future__ import annotations

from typing import Any

from complaints.journey.table import Step
from complaints.web.interview import opened
from complaints.web.interview.opened import Opened


def entries(case: Opened, step: Step) -> list[dict[str, Any]]:
    """The entries as stored."""
    found: list[dict[str, Any]] = case.answers.get(step.id, {}).get("items", [])
    return found


def find(case: Opened, step: Step, number: int) -> dict[str, Any] | None:
    """One entry by its number."""
    return next((e for e in entries(case, step) if e["_id"] == number), None)


def room(case: Opened, step: Step) -> int:
    """How many entries may still be added."""
    return step.most - len(entries(case, step))


def add(case: Opened, step: Step, new: list[dict[str, Any]]) -> Opened:
    """Append entries, as many as there is room for. Raises StaleDraft, DraftGone."""
    stored = case.answers.get(step.id, {})
    following = int(stored.get("next", 1))
    numbered = [{**values, "_id": following + i} for i, values in enumerate(new[: room(case, step)])]
    items = [*entries(case, step), *numbered]
    return opened.with_step(case, step.id, {"items": items, "next": following + len(numbered)})


def change(case: Opened, step: Step, number: int, values: dict[str, Any]) -> Opened:
    """Replace the answers of one entry that its page showed. Raises StaleDraft, DraftGone."""
    items = [{**e, **values} if e["_id"] == number else e for e in entries(case, step)]
    return opened.with_step(case, step.id, {"items": items})


def remove(case: Opened, step: Step, number: int) -> Opened:
    """Take one entry out. Raises StaleDraft, DraftGone."""
    return opened.with_step(case, step.id, {"items": [e for e in entries(case, step) if e["_id"] != number]})


def holds(case: Opened, step: Step, number: int | None, values: dict[str, Any]) -> bool:
    """Whether this entry (the newest, where it has no number yet) already says just that: a button pressed twice."""
    listed = entries(case, step)
    entry = (listed[-1] if listed else None) if number is None else find(case, step, number)
    return entry is not None and all(entry.get(k) == v for k, v in values.items())
