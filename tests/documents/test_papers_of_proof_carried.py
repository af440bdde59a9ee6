"""What an exhibit proves and what the person told stands where it answers: codes counted, the minute of a loan."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from legal_refs.case.dealings import Complaint
from legal_refs.case.facts import CardFeature, Case, CreditCardDebt, Evidence, Moment, Presence
from legal_refs.case.vocabulary import (
    Answer,
    BankReason,
    EvidenceForm,
    EvidenceGroup,
    Feature,
    PhoneCodes,
    PresenceProof,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_papers_of_denied_cards import card_in_my_name
from tests.documents.test_papers_of_taken_phones import borrowed
from tests.documents.test_told import changed, text_of

YES, NO = Answer.YES, Answer.NO


def with_paper(case: Case, group: EvidenceGroup, name: str, proves: str) -> Case:
    paper = Evidence(group=group, name=name, form=EvidenceForm.DOCUMENT, source="本人", original=YES, proves=proves)
    return structs.replace(case, evidence=(*case.evidence, paper))


def unread(story: str) -> Case:
    case = changed(example("phishing-credit"), "circumstances", alert_received=YES, alert_read=NO, alert_sent=YES)
    return structs.replace(case, story=story)


def test_why_an_alert_was_not_seen_is_told_where_the_alert_is_met() -> None:
    told = "原告没有看到提醒的原因是：原告右眼做过手术，三点多才看到扣款短信。"
    assert told in text_of(unread("我右眼做过手术，三点多才看到扣款短信。我很难过。"), "A2")
    assert "没有看到提醒的原因" not in text_of(unread("我很难过。"), "A2")


def test_how_many_codes_came_is_told_from_the_exhibit_that_proves_it() -> None:
    case = changed(example("phishing-credit"), "custody", codes_given=1, codes=PhoneCodes.GIVEN)
    case = with_paper(case, EvidenceGroup.NOT_HOLDER, "验证码短信", "短信没有写金额，当天只有一条验证码")
    assert "当天只有一条验证码（证据" in text_of(case, "A2")


def drawn_at_the_station() -> Case:
    """A device at 15:36, the loan at 15:40, the first payment at 15:42; the person at the station 15:35 to 16:00."""
    case = borrowed()
    on = case.first_theft_day
    assert on
    seen = Presence(
        when=Moment(day=on, clock="15:35"),
        until=Moment(day=on, clock="16:00"),
        place="某派出所",
        proof=PresenceProof.VIDEO,
    )
    case = changed(case, "custody", new_device=YES, password_reset=YES, device_when=Moment(day=on, clock="15:36"))
    case = with_paper(case, EvidenceGroup.TRANSACTIONS, "账户交易流水", "15时40分贷款30000元到账，其后转出三笔")
    return structs.replace(case, presence=(seen,))


def test_the_minute_of_a_loan_stands_in_the_facts_and_in_the_row_of_the_night() -> None:
    text = text_of(drawn_at_the_station())
    assert "账户交易流水载明：15时40分贷款30000元到账（证据" in text
    row = "15时36分他人在原告没有使用过的设备上登录并重置密码，随后15时40分贷款30000元到账，15时42分起款项即被转出"
    assert row in text and "账户交易流水载明：15时40分贷款30000元到账。" in text_of(drawn_at_the_station(), "B3")
    assert "到账" not in text_of(borrowed())


def test_a_telephone_card_without_a_pin_is_met_by_either_name() -> None:
    told = {"scam_steps": NO, "screen_shared": NO, "note": "锁屏密码是六位数字，SIM卡没有设PIN码。"}
    case = changed(borrowed(), "custody", **told)
    assert "手机卡没有设PIN码，不等于原告同意他人以该号码接收验证码" in text_of(case)
    assert "不等于原告同意他人" not in text_of(changed(case, "custody", note="锁屏没有设密码，SIM卡在手机里。"))


@pytest.mark.parametrize(("case", "cause"), [(borrowed(), "、金融借款合同纠纷"), (example("account-takeover"), "")])
def test_a_suit_that_denies_a_loan_too_names_its_cause_beside_that_of_the_card(case: Case, cause: str) -> None:
    assert f"案由：借记卡纠纷{cause}\n" in text_of(case)


def test_the_report_of_cases_tells_what_the_bank_answered_and_what_it_did_not_explain() -> None:
    case = example("phishing-credit")
    assert case.card
    card = structs.replace(case.card, features=(CardFeature(feature=Feature.QUICK_PAY, explained=NO),))
    day = date(2026, 6, 1)
    answer = Complaint(sent=day, reply=Reply.REFUSED, decided_received=day, decision="验证码正确，视为本人所为。")
    case = changed(structs.replace(case, card=card, complaint=answer), "custody", linked_payment=NO)
    text = text_of(case, "E2")
    assert "开通快捷支付功能时发卡行没有向原告说明" in text
    assert "2026年6月1日发卡行答复“验证码正确，视为本人所为”" in text


def test_the_court_at_the_seat_of_the_bank_needs_no_rule_on_the_place_of_the_tort() -> None:
    text = made(card_in_my_name(), "A3")["A3"]
    assert "第二十九条，由贵院管辖" in text and "《民诉法解释》第二十四条" not in text


def test_one_party_and_one_number_have_one_name() -> None:
    case = example("phishing-credit")
    debt = structs.replace(
        case.debt or CreditCardDebt(), collected_since=date(2026, 7, 1), collected_how="银行和一家外包公司打电话"
    )
    case = changed(structs.replace(case, debt=debt), "custody", call_from="106575550202")
    text = text_of(case, "C1")
    assert "被投诉机构和一家外包公司打电话" in text and "（号码：106575550202）" in text


def test_the_same_words_of_the_bank_are_quoted_once_on_keeping_and_not_again_on_the_deceit() -> None:
    said = "您自行泄露验证码，损失由您自己承担。"
    day = date(2026, 6, 1)
    answer = Complaint(
        sent=day, reply=Reply.REFUSED, decided_received=day, decision=said, reasons=(BankReason.CARELESS,)
    )
    case = changed(structs.replace(example("phishing-credit"), complaint=answer), "custody", code_typed=YES)
    deceit = text_of(case, "A2").partition("关于受骗的情节。")[2]
    assert deceit.startswith("原告系受他人欺骗，没有授权任何付款。")


def test_a_record_reported_without_consent_is_asked_for_as_a_paper_of_consent() -> None:
    """Evidence provisions 47 (2), (3), (5): a consent of both sides, a notice owed to the person, the bank's ground."""
    row = "首次报送以前 | 证明报送是否有依据、记录应否更正或者删除 | （二）、（三）、（五）"
    assert row in made(card_in_my_name(), "A8")["A8"]
