"""What one clause of a story says of who did what, where the word alone may be said of something or somebody else."""

from __future__ import annotations

import re

from legal_refs.case.facts import Case
from legal_refs.case.memory import kept

_SENTENCES = re.compile("[。；！？!;\n]")
_CLAUSES = re.compile("[，。；！？,!;\n]")
_SOLD = re.compile("出售|贩卖|售卖|卖(?=给(?!我)|了|掉|我的|客户|个人)")
_DATA = re.compile("信息|资料|数据|名单|姓名|账号|号码|明细|流水")
_GOODS = re.compile("房|车|保险|理财|基金|产品|黄金|商品|商铺|股")
_NO_TRACE = re.compile("(?:不会?影响|不上|不查)征信")
_SAID = re.compile("(?:说|称|讲|告诉|告知|保证|承诺|答应)")
_NOT_SAID = re.compile(
    "(?:没有?|未|不)[^，]{0,4}(?:说|称|讲|告诉|告知)|以为|觉得|想着|认为|后来|事后|客服|投诉|答复|热线"
)
_NEVER_THERE = re.compile(
    "(?:没有?|未曾|从未|从来没有?|不曾)[^，。；]{0,12}(?:上过班|工作过|任过职|任职过|就职过|入职)"
    "|(?:没有?|未|从未|从来没有?|不)(?:在|去|到)(?:那|该|这)[^，。；]{0,12}(?:上班|工作|任职)"
    "|不认识那|没有去过那"
)
_REFUSED = re.compile(
    "(?:没有?|未能?|不|不予)(?:给|被|能)?(?:批|通过|获批|获得?批准|审批通过)(?!评)|未获批|没有?获得?批准|被拒|拒贷|拒批"
)
_ELSEWHERE = re.compile("别的|别家|其他|其它|另一|另外|他行|外行|换了?一?家|(?:在|向|去|到|找)[^，]{2,8}银行|银行也")
_THIS_ONE = re.compile("(?:该|这家|本|贵)银行")


def _own(case: Case) -> str:
    return f"{(case.leak.what_happened if case.leak else None) or ''}。{case.story or ''}"


@kept
def data_sold(case: Case) -> bool:
    """Whether the story says that data (信息) were sold, and not a house, an insurance or an account for looking up."""
    told = (case.leak.what_happened if case.leak else None) or ""
    clauses = _CLAUSES.split(told.replace("倒卖", "").replace("转卖", ""))
    return any(_SOLD.search(one) and (_DATA.search(one) or not _GOODS.search(one)) for one in clauses)


@kept
def told_no_trace(case: Case) -> str:
    """The words by which somebody of the bank, then, called it harmless to the report (说不影响征信), else empty."""
    for sentence in _SENTENCES.split(_own(case)):
        for found in _NO_TRACE.finditer(sentence):
            before = sentence[: found.start()]
            if _SAID.search(before[-20:]) and not _NOT_SAID.search(before[-24:]):
                return found[0]
    return ""


@kept
def never_worked_there(case: Case) -> bool:
    """Whether the person tells of never having worked at the place that the bank names (没有在那里上过班)."""
    points = "。".join(point for one in case.complaints for point in one.points_disputed)
    return bool(_NEVER_THERE.search(f"{_own(case)}。{points}"))


@kept
def turned_down(case: Case) -> bool:
    """Whether the story says that the application was refused, and not one that was made to another bank."""
    house = case.bank.name.partition("银行")[0] if case.bank else ""
    for clause in _CLAUSES.split((case.leak.what_happened if case.leak else None) or ""):
        named = _THIS_ONE.sub("", clause.replace(f"{house}银行", "") if house else clause)
        if _REFUSED.search(clause) and not _ELSEWHERE.search(named):
            return True
    return False


TOOLS = (data_sold, never_worked_there, told_no_trace, turned_down)
"""What a wording calls as it stands here."""
