"""Repealed texts and renamed bodies (废止的文件、撤销的机构): one list for what we write and what a person types."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Literal

from msgspec import Struct

from legal_refs.files.datafiles import DATA, DataError, read
from legal_refs.law.laws import Filled, LawId, Note, Strict
from legal_refs.results import Words

LIST = DATA / "repealed.yaml"


class Repealed(Strict, frozen=True, kw_only=True):
    """One text or body not to be named from the day `since`, measured by the filing day or by the day of the facts."""

    id: LawId
    pattern: Filled
    name: Filled
    since: date
    by: Literal["facts", "filing"]
    kind: Literal["text", "body"] = "text"
    reason: Note
    instead: tuple[Filled, ...]
    source: Filled
    checked_on: date


class Named(Struct, frozen=True, kw_only=True):
    """What was found in a text, why it must not stand there and what to write instead."""

    id: str
    name: str
    kind: str
    found: str
    position: int
    reason: Words
    instead: tuple[str, ...]


@cache
def rows() -> tuple[tuple[Repealed, re.Pattern[str]], ...]:
    """The list with its patterns compiled. Raises datafiles.DataError."""
    compiled = []
    for row in read(LIST, tuple[Repealed, ...]):
        try:
            compiled.append((row, re.compile(row.pattern)))
        except re.error as error:
            raise DataError(f"repealed.yaml: {row.id}: pattern: {error}") from None
    return tuple(compiled)


def named(text: str, day: date, facts_day: date | None = None) -> tuple[Named, ...]:
    """What `text` names although it must not on the filing day `day`, for facts that began on `facts_day`.

    Without `facts_day` the facts are taken as of `day`. In order of position.
    """
    found = [
        Named(
            id=row.id,
            name=row.name,
            kind=row.kind,
            found=match.group(),
            position=match.start(),
            reason=Words(zh=row.reason.zh, en=row.reason.en),
            instead=row.instead,
        )
        for row, pattern in rows()
        if row.since <= (day if row.by == "filing" else facts_day or day)
        for match in pattern.finditer(text)
    ]
    return tuple(sorted(found, key=lambda term: term.position))
