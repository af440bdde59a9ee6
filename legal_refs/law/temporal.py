"""Which law on which day: the days of a case and the transition rules (data/transition.yaml) between texts."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import cache, lru_cache

from msgspec import Struct

from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, TheftKind
from legal_refs.files.datafiles import DATA, read
from legal_refs.law.laws import Filled, Governs, Key, LawId, Note, Provision, Strict
from legal_refs.results import Words

TRANSITION = DATA / "transition.yaml"


class CaseDays(Struct, frozen=True, kw_only=True):
    """The days that choose the law.

    `facts_from`: first day of the act. `facts_to`: last day on which the act went on or its harm appeared (same
    day if None). `known`: day from which limitation runs (`facts_from` if None). `judged`: day of a final judgment.
    `contract`: day of the contract. `performed`: day on which its performance was refused. `filing_day`: day on which
    the paper is handed in.
    """

    facts_from: date | None
    filing_day: date
    facts_to: date | None = None
    known: date | None = None
    judged: date | None = None
    contract: date | None = None
    performed: date | None = None

    @property
    def last(self) -> date | None:
        """Last day of the facts."""
        return self.facts_to or self.facts_from

    @property
    def limitation(self) -> date | None:
        """Day from which limitation runs."""
        return self.known or self.facts_from

    def day_for(self, governs: Governs) -> date | None:
        """The day by which a text of this sort is chosen; None while it is not known."""
        if governs is Governs.FILING:
            return self.filing_day
        return self.limitation if governs is Governs.LIMITATION else self.facts_from

    def problem(self) -> Words | None:
        """What is wrong or missing before any law can be chosen, in plain words; None when nothing is."""
        words = rules().problems
        if self.facts_from is None:
            return words.no_day
        if (self.last or self.facts_from) > self.filing_day:
            return words.future
        if self.facts_to is not None and self.facts_to < self.facts_from:
            return words.order
        if self.known is not None and self.known < self.facts_from:
            return words.known_early
        return None


class Effect(StrEnum):
    """What a transition rule does: gives the text although its day says no, refuses it, or only explains it."""

    APPLY = "apply"
    REFUSE = "refuse"
    EXPLAIN = "explain"


class Bounds(Strict, frozen=True, kw_only=True):
    """Days a rule looks at; `since` includes the day, `before` does not. All that are given must hold."""

    facts_from_since: date | None = None
    facts_from_before: date | None = None
    facts_to_since: date | None = None
    facts_to_before: date | None = None
    filing_since: date | None = None
    filing_before: date | None = None
    known_since: date | None = None
    known_before: date | None = None
    judged_before: date | None = None
    contract_before: date | None = None
    performed_since: date | None = None
    starts_within_facts: bool = False

    def hold(self, days: CaseDays, start: date) -> bool:
        """Whether `days` lie within; `start` is the first day of the provision. An unknown day never holds."""
        if self.starts_within_facts and not _begins_within(start, days):
            return False
        pairs = (
            (self.facts_from_since, self.facts_from_before, days.facts_from),
            (self.facts_to_since, self.facts_to_before, days.last),
            (self.filing_since, self.filing_before, days.filing_day),
            (self.known_since, self.known_before, days.limitation),
            (None, self.judged_before, days.judged),
            (None, self.contract_before, days.contract),
            (self.performed_since, None, days.performed),
        )
        return all(_within(since, before, day) for since, before, day in pairs)


def _begins_within(start: date, days: CaseDays) -> bool:
    first, last = days.facts_from, days.last
    return first is not None and last is not None and first < start <= last


def _within(since: date | None, before: date | None, day: date | None) -> bool:
    if since is None and before is None:
        return True
    return day is not None and (since is None or since <= day) and (before is None or day < before)


class Scope(Strict, frozen=True, kw_only=True):
    """Texts a rule speaks of: all of a law, or the articles named."""

    law: LawId
    articles: tuple[Key, ...] = ()


class Rule(Strict, frozen=True, kw_only=True):
    """One transition rule; `scope` empty means every text that goes by the day of the facts.

    `opt_in`: used only by a point that names it. `reasoning`: for reasoning only, never the basis of a claim.
    """

    id: LawId
    effect: Effect
    scope: tuple[Scope, ...]
    when: Bounds
    says: Note
    norms: tuple[LawId, ...]
    source: Filled
    checked_on: date
    opt_in: bool = False
    reasoning: bool = False

    def covers(self, law_id: str, article: str, governs: Governs) -> bool:
        """Whether the rule speaks of this article, which is chosen by `governs`."""
        if not self.scope:
            return governs is Governs.FACTS
        return any(s.law == law_id and (not s.articles or article in s.articles) for s in self.scope)


class Base(Strict, frozen=True, kw_only=True):
    """Words for the plain rule, by the day that chooses the text; `{day}` stands for that day."""

    facts: Note
    filing: Note
    limitation: Note
    not_yet: Note
    no_longer: Note


class Problems(Strict, frozen=True, kw_only=True):
    """Words for days that cannot be used."""

    no_day: Note
    future: Note
    order: Note
    known_early: Note


class Transition(Strict, frozen=True, kw_only=True):
    """The whole file; a law checked more than `stale_after_days` ago is reported by the system check."""

    stale_after_days: int
    base: Base
    problems: Problems
    orientation: Note
    rules: tuple[Rule, ...]


class Ruling(Struct, frozen=True, kw_only=True):
    """Whether a provision applies on these days, by which rule, in words."""

    applies: bool
    rule: str
    says: Words
    reasoning: bool = False


@cache
def rules() -> Transition:
    """The transition rules. Raises datafiles.DataError."""
    return read(TRANSITION, Transition)


def unusable(days: CaseDays) -> Ruling | None:
    """The ruling on every provision where something is wrong with the days; None when nothing is."""
    problem = days.problem()
    return None if problem is None else Ruling(applies=False, rule="days", says=problem)


def decide(provision: Provision, days: CaseDays, allowed: frozenset[str]) -> Ruling:
    """Whether `provision` is the law for these days, with which nothing is wrong (`unusable` is asked first).

    `allowed` names the opt-in rules a point relies on.
    """
    day = days.day_for(provision.governs) or days.filing_day
    there = provision.in_force(day)
    speaking = _speaking_of(provision.law.id, provision.key, provision.governs, allowed)
    fitting = [rule for rule in speaking if rule.when.hold(days, provision.effective_from)]
    for effect in (Effect.REFUSE, Effect.EXPLAIN if there else Effect.APPLY):
        for rule in fitting:
            if rule.effect is effect:
                return _by_rule(rule)
    return _by_day(provision.governs, day) if there else _refusal(day, provision.effective_from, provision.effective_to)


@cache
def _speaking_of(law_id: str, article: str, governs: Governs, allowed: frozenset[str]) -> tuple[Rule, ...]:
    """The rules that speak of this article and may be used, in their order."""
    return tuple(
        rule
        for rule in rules().rules
        if (not rule.opt_in or rule.id in allowed) and rule.covers(law_id, article, governs)
    )


def _by_rule(rule: Rule) -> Ruling:
    applies = rule.effect is not Effect.REFUSE
    return Ruling(applies=applies, rule=rule.id, says=rule.says, reasoning=rule.reasoning)


@lru_cache(maxsize=4096)
def _by_day(governs: Governs, day: date) -> Ruling:
    words: Words = getattr(rules().base, governs.value)
    return Ruling(applies=True, rule=f"{governs.value}-day", says=_filled(words, day=day))


@lru_cache(maxsize=4096)
def _refusal(day: date, start: date, end: date | None) -> Ruling:
    """The ruling on a text that is in force from `start` to `end`, and not on `day`."""
    base = rules().base
    says = _filled(base.not_yet, day=day, start=start) if day < start else _filled(base.no_longer, day=day, end=end)
    return Ruling(applies=False, rule="not-in-force", says=says)


def _filled(words: Words, **values: date | None) -> Words:
    return Words(zh=words.zh.format(**values), en=words.en.format(**values))


def days_of(case: Case, on: date) -> CaseDays:
    """The days of a case for a paper filed on `on`: facts from the incident to its last theft or the leak's end."""
    first = case.incident_day
    ends = [day for day in (case.last_theft_day, case.leak.ongoing_until if case.leak else None) if day is not None]
    last = max(ends, default=first)
    found = case.discovery.when.day if case.discovery else None
    return CaseDays(
        facts_from=first,
        facts_to=last if first is not None and last is not None and last >= first else None,
        known=found if first is not None and found is not None and found >= first else None,
        filing_day=on,
        judged=case.filing.judged_before,
        contract=_contract_made(case),
        performed=_deposit_refused(case, found),
    )


def _contract_made(case: Case) -> date | None:
    """The day of the contract in dispute: of the card, which its opening may stand in for; of a denied one its date."""
    card = case.card
    made = (card.contract_date or card.open_date) if card else None
    return made or (case.loan.signed if case.is_false_account and case.loan else None)


def _deposit_refused(case: Case, found: date | None) -> date | None:
    """The day on which a deposit that the bank's employee took and did not book was found not to be paid."""
    deposit = case.kind_of_theft is TheftKind.STAFF and not case.bought_product
    return found if deposit and case.staff and case.staff.booked is Answer.NO else None
