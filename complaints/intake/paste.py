"""Rows of a bank statement, pasted as text or CSV: columns recognised, each row read or kept as text to fix.

Pure: text in, rows out; nothing is guessed. A row without a readable day and amount is not a transaction.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, field
from datetime import date

from complaints.journey import parsing
from complaints.journey.parsing import Unreadable

HEADINGS = {
    "day": r"(交易|记账|入账|发生|消费)?(日期|日)$|^date|交易日$|^transaction date",
    "moment": r"交易时间|发生时间|日期时间|^date ?/? ?time",
    "clock": r"^时间$|^time$",
    "out": r"支出|借方|转出|扣款|付款金额|^debit|withdrawal",
    "in": r"收入|贷方|转入|存入|^credit|deposit",
    "amount": r"金额|发生额|交易额|^amount",
    "balance": r"余额|^balance",
    "sign": r"收/?支|借贷标?志|收付|方向|^type$",
    "place": r"交易地点|地点|网点|交易场所|商户|摘要|附言|备注|用途|^description|^place|merchant",
    "counterpart": r"对方(户名|名称|账户名)|收款(方|人)|对手|交易对方|^payee|^counterpart",
    "channel": r"渠道|交易(方式|类型)|^channel",
    "no": r"流水号?|交易号|凭证号|序号|^no\.?$|reference",
}
CHANNELS = {
    "atm": r"ATM|自助|柜员机|取现|取款",
    "pos": r"POS|刷卡|消费",
    "quick_pay": r"快捷|支付宝|财付通|微信|银联在线|无卡",
    "online_bank": r"网银|网上银行|手机银行|转账|跨行|电子",
    "qr": r"扫码|二维码",
    "counter": r"柜台|柜面",
}
KINDS = {"transfer": r"转账|汇款|转出|跨行", "purchase": r"消费|支付|快捷|POS|购"}
MOMENT = re.compile(r"(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{8})[\sT]*(\d{1,2}[::时点]\d{1,2}(?:[::分]\d{1,2}秒?)?)?")
AMOUNT = re.compile(r"(?<![\d.])[-+]?[¥￥]?(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})\.\d{1,2}(?!\d)")
"""Up to 999,999,999,999,999.99: without an end to its groups each comma of a long line would be a new start."""
MOST_ROWS = 400
LONGEST_LINE = 2000


@dataclass(frozen=True)
class Pasted:
    """`rows` as answers of an entry, `unread` as text, `money_in`: how many rows with money coming in were left out."""

    rows: tuple[dict[str, str], ...] = ()
    unread: tuple[str, ...] = ()
    money_in: int = 0


@dataclass
class _Sheet:
    today: date
    columns: dict[str, int] = field(default_factory=dict)
    width: int = 0
    rows: list[dict[str, str]] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    money_in: int = 0


def read(text: str, today: date) -> Pasted:
    """Understand pasted statement rows up to `today`. Never raises; what cannot be read comes back as text."""
    lines = [line for line in (_plain(raw) for raw in text.splitlines()) if line]
    sheet = _Sheet(today)
    for line in lines[:MOST_ROWS]:
        _line(sheet, line)
    sheet.unread += lines[MOST_ROWS:]
    return Pasted(tuple(sheet.rows), tuple(sheet.unread), sheet.money_in)


def _plain(raw: str) -> str:
    """A line in ordinary signs; one too long for a statement is left as it is: the length comes first."""
    return parsing.plain(raw) if len(raw) <= LONGEST_LINE else raw


def _line(sheet: _Sheet, line: str) -> None:
    if len(line) > LONGEST_LINE:
        sheet.unread.append(line)
        return
    readings = _readings(line)
    heading = next((found for cells in readings if (found := _heading(cells))), None)
    if heading:
        sheet.columns = heading
        sheet.width = next(len(cells) for cells in readings if _heading(cells))
        return
    fitting = next((cells for cells in readings if sheet.columns and len(cells) == sheet.width), None)
    row = _by_column(sheet, fitting) if fitting else _by_shape(sheet, line)
    if row is None:
        sheet.unread.append(line)
    elif row.get("sign") == "in":
        sheet.money_in += 1
    else:
        row.pop("sign", None)
        sheet.rows.append(row)


def _readings(line: str) -> list[list[str]]:
    """The line cut into cells in the ways that statements use: tabs, CSV, bars, wide gaps."""
    found = [line.split("\t"), _comma_separated(line), line.strip("|").split("|")]
    found.append(re.split(r"\s{2,}", line))
    return [[c.strip().strip("\"'") for c in cells] for cells in found if len(cells) > 1]


def _comma_separated(line: str) -> list[str]:
    try:
        return next(csv.reader([line], skipinitialspace=True), [])
    except csv.Error:
        return []


def _heading(cells: list[str]) -> dict[str, int]:
    """Which column is what; empty where the line is no heading."""
    found: dict[str, int] = {}
    for i, cell in enumerate(cells):
        word = re.sub(r"[\s()()\[\]元:]|人民币", "", cell) if re.search("[一-鿿]", cell) else cell.strip()
        kind = next((k for k, p in HEADINGS.items() if re.search(p, word, re.IGNORECASE)), None)
        if kind and kind not in found and not re.search(r"\d", word):
            found[kind] = i
    dated = {"day", "moment"} & set(found)
    return found if dated and {"amount", "out"} & set(found) else {}


def _by_column(sheet: _Sheet, cells: list[str]) -> dict[str, str] | None:
    got = {
        kind: _masked(cells[i]) if kind in ("place", "counterpart") else cells[i] for kind, i in sheet.columns.items()
    }
    moment = got.get("moment", "")
    when = _moment(moment, sheet.today) or _moment(f"{got.get('day', '')} {moment} {got.get('clock', '')}", sheet.today)
    amount = _outgoing(got)
    if when is None or amount is None:
        return None
    words = " ".join(got.get(k, "") for k in ("channel", "place", "counterpart"))
    row = {**when, **amount, **_guessed(words)}
    row |= {k: got[k][:200] for k in ("place", "counterpart") if got.get(k)}
    return row | ({"no": got["no"][:60]} if got.get("no") else {})


def _outgoing(got: dict[str, str]) -> dict[str, str] | None:
    """The amount and its direction: money out is a possible theft, money in is not."""
    typed = got.get("out") or got.get("amount") or ""
    zero = not re.search(r"[1-9]", typed)
    if zero and re.search(r"[1-9]", got.get("in", "")):
        return {"cny": "0.00", "sign": "in"}
    sign = got.get("sign", "")
    incoming = re.search(r"收|贷|入|^C", sign) and not re.search(r"支|借|出", sign)
    try:
        return {"cny": parsing.money(typed.lstrip("+-"), positive=True), **({"sign": "in"} if incoming else {})}
    except Unreadable:
        return None


def _by_shape(sheet: _Sheet, line: str) -> dict[str, str] | None:
    """A line without known columns: the first day, the first amount with decimals, the words that remain."""
    when = _moment(line, sheet.today)
    rest = MOMENT.sub(" ", line, count=1)
    amounts = AMOUNT.findall(rest)
    if when is None or not amounts:
        return None
    try:
        cny = parsing.money(amounts[0].lstrip("+-"), positive=True)
    except Unreadable:
        return None
    words = _masked(re.sub(r"[,\t|]+", " ", AMOUNT.sub(" ", rest)))
    words = re.sub(r"(?<!\S)(人民币|RMB|CNY|元)(?!\S)|\s+", " ", words).strip(" -+")
    row = {**when, "cny": cny, **_guessed(words)}
    return row | ({"place": words[:200]} if words else {})


def _masked(text: str) -> str:
    """Account and card numbers lose all but their last four digits before anything is kept."""
    return re.sub(r"\d{8,}(\d{4})", r"*\1", text)


def _moment(text: str, today: date) -> dict[str, str] | None:
    match = MOMENT.search(text)
    if match is None:
        return None
    try:
        found = {"when.day": parsing.day(match.group(1), today)}
        return found | ({"when.clock": parsing.clock(match.group(2))} if match.group(2) else {})
    except Unreadable:
        return None


def _guessed(words: str) -> dict[str, str]:
    """Channel and kind as the statement's own words name them; shown for confirmation before they are kept."""
    channel = next((k for k, p in CHANNELS.items() if re.search(p, words, re.IGNORECASE)), "other")
    kind = next((k for k, p in KINDS.items() if re.search(p, words, re.IGNORECASE)), "withdrawal")
    return {"channel": channel, "kind": kind}
