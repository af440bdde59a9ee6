"""Older case files moved up to the present format: what was a tick is an answer, yes or no."""

from __future__ import annotations

from typing import Any

FORMAT = 2

ANSWERS: dict[str, tuple[str, ...]] = {
    "agent": ("signed_abroad",),
    "service": ("papers", "judgments", "confidential"),
    "possession": ("slip",),
    "notices": ("demand",),
    "claim.costs": ("receipt",),
    "evidence": ("original", "foreign_language", "translated"),
}
"""Fields that format 1 wrote as true or false, by the place that holds them."""
WORDS = {"true": "yes", "false": "no", True: "yes", False: "no"}


def moved_up(plain: dict[str, Any]) -> dict[str, Any]:
    """A case as written in any known format, in the present one; what is not understood stays for the reader to refuse.

    Nothing is lost on the way: each field of format 1 has its place in format 2.
    """
    if str(plain.get("format", FORMAT)) not in ("1", str(FORMAT)):
        return plain
    moved = {**plain, "format": FORMAT}
    for place, names in ANSWERS.items():
        moved = _at(moved, place.split("."), names)
    return moved


def _at(holder: dict[str, Any], place: list[str], names: tuple[str, ...]) -> dict[str, Any]:
    """The holder with the ticks below `place` written as answers."""
    first, *rest = place
    if first not in holder:
        return holder
    below = holder[first]
    if rest:
        changed = _at(below, rest, names) if isinstance(below, dict) else below
    elif isinstance(below, list):
        changed = [_answered(item, names) for item in below]
    else:
        changed = _answered(below, names)
    return {**holder, first: changed}


def _answered(fact: Any, names: tuple[str, ...]) -> Any:
    if not isinstance(fact, dict):
        return fact
    return {key: _word(value) if key in names else value for key, value in fact.items()}


def _word(value: Any) -> Any:
    return WORDS.get(value, value) if isinstance(value, (str, bool)) else value
