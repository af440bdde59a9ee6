"""The account that got a loan's money, as it is told: opened in the person's name by another, or not theirs at all."""

from __future__ import annotations

import re

from legal_refs.case import parting
from legal_refs.case.facts import Case
from legal_refs.case.memory import kept
from legal_refs.case.vocabulary import Answer

_IN_NAME = re.compile(
    "(?:以|用|冒用|借)(?:我|本人|我本人)(?:的)?(?:名义|身份|名字)[^，。；]{0,10}(?:开|办)[^，。；]{0,10}(?:户|银行卡|借记卡|储蓄卡)"
    "|(?:户|银行卡|借记卡|储蓄卡)[^，。；]{0,6}(?:是|系|被)[^，。；]{0,6}(?:以|用|冒用)(?:我|本人)(?:的)?(?:名义|身份|名字)[^，。；]{0,4}(?:开|办)"
)
_NONE = re.compile("(?:没有|未|不是|并非)[^，。；]{0,4}(?:以|用)(?:我|本人)")


@kept
def opened_in_name(case: Case) -> bool:
    """Whether the account that got the money, not the person's own, was opened in their name, as the story tells."""
    if case.loan is None or case.loan.account_mine is not Answer.NO or case.loan.money_came is Answer.YES:
        return False
    told = (case.leak.what_happened if case.leak else None, case.story, case.credit.why_wrong if case.credit else None)
    said = parting.clauses("。".join(text for text in told if text))
    return any(_IN_NAME.search(one) and not _NONE.search(one) for one in said)


TOOLS = (opened_in_name,)
"""What a wording calls as it stands here."""
