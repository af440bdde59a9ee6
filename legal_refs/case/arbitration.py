"""What a clause says about arbitration (仲裁条款): whether it arbitrates, with which body, and whether it holds.

Sources: 仲裁法 27, 29 (2017: 16, 18); 法释〔2006〕7号 5 to 7.
"""

from __future__ import annotations

import re
from enum import StrEnum

_BODY = re.compile(r"[一-鿿（）]{2,30}?(?:仲裁委员会|仲裁院|仲裁中心)")
_LEAD = re.compile(r"^.*(?:向|由|至|到|在|提交|提请|交由|应|以|或者|或|、|及|和|可|约定|选择|指定|同意|均|为|归|申请)")
_NOT = re.compile(r"(?:不|非|未约定|没有约定|排除)[^，。；]{0,4}仲裁")
_DURING = re.compile(r"(?:诉讼或者?|诉讼、)?仲裁(?:或者?诉讼)?(?:期间|过程|程序进行)")
_ALIAS = re.compile(r"(仲裁委员会|仲裁院|仲裁中心)[（(][^）)]*[）)]")
_SOME_PLACE = re.compile(r"(?:所在地|住所地|当地)的?仲裁(?:委员会|机构|院)")
_SUIT = re.compile(r"起诉|提起诉讼|诉讼(?:解决|方式)|法院(?!申请(?:强制)?执行|申请撤销)")


def arbitrates(text: str) -> bool:
    """Whether the clause speaks for arbitration; what goes on while arbitration lasts is no choice of it."""
    return "仲裁" in _DURING.sub("", text) and not _NOT.search(text)


def allows_suit(text: str) -> bool:
    """Whether the clause also lets a party go to court."""
    return bool(_SUIT.search(text))


def bodies(text: str) -> tuple[str, ...]:
    """The arbitration bodies that it names, each once; a second name in brackets and “of the place” name none."""
    plain = _SOME_PLACE.sub("", _ALIAS.sub(r"\1", text))
    return tuple(dict.fromkeys(_LEAD.sub("", found.group()) or found.group() for found in _BODY.finditer(plain)))


class Shape(StrEnum):
    """What the words of a clause choose; `UNSPOKEN` where they are not known or do not speak of arbitration."""

    UNSPOKEN = "unspoken"
    EITHER = "either"
    NAMED = "named"
    OF_A_PLACE = "of_a_place"
    SEVERAL = "several"
    UNNAMED = "unnamed"


_HOLD = frozenset({Shape.UNSPOKEN, Shape.NAMED, Shape.OF_A_PLACE})


def shape(text: str | None) -> Shape:
    """Arbitration or a suit (7), one institution, that of a place (6), several (5), or none (仲裁法 29)."""
    plain = re.sub(r"\s+", "", text or "")
    if not arbitrates(plain):
        return Shape.UNSPOKEN
    if allows_suit(plain):
        return Shape.EITHER
    named = len(bodies(plain))
    if named == 1:
        return Shape.NAMED
    if _SOME_PLACE.search(plain):
        return Shape.OF_A_PLACE
    return Shape.SEVERAL if named else Shape.UNNAMED


def binds(text: str | None) -> bool:
    """Whether a clause that the person calls arbitration closes the way to a court.

    “Arbitrate or sue” does not, nor one that names no body or several without a supplement; without its wording, or
    where that does not speak of arbitration, it is taken to bind. So is one that means the body of a place: where
    there is only one, that is the one (法释〔2006〕7号 6).
    """
    return shape(text) in _HOLD


def body(text: str | None) -> str | None:
    """The one institution that the clause names; None where it names none or several."""
    named = bodies(re.sub(r"\s+", "", text or ""))
    return named[0] if len(named) == 1 else None
