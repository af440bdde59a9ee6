"""Answers to facts and back: to_case keeps what open pages show, from_case refills the pages from a case."""

from __future__ import annotations

import types
import typing
from functools import cache
from typing import Any

import msgspec

from complaints.journey.conditions import ROADS, for_court
from complaints.journey.flow import EMPTY, Answers, Flow, flow
from complaints.journey.sections.person import ACTING
from complaints.journey.sections.ticks import DONE, OTHERS
from complaints.journey.steps import STEPS
from complaints.journey.table import Ask, Step
from legal_refs.case.casefile import from_plain
from legal_refs.case.facts import Case


class NoCase(ValueError):
    """There is not yet an incident, so there is no case."""


def to_case(answers: Answers, journey: Flow | None = None) -> Case:
    """The typed facts of the open pages; hidden answers stay behind. Raises NoCase, CaseFileError."""
    journey = journey or flow(answers)
    plain: dict[str, Any] = {}
    for step in journey.open:
        stored = answers.get(step.id)
        if stored and step.many and stored.get("items"):  # an empty list of payments is no debt
            fit = [ask.path for ask in step.asks if ask.fits(journey.facts)]
            _put(plain, step.many, [_plain_item(fit, item) for item in stored["items"]])
    for path, value in journey.facts.values.items():
        if not path.startswith("_") and not (isinstance(value, list) and _is_many(path)):
            _put(plain, path, value)
    if "incident" not in plain:
        raise NoCase("no incident chosen")
    return from_plain(_complete(plain, Case))


def from_case(case: Case) -> Answers:
    """Answers that to_case turns into this case again.

    A question that may stay unknown and that the case file leaves out is kept as left out (None), not as unknown.
    An open page counts as answered when it or a later page holds something: a case file keeps no record of
    pages that were left empty, and the interview goes in one direction. A page that is not open is not answered:
    when a later answer opens it, it must be asked.
    """
    found = {step.id: _of_step(step, case) for step in STEPS}
    said = {step_id for step_id, (_values, any_fact) in found.items() if any_fact}
    found["name"][0]["_papers"] = _papers(case)
    last = max(i for i, step in enumerate(STEPS) if found[step.id][1])
    answers = {step.id: found[step.id][0] for step in STEPS[: last + 1]}
    shown = {step.id for step in flow(answers).open}
    return {step_id: values for step_id, values in answers.items() if step_id in shown | said}


def _papers(case: Case) -> list[str]:
    """Which ways the answers of a case were asked for; none ticked is every way but the court."""
    return [*ROADS, "court"] if any(_read(case, path)[1] for path in _court_paths()) else []


@cache
def _court_paths() -> tuple[str, ...]:
    """The fields that nobody is asked for who wants no court papers: by their own condition or that of their page."""
    return tuple(
        step.many or ask.path for step in STEPS for ask in step.asks if for_court(step.when) or for_court(ask.when)
    )


def _plain_item(paths: list[str], item: dict[str, Any]) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for path in paths:
        value = item.get(path)
        if value not in EMPTY:
            if "." in path:
                _put(plain, path, value)
            else:  # most are: said here, two thousand rows need no walk of their own for each
                plain[path] = value
    return plain


@cache
def _is_many(path: str) -> bool:
    return any(step.many == path for step in STEPS)


def _put(plain: dict[str, Any], path: str, value: Any) -> None:
    *parents, leaf = path.split(".")
    for name in parents:
        plain = plain.setdefault(name, {})
    plain[leaf] = value


def _complete(plain: dict[str, Any], shape: type[msgspec.Struct]) -> dict[str, Any]:
    """Without the parts that lack what their kind must have (a clause answered before any card is known)."""
    result: dict[str, Any] = {}
    structs = _structs(shape)
    for name, value in plain.items():
        inner = structs.get(name)
        if inner is not None and isinstance(value, dict):
            value = _complete(value, inner)
            if not value or any(f not in value for f in _needed(inner)):
                continue
        elif inner is not None and isinstance(value, list):
            value = [_complete(v, inner) for v in value]
            value = [v for v in value if all(f in v for f in _needed(inner))]
        result[name] = value
    return result


@cache
def _needed(shape: type[msgspec.Struct]) -> tuple[str, ...]:
    return tuple(f.name for f in msgspec.structs.fields(shape) if f.required)


@cache
def _structs(shape: type[msgspec.Struct]) -> dict[str, type[msgspec.Struct]]:
    found = {f.name: _struct_in(f.type) for f in msgspec.structs.fields(shape)}
    return {name: struct for name, struct in found.items() if struct is not None}


def _struct_in(kind: Any) -> type[msgspec.Struct] | None:
    if isinstance(kind, type) and not isinstance(kind, types.GenericAlias) and issubclass(kind, msgspec.Struct):
        return kind
    return next((s for s in map(_struct_in, typing.get_args(kind)) if s is not None), None)


def _of_step(step: Step, case: Case) -> tuple[dict[str, Any], bool]:
    """The stored form of one page and whether the case says anything on it."""
    if step.many:
        things = _read(case, step.many)[0] or []
        items = [{"_id": i, **_of_item(step, thing)} for i, thing in enumerate(_list(case, step.many), start=1)]
        return {"items": items, "next": len(items) + 1, "ok": True}, bool(things)
    values: dict[str, Any] = {}
    any_fact = False
    for ask in step.asks:
        value, said = (_derived(ask, case), False) if ask.path.startswith("_") else _read(case, ask.path)
        any_fact = any_fact or said
        if value is not None or (ask.required and ask.words is not None and "unknown" in set(ask.words)):
            values[ask.path] = value
    return values, any_fact


def _of_item(step: Step, thing: msgspec.Struct) -> dict[str, Any]:
    values = {ask.path: _read(thing, ask.path)[0] for ask in step.asks}
    return {path: value for path, value in values.items() if value not in EMPTY}


def _list(case: Case, path: str) -> tuple[msgspec.Struct, ...]:
    thing: Any = case
    for name in path.split("."):
        thing = getattr(thing, name) if thing is not None else None
    return thing or ()


def _read(thing: Any, path: str) -> tuple[Any, bool]:
    """The value at a path as JSON-able data, and whether it says more than the default."""
    default: Any = msgspec.NODEFAULT
    for name in path.split("."):
        if thing is None:
            return None, False
        default = _defaults(thing.__class__).get(name, msgspec.NODEFAULT)
        thing = getattr(thing, name)
    value = _spelled(msgspec.to_builtins(thing))
    return value, thing is not None and (default is msgspec.NODEFAULT or thing != default)


def _spelled(value: Any) -> Any:
    """Tuples as lists, as JSON has them, and features that always say whether they were explained."""
    value = list(value) if isinstance(value, tuple) else value
    if isinstance(value, list) and value and isinstance(value[0], dict) and "feature" in value[0]:
        return [{"explained": "unknown", **v} for v in value]
    return value


@cache
def _defaults(shape: type[msgspec.Struct]) -> dict[str, Any]:
    return {f.name: f.default for f in msgspec.structs.fields(shape)}


SEVERAL = {"police": "reports", "complaint": "complaints"}
"""What may be told of earlier ones alone: the tick then stands for any of them."""


def _derived(ask: Ask, case: Case) -> Any:
    """Answers that steer the interview and have no place in a case file."""
    present = {
        "_done": [token for token, _label in DONE if getattr(case, SEVERAL.get(token, token))],
        "_others": [token for token, _label in OTHERS if getattr(case, token)],
        "_acting": [token for token, _label in ACTING if getattr(case, token)],
        "_papers": [],
        "_further": "yes" if case.further else None,
    }
    return present[ask.path]
