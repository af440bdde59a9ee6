"""The door of intake for text: messages, pasted lists, statements as text become rows, notices and lines not read.

Pure and linear: each line is looked at once, lines and their number are bounded before anything else is done.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date

from complaints.intake import amounts, chain, messagesfile, moments, sentences, tables
from complaints.intake.cells import whole_lines
from complaints.intake.plain import plain, scrubbed, shown
from complaints.intake.row import MoneyRow, Notice, Reading
from complaints.intake.sentences import LONGEST, Context
from complaints.intake.tables import Table
from legal_refs.case import texts

MOST_LINES = 6000
MOST_UNREAD = 500
"""Lines beyond MOST_LINES that are shown as not read; of more nothing is kept."""
MOST_PIECES = 6
LONGEST_TITLE = 60
_BALANCE_ONLY = re.compile(
    r"(?:账户|当前|可用|活期|联机|交易后)?(?:余额|结余)[: ]{0,3}([-+]?[¥]?[0-9][0-9,]{0,14}(?:\.[0-9]{1,2})?元?)"
)
_PART_OF_DAY = re.compile(r"^[0-9O]{0,4}年?[0-9Ol]{1,2}月[0-9Ol]{0,2}日?")
_CLOCK_ONLY = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?")


@dataclass
class _Reader:
    """What has been read so far; `held` are lines of one record that is not complete yet."""

    context: Context
    table: Table | None = None
    above: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    rows: list[MoneyRow] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    last: str = ""
    bare_first: bool = False
    shapes: dict[int, str] = field(default_factory=dict)
    built: Counter[str] = field(default_factory=Counter)
    number: int = 0

    def line(self, line: str) -> None:
        """Read one line outside a table: a message, or a piece of a record over several lines."""
        for piece in _messages(line):
            self.piece(piece)

    def below_heading(self, line: str) -> None:
        """Read one line below a heading; what is neither row, message, heading nor sum is not read."""
        table = tables.heading(line, tables.preamble(self.above, self.context))
        if table:
            self.close_table()
            self.table, self.above = table, []
        elif self.table is None or not self.table.take(line, self.number):
            self.above.append(line)
            found = sentences.read(line, self.context) if sentences.is_message(line) else None
            if found:
                self.keep(found, line)
            elif self.table and amounts_in(line) and not tables.is_total(line):
                self.unread.append(scrubbed(shown(line))[:LONGEST])

    def piece(self, text: str) -> None:
        """Read one message or line outside a table; what is not complete waits for the next line of its record."""
        if _begins(text) and sentences.is_message(text):
            self.flush()
        found = tables.line_of_form(text, self.context) or sentences.read(text, self.context)
        if found is None and self.attached(text):
            return
        day = _day_alone(text, self.context) if found is None else None
        if day:
            self.flush()
            self.context = replace(self.context, day=day)
        elif found is None:
            if _PART_OF_DAY.search(plain(text)):
                self.context = replace(self.context, day=None)
            self.hold(text)
        else:
            waited = min(1, len(self.held))
            self.keep(self.titled(found, text), text, waited)

    def titled(self, found: MoneyRow | Notice, text: str) -> MoneyRow | Notice:
        """A complete line with the line above it, where that one is its title (快捷支付-某某商户)."""
        title = self.held[-1:] if isinstance(found, MoneyRow) and not sentences.is_message(text) else []
        self.held = self.held[: len(self.held) - len(title)]
        self.flush()
        joined = (
            sentences.read(" ".join([*title, text]), self.context) if title and len(title[0]) <= LONGEST_TITLE else None
        )
        return joined if isinstance(joined, MoneyRow) else found

    def attached(self, text: str) -> bool:
        """Add a line that only completes the row above it: its balance, its clock, or its words below it."""
        if self.held or not self.rows or not self.last:
            return False
        row, short = self.rows[-1], plain(text)
        only = _BALANCE_ONLY.fullmatch(short)
        if only and row.balance is None:
            number = amounts.cell_amount(only.group(1))
            self.rows[-1] = replace(
                row,
                balance=number[0] if number else None,
                source=f"{row.source} {scrubbed(shown(text))}",
                lines=(row.lines[0], self.number),
            )
            return True
        if _CLOCK_ONLY.fullmatch(short) and not row.clock:
            self.rows[-1] = replace(row, clock=moments.clock_in(short))
            return True
        if self.bare_first and not amounts_in(text) and moments.seen(short, self.context.today) is None:
            again = sentences.read(f"{self.last} {text}", self.context)
            self.rows[-1] = replace(again, lines=(row.lines[0], self.number)) if isinstance(again, MoneyRow) else row
            self.last = ""
            return True
        return False

    def hold(self, text: str) -> None:
        """Let a line wait; together with those before it a record may be complete.

        Where the records above begin with lines of the same kind, what still waits before such a line is given up:
        an amount must not slip to the day of its neighbour.
        """
        usual = self.usual_shape()
        if usual and any("A" in self.kind(line) for line in self.held) and self.kind(text) == usual[0]:
            self.flush()
        self.held.append(text)
        joined = sentences.read(" ".join(self.held), self.context) if len(self.held) > 1 else None
        if joined is not None:
            whole, waited = " ".join(self.held), len(self.held) - 1
            shape, self.held = "".join(dict.fromkeys(self.kind(line) for line in self.held)), []
            self.keep(joined, whole, waited)
            if isinstance(joined, MoneyRow):
                self.shapes[len(self.rows) - 1] = shape
                self.built[shape] += 1
        elif len(self.held) >= MOST_PIECES:
            self.unread.append(scrubbed(shown(self.held.pop(0)))[:LONGEST])

    def usual_shape(self) -> str:
        """How most records over several lines are built, as their kinds of lines; "" where there is none."""
        return self.built.most_common(1)[0][0] if self.built else ""

    def in_shape(self) -> list[MoneyRow]:
        """The rows; one that was put together from other kinds of lines than most has day and amount asked."""
        usual = self.usual_shape()
        odd = {number for number, shape in self.shapes.items() if shape != usual}
        return [row.asking("day", "amount") if i in odd else row for i, row in enumerate(self.rows)]

    def kind(self, text: str) -> str:
        """What a line of a record holds: a moment (M), an amount (A), both, or words only (T)."""
        short = plain(text)
        when = moments.seen(short, self.context.today)
        money = amounts.amounts(short, when.spans if when else ())
        return ("M" if when else "") + ("A" if money else "") or "T"

    def keep(self, found: MoneyRow | Notice, text: str, waited: int = 0) -> None:
        """Add what was read; `text` is what it was read from, together with `waited` lines before this one."""
        if isinstance(found, Notice):
            self.notices.append(found)
            return
        if not self.rows and not waited:
            self.bare_first = not re.search("[一-鿿A-Za-z]", moments.without(plain(text), self.context.today))
        self.rows.append(replace(found, lines=(self.number - waited, self.number)))
        self.last = text

    def flush(self) -> None:
        """Give up what waits: it is shown as not read."""
        self.unread += [scrubbed(shown(text))[:LONGEST] for text in self.held if plain(text)]
        self.held = []

    def close_table(self) -> None:
        """Take over the rows of the table that ends here."""
        if self.table:
            self.rows += self.table.finished()
        self.table = None


def read(text: str, today: date, by_eye: bool = False) -> Reading:
    """Everything that a text tells, up to `today`. Never raises; what cannot be read comes back masked as unread."""
    # A card number written in groups would otherwise be read as an amount (6222 0212 …: 6222.00).
    hidden = texts.masked(text, certain=True)
    lines = [line for line in re.split(r"\r\n|[\r\n\u2028\u2029\v\f]", hidden) if line.strip()]
    reader = _Reader(Context(today))
    whole = lines[:MOST_LINES] if by_eye else list(whole_lines(lines[:MOST_LINES]))
    take = reader.below_heading if any(tables.heading(line, reader.context) for line in whole) else reader.line
    for reader.number, line in enumerate(whole):
        if len(line) > LONGEST * 4:
            reader.unread.append(scrubbed(line[:200]) + "…")
        else:
            take(line)
    reader.close_table()
    reader.flush()
    reader.unread += [scrubbed(line[:200]) for line in lines[MOST_LINES : MOST_LINES + MOST_UNREAD]]
    rows = chain.proved(reader.in_shape(), by_eye)
    return Reading(tuple(rows), tuple(reader.notices), tuple(reader.unread))


def amounts_in(line: str) -> bool:
    """Whether a line holds an amount at all."""
    return len(line) <= LONGEST and any(a.decimals or a.currency for a in amounts.amounts(plain(line)))


def _messages(line: str) -> list[str]:
    """Several messages that stand on one line, each on its own; a sender's mark before a message stays with it."""
    begins = [m.start() for m in messagesfile.load().starts.finditer(line)]
    if len(begins) < 2:
        return [line]
    cuts = [0]
    for begin in begins[1:]:
        mark = re.search(
            r"(?:20[0-9]{2}[-/年.][0-9/月.-]{3,6}日? ?(?:[0-9:]{4,8})? ?)?(?:【[^】]{1,20}】|\[[^\]]{1,20}\])\s{0,3}$",
            line[max(0, begin - 60) : begin],
        )
        at = begin if mark is None else max(0, begin - 60) + mark.start()
        if mark and at > 0 and line[:at].rstrip()[-1:] not in "。.!！]】;；" and mark.start() > 0:
            at = begin
        if amounts_in(plain(line[cuts[-1] : at])):
            cuts.append(at)
    return [part for i, begin in enumerate(cuts) if (part := line[begin : [*cuts, len(line)][i + 1]].strip())]


def _begins(text: str) -> bool:
    """Whether a line begins a message or record of its own."""
    return bool(
        re.match(r"\s*(?:【|\[[^\]]{2,12}\]|20[0-9]{2}[-/年.])", text) or messagesfile.load().starts.match(plain(text))
    )


def _day_alone(text: str, context: Context) -> date | None:
    """The day of a heading line that names nothing else (11月20日 星期五), None for any other line."""
    short = plain(text)
    when = moments.seen(short, context.today) if len(short) <= 24 else None
    if when is None or not when.sure or when.clock:
        return None
    rest = "".join(c for i, c in enumerate(short) if not any(b <= i < e for b, e in when.spans))
    return when.day if re.fullmatch(r"[\s()（）]*(?:(?:星期|周)[一二三四五六日天])?[\s()（）]*", rest) else None
