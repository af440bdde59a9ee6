"""A ward in a case: whether the guardian tells it, and by which words the guardian speaks of the ward.

Who has a guardian does not act alone: where the account names the ward as kin (我父亲), its 我 is the guardian.
"""

from __future__ import annotations

import re

from legal_refs.case.facts import Case
from legal_refs.case.memory import kept
from legal_refs.case.persons import Guardian
from legal_refs.case.vocabulary import Gender

_Kin = dict[Gender, tuple[str, ...]]
_PARENT: _Kin = {
    Gender.MALE: ("父亲", "爸爸", "爸(?!妈)", "公公", "岳父"),
    Gender.FEMALE: ("母亲", "妈妈", "妈", "婆婆", "岳母"),
}
_CHILD: _Kin = {Gender.MALE: ("儿子", "孩子(?!们)", "小孩"), Gender.FEMALE: ("女儿", "孩子(?!们)", "小孩")}
_SPOUSE: _Kin = {Gender.MALE: ("丈夫", "老公", "老伴", "爱人"), Gender.FEMALE: ("妻子", "老婆", "老伴", "爱人")}
_SIBLING: _Kin = {Gender.MALE: ("哥哥", "弟弟", "哥", "弟"), Gender.FEMALE: ("姐姐", "妹妹", "姐", "妹")}
_ELDER: _Kin = {Gender.MALE: ("爷爷", "外公", "姥爷"), Gender.FEMALE: ("奶奶", "外婆", "姥姥")}
_BY_RELATION = (
    (re.compile("夫|妻|配偶|爱人|老伴"), _SPOUSE),
    (re.compile("兄|弟|姐|姊|妹|哥"), _SIBLING),
    (re.compile("祖|孙|爷|奶|外公|外婆|姥"), _ELDER),
)
_ELDERS = ("父亲", "母亲", "父母")
_ADULT = 18


def _years(case: Case) -> int | None:
    """How old the person was on the day of the first disputed transaction, without one of the discovery."""
    born, on = case.victim.birth_date, case.first_theft_day or (case.discovery.when.day if case.discovery else None)
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day)) if born and on else None


def adult_ward(case: Case) -> bool:
    """Whether an adult whose account was debited is represented by a guardian."""
    if case.guardian is None or case.estate is not None or not case.is_theft:
        return False
    years = _years(case)
    return years is not None and years >= _ADULT


@kept
def ward_in_words(case: Case) -> re.Pattern[str] | None:
    """How the guardian's account calls the ward (我父亲, 父亲); None where nobody but the person tells it."""
    if case.guardian is None or case.estate is not None:
        return None
    table = _kin(case, case.guardian)
    gender = case.victim.gender
    words = table[gender] if gender in table else tuple(word for part in table.values() for word in part)
    kin = re.compile(f"(?<![他她其的谁])(?:我们?的?|我家的?)?(?:{'|'.join(words)})(?![友媳妇婿])")
    return kin if any(kin.search(text) for text in written(case)) else None


def kin_words(relation: str) -> _Kin:
    """The words by which somebody of this relation (女儿, 妻子) calls whom he is related to: a child its parents."""
    for pattern, table in _BY_RELATION:
        if pattern.search(relation):
            return table
    return _CHILD if relation in _ELDERS else _PARENT


def _kin(case: Case, guardian: Guardian) -> _Kin:
    born, years = case.victim.birth_date, _years(case)
    for relation, table in _BY_RELATION:
        if relation.search(guardian.relation):
            return table
    elder = guardian.birth_date < born if guardian.birth_date and born else guardian.relation in _ELDERS
    return _CHILD if elder or (years is not None and years < _ADULT) else _PARENT


def written(case: Case) -> tuple[str, ...]:
    """What the person behind the case wrote of what happened."""
    complaint = case.complaint.points_disputed if case.complaint else ()
    leak = case.leak.what_happened if case.leak else None
    return (
        *(text for text in (case.story, case.custody.note, case.circumstances.usual_use, leak) if text),
        *complaint,
        *(item.proves for item in case.evidence if item.proves),
    )
