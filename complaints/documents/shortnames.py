"""Short names of laws (以下简称) stand only where the paper uses them again; pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from msgspec import structs

from complaints.documents.wording import Slot

_INTRODUCED = re.compile("（以下简称《([^》]+)》）|，以下简称《([^》]+)》(?=）)")


def needed(filled: Mapping[str, Slot], known: Collection[str]) -> dict[str, Slot]:
    """The slots of a paper without those short names, of the `known`, that it uses nowhere but where they are given."""
    whole = "\n".join(text for slot in filled.values() for para in slot for text in para.cells or (para.text,))
    given = {first or second for first, second in _INTRODUCED.findall(whole)}
    once = {name for name in given if name in known and whole.count(f"《{name}》") == 1}
    return {name: _without(slot, once) for name, slot in filled.items()} if once else dict(filled)


def _without(slot: Slot, names: Collection[str]) -> Slot:
    def kept(found: re.Match[str]) -> str:
        return "" if (found[1] or found[2]) in names else found[0]

    def said(text: str) -> str:
        return _INTRODUCED.sub(kept, text)

    return Slot(
        structs.replace(para, text=said(para.text), cells=tuple(map(said, para.cells)))
        if "以下简称" in para.text
        else para
        for para in slot
    )
