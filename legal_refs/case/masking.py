"""Masking (脱敏): how numbers and names of persons are shown where the full value is not needed.

Levels of procedure.md 8.1: card first 6 last 4, phone first 3 last 4, identity number first 3 last 4.
"""

from __future__ import annotations

import re

_HIDDEN = "*"


def _middle(text: str, head: int, tail: int) -> str:
    if len(text) <= head + tail:
        return _HIDDEN * len(text)
    return text[:head] + _HIDDEN * (len(text) - head - tail) + text[len(text) - tail :]


def _plain(text: str) -> str:
    return re.sub(r"[\s\-]", "", text)


def mask_card(number: str) -> str:
    """Card number: first six, last four."""
    return _middle(_plain(number), 6, 4)


def mask_phone(number: str) -> str:
    """Telephone number: first three, last four."""
    return _middle(_plain(number), 3, 4)


def mask_id(number: str) -> str:
    """Identity number: first three, last four."""
    return _middle(_plain(number), 3, 4)


def mask_account(number: str) -> str:
    """Account number: the last four only."""
    return _middle(_plain(number), 0, 4)
