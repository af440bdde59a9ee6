"""What the told story says of how data got out: hung up for all to see by the bank itself, or a debt and no deposit."""

from __future__ import annotations

import re

from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import DataCategory

_POSTED = ("张贴", "贴出", "贴在", "公示")
_BANKS_PLACE = ("行", "营业厅", "网点", "大堂", "柜台", "信用社")
_OTHERS = ("催收", "外包", "打印", "流水", "明细", "交给", "提供给", "告诉", "告知")
"""Words of a story in which the data first went to somebody else, who may be the one that hung them up."""
_DEBT = ("欠款", "欠债", "欠了", "逾期", "债务", "贷款数额", "贷款金额", "贷款余额", "还款记录")
_DEPOSIT = ("存款", "存折", "余额", "流水", "明细")


def posted_up(case: Case) -> bool:
    """Whether the bank itself hung the data up in public (公开张贴): the story says so, and of nobody who got them."""
    leak = case.leak
    if leak is None or leak.recipient or case.contractor:
        return False
    story = leak.what_happened or ""
    clauses = re.split("[，。；！,;!\n\x03]", story)
    hung = any(any(w in c for w in _POSTED) and any(w in c for w in _BANKS_PLACE) for c in clauses)
    return hung and not any(word in story for word in _OTHERS)


def debt_alone(case: Case) -> bool:
    """Whether what got out is a debt (欠款、逾期) and no deposit: the law on depositors' secrecy does not fit it."""
    if case.leak is None or DataCategory.STATEMENT in case.leak.categories:
        return False
    story = (case.leak.what_happened or "").replace("贷款余额", "贷款数额")
    return any(word in story for word in _DEBT) and not any(word in story for word in _DEPOSIT)
