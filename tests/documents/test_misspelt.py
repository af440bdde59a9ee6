"""A misspelt question, path or word in any table fails the check with file and row."""

from __future__ import annotations

from typing import Any

import pytest

from complaints import tables
from complaints.journey import conditions, steps
from complaints.journey.table import Ask, Step
from legal_refs.files.datafiles import DATA, DataError
from tests import damage

PAPERS = damage.PAPERS / "papers"
WRONG = [
    (DATA / "points/court.yaml", (0, "when"), ["thefft"], "points/court.yaml: "),
    (DATA / "points/crime.yaml", (0, "when"), [{"given": "leak.catgories"}], "points/crime.yaml: "),
    (DATA / "acts.yaml", ("acts", 0, "when"), ["thefft"], "acts.yaml: answer_court"),
    (DATA / "acts.yaml", ("acts", 0, "calls"), ["999"], "acts.yaml: answer_court"),
    (DATA / "acts.yaml", ("acts", 0, "by"), "NO_CLOCK", "acts.yaml: answer_court"),
    (PAPERS / "a_court.yaml", ("documents", 0, "offered"), ["debit_kard"], "papers: A1: "),
    (PAPERS / "a_court.yaml", ("documents", 0, "recommended"), [{"word": {"card.kind": "debet"}}], "papers: A1: "),
    (PAPERS / "a_court.yaml", ("documents", 0, "copies"), "1 + partys", "papers: A1: "),
    (
        PAPERS / "a_court.yaml",
        ("documents", 1, "offered"),
        [{"computed": "a.amounts or a.amounts.totl"}],
        "A6: ",
    ),
    (
        PAPERS / "a_court.yaml",
        ("documents", 1, "copies"),
        "a.forum.parties | selectattr('roll') | list",
        "papers: A6: ",
    ),
    (PAPERS / "b_letters.yaml", ("documents", 0, "copies"), [{"given": "acquirrer"}], "papers: B1: "),
    (DATA / "desks.yaml", ("rows", 0, "when"), ["bank"], "desks.yaml: bank: "),
    (DATA / "deadlines.yaml", ("clocks", 0, "when"), [{"reply_at": {"nfra": ["none"]}}], "deadlines.yaml: VIDEO: "),
    (DATA / "deadlines.yaml", ("clocks", 0, "anchor"), "first_thfet", "deadlines.yaml: VIDEO: "),
    (DATA / "checks.yaml", ("rows", 0, "id"), "stop.forreign", "checks.yaml: stop.forreign: "),
    (
        DATA / "checks.yaml",
        ("rows", "plaintiff.no_name", "when"),
        [{"given": "victim.nmae"}],
        "checks.yaml: plaintiff.no_name: ",
    ),
    (
        DATA / "checks.yaml",
        ("rows", "plaintiff.no_name", "when"),
        [{"result": "amounts.totl"}],
        "checks.yaml: plaintiff.no_name: ",
    ),
    (
        DATA / "checks.yaml",
        ("rows", "plaintiff.no_name", "when"),
        [{"result_word": {"forum.claim_kind": "pii"}}],
        "checks.yaml: plaintiff.no_name: ",
    ),
    (DATA / "questions.yaml", ("questions", -1, "asks"), {"said_yes": "circumstances.thief"}, "questions.yaml: "),
    (
        DATA / "precedent_labels.yaml",
        ("facts", "overseas", "question"),
        "oversees",
        "precedent_labels.yaml: facts.",
    ),
]


@pytest.mark.parametrize(("path", "place", "written", "told"), WRONG)
def test_a_misspelling_is_named_with_file_and_row(path: Any, place: Any, written: Any, told: str) -> None:
    def change(plain: Any) -> Any:
        *way, last = place
        at = plain
        for step in way:
            named = isinstance(at, list) and isinstance(step, str)  # a row keeps its name when others come before it
            at = next(row for row in at if row["id"] == step) if named else at[step]
        at[last] = written
        return plain

    with damage.changed(change, path):
        assert any(told in str(fault) for fault in tables.faults())


def test_a_misspelling_on_a_page_of_the_interview() -> None:
    wrong = Step("cards", "situation", "", (Ask("card.tial", "tail"),), when=conditions.Asks("thefft"))
    with pytest.raises(DataError) as error:
        steps.load((wrong,))
    assert "steps: cards: no such question: 'thefft'" in str(error.value) and "card.tial" in str(error.value)
