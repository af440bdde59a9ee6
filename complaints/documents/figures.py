"""Figures as a Chinese paper prints them: sums in yuan and in foreign money, shares, numbers."""

from __future__ import annotations

from decimal import Decimal

from legal_refs.case.facts import Transaction
from legal_refs.questions.groups import foreign_sums

LINE = "\x03"  # a line break typed by a person; wording.py turns it into a paragraph or a break


def amount(value: Decimal) -> str:
    """18900 -> 18,900.00 (yuan, two places)."""
    return f"{value:,.2f}"


def yuan(value: Decimal) -> str:
    """18900 -> 18,900.00元."""
    return f"{value:,.2f}元"


def percent(value: Decimal) -> str:
    """A share from 0 to 1 -> 70%."""
    return f"{(value * 100).normalize():f}%"


WHOLE = frozenset({"CLP", "ISK", "JPY", "KRW", "PYG", "VND", "XAF", "XOF", "XPF"})
"""Currencies without a smaller unit (ISO 4217, minor unit 0)."""


def foreign(currency: str, value: Decimal) -> str:
    """USD 1,325.00, JPY 120,000: a currency without a smaller unit has no decimals, unless some were given."""
    whole = currency in WHOLE and value == value.to_integral_value()
    return f"{currency} {value:,.0f}" if whole else f"{currency} {amount(value)}"


def foreign_total(moves: tuple[Transaction, ...]) -> str:
    """USD 2,650.00, each currency on a line of its own; nothing where an amount is not known."""
    return LINE.join(foreign(currency, total) for currency, total in foreign_sums(moves))


def thousands(value: int) -> str:
    """1520 -> 1,520."""
    return f"{value:,}"
