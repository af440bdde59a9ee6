"""Films that show where the holder was (监控录像), kept by others than the bank: by police, shops, employers."""

from __future__ import annotations

import re

from legal_refs.case import parting
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
    "(?:录像|监控|视频)[^。；]{0,20}?(?:(?:超过|已过|过了)[^，。；]{0,6}保[存管]期|保[存管]期限?(?:已|届满)"
    "|(?<![全网点])覆盖(?!率|面|范围|了?全|了?所有)|灭失|销毁|删除|已?经?没有了|早?[已就]?没了|过期了|已经?过期|[洗抹冲]掉|清除|找不到了"
    "|保[留存][^，。；]{0,2}[0-9一二三六九十]+个?[天日月]，?[现已]{1,2}[^，。；]{0,2}(?:无法|不能)再?(?:调取|提供|查看))"
)
_NOT_YET = re.compile(
    "(?<!例)如(?!实|下|上)|若|倘|可能|不存在|延长|(?<!已)将|会被|届满(?:前|之前|以前)|后自动|保存期内"
    "|[未没]有?(?:超|过|被|覆|删|灭|销)"
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
    """The person knows that the film of the disputed transactions is gone; what the bank says of it is its word."""
    return case.circumstances.video_lost is Answer.YES


@kept
def film_said_gone(case: Case) -> bool:
    """The bank answers that its film is no longer kept (录像已过保存期限), not that it may be or will be."""
    return case.is_theft and any(_gone(text) for text in answers_of_bank(case))


_A_FILM = "[^，。；]{0,6}(?:录像|监控|视频)"
_WISHES = {
    "保存": re.compile("保[存留全]|留[存住着下好]|封存|备份|复制|[别不]要?(?:把[^，。；]{1,6})?[删覆]|不[得能]删"),
    "查看": re.compile(f"查看|查阅|给我?看|(?<!调)查(?![明实清]){_A_FILM}|(?<!已)(?<!已经)看(?!过|了|到|见){_A_FILM}"),
    "调取": re.compile("(?<!已)(?<!已经)调(?!查|过|了|到)"),
    "提供": re.compile(f"提供|出示|交出|拿出|要(?!求){_A_FILM}|要求把?(?:录像|监控|视频)"),
}
"""What was asked to be done with a film; one that was looked at before (看过录像) is not asked for."""
_ASKED_ONLY = re.compile(
    "[^，。；]*(?:(?:录像|监控|视频)[^，。；]*(?:没有?|[吗么]|是否|有无|[在能]不[在能])|(?:问|是否|有没有)[^，。；]*(?:录像|监控|视频))[^，。；]*"
)


def film_asked_for(said: str) -> str:
    """What the bank was asked to do with a film in one clause: 保存, 查看, 调取, 提供; empty where nothing was."""
    clauses = [one for one in parting.clauses(_ASKED_ONLY.sub("", said)) if any(word in one for word in _FILM)]
    return next((wish for wish, words in _WISHES.items() if any(words.search(one) for one in clauses)), "")


_POLICE = re.compile("民警|警察|警官|公安|派出所|刑警|办案")
_GOT = re.compile(
    "(?:录像|监控|视频)[^。；！？]{0,12}(?:调到|调出|调取到|调取了|调来|拿到|取得|找到|看到)|(?:调到|调出|调取了|拿到|取得|看了)[^。；！？]{0,10}(?:录像|监控|视频)"
)
_SOMEBODY_ELSE = re.compile("我|本人|银行|支行|客服|柜员|经理|商户|商场|店|家人|儿子|女儿|丈夫|妻子|他们?|她们?")
_POLICE_ACT = re.compile(
    f"(?<![向到去找跟和让叫给])(?:{_POLICE.pattern})(?!机关报|局报|分局报|报)(?![^，。；]{{0,6}}(?:说|称|表示|答复|回复|讲)[^，。；]{{0,12}}(?:要|须|得|才|可以|会|将|能))"
)
"""The police as who acts, not to whom somebody went (我向派出所报案) nor who says what is needed first."""
_NOT_GOT = re.compile(
    "(?:没有?|未|无法|不能|没能|不让|还没)[^，。；]{0,6}(?:调|拿|取得|找|看)|(?:调|拿|找)不"
    "|(?<!不)(?:是|像)(?:我|本人|持卡人)(?!的)"
)


@kept
def police_film(case: Case) -> str:
    """The part of a sentence of the story that tells that the police got the film of a theft; empty where none does."""
    told = parting.parts(case.story) if case.is_theft and not case.is_online else []
    return next((one.strip() for one in told if _police_got(one)), "")


_POLICE_SAID = re.compile(f"(?:{_POLICE.pattern})[^，。；]{{0,8}}(?:说|告诉|告知|讲|称)(?!要|须|得|会|将)")
_SAW = re.compile("(?:录像|监控|视频)(?:里|中|上|显示|拍到)[^，。；]{0,12}(?:男|女|人|不是)")


@kept
def police_saw(case: Case) -> str:
    """The sentence of the story in which the police tell whom a film of a theft shows; empty where none does."""
    told = parting.sentences(case.story) if case.is_theft and not case.is_online else []
    return next(
        (one.strip() for one in told if _SAW.search(one) and _POLICE_SAID.search(one) and not _NOT_GOT.search(one)), ""
    )


def _police_got(sentence: str) -> bool:
    """Whether the police are who got it, in the clause of the film or in the one before where it names nobody else."""
    parts = sentence.split("，")
    for before, part in zip(["", *parts], parts, strict=False):
        by = part if _SOMEBODY_ELSE.search(part) or _POLICE.search(part) else before + part
        if _GOT.search(part) and not _NOT_GOT.search(sentence) and _POLICE_ACT.search(by):
            return True
    return False


def _gone(text: str) -> bool:
    for found in _GONE.finditer(text):
        clause = parting.clauses(text[: found.start()])[-1] + found[0] + parting.clauses(text[found.end() :])[0]
        if not _NOT_YET.search(clause):
            return True
    return False


TOOLS = (films, film_lost, film_said_gone, film_asked_for, police_film, police_saw)
"""What a wording may ask."""
