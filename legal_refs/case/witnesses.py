"""What each witness can speak to (证人证明什么), by the person's words: where somebody was, or that the bank was asked.

Pure. A witness of whom nothing is told may know either; one of whom something else is told is not called for it.
"""

from __future__ import annotations

import re

from legal_refs.case import parting
from legal_refs.case.dealings import Notice
from legal_refs.case.facts import Case, Presence, Witness
from legal_refs.case.memory import kept
from legal_refs.case.vocabulary import ContactChannel

_ASKED = re.compile(
    "银行(?!卡|短信|账户|账号|存款|扣款|流水|对面|旁边|附近|门口|隔壁|楼[上下]|(?:发来?)?的?(?:短信|通知|提醒))"
    "|行长|网点|柜台|柜面|大堂|要钱|讨要|催款|催要|投诉"
)
"""Words of a clause that tells of dealings with the bank."""
_WHO = re.compile("[他她]?[是系](?!在)")
_BLOCKED = re.compile("挂失|冻结|报案|报警|派出所|公安|流水")
_WENT = "(?<![过出失])去(?!年|世)|找|(?<![看接收听见遇得直])到(?!账|期)|当面|柜"
_BY = {ContactChannel.HOTLINE: re.compile("电话|打给|热线"), ContactChannel.COUNTER: re.compile(_WENT)}
_ANY_WAY = re.compile(f"电话|热线|{_WENT}")
_AT_THEFT = re.compile("案发|事发|出事|盗刷(?:时|当)")
_TIMES = re.compile("([一两二三四五六七八九十])[次回趟]")
_EACH_TIME = re.compile("每[次回趟]|历次|都[在去陪跟听]")
_NUMBERS = "零一二三四五六七八九十"
_I_WATCHED = re.compile(
    "(?<![自和跟与同见到给让叫陪帮替向对把被找接为])我(?:就|也|都|正|正好|刚好|当时|一直|全程)*"
    "(?:在(?:一?旁|边上|现?场|跟前|身边)|(?:亲眼|亲耳|只)?(?:看|听)[见到]?[他她])"
    "|[他她][^，。；]*的?时候?我|(?<!不)是我(?!的|们|公司|单位|[爸妈父母丈妻儿女哥姐弟妹老朋同邻])[^，。；]{1,8}的(?=$|[，。；])"
    "|在我们?(?:的|自己的?)?(?:家|这|那|铺|店|摊|档|饭?馆|厂|诊所|病房|车上)"
)
"""Words of one who looked on (他接电话的时候我在旁边, 丧事是我管账的, 在我铺子里拿的货): 我 may be the witness."""
_DATED = re.compile(r"(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?")


@kept
def saw_stay(case: Case, stay: Presence) -> tuple[str, ...]:
    """The witnesses who can say where the person was: not those of whom only dealings with the bank are told."""
    at_bank = bool(_ASKED.search(stay.place or ""))
    return tuple(one.name for one in case.witnesses if at_bank or not one.knows or _told_of_life(one))


def _told_of_life(one: Witness) -> bool:
    """Whether a clause tells of something else than what the bank was asked, or none of more than who it is."""
    told = (clause.strip() for clause in parting.clauses(one.knows))
    own = [clause for clause in told if clause and not re.match("[他她](?:是|系)|(?:是|系)我", clause)]
    return not own or any(not _ASKED.search(clause) and not _BLOCKED.search(clause) for clause in own)


@kept
def heard_demand(case: Case, notice: Notice) -> tuple[str, ...]:
    """The witnesses of what the bank was asked at its counter or on the telephone: who asked, or was there."""
    if notice.channel not in _BY:
        return ()
    return tuple(one.name for one in case.witnesses if one.name in (notice.by or "") or _there(one, notice, case))


def _there(one: Witness, notice: Notice, case: Case) -> bool:
    return any(_of_it(clause, notice, case) for clause in parting.clauses(one.knows))


def _of_it(clause: str, notice: Notice, case: Case) -> bool:
    """Whether a clause tells that the witness was there then: by its way, its date or the number of times."""
    if not _ASKED.search(clause) or _BLOCKED.search(clause) or _AT_THEFT.search(clause):
        return False
    way = _BY[notice.channel].search(clause) if notice.channel else None
    if not way and _ANY_WAY.search(clause):
        return False
    dated = [tuple(map(int, filter(None, found))) for found in _DATED.findall(clause)]
    if dated:
        day = (notice.day.year, notice.day.month, notice.day.day)
        return any(day[: len(one)] == one for one in dated)
    oral = [n for n in case.notices if n.channel in _BY]
    times = _TIMES.search(clause)
    if times is None:
        return len(oral) == 1 or bool(_EACH_TIME.search(clause))
    return len(oral) == _NUMBERS.index(times[1].replace("两", "二"))


def may_be_witness(one: Witness) -> bool:
    """Whether 我 in what a witness can tell may be that witness, so that nobody else is put in its place."""
    return bool(_I_WATCHED.search(one.knows or ""))


TOOLS = (saw_stay, heard_demand, may_be_witness)
