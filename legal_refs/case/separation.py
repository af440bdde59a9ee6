"""Where card and holder were and where the transactions were (真卡与交易地的分离), computed from places and times.

Only for a copied card: what is paid over a network needs no way. A use of the card places the card; the holder's own
place does so only where the card was in hand. 银行卡规定 4(1), 6.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from datetime import datetime, time, timedelta
from enum import StrEnum
from operator import itemgetter

from msgspec import Struct

from legal_refs.case.distancefile import weighing
from legal_refs.case.distances import about_km, at_least_km, other_city, spot
from legal_refs.case.facts import Case, Moment, Possession, Presence, Transaction
from legal_refs.case.journeys import on_the_way
from legal_refs.case.memory import kept
from legal_refs.case.vocabulary import BY_CARD, BY_MACHINE, Answer, PresenceProof

_DIVISIONS = ("省", "市", "区", "县", "镇", "乡", "街道", "村")
"""A place that ends so names a division only, in which a machine or a branch may stand as well."""

_Timed = list[tuple[datetime, Transaction]]


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

    @property
    def one_km(self) -> int | None:
        """The least of the distances where they are a tenth apart at most: told once, in every paper."""
        kms = [gap.km for gap in self.gaps]
        return min(kms) if max(kms) - min(kms) <= min(kms) // 10 else None


@kept
def separation(case: Case) -> Separation | None:
    """The separation of a case; None where no copied card is at issue or places and times say nothing."""
    if not case.is_counterfeit:
        return None
    by_place = _timed(case.transactions)
    found = [gap for one in _whereabouts(case) if (gap := _loudest(one, by_place)) is not None]
    if not found:
        return None
    found.sort(key=lambda gap: gap.seen.when.order_key)
    return Separation(tuple(found), max(found, key=lambda gap: (gap.documented, gap.speed)))


class Abroad(Struct, frozen=True):
    """A whereabouts in the mainland and the transaction abroad that lies nearest in time; how far is not known."""

    seen: Possession | Presence
    transaction: Transaction
    minutes: int
    documented: bool
    by_card: bool

    @property
    def unreachable(self) -> bool:
        """The transaction lies so far off that the time between was too short for any journey."""
        far = weighing().far
        return self.minutes <= far.hours * 60 and far.holds(self.transaction.place or "")

    @property
    def proved(self) -> bool:
        """A document shows the holder at home at the very time, or too near to it for the way."""
        return self.documented and (self.minutes == 0 or self.unreachable)


def abroad(case: Case) -> Abroad | None:
    """The whereabouts that speaks loudest against a transaction abroad whose place no table knows.

    None where no copied card is at issue, where distances tell already, or nothing lies near in time.
    """
    if not case.is_counterfeit:
        return None
    outside = [t for t in case.transactions if t.overseas is Answer.YES]
    if not outside or separation(case) is not None:
        return None
    timed = sorted(((known, t) for t in outside if (known := t.when.known_time)), key=itemgetter(0))
    found = []
    for one in _whereabouts(case):
        near = _nearest(one, timed) if spot(one.place) is not None else None
        if near is not None and near[0] <= timedelta(hours=weighing().hours):
            apart = int(near[0].total_seconds() // 60)
            found.append(Abroad(one.fact, near[1], apart, one.documented, one.by_card))
    return min(found, key=lambda gap: (not gap.documented, gap.minutes), default=None)


class Aboard(Struct, frozen=True):
    """A journey of the holder, card in hand, and the transaction at a machine that fell into it (在途)."""

    seen: Presence
    transaction: Transaction
    documented: bool


def aboard(case: Case) -> Aboard | None:
    """The journey during which the copied card was used, the documented first; None where there is none."""
    if not case.is_counterfeit or case.custody.card_in_hand is not Answer.YES:
        return None
    journeys = [p for p in case.presence if p.until is not None and on_the_way(p.place)]
    if not journeys:
        return None
    read = [t for t in case.sorted_transactions if t.channel in BY_MACHINE]
    found = [Aboard(p, t, _shown(p)) for p in journeys for t in read if _during(p, t)]
    return min(found, key=lambda one: not one.documented, default=None)


class Elsewhere(Struct, frozen=True):
    """A whereabouts of the holder's person and the transactions that fell into it, or the one that lies nearest.

    `km`: None where a place has no distance, on a journey or abroad.
    """

    seen: Presence
    moves: tuple[Transaction, ...]
    minutes: int
    km: int | None
    grade: Grade
    documented: bool


def elsewhere(case: Case) -> tuple[Elsewhere, ...]:
    """Where the holder was while somebody stood at a machine, a till or a counter, in order of time (本人不在场).

    It says who did not act, so it counts where no copy is at issue: a real card, a new one, a forged identity.
    """
    if case.is_counterfeit or case.is_online:
        return ()
    at_hand = tuple(t for t in case.sorted_transactions if t.channel in BY_CARD)
    by_place = _timed(at_hand)
    stays = sorted(case.presence, key=lambda one: one.when.order_key)
    found = (_elsewhere(one, tuple(t for t in at_hand if _during(one, t)), by_place) for one in stays)
    return tuple(one for one in found if one is not None)


def proved_absent(case: Case) -> int:
    """How many transactions a document shows to lie where the holder was not."""
    sure = (one for one in elsewhere(case) if one.documented and one.grade is not Grade.SUPPORTS)
    return len({id(t) for one in sure for t in one.moves})


def _elsewhere(stay: Presence, during: tuple[Transaction, ...], by_place: Mapping[str, _Timed]) -> Elsewhere | None:
    if on_the_way(stay.place):
        return Elsewhere(stay, during, 0, None, Grade.IMPOSSIBLE, _shown(stay)) if during else None
    gap = _loudest(_Seen(stay, stay.place, stay.when, stay.until, _shown(stay), False), by_place)
    if gap is not None:
        moves = during if gap.minutes == 0 and gap.transaction in during else (gap.transaction,)
        far = tuple(t for t in moves if t is gap.transaction or _far(stay.place, t.place))
        return Elsewhere(stay, far, gap.minutes, gap.km, gap.grade, gap.documented)
    other = tuple(t for t in during if t.place and t.place not in stay.place and stay.place not in t.place)
    cities = tuple(t for t in other if other_city(stay.place, t.place or ""))
    here, there = spot(stay.place), spot(cities[0].place or "") if cities else None
    if here is not None and there is not None:
        return Elsewhere(stay, cities, 0, about_km(here, there), Grade.IMPOSSIBLE, _shown(stay))
    told = here is None or not stay.place.endswith(_DIVISIONS)
    return Elsewhere(stay, other, 0, None, Grade.SUPPORTS, _shown(stay)) if other and told else None


def _far(place: str, other: str | None) -> bool:
    here, there = spot(place), spot(other or "")
    return here is not None and there is not None and at_least_km(here, there) > 0


def _during(stay: Presence, transaction: Transaction) -> bool:
    at, (first, last) = transaction.when.known_time, _bounds(stay.when, stay.until)
    return at is not None and first is not None and last is not None and first <= at <= last


def _bounds(since: Moment, until: Moment | None) -> tuple[datetime | None, datetime | None]:
    """From when to when somebody was surely there: of a stay told in days, from the first midnight to the last."""
    if until is None:
        return since.known_time, None
    midnight = datetime.combine(since.day, time()) + timedelta(days=1)
    return since.known_time or midnight, until.known_time or datetime.combine(until.day, time())


def _whereabouts(case: Case) -> list[_Seen]:
    """Every use of the card, and where its holder was who had it in hand; none of them on the way."""
    used = [one for one in case.possession if not on_the_way(one.place)]
    seen = [_Seen(one, one.place, one.when, None, one.slip is Answer.YES, True) for one in used]
    if case.custody.card_in_hand is Answer.YES:
        ashore = [one for one in case.presence if not on_the_way(one.place)]
        seen += [_Seen(one, one.place, one.when, one.until, _shown(one), False) for one in ashore]
    return seen


class _Seen(Struct, frozen=True):
    """One whereabouts of the card or the holder."""

    fact: Possession | Presence
    place: str
    since: Moment
    until: Moment | None
    documented: bool
    by_card: bool


def _shown(presence: Presence) -> bool:
    """A witness tells, a record shows: only a record is a document."""
    return presence.proof not in (None, PresenceProof.NONE, PresenceProof.WITNESS)


def _loudest(seen: _Seen, by_place: Mapping[str, _Timed]) -> Gap | None:
    gaps = [gap for place, timed in by_place.items() if (gap := _gap(seen, place, timed)) is not None]
    return max(gaps, key=lambda gap: (gap.speed, -gap.minutes), default=None)


def _gap(seen: _Seen, place: str, timed: _Timed) -> Gap | None:
    """None where a time or a place is not known, or both may be one place. Of one place the nearest in time counts."""
    here, there = spot(seen.place), spot(place)
    found = _nearest(seen, timed)
    if here is None or there is None or found is None or found[0] > timedelta(hours=weighing().hours):
        return None
    apart, transaction = found
    least, minutes = at_least_km(here, there), int(apart.total_seconds() // 60)
    if least <= 0:
        return None
    speed = least / (max(minutes, 1) / 60)
    km, grade = about_km(here, there), _grade(speed, least, minutes)
    return Gap(seen.fact, transaction, minutes, km, grade, seen.documented, seen.by_card, speed)


def _timed(transactions: tuple[Transaction, ...]) -> dict[str, _Timed]:
    """The transactions whose time is known by place, in order of time; equal times keep the order given."""
    found: dict[str, _Timed] = {}
    for transaction in transactions:
        moment = transaction.when.known_time
        if moment is not None:
            found.setdefault(transaction.place or "", []).append((moment, transaction))
    for timed in found.values():
        timed.sort(key=itemgetter(0))
    return found


def _nearest(seen: _Seen, timed: _Timed) -> tuple[timedelta, Transaction] | None:
    """Time between the two; none at all while a stay that has an end was going on."""
    first, last = _bounds(seen.since, seen.until)
    if first is None:
        return None
    begin, end = bisect_left(timed, first, key=itemgetter(0)), bisect_right(timed, last or first, key=itemgetter(0))
    if begin < end:
        return timedelta(), timed[begin][1]
    if seen.since.clock is None:  # told in days: no minutes can be counted
        return None
    last = (seen.until.known_time if seen.until else None) or first
    end = bisect_right(timed, last, key=itemgetter(0))
    near = [(timed[end][0] - last, timed[end][1])] if end < len(timed) else []
    if begin:  # of those at the same time before, the one that was given first
        before = timed[begin - 1][0]
        near.append((first - before, timed[bisect_left(timed, before, key=itemgetter(0))][1]))
    return min(near, key=itemgetter(0), default=None)


def _grade(speed: float, least: float, minutes: int) -> Grade:
    """By speed; but where the time was long enough to fly, the gap only supports."""
    air = weighing().air
    if minutes >= air.ground_minutes + least / air.kmh * 60:
        return Grade.SUPPORTS
    if speed >= weighing().impossible_kmh:
        return Grade.IMPOSSIBLE
    return Grade.HARDLY if speed >= weighing().hardly_kmh else Grade.SUPPORTS
