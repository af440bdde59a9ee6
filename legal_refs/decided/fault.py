"""estimate(case, on) -> the range of the bank's share (责任比例区间) with every step; never a promise."""

from __future__ import annotations

from datetime import date
from functools import cache

from legal_refs.case.facts import Case
from legal_refs.decided import calibration, precedentfile
from legal_refs.decided.faultfile import FactorRow, Start, effects, table
from legal_refs.decided.features import features, same_event
from legal_refs.decided.precedentfile import Precedent, predictors
from legal_refs.decided.split import ZERO, Split, Step, split
from legal_refs.law import library
from legal_refs.questions.conduct import burst
from legal_refs.results import Factor, FaultRange, Words

MOST_CASES = 6


def estimate(case: Case, on: date) -> FaultRange | None:
    """Low, expected and high part of the loss that the bank would bear (0 to 1) for a case filed on `on`.

    None for a pure leak, where no money was taken from the card. start + the sum of `moved` = expected. The period
    follows 法释〔2021〕10号 art. 16: what is filed from its first day on is judged by it.
    """
    kind = kind_of(case)
    if kind is None:
        return None
    period = period_of(on)
    facts = predictors(features(case))
    found = split(facts, kind, period, effects())
    start = table().starts[period]
    factors = [_practice(start, case, on)]
    factors += [_factor(step, period, case, on) for step in found.steps]
    factors += _limit(found, start)
    return FaultRange(
        low=found.low,
        expected=found.expected,
        high=found.high,
        start=start.share,
        start_reason=start.words,
        factors=tuple(factors),
        caveat=table().caveat,
        mark_7030=kind == "counterfeit" and _floor_known(case, on),
    )


def _floor_known(case: Case, on: date) -> bool:
    """Whether the reported 70/30 judgment may be shown: known on the day, and not the case at hand."""
    floors = [one for one in precedentfile.all_cases() if one.role == "floor"]
    return any(one.known_from <= on and not same_event(case, one) for one in floors)


def kind_of(case: Case) -> str | None:
    """counterfeit, online, or None where no money was taken.

    A theft whose kind is not known is reckoned as an online one, whose range is the more careful.
    """
    if not case.is_theft:
        return None
    return "counterfeit" if case.is_counterfeit else "online"


def period_of(on: date) -> str:
    """before or after the bank card provisions, by the filing day."""
    return "after" if on >= table().rule_from else "before"


def _practice(start: Start, case: Case, on: date) -> Factor:
    return Factor(
        id="practice",
        label=table().steps["practice"],
        effect=start.practice,
        applied=True,
        moved=start.practice,
        articles=_in_force(start.norms, case, on),
        note=Words(start.practice_zh, start.practice_en),
    )


def _factor(step: Step, period: str, case: Case, on: date) -> Factor:
    row = step.row
    return Factor(
        id=row.id,
        label=row.words,
        effect=effects().effects[row.id],
        applied=step.state,
        moved=step.moved,
        articles=_in_force(row.norms[period], case, on),
        cases=cases_of(row, on),
        note=_note(step, case),
    )


def _limit(found: Split, start: Start) -> list[Factor]:
    """What the ends of the scale take away or add, so that the steps sum up."""
    rest = found.expected - start.share - start.practice - sum((step.moved for step in found.steps), ZERO)
    if not rest:
        return []
    return [Factor(id="limit", label=table().steps["limit"], effect=rest, applied=True, moved=rest)]


def _note(step: Step, case: Case) -> Words | None:
    words = table().steps
    if step.state is None:
        return words["partly" if step.moved else "not_counted"]
    if step.state is False:
        return words["not_deducted"] if step.row.direction == "against" else None
    if step.row.assumed is not None:
        return words["assumed"]
    if not effects().effects[step.row.id]:
        return words["no_effect"]
    return _abnormal(case) if step.row.id == "abnormal" else None


def _abnormal(case: Case) -> Words | None:
    """How many, how fast, at night: the numbers behind 异常."""
    densest = burst(case)
    if densest is None:
        return None
    count, minutes = densest
    night = features(case)["night_transactions"] is True
    words, dark = table().steps["abnormal"], table().steps["night"]
    values: dict[str, int | str] = {"count": len(case.transactions), "burst": count, "minutes": minutes}
    return Words(
        words.zh.format(**values, night=dark.zh if night else ""),
        words.en.format(**values, night=dark.en if night else ""),
    )


def cases_of(row: FactorRow, on: date) -> tuple[str, ...]:
    """Ids of decided cases in which the factor held, known on the filing day; at most six."""
    return tuple(one.id for one in _holding(row.id) if one.known_from <= on)[:MOST_CASES]


@cache
def _holding(factor: str) -> tuple[Precedent, ...]:
    """The calibration cases in which a factor held."""
    row = next(row for row in table().factors if row.id == factor)
    held = [one.id for one in calibration.library() if one.kind in row.kinds and row.state(one.facts) is True]
    return tuple(map(precedentfile.get, held))


def _in_force(norms: tuple[str, ...], case: Case, on: date) -> tuple[str, ...]:
    """The provisions that state the norms on the day of the incident, else on the day of filing."""
    days = [day for day in (case.incident_day, on) if day]
    found = (next((text for day in days if (text := library.load().norm_on(norm, day))), None) for norm in norms)
    return tuple(text.name for text in found if text is not None)
