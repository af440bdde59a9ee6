"""One line of a statement or one message of a bank becomes a row, a notice, or nothing; bounded, and never a guess."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from complaints.intake import amounts, direction, lexicon, messagesfile, moments
from complaints.intake.amounts import Amount
from complaints.intake.direction import Told
from complaints.intake.plain import plain, scrubbed, shown, traditional, written
from complaints.intake.row import IN, NONE, OUT, MoneyRow, Notice

LONGEST = 1000
_MESSAGE = re.compile(r"尾号|尾数|末四位|您|【[^】]|(?:银行|信用卡|支付)\]")
_SIGNATURE = re.compile(r"【[^】]{1,20}】|\[[^\]]{2,12}(?:银行|信用卡|支付)\]")
_LATIN_MERCHANT = re.compile(r"[A-Za-z][A-Za-z*.'&-]{2,}")
_KNOWN_LATIN = re.compile(
    r"(?i)(?<![A-Z])(?:ATM|POS|APP|CNY|RMB|USD|EUR|HKD|JPY|GBP|CDM|VTM|ETC|NFC|balance|card|visa|mastercard|unionpay)(?![A-Z])"
)
_ABROAD = re.compile(r"境外|国外|海外|外币|跨境")


@dataclass(frozen=True)
class Context:
    """What stands around a line: today, the day of a heading above it, the years that the whole is about.

    `scale`: how many yuan an amount of the whole counts (单位：万元), where that is said.
    """

    today: date
    day: date | None = None
    years: moments.Years | None = None
    currency: str = ""
    minus_is: str = OUT
    tail: str = ""
    scale: Decimal = Decimal(1)


def is_message(text: str) -> bool:
    """Whether a line speaks as a bank's message does."""
    return _MESSAGE.search(text) is not None


def read(raw: str, context: Context) -> MoneyRow | Notice | None:
    """The row or the notice of one line or message; None where it holds neither."""
    if len(raw) > LONGEST:
        return None
    text = plain(raw)
    if not text:
        return None
    about = lexicon.finder("notices").first(text)
    if about == "code":
        return _notice(about, raw, context)
    when = moments.seen(text, context.today)
    found = amounts.amounts(text, when.spans if when else ())
    when, found = _second_day(text, context, when, found)
    money = _moved(found)
    told = direction.by_words(_SIGNATURE.sub(" ", text))
    if about and (told.way in ("", NONE) or not money) and is_message(text) and not any(a.sign for a in money):
        return _notice(about, raw, context)
    if told == Told(NONE, True) and is_message(text):
        return _notice("failed", raw, context)
    if not money or (when is None and context.day is None):
        return None
    return _of_elsewhere(as_written(_row(text, when, found, told, context), raw), raw, text)


def as_written(row: MoneyRow, raw: str) -> MoneyRow:
    """The row with its line and its names in the signs of that line."""
    counterpart, place = written(row.counterpart, raw), written(row.place, raw)
    return replace(row, counterpart=counterpart, place=place, source=scrubbed(shown(raw)))


def _of_elsewhere(row: MoneyRow, raw: str, text: str) -> MoneyRow:
    """The row, its currency asked where traditional signs call it 元 or $ only: in Hong Kong that is no yuan."""
    spelt = lexicon.currency_spelt(text, row.currency)
    return row if spelt or not traditional(raw) else row.asking("currency")


def _second_day(
    text: str, context: Context, when: moments.Seen | None, found: list[Amount]
) -> tuple[moments.Seen | None, list[Amount]]:
    """A line may name two days: arrival with the year, the transaction without. One proves the other."""
    if when is None:
        return when, found
    spans = list(when.spans)
    rest = "".join(" " if any(b <= i < e for b, e in spans) else c for i, c in enumerate(text))
    other = moments.seen(rest, context.today)
    if other is None or other.day is None:
        return when, found
    found = [a for a in found if not any(b < a.end and a.begin < e for b, e in other.spans)]
    if other.clock and not when.clock:
        when = replace(when, clock=other.clock)
    if when.yearless and other.sure and other.day and when.day:
        return replace(when, day=_near(when.day, other.day), yearless=False), found
    if other.yearless and when.sure and when.day and other.day:
        return replace(other, day=_near(other.day, when.day), yearless=False, clock=other.clock or when.clock), found
    return when, found


def _near(day: date, anchor: date) -> date:
    """A day of unknown year, in the year in which it lies nearest before its anchor (a day later at most)."""
    for year in (anchor.year, anchor.year - 1):
        try:
            moved = day.replace(year=year)
        except ValueError:
            continue
        if (moved - anchor).days <= 1:
            return moved
    return day


def _row(text: str, when: moments.Seen | None, found: list[Amount], told: Told, context: Context) -> MoneyRow:
    chosen, original, amount_sure = _chosen(_moved(found), found)
    balance = _balance(found, chosen)
    told = _signed(text, chosen, told, context)
    currency, currency_sure = _currency(text, chosen, context)
    day, clock, yearless, day_sure = _when(text, when, context)
    unsure = [
        name
        for name, sure in (
            ("day", day_sure),
            ("amount", amount_sure and chosen.clear),
            ("currency", currency_sure),
            ("cny", currency in ("", "CNY")),
            ("direction", told.sure and told.way != ""),
        )
        if not sure
    ]
    row = MoneyRow(
        day=day,
        clock=clock,
        amount=chosen.value,
        currency=currency,
        direction=told.way or NONE,
        tail=tail_of(text) or context.tail,
        balance=balance,
        original=original,
        uncertain=tuple(unsure),
        yearless=yearless,
    )
    return described(row, _words_only(text, when, found), text)


