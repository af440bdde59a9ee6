"""When collecting stopped and began again, as the person told it: a pause longer than limitation meets a late suit."""

from __future__ import annotations

import re

from legal_refs.case.facts import Case
from legal_refs.case.memory import kept

_CLAUSES = re.compile("[，,。；;、]")
_STOPPED = re.compile(
    "(20[0-9]{2})年(?:([0-9]{1,2})月)?[^，。；]{0,8}?(?:停了|停止|停掉|没再|没有再|不再|中断)(?!用|还|工|付|使)"
)
_AGAIN = re.compile("(20[0-9]{2})年(?:([0-9]{1,2})月)?[^，。；]{0,8}?(?:又|再次|重新|恢复)")
_OTHER = re.compile("卡|账户|还款|还了|信|函|只|改")
"""What was stopped is not the collecting, or the bank collected in another way."""
_BETWEEN = re.compile("信|函|还款|还了|上门|催|发|寄|打")
_PERIOD = 36
"""Months of limitation (民法典 188)."""


@kept
def paused(case: Case) -> str:
    """The two clauses that tell of a pause of more than three years, in the person's words; empty where none do."""
    said = (case.debt.collected_how or "") if case.debt else ""
    clauses = [one.strip() for one in _CLAUSES.split(said)]
    for i, clause in enumerate(clauses):
        for later in clauses[i + 1 :]:
            stopped, again = _STOPPED.search(clause), _AGAIN.search(later)
            if stopped and again and _months(again, 1) - _months(stopped, 12) > _PERIOD and not _OTHER.search(clause):
                return f"{clause}，{later}"
            if _BETWEEN.search(later):
                break
    return ""


def _months(found: re.Match[str], unsaid: int) -> int:
    return int(found[1]) * 12 + int(found[2] or unsaid)
