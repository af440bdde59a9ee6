"""What became of personal data (信息泄露、违法处理), the calls that came of it, and what it did to the person."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from msgspec import Meta

from legal_refs.case.persons import Count, Fact, Said, Short, Story, Tail, Text, Told
from legal_refs.case.vocabulary import Consequence, DataCategory, SourceBasis


class Harm(Fact, frozen=True, kw_only=True):
    """What happened by each consequence (后果), in the person's own words: who did what, when, with what result.

    The fields bear the words of Consequence; `mind` is what it did to the person (精神痛苦), which is none of these.
    """

    calls: Text | None = None
    fraud_attempt: Text | None = None
    money_lost: Text | None = None
    credit_harmed: Text | None = None
    family_conflict: Text | None = None
    medical: Text | None = None
    work: Text | None = None
    mind: Text | None = None


class Leak(Fact, frozen=True, kw_only=True):
    """The leak or misuse of personal information (个人信息泄露、违法处理).

    `ongoing_until` ends what was done with the data; `calls_until` is the last call of others that came of it.
    `callers_right` is what of `callers_knew` was right; the fields in `_changed` are days on which the person changed
    a card, a number or a password because of it.
    """

    categories: Annotated[tuple[DataCategory, ...], Meta(max_length=40)] = ()
    other_data: Short | None = None
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
    callers_right: Text | None = None
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
    harm: Harm | None = None
    card_changed: date | None = None
    phone_changed: date | None = None
    password_changed: date | None = None

    @property
    def harms(self) -> tuple[tuple[str, str | None], ...]:
        """Each consequence that was ticked or told, and its words; what it did to the person comes last."""
        told = {name: getattr(self.harm, name, None) for name in Harm.__struct_fields__}
        ticked = [one.value for one in self.consequences]
        return tuple((name, told[name]) for name in dict.fromkeys([*ticked, *told]) if name in ticked or told[name])


class Nuisance(Fact, frozen=True, kw_only=True):
    """One call or message (侵扰记录): last four digits only."""

    day: date
    tail: Tail | None = None
    kind: Short | None = None
    summary: Told | None = None
