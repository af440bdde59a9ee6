"""Cards put into a stranger's wallet, phones and numbers that were taken, loans drawn while an account was taken."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Loan, Moment, Movement, Notice
from legal_refs.case.vocabulary import (
    Answer,
    CardKind,
    Channel,
    ContactChannel,
    Gender,
    LoanKind,
    MovementKind,
    PersonKind,
    PhoneCodes,
    Reply,
    TheftKind,
)
from legal_refs.money.claims import compute
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of

FILED = date(2026, 11, 22)


def wallet(channel: Channel = Channel.POS) -> Case:
    """A code typed on a false page put the card into a stranger's phone, which paid at a till nine minutes later."""
    case = changed(
        example("phishing-credit"),
        "custody",
        linked_payment=Answer.NO,
        bind_when=Moment(day=example("phishing-credit").sorted_transactions[0].when.day, clock="00:01"),
        bind_factors="卡号、有效期和短信验证码",
        bind_code_to="本人手机，被骗输入仿冒页面",
        card_in_hand=Answer.YES,
        code_typed=Answer.YES,
        new_device=Answer.YES,
    )
    return structs.replace(case, transactions=tuple(structs.replace(t, channel=channel) for t in case.transactions))


@pytest.mark.parametrize("channel", [Channel.POS, Channel.WALLET, Channel.OTHER])
def test_a_card_bound_to_a_strangers_phone_is_pleaded_whatever_the_channel(channel: Channel) -> None:
    case = wallet(channel)
    assert case.kind_of_theft is TheftKind.ONLINE
    text = text_of(case, "A2")
    assert "0时01分，该卡被他人绑定到原告没有使用过的" in text and "该卡被他人绑定到一台原告没有使用过的设备上" in text
    assert "第十五条第二款" in text and "严格采用多因素身份认证方式" in text and "关于受骗的情节" in text
    assert "验证码发往：原告手机，被骗输入仿冒页面" in text and "的电子银行被他人" not in text
    assert ("即使认为在商户机具上付款应当归入" in text) is (channel is not Channel.OTHER)
    assert "绑卡" in text_of(case, "B4")


def test_a_payment_at_a_till_without_a_binding_stays_open() -> None:
    case = changed(wallet(), "custody", bind_when=None, bind_factors=None, bind_code_to=None)
    assert case.kind_of_theft is None


def borrowed() -> Case:
    """Of the 129,500.00 that left, 30,000.00 came from a loan drawn in the app; two deductions since."""
    case = example("account-takeover")
    paid = tuple(
        Movement(day=date(2026, month, 14), amount=Decimal("1000.00"), kind=MovementKind.DEDUCTED, protest=Answer.YES)
        for month in (9, 10)
    )
    loan = Loan(kind=LoanKind.LOAN, signed=case.first_theft_day, amount=Decimal("30000.00"), contract_no="D-77")
    return structs.replace(case, loan=structs.replace(loan, money_came=Answer.YES, movements=paid))


def test_a_loan_drawn_during_the_theft_is_neither_lost_nor_claimed_twice() -> None:
    """129,500 − 30,000 = 99,500 of one's own; 2 × 1,000 asked back; 30,000 in the alternative only."""
    case = borrowed()
    amounts = compute(case, FILED)
    assert (amounts.principal, amounts.borrowed) == (Decimal("99500.00"), Decimal("30000.00"))
    assert {one.id: one.amount for one in amounts.asked}["loan_paid"] == Decimal("2000.00")
    text = text_of(case, "A1")
    for words in (
        "存款本金99,500.00元（争议交易共计129,500.00元，已扣除以原告名义借出的贷款的款项30,000.00元）",
        "返还原告就以原告名义办理的贷款已经付出的2,000.00元",
        "编号为D-77的借款合同（金额30,000.00元）不成立，原告不承担偿还责任",
        "停止就上述贷款向原告催收、从原告的账户扣款",
        "另向原告支付被盗刷的存款本金30,000.00元",
        "关于贷款合同。",
    ):
        assert text.count(words) == 1, words
    assert "不要求本人偿还" in text_of(case, "C1") and "以本人名义借出的贷款 | 30,000.00" in text_of(case, "B3")
    assert "办理的贷款的申请、授信、签约记录" in text_of(case, "A8")


def test_a_loan_that_never_reached_the_account_takes_nothing_off() -> None:
    case = borrowed()
    assert case.loan
    elsewhere = structs.replace(case, loan=structs.replace(case.loan, money_came=Answer.NO))
    assert compute(elsewhere, FILED).principal == Decimal("129500.00")
    assert "原告没有收到款项" in text_of(elsewhere, "A1")


