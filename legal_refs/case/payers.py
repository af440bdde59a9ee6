"""Who paid for a debt that is denied (付款人): one of the two sides, or a third person."""

from __future__ import annotations

from legal_refs.case.facts import Case, Loan, Movement

_THEMSELVES = frozenset({"本人", "我", "我自己", "自己", "我本人"})
"""What a person types who is asked for somebody else's name all the same."""


def by_a_side(movement: Movement, case: Case) -> bool:
    """Whether the person paid or the bank took it, no third person: nobody is named, or one of the two."""
    sides = _THEMSELVES | {case.victim.name} | ({case.bank.name} if case.bank else frozenset())
    return movement.by is None or movement.by in sides


def loans_here(case: Case) -> tuple[Loan, ...]:
    """What was opened in the person's name at this bank, the first and the further ones."""
    all_told = [case.loan, *(one.loan for one in case.further if one.bank is None or one.bank == case.bank)]
    return tuple(one for one in all_told if one is not None)


TOOLS = (by_a_side, loans_here)
