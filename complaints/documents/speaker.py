"""How a company speaks of itself in a paper: 本单位 for 本人, a seal for a signature; what was typed stays as it is."""

from __future__ import annotations

import msgspec

from complaints.documents.ownwords import MARK, MYSELF, rewritten
from complaints.documents.wording import Para, Slot
from legal_refs.case.facts import Case

_OURSELVES = "本单位"
_OF_THE_RULE = ("持卡人本人", "因本人意思")
"""Words of 银行卡规定 4 and 15 that a paper gives as they stand, whoever hands it in."""


def spoken(found: dict[str, Slot], case: Case) -> dict[str, Slot]:
    """The slots of a paper in the words of whoever hands it in."""
    if not case.victim.is_company:
        return found
    return {name: Slot(map(_said, slot)) for name, slot in found.items()}


def unmarked(found: dict[str, Slot], case: Case) -> dict[str, Slot]:
    """The slots of a paper without marks."""
    if not rewritten(case):
        return found
    return {
        name: Slot(
            msgspec.structs.replace(p, text=p.text.replace(MARK, ""), cells=tuple(c.replace(MARK, "") for c in p.cells))
            for p in slot
        )
        for name, slot in found.items()
    }


def _said(para: Para) -> Para:
    text = _ours(para.text)
    sealed = text.removesuffix("（签名）：") + "（盖章）：" if text.endswith(("人（签名）：", "方（签名）：")) else text
    return msgspec.structs.replace(para, text=sealed, cells=tuple(map(_ours, para.cells)))


def _ours(text: str) -> str:
    for words in _OF_THE_RULE:
        text = text.replace(words, words.replace(MYSELF, MYSELF[0] + MARK + MYSELF[1:]))
    return text.replace(MYSELF, _OURSELVES)
