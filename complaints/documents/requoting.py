"""The same words of an answer stand once in the reasons of a paper; a later reason points back to them; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import structs

from complaints.documents.wording import Para, Slot

_SAID = re.compile("(?<=。)([^。；，“”]{1,12})在答复中称(“[^”]+”)。")
"""A reason that begins with the answer alone: 关于格式条款。被告在答复中称“……”。"""
_FOUND = re.compile("的答复写明(“[^”]+”)(?=[（。])")
"""What an office found, as the proof of a reason: 某局的答复写明“……”（证据5）。"""
_GIVEN = re.compile("在答复中(?:称|承认)|的答复写明")
_QUOTED = re.compile("“[^”]+”")


def quoted_once(filled: Mapping[str, Slot]) -> dict[str, Slot]:
    """The slots of a paper; a numbered reason whose quotation stands in a reason before it points back to that."""
    given: set[str] = set()

    def said(found: re.Match[str]) -> str:
        return f"{found[1]}的答复已如前引。" if found[2] in given else found[0]

    def shown(found: re.Match[str]) -> str:
        return "的前述答复也可以证明" if found[1] in given else found[0]

    def once(para: Para) -> Para:
        if not _GIVEN.search(para.text):
            return para
        text = _FOUND.sub(shown, _SAID.sub(said, para.text, 1)) if para.kind == "number" else para.text
        given.update(_QUOTED.findall(para.text))
        return structs.replace(para, text=text) if text != para.text else para

    return {name: Slot(map(once, slot)) for name, slot in filled.items()}
