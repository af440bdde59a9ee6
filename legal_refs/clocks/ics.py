"""Writes clocks as a calendar file (.ics, RFC 5545) with reminders: titles, rules and days, no personal data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import Literal
from uuid import UUID, uuid5

from legal_refs.periods.workdays import plus
from legal_refs.results import Clock, Words

SPACE = UUID("6f0d3d1e-6d0a-5c1b-9a52-3b1a4d6c8e10")
MOST_OCTETS = 75
REMINDERS = ("-P7D", "-P1D")


def calendar_text(clocks: Iterable[Clock], language: Literal["zh", "en"] = "zh", stamp: datetime | None = None) -> str:
    """One all-day event per clock that has a day, reminders 7 and 1 days before one that has not passed.

    Lines end in CRLF and are folded at 75 octets. The UID of an event depends on the clock and its start
    only, so a later export replaces the event. `stamp`: time of writing (now if None).
    """
    written = (stamp or datetime.now(UTC)).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//bank complaint drafts//deadlines//{language.upper()}"]
    lines += ["CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for clock in clocks:
        if clock.due is not None:
            lines += _event(clock, clock.due, language, written)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def uid_of(clock: Clock) -> str:
    """Stable identifier of a clock's event."""
    return str(uuid5(SPACE, f"{clock.id}/{clock.start}"))


def _event(clock: Clock, due: date, language: str, written: str) -> Iterator[str]:
    title = _escaped(_in(clock.title, language))
    parts = (clock.arithmetic, clock.rule, clock.warning)
    text = _escaped("\n".join(_in(words, language) for words in parts if words is not None))
    yield "BEGIN:VEVENT"
    yield f"UID:{uid_of(clock)}"
    yield f"DTSTAMP:{written}"
    yield f"DTSTART;VALUE=DATE:{due:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{plus(due, 1):%Y%m%d}"
    yield f"SUMMARY:{title}"
    yield f"DESCRIPTION:{text}"
    yield "TRANSP:TRANSPARENT"
    for trigger in () if clock.passed else REMINDERS:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{title}"
        yield f"TRIGGER:{trigger}"
        yield "END:VALARM"
    yield "END:VEVENT"


def _in(words: Words, language: str) -> str:
    return words.zh if language == "zh" else words.en


def _escaped(text: str) -> str:
    """Escapes of RFC 5545 3.3.11."""
    for plain, escape in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n")):
        text = text.replace(plain, escape)
    return text


def _folded(line: str) -> Iterator[str]:
    """Pieces of at most 75 octets that never cut a character; every piece after the first begins with a space."""
    piece, size = "", 0
    for char in line:
        width = len(char.encode())
        if size + width > MOST_OCTETS:
            yield piece
            piece, size = " ", 1
        piece, size = piece + char, size + width
    yield piece
