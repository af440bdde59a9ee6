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
_TRADITIONAL = (
    "與与業业為为烏乌買买雲云亞亚價价優优倫伦餘余馀余儲储蘭兰關关興兴養养農农沖冲凍冻準准劃划創创別别辦办務务動动勵励華华協协單单盧卢參参發发號号後后員员圖图圓圆場场塊块堅坚備备復复獎奖寧宁實实賓宾"
    "對对爾尔幣币帳帐廣广應应開开異异錄录總总戶户掃扫報报掛挂換换據据數数無无時时機机來来構构櫃柜標标歐欧匯汇濟济滿满點点狀状現现碼码確确種种積积稱称稅税筆笔簽签類类結结紅红約约級级納纳紐纽線线細细"
    "終终綁绑給给絡络絕绝續续維维編编緬缅繳缴網网羅罗聯联識识證证話话誤误說说請请調调訂订認认議议記记設设變变計计財财敗败賬账貨货購购貼贴貴贵貸贷費费資资贖赎賠赔輸输轉转達达遷迁過过還还進进郵邮裡里"
    "裏里鈔钞錢钱銖铢銀银銷销錯错鎊镑門门閃闪閉闭間间際际陸陆隨随韓韩額额頁页頂顶預预馬马驗验魯鲁麥麦臺台個个會会東东兩两產产僅仅們们體体領领閣阁檔档錶表製制讀读"
)
"""Traditional signs of the words of messages and statements (港幣, 餘額), each before the one that the lists have."""
_SIMPLE = dict(zip(map(ord, _TRADITIONAL[::2]), _TRADITIONAL[1::2], strict=True))
_TABLE = {**_COMPATIBLE, **_FULL_WIDTH, **_SIGNS}
_READ = {**_TABLE, **_SIMPLE}
_GROUPED = re.compile(r"(?<=[0-9])，(?=[0-9]{3}(?![0-9]))")
_WIDE_DIGITS = re.compile(r"[０-９]，[０-９]{3}")

_NUMBER = re.compile(
    r"(?P<day>20[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|(?<![0-9])20[0-9]{6}(?![0-9]))"
    r"|(?<![0-9.,])(?:[0-9]{11,40}[Xx]?|[0-9](?:[ -]?[0-9]){14,18}|1[3-9][0-9][ -][0-9]{4}[ -][0-9]{4})(?![0-9])"
)
_CODE_WORDS = "验证码|校验码|动态码|动态密码|短信密码|动态口令|随机码|授权码|交易码|确认码|手机密码"
_LINE = re.compile("[^\n]+")
_CODE_WORD = re.compile(rf"{_CODE_WORDS}|(?i:pass ?code|(?:verification|security) code|one-time|\bOTP\b)")
_CODE = re.compile(
    rf"((?:{_CODE_WORDS}|密码|(?i:code|OTP))[^0-9,，。;；]{{0,12}})(?<![0-9.,*])([0-9]{{4,8}})(?![0-9]|[-/年][0-9])"
)
_CODE_BEFORE = re.compile(
    rf"(?<![0-9.,*])([0-9]{{4,8}})(?=[ (（]{{0,2}}[^0-9,，。;；]{{0,12}}(?:{_CODE_WORDS}|(?i:code|password|OTP)))"
)
_CODE_APART = re.compile(
    r"(?<![0-9.,*/#号-])(?<![0-9号]:)(?!20[0-9]{6}(?![0-9]))([0-9]{6,8})(?![0-9]|[.,:/-][0-9]| ?[元万円])"
)
"""用于支付4,980.00元的验证码，请勿告知他人：382910: the code of such a message may stand far from its word."""

_COMMA = re.compile(r"(?<=[0-9])[，,、] ?(?=[0-9]{3}(?![0-9]))")
_POINT = re.compile(r"(?<=[0-9])[.。·] ?(?=[0-9]{2}(?![0-9]))")
_GLUED = re.compile(r"(?<=[0-9][-/.][0-9]{2})(?=[0-9]{2}:[0-9]{2})")
_MINUS = re.compile(r"^[一—–~－](?=[ ]?[¥￥]?[0-9])")


def plain(text: str) -> str:
    """A line as the readers take it: as it is shown, but with the simple signs of the lists for traditional ones."""
    return _ordinary(text, _READ)


def shown(text: str) -> str:
    """A line as it is shown. A full-width comma stays one, save inside a number in full-width digits."""
    return _ordinary(text, _TABLE)


def traditional(text: str) -> bool:
    """Whether a text is written in traditional signs, as in Hong Kong, Macao and Taiwan."""
    return plain(text) != shown(text)


def written(part: str, text: str) -> str:
    """A part of what `plain` made of a text, in the signs in which that text has it: a name is not respelt."""
    begin = plain(text).find(part)
    return shown(text)[begin : begin + len(part)] if part and begin >= 0 else part


def _ordinary(text: str, signs: dict[int, int | str | None]) -> str:
    wide = _WIDE_DIGITS.search(text) is not None
    text = text.translate(signs).strip()
    return _GROUPED.sub(",", text) if wide else text


def scrubbed(text: str) -> str:
    """A text without full card or account numbers, telephone numbers and codes, as it may be shown and kept."""
    for begin, end in sorted(_codes(text), reverse=True):
        text = f"{text[:begin]}{'*' * (end - begin)}{text[end:]}"
    return _NUMBER.sub(_masked, text)


def hidden(text: str) -> list[tuple[int, int]]:
    """From where to where a text must be covered: numbers but for their last four signs, codes whole. In order."""
    numbers = [(m.start(), m.end() - 4) for m in _NUMBER.finditer(text) if not m.group("day")]
    return sorted({*_codes(text), *numbers})


def _codes(text: str) -> set[tuple[int, int]]:
    """From where to where codes stand: beside their word, or six to eight digits anywhere in a line that has one."""
    text = text.translate(_SIMPLE)
    found = {m.span(2) for m in _CODE.finditer(text)} | {m.span(1) for m in _CODE_BEFORE.finditer(text)}
    for line in _LINE.finditer(text):
        if _CODE_WORD.search(line.group()):
            found |= {m.span(1) for m in _CODE_APART.finditer(text, *line.span())}
    return found


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
