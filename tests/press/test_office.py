"""What an office brings and takes: a folder of case files, papers that differ by row, a sheet to look at first."""

from __future__ import annotations

import re
from datetime import date

import pytest
from openpyxl import load_workbook

from legal_refs.assessment import assess
from legal_refs.case import casefile
from tests.cards import EXAMPLES
from tests.pressing import COLUMNS, SHARED, bulk, line, person, table

DAY = date(2026, 11, 22)


@pytest.fixture
def office(tmp_path, capsys):
    """office(source, **options) -> (exit code, everything that was printed, the rows of the sheet)."""

    def run(source, **options):
        given = {"summary": tmp_path / "sheet.xlsx"} | options
        code, said = bulk(source, tmp_path / "out", **given)
        sheet = load_workbook(given["summary"]).active if given["summary"] and given["summary"].exists() else None
        return code, "".join(capsys.readouterr()) + said, list(sheet.iter_rows(min_row=2)) if sheet else []

    return run


def papers(folder):
    return sorted(path.name.split("-")[0] for path in folder.glob("*.docx"))


def made(tmp_path):
    return sorted((tmp_path / "out").glob("[0-9]*"))


def test_each_case_file_of_a_folder_is_a_row_and_a_broken_one_costs_only_itself(office, tmp_path):
    folder = tmp_path / "cases"
    folder.mkdir()
    whole = SHARED.read_text(encoding="utf-8")
    (folder / "a.case.yaml").write_text(whole, encoding="utf-8")
    (folder / "b.case.yaml").write_text("incident: 秘密\nvictim:\n  name: 甲\n", encoding="utf-8")
    (folder / "c.yml").write_text(whole, encoding="utf-8")
    (folder / "notes.txt").write_text("no case")
    code, said, rows = office(folder)
    assert code == 1 and re.search(r"^made +2$", said, re.M) and "秘密" not in said
    assert re.search(r"^row 2 \(line 1\): incident \(line 1\): ", said, re.M)
    assert [path.name[:6] for path in made(tmp_path)] == ["000001", "000003"]
    assert [row[0].value for row in rows] == [1, 2, 3] and "incident" in rows[1][6].value
    (folder / "a.case.yaml").write_text("# a note\n" + whole, encoding="utf-8")
    code, said, _ = office(folder)
    assert re.search(r"^made +0$", said, re.M)  # a comment makes no new letter


def test_a_folder_without_case_files_has_no_rows_and_takes_no_shared_case(office, tmp_path):
    (tmp_path / "cases").mkdir()
    code, said, rows = office(tmp_path / "cases")
    assert code == 0 and re.search(r"^rows +0$", said, re.M) and rows == []
    code, said, _ = office(tmp_path / "cases", case=SHARED)
    assert code == 2 and "--case is for a table" in said


def test_rows_may_ask_for_papers_of_their_own(office, tmp_path):
    source = tmp_path / "v.csv"
    asked = ("", "B3", "B1, B3", "B1；B3", "Z9")
    rows = [line([*person(n), papers]) for n, papers in enumerate(asked, 1)]
    source.write_bytes(line([*COLUMNS, "documents"]) + b"".join(rows))
    code, said, _ = office(source)
    assert code == 1 and "row 5 (line 6): documents: names a paper that there is not" in said
    assert [papers(folder) for folder in made(tmp_path)] == [["B1"], ["B3"], ["B1", "B3"], ["B1", "B3"]]


def two_suits(path, rows):
    """A table of people whose data leaked and whose money was then stolen; the shared case is an example."""
    path.write_bytes(
        line(["victim.name", "documents"]) + b"".join(line([f"标记{n}号", one]) for n, one in enumerate(rows))
    )
    return path


def test_whoever_has_two_suits_gets_a_set_of_papers_for_each(office, tmp_path):
    """On each road one set per suit: what is advised, papers named for the run or the row, one named with its set."""
    shared = EXAMPLES / "leak-then-theft.case.yaml"
    source = two_suits(tmp_path / "v.csv", ("", "A6", "A1, A3", "A6-2", "A6-3"))
    code, said, rows = office(source, case=shared, documents=None)
    assert code == 1 and "row 5 (line 6): documents: names a set of papers that this person has not" in said
    advised, lists, complaints, second = made(tmp_path)
    assert {path.name for path in advised.iterdir() if path.is_dir()} == {"1-盗刷案件", "2-个人信息案件"}
    assert {"A1", "A6", "E1"} <= set(papers(advised / "1-盗刷案件")) and "A3" not in papers(advised / "1-盗刷案件")
    assert {"A3", "A6", "E1"} <= set(papers(advised / "2-个人信息案件"))
    for folder, theft, leak in ((lists, ["A6"], ["A6"]), (complaints, ["A1"], ["A3"]), (second, [], ["A6"])):
        assert (papers(folder / "1-盗刷案件"), papers(folder / "2-个人信息案件")) == (theft, leak)
    assert [row[2].value for row in rows] == [33078.78] * 5  # 32,500.00 + 8.00 + 70.78 interest, and 500.00 of the leak


def test_the_sheet_says_who_what_sum_and_which_day_comes_next(office, tmp_path):
    code, _, rows = office(table(tmp_path / "v.csv", 4, {3: line(person(3)[:2])}))
    assert code == 1
    case = casefile.load_path(SHARED)
    for row in (rows[0], rows[1], rows[3]):
        number, who, total, day, what, folder, fault = (cell.value for cell in row)
        assert who == f"标记{number}号" and folder == made(tmp_path)[min(number, 3) - 1].name and not fault
        assert day.date() >= DAY and what and total >= 1000 + number
    first = min((c for c in assess(case, DAY).deadlines if c.due and c.due >= DAY), key=lambda clock: clock.due)
    assert (rows[0][3].value.date(), rows[0][4].value) == (first.due, first.title.zh)
    assert "3" in str(rows[2][0].value) and "cells where the first line names" in rows[2][6].value
    _, again, later = office(tmp_path / "v.csv")
    assert re.search(r"^there already +3$", again, re.M)
    assert [[c.value for c in row] for row in later] == [[c.value for c in row] for row in rows]


def test_a_name_is_no_formula_and_a_sum_is_a_number(office, tmp_path):
    source = table(tmp_path / "v.csv", 2, {1: line(["=1+1", *person(1)[1:]])})
    _, _, rows = office(source)
    assert (rows[0][1].value, rows[0][1].data_type) == ("=1+1", "s")
    assert rows[1][2].data_type == "n" and rows[1][2].value >= 1002


def test_no_sheet_unless_asked(office, tmp_path):
    _, _, rows = office(table(tmp_path / "v.csv", 1), summary=None)
    assert rows == [] and not list(tmp_path.glob("*.xlsx"))
