"""Statements with columns: the heading tells what is what, the form tells the direction, each line becomes a row."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from complaints.intake import cells, columns, formsfile, lexicon, moments
from complaints.intake.columns import Layout
from complaints.intake.formsfile import GENERIC, Form
from complaints.intake.plain import plain, traditional
from complaints.intake.row import IN, OUT, MoneyRow
from complaints.intake.sentences import Context, as_written, tail_of

_UNIT = re.compile(r"\((?:单位[::]?)?(?:人民币)?元?\)|\(人民币/?元?\)|\((?:RMB|CNY|¥)\)")

MONEY = ("amount", "out", "in", "booked", "booked_out", "booked_in", "original", "balance")


@dataclass
class Table:
    """A heading that was found, how its lines are cut, and the rows below it so far.

    `elsewhere`: it is written in traditional signs and names no currency, which is asked then.
    """

    layout: Layout
    cut: Callable[[str], list[str]]
    context: Context
    elsewhere: bool = False
    rows: list[MoneyRow] = field(default_factory=list)

    def take(self, line: str, number: int) -> bool:
        """Read the line of this number below the heading; False where it is no row of this table."""
        got = cells.trimmed([plain(c) for c in self.cut(line)])
        whole = columns.mended(got, self.layout)
        row = columns.read(whole, self.layout, self.context)
        if row is None:
            return False
        row = row.asking("amount") if len([c for c in whole if c]) < len([c for c in got if c]) else row
        row = row.asking("currency") if self.elsewhere else row
        row = as_written(row, " ".join(c for c in cells.trimmed(self.cut(line)) if c))
        self.rows.append(replace(row, source=row.source[:400], lines=(number, number)))
        return True

    def finished(self) -> list[MoneyRow]:
        """The rows with the direction that the column as a whole tells."""
        return columns.settled(self.rows, self.layout)


def heading(line: str, context: Context) -> Table | None:
    """The table that begins with this line, None where it is no heading."""
    if len(line) > 1000 or not re.search(r"日期?|时间|(?i:date|time)", line):
        return None
    for cut in cells.CUTS:
        names = cells.trimmed([plain(c) for c in cut(line)])
        layout = layout_of(names)
        if layout:
            form = form_of(names)
            currency = layout.heading_currency or context.currency or form.currency
            elsewhere = traditional(line) and not currency and "currency" not in layout.columns
            scales = layout.scales or (dict.fromkeys(MONEY, context.scale) if context.scale != 1 else {})
            layout = replace(layout, form=form, scales=scales)
            return Table(layout, cut, replace(context, currency=currency), elsewhere)
    return None


def layout_of(names: list[str]) -> Layout | None:
    """Which column is what; None where these cells are no heading of a statement."""
    found: dict[str, int] = {}
    more: list[int] = []
    scales: dict[str, Decimal] = {}
    currency = ""
    for i, name in enumerate(names):
        kind, unit = _kind_of(name)
        if not kind:
            continue
        if kind in found:
            more += [i] if kind == "summary" else []
            continue
        found[kind] = i
        scaled = lexicon.scale_in_heading().search(name)
        scales |= {kind: lexicon.scale(scaled.group("unit"))} if scaled else {}
        currency = currency or (unit if kind in ("amount", "out", "in", "booked") else "")
    if "out" not in found and "in" in found and re.search("^[入记]账", names[found["in"]]):
        found.setdefault("booked", found.pop("in"))  # 入账金额 beside no column of money out: what was booked
    dated = {"day", "moment", "booked_day"} & set(found)
    paid = {"amount", "out", "in", "booked", "booked_out"} & set(found)
    if not dated or not paid or any(re.search(r"[0-9]{3}", n) for n in names):
        return None
    return Layout(columns=found, summaries=tuple(more), width=len(names), heading_currency=currency, scales=scales)


def _kind_of(name: str) -> tuple[str, str]:
    """(column, currency that the heading itself names)."""
    name = re.sub(r"[:：*#]|/$", "", lexicon.scale_in_heading().sub(r"\g<before>", name))
    unit = "CNY" if _UNIT.search(name) and re.search("元|人民币|RMB|CNY|¥", name) else ""
    if not unit:
        bracket = re.search(r"\(([^()]{1,8})\)", name)
        unit = lexicon.currency_of(bracket.group(1)) if bracket else ""
    text = re.sub(r"\s", "", name) if re.search("[一-鿿]", name) else name.strip()
    text = re.sub(r"[()]", "", _UNIT.sub("", text) if not unit or unit == "CNY" else re.sub(r"\([^()]*\)", "", text))
    for kind, pattern in formsfile.load().headings:
        if pattern.search(text):
            return kind, unit
    return "", ""


def form_of(names: list[str]) -> Form:
    """The known form whose headings all stand here; the generic one otherwise."""
    bare = {re.sub(r"[\s()元]", "", n) for n in names}
    for form in formsfile.load().forms:
        if all(need in bare for need in form.needs):
            return form
    return GENERIC


def preamble(lines: list[str], context: Context) -> Context:
    """What the lines above a heading say about the whole: card, currency, unit of the amounts, first and last day."""
    text = plain(" ".join(lines[-40:]))[:4000]
    tail = context.tail or tail_of(text)
    named = re.search(r"(?:币种|货币|币别|[Cc]urrency|CURRENCY)[::\s]{0,3}\[?([一-鿿A-Za-z]{2,6})", text)
    currency = lexicon.currency_of(named.group(1)) if named else ""
    unit = re.search("单位[^,，;；]{0,12}", text)
    scaled = lexicon.scale_in_heading().search(unit.group()) if unit else None
    days = []
    position = 0
    for _ in range(12):
        when = moments.seen(text[position:], context.today, loose=False)
        if when is None:
            break
        days += [when.day] if when.sure and when.day else []
        position += when.spans[0][1]
    scale = lexicon.scale(scaled.group("unit")) if scaled else context.scale
    return replace(context, tail=tail, currency=currency or context.currency, scale=scale, years=_range(text, days))


def _range(text: str, days: list[date]) -> moments.Years | None:
    if len(days) < 2 or not re.search("起始|起止|终止|结束|期间|周期|至|~", text):
        return None
    begin, end = min(days[:2]), max(days[:2])
    return (begin, end) if (end - begin).days < 366 else None


def is_total(line: str) -> bool:
    """Whether a line sums up instead of telling a movement."""
    return formsfile.load().totals.search(plain(line).strip("\"' ,\t")) is not None


def line_of_form(raw: str, context: Context) -> MoneyRow | None:
    """A line of a form that stands without headings (a credit card bill); None where it is none."""
    text = plain(raw)
    for form, pattern in formsfile.load().lines:
        match = pattern.match(text) if len(text) <= 300 else None
        if match is None:
            continue
        names = [n for n, v in match.groupdict().items() if v]
        layout = Layout({n: i for i, n in enumerate(names)}, (), len(names), "", form)
        row = columns.read([match.group(n) for n in names], layout, replace(context, currency=form.currency))
        if row is None:
            return None
        if row.direction not in (IN, OUT) and row.signed is not None:
            way = IN if row.signed < 0 else OUT
            row = replace(row, direction=way).certain_of("direction")
        return as_written(row, raw)
    return None
