"""What intake gives back: rows with what is uncertain in them, notices that moved no money, lines not read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

OUT, IN, NONE = "out", "in", "none"


@dataclass(frozen=True)
class MoneyRow:
    """One movement of money as its line tells it.

    `amount` is what was charged in `currency`; `original` what the machine abroad took, where the line names both.
    `uncertain` names the fields that a person must answer. Nothing uncertain is ever `ticked`. `source` is the line
    without full numbers, `lines` the first and last line that it was read from, `picture` the number of the cut-out
    beside which it is shown. `undone` tells that its state is not that of a payment that was made.
    """

    day: date | None = None
    clock: str = ""
    amount: Decimal | None = None
    currency: str = "CNY"
    direction: str = NONE
    channel: str = ""
    kind: str = ""
    counterpart: str = ""
    place: str = ""
    tail: str = ""
    balance: Decimal | None = None
    original: tuple[Decimal, str] | None = None
    no: str = ""
    source: str = ""
    uncertain: tuple[str, ...] = ()
    yearless: bool = False
    proven: bool = False
    signed: Decimal | None = None
    lines: tuple[int, int] = (0, 0)
    picture: int | None = None
    undone: bool = False

    @property
    def ticked(self) -> bool:
        """Whether this may stand as money that left: out, in yuan, and nothing in it to be asked."""
        return self.direction == OUT and not self.uncertain and self.amount is not None and self.day is not None

    @property
    def cny(self) -> Decimal | None:
        """What left the account in yuan; None where the line names another currency only."""
        return self.amount if self.currency == "CNY" else None

    def asking(self, *names: str) -> MoneyRow:
        """The same row with these fields to be asked too."""
        return replace(self, uncertain=tuple(dict.fromkeys((*self.uncertain, *names))))

    def certain_of(self, *names: str) -> MoneyRow:
        """The same row with these fields no longer asked."""
        return replace(self, uncertain=tuple(u for u in self.uncertain if u not in names))


@dataclass(frozen=True)
class Notice:
    """A message that moved no money (code, login, binding, bill, failed): what it was about, when, the masked line."""

    about: str
    day: date | None = None
    clock: str = ""
    source: str = ""


@dataclass(frozen=True)
class Reading:
    """Everything that was read from one text or file; `refused` says in words why nothing could be."""

    rows: tuple[MoneyRow, ...] = ()
    notices: tuple[Notice, ...] = ()
    unread: tuple[str, ...] = ()
    pictures: tuple[bytes, ...] = ()

    def plus(self, other: Reading) -> Reading:
        """Both readings, one after the other."""
        moved = tuple(
            r if r.picture is None else replace(r, picture=r.picture + len(self.pictures)) for r in other.rows
        )
        return Reading(
            self.rows + moved,
            self.notices + other.notices,
            self.unread + other.unread,
            self.pictures + other.pictures,
        )


def as_plain(row: MoneyRow) -> dict[str, Any]:
    """The row as `manage.py intake --json` prints it: amounts as text with two places, what is not known as null."""
    return {
        "day": row.day.isoformat() if row.day else None,
        "clock": row.clock or None,
        "amount": _money(row.amount),
        "currency": row.currency or None,
        "direction": row.direction,
        "channel": row.channel or None,
        "kind": row.kind or None,
        "counterpart": row.counterpart or None,
        "place": row.place or None,
        "tail": row.tail or None,
        "balance": _money(row.balance),
        "original": {"amount": _money(row.original[0]), "currency": row.original[1]} if row.original else None,
        "no": row.no or None,
        "proven": row.proven,
        "ticked": row.ticked,
        "uncertain": list(row.uncertain),
        "source": row.source,
    }


def notice_as_plain(notice: Notice) -> dict[str, Any]:
    """The notice as JSON prints it."""
    day = notice.day.isoformat() if notice.day else None
    return {"about": notice.about, "day": day, "clock": notice.clock or None, "source": notice.source}


def _money(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:.2f}"
