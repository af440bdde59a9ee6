"""A picture file becomes a reading: opened and measured first, the models are loaded for what is a picture only."""

from __future__ import annotations

from datetime import date
from importlib import import_module

from complaints.intake import photo
from complaints.intake.row import Reading


def read(raw: bytes, today: date) -> Reading:
    """Everything that a picture tells, up to `today`. Raises Refused, ImportError where the models are missing."""
    image = photo.opened(raw)
    found: Reading = import_module("complaints.intake.sight").read(image, today)
    return found
