"""What became of personal data (信息泄露、违法处理), and the calls that came of it."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from msgspec import Meta

from legal_refs.case.persons import Count, Fact, Said, Short, Story, Tail, Text, Told
from legal_refs.case.vocabulary import Consequence, DataCategory, SourceBasis


class Leak(Fact, frozen=True, kw_only=True):
    """The leak or misuse of personal information (个人信息泄露、违法处理).

    `ongoing_until` ends what was done with the data; `calls_until` is the last call of others that came of it.
    """

    categories: Annotated[tuple[DataCategory, ...], Meta(max_length=40)] = ()
    what_happened: Story | None = None
    occurred: date | None = None
    known: date | None = None
    ongoing_until: date | None = None
    calls_until: date | None = None
    given_on: date | None = None
    recipient: Told | None = None
    call_count: Count | None = None
    message_count: Count | None = None
    callers_knew: Text | None = None
    source_basis: Annotated[tuple[SourceBasis, ...], Meta(max_length=20)] = ()
    source_note: Text | None = None
    bank_notified_me: Said = None
    spread_ongoing: Said = None
    many_victims: Said = None
    online: Said = None
    consent_given: Said = None
    staff_finding: Said = None
    dispatched_staff: Said = None
    processed_since_2025_06_30: Said = None
    suspected_access: date | None = None
    consequences: Annotated[tuple[Consequence, ...], Meta(max_length=40)] = ()


class Nuisance(Fact, frozen=True, kw_only=True):
    """One call or message (侵扰记录): last four digits only."""

    day: date
    tail: Tail | None = None
    kind: Short | None = None
    summary: Told | None = None
