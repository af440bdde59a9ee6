"""What the document tests share: the examples with their assessments, each made once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, lint
from legal_refs.assessment import assess
from legal_refs.case import casefile, onesuit
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Mediation
from legal_refs.results import Assessment
from tests.cards import CARDS, EXAMPLES, TODAY

FILING = {card.name: card.on for card in CARDS}
NAMES = sorted(path.name.removesuffix(".case.yaml") for path in EXAMPLES.glob("*.case.yaml"))


# After a mediation and after a judgment: the papers that no example comes to
LATER = {
    "gan-mediated": {"mediation": Mediation.YES},
    "gan-judged": {
        "judged_before": date(2026, 11, 2),
        "judged_served": date(2026, 11, 10),
        "judged_award": Decimal("5670.00"),
        "judged_found": "密码由原告掌握，密码正确，原告应承担七成责任（第6页）。",
        "judged_wrong": "银行没有举证证明我泄露密码，监控显示取款人不是我。",
        "court_name": "南宁市兴宁区人民法院",
    },
}
# What no example comes to: a leak across the day of the data law, a suit before the wrong court
SMALL = Path(__file__).resolve().parent / "small"
APART = ("leak-across", "sued-elsewhere")
# The two suits of a leak that led to a theft, each with its own set of papers
SUITS = {"leak-then-theft-1": "theft", "leak-then-theft-2": "leak"}
EVERY = [*NAMES, *LATER, *APART, *SUITS]


@cache
def assessed_example(name: str) -> tuple[Case, Assessment]:
    if name in LATER:
        case = assessed_example("gan-today")[0]
        case = structs.replace(case, filing=structs.replace(case.filing, **LATER[name]))
    elif name in SUITS:
        case = onesuit.of_matter(assessed_example("leak-then-theft")[0], SUITS[name])
    else:
        case = casefile.load_path((SMALL if name in APART else EXAMPLES) / f"{name}.case.yaml")
    return case, assess(case, FILING.get(name.removesuffix("-1").removesuffix("-2"), TODAY))


def possible(case: Case, assessment: Assessment) -> list[str]:
    """Ids of the papers that can be made now, advised or not."""
    return [o.id for o in catalogue.offers(case, assessment) if o.offered and not o.blockers]


@cache
def papers_of(name: str) -> dossier.Dossier:
    """Every paper that can be made of an example on its day."""
    case, assessment = assessed_example(name)
    return dossier.build(case, assessment, possible(case, assessment))


@cache
def texts_of(name: str) -> dict[str, str]:
    """The same papers as text, by id."""
    return {file.id: lint.text(file.data) for file in papers_of(name).files}


@pytest.fixture(scope="session")
def assessed():
    """assessed("gan-today") -> (case, assessment) on the card's filing day."""
    return assessed_example
