"""estimate(seen) -> the range of the bank's share (责任比例区间) with every step; never a promise."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from itertools import islice
from typing import Literal

from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, DoneBy, Incident, TheftKind
from legal_refs.decided import calibration, precedentfile
from legal_refs.decided.faultfile import FactorRow, Facts, Kind, Start, effects, group_of, table
from legal_refs.decided.features import event_of, fact_questions, features
from legal_refs.decided.precedentfile import Precedent, predictors
from legal_refs.decided.split import ZERO, Split, Step, split
from legal_refs.law import library
from legal_refs.questions import paths
from legal_refs.questions.compiler import Setting
from legal_refs.questions.conduct import burst
from legal_refs.questions.registry import asked, registry
from legal_refs.questions.statements import after_block
from legal_refs.results import Factor, FaultRange, Move, Words

MOST_CASES = 6
PHISHING = "online_theft_phishing"


def estimate(seen: Setting) -> FaultRange | None:
    """Low, expected and high part of the loss that the bank would bear (0 to 1) for a case on its filing day.

    None where no money was taken from the card, and where too few decisions of the kind are known (`too_few` says
    so). start + the sum of `moved` = expected. The period follows 法释〔2021〕10号 art. 16: what is filed from its
    first day on is judged by it. What left after the block is no matter of fault: art. 7(4) gives it back in full.
    """
    case, on = seen.case, seen.filing
    kind = kind_of(case)
    if kind is None or too_few(case):
        return None
    period = period_of(on)
    facts = facts_of(seen)
    found = split(facts, kind, period, effects())
    start = table().starts[period]
    group = next(group for group in table().groups if group.id == found.group)
    factors = [_practice(kind)]
    factors += [_factor(step, period, seen) for step in found.steps]
    factors += _limit(found, start, kind)
    return FaultRange(
        low=found.low,
        expected=found.expected,
        high=found.high,
        start=start.share,
        start_reason=start.words,
        factors=tuple(factors),
        caveat=table().caveat,
        mark_7030=kind == "counterfeit" and _floor_known(case, on),
        group=group.words,
        two_ends=group.whole,
        shares=_shares(found.group, case, on),
        would_move=_would_move(found, facts, kind, period),
        after_block=sum((item.cny for item in after_block(case)), ZERO),
    )


def low_end(seen: Setting) -> Decimal | None:
    """The low end of `estimate` alone, for who asks what an answer would move; None where there is no range."""
    kind = kind_of(seen.case)
    if kind is None or too_few(seen.case):
        return None
    return split(facts_of(seen), kind, period_of(seen.filing), effects()).low


def facts_of(seen: Setting) -> Facts:
    """The facts of a case as the range may see them."""
    facts = predictors(features(seen))
    return calibration.as_category(facts, PHISHING) if seen.case.incident is Incident.ONLINE_PHISHING else facts


def too_few(case: Case) -> Words | None:
    """Why no range is given: few decisions of the kind (the real card, the bank's staff, the holder's own mistake)."""
    situation = situation_of(case)
    return table().too_few[situation] if situation else None


def situation_of(case: Case) -> Literal["lost", "staff", "mistaken"] | None:
    """The situation of decided cases that are shown instead of a range: what was in hand may be the real card."""
    if not case.is_theft:
        return None
    kind = case.kind_of_theft
    if kind is TheftKind.STAFF:
        return "staff"
    if case.custody.done_by is DoneBy.MISTAKEN:
        return "mistaken"
    gone = kind is None and case.custody.card_in_hand is Answer.NO
    return "lost" if gone or kind is TheftKind.REAL_CARD else None


def taken_from_account(case: Case) -> bool:
    """A deposit was booked and the bank's staff moved it out: what the decided cases on staff were about."""
    return case.staff is not None and case.staff.booked is Answer.YES and not case.bought_product


def _shares(group: str, case: Case, on: date) -> tuple[Decimal, ...]:
    """What the decisions of the group gave, as far as known on the day, never the case itself; from low to high."""
    event = event_of(case)
    known = [one for one in _alike(group) if one.known_from <= on and not event.is_of(one)]
    return tuple(sorted(one.bank_share for one in known if one.bank_share is not None))


@cache
def _reads() -> frozenset[str]:
    """The fields of a case from which its range follows: those of its facts, and those that tell the kind of theft."""
    facts = [question.reads for question in fact_questions().values() if question is not None]
    return frozenset().union(registry().plain["counterfeit"].reads, *facts)


def follows_from(path: str) -> bool:
    """Whether the answer at this path of a case can move its range."""
    return not _reads().isdisjoint(paths.around(path))


