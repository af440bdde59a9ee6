"""Similarity of facts by bit masks (相似度): agreement minus difference, weighted; made for ten thousand cases."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from legal_refs.decided.precedentfile import FACT_KEYS, Precedent, facts_of, labels

PER_NEARNESS = 4
SAME_CARD = 2
SAME_PERIOD = 1
MOST_NEAR = 3


SHIFT = 2 * len(FACT_KEYS)
Traits = tuple[str, str | None, str]


class Packed(Struct, frozen=True):
    """A decided case as one mask (low half: true facts, high half: false ones) and category, card, period."""

    mask: int
    traits: Traits


class Query(Struct, frozen=True):
    """The case at hand: nearness of categories (1 to 3), card type, period, facts, masks to agree and to differ."""

    near: dict[str, int]
    card_type: str | None
    period: str
    facts: dict[str, bool | None]
    agree: int
    differ: int


@cache
def _bits() -> dict[str, int]:
    """Bits of each fact; a fact that counts twice has two, so that counting bits weighs."""
    return {key: (1 if labels().facts[key].weight == 1 else 3) << 2 * place for place, key in enumerate(FACT_KEYS)}


def mask(facts: dict[str, bool | None], *, swapped: bool = False) -> int:
    """True facts in the low half, false ones in the high half; the other way round where `swapped`."""
    bits = _bits()
    yes = sum(bits[key] for key, value in facts.items() if value is True)
    no = sum(bits[key] for key, value in facts.items() if value is False)
    return no | yes << SHIFT if swapped else yes | no << SHIFT


def matter(case: Precedent) -> str:
    """The kind of events by which a decided case is compared."""
    return case.compared_as or case.category


def pack(case: Precedent) -> Packed:
    """A decided case as the index keeps it."""
    return Packed(mask(facts_of(case)), (matter(case), case.card_type, case.period_vs_2021_rule))


def query_of(near: dict[str, int], card_type: str | None, period: str, facts: dict[str, bool | None]) -> Query:
    """The case at hand as a query."""
    return Query(near, card_type, period, facts, mask(facts), mask(facts, swapped=True))


class Index:
    """Packed cases in rows for fast search; search() ranks those of the near categories."""

    def __init__(self, cases: Sequence[Packed]) -> None:
        self._rows = [(case.mask, case.traits) for case in cases]
        self._kinds = frozenset(case.traits for case in cases)

    def search(self, asked: Query) -> list[int]:
        """Positions of the cases of near categories, the most similar first; ties keep the order given."""
        agree, differ = asked.agree, asked.differ
        base = {traits: _traits(asked, traits) for traits in self._kinds if traits[0] in asked.near}
        points = {
            place: base[traits] + (m & agree).bit_count() - (m & differ).bit_count()
            for place, (m, traits) in enumerate(self._rows)
            if traits in base
        }
        return sorted(points, key=points.__getitem__, reverse=True)

    def similarity(self, asked: Query, place: int) -> float:
        """Similarity of the case at one position, from 0 to 1."""
        m, traits = self._rows[place]
        return _share(_traits(asked, traits) + (m & asked.agree).bit_count() - (m & asked.differ).bit_count(), asked)


def _traits(asked: Query, traits: Traits) -> int:
    category, card_type, period = traits
    points = PER_NEARNESS * asked.near.get(category, 0)
    points += SAME_CARD if card_type is not None and card_type == asked.card_type else 0
    return points + (SAME_PERIOD if period == asked.period else 0)


def _share(points: int, asked: Query) -> float:
    """Points as a part of those of a case that agrees in everything that is known here."""
    most = PER_NEARNESS * MOST_NEAR + SAME_CARD + SAME_PERIOD + asked.agree.bit_count()
    return max(0.0, min(1.0, points / most))
