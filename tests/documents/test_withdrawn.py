"""Each answer withdrawn alone: whatever one person did not answer, every paper of the case is made and clean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from legal_refs.case import casefile
from tests.documents.conftest import NAMES, assessed_example, possible

Put = Callable[[Any], Any]


def unanswered(value: Any, path: str = "", put: Put = lambda v: v) -> Iterator[tuple[str, Any]]:
    """(path, the whole case with that one answer as if it had never been given), rows of a list by their number."""
    if isinstance(value, tuple):
        for row, item in enumerate(value):
            yield from unanswered(item, f"{path}[{row}]", lambda v, row=row: put((*value[:row], v, *value[row + 1 :])))
    if not isinstance(value, msgspec.Struct):
        return
    for field in msgspec.structs.fields(value):
        old = getattr(value, field.name)

        def whole(v: Any, name: str = field.name) -> Any:
            return put(msgspec.structs.replace(value, **{name: v}))

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


def papers_without(name: str, path: str) -> list[str]:
    """Faults of the papers that the example still offers when this answer was not given."""
    case, first = assessed_example(name)
    changed = dict(unanswered(case))[path]
    try:
        told = casefile.from_plain(casefile.to_plain(changed))
    except casefile.CaseFileError:
        return []  # nobody can hand that in
    found = assess(told, first.filing_day)
    files = dossier.build(told, found, possible(told, found)).files
    return [f"{file.id}: {fault}" for file in files for fault in lint.faults(file.data, file.id)]


@pytest.mark.soak
@pytest.mark.parametrize(("name", "path"), first_met().values())
def test_every_paper_is_made_without_this_answer(name: str, path: str) -> None:
    assert papers_without(name, path) == []


@pytest.mark.parametrize(("name", "path"), list(first_met().values())[::12])
def test_every_paper_is_made_without_this_answer_in_the_gate(name: str, path: str) -> None:
    assert papers_without(name, path) == []
