"""One file becomes a reading: told apart by its first bytes, bounded before it is opened, refused in words."""

from __future__ import annotations

from datetime import date

from complaints.intake import apart, decoding, reading
from complaints.intake.refusal import Refused
from complaints.intake.row import Reading

MOST_BYTES = 12 * 1024 * 1024
MOST_TEXT = 4 * 1024 * 1024
HIGH_EFFICIENCY = (b"hei", b"hev", b"mif", b"msf", b"avi")
"""Brands of HEIC and AVIF, the pictures of newer phones."""
PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"BM")
OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def kind_of(raw: bytes) -> str:
    """pictures, pdf, sheets or text by the first bytes; the name of a file says nothing. Raises Refused."""
    if raw.startswith(PICTURES) or (raw[:4] == b"RIFF" and raw[8:12] == b"WEBP"):
        return "pictures"
    if raw[4:8] == b"ftyp" and raw[8:11] in HIGH_EFFICIENCY:
        return "pictures"
    if raw.startswith(b"%PDF-"):
        return "pdf"
    if raw.startswith(b"PK\x03\x04"):
        return "sheets"
    if raw.startswith(OLD_OFFICE):
        raise Refused("kind")
    return "text"


def read(raw: bytes, today: date) -> Reading:
    """Everything that a file tells, up to `today`. Raises Refused with a reason that the page puts into words."""
    if not raw.strip():
        raise Refused("empty")
    if len(raw) > MOST_BYTES:
        raise Refused("large")
    kind = kind_of(raw)
    return _text(raw, today) if kind == "text" else apart.read(kind, raw, today)


def _text(raw: bytes, today: date) -> Reading:
    if len(raw) > MOST_TEXT:
        raise Refused("large")
    try:
        text = decoding.text_of(raw)
    except decoding.NotText:
        raise Refused("kind") from None
    return reading.read(decoding.repaired(text), today)
