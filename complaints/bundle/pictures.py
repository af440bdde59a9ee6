"""Makes an uploaded picture or PDF ready for the volume: turned, scaled, without metadata, bounded beforehand."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pillow_heif
from PIL import Image, ImageDraw, ImageFont, ImageOps, UnidentifiedImageError

from complaints.bundle import wire
from complaints.bundle.wordpdf import saved

MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 64_000_000
MOST_PAGES = 60
LONGEST = 1900
"""Pixels of the longer side: about 200 dots an inch on the part of an A4 page that a picture takes."""
QUALITY = 72
SMALL, LINE = 1000, (200, 0, 40)
ACTIVE = ("/OpenAction", "/AA", "/AcroForm", "/Names", "/Metadata", "/PieceInfo", "/Collection")
TURNS = {1: Image.Transpose.ROTATE_90, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_270}
OF_A_PAGE = ("/AA", "/Annots", "/Metadata", "/PieceInfo")
pillow_heif.register_heif_opener()
Image.MAX_IMAGE_PIXELS = MOST_PIXELS


class UnreadableError(Exception):
    """The upload cannot go into a volume; `reason` is unreadable, locked, pages or large."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


def ready(data: bytes) -> wire.Picture:
    """A JPEG, PNG, HEIC or PDF made ready. Raises UnreadableError."""
    if len(data) > MOST_BYTES:
        raise UnreadableError("large")
    if b"%PDF-" in data[:1024]:
        return _pdf(data)
    return wire.Picture("jpeg", _jpeg(data), 1)


def _jpeg(data: bytes) -> bytes:
    """The picture upright as its camera meant it (EXIF), at most LONGEST, as a JPEG that tells nothing else."""
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "HEIF", "WEBP")) as found:
            if found.width * found.height > MOST_PIXELS:
                raise UnreadableError("large")
            found.draft("RGB", (LONGEST, LONGEST))
            upright = ImageOps.exif_transpose(found)
            upright.thumbnail((LONGEST, LONGEST), Image.Resampling.BICUBIC, reducing_gap=2.0)
            plain = Image.new("RGB", upright.size, "white")
            colours = upright.convert("RGBA") if "A" in upright.getbands() or "transparency" in upright.info else None
            plain.paste(colours or upright.convert("RGB"), mask=colours and colours.getchannel("A"))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        raise UnreadableError("unreadable") from None
    out = io.BytesIO()
    plain.save(out, "JPEG", quality=QUALITY, optimize=False)
    return out.getvalue()


def covered(asked: wire.CoverPicture) -> wire.Picture:
    """The picture turned as asked, with the polygons black; its own points are gone, not laid under."""
    with Image.open(io.BytesIO(asked.data), formats=("JPEG",)) as found:
        picture = found.convert("RGB")
    if asked.turns % 4:
        picture = picture.transpose(TURNS[asked.turns % 4])
    across, down = picture.width / asked.width, picture.height / asked.height
    pen = ImageDraw.Draw(picture)
    for points in asked.polygons:
        pen.polygon([(x * across, y * down) for x, y in zip(points[::2], points[1::2], strict=True)], fill="black")
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=QUALITY, optimize=False)
    return wire.Picture("jpeg", out.getvalue(), 1)


def divided(asked: wire.DividePicture) -> wire.Picture:
    """A small copy with lines between the fields and the number of each in its corner."""
    with Image.open(io.BytesIO(asked.data), formats=("JPEG",)) as found:
        picture = found.convert("RGB")
    picture.thumbnail((SMALL, SMALL))
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(max(10, picture.height // asked.rows // 4))
    wide, high = picture.width / asked.columns, picture.height / asked.rows
    for number in range(asked.columns * asked.rows):
        row, column = divmod(number, asked.columns)
        left, top = column * wide, row * high
        pen.rectangle((left, top, left + wide, top + high), outline=LINE)
        box = pen.textbbox((left + 2, top + 1), str(number + 1), font=font)
        pen.rectangle(box, fill="white")
        pen.text((left + 2, top + 1), str(number + 1), font=font, fill=LINE)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=QUALITY)
    return wire.Picture("jpeg", out.getvalue(), 1)


def _pdf(data: bytes) -> wire.Picture:
    """The PDF without metadata, scripts, forms and files inside it."""
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            if not 0 < len(document.pages) <= MOST_PAGES:
                raise UnreadableError("pages")
            _without(document.Root, ACTIVE)
            _without(document.trailer, ("/Info",))
            for page in document.pages:
                _without(page.obj, OF_A_PAGE)
            for each in document.objects:
                _strip(each)
            return wire.Picture("pdf", saved(document), len(document.pages))
    except pikepdf.PasswordError:
        raise UnreadableError("locked") from None
    except (pikepdf.PdfError, ValueError, RuntimeError):
        raise UnreadableError("unreadable") from None


def _without(holder: Any, names: tuple[str, ...]) -> None:
    for name in names:
        if name in holder:
            del holder[name]


def _strip(each: Any) -> None:
    """Take metadata off an object, and what a camera wrote into a JPEG inside the PDF."""
    if not isinstance(each, pikepdf.Stream):
        return
    if "/Metadata" in each:
        del each["/Metadata"]
    if each.get("/Subtype") == "/Image" and each.get("/Filter") == "/DCTDecode":
        each.write(without_notes(each.read_raw_bytes()), filter=pikepdf.Name.DCTDecode)


def without_notes(jpeg: bytes) -> bytes:
    """A JPEG without the segments that carry EXIF, XMP, IPTC and comments (APP1 to APP13, COM)."""
    kept, place = [jpeg[:2]], 2
    while place + 4 <= len(jpeg) and jpeg[place] == 0xFF and jpeg[place + 1] != 0xDA:
        kind, size = jpeg[place + 1], int.from_bytes(jpeg[place + 2 : place + 4], "big")
        if not (0xE1 <= kind <= 0xED or kind == 0xFE):
            kept.append(jpeg[place : place + 2 + size])
        place += 2 + size
    return b"".join([*kept, jpeg[place:]])
