"""Amounts in a text: each number with its currency, its sign and the word that says which number it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from complaints.intake import lexicon

MOST = Decimal("999999999999.99")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?|[0-9]+(?:\.[0-9]{1,2})?")
_NOT_MONEY_AFTER = re.compile(r" ?(?:[:/年月日时点分秒%期笔张次位号天个倍]|积分|小时|岁)")
_NOT_MONEY_BEFORE = re.compile(
    r"""(?:[A-Za-z0-9*_/:.\#]
    |(?:ending(?:[ ]in|[ ]with)?|card|account|a/c|A/C|Card|Account)[ ]
    |(?:尾号|末四位|尾数|账户|账号|卡号|帐户|帐号|卡|后四位|第|满|编号|单号|流水号?|客服|热线|致电|拨打|电话)
    [:为是]?[ ]?)$""",
    re.VERBOSE,
)
_ABOUT = re.compile("(?<![预签契])约(?!定)")
"""约合人民币2,418.00元: what will be charged is not known yet."""
_STEPPED = re.compile(r"[0-9][十百千万亿]零?\||\|[十百千万亿]零?[0-9]")
"""1万2千元, 5千2百元: the number goes on behind a word of tens; | stands for the digits that were found."""
_CLAUSE = re.compile(r"[,，;；。!！?？|\t]")
LABEL_REACH = 40


@dataclass(frozen=True)
class Amount:
    """A number of money: value without sign, currency ("" where none is written), what it is, where it stands.

    `label` is amount, balance, fee or other; `worded` tells that a word of direction stands before it; `clear` is
    False where the digits can be read in two ways (12,34) or are said to be about right; `doubted` tells that the words
    beside the number leave its currency open (比索300, 人民币300美元).
    """

    value: Decimal
    currency: str
    sign: str
    label: str
    begin: int
    end: int
    decimals: bool
    worded: bool
    clear: bool = True
    doubted: bool = False


def number(text: str) -> tuple[Decimal, bool] | None:
    """Value of digits with separators, and whether they can be read in one way only; None where they are no number."""
    text = text.rstrip(",")
    bare = text.replace(",", "")
    if not re.fullmatch(r"[0-9]{1,15}(?:\.[0-9]{1,6})?", bare):
        return None
    value = Decimal(bare)
    return value.quantize(Decimal("0.01")), value <= MOST and bool(_GROUPED.fullmatch(text))


@cache
def _scanner() -> re.Pattern[str]:
    words = sorted(lexicon.currency_words(), key=len, reverse=True)
    latin = [re.escape(w) for w in words if w.isascii() and w.isalpha()]
    other = [re.escape(w) for w in words if not (w.isascii() and w.isalpha())]
    before = f"(?<![A-Za-z])(?:{'|'.join(latin)})(?![A-Za-z])|{'|'.join(other)}"
    after = f"(?:{'|'.join(latin)})(?![A-Za-z0-9])|{'|'.join(other)}"
    return re.compile(
        rf"(?P<before>{before})?[: ]{{0,2}}(?P<sign>(?<![0-9])[-+])? ?(?P<again>[¥$€£])? ?"
        r"(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)"
        rf"(?P<unit>[十百千]?万|[百千亿](?=[元块]))?(?: ?(?P<after>{after})| ?\((?P<within>{after})\))?"
    )


def amounts(text: str, skip: tuple[tuple[int, int], ...] = ()) -> list[Amount]:
    """The amounts of a line from left to right, days and clocks (`skip`), card tails and other numbers left out."""
    found: list[Amount] = []
    labels = list(lexicon.finder("amounts").places(text))
    words = [(k, b, e) for k, b, e in lexicon.finder("directions").places(text) if k not in ("neutral", "none")]
    last = 0
    for match in _scanner().finditer(text):
        begin, end = match.span("number")
        if any(b < end and begin < e for b, e in skip):
            last = end
            continue
        made = _amount(text, match, labels, words, last)
        if made:
            found.append(made)
        last = match.end()
    return found


def _amount(
    text: str, match: re.Match[str], labels: list[tuple[str, int, int]], words: list[tuple[str, int, int]], last: int
) -> Amount | None:
    begin, end = match.span("number")
    read = number(match.group("number"))
    after = match.group("after") or match.group("within") or ""
    before = match.group("before") or match.group("again") or ""
    currency, agreed = lexicon.said_by(before, after)
    if read is None or re.match("0[0-9]", match.group("number")):
        return None
    decimals = "." in match.group("number")
    nearest, worded = _label(text, match.start(), last, labels, words)
    front = text[max(0, begin - 12) : begin]
    if not currency and (_NOT_MONEY_AFTER.match(text, end) or _NOT_MONEY_BEFORE.search(front)):
        return None
    grouped = "," in match.group("number").rstrip(",")
    if not (currency or decimals or worded or nearest == "balance" or match.group("sign") or grouped):
        return None
    value, clear = read
    clear = clear and not re.match(r"[.,][0-9]", text[end : end + 2])  # 4.980.00: a point may be a comma
    clear = clear and not _STEPPED.search(text[max(0, begin - 3) : begin] + "|" + text[end : end + 3])
    clear = clear and not _ABOUT.search(text[max(0, match.start() - 4) : begin])
    if match.group("unit"):
        value = value * lexicon.scale(match.group("unit"))
    label = "other" if _is_bound(text, match.start(), match.end()) else nearest or "amount"
    doubted = not agreed or (not currency and _unnamed(text, begin, match.end()))
    sign = match.group("sign") or ""
    return Amount(value, currency, sign, label, match.start(), match.end(), decimals, worded, clear, doubted)


def _is_bound(text: str, begin: int, end: int) -> bool:
    """Whether a number says from or up to where something holds: 如需转账5,000元以上请到柜台 moved no money."""
    before, after = _bounds()
    return bool(after.match(text, end) or before.search(text, max(0, begin - 20), begin))


@cache
def _bounds() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = lexicon.load()
    before, after = "|".join(words.bounds_before), "|".join(words.bounds_after)
    return re.compile(rf"(?:{before})[^,，;；。!！?？|\t]{{0,16}}$"), re.compile(rf"[元块]?整?(?:{after})")


def _unnamed(text: str, begin: int, end: int) -> bool:
    """Whether a word beside the number speaks of foreign money without saying whose."""
    words = "|".join(lexicon.load().unnamed)
    behind = re.match(rf" ?\(?[\u4e00-\u9fff]{{0,4}}(?:{words})", text[end : end + 8])
    return bool(behind or re.search(f"(?:{words})[: ]{{0,2}}$", text[max(0, begin - 6) : begin]))


def _label(
    text: str, begin: int, last: int, labels: list[tuple[str, int, int]], words: list[tuple[str, int, int]]
) -> tuple[str, bool]:
    """What stands nearest before a number in its clause: a label other than amount; whether a direction does."""
    floor = max(last, begin - LABEL_REACH)
    for separator in _CLAUSE.finditer(text, floor, begin):
        floor = separator.end()
    label = max(((b, k) for k, b, e in labels if b >= floor and e <= begin), default=(-1, ""))
    word = max((b for k, b, e in words if b >= floor and e <= begin), default=-1)
    if label[0] >= word:  # 手续费 is a word of money out too: beside another number it is that one's fee
        return label[1], False
    return "", word >= 0


def cell_amount(cell: str) -> tuple[Decimal, str, str, bool] | None:
    """(value, sign, currency, clear) of a cell that holds one amount; None where it holds none or something else."""
    text = cell.strip().strip("'\"").replace(" ", "")
    sign = ""
    if re.fullmatch(r"\(.*\)", text) and re.search(r"[0-9]", text):  # an accountant's minus
        sign, text = "-", text[1:-1]
    match = re.fullmatch(
        r"(?P<before>[^0-9+.,-]{0,6})(?P<sign>[-+])?(?P<again>[¥$€£]?)(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]{1,2})(?P<after>[^0-9.,]{0,8})?",
        text,
    )
    if match is None:
        return None
    digits = match.group("number")
    read = number(f"0{digits}" if digits.startswith(".") else digits)
    if read is None:
        return None
    after = match.group("after") or ""
    trailing = after[:1] if after[:1] in ("-", "+") else ""
    words = [w for w in (match.group("before"), match.group("again"), after.strip("()-+")) if w]
    currency = _of_cell(words)
    if words and not currency and words[-1] not in ("DR", "CR", "Dr", "Cr"):
        return None
    return read[0], sign or match.group("sign") or trailing, currency, read[1]


def _of_cell(words: list[str]) -> str:
    """The currency of a cell by the words round its number: a name or a sign before 元; "" where none is known."""
    codes = [(word, code) for word in words if (code := lexicon.currency_of(word))]
    named = [code for word, code in codes if word not in lexicon.load().units]
    return (named or [code for _word, code in codes] or [""])[0]
