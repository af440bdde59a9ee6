"""A workbook (XLSX) becomes lines of text with tabs for the readers; bounded before it is unpacked."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from openpyxl import load_workbook

from complaints.intake import reading
from complaints.intake.refusal import Refused
from complaints.intake.row import Reading

MOST_UNPACKED = 30 * 1024 * 1024
MOST_TIMES = 80
"""A workbook of MOST_ROWS unpacks to a tenth of that many times its size; from FREE bytes on it counts."""
FREE = 3 * 1024 * 1024
MOST_PARTS = 400
MOST_ROWS = 6000
MOST_COLUMNS = 60


def read(raw: bytes, today: date) -> Reading:
    """Every sheet, one after the other. Raises Refused."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            parts = package.infolist()
            if len(parts) > MOST_PARTS or sum(p.file_size for p in parts) > min(
                MOST_UNPACKED, max(FREE, MOST_TIMES * len(raw))
            ):
                raise Refused("large")
            if "xl/workbook.xml" not in package.namelist():
                raise Refused("kind")
        book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
        found = Reading()
        for sheet in book.worksheets:
            found = found.plus(reading.read("\n".join(_lines(sheet)), today))
    except Refused:
        raise
    except Exception:  # noqa: BLE001 - whatever a damaged workbook makes the library raise
        raise Refused("damaged") from None
    return found


def _lines(sheet: Any) -> Iterator[str]:
    for row in sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True):
        yield "\t".join(_text(value) for value in row)


def _text(value: Any) -> str:
    """A cell as a statement writes it: days as ISO, amounts with two places, long numbers whole."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S") if value.time() != time() else value.strftime("%Y-%m-%d")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float):
        return f"{Decimal(str(value)):f}" if value == round(value, 2) else str(value)
    return str(value).replace("\t", " ").replace("\n", " ").replace("\r", " ")[:300]