def _moved(found: list[Amount]) -> list[Amount]:
    """The numbers that may be what was moved; a fee where nothing else was."""
    return [a for a in found if a.label == "amount"] or [a for a in found if a.label == "fee"]


def _balance(found: list[Amount], chosen: Amount) -> Decimal | None:
    """What was left on the account: the number called so, else a bare one at the end of the line."""
    named_so = next((a.value for a in found if a.label == "balance" and a is not chosen), None)
    last = found[-1]
    bare = last is not chosen and last.label == "amount" and last.decimals and not last.sign and not last.worded
    if named_so is None and bare and last.currency in ("", chosen.currency):
        return last.value
    return named_so


def _chosen(money: list[Amount], found: list[Amount]) -> tuple[Amount, tuple[Decimal, str] | None, bool]:
    """The amount of the line, what it was in another currency, and whether no other number could be it."""
    worded = [a for a in money if a.worded]
    signed = [a for a in money if a.sign]
    foreign = [a for a in money if a.currency not in ("", "CNY")]
    yuan = [a for a in money if a not in foreign]
    if len(foreign) == 1 and len(yuan) == 1 and (yuan[0].currency == "CNY" or yuan[0].decimals):
        return yuan[0], (foreign[0].value, foreign[0].currency), yuan[0].currency == "CNY" or money[-1] is foreign[0]
    for several in (signed, worded, [a for a in money if a.currency]):
        if len(several) == 1:
            return several[0], None, True
    pool = signed or worded or money
    values = {a.value for a in pool}
    return pool[0], None, len(values) == 1


def _signed(text: str, chosen: Amount, told: Told, context: Context) -> Told:
    sign = chosen.sign
    for bank, pattern in messagesfile.load().signed:
        if bank in text and pattern.search(text) and not sign and "支出" not in text:
            sign = "+"
    return direction.joined(told, sign, context.minus_is)


def _currency(text: str, chosen: Amount, context: Context) -> tuple[str, bool]:
    """The currency and whether it is certain: written beside the amount, or that of the whole statement."""
    if chosen.doubted:
        return chosen.currency or "CNY", False
    if chosen.currency:
        return chosen.currency, chosen.currency != "CNY" or not _ABROAD.search(text) or "人民币" in text
    if context.currency:
        return context.currency, True
    return "CNY", not looks_abroad(text)


def looks_abroad(text: str) -> bool:
    """A merchant in Latin letters, or the word 境外: without a currency beside it the amount may not be yuan."""
    return bool(_ABROAD.search(text) or _LATIN_MERCHANT.search(_KNOWN_LATIN.sub(" ", text)))


def _when(text: str, when: moments.Seen | None, context: Context) -> tuple[date | None, str, bool, bool]:
    """(day, clock, whether only the year is guessed, whether the day is certain)."""
    if when is None:
        return context.day, moments.clock_in(text), False, True
    when = moments.placed(when, context.years)
    return when.day, when.clock, when.yearless, when.sure


def tail_of(text: str) -> str:
    """The last four digits of the card as the line names them, or ""."""
    for pattern in messagesfile.load().tails:
        match = pattern.search(text)
        if match:
            return match.group(1)
    return ""


def described(row: MoneyRow, words: str, text: str) -> MoneyRow:
    """The row with channel, kind and the other side, as its words name them."""
    channel = lexicon.finder("channels").first(words)
    kind = lexicon.finder("kinds").first(words) if row.direction != IN else ""
    if row.direction == IN:
        kind = "refund" if "reversal" in lexicon.finder("directions").kinds(words) else "income"
    wording = messagesfile.load()
    name = ""
    for pattern in wording.counterparts:
        match = pattern.search(words) or pattern.search(text)
        if match and not re.search(r"[0-9]月|尾号|您", match.group(1)):
            name = wording.trailing.sub("", match.group(1))
            break
    place = ""
    machine = wording.machines.search(text)
    if machine and channel == "atm" and not re.search(r"[0-9]月|尾号|您", machine.group(1)):
        place = machine.group(1)
    return replace(
        row,
        channel=row.channel or channel,
        kind=row.kind or kind,
        counterpart=row.counterpart or named(name),
        place=row.place or named(place),
    )


def named(text: str) -> str:
    """A name as a case may hold it: no long numbers, no dangling signs, at most 100 characters."""
    text = scrubbed(plain(text))
    text = re.sub(r"[*]?[0-9]{8,}[*]?[0-9]{0,4}", "", text) if not text.startswith("*") else text
    return text.strip(" -—/,，:：|.")[:100]


def _words_only(text: str, when: moments.Seen | None, found: list[Amount]) -> str:
    """The line without its days and numbers of money."""
    spans = [*(when.spans if when else ()), *((a.begin, a.end) for a in found)]
    kept = [c if not any(b <= i < e for b, e in spans) else " " for i, c in enumerate(text)]
    return re.sub(r"[ \t|]{1,400}", " ", "".join(kept)).strip(" ,，")


def _notice(about: str, raw: str, context: Context) -> Notice:
    text = plain(raw)
    when = moments.seen(text, context.today, loose=False) if about != "bill" else None
    return Notice(
        about, when.day if when else None, when.clock if when else moments.clock_in(text), scrubbed(shown(raw))
    )
