"""Where the bank or an authority itself tells that the bank's own people looked into an account without leave."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from legal_refs.case import parting
from legal_refs.case.facts import Case
from legal_refs.case.memory import kept

_STAFF = re.compile("柜员|员工|工作人员|经理|职工|职员|[该本我]行人员")
_LOOKED = re.compile("(?:查询|查看|查阅|打印|调取|导出)(?!记录|日志|系统|权限|功能)")
_WITHOUT_LEAVE = re.compile("个人行为|个人所为|未经|未获|未取得|违规|违反|擅自|私自|越权")
_SPOKEN = re.compile(
    r"(?:有[过一二两三四五六七八九十\d]*[次条笔][^，。；]{0,6}|(?:柜员|员工|工作人员|经理)[^，。；]{0,10})(?:查询|查看|查阅|打印|查过|看过)"
)
_NOT_SAID = re.compile(
    "不存在|[未没]有?发现|没有|并无|是否|并非|不是|不属于|严禁|禁止|不得|如有|如果|倘若|可能|无法|不能"
)
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
    clauses = (part.strip() for part in parting.clauses(text))
    wanted = (_STAFF, _LOOKED, _WITHOUT_LEAVE)
    found = (part for part in clauses if all(one.search(part) for one in wanted) and not _NOT_SAID.search(part))
    return next(found, "")


def query_spoken(text: str | None) -> bool:
    """Whether an oral answer tells that the account was looked into (有一次柜面查询，是柜员看的)."""
    clauses = [part for part in parting.clauses(text) if not _NOT_SAID.search(part)]
    return any(_SPOKEN.search(part) for part in clauses)


@kept
def asked_at(case: Case) -> str:
    """The hour at which the account was looked into, as told beside that day (15时08分); empty where none is."""
    day = case.leak.occurred if case.leak else None
    if not day:
        return ""
    on = rf"{day.month}月{day.day}日[^，。；\d]{{0,3}}"
    texts = [case.leak.what_happened, case.leak.source_note] if case.leak else []
    texts += [one.reply_text for one in case.notices] + [one.reply_text for one in case.regulators]
    texts += [one.decision for one in case.complaints]
    for text in texts:
        if found := re.search(on + r"(\d{1,2})[时点:：](\d{2})分?", text or ""):
            return f"{int(found[1])}时{found[2]}分"
    return ""


TOOLS = (queries_told, leak_denied, query_spoken, asked_at)
"""What a wording calls as it stands here."""
