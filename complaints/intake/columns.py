"""One line of a statement with known columns: day, amount, direction, what is uncertain; then the column as a whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal

from complaints.intake import amounts, direction, formsfile, lexicon, moments
from complaints.intake.direction import Told
from complaints.intake.formsfile import GENERIC, Form
from complaints.intake.plain import plain
from complaints.intake.row import IN, NONE, OUT, MoneyRow
from complaints.intake.sentences import Context, described, looks_abroad, named, tail_of
from legal_refs.case import texts

_EMPTY = re.compile(r"^[-—/\s*]*$")


@dataclass(frozen=True)
class Layout:
    """Column numbers by kind, further columns of description, how many columns, the currency of the heading.

    `scales`: how much one unit of a column of money is, where its heading does not count in whole yuan (万元, 分).
    """

    columns: dict[str, int]
    summaries: tuple[int, ...] = ()
    width: int = 0
    heading_currency: str = ""
    form: Form = GENERIC
    scales: dict[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True)
class Money:
    """The amount of a line with what its columns say about direction and currency."""

    value: Decimal
    told: Told
    sign: str
    currency: str
    clear: bool
    original: tuple[Decimal, str] | None = None


def mended(got: list[str], layout: Layout) -> list[str]:
    """Cells of an unquoted line whose thousands comma cut an amount in two, put together where that fits the width."""
    over = len([c for c in got]) - layout.width
    while got and over > 0 and not got[-1]:
        got, over = got[:-1], over - 1
    i = 0
    while over > 0 and i + 1 < len(got):
        if re.fullmatch(r"[-+]?¥?[0-9]{1,3}(?:,[0-9]{3})*", got[i]) and re.fullmatch(
            r"[0-9]{3}(?:\.[0-9]{1,2})?", got[i + 1]
        ):
            got = [*got[:i], f"{got[i]},{got[i + 1]}", *got[i + 2 :]]
            over -= 1
        else:
            i += 1
    return got


def read(got: list[str], layout: Layout, context: Context) -> MoneyRow | None:
    """The row of one line; None where day or amount cannot be read."""
    if len([c for c in got if c]) < 2 or len(got) > layout.width + 6:
        return None
    cell = {k: got[i] for k, i in layout.columns.items() if i < len(got) and (k == "sign" or not _EMPTY.match(got[i]))}
    when = _when(cell, context)
    money = _money(cell, layout)
    words = _words(got, cell, layout)
    if when is None or money is None or formsfile.load().totals.search(got[0]):
        return None
    told = _told(cell, money, words, layout.form)
    currency, currency_sure = _currency(cell, money, words, context, _currencies_beside(got, layout))
    checks = (
        ("day", when.sure),
        ("amount", money.clear and len(got) <= layout.width + 1),
        ("currency", currency_sure),
        ("cny", currency in ("", "CNY")),
        ("direction", told.sure and told.way != ""),
    )
    balance = _amount(cell, "balance", layout)
    row = MoneyRow(
        day=when.day,
        clock=when.clock,
        amount=money.value,
        currency=currency,
        direction=told.way or NONE,
        counterpart=_counterpart(cell),
        place=named(cell.get("place", "")),
        tail=_tail(cell) or context.tail,
        balance=_signed(balance[0], balance[1]) if balance else None,
        original=money.original,
        no=_number(cell.get("no", "")),
        uncertain=tuple(name for name, sure in checks if not sure),
        yearless=when.yearless,
        signed=_signed(money.value, money.sign) if not money.told.way else None,
        undone=_state(cell) not in ("", "success"),
    )
    return described(row, words.strip(), words)


def _words(got: list[str], cell: dict[str, str], layout: Layout) -> str:
    """What the line says of its movement in all columns of description."""
    more = [got[i] for i in layout.summaries if i < len(got)]
    return " ".join([cell.get(k, "") for k in ("summary", "channel", "place")] + more)


def _state(cell: dict[str, str]) -> str:
    """success, refunded, closed, unknown (处理中), or "" where there is no such column."""
    told = cell.get("state", "")
    return (lexicon.finder("states").first(told) or "unknown") if told else ""


def _signed(value: Decimal, sign: str) -> Decimal:
    return -value if sign == "-" else value


def _when(cell: dict[str, str], context: Context) -> moments.Seen | None:
    day = cell.get("day") or cell.get("moment") or cell.get("booked_day") or ""
    when = moments.seen(day.replace(".", "-"), context.today)
    if when is None:
        when = moments.seen(cell.get("moment", ""), context.today)
    if when is None:
        return None
    clock = when.clock or next((c for k in ("moment", "clock") if (c := moments.clock_in(cell.get(k, "")))), "")
    return moments.placed(replace(when, clock=clock), context.years)


def _amount(cell: dict[str, str], kind: str, layout: Layout) -> tuple[Decimal, str, str, bool] | None:
    """(value in whole units, sign, currency, clear) of the cell of this column; None where it holds no amount."""
    found = amounts.cell_amount(cell.get(kind, ""))
    if found is None or kind not in layout.scales:
        return found
    value = (found[0] * layout.scales[kind]).quantize(Decimal("0.01"))
    return value, found[1], found[2], found[3] and value <= amounts.MOST


def _money(cell: dict[str, str], layout: Layout) -> Money | None:
    """The amount by the columns that this statement has; the booked one before that of the machine abroad."""
    for out, into in (("booked_out", "booked_in"), ("out", "in")):
        paid, got = _amount(cell, out, layout), _amount(cell, into, layout)
        found = _two_columns(paid, got)
        if found:
            other = (_amount(cell, "out", layout) or _amount(cell, "in", layout)) if out == "booked_out" else None
            abroad = lexicon.currency_of(cell.get("currency", "")) if other else ""
            original = (
                (other[0], abroad)
                if other and abroad and abroad != lexicon.currency_of(cell.get("booked_currency", ""))
                else None
            )
            return replace(found, original=original)
    booked, plain_amount = _amount(cell, "booked", layout), _amount(cell, "amount", layout)
    one = booked or plain_amount
    if one is None:
        return None
    other = plain_amount if booked else None
    beside = _amount(cell, "original", layout) or other
    abroad = (beside[2] or lexicon.currency_of(cell.get("currency", ""))) if beside else ""
    original = (beside[0], abroad) if beside and abroad not in ("", "CNY") else None
    return Money(one[0], Told("", False), one[1], one[2], one[3], original)


def _two_columns(
    paid: tuple[Decimal, str, str, bool] | None, got: tuple[Decimal, str, str, bool] | None
) -> Money | None:
    """Money out and money in in columns of their own; a minus in one of them turns it round and is a question."""
    if paid and paid[0] and not (got and got[0]):
        return Money(paid[0], Told(OUT, paid[1] != "-"), paid[1], paid[2], paid[3])
    if got and got[0] and not (paid and paid[0]):
        return Money(got[0], Told(IN, got[1] != "-"), got[1], got[2], got[3])
    return None


def _told(cell: dict[str, str], money: Money, words: str, form: Form) -> Told:
    """The direction; money that went out is asked where its state is not that of a payment that was made."""
    told = _told_by_columns(cell, money, words, form)
    return Told(told.way, told.sure and (told.way != OUT or _state(cell) in ("", "success")))


def _told_by_columns(cell: dict[str, str], money: Money, words: str, form: Form) -> Told:
    """The direction: column, then sign by the form, then words; the state of the payment stands above all."""
    by_state = _state(cell)
    by_words = direction.by_words(words)
    if by_state == "closed":
        return Told(NONE, True)
    column = formsfile.load().signs.get(re.sub(r"[\s()]", "", cell.get("sign", "")), "")
    if column == NONE or (column == "" and by_state == "refunded" and "sign" in cell):
        return Told(IN, True) if by_state == "refunded" or by_words == Told(IN, True) else Told(NONE, True)
    if column:
        return Told(column, not (column == OUT and _reversed(words)))
    if money.told.way:
        turned = money.told.way == OUT and _reversed(words)
        return Told(money.told.way, money.told.sure and not turned)
    if form.minus_is:
        way = form.minus_is if money.sign == "-" else (IN if form.minus_is == OUT else OUT)
        return Told(way, not (way == OUT and by_words.way == IN and by_words.sure))
    return by_words if not money.sign else direction.joined(by_words, money.sign)


def _reversed(words: str) -> bool:
    return "reversal" in lexicon.finder("directions").kinds(words)


def _currency(cell: dict[str, str], money: Money, words: str, context: Context, beside: set[str]) -> tuple[str, bool]:
    """The currency and whether it is certain. `beside`: those that cells without a known heading name."""
    if money.currency:
        return money.currency, True
    named_so = cell.get("booked_currency") or (cell.get("currency") if "booked" not in cell else "")
    if named_so:
        code = lexicon.currency_of(named_so)
        return code or "CNY", bool(code)
    if beside:
        return min(beside), len(beside) == 1 and context.currency in ("", *beside)
    if context.currency:
        return context.currency, True
    abroad = looks_abroad(f"{words} {cell.get('counterpart', '')}") or cell.get("country", "CHN") not in (
        "CHN",
        "CN",
        "中国",
    )
    return "CNY", not abroad


def _currencies_beside(got: list[str], layout: Layout) -> set[str]:
    """The currencies that cells of columns without a known heading are, and nothing else (港元, USD)."""
    known, words = {*layout.columns.values(), *layout.summaries}, lexicon.currency_words()
    rest = [c.upper() for i, c in enumerate(got) if i not in known]
    return {words[c] for c in rest if c in words and (len(c) > 2 or not c.isascii()) and c not in lexicon.load().units}


def _counterpart(cell: dict[str, str]) -> str:
    """The name on the other side; an account number beside it is left out."""
    parts = [p for p in re.split(r"[/|]", cell.get("counterpart", "")) if not re.fullmatch(r"[\s0-9*-]*", p)]
    name = re.sub(r"[0-9*]{6,}", "", plain(parts[-1])) if parts else ""
    return named(name)


def _tail(cell: dict[str, str]) -> str:
    text = cell.get("tail", "")
    digits = re.search(r"(?<![0-9])([0-9]{4})\)?$", re.sub(r"[\s-]", "", text)) or re.search(r"[0-9*]([0-9]{4})$", text)
    return digits.group(1) if digits else tail_of(text)


def _number(text: str) -> str:
    """A transaction number, unless it could be the number of a card."""
    text = re.sub(r"\s", "", text)[:60]
    return "" if texts.card_tail(text) or not re.search(r"[1-9]", text) else text


def settled(rows: list[MoneyRow], layout: Layout) -> list[MoneyRow]:
    """Rows of a signed column of an unknown form: where the column shows what a plus means, each sign tells the way."""
    signs = {row.signed < 0 for row in rows if row.signed is not None}
    if layout.form.minus_is or not signs:
        return rows
    minus_is = _minus_is(rows) if len(signs) == 2 else ""
    return [_settled(row, minus_is, mixed=len(signs) == 2) for row in rows]


def _settled(row: MoneyRow, minus_is: str, mixed: bool) -> MoneyRow:
    if row.signed is None or not mixed:
        return row
    if not minus_is:
        told = direction.by_words(row.source)
        return row if told.sure and told.way == row.direction else row.asking("direction")
    way = minus_is if row.signed < 0 else (IN if minus_is == OUT else OUT)
    if row.undone and way == OUT:
        return replace(row, direction=way).asking("direction")
    if row.direction == NONE and "direction" in row.uncertain:
        return replace(row, direction=way).certain_of("direction")
    return row.certain_of("direction") if row.direction == way else row.asking("direction")


def _minus_is(rows: list[MoneyRow]) -> str:
    """Where a minus points in this column: out, in, or "" where its own rows do not agree on it."""
    spend, repay = formsfile.load().spend, formsfile.load().repay
    votes = {OUT: 0, IN: 0}
    for row in rows:
        if row.signed is None:
            continue
        told = direction.by_words(row.source)
        if repay.search(row.source) and not spend.search(row.source):
            votes[IN if row.signed < 0 else OUT] += 1
        elif told.way in (OUT, IN) and told.sure:
            votes[told.way if row.signed < 0 else (IN if told.way == OUT else OUT)] += 1
    if votes[OUT] and not votes[IN]:
        return OUT
    return IN if votes[IN] and not votes[OUT] else ""