def test_a_loan_beside_a_credit_card_is_pointed_out_on_the_screen() -> None:
    credit = changed(borrowed(), "card", kind=CardKind.CREDIT)
    assert credit.theft_loans == () and "loan.beside_theft" in {one.id for one in assess(credit, FILED).warnings}
    assert "loan.in_theft" in {one.id for one in assess(borrowed(), FILED).warnings}


def test_an_alert_sent_to_a_phone_in_other_hands_is_not_pleaded_as_unsent() -> None:
    case = changed(example("sim-swap"), "circumstances", alert_subscribed=Answer.YES, alert_received=Answer.NO)
    text = text_of(case, "A1")
    assert "手机号码已经不在原告的控制之下" in text and "失去了在首笔交易后即行冻结的机会" not in text
    assert "没有收到任何提醒" not in text_of(case, "C1")
    kept = changed(case, "custody", sim_swapped=Answer.NO, sim_when=None, sim_place=None, sim_paper=None)
    assert "失去了在首笔交易后即行冻结的机会" in text_of(kept, "A1")


def test_the_hour_of_a_lost_phone_and_of_the_stopped_number_is_told() -> None:
    """15:42, 15:45 and 15:51: one payment of 31,500.00 after the number was stopped."""
    on = example("account-takeover").sorted_transactions[0].when.day
    case = changed(
        example("account-takeover"),
        "custody",
        phone_lost=Answer.YES,
        phone_lost_when=Moment(day=on, clock="15:10"),
        number_stopped_when=Moment(day=on, clock="15:50"),
    )
    text = text_of(case, "A1")
    assert "15时10分，原告发现手机不在身边。" in text and "15时50分，原告将该手机号码停机" in text
    assert "停机以后该账户又发生1笔争议交易，金额31,500.00元，其时该号码已经不能接收验证码。" in text


def test_the_time_from_the_loss_of_the_phone_to_the_block_is_told() -> None:
    """Gone at 15:10, the block of the example after it: what left between is said, not passed over."""
    case = example("account-takeover")
    on = case.sorted_transactions[0].when.day
    lost = changed(case, "custody", phone_lost=Answer.YES, phone_lost_when=Moment(day=on, clock="15:10"))
    assert lost.freeze and lost.discovery and lost.freeze.when.day == lost.discovery.when.day
    text = text_of(lost, "A1")
    assert "时还没有争议交易；其后原告于" in text and "本可以因更早挂失而避免的损失的，应当说明是哪几笔" in text
    assert "时还没有争议交易；其后" not in text_of(case, "A1")


def test_codes_that_could_not_reach_a_phone_out_of_hand_prove_nothing() -> None:
    case = changed(example("account-takeover"), "custody", codes=PhoneCodes.NONE, trojan=None)
    assert "手机没有收到验证码短信" in text_of(changed(case, "custody", phone_lost=Answer.NO), "A1")
    assert "没有收到验证码短信" not in text_of(changed(case, "custody", phone_lost=Answer.YES), "A1")


def test_a_stolen_phone_is_not_called_lost() -> None:
    case = changed(example("account-takeover"), "custody", phone_lost=Answer.YES)
    stolen = text_of(structs.replace(case, story="我的手机被偷了，钱就没了。"), "A1")
    assert "原告的手机曾经被盗。" in stolen and "遗失或者离手" not in stolen
    assert "遗失或者离手" in text_of(structs.replace(case, story="手机被盗刷了三笔。"), "A1")


def test_a_call_before_the_theft_is_told_with_its_hour_and_weighed() -> None:
    """The call at 14:40, the first payment at 15:42: 1 hour and 2 minutes."""
    case = changed(example("account-takeover"), "circumstances", bank_ignored_notice=Answer.YES)
    assert case.bank and case.first_theft_day
    call = Notice(
        day=case.first_theft_day,
        clock="14:40",
        addressee=case.bank.name.partition("银行")[0] + "银行客户服务热线",
        channel=ContactChannel.HOTLINE,
        said="手机异常，请先停用网上支付",
        reply=Reply.REFUSED,
    )
    text = text_of(structs.replace(case, notices=(call,)), "A1")
    assert text.count("14时40分，原告致电被告的客户服务热线，告知：手机异常，请先停用网上支付。") == 1
    assert "首笔争议交易发生在其后1小时2分钟" in text and "告知上述情况" not in text
    assert "此前原告已就该账户的异常情况告知被告" in text_of(case, "A1")


