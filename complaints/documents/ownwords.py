"""Marks words where a person typed them, so that what a paper rewrites in its own sentences leaves those alone.

本人 becomes 本单位 in a company's papers, 贵行 becomes 贵公司 to a lender that is no bank (speaker.py), 被告 becomes
被告一 where several are sued (sides.py).
"""

from __future__ import annotations

from enum import Enum
from typing import Any

from msgspec import Struct, structs

from legal_refs.case import banks
from legal_refs.case.facts import Case, Institution

MYSELF, ACCUSED, BANK, THIS_BANK = "本人", "被告", "贵行", "该行"
MARK = "\x04"
"""No person can type it, and no paper keeps it."""


def kept(case: Case) -> Case:
    """The case with its typed words marked that its papers would rewrite; every other case as it is."""
    words = rewritten(case)
    marked: Case = _marked(case, words) if words else case
    return marked


def rewritten(case: Case) -> tuple[str, ...]:
    """The words that papers of this case may rewrite."""
    head = case.bank.head_office if case.bank else None
    units = (head, *(getattr(case, name) for name in case.__struct_fields__))
    several = any(unit.sue for unit in units if isinstance(unit, Institution) and unit is not case.bank)
    called = instead(case)
    return (*called, *((THIS_BANK,) if BANK in called else ()), *((ACCUSED,) if several else ()))


def instead(case: Case) -> dict[str, str]:
    """What this case's papers say in place of the words for a person and for a bank."""
    called = addressed(case)
    return ({MYSELF: "本单位"} if case.victim.is_company else {}) | ({BANK: called} if called != BANK else {})


def addressed(case: Case) -> str:
    """How a letter calls its addressee: 贵行 a bank, 贵公司 a company that lends (小额贷款、消费金融), else 贵机构."""
    name = case.bank.name if case.bank else ""
    if not name or banks.is_bank(name):
        return BANK
    if "公司" in name:
        return "贵公司"
    return BANK if case.is_theft else "贵机构"


def _marked(value: Any, words: tuple[str, ...]) -> Any:
    """The marks make a text longer than a person may type, so nothing is held against the bounds of the types again."""
    if isinstance(value, str) and not isinstance(value, Enum):
        for word in words:
            value = value.replace(word, word[0] + MARK + word[1:])
        return value
    if isinstance(value, Struct):
        return structs.replace(
            value, **{name: _marked(getattr(value, name), words) for name in value.__struct_fields__}
        )
    return tuple(_marked(part, words) for part in value) if isinstance(value, tuple) else value
