"""What the document tests share: the examples with their assessments, each made once."""

from __future__ import annotations

from functools import cache

import pytest

from legal_refs import casefile
from legal_refs.assessment import assess
from legal_refs.facts import Case
from legal_refs.results import Assessment
from tests.cards import CARDS, EXAMPLES, TODAY

FILING = {card.name: card.on for card in CARDS}
NAMES = sorted(path.name.removesuffix(".case.yaml") for path in EXAMPLES.glob("*.case.yaml"))


@cache
def _assessed(name: str) -> tuple[Case, Assessment]:
    case = casefile.load_path(EXAMPLES / f"{name}.case.yaml")
    return case, assess(case, FILING.get(name, TODAY))


@pytest.fixture(scope="session")
def assessed():
    """assessed("gan-today") -> (case, assessment) on the card's filing day."""
    return _assessed
