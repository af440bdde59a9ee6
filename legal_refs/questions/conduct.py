"""Questions about times, places, numbers and how data got out, as decided cases code them (fact_rules.yaml)."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from legal_refs.case import addressees, bodies
from legal_refs.case.acceptors import any_acceptor
from legal_refs.case.admission import own_error, wrong_data
from legal_refs.case.exposure import (
    collectors_told,
    debt_alone,
    debt_not_owed,
    marketed,
    post_loan_query,
    posted_up,
    queried_too,
)
from legal_refs.case.facts import Case, Moment, Transaction
from legal_refs.case.interruptions import offers
from legal_refs.case.keeping import BINDING
from legal_refs.case.missending import misregistered, missent
from legal_refs.case.overseas import holder_abroad
from legal_refs.case.payees import paid_to
from legal_refs.case.persons import before
from legal_refs.case.reports import came
from legal_refs.case.vocabulary import Answer, Channel, Entry, Feature, Medium, PresenceProof
from legal_refs.questions.coded import question, reading, with_argument
from legal_refs.questions.codingfile import rules
from legal_refs.questions.compiler import Condition, ConditionError, Setting, either, opposite
from legal_refs.questions.groups import above_limit
from legal_refs.questions.written import said


@question("card.medium", "transactions.entry")
def _magnetic_stripe_card(setting: Setting) -> bool | None:
    """A stripe card, or a stripe that was read (磁条卡、磁条交易)."""
    case = setting.case
    if any(t.entry is Entry.STRIPE for t in case.transactions):
        return True
    if case.card is None or case.card.medium is Medium.UNKNOWN:
        return None
    if case.card.medium is Medium.STRIPE:
        return True
    chip_read = bool(case.transactions) and all(t.entry is Entry.CHIP for t in case.transactions)
    return False if chip_read or case.card.medium is Medium.CHIP else None


@question(*("complaint", "earlier_complaints", "notices"), *addressees.READS)
def _part_offered(setting: Setting) -> bool | None:
    """The bank answered a complaint or a demand that it pays a part (只同意部分赔付)."""
    return bool(offers(setting.case))


@question("transactions.channel")
def _ways_told(setting: Setting) -> bool | None:
    """The way in which each transaction was made was told, and by a word that says one (渠道)."""
    moves = setting.case.transactions
    return bool(moves) and all(t.channel not in (None, Channel.OTHER) for t in moves)


@question("transactions.when.clock", "transactions.overseas")
def _night_transactions(setting: Setting) -> bool | None:
    """One transaction at night; abroad the clock of Beijing does not tell."""
    moves = setting.case.transactions
    return either(map(_night, moves)) if moves else None


def _night(item: Transaction) -> bool | None:
    clock = item.when.clock if item.overseas is not Answer.YES else None
    return None if clock is None else clock >= rules().night_from or clock < rules().night_to


@question("transactions.when", "circumstances.unusual_amount")
def _large_abnormal_transactions(setting: Setting) -> bool | None:
    """Many within minutes. That it was unusual is what every holder says: without the number it is not known."""
    densest = burst(setting.case)
    if densest is not None and densest[0] >= rules().many_count:
        return True
    return False if said(setting.case.circumstances.unusual_amount) is False else None


@with_argument
def _unexplained(written: Any) -> Condition:
    """The bank opened this function without explaining it (未说明); unknown while nobody said whether it did."""
    function = Feature(written) if written in set(Feature) else None
    if function is None:
        raise ConditionError(f"{written!r} is not a function of a card")

    def holds(setting: Setting) -> bool | None:
        card = setting.case.card
        told = [said(one.explained) for one in card.features if one.feature is function] if card else []
        return opposite(told[0]) if told else None

    return reading(holds, "card.features.feature", "card.features.explained")


def burst(case: Case) -> tuple[int, int] | None:
    """Most transactions within `many_within_minutes`, and their minutes; None with fewer than two clock times."""
    times = sorted(moment for t in case.transactions if (moment := t.when.known_time))
    if len(times) < 2:
        return None
    span = timedelta(minutes=rules().many_within_minutes)
    most, minutes, end = 0, 0, 0
    for start, first in enumerate(times):
        while end < len(times) and times[end] - first <= span:
            end += 1
        if end - start > most:
            most, minutes = end - start, int((times[end - 1] - first).total_seconds() // 60)
    return most, minutes


@question("discovery.when.day", "transactions.when.day")
def _discovered_late(setting: Setting) -> bool | None:
    """Found more than `late_days` after the first transaction."""
    found, first = setting.case.discovery, setting.case.first_theft_day
    return None if found is None or first is None else (found.when.day - first).days > rules().late_days


@with_argument
def _promptly(written: Any) -> Condition:
    """The police were told, or the card was blocked, within 24 hours of discovery; without times, by the next day."""
    if written not in ("police", "freeze"):
        raise ConditionError(f"{written!r} is not police or freeze")

    def holds(setting: Setting) -> bool | None:
        found, act = setting.case.discovery, getattr(setting.case, written)
        if written == "police" and act is not None and came(act, setting.case):
            return None
        return None if found is None or act is None else _soon(found.when, act.when)

    return reading(holds, "discovery", f"{written}.when", "police.unasked")


@question("incident", "loan", "credit.items")
def _queried_too(setting: Setting) -> bool | None:
    """Queries are disputed beside a wrong record (查询和错误记录)."""
    return queried_too(setting.case)


@question("police", "discovery")
def _police_came(setting: Setting) -> bool | None:
    """The police came to the person, who reported nothing (公安机关主动联系)."""
    police = setting.case.police
    return police is not None and came(police, setting.case)


def _soon(found: Moment, act: Moment) -> bool:
    if found.known_time and act.known_time:
        return act.known_time - found.known_time <= timedelta(hours=rules().prompt_hours)
    return (act.day - found.day).days <= 1


@question("transactions", "possession", "presence")
def _real_card_far_away_proved(setting: Setting) -> bool | None:
    """True where a slip or other proof puts card or holder elsewhere near the time; never False: that is for courts."""
    case = setting.case
    places = {t.place for t in case.transactions if t.place}
    proofs = [(p.when, p.place) for p in case.possession if p.slip is Answer.YES]
    proofs += [(p.when, p.place) for p in case.presence if p.proof not in (None, PresenceProof.NONE)]
    window = timedelta(hours=rules().far_away_hours)
    near = any(
        place not in places and _apart(when, t.when) <= window for when, place in proofs for t in case.transactions
    )
    return True if near else None


def _apart(one: Moment, other: Moment) -> timedelta:
    if one.known_time and other.known_time:
        return abs(one.known_time - other.known_time)
    return abs(datetime.combine(one.day, time()) - datetime.combine(other.day, time()))


@question(
    *("transactions.counterpart", "transactions.payee_masked", "transactions.kind", "transactions.when"),
    *("bank.name", "payment_institution.name", "acquirer.name", "merchant.name"),
)
def payee_bank_named(setting: Setting) -> bool:
    """A bank or payment institution that holds the account of a payee is typed as the other side."""
    return bool(paid_to(setting.case))


@question(
    *(
        "incident",
        "money_left",
        "staff.voucher",
        "theft_kind",
        "possession",
        "custody.card_in_hand",
        "custody.done_by",
        "card.kind",
    ),
    *("transactions.counterpart", "transactions.payee_masked", "transactions.kind", "transactions.channel"),
    *("transactions.entry", "transactions.overseas", "transactions.when", "impostor.new_card", *BINDING),
    *("bank.name", "acquirer.name", "merchant.name"),
)
def acceptor_named(setting: Setting) -> bool:
    """The owner of another bank's machine, or a shop in the mainland, that took the copied card is typed."""
    return any_acceptor(setting.case)


