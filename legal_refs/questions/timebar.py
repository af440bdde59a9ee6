"""Questions about limitation (诉讼时效): how a claim stands, what interrupted it, what is left."""

from __future__ import annotations

from typing import Any

from legal_refs.case import addressees
from legal_refs.case.interruptions import KINDS, Interruption
from legal_refs.case.owed import owed_since
from legal_refs.periods.workdays import add_years
from legal_refs.questions.coded import question, reading, with_argument
from legal_refs.questions.compiler import Condition, ConditionError, Setting
from legal_refs.questions.written import day_of

STATES = ("open", "disputed", "expired")
_PRODUCT = ("staff", "custody", "theft_kind", "possession", "impostor.new_card", "verdict")
_CASE = (
    "incident",
    "money_left",
    "staff.voucher",
    "discovery",
    "leak",
    "loan",
    "transactions",
    "card",
    "debt",
    "credit",
    *_PRODUCT,
)
_FACTS = (*_CASE, "hindrance", "filing", "freeze")
_BEFORE = ("earlier_complaints", "earlier_reports")
_ACTS = ("notices", "complaint", "police", *_BEFORE, "regulators", "payments", "@filing")
READS = (*_FACTS, *_ACTS, *addressees.READS)


@with_argument
def _interrupted_by(written: Any) -> Condition:
    """An act of this kind interrupted limitation by the filing day, and not too late (诉讼时效中断)."""
    if written not in KINDS:
        raise ConditionError(f"{written!r} is not one of {', '.join(KINDS)}")
    return reading(lambda s: any(event.kind in KINDS[written] for event in _counted(s)), *READS)


@with_argument
def _limitation_is(written: Any) -> Condition:
    """One of the claims stands so (诉讼时效的状态): open, disputed or expired; unknown without a day of knowledge."""
    if written not in STATES:
        raise ConditionError(f"{written!r} is not one of {', '.join(STATES)}")

    def holds(setting: Setting) -> bool | None:
        stands = setting.standings.values()
        return any(stand.state == written for stand in stands) if stands else None

    return reading(holds, *READS)


@question(*READS)
def _limitation_interrupted(setting: Setting) -> bool | None:
    """At least one act interrupted limitation in time, or may have (诉讼时效中断)."""
    return bool(_counted(setting))


@with_argument
def _interrupted_across(written: Any) -> Condition:
    """Limitation began before this day, and an act on it or later interrupted it (跨越法律施行日的中断)."""
    day = day_of(written)

    def holds(setting: Setting) -> bool:
        began = any(stand.known < day for stand in setting.standings.values())
        return began and any(event.day >= day for event in _counted(setting))

    return reading(holds, *READS)


@question(*READS)
def _police_pending(setting: Setting) -> bool | None:
    """Limitation does not run because the police procedure is open (程序尚未终结)."""
    pending = [stand.certain.pending for stand in setting.standings.values()]
    return any(event is not None and event.kind == "police" for event in pending)


@question(*READS)
def _limitation_rests_on_acts(setting: Setting) -> bool | None:
    """Without interruptions the period of a claim that stands open would be over (期间因中断才没有届满)."""
    stands = setting.standings.values()
    late = [add_years(s.known, s.certain.years) < setting.filing for s in stands if s.state == "open"]
    return any(late) if stands else None


@question(*READS)
def _agreed_after_the_end(setting: Setting) -> bool | None:
    """The other side agreed to pay or paid after the period was full (民法典 192(2))."""
    return any(stand.agreed is not None for stand in setting.standings.values())


@question(*READS)
def _hindered(setting: Setting) -> bool | None:
    """A hindrance in the last six months moved the end of the period (诉讼时效中止)."""
    return any(stand.widest.suspended for stand in setting.standings.values())


def _counted(setting: Setting) -> list[Interruption]:
    """What interrupted: of a claim that is open what is certain, else also what is arguable."""
    stands = setting.standings.values()
    return [e for stand in stands for e in (stand.certain if stand.state == "open" else stand.widest).counted]


@question("bank_suit.served", "loan.due", "loan.signed", "transactions.when")
def _sued_late(setting: Setting) -> bool | None:
    """Three years or more (民法典 188) lie between the due day, the contract or the last theft and the bank's suit."""
    case, served = setting.case, setting.case.bank_suit.served if setting.case.bank_suit else None
    since = owed_since(case)
    return None if served is None or since is None else add_years(since, 3) <= served
