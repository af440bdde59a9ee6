"""What interrupts limitation (诉讼时效中断): every demand that reached the bank, every procedure, every promise.

Sources: 民法典 195; 时效规定 8, 10, 12, 13, 14 (2008: 10, 12, 14, 15, 16); 经济纠纷规定 9. What a court
may read either way is kept as such (`firm` False) and never counted as certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from msgspec import structs

from legal_refs.case import bodies, reports
from legal_refs.case.addressees import of_another
from legal_refs.case.dealings import Complaint, Notice
from legal_refs.case.facts import Case, Police
from legal_refs.case.memory import kept
from legal_refs.case.overseas import foreign_station
from legal_refs.case.vocabulary import AT_ONCE, Answer, PaymentNature, PoliceStatus, Reply, TheftKind

KINDS = {
    "police": ("police", "police_review"),
    "demand": ("demand", "hotline", "complaint", "denial"),
    "body": ("body", "regulator"),
    "suit": ("suit",),
    "acknowledgement": ("acknowledgement", "agreement"),
}
"""What an act is for a legal point: its group, and the kinds that belong to it."""
REPAYING = frozenset({PaymentNature.ADVANCE, PaymentNature.SETTLEMENT})
"""义务人同意履行、部分履行."""
AGREED = frozenset({Reply.PARTIAL, Reply.DONE})
CONDITIONS = (
    "不再追究",
    "不再主张",
    "不再要求",
    "放弃",
    "为前提",
    "为条件",
    "前提条件",
    "承诺书",
    "书面承诺",
    "和解协议",
)
"""What an answer asks in return: who offers a part for a waiver promises nothing yet (时效规定 14)."""
_SHARE = re.compile(r"\d{1,3}(?:\.\d+)?[%％]|百分之[一二三四五六七八九十]+|一半|[一二三四五六七八九]成")
_PAYING = re.compile("赔|补偿|承担|负担|退[还款回给]|返还|支付|给付|付给|减免|免除|垫付|\\d元")
_NOT_PAYING = re.compile(
    "(?:不|未|没有|无法|无需|无权|拒绝|待|暂缓)[^，。；]{0,6}(?:赔|补偿|承担|负担|退|返还|支付|给付|减免)"
    "|(?:补偿|赔偿|赠送|给予|减免)[^，。；]{0,8}(?:积分|优惠券|礼品|年费)"
    "|赔偿(?:问题|事宜|事项|请求|要求|诉求|一事|的事)"
    "|(?:赔偿?|补偿|退款|退还|返还|支付|减免)[^，。；]{0,8}(?:另行|另案|另外|再行|再)(?:申请|协商|主张|研究|讨论|处理|解决|商量)"
    "|(?:另行|另案|另外|再行)(?:申请|协商|主张|研究|讨论|商量|起诉)[^，。；]{0,6}(?:赔偿?|补偿|退款|退还|返还|支付|减免)"
    "|由(?!我行|本行|银行)[^，。；]{0,8}(?:承担|负担|赔)|(?:客户|自行)承担"
    "|(?:补偿|赠送|返还|支付|给付)[^，。；元]{0,8}(?:积分|礼品|话费券|流量|优惠券|体验券)"
    "|减免[^，。；]{0,6}年费(?![^，。；]{0,6}(?:利息|违约金|欠款))"
)
"""Words of an answer that grants money, and those that name money and grant none."""
ENDED = frozenset({PoliceStatus.REFUSED, PoliceStatus.WITHDRAWN})


class Interruption(NamedTuple):
    """An act that interrupts: its day, the day from which the period runs anew, its kind.

    `restart` is None while a procedure is open: no new period runs before it ends (民法典 195). `firm` is False where
    courts may differ. `how` is the channel or body, of a complaint what was told of it (asked to pay, received,
    answered), `sent` the day on which a letter left, `proof` what shows it, `by` who did it where another did.
    """

    day: date
    restart: date | None
    kind: str
    firm: bool = True
    how: str = ""
    sent: date | None = None
    proof: str = ""
    by: str = ""

    @property
    def unasked(self) -> bool:
        """A complaint of which it was not told whether it asked the bank to pay."""
        return self.kind == "complaint" and "asked" not in self.how.split()


class Offer(NamedTuple):
    """The bank's answer that it pays a part: when, whether in a decision, whether bound to something, which share."""

    day: date | None
    decision: bool
    bound: bool
    share: str = ""


