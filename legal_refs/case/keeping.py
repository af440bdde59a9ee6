"""What the person kept or had: card, PIN, codes and phone (保管情况), a loan of one's own (自己的贷款)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from msgspec import Meta

from legal_refs.case.persons import Count, Fact, Moment, Money, Number, Said, Short, Text, Told
from legal_refs.case.vocabulary import Answer, CardGone, DoneBy, PhoneCodes, Trace

BINDING = ("custody.linked_payment", "custody.bind_when", "custody.bind_factors", "custody.bind_code_to")
"""What `bound_by_another` reads."""


class OwnLoan(Fact, frozen=True, kw_only=True):
    """A loan that the person did take at the institution (自己办理的贷款), and the day on which it was paid off."""

    since: Short | None = None
    amount: Money | None = None
    settled_on: date | None = None


class Impostor(Fact, frozen=True, kw_only=True):
    """What a stranger had done at a counter in the holder's name (他人冒名在柜面办理), before or with the theft."""

    when: Moment | None = None
    place: Short | None = None
    paper: Told | None = None
    new_card: Said = None
    pin_reset: Said = None
    signature_mine: Said = None


class Custody(Fact, frozen=True, kw_only=True):
    """How card, PIN, codes and phone were kept (保管情况), and who made the transactions.

    `gone_with`: what was lost with the card; `pin_guessable`: the PIN was a birthday or part of an ID or phone number.
    `signal_lost`: since when the own phone had no signal; `sim_learned`: how the re-issue was learnt.
    `device_when`: when a device that is not the holder's logged in.
    `codes`: what came to the holder's own phone; `code_named`: the message named the sum and who was paid.
    `call_when`, `call_from`, `call_as`: the swindler's call or message, its number, whom he claimed to be.
    `codes_given`: how many codes were told, typed or forwarded.
    """

    done_by: DoneBy | None = None
    card_in_hand: Said = None
    card_gone: CardGone | None = None
    gone_when: Moment | None = None
    gone_how: Told | None = None
    gone_with: Told | None = None
    pin_guessable: Said = None
    pin_with_card: Said = None
    pin_shared: Said = None
    card_lent: Said = None
    code_told: Said = None
    code_typed: Said = None
    code_forwarded: Said = None
    codes_given: Count | None = None
    call_when: Moment | None = None
    call_from: Number | None = None
    call_as: Told | None = None
    codes: PhoneCodes | None = None
    code_named: Said = None
    link_clicked: Said = None
    scam_steps: Said = None
    trojan: Said = None
    phone_lost: Said = None
    phone_lost_when: Moment | None = None
    number_stopped_when: Moment | None = None
    sim_swapped: Said = None
    sim_number: Short | None = None
    sim_when: Moment | None = None
    sim_place: Short | None = None
    sim_paper: Told | None = None
    signal_lost: Moment | None = None
    sim_learned: Told | None = None
    linked_payment: Said = None
    bind_when: Moment | None = None
    bind_factors: Told | None = None
    bind_code_to: Told | None = None
    password_reset: Said = None
    new_device: Said = None
    device_when: Moment | None = None
    remote_control: Said = None
    screen_shared: Said = None
    nfc_relay: Said = None
    face_passed: Said = None
    face_mine: Said = None
    face_told: Told | None = None
    traces: Annotated[tuple[Trace, ...], Meta(max_length=10)] = ()
    note: Text | None = None

    @property
    def bound_by_another(self) -> bool:
        """A stranger linked the card to an account or device of his own (绑卡): denied, and told when or how."""
        denied = self.linked_payment is Answer.NO
        return denied and bool(self.bind_when or self.bind_factors or self.bind_code_to)
