"""What a criminal court found about the matter (刑事判决)."""

from __future__ import annotations

from datetime import date

from legal_refs.case.persons import Fact, Money, Number, Short, Text


class Verdict(Fact, frozen=True, kw_only=True):
    """The criminal judgment (刑事判决): its effect (生效), the sum that it finds taken, in yuan, what else it finds."""

    court: Short
    number: Number | None = None
    effective: date | None = None
    amount: Money | None = None
    found: Text | None = None
