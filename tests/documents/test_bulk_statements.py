"""A row of a table may name a statement: its lines become the transactions; what is uncertain is named."""

from __future__ import annotations

import re

import pytest

from tests.documents.test_bulk import folders, press, text_of  # noqa: F401 (press is a fixture)

STATEMENT = "交易日期,交易时间,摘要,支出,收入,余额\n2026-05-21,03:12,ATM取款,3100.00,,900.00\n"
MORE = "2026-05-21,03:20,POS消费,450.50,,449.50\n"


@pytest.fixture
def letter(press, tmp_path):  # noqa: F811 (the fixture, not the import)
    """letter(text of the statement, its name) -> (exit code, printed, complained of)."""

    def made(text, name="a.csv"):
        (tmp_path / "a.csv").write_text(text, "gb18030")
        (tmp_path / "v.csv").write_text(f"victim.name,statement\n标记1号,{name}\n", "utf-8")
        return press(tmp_path / "v.csv")

    return made


def test_the_lines_of_a_statement_are_the_transactions_of_the_letter(letter, tmp_path):
    code, out, _ = letter(STATEMENT + MORE)
    assert code == 0 and re.search(r"^made +1$", out, re.M)
    text = text_of(tmp_path / "out" / folders(tmp_path / "out")[0])
    # 3,100.00 + 450.50 = 3,550.50; the 18,900.00 of the shared case is gone
    assert "3,550.50" in text and "18,900.00" not in text


def test_a_changed_statement_is_a_changed_row(letter, tmp_path):
    letter(STATEMENT)
    first = folders(tmp_path / "out")
    code, out, _ = letter(STATEMENT + MORE)
    assert code == 0 and re.search(r"^made +1$", out, re.M) and folders(tmp_path / "out") != first


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        (STATEMENT + "2026-05-22,09:00,代发工资,,5000.00,5900.00\n", "a.csv", "transaction 2: kind, direction"),
        ("您尾号1234的卡于5月21日03:12支出3100.00元\n", "a.csv", "transaction 1: day"),
        (STATEMENT, "../a.csv", "without a folder"),
        (STATEMENT, "b.csv", "no such file"),
        ("你好\n", "a.csv", "not understood"),
    ],
)
def test_what_is_not_certain_fails_the_row_by_name_and_guesses_nothing(letter, text, name, reason):
    code, _, said = letter(text, name)
    assert code == 1 and "statement" in said and reason in said
    assert "3100" not in said and "5000" not in said
