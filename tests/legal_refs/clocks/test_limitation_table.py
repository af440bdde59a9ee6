"""The table of limitation worked out by hand: state and last day on the clock, the same state in the complaint."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from complaints.documents import catalogue, dossier
from legal_refs.assessment import assess
from legal_refs.case import casefile
from legal_refs.case.facts import Case
from tests.cards import EXAMPLES

ROWS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("limitation_table.yaml").read_text(encoding="utf-8")
)
FILED = date(2026, 11, 28)
DROPPED = ("police", "notices", "complaint", "regulators", "preserve", "payments", "freeze", "pi_request", "evidence")


def case_of(row: dict[str, Any]) -> Case:
    """The example of its kind moved to the day of the row, nothing done yet but what the row says."""
    name = "leak-calls" if row.get("leak") else "pos-credit" if row.get("card") == "credit" else "gan-today"
    plain = yaml.load((EXAMPLES / f"{name}.case.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    day = row["day"].isoformat()
    for key in (*DROPPED, "debt", "credit", "possession", "presence", "nuisances"):
        plain.pop(key, None)
    if row.get("leak"):
        plain["leak"] |= {"occurred": day, "given_on": "2001-01-01"}
    else:
        plain["card"] |= {"open_date": "2001-01-01", "contract_date": "2001-01-01"}
        for spent in plain["transactions"]:
            spent["when"] = {"day": day}
            spent.pop("notified", None)
    plain["discovery"] = {"when": {"day": day}}
    return casefile.from_plain(plain | casefile_text(row.get("with", {})))


def casefile_text(value: Any) -> Any:
    """Days of the table as a case file writes them."""
    if isinstance(value, dict):
        return {key: casefile_text(member) for key, member in value.items()}
    if isinstance(value, list):
        return [casefile_text(member) for member in value]
    return value.isoformat() if isinstance(value, date) else value


def paper_of(row: dict[str, Any]) -> str:
    return "A3" if row.get("leak") else "A2" if row.get("card") == "credit" else "A1"


def words_of(case: Case, on: date, paper: str) -> str:
    return "\n".join(str(slot) for slot in dossier.slots(catalogue.document(paper), case, assess(case, on)).values())


def test_the_table_is_long_enough_and_names_each_row_once() -> None:
    names = [row["id"] for row in ROWS]
    assert len(names) >= 40 and len(set(names)) == len(names)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_the_clock_stands_as_counted_by_hand(row: dict[str, Any]) -> None:
    on = row.get("filed", FILED)
    clock = next(c for c in assess(case_of(row), on).deadlines if c.id.startswith("LIMIT"))
    assert clock.bar is not None
    assert (clock.bar.state, clock.due) == (row["state"], row["last"])
    assert clock.passed is (row["state"] == "expired")
    assert list(clock.bar.reasons) == row.get("why", [])
    if "left" in row:
        assert list(clock.bar.left) == row["left"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_the_complaint_says_the_same(row: dict[str, Any]) -> None:
    text = words_of(case_of(row), row.get("filed", FILED), paper_of(row))
    assert [phrase for phrase in row.get("says", []) if phrase not in text] == []
    assert [phrase for phrase in row.get("never", []) if phrase in text] == []


@pytest.mark.parametrize("row", [r for r in ROWS if r["state"] != "open"], ids=lambda row: row["id"])
def test_no_paper_cites_the_article_that_bars_the_claim(row: dict[str, Any]) -> None:
    cited = {(c.law_id, c.article) for c in assess(case_of(row), row.get("filed", FILED)).citations}
    barring = {
        ("civil-code", "188"),
        ("civil-general-provisions-2017", "188"),
        ("civil-general-principles-2009", "135"),
        ("civil-general-principles-2009", "137"),
    }
    assert not cited & barring
