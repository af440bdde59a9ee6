"""From a row that was read to an entry of the case: only what a person has confirmed goes in.

Pure: a row and what was typed beside it in; the answers of an entry, or what is still missing, out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from complaints.intake import lexicon
from complaints.intake.row import IN, OUT, MoneyRow
from complaints.journey import parsing
from complaints.journey.parsing import Unreadable
from legal_refs.case.vocabulary import Channel, TransactionKind

KIND_OF_CHANNEL = {
    Channel.ATM: TransactionKind.WITHDRAWAL,
    Channel.POS: TransactionKind.PURCHASE,
    Channel.QUICK_PAY: TransactionKind.PURCHASE,
    Channel.QR: TransactionKind.PURCHASE,
    Channel.WALLET: TransactionKind.PURCHASE,
    Channel.ONLINE_BANK: TransactionKind.TRANSFER,
}
LATEST, BEFORE = "latest", "before"
LONGEST_ANSWER = 60


@dataclass(frozen=True)
class Taken:
    """The answers of an entry, or by field what is missing. One of the two is empty."""

    answers: dict[str, Any]
    missing: dict[str, str | Promise]


def asked(row: MoneyRow) -> tuple[str, ...]:
    """The fields that stand open beside a row, in the order of the page."""
    named = [n for n in ("direction", "day", "amount", "currency", "cny") if n in row.uncertain]
    if "currency" in named and "cny" not in named:
        named.append("cny")
    return (*named, "kind") if not kind_of(row) else tuple(named)


def kind_of(row: MoneyRow) -> str:
    """What it was, by the row's own words or by its channel; "" where neither tells."""
    if row.kind in set(TransactionKind):
        return row.kind
    return KIND_OF_CHANNEL[Channel(row.channel)].value if row.channel in KIND_OF_CHANNEL else ""


def taken(row: MoneyRow, typed: Mapping[str, str], year: str, today: date) -> Taken:
    """The entry of a row that a person ticked. `typed` holds the answers beside it, `year` the one about all years."""
    missing: dict[str, str | Promise] = {}
    for name in asked(row):
        try:
            row = ANSWER[name](row, typed.get(name, "").strip()[:LONGEST_ANSWER], year, today)
        except Unreadable as error:
            missing[name] = error.message
    if row.direction == IN:
        missing["direction"] = _("Money that came in is no loss. Take the tick away.")
    return Taken({}, missing) if missing else Taken(_answers(row), {})


def _answers(row: MoneyRow) -> dict[str, Any]:
    yuan = row.cny
    if row.day is None or yuan is None or row.direction != OUT:
        raise ValueError("a row with something to be asked was taken")
    answers = {
        "when.day": row.day.isoformat(),
        "when.clock": row.clock or None,
        "cny": f"{yuan:.2f}",
        "channel": row.channel or Channel.OTHER.value,
        "kind": kind_of(row),
        "place": row.place[:200] or None,
        "counterpart": row.counterpart[:200] or None,
        "no": row.no or None,
    }
    if row.original:
        answers |= {"amount": f"{row.original[0]:.2f}", "currency": row.original[1], "overseas": "yes"}
    return {path: value for path, value in answers.items() if value is not None}


def _direction(row: MoneyRow, typed: str, year: str, today: date) -> MoneyRow:
    if typed not in (OUT, IN):
        raise Unreadable(_("Say whether this money went out or came in."))
    return replace(row, direction=typed)


def _day(row: MoneyRow, typed: str, year: str, today: date) -> MoneyRow:
    if typed:
        return replace(row, day=date.fromisoformat(parsing.day(typed, today)))
    if not row.yearless or row.day is None:
        raise Unreadable(_("Write the day of this transaction."))
    if year == LATEST:
        return row
    if year != BEFORE:
        raise Unreadable(_("Say of which year the rows without a year are."))
    try:
        return replace(row, day=row.day.replace(year=row.day.year - 1))
    except ValueError:
        raise Unreadable(_("This day does not exist. Check year, month and day.")) from None


def _amount(row: MoneyRow, typed: str, year: str, today: date) -> MoneyRow:
    if not typed:
        raise Unreadable(_("Write the amount as it stands on the original."))
    return replace(row, amount=Decimal(parsing.money(typed, positive=True)))


def _currency(row: MoneyRow, typed: str, year: str, today: date) -> MoneyRow:
    code = lexicon.currency_of(typed)
    if not code:
        raise Unreadable(_("Choose the currency of this amount."))
    return replace(row, currency=code)


def _cny(row: MoneyRow, typed: str, year: str, today: date) -> MoneyRow:
    if row.currency == "CNY":
        return row
    if not typed:
        raise Unreadable(_("Write how much was charged in yuan. The bank's app, bill or hotline tells it."))
    yuan = Decimal(parsing.money(typed, positive=True))
    original = (row.amount, row.currency) if row.amount is not None else None
    return replace(row, amount=yuan, currency="CNY", original=original)


def _kind(row: MoneyRow, typed: str, year: str, today: date) -> MoneyRow:
    if typed not in set(TransactionKind):
        raise Unreadable(_("Say what this was."))
    return replace(row, kind=typed)


ANSWER: dict[str, Callable[[MoneyRow, str, str, date], MoneyRow]] = {
    "direction": _direction,
    "day": _day,
    "amount": _amount,
    "currency": _currency,
    "cny": _cny,
    "kind": _kind,
}
