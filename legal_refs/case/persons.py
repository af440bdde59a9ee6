"""Persons of a case (当事人与代理人) and the types that every fact is written in: bounds, days, places."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from typing import Annotated

from msgspec import Meta, Struct

from legal_refs.case import identity
from legal_refs.case.vocabulary import (
    AgentKind,
    Answer,
    Authority,
    EstateManager,
    Gender,
    IdType,
    PersonKind,
    SpecialPower,
)

# Bounds stand here and nowhere else (fieldtree.py reads them): forms, bulk columns, pasted rows and case files follow.
# `told`: own words; `lines`: several lines; `holds`: which number may stand there in full.
Short = Annotated[str, Meta(max_length=200)]
Text = Annotated[str, Meta(max_length=2000, extra={"told": True, "lines": True})]
Story = Annotated[str, Meta(max_length=20000, extra={"told": True, "lines": True})]
Told = Annotated[str, Meta(max_length=200, extra={"told": True})]
Number = Annotated[str, Meta(max_length=200, extra={"holds": "number"})]
Account = Annotated[str, Meta(max_length=80, extra={"holds": "account"})]
IdNumber = Annotated[str, Meta(max_length=60, extra={"holds": "identity"})]
Money = Annotated[Decimal, Meta(extra={"least": Decimal("0.00"), "most": Decimal("999999999999.99")})]
Percent = Annotated[Decimal, Meta(extra={"least": Decimal("0.00"), "most": Decimal("100.00")})]
Count = Annotated[int, Meta(ge=0, le=999_999)]
Which = Annotated[int, Meta(ge=1, le=10)]
"""Which of the cards, banks or loans of a case: 1 is the first."""
Pages = Annotated[int, Meta(ge=1, le=9999)]
Days = Annotated[int, Meta(ge=1, le=90)]
Clock = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
Tail = Annotated[str, Meta(pattern=r"^[0-9]{4}$")]
Currency = Annotated[str, Meta(pattern=r"^[A-Z]{3}$")]

Said = Answer | None
"""A question that was answered yes, no or unknown, or was never asked (None): three things and absence."""


class Fact(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of every fact: immutable, unknown keys refused."""


class Moment(Fact, frozen=True, kw_only=True):
    """A day and, where known, the clock time in Beijing time."""

    day: date
    clock: Clock | None = None

    @property
    def known_time(self) -> datetime | None:
        """Day and time together, or None where the time is not known."""
        if self.clock is None:
            return None
        return datetime.combine(self.day, time.fromisoformat(self.clock))

    @property
    def order_key(self) -> tuple[date, str]:
        """Sorts moments; a moment without a time stands at the start of its day."""
        return self.day, self.clock or ""


def before(day: date, clock: str | None, when: Moment) -> bool:
    """Surely earlier than a moment: an earlier day, or an earlier time of the same day where both are told."""
    return day < when.day or bool(day == when.day and clock and when.clock and clock < when.clock)


class Place(Fact, frozen=True, kw_only=True):
    """An administrative place (行政区划) by names: province, city, county-level district."""

    province: Short | None = None
    city: Short | None = None
    district: Short | None = None


class Victim(Fact, frozen=True, kw_only=True):
    """The person harmed (受害人), plaintiff and complainant."""

    name: Short | None = None
    gender: Gender | None = None
    birth_date: date | None = None
    ethnicity: Short | None = None
    occupation: Short | None = None
    employer: Short | None = None
    position: Short | None = None
    domicile: Short | None = None
    domicile_place: Place | None = None
    habitual_residence: Short | None = None
    habitual_place: Place | None = None
    habitual_since: date | None = None
    phone: Short | None = None
    email: Short | None = None
    id_type: IdType | None = None
    id_no: IdNumber | None = None
    foreign_party: Said = None
    nationality: Short | None = None
    kind: PersonKind | None = None
    uscc: Number | None = None
    representative: Short | None = None
    representative_title: Short | None = None

    @property
    def is_company(self) -> bool:
        """A company or other organisation: no gender, birth or identity card of its own."""
        return self.kind is PersonKind.COMPANY

    @property
    def paper_kind(self) -> IdType | None:
        """Kind of the identity paper as told; else what the number itself shows by its form."""
        return self.id_type or (identity.kind_of(self.id_no) if self.id_no else None)


class Service(Fact, frozen=True, kw_only=True):
    """Address for service (送达地址) and consent to electronic service."""

    address: Short | None = None
    postcode: Short | None = None
    recipient: Short | None = None
    phone: Short | None = None
    electronic: Said = None
    electronic_address: Short | None = None
    papers: Said = None
    judgments: Said = None
    confidential: Said = None
    refund_account_name: Short | None = None
    refund_account_no: Account | None = None
    refund_account_bank: Short | None = None


class Agent(Fact, frozen=True, kw_only=True):
    """Agent in the suit (委托诉讼代理人)."""

    name: Short
    kind: AgentKind
    relation: Short | None = None
    organisation: Short | None = None
    licence_no: Number | None = None
    id_no: IdNumber | None = None
    phone: Short | None = None
    authority: Authority | None = None
    special: Annotated[tuple[SpecialPower, ...], Meta(max_length=20)] = ()
    term: Short | None = None
    signed_abroad: Said = None


class CoClaimant(Fact, frozen=True, kw_only=True):
    """One who claims beside the first: a joint holder or another heir (共同持有人、其他继承人)."""

    name: Short
    relation: Short | None = None
    gender: Gender | None = None
    birth_date: date | None = None
    ethnicity: Short | None = None
    occupation: Short | None = None
    domicile: Short | None = None
    phone: Short | None = None
    id_no: IdNumber | None = None

    @property
    def paper_kind(self) -> IdType | None:
        """Kind of the identity paper that the number itself shows by its form."""
        return identity.kind_of(self.id_no) if self.id_no else None


class Estate(Fact, frozen=True, kw_only=True):
    """The holder who has died and what his heir is to him (被继承人、继承关系); the victim is then the heir.

    `manager` administers the estate (遗产管理人, 民法典 1145), `manager_proof` is the paper that says so.
    `others` are the heirs who neither joined nor renounced, with what they are to the holder.
    `heirs_drew`: an heir, or somebody at an heir's order, made the disputed transactions. `died_clock` is the time of
    the death, where the certificate has it.
    """

    holder: Short
    died: date | None = None
    died_clock: Clock | None = None
    relation: Short | None = None
    proof: Short | None = None
    all_joined: Said = None
    others: Short | None = None
    manager: EstateManager | None = None
    manager_proof: Short | None = None
    heirs_drew: Said = None

    def dead_by(self, when: Moment) -> bool:
        """The holder surely was dead then."""
        return self.died is not None and before(self.died, self.died_clock, when)


class Helper(Fact, frozen=True, kw_only=True):
    """Who hands in the complaint for a person that can hardly do so alone (代为投诉的受托人), and why it is hard."""

    name: Short
    relation: Short | None = None
    phone: Short | None = None
    id_no: IdNumber | None = None
    difficulty: Told | None = None


class Guardian(Fact, frozen=True, kw_only=True):
    """Legal representative of a minor or incapable victim (法定代理人)."""

    name: Short
    relation: Short
    gender: Gender | None = None
    birth_date: date | None = None
    address: Short | None = None
    id_no: IdNumber | None = None
    phone: Short | None = None
    proof: Short | None = None
