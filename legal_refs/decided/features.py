"""The thirty facts by which a case compares with decided ones (可比事实); what only a judgment finds stays unknown."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache

from legal_refs.case.facts import Case, Moment, Transaction
from legal_refs.case.vocabulary import Answer, Auth, Entry, Feature, Medium, PoliceStatus, PresenceProof
from legal_refs.decided.precedentfile import FACT_KEYS, Precedent
from legal_refs.files import datafiles
from legal_refs.files.datafiles import DATA
from legal_refs.results import Result


class Rules(Result, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Coding rules (data/fact_rules.yaml): own conventions, not the law's."""

    source: str
    checked_on: date
    prompt_hours: int
    late_days: int
    night_from: str
    night_to: str
    far_away_hours: int
    many_count: int
    many_within_minutes: int
    same_amount_share: Decimal
    favourable_from: Decimal
    mark_share: Decimal


@cache
def rules() -> Rules:
    """The coding rules. Raises DataError."""
    return datafiles.read(DATA / "fact_rules.yaml", Rules)


_RULES = rules()


def features(case: Case) -> dict[str, bool | None]:
    """The thirty facts of `case`: True, False or None (not known, not answered, or only a judgment can say)."""
    known: dict[str, bool | None] = dict.fromkeys(FACT_KEYS)
    known |= _conduct(case)
    known |= _transactions(case)
    known |= _circumstances(case)
    return known


def said(answer: Answer) -> bool | None:
    """yes, no, unknown as True, False, None."""
    return {Answer.YES: True, Answer.NO: False}.get(answer)


def either(*values: bool | None) -> bool | None:
    """True where one is true, False where all are false, else None."""
    if any(value is True for value in values):
        return True
    return False if all(value is False for value in values) else None


def _conduct(case: Case) -> dict[str, bool | None]:
    keep = case.custody
    return {
        "card_in_possession": said(keep.card_in_hand),
        "real_card_far_away_proved": _far_away(case),
        "discovered_late": _late(case),
        "reported_police_promptly": _prompt(case, case.police.when if case.police else None),
        "froze_card_promptly": _prompt(case, case.freeze.when if case.freeze else None),
        "disclosed_otp": said(keep.code_told),
        "clicked_phishing_link": said(keep.link_clicked),
        "victim_cooperated_with_scam": said(keep.scam_steps),
        "lent_card_or_pin": either(said(keep.pin_shared), said(keep.card_lent)),
        "linked_third_party_payment": said(keep.linked_payment),
        "sim_card_replaced": said(keep.sim_swapped),
        "phone_trojan_suspected": said(keep.trojan),
    }


def _circumstances(case: Case) -> dict[str, bool | None]:
    around = case.circumstances
    solved = case.police is not None and case.police.status is PoliceStatus.SOLVED
    return {
        "sms_alert_subscribed": _alert_ordered(case),
        "sms_alert_sent": True if any(t.notified for t in case.transactions) else said(around.alert_received),
        "cardholder_ignored_bank_warning": said(around.bank_warning_ignored),
        "bank_ignored_notice": said(around.bank_ignored_notice),
        "skimmer_found_on_bank_atm": said(around.skimmer_found),
        "bank_otp_not_enforced": said(around.otp_not_required),
        "bank_counter_failed_id_check": said(around.counter_id_failed),
        "cctv_lost": _video(case),
        "third_party_criminal_caught": True if solved else said(around.thief_caught),
    }


def _transactions(case: Case) -> dict[str, bool | None]:
    return {
        "password_used": _password(case),
        "overseas": either(*(said(t.overseas) for t in case.transactions)) if case.transactions else None,
        "night_transactions": either(*(_night(t) for t in case.transactions)) if case.transactions else None,
        "large_abnormal_transactions": _abnormal(case),
        "magnetic_stripe_card": _stripe(case),
    }


def _alert_ordered(case: Case) -> bool | None:
    answer = said(case.circumstances.alert_subscribed)
    if answer is None and case.card and any(f.feature is Feature.SMS_ALERT for f in case.card.features):
        return True
    return answer


