"""Which disputed transactions stand apart: as a group of their own, or while the block was asked for."""

from __future__ import annotations

from legal_refs.questions.coded import question
from legal_refs.questions.compiler import Setting
from legal_refs.questions.groups import between, groups


@question(
    *("freeze.when", "freeze.asked", "freeze.connected", "transactions", "card.medium"),
    *("circumstances.counter_id_failed", "victim.name", "estate.holder"),
)
def _group_apart(setting: Setting) -> bool | None:
    """A group that keeps its own share, and is not all of them."""
    return any(group.apart and not group.whole for group in groups(setting.case)) or None


@question("freeze.when", "freeze.asked", "transactions.when")
def _charged_while_asking(setting: Setting) -> bool | None:
    """Unknown where a clock time is missing."""
    freeze = setting.case.freeze
    if freeze is None or freeze.asked is None or freeze.asked.clock is None or freeze.when.clock is None:
        return None
    return bool(between(setting.case, freeze.asked, freeze.when))
