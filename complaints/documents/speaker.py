"""How a paper calls the two sides where the usual words do not fit; what was typed stays as it is.

A company says 本单位 for 本人 and seals where a person signs; a lender that is no bank is no 贵行.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

from complaints.documents.ownwords import BANK, MARK, MYSELF, addressed, instead, rewritten
from complaints.documents.retelling import branch_of
from complaints.documents.wording import Para, Slot
from legal_refs.case.facts import Case
from legal_refs.case.memory import kept
from legal_refs.case.wards import ward_in_words

_THIS_BANK = re.compile("该行(?![为使业政动])")
"""How the police and the courts are told of the bank, not 该行为."""
_OF_THE_RULE = ("持卡人本人", "因本人意思")
"""Words of 银行卡规定 4 and 15 that a paper gives as they stand, whoever hands it in."""


def spoken(found: dict[str, Slot], case: Case) -> dict[str, Slot]:
    """The slots of a paper in the words of whoever hands it in."""
    words = instead(case)
    if not words:
        return found
    return {name: Slot(_said(para, words) for para in slot) for name, slot in found.items()}


def unmarked(found: dict[str, Slot], case: Case) -> dict[str, Slot]:
    """The slots of a paper without marks."""
    if not rewritten(case):
        return found
    return {
        name: Slot(
            msgspec.structs.replace(p, text=p.text.replace(MARK, ""), cells=tuple(c.replace(MARK, "") for c in p.cells))
            if MARK in p.text
            else p
            for p in slot
        )
        for name, slot in found.items()
    }


def _said(para: Para, words: dict[str, str]) -> Para:
    text = _ours(para.text, words)
    if MYSELF in words and text.endswith(("人（签名）：", "方（签名）：")):
        text = text.removesuffix("（签名）：") + "（盖章）："
    return msgspec.structs.replace(para, text=text, cells=tuple(_ours(cell, words) for cell in para.cells))


def _ours(text: str, words: dict[str, str]) -> str:
    for rule in _OF_THE_RULE:
        text = text.replace(rule, rule.replace(MYSELF, MYSELF[0] + MARK + MYSELF[1:]))
    for usual, ours in words.items():
        text = text.replace(usual, ours)
    if BANK in words:
        text = _THIS_BANK.sub(words[BANK].replace("贵", "该"), text)
    return text


@kept
def telling(case: Case) -> dict[str, Any]:
    """How a story of this case is told (see told); a theft at some machine leaves every branch as it was named."""
    at, plain = case.bank, not case.is_theft
    own = at and plain and not (at.head_office and at.head_office.sue)
    return {
        "company": addressed(case) != BANK,
        "firm": case.victim.is_company,
        "dead": case.estate.holder if case.estate else "",
        "ward": ward_in_words(case),
        "guardian": f"监护人{case.guardian.name}" if case.guardian else "",
        "branch": branch_of(at.name, at.place.city if at.place else None) if at and own else None,
    }
