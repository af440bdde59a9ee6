"""Papers that meet a part that was offered, a settlement with the thief, a closed police case."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import CardFeature, Case, Complaint, Payment, Transaction
from legal_refs.case.vocabulary import (
    Answer,
    CardGone,
    Channel,
    Feature,
    PaymentNature,
    PoliceStatus,
    Reply,
)
from tests.documents.test_arguments import example, papers


def refused(decision: str, reply: Reply = Reply.REFUSED) -> Case:
    case = example("gan-refused")
    assert case.complaint is not None
    return structs.replace(case, complaint=structs.replace(case.complaint, decision=decision, reply=reply))


def test_a_part_that_the_bank_offers_is_not_taken_for_the_whole() -> None:
    """A lesser share has a condition that the bank must prove; a plain refusal offers nothing."""
    made = papers(refused("同意补偿30%。", Reply.PARTIAL))
    assert "关于部分赔付。被告在处理决定中只同意赔付30%。" in made["A1"]
    assert "原告不同意按照该答复减少请求" in made["A1"] and "贵行在处理决定中只同意赔付30%" in made["B3"]
    assert "关于部分赔付" not in papers(refused("不予赔付。"))["A1"]


def test_a_settlement_with_the_thief_releases_him_alone() -> None:
    """What he paid is taken off; the letter speaks of it only where the bank did."""
    paid = Payment(payer="何某", day=date(2026, 6, 1), amount=Decimal("1000.00"), nature=PaymentNature.SETTLEMENT)
    made = papers(structs.replace(refused("客户已与行为人和解。"), payments=(paid,)))
    assert "被告在答复中称“客户已与行为人和解”" in made["A1"] and "和解的当事人不包括被告" in made["A1"]
    assert "贵行在答复中称“客户已与行为人和解”" in made["B3"]
    unsaid = papers(structs.replace(refused("不予赔付。"), payments=(paid,)))
    assert "关于与他人和解。何某支付的款项" in unsaid["A1"] and "关于与他人和解" not in unsaid["B3"]


def test_a_settlement_with_the_bank_is_none_with_another() -> None:
    """The bank's own part payment is no settlement with another person."""
    case = refused("不予赔付。")
    assert case.bank is not None
    paid = Payment(payer=case.bank.name, amount=Decimal("1000.00"), nature=PaymentNature.SETTLEMENT)
    assert "关于与他人和解" not in papers(structs.replace(case, payments=(paid,)))["A1"]


def test_a_case_that_the_police_closed_finds_nothing_against_the_holder() -> None:
    """Closed is not refused: the paper names what was decided."""
    case = example("gan-refused")
    assert case.police is not None
    police = structs.replace(case.police, status=PoliceStatus.WITHDRAWN, refusal_received=None, refusal_ground=None)
    told = papers(structs.replace(case, police=structs.replace(police, outcome_known=date(2026, 9, 10))))["A1"]
    assert "关于撤销案件。公安机关撤销案件" in told and "关于不予立案" not in told
    assert "该案后被撤销（" in told


def test_the_payment_institution_owes_no_more_what_it_paid() -> None:
    """Its own 1,000.00 is taken off the sum that went through it, and said to be."""
    case = example("quick-pay")
    assert case.payment_institution is not None
    through = sum((t.cny for t in case.transactions if t.channel in (Channel.QUICK_PAY, Channel.QR)), Decimal("0.00"))
    own = Payment(payer=case.payment_institution.name, amount=Decimal("1000.00"), nature=PaymentNature.ADVANCE)
    made = papers(structs.replace(case, payments=(own,)))["B8"]
    assert f"先行赔付{through - 1000:,.2f}元" in made and f"先行赔付{through:,.2f}元" not in made
    assert "支付的1,000.00元" in made


