"""What the person's own words tell of the name and the finger print that stand on a contract they did not sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legal_refs.case import parting
from legal_refs.case.facts import Case
from legal_refs.case.memory import kept

_SIGNATURE = re.compile("签名|署名|签字|名字|姓名|落款|签的|写成|签成")
_QUOTED = re.compile(
    '(?:[写签署](?:的名字)?(?:的?是|成了?|着|为|了)|字样为?|名字(?:变|改)?(?:是|成了?|为))[“「『"]([\u4e00-\u9fff·]{2,8})[”」』"]'
)
_MISWRITTEN = re.compile(
    "(?:名字|姓名|签名|署名|落款)[^，。；]{0,4}(?<!没)(?<!没有)(?:[写签]错|错了)|(?<!没)(?<!没有)(?:[写签]错)了?我?的?(?:名字|姓名)"
)
_OF_OTHERS = re.compile(
    "借款人|债务人|信贷员|经理|经办|见证|柜员|证人|别人|他的|她的|丈夫|妻子|[老男女]人|收据|回执|快递|社保|户口|传票|起诉状上"
    "|旁边|边上|已核对|真实|平时|一直|以前|本来|从来|应该|应当|不是我的名字是"
)
"""Where a name is spoken of that does not stand for the person on the contract."""
_MENDED = re.compile(
    "(?<!没有)(?<![没未无])(?:涂改|描改|添改|刮改|挖补|改动过|(?<![修更])改过)|(?:又|再|重新|重)描|描(?:了|过)[一几两]?[笔遍下道次]"
)
_IMITATED = re.compile("照着|比着|仿|摹|学着")
_UNKNOWN_PRINT = re.compile(
    "(?:手印|指印|指纹|捺印)[^，。；]{0,4}(?:不认得|不认识|不知道?|不晓得|不清楚|说不清|认不出)[^，。；]{0,2}(?:是谁|谁的|是不是|哪个|何人)"
)
_BANK_COPIED = re.compile(
    "(?:银行|支行|信用社|农商行|网点|柜台|柜员)(?![^，。；]{0,6}[叫让要]我)[^，。；]{0,10}(?:复印|影印)[^，。；]{0,10}(?:身份证|证件)"
)
_NOT_COPIED = re.compile(
    "门口|旁边|附近|对面|隔壁|复印店|打印店|没有?[^，。；]{0,4}(?:复印|影印)|未[^，。；]{0,4}(?:复印|影印)|[说称]"
)
_YEAR = re.compile("(20[0-9]{2})年")


@kept
def misnamed(case: Case) -> bool:
    """Whether the person tells that another name than theirs stands as their signature (写成“某某琴”, 名字都写错了)."""
    return any(_MISWRITTEN.search(clause) or _another_name(case, clause) for clause in _of_signature(case))


def _another_name(case: Case, clause: str) -> bool:
    found = _QUOTED.search(clause)
    own = case.victim.name or ""
    return found is not None and found[1] != own and len(found[1]) == len(own)


@kept
def overwritten(case: Case) -> bool:
    """Whether they tell that this name was written over or altered; one drawn after another hand is only forged."""
    return any(_MENDED.search(clause) and not _IMITATED.search(clause) for clause in _of_signature(case))


@kept
def print_unknown(case: Case) -> bool:
    """Whether they say that they do not know whose finger print it is."""
    return any(_UNKNOWN_PRINT.search(text) for text in _told(case))


@kept
def bank_copied(case: Case) -> str:
    """ "before" if they tell that a bank copied their identity card in years before the contract, "once" if no year.

    Empty if they tell of no copy that a bank made.
    """
    found = ""
    for sentence in (part for text in _told(case) for part in parting.parts(text)):
        if any(copied_by_bank(clause) for clause in parting.clauses(sentence)):
            years = [int(year) for year in _YEAR.findall(sentence)]
            signed = case.loan.signed if case.loan else None
            found = "before" if years and signed and max(years) < signed.year else found or "once"
    return found


def copied_by_bank(clause: str) -> bool:
    """Whether a clause tells that a bank made a copy of the identity card, at its own counter."""
    return bool(_BANK_COPIED.search(clause)) and not _NOT_COPIED.search(clause)


def _of_signature(case: Case) -> Iterator[str]:
    for clause in (one for text in _told(case) for one in parting.clauses(text)):
        if _SIGNATURE.search(clause) and not _OF_OTHERS.search(clause):
            yield clause


def _told(case: Case) -> list[str]:
    told = [case.leak.what_happened if case.leak else None, case.story]
    told += [point for one in case.complaints for point in one.points_disputed]
    return [text for text in told if text]


TOOLS = (misnamed, overwritten, print_unknown, bank_copied)
"""What a wording calls as it stands here."""
