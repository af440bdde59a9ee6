"""Photographs as a phone takes them, drawn for the tests: with a place, a camera and a turn in their EXIF."""

from __future__ import annotations

import io

import pillow_heif
from PIL import Image, ImageDraw

pillow_heif.register_heif_opener()
GPS = b"GPS-MARKER-22.8167N"


def photograph(width: int = 1600, height: int = 1200, kind: str = "JPEG", turned: int = 1, seed: int = 0) -> bytes:
    """A picture with coarse noise as of a real scene and a dark bar along its upper edge."""
    noise = Image.effect_noise((width // 8, height // 8), 60 + seed % 20).resize(
        (width, height), Image.Resampling.BILINEAR
    )
    drawn = noise.convert("RGB")
    ImageDraw.Draw(drawn).rectangle((0, 0, width, height // 8), fill=(10 + seed, 10, 10))
    exif = Image.Exif()
    exif[0x0112] = turned  # Orientation
    exif[0x010F] = GPS.decode()  # Make
    exif.get_ifd(0x8825)[1] = "N"
    out = io.BytesIO()
    if kind == "PNG":
        drawn.save(out, kind)
    else:
        drawn.save(out, kind, exif=exif.tobytes(), quality=80)
    return out.getvalue()
