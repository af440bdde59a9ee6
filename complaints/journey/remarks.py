"""Remarks beside a page: what does not fit together yet, live totals. Nothing here blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from complaints.journey.answers import NoCase, to_case
from complaints.journey.flow import Answers, Flow
from complaints.journey.labels import said
from complaints.journey.table import Facts, Step
from legal_refs.assessment import assess
from legal_refs.case import banks, texts
from legal_refs.case.asides import question_at_end
from legal_refs.case.casefile import CaseFileError

MOST_PICTURES = 10
SUMS = {"transactions": "cny", "payments": "amount", "claim.costs": "amount"}


def of_step(step_id: str, facts: Facts) -> list[str]:
    """Remarks for one page, in the language of the request."""
    found = {
        "transactions": [_after_freeze],
        "freeze": [_after_freeze],
        "payments": [_overpaid],
        "police": [_before_discovery],
        "complaint": [_reply_without_day],
        "story": [_pictures, _question],
    }
    return [text for check in found.get(step_id, []) if (text := check(facts))]


def all_of(facts: Facts) -> list[str]:
    """Every remark of the case, for the check page."""
    return [
        text for check in (_after_freeze, _overpaid, _before_discovery, _pictures, _question) if (text := check(facts))
    ]


def amount_of(path: str, facts: Facts) -> Decimal:
    """Sum of a list of amounts in yuan, without what was taken back again."""
    counted = (item for item in facts.get(path) or [] if not item.get("taken_back"))
    return sum((Decimal(item.get(SUMS[path]) or 0) for item in counted), Decimal("0.00"))


def total(step: Step, facts: Facts) -> str:
    """The sum below a list of amounts, "" for other pages."""
    if step.many not in SUMS or not facts.get(step.many):
        return ""
    return f"{amount_of(step.many, facts):,.2f}"


def _after_freeze(facts: Facts) -> str:
    if not facts.get("freeze.when.day"):
        return ""
    freeze = (facts.get("freeze.when.day"), facts.get("freeze.when.clock") or "24:00")
    late = [t for t in facts.get("transactions") or [] if (t["when.day"], t.get("when.clock") or "00:00") > freeze]
    if not late:
        return ""
    return _(
        "%(count)s of the transactions lie after the card was blocked. Check both times. "
        "If they are right, this matters: say so to the bank."
    ) % {"count": len(late)}


def _overpaid(facts: Facts) -> str:
    stolen = amount_of("transactions", facts)
    fees = sum((Decimal(t.get("fee") or 0) for t in facts.get("transactions") or []), Decimal("0.00"))
    paid = amount_of("payments", facts)
    if not facts.get("transactions") or paid <= stolen + fees:
        return ""
    return _(
        "The payments (%(paid)s yuan) are larger than the loss (%(loss)s yuan). Check the amounts; "
        "if they are right, nothing of this loss is left to claim."
    ) % {"paid": f"{paid:,.2f}", "loss": f"{stolen + fees:,.2f}"}


def _before_discovery(facts: Facts) -> str:
    if not facts.get("police.when.day") or not facts.get("discovery.when.day"):
        return ""
    if facts.get("police.when.day") >= facts.get("discovery.when.day"):
        return ""
    return _("The report to the police lies before the day on which you found out. Check both days.")


def _reply_without_day(facts: Facts) -> str:
    if facts.get("complaint.reply") in (None, "pending", "none") or facts.get("complaint.decided_received"):
        return ""
    return _("The time to ask for a review counts from the day on which you received the decision.")


def _pictures(facts: Facts) -> str:
    """Emoji in what was told: named and left to the person, for they may be part of what was said."""
    found = texts.pictures("".join(_typed(facts.values)))
    if not found:
        return ""
    return _(
        "Your words hold small pictures (%(signs)s). A printer or a clerk's computer may not show them. "
        "Better write a word in their place; you may also leave them."
    ) % {"signs": " ".join(found[:MOST_PICTURES])}


def _question(facts: Facts) -> str:
    """What the account asks of us: a court would read it as the party's words, so the papers leave it out."""
    asked = [question_at_end(facts.get(path)) for path in ("story", "leak.what_happened")]
    if not any(asked):
        return ""
    return _("Your account ends with a question (%(asked)s). The papers leave it out; a court should not read it.") % {
        "asked": " ".join(one.strip() for one in asked if one)
    }


def _typed(values: Any) -> Iterator[str]:
    """Every text among the answers, those of the entries of a list with them."""
    if isinstance(values, str):
        yield values
    elif isinstance(values, (dict, list)):
        for value in values.values() if isinstance(values, dict) else values:
            yield from _typed(value)


def courts(answers: Answers, flow: Flow) -> list[dict[str, Any]]:
    """Courts that the rules propose for these facts; empty while facts are missing."""
    try:
        forum = assess(to_case(answers, flow), timezone.localdate()).forum
    except (NoCase, CaseFileError):
        return []
    return [{"name": c.name, "place": c.place, "reason": said(c.reason)} for c in forum.courts]


def bank_names() -> Iterable[str]:
    """Names of the bank directory, to choose from while typing."""
    return [row.name for row in banks.directory() if row.name]


def totals(facts: Facts) -> list[tuple[str, str]]:
    """Live sums for the check page: label and amount in yuan."""
    found = []
    if facts.get("transactions"):
        words = _("Disputed transactions: %(count)s, in all") % {"count": len(facts.get("transactions"))}
        found.append((words, f"{amount_of('transactions', facts):,.2f}"))
        found.append((_("Already received"), f"{amount_of('payments', facts):,.2f}"))
    if facts.get("claim.costs"):
        found.append((_("Costs"), f"{amount_of('claim.costs', facts):,.2f}"))
    return found
