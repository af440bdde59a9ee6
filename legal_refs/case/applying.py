"""Whether the person tells that no application (申请) of theirs stands behind a query of their credit report."""

import re

from legal_refs.case import clauses, receiving
from legal_refs.case.facts import Case
from legal_refs.case.memory import kept

_NONE = re.compile(
    "(?:没有|没(?!有)|未曾|未(?!曾)|不曾)"
    "(?!(?:通过|批准|同意|受理|收到|处理|答复|回复))[^，。；！？\n批受答]{0,14}?(?:申请|申办)"
    "(?!的?(?:更正|异议|删除|撤销|注销|复议|复核|退款|材料|资料|表|书|被|结果|没|未))"
)
"""没有申请过贷款, 没有在该行申请过贷款, 从未向你行申请信用卡; not 没有通过我的申请, 没有申请更正."""
_ASKED_NONE = re.compile("(?:没有|没(?!有)|未曾|未(?!曾)|不曾)向[^，。；！？我\n]{0,14}(?:借|贷|办|提交|提出)")
"""没有向该行借过钱; not 没有向我出示, 没有向任何人说过."""


@kept
def never_applied(case: Case) -> bool:
    """Whether the story says that nothing was applied for."""
    told = (case.leak.what_happened if case.leak else None, case.story)
    return any(_NONE.search(text) or _ASKED_NONE.search(text) for text in told if text)


TOOLS = (never_applied, *clauses.TOOLS, *receiving.TOOLS)
"""What a wording calls as it stands here."""
