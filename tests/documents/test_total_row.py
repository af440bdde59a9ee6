"""Neither end of a table stands alone on a page.

The total of the transactions (合计) stood alone on the second page of the police report; of a table whose first row
filled the foot of a page alone, LibreOffice lost all the others (the deliveries of card-number-abroad).
"""

import re

import pytest

from complaints.documents import dossier, layouts

ROW, TEXT = re.compile("<w:tr[ >].*?</w:tr>", re.DOTALL), re.compile("<w:t[ >][^<]*")


@pytest.mark.parametrize("layout", layouts.LAYOUTS)
@pytest.mark.parametrize("paper", ["A1", "D1"])
def test_the_first_two_rows_and_the_last_two_stay_together_and_a_table_of_four_whole(assessed, paper, layout):
    made = dossier.build(*assessed("gan-today"), [paper], layout)
    body = layouts.members(made.files[0].data)[layouts.BODY].decode()
    tables = [ROW.findall(table) for table in re.findall("<w:tbl>.*?</w:tbl>", body, re.DOTALL)]
    with_total = [rows for rows in tables if len(rows) > 2 and "合计" in "".join(TEXT.findall(rows[-1]))]
    assert with_total
    for rows in with_total:
        kept = [row.count("<w:keepNext/>") == row.count("</w:tc>") for row in rows]
        _head, *filled = kept
        assert [n for n, keeps in enumerate(filled) if keeps] == (
            sorted({0, len(filled) - 2}) if len(filled) > 4 else list(range(len(filled) - 1))
        )
        assert sum(row.count("<w:keepNext/>") for row in rows) == sum(filled) * rows[-2].count("</w:tc>")
