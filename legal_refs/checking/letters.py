"""Checks on letters, regulators' papers and police papers (documents.md B, C, D; procedure.md 9: 10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, Entry, Incident, Medium, PoliceStatus, Reply
from legal_refs.checking.base import Hit, Sight, check, hit
from legal_refs.checking.checkfile import data
from legal_refs.checking.courtpapers import outsiders
from legal_refs.forum.forumfile import say


@check("b1.repeated")
def b1_repeated(s: Sight) -> bool:
    return s.case.complaint is not None and s.case.complaint.reply in (None, Reply.PENDING)


@check("b2.no_decision")
def b2_no_decision(s: Sight) -> bool:
    return s.case.complaint is None or s.case.complaint.decided_received is None


@check("b2.late")
def b2_late(s: Sight) -> bool | Hit:
    decided = s.case.complaint.decided_received if s.case.complaint else None
    if decided is None or (s.case.complaint is not None and s.case.complaint.review_requested is not None):
        return False
    clock = s.clock("BANK_REVIEW_REQ")
    due = clock.due if clock and clock.due else decided + timedelta(days=data().limits.review_days)
    return hit(due=due.isoformat()) if s.on > due else False


@check("b2.no_superior")
def b2_no_superior(s: Sight) -> bool:
    return s.case.bank is not None and not s.case.bank.superior_name


def leak_window(case: Case) -> date | None:
    """First day of the period whose logs are asked for: suspected access, leak, else discovery."""
    leak = case.leak
    known = (leak.suspected_access or leak.occurred) if leak else None
    return known or (case.discovery.when.day if case.discovery else None)


@check("b4.no_window")
def b4_no_window(s: Sight) -> bool:
    return s.case.is_leak and not s.case.is_theft and leak_window(s.case) is None


def _video_days(s: Sight) -> int:
    first = s.case.first_theft_day
    return (s.on - first).days if first is not None else 0


@check("b4.video_soon")
def b4_video_soon(s: Sight) -> bool | Hit:
    days, limits = _video_days(s), data().limits
    return hit(days=days) if limits.video_amber_days <= days <= limits.video_red_days else False


@check("b4.video_late")
def b4_video_late(s: Sight) -> bool | Hit:
    days = _video_days(s)
    return hit(days=days) if days > data().limits.video_red_days else False


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


def _log_months(s: Sight) -> int:
    start = leak_window(s.case) if s.case.is_leak else None
    return _months(start, s.on) if start is not None else 0


@check("b4.logs_soon")
def b4_logs_soon(s: Sight) -> bool:
    limits = data().limits
    return limits.log_amber_months <= _log_months(s) < limits.log_red_months


@check("b4.logs_late")
def b4_logs_late(s: Sight) -> bool:
    return _log_months(s) >= data().limits.log_red_months


@check("b6.unanswered")
def b6_unanswered(s: Sight) -> Iterator[Hit]:
    if not s.case.is_theft:
        return
    for field in ("card_in_hand", "pin_shared", "code_told", "card_lent"):
        asked = field != "code_told" or s.case.is_online
        if asked and getattr(s.case.custody, field) in (None, Answer.UNKNOWN):
            label = say(f"label_{field}")
            yield hit(f"custody.{field}", label=label.zh, label_en=label.en)


@check("b6.contradiction")
def b6_contradiction(s: Sight) -> bool:
    custody = s.case.custody
    return custody.code_told is Answer.NO and custody.scam_steps is Answer.YES


@check("b7.no_report")
def b7_no_report(s: Sight) -> bool:
    credit = s.case.credit
    return credit is None or not (credit.report_no or credit.report_date)


@check("b7.no_items")
def b7_no_items(s: Sight) -> bool:
    return s.case.credit is None or not s.case.credit.items


@check("b8.nobody")
def b8_nobody(s: Sight) -> bool:
    return not {"acquirer", "merchant", "payment_institution"} & set(outsiders(s.case))


@check("b8.cap")
def b8_cap(s: Sight) -> bool:
    return True


@check("c1.bank_first")
def c1_bank_first(s: Sight) -> bool:
    return s.case.complaint is None


@check("c1.pending")
def c1_pending(s: Sight) -> bool:
    return s.case.filing.pending_elsewhere is Answer.YES


def states_violation(case: Case) -> bool:
    """Whether the facts hold a concrete act or omission of the bank, which a report (举报) needs."""
    if case.is_leak:
        return True
    known = case.circumstances
    acts = (known.bank_ignored_notice, known.skimmer_found, known.otp_not_required, known.counter_id_failed)
    chip = case.card is not None and case.card.medium in (Medium.CHIP, Medium.COMBINED)
    stripe = chip and any(t.entry is Entry.STRIPE for t in case.transactions)
    return Answer.YES in acts or stripe or case.incident is Incident.SKIMMER_PREMISES


@check("c2.money_only")
def c2_money_only(s: Sight) -> bool:
    return not states_violation(s.case)


@check("c3.not_payment")
def c3_not_payment(s: Sight) -> bool:
    return s.case.payment_institution is None


@check("c3.pending")
def c3_pending(s: Sight) -> bool:
    return s.case.filing.pending_elsewhere is Answer.YES


@check("c3.no_domicile")
def c3_no_domicile(s: Sight) -> bool:
    who = s.case.payment_institution
    return who is not None and not (who.address or who.registered_address)


@check("c4.no_matter")
def c4_no_matter(s: Sight) -> bool:
    credit = s.case.credit
    matter = credit is not None and bool(credit.items or credit.objection_sent)
    return not matter and s.case.incident is not Incident.CREDIT_QUERY


@check("c4.judged")
def c4_judged(s: Sight) -> bool:
    return s.case.filing.judged_before is not None


@check("c6.redirect")
def c6_redirect(s: Sight) -> bool:
    return True


@check("c8.single")
def c8_single(s: Sight) -> bool:
    return s.case.leak is None or s.case.leak.many_victims is not Answer.YES


@check("c9.no_report")
def c9_no_report(s: Sight) -> bool:
    return not s.case.regulators


@check("d1.no_date")
def d1_no_date(s: Sight) -> bool:
    return s.case.incident_day is None and s.case.discovery is None


@check("d1.threshold")
def d1_threshold(s: Sight) -> bool:
    return s.case.is_leak


@check("d2.no_refusal")
def d2_no_refusal(s: Sight) -> bool:
    police = s.case.police
    return police is None or not (police.refusal_received or police.refusal_no)


@check("d2.late")
def d2_late(s: Sight) -> bool:
    received = s.case.police.refusal_received if s.case.police else None
    return received is not None and (s.on - received).days > data().limits.refusal_review_days


@check("d3.no_refusal")
def d3_no_refusal(s: Sight) -> bool:
    police = s.case.police
    if police is None:
        return True
    silent = police.status in (None, PoliceStatus.REPORTED, PoliceStatus.ACCEPTED)
    overdue = silent and (s.on - police.when.day).days > data().limits.police_silent_days
    return police.status is not PoliceStatus.REFUSED and not overdue
