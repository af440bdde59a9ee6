"""Papers of money that a shop debited without consent: what bank, payment institution and shop are told and asked."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Case, Complaint, Evidence, Institution, Moment, Payment
from legal_refs.case.vocabulary import Answer, Channel, DoneBy, EvidenceForm, EvidenceGroup, PaymentNature, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made

SHOP, INSTITUTION = "示例健康服务有限公司", "示例联付支付有限公司"


def debited(*days: date, said: str | None = None) -> Case:
    """99.50 yuan by quick payment on each of the days, debited by a shop that the holder never allowed to."""
    case = example("quick-pay")
    assert case.payment_institution
    move = structs.replace(
        case.transactions[0],
        cny=Decimal("99.50"),
        amount=None,
        channel=Channel.QUICK_PAY,
        counterpart=INSTITUTION,
        payee_masked="示例健康",
    )
    complaint = Complaint(sent=date(2026, 9, 1), reply=Reply.REFUSED, decided_received=date(2026, 9, 12), decision=said)
    return structs.replace(
        case,
        transactions=tuple(structs.replace(move, when=Moment(day=day)) for day in days or (date(2026, 5, 6),)),
        custody=structs.replace(case.custody, done_by=DoneBy.MERCHANT, linked_payment=Answer.NO),
        merchant=Institution(name=SHOP),
        payment_institution=structs.replace(case.payment_institution, name=INSTITUTION),
        complaint=complaint,
        earlier_complaints=(),
        notices=(),
        payments=(),
    )


def test_a_bank_that_says_its_customer_signed_up_is_answered() -> None:
    """The shop's case had no answer at all below its sentence that the decision is not accepted."""
    said = "系客户自行在手机上签约快捷支付协议后由商户发起，扣款有授权，我行无过错，请联系商户处理。"
    texts = made(debited(said=said), "B1", "C1")
    assert "关于签约和授权。贵行在答复中称“系客户自行在手机上签约快捷支付协议后由商户发起”" in texts["B1"]
    assert "商户是否另有责任，不影响贵行" in texts["B1"] and "不能代替对扣款授权的证明" in texts["B1"]
    assert "应当出示协议文本、签订的时间和设备" in texts["C1"] and "识别、防范义务" not in texts["C1"]
    assert "没有有效授权的，退还或者先行赔付99.50元" in texts["C1"]


def test_an_answer_without_the_agreement_is_told_where_the_evidence_says_so() -> None:
    case = debited(said="系客户自行签约，扣款有授权。")
    assert "没有提供协议" not in made(case, "B1")["B1"]
    answer = Evidence(
        group=EvidenceGroup.BANK_FAULT,
        name="投诉答复函",
        form=EvidenceForm.DOCUMENT,
        source="银行出具",
        original=Answer.YES,
        proves="银行拒绝退款且没有提供签约协议",
    )
    twice = structs.replace(case, evidence=(answer, structs.replace(answer, name="第二份答复函")))
    assert made(twice, "B1")["B1"].count("贵行的答复没有提供协议。") == 1


def test_terms_of_use_signed_at_the_start_is_no_such_reason() -> None:
    assert "关于签约和授权" not in made(debited(said="客户申请时已签署领用协议，我行不予赔付。"), "B1")["B1"]


def test_shop_and_payment_institution_are_each_asked_on_their_own_ground() -> None:
    text = made(debited(), "B8")["B8"]
    assert f"{SHOP}说明何时、以何种方式取得本人的同意" in text and "第九百八十五条规定" in text
    assert f"{INSTITUTION}提供首笔扣款前识别本人身份" in text and "第十九条要求支付机构" in text
    assert "第五百零九条" not in text and "终端记录" not in text


def test_what_the_shop_paid_back_is_a_refund_and_the_rest_is_asked_for_with_a_term() -> None:
    """99.50 charged, 30.00 paid back: nobody spoke of a settlement; what the police said is not for the shop."""
    paid = Payment(payer=SHOP, day=date(2026, 8, 20), amount=Decimal("30.00"), nature=PaymentNature.GOODWILL)
    texts = made(structs.replace(debited(), payments=(paid,)), "B1", "B8")
    assert "退还的30.00元" in texts["B1"] and "没有就此和解" not in texts["B1"]
    assert "15日内退还第2项请求的款项" in texts["B8"] and "发卡行投诉" not in texts["B8"]


def test_equal_debits_of_each_month_are_told_as_one_row_and_one_sentence() -> None:
    """Sixteen rows alike filled a page, and no sentence said what they show: a standing debit."""
    case = debited(*(date(2026, month, 6) for month in (3, 4, 5, 6)))
    case = structs.replace(
        case,
        payments=(Payment(payer=SHOP, day=date(2026, 8, 1), amount=Decimal("99.50"), nature=PaymentNature.GOODWILL),),
    )
    texts = made(case, "B1", "C1", "B8")
    for text in texts.values():
        assert "自2026年3月至2026年6月每月6日各一笔，每笔99.50元" in text
        assert "没有将该卡绑定" in text
    # 4 × 99.50 = 398.00
    assert "2026年3月6日至2026年6月6日" in texts["B1"] and "每月6日发生消费99.50元，共4笔，合计398.00元" in texts["B1"]
    assert "2026年4月6日 |" not in texts["B1"]
    # 398.00 − 99.50 = 298.50
    assert f"298.50元（争议交易共计398.00元，已扣除{SHOP}于2026年8月1日支付的99.50元）" in texts["C1"]


def test_debits_with_a_month_between_are_no_series() -> None:
    text = made(debited(*(date(2026, month, 6) for month in (2, 3, 5, 6))), "B1")["B1"]
    assert "每月6日" not in text and "2026年5月6日" in text


def test_a_payment_institution_and_its_regulator_learn_what_the_issuer_said_and_who_paid_the_bill() -> None:
    """A paid bill was not told to them, so they could answer that the issuer bears the loss."""
    case = example("phishing-credit")
    assert case.debt
    debt = structs.replace(case.debt, posted=Decimal("100.00"), repaid=Decimal("100.00"))
    complaint = Complaint(
        sent=date(2026, 9, 1), reply=Reply.REFUSED, decided_received=date(2026, 9, 12), decision="请向支付机构主张。"
    )
    institution = example("quick-pay").payment_institution
    case = structs.replace(case, debt=debt, complaint=complaint, earlier_complaints=(), payment_institution=institution)
    for text in made(case, "B8", "C3").values():
        assert text.count("2026年9月1日向发卡行投诉，发卡行于2026年9月12日答复：“请向支付机构主张") == 1
        assert "发卡行将上述交易记入" in text
