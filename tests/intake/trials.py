"""Trials of the readers: messages.txt and tables.txt with what each must give, and how a row is written down there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from complaints.intake.row import MoneyRow

HERE = Path(__file__).resolve().parent
TODAY = date(2026, 11, 28)


def messages() -> Iterator[tuple[str, str]]:
    """(what must come out, message)."""
    for line in (HERE / "messages.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            expected, text = line.split(" | ", 1)
            yield expected, text


def tables() -> Iterator[tuple[str, str, list[str]]]:
    """(name, statement, what must come out row by row)."""
    for part in (HERE / "tables.txt").read_text("utf-8").split("\n== ")[1:]:
        name, rest = part.split("\n", 1)
        text, expected = rest.split("\n=>\n")
        yield name, text, expected.strip().split("\n")


def way_of(row: MoneyRow) -> str:
    """out, in or none; "ask" where a person must answer something (what a foreign amount cost in yuan aside)."""
    return "ask" if set(row.uncertain) - {"cny"} else row.direction


def written(row: MoneyRow) -> str:
    """A row as tables.txt writes it."""
    return f"{row.day} {row.clock or '-'} {row.amount} {row.currency} {way_of(row)}"
