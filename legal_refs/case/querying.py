"""Where the bank or an authority itself tells that the bank's own people looked into an account without leave."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from legal_refs.case import parting
from legal_refs.case.facts import Case
from legal_refs.case.memory import kept

_STAFF = "(?<!单位)(?<![^我本]公司)(?<!机构)(?<!外包)(?:柜员|员工|工作人员|经理|职工|职员|[该本我]行人员)"
_LOOKED = "(?:查询|查看|查阅|打印|调取|导出)(?!记录|日志|系统|权限|功能|不)"
_WITHOUT_LEAVE = (
    "(?:(?:未经|未获|未取得)[^，。；]{0,8}(?:授权|同意|许可|批准|允许|到场|委托)"
    "|个人行为|个人所为|违规|违反|擅自|私自|越权)"
)
_TOLD = re.compile(
    f"{_STAFF}[^，。；]*?{_WITHOUT_LEAVE}[^，。；]*?{_LOOKED}"
    f"|{_STAFF}[^，。；]*?{_LOOKED}[^，。；]*?[系属是为]{{1,2}}[^，。；]{{0,6}}{_WITHOUT_LEAVE}"
)
"""Who, without leave, looked into it, in this order; or who looked into it, and that this was without leave."""
_SPOKEN = re.compile(
    r"有过?[一二两三四五六七八九十\d]+[次条笔][^，。；]{0,6}(?:查询|查看|查阅|打印)"
    r"|是[^，。；]{0,4}(?:柜员|员工|工作人员|经理)[^，。；]{0,6}(?:查询|查|打印|看|调)[了过的]"
)
_OWN_LOOK = re.compile("本人|您自己|自助|网银|手机银行")
_NOT_SAID = re.compile(
    "不存在|[未没]有?(?:能)?(?:发现|查到|查实|查明|核实)|没有|并无|是否|并非|不是|不属于|严禁|禁止|不得|不会|如有|如果|倘若|可能|无法|不能"
    "|一律|严肃|将[被会予按]|开展|排查|培训|教育|外包|第三方|合作|配偶"
    "|反映|投诉|举报|关于|一事|说法|问题|诉求|来[信函电访]|[您户]称|所称|认为|主张|怀疑|涉嫌|^对.*的$"
)
"""What is denied, forbidden or still looked for, what an outsider did, and what only repeats the complaint."""
_REPEATED = re.compile('(?:反映|投诉|举报|称|认为|主张|怀疑|来[信函电访]|诉求)[：:“"]*$')
_REFUTED = re.compile("不属实|不符|不实|不成立|没有依据|无依据|无关")
_DENIAL = re.compile("(?:[未没]有?发现|不存在|并未|没有|未)[^，。；]{0,12}(?:泄[露漏]|外泄|外流)")


class Query(NamedTuple):
    """One answer on such a query: whose (None: the bank's), the step that it answers, its day, and its clause."""

    desk: str | None
    sent: date | None
    day: date | None
    words: str


def queries_told(case: Case) -> list[Query]:
    """What the answers tell of a query without leave, the first clause of each: the bank's, then the authorities'."""
    answers = [(None, one.sent, one.decided_received, one.decision) for one in case.complaints]
    answers += [(one.desk, one.sent, one.reply_date, one.reply_text) for one in case.regulators]  # type: ignore[misc]
    return [Query(desk, sent, day, told) for desk, sent, day, text in answers if (told := _query_in(text))]


def leak_denied(text: str) -> str:
    """The clause of an answer that denies a leak (未发现系统泄露); empty where none does."""
    return next((part.strip() for part in parting.clauses(text) if _DENIAL.search(part)), "")


def _query_in(text: str | None) -> str:
    for sentence in parting.sentences(text):
        told = [part.strip() for part in parting.clauses(sentence)]
        for before, part, after in zip(["", *told], told, [*told[1:], ""], strict=False):
            if _TOLD.search(part) and not (
                _NOT_SAID.search(part) or _REPEATED.search(before) or _REFUTED.search(after)
            ):
                return part
    return ""


def query_spoken(text: str | None) -> bool:
    """Whether an oral answer tells that the account was looked into (有一次柜面查询，是柜员看的)."""
    if _OWN_LOOK.search(text or ""):
        return False
    return any(_SPOKEN.search(part) and not _NOT_SAID.search(part) for part in parting.clauses(text))


_OTHER_HOUR = re.compile("电话|来电|短信|来[信函访]|骗子|接到|拨打|联系|我[到去]|本人[到去]|您[到去]")


@kept
def asked_at(case: Case) -> str:
    """The hour at which the account was looked into, as told beside that day (15时08分); empty where none is."""
    day = case.leak.occurred if case.leak else None
    if not day:
        return ""
    on = re.compile(
        rf"(?:(?<![\d年])|(?<={day.year}年)){day.month}月{day.day}日[^，。；\d]{{0,3}}(\d{{1,2}})[时点:：](\d{{2}})分?"
        r"[^，。；]*(?:，[^，。；]*)?"
    )
    texts = [case.leak.what_happened, case.leak.source_note] if case.leak else []
    texts += [one.reply_text for one in case.notices] + [one.reply_text for one in case.regulators]
    texts += [one.decision for one in case.complaints]
    for found in (one for text in texts for one in on.finditer(text or "")):
        if re.search(f"{_LOOKED}|柜员", found[0]) and not _OTHER_HOUR.search(found[0]):
            return f"{int(found[1])}时{found[2]}分"
    return ""


TOOLS = (queries_told, leak_denied, query_spoken, asked_at)
"""What a wording calls as it stands here."""