@question("estate.died", "estate.died_clock", "transactions.when")
def _used_after_death(setting: Setting) -> bool | None:
    """A day later than that of the death, or a later time of that day; without a time the same day tells nothing."""
    estate = setting.case.estate
    if estate is None:
        return False
    if estate.died is None or not setting.case.transactions:
        return None
    return any(before(estate.died, estate.died_clock, t.when) for t in setting.case.transactions)


@question("incident", "leak.what_happened", "leak.recipient", "contractor")
def _data_posted(setting: Setting) -> bool | None:
    return posted_up(setting.case)


@question(
    "incident", "leak", "loan", "credit.items", "credit.why_wrong", "complaint", "earlier_complaints", "regulators"
)
def _own_error(setting: Setting) -> bool | None:
    return own_error(setting.case)


@question("incident", "leak.what_happened", "leak.source_note", "complaint", "earlier_complaints", "regulators")
def _wrong_data(setting: Setting) -> bool | None:
    return wrong_data(setting.case) or bool(missent(setting.case) and misregistered(setting.case))


@question("incident", "leak.what_happened", "leak.recipient")
def _collectors_told(setting: Setting) -> bool | None:
    return collectors_told(setting.case)


@question(
    *("incident", "leak.what_happened", "leak.source_note", "leak.callers_knew", "leak.recipient"),
    *("story", "refusal", "nuisances"),
)
def _marketed(setting: Setting) -> bool | None:
    return marketed(setting.case)


@question("leak.what_happened", "leak.categories")
def _debt_alone(setting: Setting) -> bool | None:
    return debt_alone(setting.case)


@question("leak.what_happened", "leak.categories")
def _debt_not_owed(setting: Setting) -> bool | None:
    return debt_not_owed(setting.case)


@question("bank.name")
def _insurer_of_data(setting: Setting) -> bool | None:
    bank = setting.case.bank
    return None if bank is None else bodies.insures(bank.name)


@question("bank.name")
def _lender_by_reference(setting: Setting) -> bool | None:
    bank = setting.case.bank
    return None if bank is None else bodies.by_reference(bank.name)


@question("incident", "leak.what_happened", "credit.items", "complaint.decision")
def _post_loan_query(setting: Setting) -> bool | None:
    return setting.case.is_credit_query and post_loan_query(setting.case)


@question("incident", "money_left", "staff.voucher", "card.kind", "loan", "further.loan", "further.bank", "bank")
def loan_in_theft(setting: Setting) -> bool:
    """A loan of the same bank went with the stolen money."""
    return bool(setting.case.theft_loans)


@question(
    "transactions.overseas", "transactions.place", "presence.place", "possession.place", "police", "earlier_reports"
)
def _holder_abroad(setting: Setting) -> bool:
    """The holder was in the country of a transaction abroad."""
    return holder_abroad(setting.case)


@question(
    "card.limit_single",
    "card.limit_daily",
    "card.limit_terms",
    *(f"transactions.{n}" for n in ("cny", "kind", "when.day")),
)
def _above_limit(setting: Setting) -> bool | None:
    """Unknown before a limit was told."""
    card = setting.case.card
    if card is None or (card.limit_single is None and card.limit_daily is None):
        return None
    return bool(above_limit(setting.case).single or above_limit(setting.case).days)
