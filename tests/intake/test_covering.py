"""Numbers of a person in a picture are found and covered; read again none is there, and amounts and days still are."""

from __future__ import annotations

import re

import pytest

from complaints.bundle import pictures, wire
from complaints.intake import apart
from complaints.intake.places import NUMBER, Found
from complaints.intake.plain import hidden, plain
from tests.intake.numbered import Numbered, numbered

READER = pytest.mark.skipif(not apart.pictures_can_be_read(), reason="no reader of pictures on this machine")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("您尾号1234的卡6222021234567890123于2026-05-21支出3,100.00元", "您尾号1234的卡0123于2026-05-21支出3,100.00元"),
        ("6222 0212 3456 7890 123", " 123"),
        ("身份证45010119900101123X", "身份证123X"),
        ("电话13800138000或138 0013 8000", "电话8000或8000"),
        ("验证码：482913，五分钟内有效", "验证码：，五分钟内有效"),
        ("20260310 12,345.67 余额123456.00", "20260310 12,345.67 余额123456.00"),
    ],
)
def test_what_is_covered_and_what_is_left(text, left):
    for begin, end in reversed(hidden(text)):
        text = text[:begin] + text[end:]
    assert text == left


def cover(drawn: Numbered) -> tuple[Found, Found]:
    """What is found in a picture, and what in the covered one."""
    first = apart.places(drawn.file)
    polygons = [list(place.points) for place in first.places if place.kind == NUMBER]
    done = pictures.covered(wire.CoverPicture(drawn.file, first.turns, first.width, first.height, polygons))
    return first, apart.places(done.data)


def faults(drawn: Numbered) -> list[str]:
    """Numbers that can still be read, and amounts and days that no longer can."""
    first, again = cover(drawn)
    before, after = (re.sub(r"\s", "", "\n".join(plain(p.said) for p in found.places)) for found in (first, again))
    # a card, identity or telephone number may show its last four, a code not even one sign less
    left = [n for n in drawn.numbers if n in after or n[4 if len(n) > 8 else 1 :] in after]
    left += [p.said for p in again.places if p.kind == NUMBER]
    return left + [text for text in drawn.stays if text in before and text not in after]


@READER
@pytest.mark.parametrize("number", [0, 13])
def test_a_sample_of_the_pictures_of_the_soak(number):
    assert faults(numbered(number)) == []


@READER
@pytest.mark.soak
def test_50_pictures():
    found = {number: wrong for number in range(50) if (wrong := faults(numbered(number)))}
    print(f"\nsoak covering {50 - len(found)} of 50 pictures without a number left or an amount lost", end="")
    assert not found
