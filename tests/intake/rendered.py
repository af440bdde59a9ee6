"""Draws pictures of messages, lists and statements with what stands in them: 15 layouts, 5 grades of damage, 4 ways.

No real person, bank or layout; every picture follows from its number alone.
"""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONTS = "/usr/share/fonts/opentype/noto/"
SANS, SERIF = FONTS + "NotoSansCJK-Regular.ttc", FONTS + "NotoSerifCJK-Regular.ttc"
OUTGOING = [
    "快捷支付-某某科技",
    "POS消费-某某金店",
    "ATM取款-某某支行",
    "网银转账支出-张某",
    "跨行转账手续费",
    "扫码支付-便利店",
    "无卡取现-某分行",
]
INCOMING = ["代发工资", "转账存入-李某", "退款-某某商城", "结息"]
AMOUNTS = [2000000, 499900, 500000, 300, 1000, 98765, 1234567, 100, 2500, 600000, 88, 310077, 1999, 456789]


@dataclass(frozen=True)
class Truth:
    """One row as drawn; `year` tells whether the picture names it."""

    when: datetime
    amount: Decimal
    out: bool
    text: str
    balance: Decimal


@dataclass
class Sheet:
    """A picture being drawn."""

    image: Image.Image
    rows: list[Truth]
    clock: bool = True
    draw: ImageDraw.ImageDraw = field(init=False)

    def __post_init__(self) -> None:
        self.draw = ImageDraw.Draw(self.image)

    def put(
        self,
        x: float,
        y: float,
        text: str,
        size: int,
        colour: object = (25, 25, 25),
        face: str = SANS,
        right: bool = False,
    ) -> None:
        font = ImageFont.truetype(face, size, index=2)
        self.draw.text((x - self.draw.textlength(text, font=font) if right else x, y), text, font=font, fill=colour)


def rows(count: int, seed: int, first: date = date(2026, 3, 10)) -> list[Truth]:
    """Rows in order of time with a balance that follows from each."""
    r = random.Random(seed)
    balance = 8_612_345 + r.randrange(100_000)
    when = datetime(first.year, first.month, first.day, 0, 3)
    made = []
    for _ in range(count):
        out = r.random() > 0.2
        amount = r.choice(AMOUNTS)
        if out and amount > balance:
            amount = r.choice([300, 1000, 2500])
        balance += -amount if out else amount
        when += timedelta(minutes=r.randint(1, 400))
        text = r.choice(OUTGOING if out else INCOMING)
        made.append(Truth(when, Decimal(amount) / 100, out, text, Decimal(balance) / 100))
    return made


def _message(row: Truth, year: bool, signature: str) -> str:
    day = f"{row.when:%Y年}" if year else ""
    way = "支出" if row.out else "收入"
    return (
        f"【{signature}】您尾号1234的储蓄卡{day}{row.when.month}月{row.when.day}日{row.when:%H:%M}{row.text}"
        f"{way}人民币{row.amount:,.2f}元，活期余额{row.balance:,.2f}元。如非本人操作请致电95588。"
    )


def screen(told: list[Truth]) -> bytes:
    """A screenshot of messages that name the year, as a file."""
    packed = io.BytesIO()
    _messages(0, year=True, told=told).image.crop((0, 0, 1080, 240 + 300 * len(told))).save(packed, "JPEG", quality=90)
    return packed.getvalue()


def _messages(
    seed: int, dark: bool = False, year: bool = False, size: int = 42, told: list[Truth] | None = None
) -> Sheet:
    sheet = Sheet(Image.new("RGB", (1080, 2340), (18, 18, 20) if dark else (242, 242, 247)), told or rows(6, seed))
    ink, bubble = ((235, 235, 235), (45, 45, 48)) if dark else ((20, 20, 20), (255, 255, 255))
    sheet.put(440, 60, "95588", 52, ink)
    y, font = 180, ImageFont.truetype(SANS, size, index=2)
    for row in sheet.rows:
        lines, line = [], ""
        for sign in _message(row, year, "某某银行"):
            if sheet.draw.textlength(line + sign, font=font) > 860:
                lines, line = [*lines, line], ""
            line += sign
        lines.append(line)
        height = round(len(lines) * size * 1.43) + 50
        sheet.draw.rounded_rectangle((50, y, 960, y + height), 30, fill=bubble)
        for i, text in enumerate(lines):
            sheet.put(75, y + 22 + i * size * 1.43, text, size, ink)
        y += height + 40
    return sheet


