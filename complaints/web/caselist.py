"""The cases that a browser holds, told apart for its visitor by kind and day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from django.db import DatabaseError
from django.http import HttpRequest

from complaints.drafts import store
from complaints.drafts.store import DraftGone, OtherDraft
from complaints.journey import labels
from complaints.web.interview import held
from legal_refs.case.vocabulary import Incident


@dataclass(frozen=True)
class Listed:
    """One case of this browser; `kind` is "" where it cannot be told or opened now."""

    token: str
    code: str = field(repr=False)
    kind: str
    changed: datetime | None


def of_browser(request: HttpRequest) -> list[Listed]:
    """Every case of this browser, the one that changed last first; at most held.MOST_CASES."""
    found = held.cases(request)[: held.MOST_CASES]
    return [Listed(case.token, case.code, _kind(case.token, case.code), case.changed) for case in found]


def _kind(token: str, code: str) -> str:
    try:
        answers = store.open_named(token, code).data.get("answers", {})
    except (DraftGone, OtherDraft, DatabaseError):
        return ""
    said = answers.get("incident", {}).get("incident")
    return labels.label(Incident, said) if said in set(Incident) else ""
