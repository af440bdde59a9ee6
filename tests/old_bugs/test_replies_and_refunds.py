"""我行 stood in the plaintiff's own text, and the answer to 还款 left out that it was denied before it was paid."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from complaints.documents.quoting import spoken
from legal_refs.case.facts import Complaint, CreditCardDebt, Evidence, Movement, Witness
from legal_refs.case.vocabulary import Answer, EvidenceForm, EvidenceGroup, MovementKind, PhoneCodes, Reply
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("我行在交易中无过错", "“我行在交易中无过错”"),
        ("章程写明“视为本人”，本行不赔", "“章程写明‘视为本人’，本行不赔”"),
        ("不予赔付，建议报警", "“不予赔付，建议报警”"),
        ("“我行不赔”", "“我行不赔”"),
        ("我部分的钱不退", "“我部分的钱不退”"),
    ],
)
def test_what_the_bank_says_of_itself_stands_between_quotation_marks(said: str, told: str) -> None:
    assert spoken(said) == told


def test_a_company_that_tells_of_itself_is_not_quoted_as_the_bank() -> None:
    assert spoken("我公司无过错") == "“我公司无过错”"
    assert spoken("我公司的请求不予支持", by_company=True) == "我公司的请求不予支持"


def test_a_payment_after_denial_and_refusal_is_told_with_them() -> None:
    once = Movement(day=date(2026, 10, 21), amount=Decimal("100.00"), kind=MovementKind.REPAID)
    debt = CreditCardDebt(posted=Decimal("9276.80"), denial_sent=date(2026, 9, 20), movements=(once,))
    refused = Complaint(sent=date(2026, 9, 22), reply=Reply.REFUSED, decided_received=date(2026, 10, 8))
    case = structs.replace(example("card-number-abroad"), debt=debt, complaint=refused, earlier_complaints=())
    words = "付款以前，原告已于2026年9月20日否认上述交易，于2026年9月22日投诉，并于2026年10月8日收到被告拒绝的答复。"
    assert words in text_of(case, "A2")
    first = structs.replace(debt, movements=(structs.replace(once, day=date(2026, 9, 19)),))
    assert "付款以前，" not in text_of(structs.replace(case, debt=first), "A2")


def test_a_witness_without_address_has_a_blank_for_it_and_stands_in_the_list() -> None:
    case = structs.replace(example("skimmer-premises"), witnesses=(Witness(name="孙某"),))
    assert "证人孙某，住所：　　　　　　　　" in text_of(case, "A1")
    assert "证人证言：证人孙某，住所：　" in text_of(case, "A6")


def test_the_list_of_messages_is_set_against_the_holder_who_kept_it_back() -> None:
    listed = Evidence(
        group=EvidenceGroup.NOT_HOLDER, name="手机营业厅短信详单", form=EvidenceForm.DOCUMENT, proves="没有收到验证码"
    )
    case = example("card-number-abroad")
    case = structs.replace(case, evidence=(listed,))
    assert "该案持卡人拒绝提交自己已经调取的短信记录，本案已经提交短信记录（证据1）" in text_of(case, "E2")
    screen = structs.replace(listed, name="短信提醒截图")
    assert "本案已经提交" not in text_of(
        structs.replace(case, evidence=(screen,)), "E2"
    )  # alerts are no record of codes
    assert "本案已经提交" not in text_of(structs.replace(case, evidence=()), "E2")


def test_what_was_checked_at_the_binding_is_no_list_where_somebody_told_of_it() -> None:
    case = changed(
        example("trojan-sms"),
        "custody",
        linked_payment=Answer.NO,
        bind_factors="支付公司说核验了姓名和短信验证码",
    )
    text = text_of(case, "C3")
    assert "关于绑定时核验的要素，据本人了解：支付公司说核验了姓名和短信验证码" in text
    assert "要素为支付公司说" not in text


def test_what_the_code_log_would_show_is_claimed_of_the_order_to_produce() -> None:
    case = changed(example("trojan-sms"), "custody", codes=PhoneCodes.UNUSED, code_typed=Answer.NO, code_told=Answer.NO)
    assert "验证码不是由申请人输入" not in text_of(case, "A8")  # the phone was in other hands
    case = changed(case, "custody", trojan=Answer.NO, scam_steps=Answer.NO)
    assert "验证码不是由申请人输入" in text_of(case, "A8")
    assert "验证码没有发到申请人的手机" in text_of(changed(case, "custody", codes=PhoneCodes.NONE), "A8")
    typed = changed(case, "custody", code_typed=Answer.YES)
    assert "验证码不是由申请人输入" not in text_of(typed, "A8")


def test_an_employer_that_names_the_trade_is_not_followed_by_it_again() -> None:
    case = changed(example("gan-today"), "victim", employer="银川示例幼儿园", occupation="幼儿园教师")
    assert "，银川示例幼儿园教师，" in text_of(case, "A1")
    case = changed(case, "victim", employer="示例商贸有限公司", occupation="会计")
    assert "，示例商贸有限公司会计，" in text_of(case, "A1")


def test_words_of_the_own_story_that_harm_are_named_on_the_sheet() -> None:
    case = structs.replace(example("gan-today"), story="被取走两笔，这也就算了，后来又取了一笔。")
    assert "其中“就算了”一类的话" in text_of(case, "F1")
    assert "一类的话" not in text_of(structs.replace(case, story="被取走两笔，后来又取了一笔。"), "F1")
