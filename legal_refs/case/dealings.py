"""What was said to the bank and to authorities, and what they answered (挂失、报案、投诉、举报与答复)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from msgspec import Meta

from legal_refs.case.persons import Clock, Count, Fact, Moment, Said, Short, Text, Told, Which
from legal_refs.case.vocabulary import (
    AT_ONCE,
    AnswerWay,
    BankReason,
    ContactChannel,
    PoliceStatus,
    RefusalGround,
    Reply,
    SignedUnder,
)

Reasons = Annotated[tuple[BankReason, ...], Meta(max_length=40)]
"""The reasons that an answer of the bank gives, each once."""


class Freeze(Fact, frozen=True, kw_only=True):
    """Loss report or freeze (挂失 / 冻结); `in_effect`: no where it was asked for and the card is not blocked yet.

    `asked`, `connected`, `when`: the first call, the moment at which somebody answered, the block. `why_later`: what
    kept the holder from calling as soon as the theft was found. `phone`: whose phone was used, where it was another's;
    `answered`: what the bank's person said.
    """

    when: Moment
    asked: Moment | None = None
    connected: Moment | None = None
    why_later: Told | None = None
    by: Told | None = None
    channel: ContactChannel | None = None
    phone: Told | None = None
    staff_no: Short | None = None
    answered: Told | None = None
    in_effect: Said = None
    confirmed_in_writing: Said = None
    demanded: Said = None


class Police(Fact, frozen=True, kw_only=True):
    """Report to the police (报案) and what became of it; `unasked`: they came to the person, who reported nothing.

    `refusal_oral`: it was only said, no notice was handed out (没有出具不予立案通知书); `outcome_known` is its day.

    `refused_by` and `procuratorate`: the bureau that refused and the procuratorate of its level, where `station` does
    not tell them.
    """

    when: Moment
    unasked: Said = None
    by: Told | None = None
    station: Short | None = None
    receipt_no: Short | None = None
    filed_no: Short | None = None
    filed_on: date | None = None
    status: PoliceStatus | None = None
    refusal_no: Short | None = None
    refused_by: Short | None = None
    procuratorate: Short | None = None
    refusal_received: date | None = None
    refusal_oral: Said = None
    refusal_ground: RefusalGround | None = None
    refusal_text: Text | None = None
    review_decided: date | None = None
    outcome_known: date | None = None
    civil_claim_raised: Said = None


class Notice(Fact, frozen=True, kw_only=True):
    """A letter or call to the bank or another institution (告知 / 催告); `which`: the card or loan that it is about.

    `said`: what was told or asked, in the person's own words. `by`: who did it, where another did.
    """

    which: Which | None = None
    day: date
    clock: Clock | None = None
    addressee: Short
    by: Told | None = None
    channel: ContactChannel | None = None
    arrived: date | None = None
    said: Told | None = None
    demand: Said = None
    proof: Short | None = None
    reply: Reply | None = None
    reply_date: date | None = None
    answered_by: AnswerWay | None = None
    reply_text: Text | None = None
    reasons: Reasons = ()

    @property
    def when(self) -> Moment:
        """Its day, with the time where that was told."""
        return Moment(day=self.day, clock=self.clock)


class OptOut(Fact, frozen=True, kw_only=True):
    """The person told the bank to stop its marketing (拒绝营销), once or twice, and what came of it."""

    day: date | None = None
    again: date | None = None
    channel: ContactChannel | None = None
    registered: Said = None
    went_on: Said = None
    calls_after: Count | None = None


class Complaint(Fact, frozen=True, kw_only=True):
    """The complaint to the bank (投诉) and its decision; `by`: who complained, where another did."""

    number: Short | None = None
    by: Told | None = None
    channel: ContactChannel | None = None
    sent: date
    received: date | None = None
    extended: date | None = None
    demanded: Said = None
    reply: Reply | None = None
    decided_received: date | None = None
    answered_by: AnswerWay | None = None
    decision: Text | None = None
    reasons: Reasons = ()
    points_disputed: Annotated[tuple[Text, ...], Meta(max_length=50)] = ()
    review_requested: date | None = None

    @property
    def arrived(self) -> date | None:
        """Day on which the bank had it: as told, else its own day where it was made at once (当面、电话、网上)."""
        return self.received or (self.sent if self.channel in AT_ONCE else None)


class Settlement(Fact, frozen=True, kw_only=True):
    """A settlement with the bank or a promise to claim no more, signed or only laid before the person (和解、承诺).

    `promised`: what the bank gave or promised; what was paid stands among the payments. `waived`: it says that nothing
    more is claimed; `covers`: it names what this case is about. `under`: what made the person sign, `how` it came so.
    """

    day: date | None = None
    promised: Told | None = None
    signed: Said = None
    waived: Said = None
    covers: Said = None
    under: SignedUnder | None = None
    how: Told | None = None


class Regulator(Fact, frozen=True, kw_only=True):
    """A complaint or report that is with a regulator (监管部门)."""

    desk: Short
    number: Short | None = None
    sent: date
    received: date | None = None
    accepted: date | None = None
    reply: Reply | None = None
    reply_date: date | None = None
    reply_text: Text | None = None


class Preserve(Fact, frozen=True, kw_only=True):
    """A preservation letter (证据保存通知) that was sent."""

    sent: date
    addressee: Short | None = None
    answered: Said = None
