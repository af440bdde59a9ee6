"""A statement as PDF becomes a reading by the places of its words; bounded before and while it is unpacked."""

from __future__ import annotations

import io
import zlib
from contextlib import suppress
from datetime import date

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
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
        with suppress(zlib.error):
            left -= len(zlib.decompressobj().decompress(raw[begin + 6 : at].lstrip(b"\r\n"), left))
        at += 9
        if left <= 0:
            raise Refused("large")
    raise Refused("large")
