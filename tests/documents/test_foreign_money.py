"""Money of another currency has its own column in every table of transactions, and no amount breaks in it."""

from __future__ import annotations

import re
import shutil
from datetime import date, timedelta
from decimal import Decimal
from itertools import cycle, islice

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, layouts, lint
from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Moment, Transaction
from legal_refs.case.vocabulary import Auth, Channel
from tests.documents.conftest import assessed_example
from tests.documents.office import pages_of, shown
from tests.documents.test_arguments import ON

DAY = date(2026, 3, 1)
TABLES = {"pos-credit": ("A2", "A7", "B1", "B6", "D1", "E1"), "gan-today": ("A1",), "sued-credit": ("A22", "A23")}
TABLES |= {"arbitration-debit": ("A24",), "gan-judged": ("A20",)}
"""A table of disputed transactions stands in these papers."""


def paid(number: int, currency: str, amount: str | None, cny: str) -> Transaction:
    return Transaction(
        when=Moment(day=DAY + timedelta(days=number // 12), clock=f"{number % 12 + 10}:20"),
        cny=Decimal(cny),
        currency=currency,
        amount=Decimal(amount) if amount else None,
        channel=Channel.POS,
        auth=Auth.PIN,
        place="日本东京",
        counterpart="示例商店",
    )


def with_moves(name: str, *moves: Transaction) -> Case:
    return structs.replace(assessed_example(name)[0], transactions=moves)


def rows_of(case: Case, paper: str) -> list[list[str]]:
    text = lint.text(dossier.build(case, assess(case, ON), [paper]).file(paper).data)
    lines = re.sub(r"\n(?=[A-Z]{3} \d)", " ", text).splitlines()  # each currency of a sum has its own line in its cell
    rows = [[cell.strip() for cell in line.split("|")[1:]] for line in lines if line.startswith("|")]
    heads = [n for n, row in enumerate(rows) if row[0] == "序号" and "验证方式" in row]
    return rows[heads[0] :] if heads else []


@pytest.mark.parametrize(("name", "paper"), [(name, paper) for name, papers in TABLES.items() for paper in papers])
def test_each_table_has_the_column_and_its_sums(name: str, paper: str) -> None:
    """Twenty rows, so that each annex is there: 10 x 120,000.00 yen, 9 x 1,325.00 dollars, one in yuan."""
    moves = [paid(n, *("USD", "1325.00", "9447.25") if n % 2 else ("JPY", "120000.00", "5600.00")) for n in range(19)]
    case = with_moves(name, *moves, paid(19, "CNY", None, "100.00"))
    head, *rows = rows_of(case, paper)
    assert head == ["序号", "时间", "金额（元）", "原币金额", "交易方式", "地点或者商户", "验证方式"]
    assert rows[0][2:4] == ["5,600.00", "JPY 120,000"]
    assert rows[1][2:4] == ["9,447.25", "USD 1,325.00"]
    assert rows[19][2:4] == ["100.00", ""]
    # 10 x 5,600.00 + 9 x 9,447.25 + 100.00 = 56,000.00 + 85,025.25 + 100.00
    assert rows[20][:4] == ["合计", "", "141,125.25", "JPY 1,200,000 USD 11,925.00"]
    assert all(len(row) == 7 for row in rows[:21])


def test_without_money_of_another_currency_there_is_no_such_column() -> None:
    head, *_ = rows_of(with_moves("gan-today", paid(0, "CNY", None, "1.00"), paid(1, "CNY", None, "2.00")), "A1")
    assert head == ["序号", "时间", "金额（元）", "交易方式", "地点或者商户", "验证方式"]


def test_a_sum_that_lacks_an_amount_is_not_printed() -> None:
    _, *rows = rows_of(with_moves("gan-today", paid(0, "USD", "5.00", "1.00"), paid(1, "USD", None, "2.00")), "A1")
    assert [row[3] for row in rows[:3]] == ["USD 5.00", "", ""]


def test_the_sums_of_the_days_have_their_own_headings() -> None:
    """20 transactions on two days: 12 of 100.00 and 8 of 100.00."""
    case = with_moves("gan-today", *(paid(n, "CNY", None, "100.00") for n in range(20)))
    text = lint.text(dossier.build(case, assess(case, ON), ["A1"]).file("A1").data)
    start = text.index("| 序号 | 日期 |")
    assert [line.rstrip() for line in text[start:].splitlines()[:4]] == [
        "| 序号 | 日期 | 金额（元） | 笔数 | 交易方式",
        "| 1 | 2026年3月1日 | 1,200.00 | 12笔 | 商户刷卡机（POS）",
        "| 2 | 2026年3月2日 | 800.00 | 8笔 | 商户刷卡机（POS）",
        "| 合计 |  | 2,000.00 | 20笔 |",
    ]


AMOUNT = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})*\.\d\d(?!\d)")


def broken(name: str, papers: tuple[str, ...]) -> dict[str, set[str]]:
    """Amounts of 200 transactions and their sums that no line of the page shows whole, by paper and layout."""
    currencies = islice(cycle((("JPY", "499{:03}.00"), ("USD", "498{:03}.43"))), 200)
    moves = (paid(n, code, form.format(n), f"297{n:03}.32") for n, (code, form) in enumerate(currencies))
    case = with_moves(name, *moves)
    assessment = assess(case, ON)
    files = {
        f"{file.id}-{layout}": file.data
        for layout in layouts.LAYOUTS
        for file in dossier.build(case, assessment, papers, layout).files
    }
    pages = {key: set(AMOUNT.findall("\n".join(pages_of(pdf)))) for key, pdf in shown(files).items()}
    return {key: lost for key in files if (lost := set(AMOUNT.findall(lint.text(files[key]))) - pages[key])}


NO_OFFICE = pytest.mark.skipif(not (shutil.which("soffice") and shutil.which("pdftotext")), reason="no LibreOffice")


@NO_OFFICE
@pytest.mark.office
def test_no_amount_breaks_on_the_page() -> None:
    assert broken("pos-credit", ("D1",)) == {}


@NO_OFFICE
@pytest.mark.office
@pytest.mark.soak
@pytest.mark.parametrize("name", TABLES)
def test_nor_in_any_paper_that_has_such_a_table(name: str) -> None:
    assert broken(name, TABLES[name]) == {}


def test_no_other_paper_has_such_a_table() -> None:
    found = {row.id for row in catalogue.documents().values() if "原币金额" in lint.text(_template(row.file))}
    assert found == {paper for papers in TABLES.values() for paper in papers}


def _template(name: str) -> bytes:
    return (layouts.FOLDER / name).read_bytes()


def test_a_currency_without_a_smaller_unit_has_no_decimals_unless_some_were_given() -> None:
    amounts = (("JPY", "5000.00"), ("KRW", "99000.00"), ("JPY", "10.50"), ("USD", "5.00"))
    moves = [paid(n, code, given, "100.00") for n, (code, given) in enumerate(amounts)]
    _, *rows = rows_of(with_moves("gan-today", *moves), "A1")
    assert [row[3] for row in rows[:4]] == ["JPY 5,000", "KRW 99,000", "JPY 10.50", "USD 5.00"]
    assert rows[4][3] == "JPY 5,010.50 KRW 99,000 USD 5.00"  # 5,000 + 10.50
