"""A column of the table of transactions that no row fills is not printed; the others share its width."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from complaints.documents import columns, dossier, layouts, lint
from complaints.documents.wording import Para, Slot
from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Moment, Transaction
from legal_refs.case.vocabulary import Auth, Channel
from tests.documents.conftest import assessed_example
from tests.documents.test_arguments import ON

PLACE, AUTH, FOREIGN = "地点或者商户", "验证方式", "原币金额"


def case_of(*moves: dict[str, object]) -> Case:
    when = Moment(day=date(2026, 3, 1), clock="10:20")
    paid = [Transaction(when=when, cny=Decimal("100.00"), channel=Channel.ATM, **move) for move in moves]  # type: ignore[arg-type]
    return structs.replace(assessed_example("gan-today")[0], transactions=tuple(paid))


def table(case: Case, paper: str, layout: str = "compact") -> tuple[str, list[list[str]]]:
    """The XML of the table of transactions, and the texts of its cells row by row."""
    (made,) = dossier.build(case, assess(case, ON), [paper], layout).files
    body = layouts.members(made.data)[layouts.BODY].decode()
    found = next(
        one for one in re.findall("<w:tbl>.*?</w:tbl>", body, re.DOTALL) if "合计" in one and "交易方式" in one
    )
    lines = lint.text(made.data).splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("| 序号") and "交易方式" in line)
    rows = [[cell.strip() for cell in line.split("|")[1:]] for line in lines[start:] if line.startswith("|")]
    return found, rows[: 2 + next(n for n, row in enumerate(rows[1:]) if row[0] == "合计")]


@pytest.mark.parametrize("layout", layouts.LAYOUTS)
@pytest.mark.parametrize("paper", ["A1", "D1", "E1"])
@pytest.mark.parametrize(
    ("moves", "gone"),
    [
        (({"place": "北京市", "auth": Auth.PIN}, {}), ()),
        (({"place": "北京市"}, {}), (AUTH,)),
        (({}, {"auth": Auth.PIN}), (PLACE,)),
        (({}, {}), (PLACE, AUTH)),
        (({"currency": "USD", "amount": Decimal("14.00")}, {}), (PLACE, AUTH)),
    ],
)
def test_a_column_that_no_row_fills_is_not_printed(moves, gone, paper, layout):
    """Two payments of 100.00: the total is 200.00 in the column of the amounts."""
    xml, (head, *rows, total) = table(case_of(*moves), paper, layout)
    foreign = [FOREIGN] if "currency" in moves[0] else []
    every = ["序号", "时间", "金额（元）", *foreign, "交易方式", PLACE, AUTH]
    assert head == [one for one in every if one not in gone]
    assert [len(row) for row in (*rows, total)] == [len(head)] * 3
    assert total[:3] == ["合计", "", "200.00"]
    grid = [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"', xml)]
    assert len(grid) == len(head)
    assert sum(grid) == pytest.approx(8841, abs=len(grid))  # the width of the text
    for row in re.findall("<w:tr>.*?</w:tr>", xml, re.DOTALL):
        assert sum(int(width) for width in re.findall(r'<w:tcW w:w="(\d+)"', row)) == pytest.approx(5000, abs=7)


def test_a_column_left_for_a_pen_stays():
    rows = [Para("", "row", cells) for cells in (("1", "", "　"), ("2", "", "　"))]
    assert columns.unfilled({"title": "名称", "items": Slot(rows)}) == {("items", 3, 1)}
