"""Which card a sentence or a row is about where one set has several (一案多卡): last digits only."""

from __future__ import annotations

import msgspec

from legal_refs.case.facts import Case
from legal_refs.case.opponents import shares


def with_tails(case: Case) -> Case:
    """The case with the last digits of all its cards of one bank where a paper names its card (尾号1234、5678)."""
    same_bank = [one.card.tail for one in case.further if one.bank is None and one.card and one.card.tail]
    if case.card is None or case.card.tail is None or not same_bank:
        return case
    joined = "、".join([case.card.tail, *same_bank])
    return msgspec.structs.replace(case, card=msgspec.structs.replace(case.card, tail=joined))


def tails(case: Case) -> tuple[str, ...]:
    """尾号5678， by the number of each card, to stand before its rows; nothing where the case has one card."""
    known = [share.card.tail if share.card else None for share in shares(case)]
    return tuple(f"尾号{tail.partition('、')[0]}，" if tail else "" for tail in known)
