"""The holder who has died, in the words of the heir who tells the case: 我爸 of a daughter is the holder himself.

Two are spoken of by the same words where both parents may be meant: which of them died is read in the account, or in
what another heir is to the holder; where neither tells it, the word names nobody.
"""

from __future__ import annotations

import re

from legal_refs.case.facts import Case
from legal_refs.case.memory import kept
from legal_refs.case.vocabulary import Gender
from legal_refs.case.wards import kin_words, written

_OWN = "(?:我们?的?|我家的?)?"
_SELF = "(?:本人|自己|他自己|她自己)?(?:生前)?"
_DIED = "(?:已经|已|是)?(?:去世|过世|病逝|病故|离世|走了|死亡|死了|死后|生前|名下)"
_TITLES = "持卡人|存款人|被继承人|老人家?"
_HUSBAND, _WIFE = ("丈夫", "夫", "老公"), ("妻子", "妻", "老婆")


@kept
def _gender(case: Case) -> Gender | None:
    """Whether the holder was a man or a woman, where an heir's relation or the account tells it."""
    estate = case.estate
    if estate is None:
        return None
    relations = {estate.relation, *(one.relation for one in case.co_claimants)}
    if relations & set(_WIFE):
        return Gender.MALE
    if relations & set(_HUSBAND):
        return Gender.FEMALE
    said = "。".join(written(case))
    told = [
        gender
        for gender, words in kin_words(estate.relation or "").items()
        if re.search(f"(?<![他她其的])(?:{'|'.join(words)})(?:{re.escape(estate.holder)}|{_DIED})", said)
    ]
    return told[0] if len(told) == 1 else None


@kept
def _as_called(case: Case) -> re.Pattern[str] | None:
    """How the heir names the holder: the name, the kinship seen from the heir, or both."""
    if case.estate is None:
        return None
    table, gender = kin_words(case.estate.relation or ""), _gender(case)
    sure = len(table[Gender.MALE]) == len(set(table[Gender.MALE]) & set(table[Gender.FEMALE]))
    kin = "|".join((*(table[gender] if gender else table[Gender.MALE] if sure else ()), _TITLES))
    name = re.escape(case.estate.holder)
    return re.compile(f"{_OWN}(?:(?:{kin})?{name}(?:老人|先生|女士)?|(?:{kin})){_SELF}")


def holder_named(case: Case, words: str | None) -> bool:
    """Whether the words name the holder who has died and nobody else."""
    called = _as_called(case)
    return bool(called and words and called.fullmatch(words.strip("。，； ")))


def without_holder(case: Case, words: str) -> str:
    """The words without the holder before them: 我爸在宝鸡家里 is where he was, and who was there is said before."""
    called = _as_called(case)
    return re.sub(f"^(?:{called.pattern})(?=在)", "", words) if called else words


def holders_spouse(case: Case, words: str | None) -> str:
    """The holder's widow or widower where a child of both calls that one 我妈, 我爸; by name where he or she claims."""
    if case.estate is None or not words or not (gender := _gender(case)):
        return ""
    child = re.search("[儿女子]", case.estate.relation or "") and not re.search("妻|孙|侄", case.estate.relation or "")
    other = Gender.FEMALE if gender is Gender.MALE else Gender.MALE
    if not child or not re.fullmatch(f"{_OWN}(?:{'|'.join(kin_words('女儿')[other])})", words):
        return ""
    wed = _WIFE if gender is Gender.MALE else _HUSBAND
    return next((one.name for one in case.co_claimants if one.relation in wed), f"其{wed[0]}")


TOOLS = (holder_named, without_holder, holders_spouse)
"""What a wording asks of who is meant."""
