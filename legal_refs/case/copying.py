"""Where a card was copied (卡片信息在何处被复制), as far as the words of the person or of the bank name a shop."""

from __future__ import annotations

from collections.abc import Iterable

from legal_refs.case import parting
from legal_refs.case.facts import Case
from legal_refs.case.memory import kept

_SHOPS = ("酒店", "宾馆", "商户", "商店", "商场", "超市", "餐厅", "饭店", "收银", "小卖部", "加油站", "店员", "服务员")
_COPIED = ("复制", "测录", "侧录", "盗录", "克隆", "盗码", "读卡")
_ELSEWHERE = ("自助", "柜员机", "取款机", "ATM", "网点", "门禁", "不是", "并非", "没有")


@kept
def copied_at_shop(case: Case) -> bool:
    """The person's own account says that the card was copied at a shop, not at a machine of the bank."""
    return _names_shop((case.story,))


@kept
def shop_blamed(case: Case) -> bool:
    """The bank's decision says so; whoever is not of that mind has not said where it was."""
    return _names_shop(complaint.decision for complaint in case.complaints)


def _names_shop(texts: Iterable[str | None]) -> bool:
    clauses = (clause.upper() for text in texts if text for clause in parting.clauses(text))
    return any(
        _holds(clause, _SHOPS) and _holds(clause, _COPIED) and not _holds(clause, _ELSEWHERE) for clause in clauses
    )


def _holds(clause: str, words: tuple[str, ...]) -> bool:
    return any(word in clause for word in words)