def _signed(row: Truth) -> str:
    return f"{'-' if row.out else '+'}{row.amount:,.2f}"


def _list(seed: int, count: int = 12, balance: bool = True, dark: bool = False, height: int = 2340) -> Sheet:
    sheet = Sheet(Image.new("RGB", (1080, height), (20, 20, 22) if dark else (255, 255, 255)), rows(count, seed))
    ink = (230, 230, 230) if dark else (30, 30, 30)
    sheet.put(400, 110, "交易明细", 56, ink)
    y = 260
    for row in reversed(sheet.rows):
        sheet.put(48, y, row.text, 40, ink)
        sheet.put(48, y + 66, f"{row.when:%Y-%m-%d %H:%M:%S}", 32, (140, 140, 140))
        sheet.put(1032, y + 68, _signed(row), 44, ink if row.out else (220, 60, 30), right=True)
        if balance:
            sheet.put(1032, y + 122, f"余额 {row.balance:,.2f}", 30, (140, 140, 140), right=True)
        y += 172
    return sheet


def _list_on_one_line(seed: int) -> Sheet:
    sheet = Sheet(Image.new("RGB", (1080, 2200), (255, 255, 255)), rows(14, seed))
    sheet.put(400, 90, "账单", 56)
    y = 240
    for row in reversed(sheet.rows):
        sheet.put(150, y, row.text, 42)
        sheet.put(1040, y, _signed(row), 46, right=True)
        sheet.put(150, y + 60, f"{row.when.month}月{row.when.day}日 {row.when:%H:%M}", 32, (150, 150, 150))
        y += 136
    return sheet


def _list_under_days(seed: int) -> Sheet:
    sheet = Sheet(Image.new("RGB", (1080, 2340), (248, 248, 248)), rows(9, seed), clock=False)
    y, day = 160, None
    for row in reversed(sheet.rows):
        if row.when.date() != day:
            day = row.when.date()
            sheet.put(40, y, f"{day.year}年{day.month}月{day.day}日", 34, (110, 110, 110))
            y += 70
        sheet.put(40, y, row.text, 42)
        sheet.put(1040, y, _signed(row), 44, right=True)
        sheet.put(1040, y + 58, f"余额 {row.balance:,.2f}", 30, (140, 140, 140), right=True)
        y += 130
    return sheet


Column = tuple[str, int, bool, Callable[[Truth], str]]


def _table(
    seed: int, columns: list[Column], ruled: bool = True, newest: bool = False, face: str = SERIF, clock: bool = True
) -> Sheet:
    """`columns`: heading, left edge (right edge of a right-aligned one), whether right-aligned, what stands there."""
    sheet = Sheet(Image.new("RGB", (1654, 2339), "white"), rows(24, seed), clock)
    sheet.put(560, 80, "个人账户交易明细", 48, "black", face)
    sheet.put(90, 170, "户名：某某某    账号：6222 **** **** 1234    币种：人民币", 28, "black", face)
    y = 254
    for name, x, right, _text in columns:
        sheet.put(x, y, name, 26, "black", face, right)
    for row in reversed(sheet.rows) if newest else sheet.rows:
        y += 62
        if ruled:
            sheet.draw.line((80, y - 12, 1610, y - 12), fill="black", width=2)
        for _name, x, right, text in columns:
            sheet.put(x, y, text(row), 26, "black", face, right)
    return sheet


def _day(row: Truth) -> str:
    return f"{row.when:%Y-%m-%d}"


def _out(row: Truth) -> str:
    return f"{row.amount:,.2f}" if row.out else ""


def _into(row: Truth) -> str:
    return "" if row.out else f"{row.amount:,.2f}"


def _balance(row: Truth) -> str:
    return f"{row.balance:,.2f}"


def _minus(row: Truth) -> str:
    return f"{'-' if row.out else ''}{row.amount:,.2f}"


