"""Drawn pictures that hold numbers of a person beside amounts and days, damaged and turned like the others."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from tests.intake.rendered import GRADES, SANS, WAYS, damaged


@dataclass(frozen=True)
class Numbered:
    """A picture as JPEG (as the volume keeps it), its numbers in full, and what must stay readable."""

    file: bytes
    numbers: tuple[str, ...]
    stays: tuple[str, ...]


def numbered(number: int) -> Numbered:
    """The picture of a number from 0 on; card, identity and telephone number and a code in it are made up."""
    chance = random.Random(number)
    digits = lambda count: "".join(str(chance.randrange(10)) for _ in range(count))  # noqa: E731
    card, code, phone = f"6222{digits(15)}", digits(6), f"13{digits(9)}"
    identity = f"450101199{digits(1)}0{chance.randrange(1, 10)}1{chance.randrange(10)}{digits(3)}X"
    amount, balance = (
        f"{chance.randrange(1, 10)},{digits(3)}.{digits(2)}",
        f"{chance.randrange(10, 99)},{digits(3)}.{digits(2)}",
    )
    day = f"2026-0{chance.randrange(1, 10)}-1{chance.randrange(10)}"
    spaced = f"{card[:4]} {card[4:8]} {card[8:12]} {card[12:16]} {card[16:]}"
    lines = [
        "某某银行个人账户业务凭证",
        f"户名：张某 账号：{card if number % 2 else spaced}",
        f"证件号码：{identity}",
        f"联系电话：{phone}",
        f"交易日期：{day} 03:12",
        f"金额：{amount}元 余额：{balance}元",
        f"验证码：{code}，请勿告诉他人。",
    ]
    image = Image.new("RGB", (1080, 1400), (252, 252, 250))
    draw, font = ImageDraw.Draw(image), ImageFont.truetype(SANS, 40, index=2)
    for place, line in enumerate(lines):
        draw.text((60, 120 + place * 150), line, fill=(25, 25, 28), font=font)
    image, quality = damaged(image, number % GRADES, number)
    packed = io.BytesIO()
    image.rotate(WAYS[number // GRADES % 4], expand=True).save(packed, "JPEG", quality=quality)
    return Numbered(packed.getvalue(), (card, identity[:-1], phone, code), (amount, balance, day))
