"""A whole part of the case that was never answered: each paper still offered is made and clean."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec
import pytest

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from legal_refs.case import casefile
from legal_refs.case.facts import Case
from tests.documents.conftest import NAMES, assessed_example, possible

ON = date(2026, 11, 29)


def withdrawn(case: Case) -> Iterator[tuple[str, Case]]:
    """The case without one of its parts: a block that may be missing, a list that may be empty."""
    for field in msgspec.structs.fields(Case):
        old = getattr(case, field.name)
        if field.required or not old or not isinstance(old, msgspec.Struct | tuple):
            continue
        default = field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()
        if default is msgspec.NODEFAULT:
            continue
        changed = msgspec.structs.replace(case, **{field.name: default})
        try:
            yield field.name, casefile.from_plain(casefile.to_plain(changed))
        except casefile.CaseFileError:
            continue


def assert_clean(case: Case, part: str) -> None:
    assessment = assess(case, ON)
    for file in dossier.build(case, assessment, possible(case, assessment)).files:
        assert lint.faults(file.data, file.id) == [], (part, file.id)


@pytest.mark.parametrize(("name", "part"), [("account-takeover", "card"), ("credit-query", "credit")])
def test_papers_without_a_part_that_stopped_them_once(name, part):
    """The sentence on alerts read the card's functions, the list of acts the credit report: a server error without."""
    assert_clean(dict(withdrawn(assessed_example(name)[0]))[part], part)


@pytest.mark.soak
@pytest.mark.parametrize("name", NAMES)
def test_papers_without_any_part(name):
    for part, case in withdrawn(assessed_example(name)[0]):
        assert_clean(case, part)
