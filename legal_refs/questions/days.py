"""Questions about days: of the facts, of filing, of knowledge, of the contract, of harm; and about age."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

from legal_refs.case.vocabulary import Answer
from legal_refs.periods.workdays import add_months
from legal_refs.questions.coded import question, reading, with_argument
from legal_refs.questions.compiler import Condition, Setting
from legal_refs.questions.written import day_of, number_of

_YEAR = re.compile("(?:19|20)[0-9]{2}")


@with_argument
def _facts_from(written: Any) -> Condition:
    day = day_of(written)
    return reading(lambda s: None if s.facts is None else s.facts >= day, "@facts")


@with_argument
def _facts_before(written: Any) -> Condition:
    day = day_of(written)
    return reading(lambda s: None if s.facts is None else s.facts < day, "@facts")


@with_argument
def _filing_from(written: Any) -> Condition:
    day = day_of(written)
    return reading(lambda s: s.filing >= day, "@filing")


@with_argument
def _filing_before(written: Any) -> Condition:
    day = day_of(written)
    return reading(lambda s: s.filing < day, "@filing")


@with_argument
def _known_from(written: Any) -> Condition:
    """Limitation runs from this day or later (知道或者应当知道之日)."""
    day = day_of(written)
    return reading(lambda s: None if s.known is None else s.known >= day, "@known")


@with_argument
def _known_before(written: Any) -> Condition:
    day = day_of(written)
    return reading(lambda s: None if s.known is None else s.known < day, "@known")


@with_argument
def _contract_before(written: Any) -> Condition:
    """The contract was made before the day (合同成立日): of the card, which the day of its opening may stand in for.

    Without a card it is the person's own loan behind a query, of which the year was told.
    """
    day = day_of(written)

    def holds(setting: Setting) -> bool | None:
        card, credit = setting.case.card, setting.case.credit
        if card is None and credit and credit.own_loan and (year := _YEAR.search(credit.own_loan.since or "")):
            return date(int(year[0]), 12, 31) < day
        made = (card.contract_date or card.open_date) if card else None
        return None if made is None else made < day

    return reading(holds, "card.contract_date", "card.open_date", "credit.own_loan.since")


@with_argument
def _acted_before(written: Any) -> Condition:
    """The data left before the day, whatever day the law of a point is asked for; unknown while it was not told."""
    day = day_of(written)

    def holds(setting: Setting) -> bool | None:
        leak = setting.case.leak
        return None if leak is None or leak.occurred is None else leak.occurred < day

    return reading(holds, "leak.occurred")


@with_argument
def _goes_on_after(written: Any) -> Condition:
    """The handling of the data went on after the day; unknown while no end was told."""
    day = day_of(written)

    def holds(setting: Setting) -> bool | None:
        leak = setting.case.leak
        return None if leak is None or leak.ongoing_until is None else leak.ongoing_until >= day

    return reading(holds, "leak.ongoing_until")


@with_argument
def _harm_from(written: Any) -> Condition:
    """Harm appeared on the day or later: money taken, or a call or message recorded (损害后果)."""
    day = day_of(written)

    def holds(setting: Setting) -> bool | None:
        case = setting.case
        days = [t.when.day for t in case.transactions] + [n.day for n in case.nuisances]
        return max(days) >= day if days else None

    return reading(holds, "transactions.when.day", "nuisances.day")


@question(
    "transactions.when.day", "leak.occurred", "leak.ongoing_until", "leak.spread_ongoing", "complaint.sent",
    "earlier_complaints.sent", "notices.day", "preserve.sent", "freeze.when.day", "@filing",
)  # fmt: skip
def _logs_asked_in_time(setting: Setting) -> bool | None:
    """The bank heard of it within six months, for which network logs are kept at least; later the rule helps it."""
    case, leak = setting.case, setting.case.leak
    days = [t.when.day for t in case.transactions] + ([leak.ongoing_until or leak.occurred] if leak else [])
    ended = max((day for day in days if day is not None), default=None)
    told = [c.sent for c in case.complaints] + [n.day for n in case.notices] + [p.sent for p in case.preserve]
    told += [case.freeze.when.day] if case.freeze else []
    if leak and leak.spread_ongoing is Answer.YES:
        return True
    return None if ended is None else min([*told, setting.filing]) <= add_months(ended, 6)


@with_argument
def _refused_from(written: Any) -> Condition:
    """Marketing was refused, last, on the day or later (拒绝营销)."""
    day = day_of(written)

    def holds(setting: Setting) -> bool | None:
        refusal = setting.case.refusal
        last = (refusal.again or refusal.day) if refusal else None
        return None if last is None else last >= day

    return reading(holds, "refusal.day", "refusal.again")


@with_argument
def _younger_than(written: Any) -> Condition:
    """The victim had not reached this age (years) on the day of the facts."""
    years = number_of(written, "an age in years")

    def holds(setting: Setting) -> bool | None:
        born, day = setting.case.victim.birth_date, setting.facts
        return None if born is None or day is None else _age(born, day) < years

    return reading(holds, "victim.birth_date", "@facts")


def _age(born: date, day: date) -> int:
    """Full years (周岁)."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@with_argument
def _stolen_from(written: Any) -> Condition:
    """The disputed transactions come to at least so many yuan together; unknown without transactions."""
    least = number_of(written, "a sum in yuan")

    def holds(setting: Setting) -> bool | None:
        moves = setting.case.transactions
        return sum((move.cny for move in moves), Decimal(0)) >= least if moves else None

    return reading(holds, "transactions.cny")


@with_argument
def _day_total_above(written: Any) -> Condition:
    """The disputed payments of one day come to more than so many yuan (单日累计); unknown without transactions."""
    most = number_of(written, "a sum in yuan")

    def holds(setting: Setting) -> bool | None:
        totals: dict[date, Decimal] = {}
        for spent in setting.case.transactions:
            totals[spent.when.day] = totals.get(spent.when.day, Decimal(0)) + spent.cny
        return max(totals.values()) > most if totals else None

    return reading(holds, "transactions.when", "transactions.cny")


@question("payments.recall", "payments.taken_back")
def _payment_recallable(setting: Setting) -> bool:
    """A payment may be taken back by what was said when it was made, and was not."""
    return any(paid.recall for paid in setting.case.kept_payments)
