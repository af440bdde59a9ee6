"""Named conditions of the steps table: pure predicates over the facts known so far."""

from __future__ import annotations

from complaints.journey.table import Condition, Facts
from legal_refs.case.vocabulary import COUNTERFEIT, LEAKS, ONLINE, THEFTS


def theft(f: Facts) -> bool:
    """Money left the account (盗刷)."""
    return f.get("incident") in THEFTS


def leak(f: Facts) -> bool:
    """Personal information is at stake (泄露)."""
    return f.get("incident") in LEAKS


def counterfeit(f: Facts) -> bool:
    """A copied card was used (伪卡盗刷)."""
    return f.get("incident") in COUNTERFEIT or (both(f) and f.get("theft_kind") == "counterfeit")


def online(f: Facts) -> bool:
    """Paid over a network with stolen data (网络盗刷)."""
    return f.get("incident") in ONLINE or (both(f) and f.get("theft_kind") == "online")


def both(f: Facts) -> bool:
    """A leak that led to a theft."""
    return bool(f.get("incident") == "leak_then_theft")


def credit_card(f: Facts) -> bool:
    return bool(f.get("card.kind") == "credit")


def card(f: Facts) -> bool:
    return f.get("card.kind") in ("debit", "credit")


def is_(path: str, *tokens: str) -> Condition:
    """The answer at `path` is, or holds, one of the tokens."""
    return lambda f: f.has(path, *tokens)


def given(path: str) -> Condition:
    """Something was answered at `path`."""
    return lambda f: f.get(path) not in (None, "", [])


def all_of(*conditions: Condition) -> Condition:
    return _joined(conditions, False)


def any_of(*conditions: Condition) -> Condition:
    return _joined(conditions, True)


def _joined(conditions: tuple[Condition, ...], decisive: bool) -> Condition:
    """One condition that gives the decisive answer decides; asked on every request, so no generator is made."""

    def test(f: Facts) -> bool:
        for condition in conditions:
            if condition(f) is decisive:
                return decisive
        return not decisive

    return test


def stop_reason(f: Facts) -> str:
    """Why the tool stops (foreign, sued), goes on without court papers (arbitration), or "" for none.

    The rule of each stands in the project's list of limits; the wording on the page that stops.
    """
    if f.get("victim.foreign_party") == "yes":
        return "foreign"
    if f.get("filing.sued_by_bank") == "yes":
        return "sued"
    if f.get("card.clause") == "arbitration":
        return "arbitration"
    return ""


def stopped(f: Facts) -> bool:
    """The interview ends here: a hard reason, or an arbitration clause and no wish to go on."""
    reason = stop_reason(f)
    return bool(reason) and not (reason == "arbitration" and f.get("_go_on") == "yes")


def court(f: Facts) -> bool:
    """Court papers are wanted and the way to a court is not closed."""
    return f.has("_papers", "court") and stop_reason(f) != "arbitration"


def identity(f: Facts) -> bool:
    """A chosen paper needs the identity number (documents.md F: court, police, credit, regulator)."""
    return court(f) or f.has("_papers", "police", "regulator") or bool(f.get("incident") == "credit_query")