def _video(case: Case) -> bool | None:
    if said(case.circumstances.video_lost):
        return True
    if said(case.circumstances.video_other_person):
        return False
    return said(case.circumstances.video_lost)


def _password(case: Case) -> bool | None:
    if any(t.auth in (Auth.PIN, Auth.PIN_AND_CODE) for t in case.transactions):
        return True
    known = bool(case.transactions) and all(t.auth is not Auth.UNKNOWN for t in case.transactions)
    return False if known else None


def _stripe(case: Case) -> bool | None:
    if any(t.entry is Entry.STRIPE for t in case.transactions):
        return True
    if case.card is None or case.card.medium is Medium.UNKNOWN:
        return None
    if case.card.medium is Medium.STRIPE:
        return True
    chip_read = bool(case.transactions) and all(t.entry is Entry.CHIP for t in case.transactions)
    return False if chip_read or case.card.medium is Medium.CHIP else None


def _night(item: Transaction) -> bool | None:
    clock = item.when.clock
    return None if clock is None else clock >= _RULES.night_from or clock < _RULES.night_to


def _abnormal(case: Case) -> bool | None:
    """Told to be unusual, or at least `many_count` transactions within `many_within_minutes`."""
    densest = burst(case)
    quick = densest is not None and densest[0] >= _RULES.many_count
    return True if quick else said(case.circumstances.unusual_amount)


def burst(case: Case) -> tuple[int, int] | None:
    """Most transactions within `many_within_minutes`, and their minutes; None with fewer than two clock times."""
    times = sorted(t.when.known_time for t in case.transactions if t.when.known_time)
    if len(times) < 2:
        return None
    span = timedelta(minutes=_RULES.many_within_minutes)
    runs = [[later for later in times[i:] if later - first <= span] for i, first in enumerate(times)]
    best = max(runs, key=len)
    return len(best), int((best[-1] - best[0]).total_seconds() // 60)


def _late(case: Case) -> bool | None:
    if case.discovery is None or case.first_theft_day is None:
        return None
    return (case.discovery.when.day - case.first_theft_day).days > _RULES.late_days


def _prompt(case: Case, act: Moment | None) -> bool | None:
    """Within 24 hours of discovery; without clock times the next day still counts as within."""
    if case.discovery is None or act is None:
        return None
    found = case.discovery.when
    if found.known_time and act.known_time:
        return act.known_time - found.known_time <= timedelta(hours=_RULES.prompt_hours)
    return (act.day - found.day).days <= 1


def _far_away(case: Case) -> bool | None:
    """True where a slip or other proof puts card or holder elsewhere near the time; never False: that is for courts."""
    if not case.transactions:
        return None
    places = {t.place for t in case.transactions if t.place}
    proofs = [(p.when, p.place) for p in case.possession if p.slip]
    proofs += [(p.when, p.place) for p in case.presence if p.proof is not PresenceProof.NONE]
    window = timedelta(hours=_RULES.far_away_hours)
    near = any(
        place not in places and _apart(when, t.when) <= window for when, place in proofs for t in case.transactions
    )
    return True if near else None


def _apart(one: Moment, other: Moment) -> timedelta:
    if one.known_time and other.known_time:
        return abs(one.known_time - other.known_time)
    return abs(datetime.combine(one.day, time()) - datetime.combine(other.day, time()))


def stolen(case: Case) -> Decimal:
    """Sum of the disputed transactions in yuan."""
    return sum((t.cny for t in case.transactions), Decimal("0.00"))


def same_event(case: Case, one: Precedent) -> bool:
    """The decided case is the case at hand: the same day of theft, the same amount within five hundredths."""
    if one.loss_cny is None or case.first_theft_day is None or one.incident_date != case.first_theft_day.isoformat():
        return False
    return abs(one.loss_cny - stolen(case)) <= one.loss_cny * _RULES.same_amount_share
