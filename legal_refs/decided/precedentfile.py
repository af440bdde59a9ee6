"""The decided cases as data (判例库): strict schema; a case without source or first day of use is refused."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Literal
from urllib.parse import urlsplit

from msgspec import Meta, Struct, structs

from legal_refs.files import datafiles
from legal_refs.files.datafiles import DATA, DataError
from legal_refs.results import Words

FOLDER = DATA / "precedents"
LAST_BEFORE = date(2021, 5, 24)
"""The last day before 法释〔2021〕10号 was in force."""
ENTERED = re.compile(r"[(（](\d{4})[)）]")
"""The year in which a numbered suit was entered (立案年度)."""
LABEL = re.compile("（[^（）]*）$")
"""What our shelf says of a case behind its title."""
GUIDING = re.compile("指导(性)?案例")
PartialDay = Annotated[str, Meta(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
Category = Literal[
    "counterfeit_card_atm",
    "counterfeit_card_pos",
    "online_theft_phishing",
    "online_theft_other",
    "leak_then_fraud",
    "insider_leak",
    "statement_leak",
    "marketing_leak",
    "credit_query",
    "false_account",
    "other",
]

Situation = Literal["takeover", "lost", "staff", "merchant"]
"""What a case is besides its category: account taken over, real card lost or stolen, staff acted, merchant sued."""
Authority = Literal["guiding", "gazette", "numbered", "reported"]


class CaseFacts(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Thirty facts of a decided case: True, False, or None where the sources do not say."""

    card_in_possession: bool | None = None
    real_card_far_away_proved: bool | None = None
    discovered_late: bool | None = None
    reported_police_promptly: bool | None = None
    froze_card_promptly: bool | None = None
    password_used: bool | None = None
    password_leaked_proved: bool | None = None
    disclosed_otp: bool | None = None
    clicked_phishing_link: bool | None = None
    victim_cooperated_with_scam: bool | None = None
    lent_card_or_pin: bool | None = None
    used_card_at_insecure_place: bool | None = None
    linked_third_party_payment: bool | None = None
    sim_card_replaced: bool | None = None
    phone_trojan_suspected: bool | None = None
    sms_alert_subscribed: bool | None = None
    sms_alert_sent: bool | None = None
    cardholder_ignored_bank_warning: bool | None = None
    overseas: bool | None = None
    night_transactions: bool | None = None
    large_abnormal_transactions: bool | None = None
    bank_failed_to_identify_fake_card: bool | None = None
    magnetic_stripe_card: bool | None = None
    bank_ignored_notice: bool | None = None
    skimmer_found_on_bank_atm: bool | None = None
    bank_terminal_insecure: bool | None = None
    bank_otp_not_enforced: bool | None = None
    bank_counter_failed_id_check: bool | None = None
    cctv_lost: bool | None = None
    third_party_criminal_caught: bool | None = None


FACT_KEYS: tuple[str, ...] = CaseFacts.__struct_fields__


