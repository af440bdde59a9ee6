"""A statement as PDF becomes a reading by the places of its words; bounded before and while it is unpacked."""

from __future__ import annotations

import base64
import binascii
import io
import zlib
from contextlib import suppress
from datetime import date

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdftypes import stream_value
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException

from complaints.intake import placed
from complaints.intake.layout import Box
from complaints.intake.refusal import Refused
from complaints.intake.row import Reading

MOST_PAGES = 80
MOST_UNPACKED = 48 * 1024 * 1024
MOST_WORDS = 60_000
MOST_STREAMS = 4000
MOST_CONTENT = 3 * 1024 * 1024
"""Bytes of drawing on one page; a page of a statement has a tenth of it."""
MOST_LETTERS = 1024 * 1024
"""Of a stream written in letters (ASCII85) so many are looked at: they show how far it unpacks."""
MOST_PACKINGS = 4
"""So many times a stream may be packed, one within the other."""
PAGE_GAP = 40.0


def read(raw: bytes, today: date) -> Reading:
    """Every page, its lines one below the other. Raises Refused: damaged, locked, scanned, large."""
    _bounded(raw)
    try:
        with pdfplumber.open(io.BytesIO(raw)) as document:
            if len(document.pages) > MOST_PAGES:
                raise Refused("large")
            boxes, pictures = _words(document)
    except Refused:
        raise
    except (PDFPasswordIncorrect, PDFEncryptionError):
        raise Refused("locked") from None
    except PdfminerException as error:
        locked = isinstance(error.args[0] if error.args else None, PDFPasswordIncorrect | PDFEncryptionError)
        raise Refused("locked" if locked else "damaged") from None
    except Exception:  # noqa: BLE001 - whatever a damaged document makes the library raise
        raise Refused("damaged") from None
    if not boxes:
        raise Refused("scanned" if pictures else "damaged")
    found, _laid = placed.read(boxes, today)
    return found


def _words(document: PDF) -> tuple[list[Box], bool]:
    boxes: list[Box] = []
    pictures = False
    down = 0.0
    for page in document.pages:
        drawing = [stream_value(part) for part in page.page_obj.contents]
        if sum(len(part.get_rawdata() or b"") for part in drawing) > MOST_CONTENT:  # before any is unpacked
            raise Refused("large")
        if sum(len(part.get_data()) for part in drawing) > MOST_CONTENT:
            raise Refused("large")
        for word in page.extract_words(x_tolerance=2, y_tolerance=2, keep_blank_chars=True):
            text = word["text"].strip()
            if text:
                boxes.append(Box(word["x0"], word["top"] + down, word["x1"], word["bottom"] + down, text))
        pictures = pictures or bool(page.images)
        down += float(page.height) + PAGE_GAP
        page.close()
        if len(boxes) > MOST_WORDS:
            raise Refused("large")
    return boxes, pictures


def _bounded(raw: bytes) -> None:
    """Refuse a file whose packed streams hold more than a statement can; each is unpacked up to the bound only."""
    left, at = MOST_UNPACKED, 0
    for _ in range(MOST_STREAMS):
        begin = raw.find(b"stream", at)
        at = raw.find(b"endstream", begin + 6)
        if begin < 0 or at < 0:
            return
        left -= _unpacked(raw[begin + 6 : at].strip(b"\r\n"), left)
        at += 9
        if left <= 0:
            raise Refused("large")
    raise Refused("large")


def _unpacked(stream: bytes, most: int) -> int:
    """How many bytes a stream unpacks to in all its packings, counted up to `most`."""
    whole = 0
    for _ in range(MOST_PACKINGS):
        try:
            stream = zlib.decompressobj().decompress(_as_bytes(stream), most)
        except zlib.error:
            break
        whole = max(whole, len(stream))
        if whole >= most:
            break
    return whole


def _as_bytes(stream: bytes) -> bytes:
    """A stream that is written in hexadecimal digits or in letters (ASCII85) as the bytes that it stands for."""
    bare = stream.rstrip()
    with suppress(ValueError):
        if bare.endswith(b"~>"):
            return base64.a85decode(bare[: min(len(bare) - 2, MOST_LETTERS)])
        if bare.endswith(b">"):
            return binascii.unhexlify(bare[:-1].translate(None, b" \r\n\t"))
    return stream
