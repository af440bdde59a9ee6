"""Opens a picture file: measured before it is unpacked, upright, without anything else that the file holds."""

from __future__ import annotations

import io

import pillow_heif
from PIL import Image, ImageOps, UnidentifiedImageError

from complaints.intake.refusal import Refused

MOST_PIXELS = 60_000_000
LEAST_SIDE = 40
LONGEST_SIDE = 1600
pillow_heif.register_heif_opener()
FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "AVIF", "HEIF")


def opened(raw: bytes) -> Image.Image:
    """The picture in RGB, turned as its own note says; place, camera and day (EXIF) stay behind.

    Raises Refused: damaged, pixels.
    """
    try:
        with Image.open(io.BytesIO(raw), formats=FORMATS) as image:
            width, height = image.size
            if width * height > MOST_PIXELS or min(width, height) < LEAST_SIDE:
                raise Refused("pixels")
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            return ImageOps.exif_transpose(image).convert("RGB")
    except Image.DecompressionBombError:
        raise Refused("pixels") from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise error if isinstance(error, Refused) else Refused("damaged") from None