class Precedent(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One decided case; amounts in yuan, shares from 0 to 1, `known_from` the first day on which it may be shown.

    `bearing`: what a suit may take from it; `apart`: whom and what it was about, where that is another matter than a
    suit against the institution that held the data. `met_by`: the argument that answers a case lost over another
    matter, which the other side will name all the same: it stands in the report where that argument is made.
    """

    id: Annotated[str, Meta(pattern=r"^[a-z0-9-]+$")]
    title: str
    court: str
    case_number: str | None = None
    official_citation: str | None = None
    decided: PartialDay | None = None
    incident_date: PartialDay | None = None
    period_vs_2021_rule: Literal["before", "after", "unknown"]
    category: Category
    compared_as: Category | None = None  # the kind of events it is near to, where its category does not tell it
    situations: tuple[Situation, ...] = ()
    card_type: Literal["debit", "credit"] | None = None
    loss_cny: Decimal | None = None
    award_cny: Decimal | None = None
    bank_share: Decimal | None = None
    cardholder_share: Decimal | None = None
    other_party_share: dict[str, Decimal] = {}
    outcome_type: Literal["judgment", "mediation", "administrative", "criminal", "unknown"]
    facts: CaseFacts = CaseFacts()
    minutes_to_police_report: int | None = None
    extra_facts: dict[str, bool | int | str] = {}
    holding: str
    bearing: str | None = None
    apart: str | None = None
    met_by: str | None = None
    unlike: bool = False
    """It is about another act than the cases of its category: shown to the person, named to no court as similar."""
    source_denied: bool = False
    """It did not find that the information came from the one that is said to have leaked it: in part unfavourable."""
    remedies: tuple[str, ...] = ()
    legal_basis: tuple[str, ...] = ()
    source: Annotated[tuple[Annotated[str, Meta(min_length=4)], ...], Meta(min_length=1)]
    confidence: Literal["high", "medium", "low"]
    use_for_calibration: bool
    notes: str | None = None
    known_from: date
    known_from_basis: Annotated[str, Meta(min_length=4)]
    favourable: bool | None = None
    role: Literal["floor", "leading"] | None = None

    @property
    def name(self) -> str:
        """The title without the label of our shelf."""
        return LABEL.sub("", self.title)

    @property
    def kind(self) -> str:
        """counterfeit, online, leak or other (种类)."""
        return labels().categories[self.compared_as or self.category].kind

    @property
    def period(self) -> Literal["before", "after", "unknown"]:
        """Judged before or after 25 May 2021 (法释〔2021〕10号): as stated; else where its own number or report tells.

        A suit entered by 2019 was over by then, one entered since 2022 came after it, and so did nothing that a report
        of an earlier day tells; the day of the collection tells nothing.
        """
        if self.period_vs_2021_rule != "unknown":
            return self.period_vs_2021_rule
        entered = int(found[1]) if (found := ENTERED.match(self.case_number or "")) else None
        reported = None if "收集" in self.known_from_basis else self.known_from
        if (entered is not None and entered <= LAST_BEFORE.year - 2) or (
            reported is not None and reported <= LAST_BEFORE
        ):
            return "before"
        return "after" if entered is not None and entered > LAST_BEFORE.year else "unknown"

    @property
    def authority(self) -> Authority:
        """Weight of a citation: guiding case, gazette, number or reference in the library of cases, mere report."""
        if self.official_citation:
            if GUIDING.search(self.official_citation):
                return "guiding"
            return "gazette" if "公报" in self.official_citation else "numbered"
        return "numbered" if self.case_number else "reported"

    @property
    def court_sources(self) -> tuple[str, ...]:
        """Sources that a paper for a court may name: pages of courts and authorities, never a reused domain."""
        return tuple(source for source in self.source if _is_official(source))

    @property
    def year(self) -> int | None:
        """Year of the decision, None where neither judgment nor report is dated."""
        return int(self.decided[:4]) if self.decided else None


@cache
def _is_official(source: str) -> bool:
    host = f".{urlsplit(source).hostname or ''}"
    return any(host.endswith(f".{name}") for name in labels().official_hosts)


class FactLabel(Struct, frozen=True, forbid_unknown_fields=True):
    """Words for a fact that holds and for one that does not, its weight, whether it may move the range, and the
    question that answers it of the case at hand; None where only a judgment can say.

    `asked_in_part`: a no of the person denies only a part of the fact and is not said as its denial.
    """

    zh: str
    en: str
    not_zh: str
    not_en: str
    weight: int
    predictor: Literal["full", "true_only", "none"]
    question: str | None = None
    asked_in_part: bool = False
    own_zh: str = ""
    own_en: str = ""

    @property
    def words(self) -> Words:
        return Words(self.zh, self.en)

    @property
    def negated(self) -> Words:
        return Words(self.not_zh, self.not_en)


class _Category(Struct, frozen=True, forbid_unknown_fields=True):
    zh: str
    en: str
    kind: Literal["counterfeit", "online", "leak", "other"]

    @property
    def words(self) -> Words:
        return Words(self.zh, self.en)


class Labels(Struct, frozen=True, forbid_unknown_fields=True):
    """Words and weights beside the cases (data/precedent_labels.yaml)."""

    facts: dict[str, FactLabel]
    traits: dict[str, Words]
    said: dict[str, Words]
    categories: dict[str, _Category]
    near: dict[str, dict[str, int]]
    notes: dict[str, Words]
    reported: Words
    official_hosts: tuple[str, ...]


@cache
def labels() -> Labels:
    """Labels, weights and nearness of kinds. Raises DataError where a fact has no label."""
    found = datafiles.read(DATA / "precedent_labels.yaml", Labels)
    if tuple(found.facts) != FACT_KEYS:
        raise DataError("precedent_labels.yaml: facts are not the thirty keys of a decided case, in their order")
    return found


@cache
def all_cases() -> tuple[Precedent, ...]:
    """Every decided case of the library, in the order of the files. Raises DataError (damaged, doubled, no source)."""
    cases = [case for _, rows in datafiles.read_each(FOLDER, tuple[Precedent, ...]) for case in rows]
    seen: set[str] = set()
    for case in cases:
        if case.id in seen:
            raise DataError(f"precedents: {case.id}: id stands twice")
        if case.decided and case.known_from < first_day(case.decided):
            raise DataError(f"precedents: {case.id}: known_from lies before the decision")
        if any(not 0 <= share <= 1 for share in _shares(case)):
            raise DataError(f"precedents: {case.id}: a share lies outside 0 to 1")
        seen.add(case.id)
    return tuple(cases)


def _shares(case: Precedent) -> tuple[Decimal, ...]:
    found = (case.bank_share, case.cardholder_share, *case.other_party_share.values())
    return tuple(share for share in found if share is not None)


def first_day(partial: str) -> date:
    """First day of a year, month or day written YYYY, YYYY-MM or YYYY-MM-DD."""
    year, month, day = [int(part) for part in partial.split("-")] + [1] * (2 - partial.count("-"))
    return date(year, month, day)


def get(case_id: str) -> Precedent:
    """The decided case `case_id`. Raises KeyError."""
    return _by_id()[case_id]


@cache
def _by_id() -> dict[str, Precedent]:
    return {case.id: case for case in all_cases()}


def calibration_cases() -> tuple[Precedent, ...]:
    """Cases that calibrate the split: counterfeit or online, share known, marked for it."""
    return tuple(case for case in all_cases() if case.use_for_calibration and case.bank_share is not None)


def predictors(facts: dict[str, bool | None]) -> dict[str, bool | None]:
    """Facts as the range may see them: findings of courts are unknown, and so is a `no` known only from judgments."""
    rule = labels().facts
    return {key: _seen(value, rule[key].predictor) for key, value in facts.items()}


def _seen(value: bool | None, rule: str) -> bool | None:
    if rule == "none" or (rule == "true_only" and value is False):
        return None
    return value


def facts_of(case: Precedent) -> dict[str, bool | None]:
    """The thirty facts of a decided case by key."""
    return structs.asdict(case.facts)
