"""Repealed documents and bodies that must not stand in a generated text (data/blocklist.yaml)."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Annotated

from msgspec import Meta, Struct

from legal_refs.files.datafiles import DATA, DataError, read
from legal_refs.law.laws import Filled, LawId, Note, Strict
from legal_refs.results import Words

BLOCKLIST = DATA / "blocklist.yaml"


class Blocked(Strict, frozen=True, kw_only=True):
    """One thing not to be cited from the day `since`, measured by the filing day or by the day of the facts."""

    id: LawId
    pattern: Filled
    name: Filled
    since: date
    by: Annotated[str, Meta(pattern="^(facts|filing)$")]
    reason: Note
    instead: tuple[Filled, ...]
    source: Filled
    checked_on: date


class BlockedTerm(Struct, frozen=True, kw_only=True):
    """What was found in a text, why it must not stand there and what to cite instead."""

    id: str
    found: str
    position: int
    reason: Words
    instead: tuple[str, ...]


@cache
def rows() -> tuple[tuple[Blocked, re.Pattern[str]], ...]:
    """The list with its patterns compiled. Raises datafiles.DataError."""
    compiled = []
    for row in read(BLOCKLIST, tuple[Blocked, ...]):
        try:
            compiled.append((row, re.compile(row.pattern)))
        except re.error as error:
            raise DataError(f"blocklist.yaml: {row.id}: pattern: {error}") from None
    return tuple(compiled)


def blocked_terms(text: str, day: date, facts_day: date | None = None) -> tuple[BlockedTerm, ...]:
    """What `text` names although it must not on the filing day `day`, for facts that began on `facts_day`.

    Without `facts_day` the facts are taken as of `day`. In order of position.
    """
    found = [
        BlockedTerm(
            id=row.id,
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
