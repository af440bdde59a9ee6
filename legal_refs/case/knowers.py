"""Who else knew the PIN or had the card, as the person's own words tell: a member of the family is no stranger."""

from __future__ import annotations

import re

from legal_refs.case import parting
from legal_refs.case.facts import Case
from legal_refs.case.memory import kept
from legal_refs.case.reasons import answers_of_bank
from legal_refs.case.vocabulary import Answer
from legal_refs.case.wards import ward_in_words

_KIN = "儿子|女儿|丈夫|老公|妻子|老婆|爱人|老伴|母亲|妈妈|父亲|爸爸|哥哥|弟弟|姐姐|妹妹|孙子|孙女|儿媳|女婿"
_PLAIN = {"老公": "丈夫", "老婆": "妻子", "老伴": "配偶", "爱人": "配偶", "妈妈": "母亲", "爸爸": "父亲"}
_KNEW = re.compile(f"(?:我的?|和|只有|只|给|诉|过|让|跟|^|，|、)({_KIN})")
_GUARDIAN = re.compile("密码(?:只有)?我[^们，。]{0,4}知道|(?<!和)我[^们，。]{0,4}知道[^，。]{0,4}密码")
_TOLD = ("知道", "告诉", "告知", "晓得", "记得")
_DENIED = ("不知道", "没告诉", "没有告诉", "没有告知", "不晓得")
_BACK = re.compile(
    "卡[^，。；！没未]{0,6}(?:还给|还我|还了|归还|交还|拿回|收回)|(?:^|[^没未])(?:还了|归还了?|交还了?|收回了?|拿回了?)卡"
)
_NUMBER = "生日|出生日期|身份证号码?|证件号码?|手机号码?"
_OF_KIN = re.compile(f"({_KIN}|孩子|小孩|家人|家属|亲属)的?({_NUMBER})")
_OF_SELF = re.compile(f"(?:我|本人|自己|持卡人|客户|您)的?(?:{_NUMBER})")

_NOT_YET = re.compile("没(?!用|多久|几)|未|说好|让|叫|答应")


@kept
def lent_out(case: Case) -> bool:
    """The card was lent and nobody says that it had come back: another may have held it when the money went."""
    if case.custody.card_lent is not Answer.YES:
        return False
    points = case.complaint.points_disputed if case.complaint else ()
    back = any(_came_back(words) for words in (case.custody.note or "", *points))
    return not (back and case.custody.card_in_hand is Answer.YES)


def _came_back(words: str) -> bool:
    """Whether a clause tells that the card came back, not that it did not, or that it was to."""
    return any(_BACK.search(clause) and not _NOT_YET.search(clause) for clause in parting.clauses(words))


@kept
def pin_known_by(case: Case) -> str:
    """The relative of the person, with the name where the case has it, or the legal representative; else empty."""
    if case.custody.pin_shared is not Answer.YES or case.estate is not None or case.victim.is_company:
        return ""
    for sentence in parting.parts((case.custody.note or "") + "。" + (case.story or "")):
        if "密码" not in sentence or any(word in sentence for word in _DENIED):
            continue
        if case.guardian and ward_in_words(case) and _GUARDIAN.search(sentence):
            return f"法定代理人{case.guardian.name}"
        found = _KNEW.search(sentence) if any(word in sentence for word in _TOLD) else None
        if found and not (case.guardian and ward_in_words(case)):
            kin = _PLAIN.get(found[1], found[1])
            return kin + next((name for name in _named(case) if sentence.startswith(name, found.end())), "")
    return ""


@kept
def pin_of_kin(case: Case) -> str:
    """The relative's number that was the PIN (儿子的生日), by the person's own words, else by the bank's."""
    own, theirs = (case.custody.note or "", case.story or ""), answers_of_bank(case)
    for texts in (own, theirs):
        said = [part for text in texts for part in parting.parts(text) if "密码" in part and "不是" not in part]
        if any(_OF_SELF.search(part) for part in said):
            return ""
        for found in filter(None, map(_OF_KIN.search, said)):
            return f"{_PLAIN.get(found[1], found[1])}的{found[2]}"
    return ""


def _named(case: Case) -> tuple[str, ...]:
    persons = (case.agent, case.helper, *case.witnesses)
    return tuple(person.name for person in persons if person is not None)
