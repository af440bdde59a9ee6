"""Any valid case yields papers that are clean: nothing raised, nothing left over, whatever was not answered."""

from __future__ import annotations

import os
import random
from datetime import date
from enum import Enum
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from legal_refs.case import casefile
from legal_refs.case.facts import Case
from tests.documents.conftest import NAMES, possible

DAYS = (date(2016, 1, 15), date(2019, 12, 2), date(2022, 6, 1), date(2026, 11, 22))
RUNS = 500 if os.environ.get("CI") == "true" else 60


def altered(value: Any, dice: random.Random, rate: float) -> Any:
    """The fact with some answers withdrawn, some words of a list exchanged, some days moved and some rows dropped."""
    if isinstance(value, Enum):
        return dice.choice(list(type(value))) if dice.random() < rate else value
    if isinstance(value, date):
        return dice.choice(DAYS) if dice.random() < rate else value
    if isinstance(value, tuple):
        kept = [altered(item, dice, rate) for item in value if dice.random() > rate]
        return tuple(kept)
    if not isinstance(value, msgspec.Struct):
        return value
    changes = {}
    for field in msgspec.structs.fields(value):
        old = getattr(value, field.name)
        withdrawn = not field.required and dice.random() < rate
        default = field.default if field.default is not msgspec.NODEFAULT else old
        changes[field.name] = default if withdrawn else altered(old, dice, rate)
    return msgspec.structs.replace(value, **changes)


def valid(case: Case) -> Case:
    """The case as the case file would give it back: only what a person could really hand in."""
    return casefile.from_plain(casefile.to_plain(case))


@settings(max_examples=RUNS, deadline=None)
@given(
    name=st.sampled_from(NAMES),
    day=st.sampled_from(DAYS),
    rate=st.sampled_from([0.03, 0.1, 0.3]),
    dice=st.randoms(use_true_random=False),
)
def test_every_paper_that_is_offered_can_be_made_and_is_clean(assessed, name, day, rate, dice):
    case = valid(altered(assessed(name)[0], dice, rate))
    assessment = assess(case, day)
    papers = possible(case, assessment)
    for file in dossier.build(case, assessment, papers).files:
        assert lint.faults(file.data, file.id) == [], lint.text(file.data)