@cache
def _alike(group: str) -> tuple[Precedent, ...]:
    """The calibration cases of a group."""
    like = [one.id for one in calibration.library() if group_of(one.facts, one.kind) == group]
    return tuple(map(precedentfile.get, like))


def _would_move(now: Split, facts: Facts, kind: str, period: str) -> tuple[Move, ...]:
    """What is not known and would move the range: where it would then lie, were it proved."""
    found = []
    for step in now.steps:
        if step.state is None:
            key, value = next(iter(step.row.holds.items()))
            then = split(facts | {key: value}, kind, period, effects())
            if (then.low, then.high) != (now.low, now.high):
                found.append(Move(label=step.row.words, low=then.low, high=then.high))
    return tuple(found)


def _floor_known(case: Case, on: date) -> bool:
    """Whether the reported 70/30 judgment may be shown: known on the day, and not the case at hand."""
    event = event_of(case)
    return any(one.known_from <= on and not event.is_of(one) for one in _floors())


@cache
def _floors() -> tuple[Precedent, ...]:
    """The decisions that the scale may not fall below."""
    return tuple(one for one in precedentfile.all_cases() if one.role == "floor")


def kind_of(case: Case) -> Kind | None:
    """counterfeit, online, or None where no money was taken.

    A theft whose kind is not known is reckoned as an online one, whose range is the more careful.
    """
    if not case.is_theft:
        return None
    return "counterfeit" if case.is_counterfeit else "online"


def period_of(on: date) -> str:
    """before or after the bank card provisions, by the filing day."""
    return "after" if on >= table().rule_from else "before"


def _practice(kind: str) -> Factor:
    moved = effects().practice[kind]
    return Factor(id="practice", label=table().practice[kind].words, effect=moved, applied=True, moved=moved)


def _factor(step: Step, period: str, seen: Setting) -> Factor:
    row = step.row
    return Factor(
        id=row.id,
        label=row.words,
        effect=effects().effects[row.id],
        applied=step.state,
        moved=step.moved,
        articles=_in_force(row.norms[period], seen.case, seen.filing),
        cases=cases_of(row, seen.filing),
        note=_note(step, seen),
    )


def _limit(found: Split, start: Start, kind: str) -> list[Factor]:
    """What the ends of the scale take away or add, so that the steps sum up."""
    told = start.share + effects().practice[kind] + sum((step.moved for step in found.steps), ZERO)
    rest = found.expected - told
    if not rest:
        return []
    return [Factor(id="limit", label=table().steps["limit"], effect=rest, applied=True, moved=rest)]


def _note(step: Step, seen: Setting) -> Words | None:
    words = table().steps
    if step.state is None:
        return words["not_counted"]
    if step.state is False:
        return words["not_deducted"] if step.row.direction == "against" else None
    if not step.counts:
        return words["counted_once"]
    if not step.moved and step.row.id != "abnormal":
        return words["no_effect"]
    return _abnormal(seen) if step.row.id == "abnormal" else None


def _abnormal(seen: Setting) -> Words | None:
    """How many, how fast, at night: the numbers behind 异常."""
    densest = burst(seen.case)
    if densest is None:
        return None
    count, minutes = densest
    night = asked("night_transactions", seen) is True
    words, dark = table().steps["abnormal"], table().steps["night"]
    values: dict[str, int | str] = {"count": len(seen.case.transactions), "burst": count, "minutes": minutes}
    return Words(
        words.zh.format(**values, night=dark.zh if night else ""),
        words.en.format(**values, night=dark.en if night else ""),
    )


def cases_of(row: FactorRow, on: date) -> tuple[str, ...]:
    """Ids of decided cases in which the factor held, known on the filing day; at most six."""
    return tuple(islice((one.id for one in _holding(row.id) if one.known_from <= on), MOST_CASES))


@cache
def _holding(factor: str) -> tuple[Precedent, ...]:
    """The calibration cases in which a factor held."""
    row = next(row for row in table().factors if row.id == factor)
    held = [one.id for one in calibration.library() if one.kind in row.kinds and row.counts(one.facts)]
    return tuple(map(precedentfile.get, held))


def _in_force(norms: tuple[str, ...], case: Case, on: date) -> tuple[str, ...]:
    """The provisions that state the norms on the day of the incident, else on the day of filing."""
    days = [day for day in (case.incident_day, on) if day]
    found = (next((text for day in days if (text := library.load().norm_on(norm, day))), None) for norm in norms)
    return tuple(text.name for text in found if text is not None)
