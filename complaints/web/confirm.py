"""What the confirm page draws: each row that was read beside its source, with its open fields; groups; sums."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.core import signing
from django.utils.translation import gettext as _
from msgspec import ValidationError, convert, to_builtins

from complaints.intake import taking
from complaints.intake.row import IN, OUT, MoneyRow, Notice, Reading
from complaints.journey import labels
from complaints.journey.rows import day_words
from complaints.web.interview.opened import Opened
from legal_refs.case.vocabulary import Channel, TransactionKind

SALT = "intake"
HOURS = 12
MOST_CARRIED = 450_000
CURRENCIES = ("CNY", "USD", "HKD", "MOP", "TWD", "JPY", "KRW", "EUR", "GBP", "THB", "SGD", "AUD")


@dataclass(frozen=True)
class Choice:
    """One option of an open field."""

    token: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class Open:
    """One open field beside a row: name, label, what stands in it, its options (none for a text box), its error."""

    name: str
    label: str
    hint: str
    value: str
    options: tuple[Choice, ...] = ()
    error: str = ""


@dataclass(frozen=True)
class Drawn:
    """One row as the page shows it."""

    number: int
    row: MoneyRow
    when: str
    way: str
    amount: str
    about: str
    fields: tuple[Open, ...]
    ticked: bool
    known: bool
    picture: str = ""

    @property
    def asks(self) -> bool:
        """Something beside this row must be answered before it can go in."""
        return bool(self.fields) or "day" in self.row.uncertain

    @property
    def label_number(self) -> str:
        """The number as templates join it to a name."""
        return str(self.number)

    @property
    def errors(self) -> list[str]:
        return [f.error for f in self.fields if f.error]


@dataclass
class Page:
    """The groups of the page."""

    out: list[Drawn] = field(default_factory=list)
    into: list[Drawn] = field(default_factory=list)
    still: list[Drawn] = field(default_factory=list)
    yearless: bool = False
    year: str = ""
    year_error: str = ""
    errors: list[tuple[str, str]] = field(default_factory=list)

    @property
    def sum_out(self) -> str:
        return _sum(self.out)

    @property
    def sum_in(self) -> str:
        return _sum(self.into)


def _sum(rows: Iterable[Drawn]) -> str:
    """Yuan of the rows whose amount, currency and direction are certain."""
    certain = [d.row.cny or Decimal(0) for d in rows if not {"direction", "amount", "currency"} & set(d.row.uncertain)]
    return f"{sum(certain, Decimal('0.00')):,.2f}"


def sealed(reading: Reading) -> str:
    """Rows, notices and unread lines as the page carries them to its own answer; signed, nothing is stored."""
    plain = to_builtins((reading.rows, reading.notices, reading.unread))
    return signing.dumps(plain, salt=SALT, compress=True)


def carried(pictures: tuple[bytes, ...]) -> list[str]:
    """The cut-outs as the page carries them to its next state; none where they are too many."""
    small = sum(len(p) for p in pictures) <= MOST_CARRIED
    return [base64.b64encode(p).decode() for p in pictures] if small else []


def kept_pictures(sent: Iterable[str]) -> tuple[bytes, ...]:
    """The cut-outs that the page carried, in their order; what is no base64 is left empty."""
    found = []
    for text in sent:
        try:
            found.append(base64.b64decode(text, validate=True))
        except ValueError:
            found.append(b"")
    return tuple(found)


def unsealed(text: str, pictures: tuple[bytes, ...] = ()) -> Reading | None:
    """What `sealed` wrote, with the cut-outs beside it; None where it is too old or not ours."""
    try:
        plain = signing.loads(text, salt=SALT, max_age=HOURS * 3600)
        rows, notices, unread = convert(plain, tuple[tuple[MoneyRow, ...], tuple[Notice, ...], tuple[str, ...]])
    except (signing.BadSignature, ValidationError, ValueError):
        return None
    return Reading(rows, notices, unread, pictures)


def page(
    reading: Reading,
    case: Opened,
    step: str,
    sent: Mapping[str, str],
    ticks: set[str],
    wrong: Mapping[int, Mapping[str, Any]],
) -> Page:
    """The page of a reading; `sent`: answers beside the rows; `ticks`: the ticked rows; `wrong`: what is missing."""
    known = {_key(item) for item in case.answers.get(step, {}).get("items", [])}
    drawn = Page(year=sent.get("year", ""))
    for number, row in enumerate(reading.rows):
        each = _drawn(number, row, sent, str(number) in ticks, known, wrong.get(number, {}), reading.pictures)
        if row.direction == OUT or "direction" in row.uncertain:
            drawn.out.append(each)
            drawn.yearless = drawn.yearless or (row.yearless and "day" in row.uncertain)
        else:
            (drawn.into if row.direction == IN else drawn.still).append(each)
        drawn.errors += [
            (f"{name}-{number}", f"{each.when} {each.amount}: {text}") for name, text in wrong.get(number, {}).items()
        ]
    return _with_year(drawn)


def _with_year(drawn: Page) -> Page:
    """One question about the year for all rows instead of one error each."""
    asking = [e for e in drawn.errors if e[0].startswith("day-")]
    if drawn.yearless and not drawn.year and asking:
        drawn.year_error = _("Say of which year the rows without a year are.")
        drawn.errors = [("year-latest", drawn.year_error)] + [e for e in drawn.errors if e not in asking]
    return drawn


def _key(item: Mapping[str, Any]) -> tuple[Any, ...]:
    return item.get("when.day"), item.get("when.clock"), item.get("cny")


def _drawn(
    number: int,
    row: MoneyRow,
    sent: Mapping[str, str],
    ticked: bool,
    known: set[tuple[Any, ...]],
    wrong: Mapping[str, Any],
    pictures: tuple[bytes, ...],
) -> Drawn:
    names = [n for n in taking.asked(row) if not (n == "day" and row.yearless)]
    image = pictures[row.picture] if row.picture is not None and row.picture < len(pictures) else b""
    day = row.day.isoformat() if row.day else None
    return Drawn(
        number=number,
        row=row,
        when=_when(row),
        way=_way(row),
        amount=money_words(row),
        about=" · ".join(part for part in _about(row) if part),
        fields=tuple(_open(n, number, row, sent, str(wrong.get(n, ""))) for n in names),
        ticked=ticked,
        known=(day, row.clock or None, f"{row.cny:.2f}" if row.cny is not None else None) in known,
        picture=base64.b64encode(image).decode() if image else "",
    )


def _when(row: MoneyRow) -> str:
    day = day_words(row.day) if row.day else _("day not read")
    return f"{day} {row.clock}".strip()


def _way(row: MoneyRow) -> str:
    if "direction" in row.uncertain:
        return _("out or in?")
    return {OUT: _("money out"), IN: _("money in")}.get(row.direction, _("no money moved"))


def money_words(row: MoneyRow) -> str:
    """The amount with its currency, in the words of the page."""
    if row.amount is None:
        return _("amount not read")
    if "currency" in row.uncertain:
        return f"{row.amount:,.2f}"
    if row.currency == "CNY":
        return _("%(amount)s yuan") % {"amount": f"{row.amount:,.2f}"}
    return f"{row.currency} {row.amount:,.2f}"


def _about(row: MoneyRow) -> list[str]:
    return [
        labels.label(Channel, row.channel) if row.channel else "",
        row.counterpart or row.place,
        f"{row.original[1]} {row.original[0]:,.2f}" if row.original else "",
        _("card ending %(tail)s") % {"tail": row.tail} if row.tail else "",
        _("the balance agrees") if row.proven else "",
    ]


def _open(name: str, number: int, row: MoneyRow, sent: Mapping[str, str], error: str) -> Open:
    value = sent.get(f"{name}-{number}", "")
    words = {
        "direction": (_("Did this money go out or come in?"), ""),
        "day": (_("Which day?"), _("Year, month, day, for example 2026-11-20.")),
        "amount": (_("Which amount stands on the original?"), _read_as(row)),
        "currency": (_("Which currency is it?"), _("The line does not name one.")),
        "cny": (
            _("How much was charged in yuan?"),
            _("Not needed where the amount is in yuan.")
            if "currency" in row.uncertain
            else _("The line names the foreign amount only."),
        ),
        "kind": (_("What was it?"), ""),
    }[name]
    return Open(name, str(words[0]), str(words[1]), value, _options(name, value), error)


def _read_as(row: MoneyRow) -> str:
    return (
        _("We read %(amount)s and are not sure.") % {"amount": f"{row.amount:,.2f}"} if row.amount is not None else ""
    )


def _options(name: str, value: str) -> tuple[Choice, ...]:
    if name == "direction":
        listed = [(OUT, _("out")), (IN, _("in"))]
    elif name == "kind":
        listed = list(labels.choices(TransactionKind))
    elif name == "currency":
        listed = [(code, code) for code in CURRENCIES]
    else:
        return ()
    return tuple(Choice(token, str(label), token == value) for token, label in listed)