TWO_COLUMNS: list[Column] = [
    ("交易日期", 95, False, _day),
    ("时间", 270, False, lambda r: f"{r.when:%H:%M:%S}"),
    ("摘要/对方户名", 410, False, lambda r: r.text),
    ("支出", 1150, True, _out),
    ("收入", 1370, True, _into),
    ("余额", 1590, True, _balance),
]
LEFT_HEADS: list[Column] = [(n, x - 130 if right else x, False, t) for n, x, right, t in TWO_COLUMNS]
SIGNED: list[Column] = [
    ("记账日期", 95, False, _day),
    ("货币", 300, False, lambda r: "CNY"),
    ("交易金额", 640, True, _minus),
    ("联机余额", 900, True, _balance),
    ("交易摘要", 960, False, lambda r: r.text),
]
BY_WORD: list[Column] = [
    ("交易时间", 90, False, lambda r: f"{r.when:%Y-%m-%d %H:%M:%S}"),
    ("借贷", 480, False, lambda r: "借" if r.out else "贷"),
    ("交易金额", 800, True, lambda r: f"{r.amount:,.2f}"),
    ("账户余额", 1060, True, _balance),
    ("对方户名", 1120, False, lambda r: r.text[:8]),
]
COMPACT: list[Column] = [
    ("交易日期", 90, False, lambda r: f"{r.when:%Y%m%d}"),
    ("摘要", 280, False, lambda r: r.text),
    ("收入金额", 980, True, _into),
    ("支出金额", 1240, True, _out),
    ("账户余额", 1560, True, _balance),
]

LAYOUTS: list[Callable[[int], Sheet]] = [
    _messages,
    lambda seed: _messages(seed, dark=True),
    lambda seed: _messages(seed, year=True),
    lambda seed: _messages(seed, size=36),
    _list,
    lambda seed: _list(seed, dark=True),
    lambda seed: _list(seed, balance=False),
    _list_on_one_line,
    _list_under_days,
    lambda seed: _list(seed, count=28, height=5200),
    lambda seed: _table(seed, TWO_COLUMNS),
    lambda seed: _table(seed, LEFT_HEADS, ruled=False, face=SANS),
    lambda seed: _table(seed, SIGNED, newest=True, clock=False),
    lambda seed: _table(seed, BY_WORD, face=SANS),
    lambda seed: _table(seed, COMPACT, ruled=False, newest=True, clock=False),
]
GRADES = 5
WAYS = (0, 90, 180, 270)


def _photographed(image: Image.Image, seed: int, angle: float, blur: float, noise: float) -> Image.Image:
    """What a telephone does to paper or screen: turned, seen from the side, lit unevenly, blurred, grainy."""
    width, height = image.size
    table = Image.new("RGB", (width + 300, height + 300), (96, 84, 70))
    table.paste(image, (150, 150))
    turned = table.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=(96, 84, 70))
    w, h = turned.size
    corners = (20, 10, -15, h - 25, w + 10, h - 60, w - 40, 30)
    seen = turned.transform((w, h), Image.Transform.QUAD, corners, resample=Image.Resampling.BICUBIC)
    light = np.asarray(seen).astype(np.float32)
    light *= np.linspace(1.05, 0.66, w)[None, :, None] * np.linspace(0.9, 1.05, h)[:, None, None]
    light += np.random.default_rng(seed).normal(0, noise, light.shape)
    return Image.fromarray(np.clip(light, 0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(blur))


def damaged(image: Image.Image, grade: int, seed: int) -> tuple[Image.Image, int]:
    """The picture after a way through telephones, and the quality with which it is packed."""
    if grade == 1:
        return image.resize((image.width // 2, image.height // 2), Image.Resampling.LANCZOS), 70
    if grade == 2:
        return image, 22
    if grade == 3:
        return _photographed(image, seed, 1.3, 0.9, 5), 60
    if grade == 4:
        return _photographed(image, seed, -2.6, 1.2, 8), 55
    return image, 92


@dataclass(frozen=True)
class Drawn:
    """A picture as a file, and what stands in it."""

    number: int
    name: str
    file: bytes
    rows: list[Truth]
    clock: bool


def picture(number: int) -> Drawn:
    """The picture of a number from 0 on: layouts, grades and ways all come with each other."""
    turn, layout = divmod(number, len(LAYOUTS))
    grade, way = (turn + layout) % GRADES, WAYS[turn % len(WAYS)]  # 5 and 4: a layout meets all pairs in 20 turns
    sheet = LAYOUTS[layout](1000 + number)
    image, quality = damaged(sheet.image, grade, number)
    packed = io.BytesIO()
    image.rotate(way, expand=True).save(packed, "JPEG", quality=quality)
    return Drawn(number, f"layout {layout} grade {grade} turned {way}", packed.getvalue(), sheet.rows, sheet.clock)
