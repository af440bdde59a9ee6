"""The questions that conditions in data may ask about a case; REGISTRY holds them by name."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import (
    Answer,
    CardKind,
    Channel,
    Consequence,
    DataCategory,
    Entry,
    Incident,
    Medium,
    PiRight,
)
from legal_refs.clocks import limitation
from legal_refs.questions.compiler import ConditionError, Registry, Setting, Test, either, field_of, opposite, value_at
from legal_refs.questions.written import day_of, said, words_of

REGISTRY = Registry({}, {})
INTERRUPTIONS = ("police", "demand", "body", "acknowledgement")


def _plain(test: Test) -> Test:
    REGISTRY.plain[test.__name__.removeprefix("_")] = test
    return test


def _with_argument(build: Callable[[Any], Test]) -> Callable[[Any], Test]:
    REGISTRY.from_argument[build.__name__.removeprefix("_")] = build
    return build


# What happened


@_plain
def _theft(setting: Setting) -> bool | None:
    """Money left the account (盗刷)."""
    return setting.case.is_theft


@_plain
def _leak(setting: Setting) -> bool | None:
    """Personal information is at stake (个人信息)."""
    return setting.case.is_leak


@_plain
def _counterfeit(setting: Setting) -> bool | None:
    """A copied card was used (伪卡盗刷)."""
    return _unless_undecided(setting.case, setting.case.is_counterfeit)


@_plain
def _online(setting: Setting) -> bool | None:
    """Paid over a network with stolen data (网络盗刷)."""
    return _unless_undecided(setting.case, setting.case.is_online)


def _unless_undecided(case: Case, answer: bool) -> bool | None:
    return None if case.incident is Incident.LEAK_THEN_THEFT and case.theft_kind is None else answer


@_with_argument
def _incident_in(written: Any) -> Test:
    wanted = words_of(written, Incident)
    return lambda s: s.case.incident in wanted


# Card and transactions


@_plain
def _credit_card(setting: Setting) -> bool | None:
    return None if setting.case.card is None else setting.case.card.kind is CardKind.CREDIT


@_plain
def _debit_card(setting: Setting) -> bool | None:
    return None if setting.case.card is None else setting.case.card.kind is CardKind.DEBIT


@_plain
def _overseas(setting: Setting) -> bool | None:
    """At least one disputed transaction abroad (境外交易)."""
    return either(said(transaction.overseas) for transaction in setting.case.transactions)


@_plain
def _stripe_on_chip_card(setting: Setting) -> bool | None:
    """A card with a chip was read by its magnetic stripe (芯片卡磁条交易)."""
    card, entries = setting.case.card, {transaction.entry for transaction in setting.case.transactions}
    if card is None or card.medium is Medium.UNKNOWN:
        return None
    if card.medium is Medium.STRIPE or entries <= {Entry.CHIP}:
        return False
    return True if Entry.STRIPE in entries else None


@_plain
def _other_acquirer(setting: Setting) -> bool | None:
    """The acquirer is not the issuing bank (收单行与发卡行不是同一银行)."""
    acquirer, bank = setting.case.acquirer, setting.case.bank
    return None if acquirer is None or bank is None else acquirer.name != bank.name


@_with_argument
def _channel_in(written: Any) -> Test:
    """One of the disputed transactions was made in one of these ways."""
    wanted = words_of(written, Channel)
    return lambda s: any(t.channel in wanted for t in s.case.transactions) if s.case.transactions else None


@_with_argument
def _contract_before(written: Any) -> Test:
    """The card contract was made before the day (合同成立日); the opening day stands in where it is not told."""
    day = day_of(written)

    def holds(setting: Setting) -> bool | None:
        card = setting.case.card
        made = (card.contract_date or card.open_date) if card else None
        return None if made is None else made < day

    return holds


# Days


@_with_argument
def _facts_from(written: Any) -> Test:
    day = day_of(written)
    return lambda s: None if s.facts is None else s.facts >= day


@_with_argument
def _facts_before(written: Any) -> Test:
    day = day_of(written)
    return lambda s: None if s.facts is None else s.facts < day


@_with_argument
def _filing_from(written: Any) -> Test:
    day = day_of(written)
    return lambda s: s.filing >= day


@_with_argument
def _filing_before(written: Any) -> Test:
    day = day_of(written)
    return lambda s: s.filing < day


@_with_argument
def _known_from(written: Any) -> Test:
    """Limitation runs from this day or later (知道或者应当知道之日)."""
    day = day_of(written)
    return lambda s: None if s.known is None else s.known >= day


@_with_argument
def _known_before(written: Any) -> Test:
    day = day_of(written)
    return lambda s: None if s.known is None else s.known < day


@_with_argument
def _goes_on_after(written: Any) -> Test:
    """The handling of the data went on after the day; unknown while no end was told."""
    day = day_of(written)

    def holds(setting: Setting) -> bool | None:
        leak = setting.case.leak
        return None if leak is None or leak.ongoing_until is None else leak.ongoing_until >= day

    return holds


@_with_argument
def _harm_from(written: Any) -> Test:
    """Harm appeared on the day or later: money taken, or a call or message recorded (损害后果)."""
    day = day_of(written)

    def holds(setting: Setting) -> bool | None:
        case = setting.case
        days = [t.when.day for t in case.transactions] + [n.day for n in case.nuisances]
        return max(days) >= day if days else None

    return holds


@_with_argument
def _younger_than(written: Any) -> Test:
    """The victim had not reached this age (years) on the day of the facts."""
    if not isinstance(written, int):
        raise ConditionError(f"{written!r} is not an age in years")

    def holds(setting: Setting) -> bool | None:
        born, day = setting.case.victim.birth_date, setting.facts
        if born is None or day is None:
            return None
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day)) < written

    return holds


# Any field


@_with_argument
def _said_yes(written: Any) -> Test:
    """The person answered the question at this field with yes."""
    names, shape = field_of(written)
    if shape is not Answer:
        raise ConditionError(f"{written!r} is not a yes-no question")
    return lambda s: said(value_at(s.case, names))


@_with_argument
def _said_no(written: Any) -> Test:
    """The person answered the question at this field with no."""
    test = _said_yes(written)
    return lambda s: opposite(test(s))


@_with_argument
def _unless_said_yes(written: Any) -> Test:
    """The person did not answer yes: no, or 不清楚, which is enough where the other side must show the yes."""
    test = _said_yes(written)
    return lambda s: test(s) is not True


@_with_argument
def _given(written: Any) -> Test:
    """Something stands in this field: a fact that was told, a list that is not empty, a box that is ticked."""
    names, _ = field_of(written)
    return lambda s: bool(value_at(s.case, names))


@_with_argument
def _word(written: Any) -> Test:
    """`{field: word}`: the field holds this word; unknown while it is empty."""
    if not isinstance(written, dict) or len(written) != 1:
        raise ConditionError(f"word takes one field with its word, not {written!r}")
    path, word = next(iter(written.items()))
    names, shape = field_of(path)
    if isinstance(shape, type) and issubclass(shape, StrEnum):
        words_of([word], shape)

    def holds(setting: Setting) -> bool | None:
        value = value_at(setting.case, names)
        return None if value is None else bool(value == word)

    return holds


@_with_argument
def _interrupted_by(written: Any) -> Test:
    """An act of this kind interrupted limitation by the filing day (诉讼时效中断)."""
    if written not in INTERRUPTIONS:
        raise ConditionError(f"{written!r} is not one of {', '.join(INTERRUPTIONS)}")
    return lambda s: any(e.kind == written and e.day <= s.filing for e in limitation.interruptions_of(s.case))


def _listed(path: str, kind: type[StrEnum]) -> Callable[[Any], Test]:
    names = tuple(path.split("."))

    def build(written: Any) -> Test:
        wanted = words_of(written, kind)

        def holds(setting: Setting) -> bool | None:
            listed = value_at(setting.case, names)
            return bool(wanted & set(listed)) if listed else None

        return holds

    return build


REGISTRY.from_argument["data_in"] = _listed("leak.categories", DataCategory)
REGISTRY.from_argument["consequence_in"] = _listed("leak.consequences", Consequence)
REGISTRY.from_argument["request_for"] = _listed("pi_request.rights", PiRight)
