"""Limitation (诉讼时效): the arithmetic of the period and how a claim stands: not expired, disputed or expired.

Sources: 民法典 188, 192-196, 201-203; 民法总则 188; 民法通则 135, 137, 139, 154; 法释〔2018〕12号 1-3; 时效规定
1, 8-14, 19; 总则编解释 35. Periods and sentences stand in
data/limitation.yaml, the acts that interrupt in case/interruptions.py.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from legal_refs.case.facts import Case, Hindrance, Movement
from legal_refs.case.interruptions import Interruption, acts
from legal_refs.case.onesuit import paid_deceived
from legal_refs.case.vocabulary import TheftKind
from legal_refs.periods.limitationfile import data
from legal_refs.periods.workdays import add_months, add_years, next_working, plus


class Limitation(Struct, frozen=True, kw_only=True):
    """The period: start after the last interruption, last day before (nominal) and after (due) the holiday rule.

    `pending` is the open procedure in which no period runs; the days are then those of the careful reading, as if
    the period ran anew from its first day. `suspended`: a hindrance (民法典 194) moved the last day.
    """

    start: date
    nominal: date
    due: date
    years: int
    counted: tuple[Interruption, ...]
    ignored: tuple[Interruption, ...]
    old_law: bool
    longest: bool
    pending: Interruption | None = None
    suspended: bool = False

    def over(self, on: date) -> bool:
        """Whether the period is full on `on`."""
        return self.pending is None and self.due < on


class Standing(Struct, frozen=True, kw_only=True):
    """How one claim for money stands on the filing day.

    `state`: "open", "disputed" (some reading gives more time, `reasons`) or "expired" (`left` says what can still
    be asked for). `certain` counts only what no court doubts, `widest` also what is arguable.
    """

    matter: str
    state: str
    known: date
    certain: Limitation
    widest: Limitation
    reasons: tuple[str, ...]
    left: tuple[str, ...]
    agreed: Interruption | None = None


def compute(
    harm: date,
    discovered: date,
    on: date,
    obligor_known: date | None = None,
    interruptions: Iterable[Interruption] = (),
    hindrance: Hindrance | None = None,
) -> Limitation:
    """The limitation period of a claim for money as the law stands on the filing day `on`.

    `harm`: day of the harm; `discovered`: day on which it was known; `obligor_known`: day on which the
    obligor was known (counts only for a start from 2017-10-01). An interruption counts only inside a
    running period; one before the start or inside a pending procedure changes nothing.
    """
    start = discovered
    if discovered >= data().transition and obligor_known is not None:
        start = max(discovered, obligor_known)
    cap = add_years(harm, data().longest_years)
    counted, ignored = _sifted(interruptions, start, cap, on)
    start = max([start, *(event.restart or event.day for event in counted)])
    nominal, years = _nominal(start, on)
    held = _hindered(nominal, years, hindrance, on)
    longest = cap < (held or nominal)
    end = min(held or nominal, cap)
    return Limitation(
        start=harm if longest else start,
        nominal=end,
        due=next_working(end),
        years=data().longest_years if longest else years,
        counted=counted,
        ignored=ignored,
        old_law=years == data().old_years,
        longest=longest,
        pending=None if cap < on else next((event for event in counted if event.restart is None), None),
        suspended=held is not None and not longest,
    )


def _sifted(
    interruptions: Iterable[Interruption], start: date, cap: date, on: date
) -> tuple[tuple[Interruption, ...], tuple[Interruption, ...]]:
    """What came inside a running period or an open procedure and counts, and what came too late."""
    counted: list[Interruption] = []
    ignored: list[Interruption] = []
    pending = False
    for event in sorted(interruptions, key=lambda e: (e.day, e.restart or date.max)):
        if ignored or (not pending and event.day > min(next_working(_nominal(start, on)[0]), cap)):
            ignored.append(event)
        elif event.day >= start:
            counted.append(event)
            start = max(start, event.restart or event.day)
            pending = pending or event.restart is None
    return tuple(counted), tuple(ignored)


def _nominal(start: date, on: date) -> tuple[date, int]:
    """Last day before the holiday rule, and the years counted: two where two were full before 2017-10-01, or where
    the filing day itself lies before it; else three (法释〔2018〕12号 1-3)."""
    two = add_years(start, data().old_years)
    if start < data().transition and (on < data().transition or next_working(two) < data().transition):
        return two, data().old_years
    return add_years(start, data().years), data().years


def _hindered(nominal: date, years: int, hindrance: Hindrance | None, on: date) -> date | None:
    """The last day moved by a hindrance in the last six months: six months after it ended (民法典 194), under the old
    law the days that it took (民法通则 139); None where it changes nothing."""
    if hindrance is None:
        return None
    until = hindrance.until or on
    window = add_months(nominal, -data().hindrance_months)
    if hindrance.since > nominal or until <= window:
        return None
    if years == data().old_years:
        return plus(nominal, (until - max(hindrance.since, window)).days)
    return max(nominal, add_months(until, data().hindrance_months))


def matters(case: Case) -> tuple[str, ...]:
    """The claims with a period of their own: two where a leak led to a theft."""
    if case.is_theft and case.is_leak:
        return ("theft", "leak")
    return ("theft",) if case.is_theft else ("leak",)


def standing(case: Case, matter: str, on: date) -> Standing | None:
    """How the claim for money out of the theft or the leak stands on `on`; None without a day of knowledge."""
    known, obligor = _knowledge(case, matter)
    if known is None:
        return None
    harm = (case.first_theft_day if matter == "theft" else case.leak_day) or known
    told = [e for e in acts(case) if e.day <= on]
    apart = matter == "leak" and case.two_suits and not paid_deceived(case)
    firm = [] if apart else [e for e in told if e.firm]
    certain_hindrance = case.hindrance if _certain(case.hindrance) else None
    certain = compute(min(harm, known), known, on, obligor, firm, certain_hindrance)
    widest = compute(min(harm, known), known, on, obligor, told, case.hindrance)
    agreed = next((e for e in certain.ignored if e.kind in ("agreement", "acknowledgement")), None)
    reasons = _reasons(case, matter, certain, widest, on)
    state = "open" if not certain.over(on) else "disputed" if reasons else "expired"
    return Standing(
        matter=matter,
        state=state,
        known=max(known, obligor) if obligor else known,
        certain=certain,
        widest=widest,
        reasons=reasons if state == "disputed" else (),
        left=_left(case, matter, agreed) if state != "open" else (),
        agreed=agreed,
    )


def _knowledge(case: Case, matter: str) -> tuple[date | None, date | None]:
    """Day on which the harm was known and, where told, the obligor: each claim has its own (民法典 188(2))."""
    found = case.discovery.when.day if case.discovery else None
    obligor = case.discovery.obligor_known if case.discovery else None
    if matter == "leak":
        leak = case.leak.known if case.leak else None
        return leak or found, None if leak and case.is_theft else obligor
    asked = min((e.day for e in acts(case) if e.firm and e.kind in _ASKED), default=None)
    if found and obligor and asked and asked < obligor:
        obligor = max(found, asked)
    return found, obligor


_ASKED = ("demand", "hotline", "complaint", "denial")
"""Who asks the bank for the money knows the bank as the one liable, whatever day is named for it."""


def _certain(hindrance: Hindrance | None) -> bool:
    return hindrance is not None and hindrance.kind.value in data().certain_hindrances


def _reasons(case: Case, matter: str, certain: Limitation, widest: Limitation, on: date) -> tuple[str, ...]:
    """Why the end of the period can be disputed: an arguable act or hindrance, the nature of the claim."""
    found: list[str] = []
    if not widest.over(on):
        found += ["unasked" if e.unasked else e.kind for e in widest.counted if not e.firm or e not in certain.counted]
        found += ["hindrance"] if widest.suspended and not certain.suspended else []
    if matter == "theft" and case.is_credit_card and paid_in_time(case, certain.start, on):
        found.append("paid_later")
    deposit = case.is_debit_card or case.kind_of_theft is TheftKind.STAFF
    if matter == "theft" and deposit and not case.bought_product:
        found.append("deposit")
    return tuple(dict.fromkeys(found))


def paid_in_time(case: Case, known: date, on: date) -> tuple[Movement, ...]:
    """What was paid on the stolen charges after `known`, so late that its return is not barred counted from then."""
    paid = case.debt.dated if case.debt else ()
    return tuple(one for one in paid if one.day > known and next_working(_nominal(one.day, on)[0]) >= on)


def _left(case: Case, matter: str, agreed: Interruption | None) -> tuple[str, ...]:
    """What can still be asked for when the period for money is over, or may be."""
    unpaid = case.is_credit_card and case.debt is not None
    return tuple(
        key
        for key, there in (
            ("agreed", agreed is not None),
            ("personality", matter == "leak"),
            ("not_owed", matter == "theft" and unpaid),
            ("record", bool(case.credit and case.credit.items)),
            ("court", True),
        )
        if there
    )
