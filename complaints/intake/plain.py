"""Text as it is read and as it may be shown: full-width signs in their ordinary form, strangers' numbers masked.

Every function works in one pass; nothing here grows faster than its text.
"""

from __future__ import annotations

import re
import unicodedata

from legal_refs.case.masking import mask_phone

_FULL_WIDTH = {0xFEE0 + c: c for c in range(0x21, 0x7F) if chr(c) != ","}
_COMPATIBLE = {
    c: unicodedata.normalize("NFKC", chr(c))
    for begin, end in ((0x2E80, 0x2FE0), (0xF900, 0xFB00))
    for c in range(begin, end)
}
_SIGNS = {
    **dict.fromkeys((0x3000, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F), " "),
    **dict.fromkeys((0x2212, 0x2010, 0x2011, 0x2012, 0x2013, 0xFE63), "-"),
    **{0xFFE5: "¥", 0x2236: ":", 0xFE55: ":", 0x200B: None, 0xFEFF: None, 0x200E: None, 0x200F: None},
}
_TABLE = {**_COMPATIBLE, **_FULL_WIDTH, **_SIGNS}
_GROUPED = re.compile(r"(?<=[0-9])，(?=[0-9]{3}(?![0-9]))")
_WIDE_DIGITS = re.compile(r"[０-９]，[０-９]{3}")

_NUMBER = re.compile(
    r"(?P<day>20[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|(?<![0-9])20[0-9]{6}(?![0-9]))"
    r"|(?<![0-9.,])(?:[0-9]{11,40}[Xx]?|[0-9](?:[ -]?[0-9]){14,18}|1[3-9][0-9][ -][0-9]{4}[ -][0-9]{4})(?![0-9])"
)
_CODE = re.compile(
    r"((?:验证码|校验码|动态码|动态密码|短信密码|动态口令|随机码|授权码|交易码|确认码|手机密码|密码)[^0-9,，。;；]{0,12})([0-9]{4,8})(?![0-9])"
)
_CODE_BEFORE = re.compile(
    r"(?<![0-9.,*])([0-9]{4,8})(?=[ (（]{0,2}[^0-9,，。;；]{0,6}(?:验证码|校验码|动态码|动态密码))"
)

_COMMA = re.compile(r"(?<=[0-9])[，,、] ?(?=[0-9]{3}(?![0-9]))")
_POINT = re.compile(r"(?<=[0-9])[.。·] ?(?=[0-9]{2}(?![0-9]))")
_GLUED = re.compile(r"(?<=[0-9][-/.][0-9]{2})(?=[0-9]{2}:[0-9]{2})")
_MINUS = re.compile(r"^[一—–~－](?=[ ]?[¥￥]?[0-9])")


def plain(text: str) -> str:
    """A line as the readers take it. A full-width comma stays one, save inside a number in full-width digits."""
    wide = _WIDE_DIGITS.search(text) is not None
    text = text.translate(_TABLE).strip()
    return _GROUPED.sub(",", text) if wide else text


def scrubbed(text: str) -> str:
    """A text without full card or account numbers, telephone numbers and codes, as it may be shown and kept."""
    text = _CODE.sub(lambda m: m.group(1) + "*" * len(m.group(2)), text)
    text = _CODE_BEFORE.sub(lambda m: "*" * len(m.group(1)), text)
    return _NUMBER.sub(_masked, text)


def hidden(text: str) -> list[tuple[int, int]]:
    """From where to where a text must be covered: numbers but for their last four signs, codes whole. In order."""
    codes = [m.span(2) for m in _CODE.finditer(text)] + [m.span(1) for m in _CODE_BEFORE.finditer(text)]
    numbers = [(m.start(), m.end() - 4) for m in _NUMBER.finditer(text) if not m.group("day")]
    return sorted({*codes, *numbers})


def _masked(match: re.Match[str]) -> str:
    if match.group("day"):
        return match.group()
    digits = re.sub(r"[ -]", "", match.group())
    if re.fullmatch(r"(?:86)?1[3-9][0-9]{9}", digits):
        return mask_phone(digits[-11:])
    return f"*{digits[-4:]}"


def mended(text: str) -> str:
    """Figures without the usual slips of a reader of pictures: a wide comma, a gap, a dash read as a character."""
    return _GLUED.sub(" ", _MINUS.sub("-", _POINT.sub(".", _COMMA.sub(",", text.strip()))))
