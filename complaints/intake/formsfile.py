"""The typed reading of data/forms.yaml: headings, known forms of statements, words of the direction column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from msgspec import Struct

from complaints.intake.lexicon import DATA
from legal_refs.files import datafiles


class Form(Struct, frozen=True, forbid_unknown_fields=True):
    """A known form: `needs` are headings that make it out; `minus_is` is where a minus points ("" where unknown)."""

    id: str
    name: str
    needs: list[str] = []
    minus_is: str = ""
    currency: str = ""
    pattern: str = ""


class FormsTable(Struct, frozen=True, forbid_unknown_fields=True):
    """The file as it stands."""

    source: str
    checked_on: date
    headings: dict[str, list[str]]
    forms: list[Form]
    lines: list[Form]
    signs: dict[str, list[str]]
    totals: list[str]
    spend: list[str]
    repay: list[str]


GENERIC = Form("generic", "表格")


@dataclass(frozen=True)
class Forms:
    """The table with its expressions compiled."""

    headings: tuple[tuple[str, re.Pattern[str]], ...]
    forms: tuple[Form, ...]
    lines: tuple[tuple[Form, re.Pattern[str]], ...]
    signs: dict[str, str]
    totals: re.Pattern[str]
    spend: re.Pattern[str]
    repay: re.Pattern[str]


@cache
def load() -> Forms:
    """The forms. Raises DataError."""
    table = datafiles.read(DATA / "forms.yaml", FormsTable)
    return Forms(
        tuple((kind, re.compile("|".join(ways), re.IGNORECASE)) for kind, ways in table.headings.items()),
        tuple(table.forms),
        tuple((line, re.compile(line.pattern)) for line in table.lines),
        {word: way for way, words in table.signs.items() for word in words},
        re.compile(r"^\W{0,4}(?:人民币|美元|本页|本期|支出|收入)?(?:" + "|".join(map(re.escape, table.totals)) + ")"),
        re.compile("|".join(map(re.escape, table.spend))),
        re.compile("|".join(map(re.escape, table.repay))),
    )
