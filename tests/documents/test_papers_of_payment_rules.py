"""Rules of payment: old quick payments kept, the bank's own check above 200 yuan, a transfer to be revoked."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Case, Complaint, Evidence, Institution, Moment, Notice, Payment, Verdict
from legal_refs.case.vocabulary import (
    Answer,
    Auth,
    Channel,
    ContactChannel,
    EvidenceForm,
    EvidenceGroup,
    PaymentNature,
    Reply,
    TransactionKind,
)
from tests.documents.test_arguments import example
from tests.documents.test_told import text_of

MORNING = date(2026, 11, 1)


def paid(cny: str, day: date | None = None) -> Case:
    case = structs.replace(example("quick-pay"), payments=())
    first = case.sorted_transactions[0]
    when = Moment(day=day, clock="09:00") if day else first.when
    return structs.replace(case, transactions=(structs.replace(first, cny=Decimal(cny), when=when),))


def test_the_bank_itself_checks_above_200_yuan() -> None:
    """43号公告 10(3): not more than 200 yuan may be checked by the institution."""
    assert "支付机构不得代替银行进行交易验证" in text_of(paid("200.01"), "B3")
    assert "支付机构不得代替银行进行交易验证" not in text_of(paid("200.00"), "B3")


def test_a_phone_payment_from_the_bound_card_is_an_order_to_the_bank() -> None:
    """Told as a wallet: the institution is named and who linked the card too, so article 10 and not article 22."""
    case = paid("500.00")
    phone = tuple(structs.replace(one, channel=Channel.WALLET) for one in case.transactions)
    told = structs.replace(case, transactions=phone)
    assert "由支付机构发出指令扣划" in text_of(told, "B3")
    assert "发起支付指令的协议授权" in text_of(told, "B8") and "以支付账户余额付款的" not in text_of(told, "B8")
    open_case = structs.replace(told, custody=structs.replace(told.custody, linked_payment=None))
    assert "支付机构不得代替银行进行交易验证" not in text_of(open_case, "B3")


def test_rules_on_a_balance_are_for_a_balance() -> None:
    """Quick pay takes the money from the card, not from the balance of a payment account."""
    assert "以支付账户余额付款的" not in text_of(paid("500.00"), "B8")


def test_older_quick_payments_are_kept_for_five_years() -> None:
    """银发〔2016〕261号 item 15 before 反洗钱法 34 (ten years, from 2025)."""
    rule, old = "交易信息应当至少保存5年", paid("500.00", date(2024, 12, 30))
    assert rule in text_of(old, "B4c") and rule not in text_of(paid("500.00"), "B4c")
    # the item binds payment institutions, not the bank alone
    assert all(rule not in text_of(old, paper) for paper in ("A8", "B4"))


def test_a_transfer_at_a_machine_that_was_to_be_revoked() -> None:
    case = example("skimmer-premises")
    first = structs.replace(
        case.transactions[0],
        when=Moment(day=MORNING, clock="10:25"),
        channel=Channel.ATM,
        kind=TransactionKind.TRANSFER,
    )
    asked = Notice(
        day=MORNING,
        clock="12:22",
        addressee=case.bank.name,
        channel=ContactChannel.COUNTER,
        said="要求撤销转账",
        demand=Answer.YES,
    )
    case = structs.replace(case, transactions=(first,))
    words = "原告已于2026年11月1日12时22分要求被告撤销转账，距受理不满24小时"
    assert words in text_of(structs.replace(case, notices=(asked,)), "A1")
    late = structs.replace(asked, day=date(2026, 11, 2))
    assert words[-13:] not in text_of(structs.replace(case, notices=(late,)), "A1")


def wallet(other: str = "示例支付有限公司（零钱）") -> Case:
    """1,000 from the balance of the payment account beside 5,000 from the card; 600 came back."""
    payer = Institution(name="示例支付有限公司", address="上海市", uscc="91110105MA01H5T805", sue=True)
    case = structs.replace(example("account-takeover"), payment_institution=payer)
    day = case.sorted_transactions[0]
    moves = (
        structs.replace(day, cny=Decimal(1000), channel=Channel.WALLET, counterpart=other, payee_masked="冯某"),
        structs.replace(day, cny=Decimal(5000), channel=Channel.QUICK_PAY, counterpart="示例支付有限公司"),
    )
    back = Payment(payer="冯某家属", day=day.when.day, amount=Decimal(600), nature=PaymentNature.RESTITUTION)
    return structs.replace(case, transactions=moves, payments=(back,))


def test_the_balance_of_a_payment_account_is_no_deposit_of_the_bank() -> None:
    """The bank owes 5,000 - 600 = 4,400, the institution 6,000 - 600 = 5,400, of it 1,000 alone."""
    text = text_of(wallet(), "A1")
    assert "存款本金4,400.00元（争议交易共计6,000.00元，不包括从支付账户余额转出的1,000.00元，已扣除" in text
    assert "在5,400.00元范围内承担先行赔付责任，其中从支付账户余额转出的1,000.00元由被告二单独承担" in text
    assert "以5,000.00元为基数" in text or "以4,400.00元为基数" in text
    assert "以6,000.00元为基数" not in text and "收款机构为" not in text
    assert "全额先行赔付5,400.00元" in text_of(wallet(), "B8")
    assert "请求支付本金4,400.00元" in text_of(wallet(), "A4") and "支付的退赔款600.00元" in text_of(wallet(), "A4")


def test_the_court_is_asked_for_the_criminal_file_where_no_other_institution_is_named() -> None:
    asked = text_of(structs.replace(wallet(), verdict=Verdict(court="绵阳市涪城区人民法院")), "A7")
    assert "被调查人：绵阳市涪城区人民法院" in asked and "被调查人：示例支付有限公司" not in asked


def test_a_wallet_held_to_a_terminal_pays_from_the_card() -> None:
    assert "存款本金5,400.00元" in text_of(wallet("示例便利店"), "A1")


def test_own_words_on_a_phone_given_away_are_answered_and_no_fault_is_denied() -> None:
    """The thief changed the password; bank and institution blame the phone that was given for repair."""
    case = wallet()
    said = "支付密码校验通过，客户将手机交由他人保管不善。"
    refused = Notice(day=MORNING, addressee="示例支付有限公司", reply=Reply.REFUSED, reply_text=said)
    blamed = structs.replace(
        Complaint(sent=MORNING, channel=ContactChannel.HOTLINE, decided_received=MORNING),
        decision="密码正确，客户将手机交给他人，自身存在过错。",
    )
    found = Verdict(court="绵阳市涪城区人民法院", found="冯某修改支付密码后窃得款项。")
    custody = structs.replace(
        case.custody, pin_shared=Answer.NO, code_told=Answer.NO, note="手机在维修店换屏，我把锁屏密码告诉了维修员。"
    )
    custody = structs.replace(custody, remote_control=Answer.NO, scam_steps=Answer.NO, screen_shared=Answer.NO)
    moves = tuple(structs.replace(t, auth=Auth.PIN) for t in case.transactions)
    case = structs.replace(
        case, complaint=blamed, notices=(refused,), verdict=found, custody=custody, transactions=moves
    )
    text = text_of(case, "A1")
    assert "将手机交给他人不等于交出交易密码，也不等于同意付款；付款所用的验证方式由" in text
    assert "不能证明原告存在保管上的过错" not in text and "只承担与其过错相应的部分" in text
    assert "生效的刑事判决认定密码由他人修改，仅凭" in text and "以技术手段截取" not in text
    assert "保管不善造成的，应当提供证据" in text and "保管不善造成的，应当提供证据" in text_of(case, "B8")


def test_the_agreement_with_the_institution_proves_no_contract_with_the_bank() -> None:
    """And the balance that one factor moved is said to be a case of 43号公告 24(3)."""
    case = wallet()
    bound = structs.replace(case.custody, linked_payment=Answer.YES)
    bank, payer = (
        Evidence(group=EvidenceGroup.CONTRACT, name=name, form=EvidenceForm.DOCUMENT)
        for name in ("个人借记卡协议", "支付账户服务协议截图")
    )
    moves = tuple(structs.replace(t, auth=Auth.PIN) for t in case.transactions)
    case = structs.replace(case, evidence=(bank, payer), custody=bound, transactions=moves)
    assert "原告与被告二之间有支付账户服务关系（证据2）。" in text_of(case) and "证据1、2" not in text_of(case)
    assert "所知的验证方式只有密码一项；没有采用其他有效要素的，属于该条第（三）项的情形" in text_of(case, "B8")
