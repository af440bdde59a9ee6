"""What of a loss that was told as one sum went to treatment (就医的支出)."""

from __future__ import annotations

import re

_PARTS = re.compile("[，,；;。、]|以及|(?<!协)和(?![平睦谐])|(?<![普急涉])及(?!时)")
_TREATED = re.compile("诊|看病|药|医[药院疗生]|就医|治疗|理疗|住院|留观|检查|化验|挂号|康复|手术|输液")
_LOSS = re.compile("元|费|(?<!贷)款|损失|误工|工资|被骗|转账|打车|坐车|车票|交通|换锁|赔|违约|利息")
_OF_SUM = re.compile("^(?:两项|各项)?(?:一?共计?|合计|总计|总共)[0-9,.]+元$")


def treatment_in(how: str) -> str:
    """Whether a loss is "all" treatment or "part" of it by how it arose; empty where no part of it is."""
    parts = [one.strip() for one in _PARTS.split(how)]
    if not any(_TREATED.search(one) for one in parts):
        return ""
    other = (one for one in parts if _LOSS.search(one) and not _TREATED.search(one) and not _OF_SUM.match(one))
    return "part" if any(other) else "all"
