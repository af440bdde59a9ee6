"""Opens a picture file: measured before it is unpacked, upright, without anything else that the file holds."""

from __future__ import annotations

import io

import pillow_heif
from PIL import Image, ImageOps, UnidentifiedImageError

from complaints.intake.refusal import Refused

MOST_PIXELS = 60_000_000
LEAST_SIDE = 40
LONGEST_SIDE = 1600
LONGEST_SHAPE = 11
"""A long screenshot is at most so many times as high as it is wide: of more a part would have to be left unread."""
pillow_heif.register_heif_opener()
FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "AVIF", "HEIF")


def opened(raw: bytes) -> Image.Image:
    """The picture in RGB, turned as its own note says; place, camera and day (EXIF) stay behind.

    Raises Refused: damaged, pixels.
    """
    try:
        with Image.open(io.BytesIO(raw), formats=FORMATS) as image:
            width, height = image.size
            long, short = max(width, height), min(width, height)
            if long * short > MOST_PIXELS or short < LEAST_SIDE or long > LONGEST_SHAPE * short:
                raise Refused("pixels")
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            return ImageOps.exif_transpose(image).convert("RGB")
    except Image.DecompressionBombError:
        raise Refused("pixels") from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise error if isinstance(error, Refused) else Refused("damaged") from None