@kept
def offers(case: Case) -> tuple[Offer, ...]:
    """Each answer of the bank by which it pays a part only, complaints first."""
    decided = [
        Offer(one.decided_received, bool(one.decided_received), _bound(one.decision), _share(one.decision))
        for one in case.complaints
        if one.reply is Reply.PARTIAL and _pays(one.decision, case)
    ]
    answered = [
        Offer(one.reply_date, False, _bound(one.reply_text), _share(one.reply_text))
        for one in case.notices
        if one.reply is Reply.PARTIAL and not of_another(case, one.addressee) and _pays(one.reply_text, case)
    ]
    return (*decided, *answered)


def _share(words: str | None) -> str:
    """The share that the answer names, in its own words; empty where it names none or several."""
    named = set(_SHARE.findall(words or ""))
    return named.pop() if len(named) == 1 else ""


def _pays(words: str | None, case: Case) -> bool:
    """Whether an answer that grants something grants money: a corrected record, a copy, an account of it is none.

    Untold in which words it was given: the answer to a loss is of money, one about data may be of anything.
    """
    if not words:
        return case.is_theft
    return bool(_SHARE.search(words) or _PAYING.search(_NOT_PAYING.sub("", words)))


def _bound(words: str | None) -> bool:
    return any(condition in (words or "") for condition in CONDITIONS)


def acts(case: Case) -> tuple[Interruption, ...]:
    """Every act of the case that interrupts or may interrupt, in order of time."""
    found = [*_notices(case), *_agreements(case), *_bodies(case), *_suit(case)]
    for report in case.reports:
        if not foreign_station(report.station) and not reports.came(report, case):
            found += _police(_ended_by_later(report, case), case)
    for complaint in case.complaints:
        found += _complaint(complaint)
    if case.freeze is not None and case.freeze.demanded is Answer.YES:
        day = case.freeze.when.day
        by = case.freeze.by or ""
        found.append(Interruption(day, day, "hotline", how=_word(case.freeze.channel), sent=day, by=by))
    if case.debt is not None and case.debt.denial_sent is not None:
        day = case.debt.denial_sent
        found.append(Interruption(day, day, "denial", firm=False, sent=day))
    return tuple(sorted(found, key=lambda e: (e.day, e.restart or date.max, e.kind)))


def _word(token: StrEnum | None) -> str:
    return token.value if token is not None else ""


def _notices(case: Case) -> Iterator[Interruption]:
    """Demands: from their arrival (时效规定 8); one without a day of arrival should have arrived, which is arguable."""
    for notice in case.notices:
        if notice.demand is Answer.YES and not of_another(case, notice.addressee):
            yield _demand(notice)


def _of_the_bank(case: Case, payer: str) -> bool:
    """The bank's own payment: what its employee or a thief pays back acknowledges nothing for it."""
    by_person = case.kind_of_theft is TheftKind.STAFF and not any(word in payer for word in ("行", "信用", "联社"))
    return not by_person and not of_another(case, payer)


def _demand(notice: Notice) -> Interruption:
    spoken = notice.channel in AT_ONCE
    arrived = notice.arrived or (notice.day if spoken or notice.reply_date is not None else None)
    kind = "hotline" if spoken else "demand"
    day = arrived or notice.day
    how, proof, by = _word(notice.channel), notice.proof or "", notice.by or ""
    return Interruption(day, day, kind, arrived is not None, how, notice.day, proof, by)


def _complaint(complaint: Complaint) -> Iterator[Interruption]:
    """The complaint that asks for payment; a decision of the bank shows that it had arrived.

    Where it was not told whether it asked, that it did is arguable.
    """
    if complaint.demanded is Answer.NO:
        return
    arrived = complaint.arrived or (complaint.sent if complaint.decided_received else None)
    day = arrived or complaint.sent
    told = (
        ("asked", complaint.demanded is Answer.YES),
        ("received", complaint.received is not None),
        ("answered", complaint.decided_received is not None),
        ("at_once", complaint.arrived == complaint.sent),
    )
    how = " ".join(word for word, holds in told if holds)
    firm = arrived is not None and complaint.demanded is Answer.YES
    yield Interruption(day, day, "complaint", firm, how, complaint.sent, complaint.number or "", complaint.by or "")


