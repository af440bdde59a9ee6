"""The total of the transactions (合计) stood alone on the second page of the police report."""

import re

import pytest

from complaints.documents import dossier, layouts

ROW, TEXT = re.compile("<w:tr[ >].*?</w:tr>", re.DOTALL), re.compile("<w:t[ >][^<]*")


@pytest.mark.parametrize("layout", layouts.LAYOUTS)
@pytest.mark.parametrize("paper", ["A1", "D1"])
def test_the_row_before_a_total_goes_with_it_and_no_other(assessed, paper, layout):
    made = dossier.build(*assessed("gan-today"), [paper], layout)
    body = layouts.members(made.files[0].data)[layouts.BODY].decode()
    tables = [ROW.findall(table) for table in re.findall("<w:tbl>.*?</w:tbl>", body, re.DOTALL)]
    with_total = [rows for rows in tables if len(rows) > 2 and "合计" in "".join(TEXT.findall(rows[-1]))]
    assert with_total
    for rows in with_total:
        kept = [row.count("<w:keepNext/>") for row in rows]
        assert kept == [0] * (len(rows) - 2) + [rows[-2].count("</w:tc>"), 0]
