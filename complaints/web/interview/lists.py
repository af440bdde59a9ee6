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


def add(case: Opened, step: Step, new: list[dict[str, Any]], together: bool = False) -> Opened:
    """Append entries, as many as there is room for; put in `together` they can be undone. StaleDraft, DraftGone."""
    stored = case.answers.get(step.id, {})
    following = int(stored.get("next", 1))
    numbered = [{**values, "_id": following + i} for i, values in enumerate(new[: room(case, step)])]
    items = [*entries(case, step), *numbered]
    added = [entry["_id"] for entry in numbered] if together else []
    return opened.with_step(case, step.id, {"items": items, "next": following + len(numbered), "added": added})


def added(case: Opened, step: Step) -> int:
    """How many entries one press put in last and are all still there: what undo would take out; 0 for single ones."""
    numbers = set(case.answers.get(step.id, {}).get("added", []))
    there = {e["_id"] for e in entries(case, step)}
    return len(numbers) if len(numbers) > 0 and numbers <= there else 0


def undo(case: Opened, step: Step) -> Opened:
    """Take out what the last press put in. Raises StaleDraft, DraftGone."""
    numbers = set(case.answers.get(step.id, {}).get("added", []))
    items = [e for e in entries(case, step) if e["_id"] not in numbers]
    return opened.with_step(case, step.id, {"items": items, "added": []})


def change(case: Opened, step: Step, number: int, values: dict[str, Any]) -> Opened:
    """Replace the answers of one entry that its page showed. Raises StaleDraft, DraftGone."""
    items = [{**e, **values} if e["_id"] == number else e for e in entries(case, step)]
    return opened.with_step(case, step.id, {"items": items, "added": []})


def remove(case: Opened, step: Step, number: int) -> Opened:
    """Take one entry out. Raises StaleDraft, DraftGone."""
    return opened.with_step(
        case, step.id, {"items": [e for e in entries(case, step) if e["_id"] != number], "added": []}
    )


def holds(case: Opened, step: Step, number: int | None, values: dict[str, Any]) -> bool:
    """Whether this entry (the newest, where it has no number yet) already says just that: a button pressed twice."""
    listed = entries(case, step)
    entry = (listed[-1] if listed else None) if number is None else find(case, step, number)
    return entry is not None and all(entry.get(k) == v for k, v in values.items())
