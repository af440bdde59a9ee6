"""What is asked of each kind of case: no third party, device, call or finding that the case does not have."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from legal_refs.case.facts import Case, Complaint
from legal_refs.case.vocabulary import Answer, AnswerWay, Channel, ContactChannel, EvidenceGroup, Reply
from tests.documents.test_arguments import example
from tests.documents.test_papers_of_loans_drawn_in_thefts import stolen
from tests.documents.test_told import changed, text_of

NO, YES = Answer.NO, Answer.YES


def phone_gone(channel: Channel) -> Case:
    """A phone taken before payments through one channel; nobody named a payment institution."""
    case = structs.replace(stolen("15:35"), payment_institution=None, complaint=None)
    case = changed(
        case, "custody", pin_shared=NO, code_told=NO, code_typed=NO, code_forwarded=NO, scam_steps=NO, screen_shared=NO
    )
    return structs.replace(case, transactions=tuple(structs.replace(t, channel=channel) for t in case.transactions))


def test_the_way_to_pay_is_chosen_with_a_payment_institution_only_where_one_had_a_part() -> None:
    assert "付款所用的验证方式由被告选定" in text_of(phone_gone(Channel.ONLINE_BANK))
    assert "付款所用的验证方式由被告和支付机构选定" in text_of(phone_gone(Channel.QUICK_PAY))


@pytest.mark.parametrize("paper", ["A8", "B4d"])
def test_a_business_made_on_paper_has_no_device_that_logged_in(paper: str) -> None:
    assert "登录设备" not in text_of(changed(example("loan-in-my-name"), "loan", online=NO), paper)
    assert "预留手机号码和联系记录" in text_of(changed(example("loan-in-my-name"), "loan", online=NO), paper)
    assert "登录设备和联系记录" in text_of(changed(example("loan-in-my-name"), "loan", online=YES), paper)


def test_a_form_that_was_never_seen_is_not_said_to_be_signed_by_another() -> None:
    unseen = text_of(changed(example("loan-in-my-name"), "loan", online=NO, signature_mine=Answer.UNKNOWN), "A8")
    assert "该业务不是申请人申请办理，合同上如有申请人姓名的签名，不是申请人所签" in unseen
    assert "据以办理业务的合同不是申请人签署" not in unseen
    assert "据以办理业务的合同不是申请人签署" in text_of(example("loan-in-my-name"), "A8")


def test_the_call_by_which_the_bank_answered_is_no_call_of_the_customer() -> None:
    case = example("account-takeover")
    told = Complaint(
        sent=date(2026, 8, 16),
        channel=ContactChannel.COUNTER,
        reply=Reply.REFUSED,
        decided_received=date(2026, 8, 30),
        answered_by=AnswerWay.PHONE,
    )
    text = text_of(structs.replace(case, complaint=told), "A8")
    row = next(line for line in text.splitlines() if "电话答复申请人的通话记录和录音" in line)
    assert "2026年8月30日" in row
    assert not [line for line in text.splitlines() if "受理记录" in line and "2026年8月30日" in line]


def test_a_report_of_the_lost_card_of_identity_is_enclosed_and_a_copy_of_it_not_twice() -> None:
    case = example("loan-in-my-name")
    lost = structs.replace(case.evidence[0], group=EvidenceGroup.LEAK, name="身份证挂失证明", holder=None)
    copy = structs.replace(lost, name="身份证复印件")
    for paper in ("C4", "B7"):
        text = text_of(structs.replace(case, evidence=(*case.evidence, lost, copy)), paper)
        assert "身份证挂失证明复印件1份" in text and "身份证复印件1份" not in text


def test_what_no_court_found_is_not_said_to_have_been_left_undone() -> None:
    text = text_of(example("trojan-sms"), "E2")
    assert "本案持卡人没有将密码告知他人或者出借银行卡，该案裁判也没有认定持卡人有此行为" in text
    assert "持卡人都没有" not in text and "该案没有将密码" not in text
