"""The table of limitation worked out by hand: state and last day on the clock, the same state in the complaint."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from complaints.documents import catalogue, dossier, filling, lint
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


def complaints_of(row: dict[str, Any]) -> tuple[str, str]:
    """The complaint in prose and the one in the form of elements."""
    return ("A3", "A5") if row.get("leak") else ("A2" if row.get("card") == "credit" else "A1", "A4")


def words_of(case: Case, on: date, paper: str) -> str:
    return "\n".join(str(slot) for slot in filling.slots(catalogue.document(paper), case, assess(case, on)).values())


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
    for paper in complaints_of(row):
        text = words_of(case_of(row), row.get("filed", FILED), paper)
        assert [phrase for phrase in row.get("says", []) if phrase not in text] == [], paper
        assert [phrase for phrase in row.get("never", []) if phrase in text] == [], paper


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


BARRED = re.compile(
    r"《(?:中华人民共和国)?民法(?:典|总则)》[^《]*?第一百八十八条|《(?:中华人民共和国)?民法通则》[^《]*?第一百三十[五七]条"
)


def papers_of(row: dict[str, Any]) -> dict[str, str]:
    """Every paper that the person of this row may have, the filing sheet too; a credit card has its bill."""
    bill = {"debt": {"posted": "18900.00"}} if row.get("card") == "credit" else {}
    case, on = case_of(row | {"with": bill | row.get("with", {})}), row.get("filed", FILED)
    assessment = assess(case, on)
    ready = [offer.id for offer in catalogue.offers(case, assessment) if offer.offered and not offer.blockers]
    return {file.id: lint.text(file.data) for file in dossier.build(case, assessment, ready).files}


@pytest.mark.parametrize("row", [r for r in ROWS if r["state"] == "expired"], ids=lambda row: row["id"])
def test_no_paper_of_an_expired_case_speaks_of_its_end(row: dict[str, Any]) -> None:
    """Limitation is for the bank to raise (民法典 193): all papers, about 27 of each of these cases."""
    made = papers_of(row)
    assert len(made) >= 24 and {"B1", "D1", "F1"} <= set(made) and {"A2", "A3"} & set(made)
    assert {paper: BARRED.findall(text) for paper, text in made.items() if BARRED.search(text)} == {}
    for word in ("诉讼时效期间届满的", "已超过诉讼时效", "时效期间已经届满", "没有超过诉讼时效"):
        assert [paper for paper, text in made.items() if word in text] == []


def test_the_sheet_lists_no_last_day_that_is_gone() -> None:
    """debit-late: the last day, 2026-11-27, is the day before the filing day; that it ended is disputed (deposit)."""
    row = next(one for one in ROWS if one["id"] == "debit-late")
    sheet = papers_of(row)["F1"]
    assert "2026年11月27日前" not in sheet
    assert "诉讼时效（盗刷损失）：按较稳妥的算法，最后一天2026年11月27日已经过去，是否届满有争议；尽快起诉" in sheet


def test_the_pattern_of_a_barring_article_finds_one() -> None:
    assert BARRED.search("《民法典》第一百七十条、第一百八十八条、第五百零九条")
    assert BARRED.search("《中华人民共和国民法通则》第一百三十五条")
    assert not BARRED.search("《民法典》第五百零九条，《民事诉讼法》第一百三十七条")
