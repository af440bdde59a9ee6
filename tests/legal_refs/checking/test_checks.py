"""Checks before export: each provoked, each of the seventeen mistakes stopped or warned about, none without cause."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace

from legal_refs.case.dealings import Settlement
from legal_refs.case.debts import BankSuit, OwnPart
from legal_refs.case.facts import (
    Agent,
    CardFeature,
    Case,
    Circumstances,
    Claim,
    Complaint,
    Cost,
    Credit,
    CreditCardDebt,
    CreditItem,
    Custody,
    Discovery,
    Evidence,
    Filing,
    Freeze,
    Leak,
    Loan,
    Moment,
    Movement,
    Notice,
    Payment,
    PiRequest,
    Place,
    Police,
    Preserve,
    Regulator,
    Service,
    Staff,
    Transaction,
    Verdict,
)
from legal_refs.case.leaks import Harm
from legal_refs.case.persons import Estate
from legal_refs.case.vocabulary import (
    AgentKind,
    Answer,
    Apology,
    Authority,
    CardKind,
    Channel,
    Clause,
    CostKind,
    DataCategory,
    DoneBy,
    Entry,
    EstateManager,
    EvidenceForm,
    EvidenceGroup,
    Feature,
    Gender,
    Incident,
    InterestKind,
    LoanKind,
    Medium,
    MovementKind,
    PaymentNature,
    PersonKind,
    PhoneCodes,
    PiRight,
    PoliceStatus,
    PossessionKind,
    Reply,
    SourceBasis,
    SpecialPower,
    TheftKind,
    Voucher,
)
from legal_refs.checking import checkfile, hygiene, reviewing
from legal_refs.checking.base import PREDICATES, check, hit
from legal_refs.clocks import deadlines
from legal_refs.questions.compiler import setting_of
from legal_refs.results import Finding, Level
from tests.legal_refs import forum_cases as fc

D = Decimal
JIANGSU = Place(province="江苏省", city="南京市", district="鼓楼区")


def findings(case: Case, on: date = fc.TODAY) -> tuple[Finding, ...]:
    """All findings of a case, computed as the house does."""
    computed, found = fc.amounts(case, on), fc.choose(case, on)
    return reviewing.review(setting_of(case, on), computed, found, deadlines.clocks(setting_of(case, on)))


def ids(case: Case, on: date = fc.TODAY) -> set[str]:
    return {f.id for f in findings(case, on)}


def one(case: Case, check_id: str, on: date = fc.TODAY) -> Finding:
    """The first finding of one check."""
    return next(f for f in findings(case, on) if f.id == check_id)


def evidence(**changes: object) -> Case:
    base = Evidence(
        group=EvidenceGroup.LOSS,
        name="发票",
        form=EvidenceForm.DOCUMENT,
        source="公证处",
        original=Answer.YES,
        pages=1,
        proves="费用",
    )
    return fc.theft(evidence=(replace(base, **changes),))


def agent(**changes: object) -> Case:
    base = Agent(name="李四", kind=AgentKind.RELATIVE, relation="兄弟")
    return fc.theft(agent=replace(base, **changes))


def complaint(**changes: object) -> Case:
    base = Complaint(sent=date(2026, 6, 1), reply=Reply.REFUSED, decided_received=date(2026, 11, 10))
    return fc.theft(complaint=replace(base, **changes))


def credit_card(**changes: object) -> Case:
    case = fc.with_card(fc.theft(), kind=CardKind.CREDIT)
    return replace(case, **{"debt": CreditCardDebt(posted=D("18900.00"), repaid=D("5000.00")), **changes})


def custody(**changes: object) -> Case:
    return fc.theft(
        custody=replace(
            Custody(card_in_hand=Answer.YES, pin_shared=Answer.NO, card_lent=Answer.NO, code_told=Answer.NO), **changes
        )
    )


def police(**changes: object) -> Case:
    return fc.theft(police=replace(Police(when=Moment(day=date(2026, 5, 21), clock="20:50")), **changes))


def asks_access(**changes: object) -> Case:
    return fc.with_claim(fc.leak(**changes), access=True)


def unasked(terms: str) -> Case:
    """Quick payments by a function never asked for, and what is told of the limit."""
    case = fc.theft(circumstances=Circumstances(opened_unasked=Answer.YES))
    quick = tuple(replace(move, channel=Channel.QUICK_PAY) for move in case.transactions)
    return replace(case, transactions=quick, card=replace(case.card, limit_terms=terms))


def stolen_on(day: date) -> Case:
    move = Transaction(when=Moment(day=day), cny=D("100.00"), channel=Channel.ATM)
    found = Discovery(when=Moment(day=day))
    return fc.theft(transactions=(move,), possession=(), discovery=found, freeze=None, police=None)


def used(day: date, kind: PossessionKind) -> Case:
    """The real card used on a day; the card of the common theft is blocked on the day of the theft."""
    case = fc.theft()
    return replace(case, possession=(replace(case.possession[0], when=Moment(day=day), kind=kind),))


BOTH = fc.theft(incident=Incident.LEAK_THEN_THEFT, theft_kind=TheftKind.COUNTERFEIT, leak=fc.leak().leak)
PAY = fc.other("示例支付有限公司")

LARGE = fc.theft(transactions=(replace(fc.theft().transactions[0], cny=D("30000.00")),))
"""A sum that may lie above the figure of small claims."""

JUDGED_AND_SUED = Filing(judged_before=date(2026, 1, 1), sued_by_bank=Answer.YES)


PROVOKED: dict[str, Case] = {
    "stop.arbitration": fc.with_card(fc.theft(), clause=Clause.ARBITRATION),
    "stop.sued_by_bank": credit_card(filing=Filing(sued_by_bank=Answer.YES)),
    "plaintiff.bad_uscc": fc.theft(victim=fc.victim(kind=PersonKind.COMPANY, uscc="91450102MA5N1A2B2X")),
    "plaintiff.company_card": fc.theft(victim=fc.victim(kind=PersonKind.COMPANY)),
    "plaintiff.heirs": fc.theft(estate=Estate(holder="王某")),
    "plaintiff.estate_manager": fc.theft(estate=Estate(holder="王某", manager=EstateManager.ANOTHER)),
    "plaintiff.abroad": fc.theft(victim=fc.victim(foreign_party=Answer.YES)),
    "bank.abroad": fc.theft(bank=replace(fc.theft().bank, outside_mainland=Answer.YES)),
    "party.unsuited": fc.theft(carrier=fc.other("示例通信有限公司", sue=True)),
    "loan.face_told": fc.leak(
        incident=Incident.LOAN_IN_MY_NAME,
        loan=Loan(kind=LoanKind.LOAN, face_mine=Answer.NO),
        story="办分期时对方让我对着手机眨眼。",
    ),
    "answer.own_part": credit_card(
        story="其余的是我自己平时消费的，我愿意还。", filing=Filing(sued_by_bank=Answer.YES)
    ),
    "answer.collected_told": credit_card(
        debt=CreditCardDebt(collected_how="每月来电"),
        filing=Filing(sued_by_bank=Answer.YES),
        bank_suit=BankSuit(served=date(2032, 1, 5)),
    ),
    "answer.own_promised": credit_card(
        own_part=OwnPart(pays=Answer.YES),
        filing=Filing(sued_by_bank=Answer.YES),
        bank_suit=BankSuit(served=date(2032, 1, 5)),
    ),
    "answer.own_more": credit_card(
        own_part=OwnPart(amount=D("500.00")), bank_suit=BankSuit(principal=D("100.00")), debt=CreditCardDebt()
    ),
    "loan.paid_unprotested": fc.leak(
        incident=Incident.LOAN_IN_MY_NAME,
        loan=Loan(
            kind=LoanKind.LOAN,
            movements=(Movement(day=date(2026, 4, 20), amount=D("300.00"), kind=MovementKind.REPAID),),
        ),
    ),
    "loan.in_theft": fc.with_card(fc.theft(loan=Loan(amount=D("8000.00"))), kind=CardKind.DEBIT),
    "loan.beside_theft": credit_card(loan=Loan(amount=D("8000.00"))),
    "stop.company_data": fc.leak(victim=fc.victim(kind=PersonKind.COMPANY)),
    "stop.sued_over_loan": fc.leak(
        incident=Incident.LOAN_IN_MY_NAME, loan=Loan(kind=LoanKind.LOAN), filing=Filing(sued_by_bank=Answer.YES)
    ),
    "judged.over": fc.theft(filing=Filing(judged_before=date(2026, 1, 1))),
    "judged.asked_late": fc.theft(filing=Filing(judged_before=date(2026, 1, 1))),
    "judged.in_force": fc.theft(filing=Filing(judged_before=date(2026, 1, 1), judged_final=Answer.YES)),
    "judged.answered": fc.theft(filing=JUDGED_AND_SUED),
    "a19.defendant": fc.theft(filing=JUDGED_AND_SUED),
    "a20.nothing_owed": fc.theft(filing=replace(JUDGED_AND_SUED, judged_owed=Decimal(0))),
    "a20.in_force": fc.theft(filing=Filing(judged_before=date(2026, 1, 1), judged_final=Answer.YES)),
    "a19.not_final": fc.theft(filing=Filing(judged_before=date(2026, 1, 1), judged_final=Answer.NO)),
    "theft.heirs_drew": fc.theft(estate=Estate(holder="甘守仁", heirs_drew=Answer.YES)),
    "theft.heirs_not_asked": fc.theft(estate=Estate(holder="甘守仁", died=date(2026, 5, 1))),
    "stop.judged": fc.theft(filing=Filing(judged_before=date(2026, 1, 1))),
    "plaintiff.no_name": fc.theft(victim=fc.victim(name=None)),
    "plaintiff.incomplete": fc.theft(victim=fc.victim(ethnicity=None)),
    "plaintiff.no_phone": fc.theft(victim=fc.victim(phone=None)),
    "plaintiff.no_id": fc.theft(victim=fc.victim(id_no=None)),
    "plaintiff.bad_id": fc.theft(victim=fc.victim(id_no="450102198003151234")),
    "plaintiff.id_disagrees": fc.theft(victim=fc.victim(gender=Gender.FEMALE)),
    "plaintiff.no_guardian": fc.theft(victim=fc.victim(birth_date=date(2010, 1, 1), id_no=None)),
    "bank.missing": fc.theft(bank=None),
    "bank.short_name": fc.theft(bank=fc.bank(name="建设银行")),
    "bank.unusual_name": fc.theft(bank=fc.bank(name="南宁那家银行")),
    "bank.no_uscc": fc.theft(bank=fc.bank(uscc=None)),
    "bank.bad_uscc": fc.theft(bank=fc.bank(uscc="91450102MA5N1A2B2A")),
    "bank.no_address": fc.theft(bank=fc.bank(address=None)),
    "bank.no_registered_address": fc.theft(),
    "bank.unlicensed": fc.theft(bank=fc.bank(has_licence=Answer.NO)),
    "bank.licence_unknown": fc.theft(bank=fc.bank(has_licence=Answer.UNKNOWN)),
    "bank.no_representative": fc.theft(bank=fc.bank(representative=None)),
    "party.incomplete": fc.theft(acquirer=fc.other("示例收单有限公司", address=None, sue=True)),
    "court.none": fc.theft(
        bank=fc.bank(place=None, address=None), victim=fc.victim(domicile_place=None, domicile=None)
    ),
    "court.by_town": fc.theft(bank=fc.bank(place=Place(province="广东省", city="东莞市"))),
    "court.not_derived": fc.theft(filing=Filing(court_name="桂林市七星区人民法院")),
    "court.uncertain": fc.theft(bank=fc.bank(place=Place(province="陕西省", city="宝鸡市", district="凤翔区"))),
    "clause.unknown": fc.with_card(fc.theft(), clause=Clause.UNKNOWN),
    "events.earlier_later": fc.theft(
        complaint=Complaint(sent=fc.TODAY - timedelta(days=20)),
        earlier_complaints=(Complaint(sent=fc.TODAY - timedelta(days=3)),),
    ),
    "claim.nothing_left": fc.theft(
        payments=(Payment(payer="银行", amount=D("20000.00"), nature=PaymentNature.ADVANCE),)
    ),
    "claim.pi_empty": fc.with_claim(fc.leak(), stop=False),
    "claim.no_contract_rate": fc.with_claim(fc.theft(), interest=InterestKind.CONTRACT),
    "claim.lpr": fc.with_claim(fc.theft(), interest=InterestKind.LPR),
    "claim.mixed": fc.with_claim(fc.theft(), apology=Apology.WRITTEN),
    "claim.two_suits": BOTH,
    "claim.gate_none": asks_access(),
    "claim.gate_only": fc.with_leak(fc.with_claim(asks_access(), stop=False, apology=None), spread_ongoing=Answer.NO),
    "claim.gate_pending": asks_access(
        pi_request=PiRequest(sent=fc.TODAY - timedelta(days=3), rights=(PiRight.ACCESS,))
    ),
    "claim.mental_evidence": fc.with_claim(fc.leak(), mental=D("5000.01")),
    "claim.mental_modest": fc.with_claim(fc.leak(), mental=D("1000.00")),
    "claim.mental_unsaid": fc.with_claim(fc.leak(), mental=D("1000.00")),
    "claim.no_receipt": fc.with_claim(fc.leak(), costs=(Cost(kind=CostKind.TRAVEL, amount=D("10.00")),)),
    "claim.apology_scope": fc.with_claim(fc.leak(), apology=Apology.WRITTEN),
    "claim.credit_empty": credit_card(debt=None),
    "leak.no_source": fc.with_leak(fc.leak(), source_basis=()),
    "leak.no_day": fc.with_leak(fc.leak(), occurred=None),
    "leak.no_story": fc.with_leak(fc.leak(), what_happened=None),
    "leak.closed_hearing": fc.leak(),
    "theft.no_transactions": fc.theft(transactions=()),
    "theft.zero_amount": fc.theft(transactions=(replace(fc.theft().transactions[0], cny=D("0.00")),)),
    "theft.no_slip": fc.theft(possession=()),
    "theft.no_freeze": fc.theft(freeze=None),
    "theft.paid_deceived": fc.theft(custody=Custody(done_by=DoneBy.SELF_DECEIVED)),
    "theft.paid_mistaken": fc.theft(custody=Custody(done_by=DoneBy.MISTAKEN)),
    "theft.child_paid": fc.theft(custody=Custody(done_by=DoneBy.CHILD)),
    "theft.product_got_money": fc.theft(incident=Incident.STAFF_TOOK_DEPOSIT, staff=Staff(voucher=Voucher.POLICY)),
    "theft.by_trusted": fc.theft(custody=Custody(done_by=DoneBy.KNOWN, pin_shared=Answer.YES)),
    "theft.merchant_debited": fc.theft(custody=Custody(done_by=DoneBy.MERCHANT)),
    "theft.late_freeze": fc.theft(freeze=Freeze(when=Moment(day=date(2026, 5, 23)))),  # the second day after
    "theft.opened_yet_known": unasked("我2020年在手机银行里设的，页面写的是快捷支付单笔2万元"),
    "freeze.phone_told": fc.theft(
        freeze=Freeze(when=Moment(day=date(2026, 5, 21)), why_later="手机丢了没有电话可用，先去了营业厅"),
        story="我借路人的电话打自己手机，关机了。",
    ),
    "theft.unblocked": fc.theft(circumstances=Circumstances(unblocked_before_theft=Answer.YES)),
    "theft.code_told": custody(code_told=Answer.YES),
    "theft.codes_given": custody(codes=PhoneCodes.UNUSED, code_told=Answer.YES),
    "theft.no_police": fc.theft(police=None),
    "police.waiting": fc.theft(),
    "limitation.soon": stolen_on(date(2024, 1, 10)),
    "limitation.passed": fc.with_card(stolen_on(date(2023, 1, 10)), kind=CardKind.CREDIT),
    "deadline.soon": complaint(decided_received=date(2026, 10, 28)),
    "deadline.passed": fc.theft(),
    "small_claims.final": fc.theft(bank=fc.bank(place=JIANGSU)),
    "events.future": fc.theft(discovery=Discovery(when=Moment(day=fc.TODAY + timedelta(days=1)))),
    "events.after_freeze": fc.theft(freeze=Freeze(when=Moment(day=date(2026, 5, 21), clock="20:30"))),
    "events.used_after_block": used(fc.TODAY, PossessionKind.ATM_WITHDRAWAL),  # months after the block
    "events.report_before_discovery": police(when=Moment(day=date(2026, 5, 20))),
    "events.discovery_before_theft": fc.theft(discovery=Discovery(when=Moment(day=date(2026, 5, 20)))),
    "events.taken_back_early": fc.theft(
        payments=(
            Payment(
                payer="银行",
                amount=D("1.00"),
                nature=PaymentNature.ADVANCE,
                day=date(2026, 6, 2),
                taken_back=date(2026, 6, 1),
            ),
        )
    ),
    "events.letter_order": fc.theft(
        notices=(Notice(day=date(2026, 6, 2), addressee="银行", arrived=date(2026, 6, 1)),)
    ),
    "evidence.none": fc.theft(evidence=()),
    "evidence.no_proves": evidence(proves=None),
    "evidence.no_holder": evidence(original=Answer.NO, source=None),
    "evidence.copy": evidence(original=Answer.NO),
    "evidence.no_source": evidence(source=None),
    "evidence.no_pages": evidence(pages=None),
    "evidence.no_translation": evidence(foreign_language=Answer.YES),
    "evidence.device": evidence(form=EvidenceForm.ELECTRONIC),
    "evidence.third_party": evidence(third_party_masked=Answer.NO),
    "copies.signature": fc.theft(),
    "agent.none": fc.theft(),
    "agent.alone_too": replace(agent(), acts_alone=Answer.YES),
    "agent.ineligible": agent(relation="朋友"),
    "agent.no_proof": agent(kind=AgentKind.LAWYER),
    "agent.no_special": agent(authority=Authority.SPECIAL),
    "agent.all_powers": agent(term="全权代理至结案"),
    "agent.abroad": agent(signed_abroad=Answer.YES),
    "a7.nobody": fc.theft(),
    "a9.no_place": fc.theft(bank=None, transactions=(replace(fc.theft().transactions[0], place=None),)),
    "a10.bank": fc.theft(),
    "a7.no_domicile": fc.theft(payment_institution=replace(PAY, address=None)),
    "a12.no_address": fc.theft(),
    "a14.nobody": fc.theft(),
    "a14.track": fc.theft(bank=fc.bank(place=JIANGSU)),
    "a15.proof": fc.theft(),
    "a19.no_judgment": fc.theft(),
    "a20.final": fc.theft(bank=fc.bank(place=JIANGSU)),
    "a21.practice": fc.leak(),
    "b1.repeated": complaint(reply=Reply.PENDING, decided_received=None),
    "b1.one_matter": BOTH,
    "b2.no_decision": complaint(decided_received=None),
    "b2.late": complaint(decided_received=date(2026, 10, 1)),
    "b2.no_superior": fc.theft(bank=fc.bank(superior_name=None)),
    "b4.no_window": fc.with_leak(fc.leak(discovery=None), occurred=None, known=None),
    "b4.video_soon": stolen_on(fc.TODAY - timedelta(days=21)),
    "b4.video_late": stolen_on(fc.TODAY - timedelta(days=31)),
    # one year, 金规〔2024〕24号 43: 2025-12-23 + 1 year = 2026-12-23, 31 days from today; 2025-11-21 + 1 year is over
    "b4.logs_soon": fc.with_leak(fc.leak(), suspected_access=date(2025, 12, 23)),
    "b4.logs_late": fc.with_leak(fc.leak(), suspected_access=date(2025, 11, 21)),
    "b5.no_rights": fc.leak(pi_request=PiRequest(sent=date(2026, 10, 1))),
    "b5.deletion": fc.with_claim(fc.with_leak(fc.leak(), categories=(DataCategory.ID_NUMBER,)), delete=True),
    "b6.unanswered": custody(card_lent=None),
    "b6.unsure": custody(card_lent=Answer.UNKNOWN),
    "b6.contradiction": custody(scam_steps=Answer.YES),
    "b7.no_report": fc.theft(),
    "b7.no_items": fc.theft(credit=Credit(report_no="1")),
    "b8.nobody": fc.theft(),
    "b8.cap": fc.theft(),
    "c1.bank_first": fc.theft(),
    "c1.pending": fc.theft(filing=Filing(pending_elsewhere=Answer.YES)),
    "c2.money_only": fc.theft(),
    "c3.not_payment": fc.theft(),
    "c3.pending": fc.theft(filing=Filing(pending_elsewhere=Answer.YES)),
    "c3.no_domicile": fc.theft(payment_institution=replace(PAY, address=None)),
    "c4.no_matter": fc.theft(),
    "c6.sued": fc.theft(filing=Filing(sued_by_bank=Answer.YES)),
    "settlement.signed": fc.theft(settlement=Settlement(signed=Answer.YES, waived=Answer.YES)),
    "d1.judged": fc.theft(incident=Incident.STAFF_TOOK_DEPOSIT, staff=Staff(verdict=Verdict(court="示例人民法院"))),
    "c4.judged": fc.theft(filing=Filing(judged_before=date(2026, 1, 1))),
    "c6.redirect": fc.theft(),
    "c8.single": fc.leak(),
    "c9.no_report": fc.theft(),
    "d1.no_date": fc.with_leak(fc.leak(discovery=None), occurred=None, known=None),
    "d1.threshold": fc.leak(),
    "d2.no_refusal": fc.theft(),
    "d2.late": police(status=PoliceStatus.REFUSED, refusal_received=date(2026, 11, 13)),
    "d3.no_refusal": fc.theft(police=None),
}

CLEAN: dict[str, Case] = {
    "plaintiff.no_guardian": fc.theft(victim=fc.victim(birth_date=date(2008, 11, 22))),  # eighteen today
    "bank.no_registered_address": fc.theft(bank=fc.bank(registered_address="广西壮族自治区南宁市1号")),
    "bank.unlicensed": fc.theft(
        bank=fc.bank(has_licence=Answer.NO, uscc=None, head_office=fc.other("邕江商业银行股份有限公司"))
    ),
    "claim.gate_none": asks_access(pi_request=PiRequest(sent=date(2026, 10, 8), answer=Reply.REFUSED)),
    "claim.gate_pending": asks_access(pi_request=PiRequest(sent=date(2026, 10, 8))),  # 15 working days are over
    "claim.mental_evidence": fc.with_claim(fc.leak(), mental=D("5000.00")),
    "claim.mental_unsaid": fc.with_leak(fc.with_claim(fc.leak(), mental=D("1000.00")), harm=Harm(mind="整夜睡不着")),
    "theft.late_freeze": fc.theft(freeze=Freeze(when=Moment(day=date(2026, 5, 22)))),
    "theft.opened_yet_known": unasked("合同写的是转账每日5万元，我没有设过快捷支付的限额"),
    "freeze.phone_told": fc.theft(
        freeze=Freeze(when=Moment(day=date(2026, 5, 21)), why_later="手机丢了没有电话可用"),
        story="我没有借到别人的电话。",
    ),
    "events.used_after_block": used(fc.TODAY, PossessionKind.COUNTER),  # the new card is fetched at the counter
    "police.waiting": police(status=PoliceStatus.REFUSED),
    "leak.closed_hearing": fc.theft(),
    "agent.none": agent(),
    "agent.alone_too": replace(agent(), acts_alone=Answer.NO),
    "agent.ineligible": agent(kind=AgentKind.RECOMMENDED, relation="朋友", organisation="示例社区居民委员会"),
    "agent.no_special": agent(authority=Authority.SPECIAL, special=(SpecialPower.SETTLE,)),
    "a7.nobody": fc.theft(carrier=fc.other("示例通信有限公司")),
    "a10.bank": fc.theft(acquirer=fc.other("示例收单有限公司", sue=True)),
    "a12.no_address": fc.theft(service=Service(address="南宁市1号", phone="13800138001")),
    "a14.nobody": fc.theft(merchant=fc.other("示例商贸有限公司")),
    "a19.no_judgment": fc.theft(filing=Filing(judged_before=date(2026, 1, 1))),
    "b2.no_decision": complaint(),
    "b2.late": complaint(decided_received=date(2026, 10, 23)),  # the thirtieth day is today
    "b4.video_soon": stolen_on(fc.TODAY - timedelta(days=20)),
    "b4.video_late": stolen_on(fc.TODAY - timedelta(days=30)),
    "b4.logs_soon": fc.with_leak(fc.leak(), suspected_access=date(2025, 12, 24)),
    "b4.logs_late": fc.with_leak(fc.leak(), suspected_access=date(2025, 11, 22)),
    "b6.unanswered": custody(),
    "b6.unsure": custody(card_lent=None),
    "b7.no_report": fc.theft(credit=Credit(report_no="1")),
    "b7.no_items": fc.theft(credit=Credit(items=(CreditItem(institution="示例银行"),))),
    "b8.nobody": fc.theft(payment_institution=PAY),
    "c1.bank_first": complaint(),
    "c2.money_only": fc.theft(circumstances=replace(fc.theft().circumstances, bank_ignored_notice=Answer.YES)),
    "c3.not_payment": fc.theft(payment_institution=PAY),
    "c4.no_matter": fc.leak(incident=Incident.CREDIT_QUERY),
    "c8.single": fc.with_leak(fc.leak(), many_victims=Answer.YES),
    "c9.no_report": fc.theft(regulators=(Regulator(desk="nfra", sent=date(2026, 7, 1)),)),
    "d1.threshold": fc.theft(),
    "d2.no_refusal": police(refusal_received=date(2026, 11, 20)),
    # 14 + 7 = Saturday the 21st, moved to Monday the 23rd (刑诉法 105)
    "d2.late": police(status=PoliceStatus.REFUSED, refusal_received=date(2026, 11, 14)),
    "d3.no_refusal": police(status=PoliceStatus.REFUSED),
    "deadline.passed": fc.leak(leak=Leak(what_happened="来电")),
    "limitation.soon": stolen_on(date(2026, 5, 21)),
    "small_claims.final": LARGE,
    "a14.track": LARGE,
    "a20.final": LARGE,
}
ALWAYS = {"copies.signature", "a15.proof", "a21.practice", "b8.cap", "c6.redirect"}


@pytest.mark.parametrize("check_id", sorted(PROVOKED))
def test_every_check_strikes_and_says_what_to_do(check_id: str) -> None:
    found = one(PROVOKED[check_id], check_id)
    assert len(found.message.zh) >= 8 and len(found.message.en) >= 15
    assert not re.search(r"[{}]", found.message.zh + found.message.en)


@pytest.mark.parametrize("check_id", sorted(set(PROVOKED) - ALWAYS))
def test_no_check_strikes_without_cause(check_id: str) -> None:
    base = fc.leak() if PROVOKED[check_id].incident in (Incident.LEAK_CALLS,) else fc.theft()
    assert check_id not in ids(CLEAN.get(check_id, base))


def test_every_check_is_tried() -> None:
    rows = {row.id for row in checkfile.data().rows}
    assert rows == set(PROVOKED) | {"claim.no_interest_start"}
    assert set(PREDICATES) == {row.id for row in checkfile.data().rows if row.when is None}


def test_interest_without_a_first_day_is_stopped() -> None:
    case = fc.theft()
    found = reviewing.review(setting_of(case, fc.TODAY), fc.amounts(case, interest_from=None), fc.choose(case))
    assert {"A1", "A4"} == set(next(f for f in found if f.id == "claim.no_interest_start").documents)


MISTAKES: dict[int, tuple[Case, str]] = {
    1: (fc.theft(bank=fc.bank(name="建设银行")), "bank.short_name"),
    2: (fc.theft(bank=fc.bank(address=None)), "bank.no_address"),
    3: (fc.theft(victim=fc.victim(ethnicity=None, occupation=None)), "plaintiff.incomplete"),
    4: (fc.theft(filing=Filing(court_name="桂林市七星区人民法院")), "court.not_derived"),
    5: (fc.with_card(fc.theft(), clause=Clause.ARBITRATION), "stop.arbitration"),
    6: (fc.theft(story="请求判令银行赔偿我的全部损失。"), "hygiene.vague"),
    7: (fc.with_claim(fc.theft(), interest=InterestKind.CONTRACT), "claim.no_contract_rate"),
    8: (fc.with_claim(fc.theft(), apology=Apology.WRITTEN, mental=D("1000.00")), "claim.mixed"),
    9: (asks_access(), "claim.gate_none"),
    10: (fc.theft(story="请求法院对行长判刑并吊销执照。"), "hygiene.not_for_court"),
    11: (evidence(proves=None), "evidence.no_proves"),
    12: (fc.theft(acquirer=fc.other("示例收单有限公司", third_party=True)), "copies.signature"),
    13: (fc.theft(story="这家黑心银行无耻。"), "hygiene.insult"),
    14: (fc.theft(), "police.waiting"),
    15: (complaint(decided_received=date(2026, 10, 1)), "b2.late"),
    16: (fc.theft(story="我的卡号6222021234567890123被盗刷。"), "hygiene.card_number"),
    17: (agent(relation="朋友"), "agent.ineligible"),
}
# Every check with its message: those of checks.yaml and those of hygiene.yaml.
ROWS = checkfile.data().rows + hygiene.rows()


@pytest.mark.parametrize("number", range(1, 18))
def test_each_of_the_seventeen_mistakes_is_stopped_or_warned_about(number: int) -> None:
    case, check_id = MISTAKES[number]
    assert number in {row.mistake for row in ROWS if row.id == check_id}
    found = one(case, check_id)
    assert found.level in (Level.BLOCK, Level.WARN)
    assert re.search("请|写|看|选|打印|签名|先|不用|不能|补", found.message.zh)


def test_mistake_table_is_complete() -> None:
    assert {row.mistake for row in ROWS} == {None, *range(1, 18)}


def test_copies_follow_the_number_of_opponents() -> None:
    case, _ = MISTAKES[12]
    assert "共打印 3 份" in one(case, "copies.signature").message.zh  # the court, the bank, the acquirer


def test_missing_fields_of_the_plaintiff_are_named_one_by_one() -> None:
    case = fc.theft(victim=replace(fc.victim(), gender=None, occupation=None, domicile=None))
    found = [f for f in findings(case) if f.id == "plaintiff.incomplete"]
    assert [f.field for f in found] == ["victim.gender", "victim.occupation", "victim.domicile"]
    assert "性别" in found[0].message.zh and "gender" in found[0].message.en


def test_a_block_stops_only_the_papers_it_names() -> None:
    found = findings(fc.theft(bank=fc.bank(uscc="91450102MA5N1A2B2A")))
    assert "bank.bad_uscc" in {f.id for f in reviewing.blockers(found, "A1")}
    assert "bank.bad_uscc" not in {f.id for f in reviewing.of_paper(found, "B1")}
    assert "b4.video_late" in {f.id for f in reviewing.of_paper(found, "B4-card")}


def test_a_code_that_is_missing_stops_no_paper() -> None:
    """民事诉讼法 124: the name and the address of the defendant; its place in the paper stays empty."""
    found = findings(fc.theft(bank=fc.bank(uscc=None)))
    assert "bank.no_uscc" in {f.id for f in reviewing.of_paper(found, "A1")}
    assert "bank.no_uscc" not in {f.id for f in reviewing.blockers(found, "A1")}


def test_block_without_papers_stops_every_paper() -> None:
    found = findings(fc.theft(story="卡号6222021234567890123"))
    assert all("hygiene.card_number" in {f.id for f in reviewing.blockers(found, p)} for p in ("A1", "B1", "D1"))


def test_gravest_findings_come_first() -> None:
    order = [f.level for f in findings(fc.theft())]
    assert order == sorted(order, key=[Level.BLOCK, Level.WARN, Level.INFO].index)


def test_gate_follows_the_clock_of_fifteen_working_days() -> None:
    # received Thursday 2026-10-08: fifteen working days end by 10-29, so 10-20 is inside the period and 11-06 is not
    case = asks_access(pi_request=PiRequest(sent=date(2026, 10, 8), received=date(2026, 10, 8)))
    assert "claim.gate_pending" in ids(case, date(2026, 10, 20))
    assert "claim.gate_pending" not in ids(case, date(2026, 11, 6))


def test_gate_without_a_clock_falls_back_to_thirty_days() -> None:
    case = asks_access(pi_request=PiRequest(sent=date(2026, 10, 23)))

    def gate(on: date) -> bool:
        found = reviewing.review(setting_of(case, on), fc.amounts(case, on), fc.choose(case, on))
        return any(f.id == "claim.gate_pending" for f in found)

    assert gate(date(2026, 11, 22)) and not gate(date(2026, 11, 23))  # the thirtieth day, the day after


def test_gate_does_not_exist_before_the_law_did() -> None:
    old = fc.with_leak(asks_access(), occurred=date(2021, 6, 1))
    assert "claim.gate_none" not in ids(old, date(2021, 10, 31))
    assert "claim.gate_none" in ids(old, date(2021, 11, 1))


def test_head_office_known_from_the_directory_need_not_be_typed() -> None:
    branch = fc.bank(name="中国工商银行股份有限公司南宁某支行", has_licence=Answer.NO)
    assert "bank.unlicensed" not in ids(fc.theft(bank=branch))


def test_chip_card_read_by_its_stripe_is_a_violation_to_report() -> None:
    move = replace(fc.theft().transactions[0], entry=Entry.STRIPE)
    case = fc.with_card(fc.theft(transactions=(move,)), medium=Medium.COMBINED)
    assert "c2.money_only" not in ids(case)


@pytest.mark.parametrize(
    ("card", "papers"),
    [
        ("gan-today", ("A1", "A4", "A6", "B1", "B3", "B4", "C1", "D1")),
        ("leak-calls", ("B5", "B1", "C1", "C2", "A3", "A5", "A6", "A16", "D1")),
        ("trojan-sms", ("B4", "D1", "B1", "C1", "A1", "A4", "A6", "A7", "A8")),
        ("credit-query", ("B7", "C4", "B1", "C2", "A3")),
        ("pos-credit", ("A2", "A4", "B6")),
        ("marketing-c2", ("C2", "B5", "B1", "A3")),
        ("statement-leak", ("A3", "A5", "B1", "B5")),
        ("leak-then-theft", ("B4", "A1", "A3")),
    ],
)
def test_papers_of_the_scenario_cards_are_not_blocked(card: str, papers: tuple[str, ...]) -> None:
    found = findings(fc.example(card))
    assert {p: [f.id for f in reviewing.blockers(found, p)] for p in papers} == {p: [] for p in papers}


@pytest.mark.parametrize(
    ("name", "case", "check_id"),
    [
        ("wrong check digit", fc.theft(victim=fc.victim(id_no="450102198003151234")), "plaintiff.bad_id"),
        ("refund larger than loss", PROVOKED["claim.nothing_left"], "claim.nothing_left"),
        ("transaction after the freeze", PROVOKED["events.after_freeze"], "events.after_freeze"),
        ("future", PROVOKED["events.future"], "events.future"),
        ("zero yuan", PROVOKED["theft.zero_amount"], "theft.zero_amount"),
        ("arbitration", PROVOKED["stop.arbitration"], "stop.arbitration"),
    ],
)
def test_bad_input_of_the_cards_gets_a_clear_message(name: str, case: Case, check_id: str) -> None:
    assert one(case, check_id).message.zh, name


def test_odd_characters_and_many_transactions_do_no_harm() -> None:
    move = fc.theft().transactions[0]
    case = fc.theft(
        victim=fc.victim(name="𠮷㛃·阿卜杜拉"),
        story="A & B < C {{ x }} " + "长" * 19_900,
        transactions=(move,) * 200,
    )
    assert all("{{" not in f.message.zh for f in findings(case))


def test_same_day_without_times_leaves_the_order_open() -> None:
    day = date(2026, 5, 21)
    case = fc.theft(freeze=Freeze(when=Moment(day=day)), police=Police(when=Moment(day=day)))
    assert not ids(case) & {"events.after_freeze", "events.report_before_discovery"}


AFTER = fc.TODAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("field", "case"),
    [
        ("transactions[0].when", stolen_on(AFTER)),
        ("police.when", police(when=Moment(day=AFTER))),
        ("freeze.when", fc.theft(freeze=Freeze(when=Moment(day=AFTER)))),
        ("possession[0].when", fc.theft(possession=(replace(fc.theft().possession[0], when=Moment(day=AFTER)),))),
        ("notices[0].day", fc.theft(notices=(Notice(day=AFTER, addressee="银行"),))),
        ("regulators[0].sent", fc.theft(regulators=(Regulator(desk="nfra", sent=AFTER),))),
        ("preserve[0].sent", fc.theft(preserve=(Preserve(sent=AFTER),))),
        (
            "payments[0].day",
            fc.theft(payments=(Payment(payer="银行", amount=D("1.00"), nature=PaymentNature.ADVANCE, day=AFTER),)),
        ),
        ("complaint.sent", complaint(sent=AFTER)),
        ("pi_request.sent", fc.leak(pi_request=PiRequest(sent=AFTER))),
        ("leak.occurred", fc.with_leak(fc.leak(), occurred=AFTER)),
        ("credit.objection_sent", fc.theft(credit=Credit(objection_sent=AFTER))),
        ("victim.birth_date", fc.theft(victim=fc.victim(birth_date=AFTER, id_no=None))),
    ],
)
def test_no_event_lies_in_the_future(field: str, case: Case) -> None:
    assert field in {f.field for f in findings(case) if f.id == "events.future"}


def test_messages_carry_nothing_that_was_typed() -> None:
    secret = "秘密文字𠮷"
    case = fc.theft(
        story=secret + "卡号6222021234567890123混蛋",
        victim=fc.victim(name=secret, domicile=secret),
        bank=fc.bank(name=secret),
        card=replace(fc.theft().card, features=(CardFeature(feature=Feature.SMS_ALERT),)),
        claim=Claim(apology_scope=secret),
    )
    text = "".join(f.message.zh + f.message.en for f in findings(case))
    assert secret not in text and "6222" not in text


def test_a_check_cannot_be_registered_twice() -> None:
    predicate: Callable[..., object] = PREDICATES["a9.no_place"]
    with pytest.raises(ValueError, match="twice"):
        check("a9.no_place")(predicate)  # type: ignore[arg-type]
    assert hit("a", b=1).slots == {"b": 1}


def test_source_basis_of_police_allows_what_is_proven() -> None:
    case = fc.with_leak(
        fc.leak(), what_happened="柜员张三泄露了我的信息。", source_basis=(SourceBasis.POLICE_DOCUMENT,)
    )
    assert "hygiene.accused" not in ids(case)
    bare = fc.with_leak(fc.leak(), what_happened="柜员张三泄露了我的信息。")
    assert "hygiene.accused" in ids(bare)