def test_what_exceeds_the_daily_limit_is_counted_and_asked_for_by_itself() -> None:
    """129,500 on one day against 100,000: 29,500 above."""
    case = changed(example("account-takeover"), "card", limit_daily=Decimal("100000.00"))
    text = text_of(case, "A1")
    assert "超出单日限额的部分共计29,500.00元" in text
    assert "判令被告全额支付超出约定单日限额的29,500.00元" in text
    assert "超出约定单日限额" not in text_of(changed(case, "card", limit_daily=Decimal("130000.00")), "A1")


def test_rules_for_personal_accounts_are_not_pleaded_for_a_shop() -> None:
    shop = changed(
        example("account-takeover"), "victim", kind=PersonKind.SOLE_TRADER, name="某某饰品商行", representative="何静"
    )
    for paper in ("A1", "B1", "C1"):
        text = text_of(shop, paper)
        assert "为个人办理非柜面转账" not in text and "为个人客户办理电子支付" not in text
    text = text_of(shop, "A1")
    assert "签名并盖章" in text and "营业执照复印件、经营者身份证件复印件" in text and "原告本人在" not in text
    assert "为个人办理非柜面转账" in text_of(example("account-takeover"), "A1")


def test_what_the_payment_institution_answered_is_met_and_its_own_limitation_counted() -> None:
    """Demanded within three years of the theft, and again: the time had not run out."""
    case = changed(
        example("quick-pay"), "victim", id_no="441900198806112027", birth_date=date(1988, 6, 11), gender=Gender.FEMALE
    )
    other, first = case.payment_institution, case.first_theft_day
    assert other and first
    other = structs.replace(other, sue=True, address="广州市示例路300号", uscc="91440101MA5A7M3N2A")
    letter = Notice(
        day=date(first.year, first.month, 28),
        addressee=other.name,
        channel=ContactChannel.EMS,
        demand=Answer.YES,
        reply=Reply.REFUSED,
        reply_text="四要素鉴权一致，我司仅为支付通道",
    )
    case = structs.replace(case, payment_institution=other, notices=(letter,))
    text = text_of(case, "A1")
    assert "被告二答复：“四要素鉴权一致，我司仅为支付通道”。" in text and "不能以仅提供支付通道为由免除" in text
    assert (
        text.count("关于对被告二的诉讼时效。") == 1 and "要求被告二赔付，诉讼时效期间即使自该日起算也没有届满" in text
    )
    unasked = structs.replace(case, notices=(structs.replace(letter, demand=Answer.NO),))
    assert "关于对被告二的诉讼时效" not in text_of(unasked, "A1")


def test_what_went_to_the_replaced_card_is_claimed_of_the_records_and_the_complaint_has_its_day_of_receipt() -> None:
    """Reader: the content claimed said only that another acted; 2026-08-20 sent, 2026-08-21 received."""
    case = example("sim-swap")
    assert "验证码在申请人的手机卡被他人补办以后发往申请人的手机号码。《民事诉讼证据规定》第九十五条" in text_of(
        case, "A8"
    )
    assert "提出投诉（编号TS20260820031），被告于2026年8月21日收到。" in text_of(case, "A1")
    kept = changed(case, "custody", sim_swapped=Answer.NO)
    assert "的手机卡被他人补办" not in text_of(kept, "A8")


@pytest.mark.parametrize(("channel", "what"), [(Channel.WALLET, "支付账户"), (Channel.ONLINE_BANK, "电子银行")])
def test_what_was_taken_over_is_what_was_paid_from(channel: Channel, what: str) -> None:
    case = example("account-takeover")
    case = structs.replace(case, transactions=tuple(structs.replace(t, channel=channel) for t in case.transactions))
    assert f"原告的{what}被他人在一台原告没有使用过的设备上登录" in text_of(case, "A1")


def test_the_carrier_is_told_which_number_was_replaced() -> None:
    """Readers: a contact phone of the letter was taken for the replaced number, then none was named at all.

    The question says that it is left out only where the number is the one that the letters give.
    """
    case = changed(example("sim-swap"), "custody", sim_number="13900139000")
    assert "本人的手机号码（13900139000）被他人补办手机卡" in text_of(case, "B9")
    assert "本人的手机号码（13800138012）被他人补办手机卡" in text_of(example("sim-swap"), "B9")
