"""One file becomes a reading: told apart by its first bytes, bounded before it is opened, refused in words."""

from __future__ import annotations

from datetime import date

from complaints.intake import decoding, reading
from complaints.intake.refusal import Refused
from complaints.intake.row import Reading

MOST_TEXT = 4 * 1024 * 1024


def read(raw: bytes, today: date) -> Reading:
    """Everything that a file tells, up to `today`. Raises Refused with a reason that the page puts into words."""
    if not raw.strip():
        raise Refused("empty")
    return _text(raw, today)


def _text(raw: bytes, today: date) -> Reading:
    if len(raw) > MOST_TEXT:
        raise Refused("large")
    try:
        text = decoding.text_of(raw)
    except decoding.NotText:
        raise Refused("kind") from None
    return reading.read(decoding.repaired(text), today)
