"""What an office looks at first: a workbook with a row for each person: who, what sum, which day next, what failed.

It is made from the input, so that it says the same whether the papers were made now, earlier, or by other machines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils.exceptions import IllegalCharacterError
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from complaints.documents import sets
from complaints.press.press import Press
from complaints.press.rows import Record
from legal_refs.case.casefile import CaseFileError

HEAD = ("行 row", "姓名 who", "金额（元） sum", "下一个日子 next day", "事项 what", "文件夹 folder", "未做成 not made")
WIDTHS = (8, 16, 16, 16, 44, 24, 60)


def write(path: Path, press: Press, failed: Mapping[int, str]) -> None:
    """Write the workbook; `failed`: number of a row that was not made -> why. Raises OSError."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("letters")
    for column, width in zip("ABCDEFG", WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A2"
    sheet.append(HEAD)
    for record in press.source.records():
        sheet.append(_cells(sheet, _row(press, record, failed.get(record.number, ""))))
    book.save(path)


def _row(press: Press, record: Record, fault: str) -> tuple[int | str | Decimal | date | None, ...]:
    if record.fault:
        return record.number, "", None, None, "", "", fault or record.fault
    try:
        case = press.source.case(record, press.columns, press.run.on)
    except CaseFileError:
        return record.number, "", None, None, "", "", fault
    every = sets.of(case, press.run.on)
    comes = [clock for clock in sets.clocks(every) if clock.due and clock.due >= press.run.on]
    first = min(comes, key=lambda clock: clock.due or date.max, default=None)
    asked = [one.assessment.amounts.total for one in every if one.assessment.amounts.claimable]
    total = sum(asked, Decimal(0)) if asked else None
    what, day = (first.title.zh, first.due) if first else ("", None)
    folder = "" if fault else press.name_of(record)
    return record.number, str(case.victim.name or ""), total, day, what, folder, fault


def _cells(sheet: WriteOnlyWorksheet, values: tuple[int | str | Decimal | date | None, ...]) -> Iterator[WriteOnlyCell]:
    """A text is text, whatever it begins with: a name is no formula."""
    for value in values:
        try:
            cell = WriteOnlyCell(sheet, value=value)
        except IllegalCharacterError:
            cell = WriteOnlyCell(sheet, value="")
        if isinstance(value, str):
            cell.data_type = "s"
        yield cell