def test_what_was_paid_at_the_counter_without_a_check_stands_apart() -> None:
    """30,000.00 over the counter beside 5,000.00 from a machine: the counter's is claimed whole in the alternative."""
    case = example("unknown-how")
    day = case.transactions[0].when
    rows = (
        Transaction(when=day, cny=Decimal("5000.00"), channel=Channel.ATM),
        Transaction(when=day, cny=Decimal("30000.00"), channel=Channel.COUNTER),
    )
    case = structs.replace(case, transactions=rows, payments=())
    failed = structs.replace(case.circumstances, counter_id_failed=Answer.YES)
    told = papers(structs.replace(case, circumstances=failed))["A1"]
    assert "全额支付在柜台办理的1笔交易30,000.00元" in told
    assert "柜面人员没有核对办理人的身份和授权，应当由被告全部承担" in told
    unknown = structs.replace(case.circumstances, counter_id_failed=Answer.UNKNOWN)
    assert "在柜台办理的1笔交易" not in papers(structs.replace(case, circumstances=unknown))["A1"]


def test_a_service_that_was_never_ordered_is_not_opened() -> None:
    """The list of functions names it, the answer denies it: the paper does not say that the account had it."""
    case = example("gan-refused")
    assert case.card is not None
    card = structs.replace(case.card, features=(CardFeature(feature=Feature.SMS_ALERT, explained=Answer.NO),))
    victim = structs.replace(case.victim, birth_date=date(1942, 7, 19), id_no=None)
    case = structs.replace(case, card=card, victim=victim)
    none = structs.replace(case.circumstances, alert_subscribed=Answer.NO, opened_unasked=None)
    told = papers(structs.replace(case, circumstances=none))["B3"]
    assert "开通了短信通知服务" not in told


def test_a_card_that_somebody_took_is_told_though_nobody_knows_where_it_was() -> None:
    """The answer on the card in hand is open; that it was taken is not lost."""
    case = example("unknown-how")
    custody = structs.replace(case.custody, card_in_hand=Answer.UNKNOWN, card_gone=CardGone.TAKEN_BY_KNOWN)
    assert "原告的银行卡曾被他人拿走" in papers(structs.replace(case, custody=custody))["A1"]


def test_a_settlement_with_the_payment_institution_does_not_release_the_bank() -> None:
    """The bank says that both settled; the institution is no defendant here."""
    case = example("quick-pay")
    assert case.payment_institution is not None
    paid = Payment(payer=case.payment_institution.name, amount=Decimal("1000.00"), nature=PaymentNature.SETTLEMENT)
    decision = "绑卡时验证通过，本行仅执行支付公司指令；您已与支付公司达成和解。"
    complaint = Complaint(
        sent=date(2026, 11, 10), decision=decision, reply=Reply.REFUSED, decided_received=date(2026, 11, 20)
    )
    told = papers(structs.replace(case, payments=(paid,), complaint=complaint))["B3"]
    assert "贵行在答复中称“您已与支付公司达成和解”" in told and "贵行在答复中称“本行仅执行支付公司指令”" in told


def test_where_a_code_went_is_no_place_where_nobody_knows() -> None:
    """「不知道」 typed into the field is no answer to print."""
    case = example("quick-pay")
    assert case.payment_institution is not None
    custody = structs.replace(case.custody, linked_payment=Answer.NO, bind_code_to="不知道", bind_factors="不清楚")
    told = papers(structs.replace(case, custody=custody))
    assert not [name for name, text in told.items() if "发往不知道" in text or "要素为不清楚" in text]


def test_a_card_that_another_may_use_is_not_said_to_be_used_by_its_holder() -> None:
    """A family's second card: the slip shows the card, not who held it."""
    case = example("pos-credit")
    custody = structs.replace(case.custody, card_in_hand=Answer.YES, card_lent=Answer.YES)
    told = papers(structs.replace(case, custody=custody))["A2"]
    assert "真实的银行卡由原告本人或者经其同意使用的人持有" in told
    assert "7时40分，真卡在" in told and "7时40分，原告使用该卡" not in told


def test_who_paid_the_charges_back_did_not_recognise_them() -> None:
    """The bank says that payment is recognition; one sum with one day is met as payments one by one are."""
    case = example("pos-credit")
    complaint = Complaint(sent=date(2025, 12, 1), decision="您已全额还款，视为认可。", reply=Reply.REFUSED)
    assert case.debt is not None
    debt = structs.replace(case.debt, movements=(), repaid=Decimal("5000.00"), repaid_on=date(2025, 11, 10))
    told = papers(structs.replace(case, complaint=complaint, debt=debt))["A2"]
    assert "关于还款。被告在答复中称“您已全额还款，视为认可”。付款本身不等于确认" in told
