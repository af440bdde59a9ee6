"""Films that show where the holder was (监控录像), kept by others than the bank: by police, shops, employers."""

from __future__ import annotations

import re

from legal_refs.case.facts import Case, Presence
from legal_refs.case.memory import kept
from legal_refs.case.reasons import answers_of_bank
from legal_refs.case.vocabulary import Answer, EvidenceGroup, PresenceProof

_KEEPERS = (
    *("派出所", "公安", "医院", "公司", "酒店", "宾馆", "饭店", "商场", "超市", "学校", "大学", "学院"),
    *("车站", "机场", "工厂", "网吧", "法院"),
)
_FILM = ("录像", "监控", "视频")
_GONE = re.compile(
    "(?:录像|监控|视频)[^，。；]{0,12}(?<![未没])(?:(?<!有)(?:超过|已过|过了)[^，。；]{0,6}保[存管]期"
    "|保[存管]期限?(?:已|届满|已经)|覆盖|灭失|销毁|删除)"
)


@kept
def films(case: Case) -> tuple[Presence, ...]:
    """Stays at a place of an institution that a film would prove; none where a film is among the evidence."""
    if not case.is_theft or any(
        one.group is EvidenceGroup.NOT_HOLDER and any(word in one.name for word in _FILM) for one in case.evidence
    ):
        return ()
    bank = case.bank.name.partition("银行")[0] + "银行" if case.bank and "银行" in case.bank.name else "银行"
    filmed = (one for one in case.presence if one.proof is PresenceProof.VIDEO and bank not in one.place)
    return tuple(one for one in filmed if any(word in one.place for word in _KEEPERS))


@kept
def film_lost(case: Case) -> bool:
    """The film of the disputed transactions is gone: so it was told, or so the bank says itself."""
    return case.circumstances.video_lost is Answer.YES or film_said_gone(case)


@kept
def film_said_gone(case: Case) -> bool:
    """The bank answers that its film is no longer kept (录像已过保存期限)."""
    return case.is_theft and any(_GONE.search(text) for text in answers_of_bank(case))


TOOLS = (films, film_lost)
"""What a wording may ask."""
