"""Small cases for the tests of forum, courts and checks: one valid base that a test bends."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from msgspec.structs import asdict, replace

from legal_refs.case import casefile
from legal_refs.case.facts import (
    Bank,
    Card,
    Case,
    Discovery,
    Evidence,
    Freeze,
    Institution,
    Leak,
    Moment,
    Place,
    Police,
    Possession,
    Transaction,
    Victim,
)
from legal_refs.case.vocabulary import (
    Answer,
    CardKind,
    Channel,
    Clause,
    EvidenceForm,
    EvidenceGroup,
    Gender,
    Incident,
    PossessionKind,
    SourceBasis,
)
from legal_refs.forum import competence
from legal_refs.money import claims
from legal_refs.questions.compiler import setting_of
from legal_refs.results import Amounts, Forum

TODAY = date(2026, 11, 22)
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
XINGNING = Place(province="广西壮族自治区", city="南宁市", district="兴宁区")
QINGXIU = Place(province="广西壮族自治区", city="南宁市", district="青秀区")
XICHENG = Place(province="北京市", city="北京市", district="西城区")
TIANHE = Place(province="广东省", city="广州市", district="天河区")
USCC = "91450102MA5N1A2B2W"


def victim(**changes: Any) -> Victim:
    """A plaintiff with everything a complaint needs; the number's check digit is right."""
    base = Victim(
        name="甘明远",
        gender=Gender.MALE,
        birth_date=date(1980, 3, 15),
        ethnicity="汉族",
        occupation="个体经营者",
        domicile="广西壮族自治区南宁市青秀区民主路6号",
        domicile_place=QINGXIU,
        phone="13800138001",
        id_no="450102198003151233",
    )
    return replace(base, **changes)


def bank(**changes: Any) -> Bank:
    """A licensed branch in 兴宁."""
    base = Bank(
        name="邕江商业银行股份有限公司南宁兴宁支行",
        uscc=USCC,
        address="广西壮族自治区南宁市兴宁区朝阳路1号",
        place=XINGNING,
        representative="黄立新",
        superior_name="邕江商业银行股份有限公司南宁分行",
        has_licence=Answer.YES,
    )
    return replace(base, **changes)


def theft(**changes: Any) -> Case:
    """A debit card cloned, 18,900.00 drawn on 2026-05-21; every paper of the suit could be made."""
    moment = Moment(day=date(2026, 5, 21), clock="20:31")
    base = Case(
        incident=Incident.COUNTERFEIT_ATM,
        victim=victim(),
        bank=bank(),
        card=Card(kind=CardKind.DEBIT, tail="6688", clause=Clause.NONE),
        transactions=(
            Transaction(when=moment, cny=Decimal("18900.00"), channel=Channel.ATM, place="广西壮族自治区宾阳县宾州镇"),
        ),
        possession=(Possession(when=moment, place="南宁市", kind=PossessionKind.ATM_QUERY, slip=Answer.YES),),
        discovery=Discovery(when=Moment(day=date(2026, 5, 21), clock="20:36")),
        freeze=Freeze(when=Moment(day=date(2026, 5, 21), clock="20:40")),
        police=Police(when=Moment(day=date(2026, 5, 21), clock="20:50")),
        evidence=(
            Evidence(
                group=EvidenceGroup.TRANSACTIONS,
                name="交易明细",
                form=EvidenceForm.DOCUMENT,
                source="被告打印",
                original=Answer.YES,
                pages=2,
                proves="取款的时间和金额",
            ),
        ),
    )
    return replace(base, **changes)


def leak(**changes: Any) -> Case:
    """Data leaked and calls received; the suit asks to stop and for an apology."""
    base = Case(
        incident=Incident.LEAK_CALLS,
        victim=victim(),
        bank=bank(),
        discovery=Discovery(when=Moment(day=date(2026, 5, 21))),
        leak=Leak(
            what_happened="2026年5月起接到推销电话，对方知道开户网点。",
            occurred=date(2026, 5, 20),
            source_basis=(SourceBasis.UNIQUE_DATA,),
            online=Answer.NO,
        ),
        evidence=theft().evidence,
    )
    return replace(base, **changes)


def with_card(case: Case, **changes: Any) -> Case:
    """The case with its card changed."""
    card = case.card or Card(kind=CardKind.DEBIT)
    return replace(case, card=replace(card, **changes))


def with_leak(case: Case, **changes: Any) -> Case:
    """The case with its leak changed."""
    return replace(case, leak=replace(case.leak or Leak(), **changes))


def with_claim(case: Case, **changes: Any) -> Case:
    """The case with its claim changed."""
    return replace(case, claim=replace(case.claim, **changes))


def other(name: str, **changes: Any) -> Institution:
    """Another institution with code and address."""
    return replace(Institution(name=name, uscc=USCC, address="广西壮族自治区南宁市青秀区金湖路1号"), **changes)


def amounts(case: Case, on: date = TODAY, **changes: Any) -> Amounts:
    """The computed amounts, some of them changed."""
    return Amounts(**{**asdict(claims.compute(case, on)), **changes})


def choose(case: Case, on: date = TODAY, total: str | None = None) -> Forum:
    """The forum of a case, for its own total or a given one in yuan."""
    computed = amounts(case, on) if total is None else amounts(case, on, total=Decimal(total))
    return competence.choose(setting_of(case, on), computed)


def example(name: str) -> Case:
    """A scenario card."""
    return casefile.load_path(EXAMPLES / f"{name}.case.yaml")
