"""Short names of laws (以下简称): given where the paper uses them again, and never used before they are given; pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping

from msgspec import structs

from complaints.documents.wording import Slot

_NAMED = re.compile("《([^《》]+)》")
_GIVEN = re.compile("[（，]以下简称《([^》]+)》）")
_INTRODUCED = re.compile("（以下简称《([^》]+)》）|，以下简称《([^》]+)》(?=）)")


def settled(filled: Mapping[str, Slot], full: Mapping[str, str], known: Collection[str]) -> dict[str, Slot]:
    """The slots of a paper with each short name introduced where it is needed, and nowhere else.

    `full`: short name -> 《…》（…，以下简称《…》）, which takes the place of the first short name of a law that stands
    nowhere in full: a wording may name it in full only to look whether it has words. Those of the `known` short names
    that the paper uses nowhere but where they are given go.
    """
    said = "\n".join(text for slot in filled.values() for para in slot for text in para.cells or (para.text,))
    slots = dict(filled)
    named = Counter(_NAMED.findall(said))
    given = set(_GIVEN.findall(said))
    for short, whole in full.items():
        if short in named and whole.partition("》")[0].removeprefix("《") not in named:
            slots = _first_in_full(slots, f"《{short}》", whole)
            given.add(short)
    once = {name for name in given if name in known and named[name] == 1}
    return {name: _without(slot, once) for name, slot in slots.items()} if once else slots


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
