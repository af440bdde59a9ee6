"""The law on time as a table: for each kind of facts, incident day and filing day, what is cited and what is not."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml

from legal_refs.arguments import points
from legal_refs.case.facts import Case
from legal_refs.questions.compiler import setting_of
from legal_refs.results import Citation
from tests.legal_refs.point_cases import case_with

TABLE = yaml.safe_load(Path(__file__).with_name("citation_table.yaml").read_text(encoding="utf-8"))
BOTH_SIDES = [
    "2014-03-15",
    "2017-10-01",
    "2020-11-01",
    "2021-01-01",
    "2021-05-25",
    "2021-11-01",
    "2024-01-01",
    "2025-06-30",
    "2026-01-01",
]
EXTRAS = {
    "known": lambda v: {"discovery.when.day": v, "police.when.day": v},
    "police": lambda v: {"police.when.day": v},
    "contract": lambda v: {"card.contract_date": v},
    "ongoing": lambda v: {"leak.ongoing_until": v},
    "nuisance": lambda v: {"nuisances": [{"day": v}]},
    "leak": lambda v: {"leak.occurred": v},
    "judged": lambda v: {"filing.judged_before": v},
    "processed": lambda v: {"leak.processed_since_2025_06_30": v},
    "dispatched": lambda v: {"leak.dispatched_staff": v},
    "acquirer": lambda v: {"acquirer.name": "另一银行股份有限公司"},
    "record": lambda v: {"credit.items": [{"institution": "示例银行股份有限公司"}]},
    "online": lambda v: {"leak.online": v},
    "clause": lambda v: {"card.clause": "court", "card.clause_noticed": "no"},
}

OF_A_REQUEST = {
    "data-access-asked",
    "data-deletion-asked",
    "data-request-refused",
    "data-rights",
    "data-who-was-told",
    "data-consent-withdrawn",
    "log-retention",
}
"""What only a request or a letter rests on follows the day on which it is made, not the day of the facts."""


def _day(text: str) -> date | None:
    return None if text == "none" else date.fromisoformat(text)


@cache
def _provisions(text: str) -> frozenset[tuple[str, str]]:
    """ "law 1 2; other" -> {(law, "1"), (law, "2"), (other, "")}; an empty article is the whole law."""
    found = set()
    for part in filter(str.strip, text.split(";")):
        law, *articles = part.split()
        found |= {(law, article) for article in articles or [""]}
    return frozenset(found)


def _parse(row: str) -> tuple[Case, date, list[str]]:
    kind, incident, filing, blocks, extras = (part.strip() for part in row.split("|"))
    changes: dict[str, object] = {}
    for extra in extras.split():
        name, value = extra.split("=")
        changes |= EXTRAS[name](value)
    return case_with(kind, _day(incident), **changes), date.fromisoformat(filing), blocks.split()


def of_a_request(citation: Citation) -> bool:
    """The right of access that an order to produce rests on is of today too; the rules on the order are not."""
    of_today = OF_A_REQUEST | ({"court-order-documents"} if citation.law_id == "pipl-2021" else set())
    return set(citation.points) <= of_today


@pytest.mark.parametrize("row", TABLE["rows"], ids=lambda row: " ".join(row.replace("|", " ").split()))
def test_the_row_cites_what_it_must_and_nothing_it_must_not(row):
    case, filing, blocks = _parse(row)
    cited = {(c.law_id, c.article) for c in points.select(setting_of(case, filing))[0] if not of_a_request(c)}
    laws = {law for law, _ in cited}
    for block in blocks:
        rule = TABLE["blocks"][block]
        assert _provisions(rule["expect"]) <= cited, block
        forbidden = _provisions(rule["forbid"])
        if ("*", "") in forbidden:
            assert not cited
        assert not forbidden & cited, block
        assert not {law for law, article in forbidden if not article} & laws, block


def test_the_table_is_long_and_stands_on_both_sides_of_each_change():
    days = {part.strip() for row in TABLE["rows"] for part in row.split("|")[1:3]}
    assert len(TABLE["rows"]) == len(set(TABLE["rows"])) >= 200
    for change in BOTH_SIDES:
        before = date.fromordinal(date.fromisoformat(change).toordinal() - 1).isoformat()
        assert {before, change} <= days, change
    assert {day[:4] for day in days if day != "none"} >= {str(year) for year in range(2012, 2027)}


def test_every_block_is_used_and_names_provisions_that_the_library_holds():
    used = {block for row in TABLE["rows"] for block in row.split("|")[3].split()}
    assert used == set(TABLE["blocks"])
    library = points.library.load()
    for rule in TABLE["blocks"].values():
        for law, article in _provisions(rule["expect"]):
            assert library.provision(law, article)
