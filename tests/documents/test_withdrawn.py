"""Each answer withdrawn alone, each row of a list dropped alone: every paper of the case is still made and clean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import msgspec
import pytest
from msgspec import structs

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from legal_refs.case import casefile
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Incident
from tests.documents.conftest import NAMES, assessed_example, possible

Put = Callable[[Any], Any]


def unanswered(value: Any, path: str = "", put: Put = lambda v: v) -> Iterator[tuple[str, Any]]:
    """(path, the whole case with that one answer as if it had never been given), rows of a list by their number."""
    if isinstance(value, tuple):
        for row, item in enumerate(value):
            yield f"{path}[{row}] dropped", put((*value[:row], *value[row + 1 :]))
            yield from unanswered(item, f"{path}[{row}]", lambda v, row=row: put((*value[:row], v, *value[row + 1 :])))
    if not isinstance(value, msgspec.Struct):
        return
    for field in structs.fields(value):
        old = getattr(value, field.name)

        def whole(v: Any, name: str = field.name) -> Any:
            return put(structs.replace(value, **{name: v}))

        at = f"{path}.{field.name}".lstrip(".")
        if not field.required and field.default is not msgspec.NODEFAULT and old != field.default:
            yield at, whole(field.default)
        yield from unanswered(old, at, whole)


def fields(path: str) -> str:
    """The answer that a path leads to, whichever row of its list it stands in."""
    return re.sub(r"\[\d+\]", "", path)


def first_met() -> dict[str, tuple[str, str]]:
    """Each answer of the examples, with the example and the path at which it is met first."""
    met: dict[str, tuple[str, str]] = {}
    for name in NAMES:
        for path, _ in unanswered(assessed_example(name)[0]):
            met.setdefault(fields(path), (name, path))
    return met


def parts() -> Iterator[tuple[str, str]]:
    """Each part of each example that a person may leave out whole: a page not answered, a row of a list not told."""
    for name in NAMES:
        case = assessed_example(name)[0]
        pages = [field.name for field in structs.fields(case) if isinstance(getattr(case, field.name), msgspec.Struct)]
        yield from ((name, path) for path, _ in unanswered(case) if path in pages or path.endswith("] dropped"))


def faults(changed: Case, day: date) -> list[str]:
    """Faults of the papers that the case still offers on that day; none where nobody can hand it in."""
    try:
        told = casefile.from_plain(casefile.to_plain(changed))
    except casefile.CaseFileError:
        return []
    found = assess(told, day)
    files = dossier.build(told, found, possible(told, found)).files
    return [f"{file.id}: {fault}" for file in files for fault in lint.faults(file.data, file.id)]


def papers_without(name: str, path: str) -> list[str]:
    """Faults of the papers that the example still offers when this answer was not given."""
    case, first = assessed_example(name)
    return faults(dict(unanswered(case))[path], first.filing_day)


@pytest.mark.soak
@pytest.mark.parametrize(("name", "path"), first_met().values())
def test_every_paper_is_made_without_this_answer(name: str, path: str) -> None:
    assert papers_without(name, path) == []


@pytest.mark.parametrize(("name", "path"), list(first_met().values())[::12])
def test_every_paper_is_made_without_this_answer_in_the_gate(name: str, path: str) -> None:
    assert papers_without(name, path) == []


@pytest.mark.parametrize(("name", "path"), list(parts()))
def test_every_paper_is_made_without_this_part(name: str, path: str) -> None:
    assert papers_without(name, path) == []


@pytest.mark.soak
@pytest.mark.parametrize("name", NAMES)
def test_every_paper_is_made_when_another_incident_is_picked(name: str) -> None:
    """The answers given under the first pick stay in the case file; those of the new one are still missing."""
    case, first = assessed_example(name)
    picked = {word: structs.replace(case, incident=word) for word in Incident}
    assert {word: found for word, changed in picked.items() if (found := faults(changed, first.filing_day))} == {}
