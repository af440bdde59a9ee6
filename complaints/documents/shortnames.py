"""Short names of laws (以下简称): given where the paper uses them again, and never used before they are given; pure."""

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


def introduced(filled: Mapping[str, Slot], full: Mapping[str, str]) -> dict[str, Slot]:
    """The slots of a paper in which the first short name of a law that stands nowhere in full is its full name.

    `full`: short name -> 《…》（…，以下简称《…》）. A wording may name a law in full only to look whether it has words.
    """
    slots = dict(filled)
    said = "\n".join(text for slot in filled.values() for para in slot for text in para.cells or (para.text,))
    for short, whole in full.items():
        if f"《{short}》" in said and whole.partition("》")[0] + "》" not in said:
            slots = _first_in_full(slots, f"《{short}》", whole)
    return slots


def _first_in_full(slots: Mapping[str, Slot], short: str, whole: str) -> dict[str, Slot]:
    done = False

    def said(text: str) -> str:
        nonlocal done
        at = -1 if done else _outside(text, short)
        done = done or at >= 0
        return text if at < 0 else text[:at] + whole + text[at + len(short) :]

    return {
        name: Slot(structs.replace(para, text=said(para.text), cells=tuple(map(said, para.cells))) for para in slot)
        for name, slot in slots.items()
    }


def _outside(text: str, short: str) -> int:
    """Where the name first stands outside the quotation of somebody's words; -1 where it does not."""
    at = text.find(short)
    while at >= 0 and text[:at].count("“") > text[:at].count("”"):
        at = text.find(short, at + 1)
    return at


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
