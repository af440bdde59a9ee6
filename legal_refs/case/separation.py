"""Where card and holder were and where the transactions were (真卡与交易地的分离), computed from places and times.

Only for a copied card: what is paid over a network needs no way. A use of the card places the card; the holder's own
place does so only where the card was in hand. 银行卡规定 4(1), 6.
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from msgspec import Struct

from legal_refs.case.distancefile import weighing
from legal_refs.case.distances import about_km, at_least_km, spot
from legal_refs.case.facts import Case, Moment, Possession, Presence, Transaction
from legal_refs.case.vocabulary import Answer, PresenceProof


class Grade(StrEnum):
    """How far a sentence may go (结论的程度)."""

    IMPOSSIBLE = "impossible"
    HARDLY = "hardly"
    SUPPORTS = "supports"


class Gap(Struct, frozen=True):
    """One whereabouts and the transaction that speaks loudest against it: minutes between, kilometres along the ground.

    `documented`: a slip or another document shows the whereabouts, not the holder's word alone; `by_card`: the real
    card was used there.
    """

    seen: Possession | Presence
    transaction: Transaction
    minutes: int
    km: int
    grade: Grade
    documented: bool
    by_card: bool
    speed: float


class Separation(Struct, frozen=True):
    """Every whereabouts that says something, in order of time, and the one that says most."""

    gaps: tuple[Gap, ...]
    best: Gap

    @property
    def proved(self) -> bool:
        """A document near in time shows that nobody could have travelled: a sentence may say 足以认定."""
        return self.best.documented and self.best.grade in (Grade.IMPOSSIBLE, Grade.HARDLY)


def separation(case: Case) -> Separation | None:
    """The separation of a case; None where no copied card is at issue or places and times say nothing."""
    if not case.is_counterfeit:
        return None
    seen = [_Seen(one, one.place, one.when, None, one.slip is Answer.YES, True) for one in case.possession]
    if case.custody.card_in_hand is Answer.YES:
        seen += [_Seen(one, one.place, one.when, one.until, _shown(one), False) for one in case.presence]
    found = [gap for one in seen if (gap := _loudest(one, case.transactions)) is not None]
    if not found:
        return None
    found.sort(key=lambda gap: gap.seen.when.order_key)
    return Separation(tuple(found), max(found, key=lambda gap: (gap.documented, gap.speed)))


class _Seen(Struct, frozen=True):
    """One whereabouts of the card or the holder."""

    fact: Possession | Presence
    place: str
    since: Moment
    until: Moment | None
    documented: bool
    by_card: bool


def _shown(presence: Presence) -> bool:
    return presence.proof not in (None, PresenceProof.NONE)


def _loudest(seen: _Seen, transactions: tuple[Transaction, ...]) -> Gap | None:
    gaps = [gap for t in transactions if (gap := _gap(seen, t)) is not None]
    return max(gaps, key=lambda gap: (gap.speed, -gap.minutes), default=None)


def _gap(seen: _Seen, transaction: Transaction) -> Gap | None:
    """None where a time or a place is not known, or both may be one place."""
    here, there = spot(seen.place), spot(transaction.place or "")
    apart = _apart(seen, transaction)
    if here is None or there is None or apart is None or apart > timedelta(hours=weighing().hours):
        return None
    least, minutes = at_least_km(here, there), int(apart.total_seconds() // 60)
    if least <= 0:
        return None
    speed = least / (max(minutes, 1) / 60)
    return Gap(
        seen=seen.fact,
        transaction=transaction,
        minutes=minutes,
        km=about_km(here, there),
        grade=_grade(speed),
        documented=seen.documented,
        by_card=seen.by_card,
        speed=speed,
    )


def _apart(seen: _Seen, transaction: Transaction) -> timedelta | None:
    """Time between the two; none at all while a stay that has an end was going on."""
    first, moment = seen.since.known_time, transaction.when.known_time
    if first is None or moment is None:
        return None
    last = seen.until.known_time if seen.until else None
    if last is not None and first <= moment <= last:
        return timedelta()
    return min(abs(moment - end) for end in (first, last) if end is not None)


def _grade(speed: float) -> Grade:
    if speed >= weighing().impossible_kmh:
        return Grade.IMPOSSIBLE
    return Grade.HARDLY if speed >= weighing().hardly_kmh else Grade.SUPPORTS
