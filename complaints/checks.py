"""Django system checks over the law data: `manage.py check` fails where they are damaged or contradictory."""

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Error, Warning, register
from django.utils import timezone

from complaints import tables
from legal_refs.files import integrity
from legal_refs.reading import lawcheck

TAG = "law"
REVIEW = "Read the change against its source, then run: manage.py law review"


@register(TAG)
def law_data(**_kwargs: Any) -> list[CheckMessage]:
    """E001 a file does not load, E002 differs from the review, E003 contradiction; W001 old check, W002 no review."""
    deviations = integrity.faults()
    new = [fault.file for fault in deviations if fault.what == integrity.NEVER]
    messages: list[CheckMessage] = [
        Error(str(fault), hint=REVIEW, id="complaints.E002") for fault in deviations if fault.what != integrity.NEVER
    ]
    if new:
        messages.append(
            Warning(f"{len(new)} data files never reviewed: {', '.join(new)}", hint=REVIEW, id="complaints.W002")
        )
    unreadable = [Error(str(fault), id="complaints.E001") for fault in tables.faults()]
    if unreadable:
        return [*messages, *unreadable]
    messages += [Error(str(fault), id="complaints.E003") for fault in lawcheck.faults()]
    stale = lawcheck.stale(timezone.localdate())
    if stale:
        oldest = min(stale, key=lambda fault: fault.what)
        messages.append(Warning(f"{len(stale)} laws were not checked lately; oldest: {oldest}", id="complaints.W001"))
    return messages
