"""Fills the bilingual sentences of the data files with figures and days; no sentence stands here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from legal_refs.results import Words

CENT = Decimal("0.01")
Slot = Words | Decimal | date | int | str


def cents(amount: Decimal) -> Decimal:
    """Amount in yuan rounded half up to two places (四舍五入到分)."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def yuan(amount: Decimal) -> str:
    """12345.6 -> "12,345.60"."""
    return f"{cents(amount):,.2f}"


def rate(percent: Decimal) -> str:
    """Percent a year without trailing zeros: 3.60 -> "3.6"."""
    text = f"{percent:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def day_zh(day: date) -> str:
    """2026-06-20 -> 2026年6月20日."""
    return f"{day.year}年{day.month}月{day.day}日"


def fill(template: Words, slots: Mapping[str, Slot] | None = None) -> Words:
    """Put the slots into both languages; Words slots give each language its own text. Raises KeyError."""
    zh: dict[str, str] = {}
    en: dict[str, str] = {}
    for name, value in (slots or {}).items():
        if isinstance(value, Words):
            zh[name], en[name] = value.zh, value.en
        elif isinstance(value, date):
            zh[name], en[name] = day_zh(value), value.isoformat()
        else:
            zh[name] = en[name] = yuan(value) if isinstance(value, Decimal) else str(value)
    return Words(template.zh.format_map(zh), template.en.format_map(en))


def joined(*parts: Words | None) -> Words | None:
    """Sentences one after the other; None where there is none."""
    there = [p for p in parts if p is not None]
    return Words("".join(p.zh for p in there), " ".join(p.en for p in there)) if there else None
