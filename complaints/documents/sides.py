"""The parties of a suit as its papers name them (被告一、第三人), and the first named where several are sued."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from msgspec import structs

from complaints.documents.catalogue import REGISTERS, Document
from complaints.documents.ownwords import ACCUSED
from complaints.documents.wording import Para, Slot
from legal_refs.case.facts import Case, Institution
from legal_refs.case.vocabulary import Answer
from legal_refs.checking import paperfile
from legal_refs.law.numerals import to_chinese
from legal_refs.results import Assessment, Forum

SIDES = {
    "answer": ("被告", "原告"),
    "arbitration": ("申请人", "被申请人"),
    "appeal": ("上诉人", "被上诉人"),
    "enforcement": ("申请执行人", "被执行人"),
    "enforced": ("被执行人", "申请执行人"),
}
"""What the two sides are called beside the pleading, by the road of the case, after a judgment by what follows it."""
_TITLES = {"defendant": ACCUSED, "third_party": "第三人"}
_ALONE = re.compile("(?<![各一他])被告(?![一二三四五六人）]|知(?![道晓情悉])|诉(?!讼))")
"""The word where it names nobody in particular yet: not 任一被告, 其他被告, 各被告, 被告人, 被告知, 被告诉 (told)."""
_SHARED = re.compile("案件受理费由被告负担|仲裁费由被告负担")


@dataclass(frozen=True)
class Side:
    """One party beside the claimant: role and key as the forum has them, what the papers call it, who it is."""

    role: str
    key: str
    title: str
    unit: Institution


def of_suit(case: Case, forum: Forum) -> tuple[Side, ...]:
    """Defendants, then third parties; the bank where the forum names no defendant."""
    named = [(p.role, p.key, _unit(case, p.key)) for p in forum.parties]
    found = [(role, key, unit) for role, key, unit in named if unit is not None]
    if case.bank and not any(role == "defendant" for role, _, _ in found):
        found.insert(0, ("defendant", "bank", case.bank))
    return tuple(Side(role, key, _title(role, found, n), unit) for n, (role, key, unit) in enumerate(found))


def named(found: tuple[Side, ...], you: str) -> dict[str, Any]:
    """What a wording may use of the parties; `further` are the defendants beside the first."""
    sued = tuple(s for s in found if s.role == "defendant")
    return {
        "sides": found,
        "further": sued[1:],
        "issuer": sued[0].title if sued else you,
        "defendants": tuple(s.unit for s in sued),
        "third_parties": tuple(s.unit for s in found if s.role == "third_party"),
    }


def _unit(case: Case, key: str) -> Institution | None:
    unit = getattr(case.bank if key == "head_office" else case, key, None)
    return unit if isinstance(unit, Institution) else None


def _title(role: str, found: list[tuple[str, str, Institution]], place: int) -> str:
    """被告 alone, else 被告一, 被告二 in the order of the paper's head."""
    same = [n for n, (other, _, _) in enumerate(found) if other == role]
    return _TITLES[role] + (to_chinese(same.index(place) + 1) if len(same) > 1 else "")


def first_named(filled: Mapping[str, Slot]) -> dict[str, Slot]:
    """The slots of a paper against several: what says 被告 means the first, the fee is borne by all."""
    return {name: Slot(_named(para) for para in slot) for name, slot in filled.items()}


def _named(para: Para) -> Para:
    if ACCUSED not in para.text:
        return para
    return structs.replace(para, text=_said(para.text), cells=tuple(_said(cell) for cell in para.cells))


def _said(text: str) -> str:
    text = _SHARED.sub(lambda m: m.group().replace(ACCUSED, "各被告"), text)
    return _ALONE.sub("被告一", text)


def _after_judgment(case: Case) -> str:
    """Where the matter stands after a judgment (上诉、执行); nothing before one."""
    if case.filing.judged_before is None:
        return ""
    if case.filing.judged_final is not Answer.YES:
        return "appeal"
    return "enforced" if case.was_defendant else "enforcement"


def pleading(row: Document, case: Case) -> tuple[str, ...]:
    """The papers whose arguments this one pleads too: of a plaintiff, of an answer, after a counterclaim of both."""
    if not row.pleads_sued or not case.was_defendant:
        return row.pleads
    return (*row.pleads_sued, *(row.pleads if case.filing.counterclaimed is Answer.YES else ()))


def forum_of(row: Document, assessment: Assessment) -> Forum:
    """The suit that a paper belongs to: that on the data is the other one where a theft followed the leak."""
    return (paperfile.paper(row.id).suit == "leak" and assessment.forum.other_suit) or assessment.forum


def called(row: Document, assessment: Assessment, case: Case) -> dict[str, str]:
    """What this paper calls the two sides, and what they are beside the pleading."""
    me, you = REGISTERS[row.register]
    side, other_side = SIDES.get(_after_judgment(case) or assessment.forum.road, REGISTERS["court"])
    return {"me": me, "you": you, "side": side, "other_side": other_side}
