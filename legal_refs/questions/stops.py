"""Where no court papers are made (停止条件), in the order of procedure.md 5.1: the interview and the law ask here."""

from __future__ import annotations

from collections.abc import Mapping

from legal_refs.questions.compiler import Setting
from legal_refs.questions.registry import asked

STOPS: Mapping[str, str] = {
    "unsuited": "no_matter",
    "arbitration": "arbitration_clause",
    "sued_by_bank": "sued_over_card",
    "judged": "judged",
}
"""The key of each stop and the question that it stands on."""


def stop_of(setting: Setting) -> str | None:
    """The first stop of a case: "unsuited", "arbitration", "sued_by_bank", "judged"; None where there is none."""
    return next((key for key, question in STOPS.items() if asked(question, setting) is True), None)
