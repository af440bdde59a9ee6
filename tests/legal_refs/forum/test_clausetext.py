"""Dispute clauses read by hand: what kind each is, which courts, whose place, which arbitration body it names."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from legal_refs.case import arbitration
from legal_refs.forum import clausetext

ROWS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("clauses.yaml").read_text(encoding="utf-8"))


def test_thirty_clauses_are_read() -> None:
    assert len({row["text"] for row in ROWS}) == len(ROWS) >= 30
    assert {row["kind"] for row in ROWS} == {kind.value for kind in clausetext.Kind}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_a_clause_is_read_as_by_hand(row: dict[str, Any]) -> None:
    found = clausetext.read(row["text"])
    region = found.region.city if found.region else None
    assert found.kind.value == row["kind"]
    assert list(found.courts) == row.get("courts", [])
    assert (region, found.side and found.side.value) == (row.get("region"), row.get("side"))
    assert found.institution == row.get("institution")


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("提交上海国际经济贸易仲裁委员会（上海国际仲裁中心）仲裁", True),  # one body under its two names
        ("争议提交甲方所在地仲裁委员会仲裁", True),  # the only one of the place is the one meant: 法释〔2006〕7号 6
        ("提交北京仲裁委员会或者上海仲裁委员会仲裁", False),
        ("任何争议均应通过仲裁解决", False),
    ],
)
def test_one_body_under_two_names_is_one_and_the_body_of_a_place_may_be_the_one(text: str, holds: bool) -> None:
    assert arbitration.binds(text) is holds
