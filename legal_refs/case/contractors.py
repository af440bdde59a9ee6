"""Who did the work for the bank as its answer says (受托单位), where the case names no contractor as an institution.

Pure. Only who is said to have sent, printed, called or processed counts: a house that was asked to check is none.
"""

from __future__ import annotations

import re

from legal_refs.case.facts import Case
from legal_refs.case.memory import kept
from legal_refs.case.reasons import answers_of_bank

_DID = "寄发|寄送|寄出|邮寄|投递|派送|配送|印制|打印|封装|发送|群发|外呼|拨打|推广|营销|录入|运营|运维|维护|处理客户"
_ENTRUSTED = re.compile(
    "(?:[我本]行所?委托的?|由(?=外包|第三方|合作))(?P<who>[\u4e00-\u9fff]{0,10}?(?:公司|机构|单位|服务商|供应商))"
    f"(?:统一|负责|进行|代为|实施|批量){{0,2}}(?:{_DID})"
)
_NOT = re.compile("没有|未|并非|不是|非[由系]|不存在|是否|如果?系|怀疑|您[称说]")
_DENIED = re.compile("不属实|不存在|不实|没有委托|未委托")


@kept
def contractor_said(case: Case) -> str | None:
    """The contractor that the bank's answers name by its work: 外包寄送公司."""
    if case.contractor is not None:
        return None
    for text in answers_of_bank(case):
        for clause in re.split("[，。；！？]", text):
            found = _ENTRUSTED.search(clause)
            if found and not _NOT.search(clause[: found.start("who")]) and not _DENIED.search(clause):
                return found["who"]
    return None


TOOLS = (contractor_said,)
"""What a wording calls as it stands here."""
