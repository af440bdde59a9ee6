"""Films that show where the holder was (监控录像), kept by others than the bank: by police, shops, employers."""

from __future__ import annotations

from legal_refs.case.facts import Case, Presence
from legal_refs.case.memory import kept
from legal_refs.case.vocabulary import EvidenceGroup, PresenceProof

_KEEPERS = (
    *("派出所", "公安", "医院", "公司", "酒店", "宾馆", "饭店", "商场", "超市", "学校", "大学", "学院"),
    *("车站", "机场", "工厂", "网吧", "法院"),
)
_FILM = ("录像", "监控", "视频")


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