def _agreements(case: Case) -> Iterator[Interruption]:
    """The other side paid in part or agreed to pay (民法典 195（二）, 时效规定 14).

    Who complains of a leak asks for an account of it first: what was granted is no promise to pay, unless the
    complaint asked for payment and the answer is of money. An offer of a part for a waiver is no promise.
    """
    for payment in case.payments:
        if payment.day is not None and payment.nature in REPAYING and _of_the_bank(case, payment.payer):
            firm = payment.taken_back is None
            yield Interruption(payment.day, payment.day, "acknowledgement", firm, payment.payer)
    asked = (n for n in case.notices if n.demand is Answer.YES and not of_another(case, n.addressee))
    answers = [(n.reply, n.reply_date, n.reply_text) for n in asked]
    answers += [(one.reply, one.decided_received, one.decision) for one in case.complaints if _asked_to_pay(one, case)]
    for reply, day, words in answers:
        if (
            reply in AGREED
            and day is not None
            and _pays(words, case)
            and not (reply is Reply.PARTIAL and _bound(words))
        ):
            yield Interruption(day, day, "agreement", how=reply.value)


def _asked_to_pay(complaint: Complaint, case: Case) -> bool:
    told = complaint.demanded
    return told is Answer.YES or (told is None and case.is_theft)


def _police(police: Police, case: Case) -> Iterator[Interruption]:
    """The report: open until a refusal or a withdrawal was known, or the judgment took effect (时效规定 13)."""
    verdict = case.judgment if police.status is PoliceStatus.SOLVED else None
    day, end = police.when.day, (verdict.effective if verdict else None) or police_end(police)
    asked = police.civil_claim_raised is not Answer.NO
    if end is None and police.status in ENDED:
        end = day  # ended on a day that was not told: the careful reading is the earliest
    yield Interruption(day, None if end is None else max(day, end), "police", asked, _word(police.status))
    if police.review_decided is not None and police.review_decided >= day:
        yield Interruption(police.review_decided, police.review_decided, "police_review", firm=False)


def _ended_by_later(report: Police, case: Case) -> Police:
    """A report that was taken in and never filed ends with the refusal of the last one: nothing is open since then."""
    last = case.police
    if last is None or report is last or report.status is not PoliceStatus.ACCEPTED or last.status not in ENDED:
        return report
    return structs.replace(report, outcome_known=report.outcome_known or police_end(last) or last.when.day)


def police_end(police: Police) -> date | None:
    """Day on which the refusal, the withdrawal or the judgment was known (时效规定 13(2)); None while open."""
    return police.outcome_known or police.refusal_received


def _bodies(case: Case) -> Iterator[Interruption]:
    """A body that may settle the dispute (时效规定 12), a regulator that passed the complaint on (arguable).

    That no new period runs while the body has not answered is arguable too: 时效规定 12 only names the request.
    """
    for body in case.regulators:
        settles = bodies.settles(body.desk)
        kind = "body" if settles else "regulator"
        if settles:
            yield Interruption(body.sent, max(body.sent, body.reply_date or body.sent), kind, how=body.desk)
        if body.reply_date is None or not settles:
            yield Interruption(body.sent, body.reply_date and max(body.sent, body.reply_date), kind, False, body.desk)


def _suit(case: Case) -> Iterator[Interruption]:
    """An earlier suit: from the day on which the complaint was handed in (时效规定 10) until it ended."""
    filed, ended = case.filing.earlier_suit, case.filing.earlier_suit_ended
    if filed is not None:
        yield Interruption(filed, None if ended is None else max(filed, ended), "suit")


def interruptions_of(case: Case) -> tuple[Interruption, ...]:
    """What certainly interrupted the period, procedures still open counted from their first day."""
    return tuple(e._replace(restart=e.restart or e.day) for e in acts(case) if e.firm)
