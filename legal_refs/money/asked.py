"""The one list of what is asked for in money (诉讼请求): each claim with its sum, the base and days of its interest.

Every paper of a case prints from this list, so that a complaint, a letter and a statement of claim never differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from legal_refs.case.facts import Case
from legal_refs.money.interest import DAY, Base, Interest
from legal_refs.money.losses import ZERO, Extras, Loss, reason_of
from legal_refs.results import Claimed, InterestStep, Segment


def asked(
    case: Case, loss: Loss, extras: Extras, counted: Interest, bases: Sequence[Base], fixed: Sequence[InterestStep]
) -> tuple[Claimed, ...]:
    """Every claim in money above zero, in yuan: those on the card, then those on the data (suit "leak").

    Their sum per suit is Amounts.total (less `beside`) and Amounts.leak_total; of the stolen money nothing is asked
    where it came back whole, and costs may be left then.
    """
    left = case.is_theft and loss.principal + loss.fees_left > 0
    claims = [*_card(case, loss, counted, bases, fixed)] if left else []
    if case.is_leak or reason_of(case, loss, extras) is None:
        claims += _beside("leak" if case.is_leak else "theft", extras)
    return tuple(claim for claim in claims if claim.amount > 0 or claim.segments)


def _beside(suit: str, extras: Extras) -> Iterator[Claimed]:
    """What was paid on a denied loan, other loss, mental harm (never beside a claim on a card) and costs."""
    yield Claimed(id="loan_paid", suit=suit, amount=extras.loan_paid)
    yield Claimed(id="property_loss", suit=suit, amount=extras.property_loss)
    if suit == "leak":
        yield Claimed(id="mental", suit=suit, amount=extras.mental)
    yield Claimed(id="costs", suit=suit, amount=extras.costs)


def _card(
    case: Case, loss: Loss, counted: Interest, bases: Sequence[Base], fixed: Sequence[InterestStep]
) -> Iterator[Claimed]:
    if case.is_credit_card:
        yield Claimed(id="not_owed", suit="theft", amount=loss.not_owed)
        yield Claimed(id="not_owed_charges", suit="theft", amount=loss.claim - loss.repaid - loss.not_owed)
        yield Claimed(id="repaid", suit="theft", amount=loss.repaid)
    else:
        yield Claimed(id="principal", suit="theft", amount=loss.principal)
    yield Claimed(
        id="interest",
        suit="theft",
        amount=counted.total,
        rate=counted.label.zh,
        segments=_segments(bases),
        terms=tuple(fixed),
        received=counted.received,
    )
    if not case.is_credit_card:
        yield Claimed(id="fees", suit="theft", amount=loss.fees_left)


def _segments(bases: Sequence[Base]) -> tuple[Segment, ...]:
    """Base and days of the interest; the last segment runs until the money is paid."""
    ends = [following - DAY for (_, _), (following, _) in pairwise(bases)]
    return tuple(
        Segment(base=base, first=first, last=last)
        for (first, base), last in zip(bases, [*ends, None], strict=False)
        if base > ZERO
    )
