"""A decided case beside the case at hand, fact by fact (异同), in words that a reader can use as they stand."""

from __future__ import annotations

from functools import cache

from legal_refs.decided.nearness import MOST_NEAR, Query, matter
from legal_refs.decided.precedentfile import FactLabel, Precedent, facts_of, labels
from legal_refs.results import Comparison, Words

GIVEN, FOUND = "lent_card_or_pin", "password_leaked_proved"
"""What the holder says of the own secret, and what a court found."""


def compared(asked: Query, one: Precedent) -> tuple[Comparison, ...]:
    """Incident, card type, period and the thirty facts, here and there (None: not known on this side alone).

    An incident that no kind of decided case is the same as (a lost card, a theft of unknown ways) is not compared.
    """
    there = facts_of(one)
    found = [_category(asked, one)] if MOST_NEAR in asked.near.values() else []
    if asked.card_type and one.card_type:
        found.append(_trait("card_type", asked.card_type, one.card_type))
    if one.period_vs_2021_rule != "unknown":
        found.append(_trait("period", asked.period, one.period_vs_2021_rule))
    for key, answered in asked.facts.items():
        here = None if answered is False and labels().facts[key].asked_in_part else answered
        if here is not None or there[key] is not None:
            found.append(_secret(key, asked.facts[GIVEN], there) or _fact(key, here, there[key]))
    return tuple(found)


def _secret(key: str, here: bool | None, there: dict[str, bool | None]) -> Comparison | None:
    """A PIN or card given away (本人说过) beside the court's finding that it was let out or was not.

    Before judgment nobody can say what a court will find here; what the holder says is the point on which the cases
    differ, where the decided one does not tell it in the same words.
    """
    if key != FOUND or here is None or there[GIVEN] is not None or here is there[FOUND]:
        return None
    row, finding = labels().facts[GIVEN], labels().facts[FOUND]
    said = _both(_own(row) if here else row.negated, finding.words if there[FOUND] else finding.negated)
    return Comparison(fact=GIVEN, label=row.words, here=here, there=there[FOUND], said=said)


def _category(asked: Query, one: Precedent) -> Comparison:
    label, name, here = (
        labels().traits["category"],
        labels().said["category"],
        max(asked.near, key=asked.near.__getitem__),
    )
    kinds, words = labels().categories, labels().said
    alike = asked.near.get(matter(one)) == MOST_NEAR
    sides = (kinds[here], kinds[matter(one)])
    if sides[0].kind != sides[1].kind and all(side.kind in words for side in sides):
        left, right = (
            words[side.kind] for side in sides
        )  # what was done with a card of another kind says nothing here
    else:
        left, right = (side.words for side in sides)
    said = label if alike else _sides(name, left, right)
    return Comparison(fact="category", label=label, here=True, there=alike, said=said)


def _trait(name: str, here: str, there: str) -> Comparison:
    label, words = labels().traits[name], labels().said
    said = label if here == there else _sides(words[name], words[here], words[there])
    return Comparison(fact=name, label=label, here=True, there=here == there, said=said)


@cache  # thirty facts, three answers on either side
def _fact(key: str, here: bool | None, there: bool | None) -> Comparison:
    row, words = labels().facts[key], labels().said
    if here is not None and here == there:
        said = row.words if here else row.negated
    elif here is not None and there is not None:
        said = _both(_own(row) if here else row.negated, row.words if there else row.negated)
    else:
        left = words["here_unknown" if here is None else str(here).lower()]
        right = words["there_unknown" if there is None else str(there).lower()]
        said = _sides(row.words, left, right)
    return Comparison(fact=key, label=row.words, here=here, there=there, said=said)


def _own(row: FactLabel) -> Words:
    """How the fact is said of the case at hand, where the label names more than was asked."""
    return Words(row.own_zh or row.zh, row.own_en or row.en)


def _both(here: Words, there: Words) -> Words:
    words = labels().said["both"]
    return Words(words.zh.format(here=here.zh, there=there.zh), words.en.format(here=here.en, there=there.en))


def _sides(label: Words, here: Words, there: Words) -> Words:
    words = labels().said["sides"]
    return Words(
        words.zh.format(label=label.zh, here=here.zh, there=there.zh),
        words.en.format(label=label.en, here=here.en, there=there.en),
    )


def parted(pairs: tuple[Comparison, ...]) -> tuple[tuple[Comparison, ...], ...]:
    """The facts that agree, those that differ, and those known on one side only."""
    same: list[Comparison] = []
    different: list[Comparison] = []
    unknown: list[Comparison] = []
    for pair in pairs:
        if pair.here is None or pair.there is None:
            unknown.append(pair)
        else:
            (same if pair.here == pair.there else different).append(pair)
    return tuple(same), tuple(different), tuple(unknown)
