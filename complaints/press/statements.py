"""The statement that a row of a table names: its lines become the row's transactions, or the row says what is open.

The file lies beside the table and holds the disputed transactions only: which of a person's own payments were
theft, nothing can tell but the person. Nothing uncertain is taken.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

from complaints.intake import files
from complaints.intake.refusal import Refused
from complaints.intake.row import IN
from complaints.intake.taking import taken
from legal_refs.case.casefile import CaseFileError, Problem

COLUMN = "statement"
MOST_NAMED = 5
"""Lines of one file that are named in the complaint about it."""
_NAME = re.compile(r"[^/\\\x00-\x1f]{1,120}")


def contents(folder: Path, name: str) -> bytes:
    """The bytes of the file `name` in `folder`. Raises CaseFileError: a path, a link, no file, too large."""
    path = folder / name
    if not _NAME.fullmatch(name) or name.startswith("."):
        raise _problem("the name of a file beside the table is asked, without a folder")
    if path.is_symlink() or not path.is_file():
        raise _problem("there is no such file beside the table")
    if path.stat().st_size > files.MOST_BYTES:
        raise _problem("the file is too large")
    return path.read_bytes()


def transactions(raw: bytes, today: date) -> list[dict[str, Any]]:
    """The transactions of a file up to `today`, as a case file holds them. Raises CaseFileError naming lines."""
    try:
        read = files.read(raw, today)
    except Refused as refused:
        raise _problem(f"the file is not read ({refused.reason}); `manage.py intake` says more") from None
    if read.unread:
        raise _problem(f"{len(read.unread)} lines of the file were not understood")
    if not read.rows:
        raise _problem("the file holds no transaction")
    found, open_rows = [], []
    for number, row in enumerate(read.rows, 1):
        one = taken(row, {}, "", today)
        if one.missing or row.direction == IN:
            open_rows.append(f"transaction {number}: {', '.join(one.missing)}")
        found.append(_nested(one.answers))
    if open_rows:
        more = " and others" if len(open_rows) > MOST_NAMED else ""
        raise _problem(f"not certain, or money that came in ({'; '.join(open_rows[:MOST_NAMED])}{more})")
    return found


def _nested(answers: dict[str, Any]) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for path, value in answers.items():
        *above, last = path.split(".")
        here = plain
        for step in above:
            here = here.setdefault(step, {})
        here[last] = value
    return plain


def _problem(reason: str) -> CaseFileError:
    return CaseFileError("row", [Problem(COLUMN, None, reason)])
