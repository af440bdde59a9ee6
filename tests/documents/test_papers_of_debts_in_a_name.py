"""A card or loan opened in somebody's name: what the bank told of it is met, what it kept back is the ground to ask."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from complaints.documents.retelling import told
from legal_refs.case.facts import Case, Complaint, Evidence, Loan, Moment, Movement, Notice
from legal_refs.case.vocabulary import (
    Answer,
    Auth,
    BankReason,
    ContactChannel,
    EvidenceForm,
    EvidenceGroup,
    LoanKind,
    MovementKind,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_papers_of_taken_phones import borrowed
from tests.documents.test_told import changed, text_of

NO, YES = Answer.NO, Answer.YES
TOLD = "是2019年业务员在郑州一家商贸公司集中上门办的，预留手机号尾号0639，单位是该商贸公司。"
DECISION = "该卡系凭您本人有效身份证件面签办理，您卡片有正常消费及还款记录，不予删除。"
STORY = "10月9日我到信用卡中心要求看申请表，前台说档案在总行，要法院来调才给看。那天下着雨。"
PAID = Movement(
    day=date(2026, 10, 20), amount=Decimal("2000.00"), kind=MovementKind.REPAID, protest=YES, why="客服说先还才肯上报"
)


def card(points: tuple[str, ...] = ("说有面签，但不肯给我看面签照片和申请表", "那家商贸公司我从来没有上过班")) -> Case:
    """A credit card of 2019 that the bank says was signed at a firm in Zhengzhou; 2,000 yuan paid under protest."""
    case = example("loan-in-my-name")
    assert case.bank
    loan = Loan(kind=LoanKind.CREDIT_CARD, signed=date(2019, 6, 14), phone_mine=NO, money_came=NO, movements=(PAID,))
    call = Notice(
        day=date(2026, 9, 8),
        addressee=case.bank.name,
        channel=ContactChannel.HOTLINE,
        said="问这张卡是谁办的，说不是我办的，要求销卡",
        reply=Reply.REFUSED,
        reply_date=date(2026, 9, 8),
        reply_text=TOLD,
    )
    answer = Complaint(sent=date(2026, 9, 29), reply=Reply.REFUSED, decided_received=date(2026, 10, 16))
    answer = structs.replace(
        answer, decision=DECISION, points_disputed=points, reasons=(BankReason.IDENTITY_CHECKED, BankReason.RECORD_TRUE)
    )
    proof = Evidence(
        group=EvidenceGroup.LEAK,
        name="社保缴费记录",
        form=EvidenceForm.DOCUMENT,
        source="社保网站打印",
        original=YES,
        pages=2,
        proves="本人从未在郑州的商贸公司参保",
    )
    evidence = (*case.evidence, proof)
    told_of = {"loan": loan, "notices": (call,), "complaint": answer, "earlier_complaints": (), "evidence": evidence}
    return structs.replace(case, **told_of, story=STORY)


def test_the_story_that_the_bank_told_of_the_opening_is_met_point_by_point() -> None:
    text = text_of(card(), "A3")
    assert "被告答复称“单位是该商贸公司”；原告没有在该单位工作过（证据" in text
    assert "应当说明经手的业务人员是谁、办理的时间和地点" in text
    assert "所称的还款不能证明由原告本人作出；被告应当说明原告付款以外的各次还款由何人、从何账户付出" in text
    asked = text_of(card(), "A8")
    assert "经手的业务人员和营销、上门办理的记录，申请资料所载工作单位的核实记录" in asked
    assert "该卡各次还款的来源账户、户名和经办记录" in asked
    silent = changed(card(), "complaint", decision="逾期记录真实，不予删除。")
    silent = structs.replace(silent, notices=())
    assert not any(word in text_of(silent, "A3") for word in ("业务人员", "工作过", "各次还款由何人"))
    assert "业务人员" not in text_of(silent, "A8") and "各次还款" not in text_of(silent, "A8")


def test_papers_asked_for_and_kept_back_are_the_ground_of_the_application() -> None:
    text = text_of(card(), "A8")
    assert "申请人在对处理决定的异议中指出：被申请人说有面签，但不肯给申请人看面签照片和申请表。" in text
    assert (
        "要求提供上述材料的经过是：10月9日申请人到信用卡中心要求看申请表，前台说档案在总行，要法院来调才给看。" in text
    )
    assert "下着雨" not in text
    assert "异议中指出" not in text_of(card(("卡里的消费不是我做的",)), "A8")


def test_the_complaint_on_the_record_says_why_was_paid_and_carries_the_story() -> None:
    text = text_of(card(), "C4")
    assert "本人2026年10月20日付款的原因是：客服说先还才肯上报。" in text
    assert "本人的书面说明（原话）附后" in text and "要法院来调才给看" in text


def test_what_was_asked_and_objected_reads_as_a_sentence() -> None:
    text = text_of(card(), "A3")
    assert "询问这张卡是谁办的，说不是原告办的，要求销卡" in text and "提出：问" not in text
    assert "原告不同意该决定：被告说有面签，但不肯给原告看" in text


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("打到我母亲手机", "打到原告母亲的手机"),
        ("打过我女儿的电话", "打过原告女儿的电话"),
        ("我妈单位也接到", "原告母亲的单位也接到"),
        ("我母亲以为", "原告的母亲以为"),
    ],
)
def test_what_belongs_to_a_relative_is_named_without_two_of(own: str, said: str) -> None:
    assert told(own, "原告", "被告") == said


def test_the_banks_own_term_is_quoted_in_place_of_the_stock_example() -> None:
    case = example("sued-credit")
    answer = Complaint(sent=date(2025, 10, 9), reply=Reply.REFUSED, decided_received=date(2025, 10, 20))
    answer = structs.replace(answer, decision="凡使用验证码的交易视为本人所为，损失由您自己承担。")
    text = text_of(structs.replace(case, complaint=answer), "A22")
    assert "在答复中称“凡使用验证码的交易视为本人所为”。被答辩人以合同、章程中由其预先拟定的条款要求" in text
    assert "例如凡" not in text


def test_the_answer_knows_the_counterclaim_that_asks_for_the_record() -> None:
    assert "该请求由答辩人以反诉提出" in text_of(example("sued-credit"), "A22")
    kept = changed(example("sued-credit"), "bank_suit", court_disputed=YES)
    assert "该请求由答辩人另行主张（包括反诉）" in text_of(kept, "A22")


def test_an_unverified_payment_has_no_way_of_verification() -> None:
    case = example("account-takeover")
    first, *rest = case.sorted_transactions
    coded = tuple(structs.replace(one, auth=Auth.CODE) for one in rest)
    case = structs.replace(case, transactions=(structs.replace(first, auth=Auth.NONE), *coded))
    text = text_of(case, "C1")
    assert "，未经验证；" in text and "验证方式为未经验证" not in text


def test_a_loan_that_was_never_concluded_is_found_so_without_limitation() -> None:
    assert "请求确认合同不成立，不是债权请求权" in text_of(borrowed())
    assert "请求确认合同不成立" not in text_of(example("account-takeover"))


@pytest.mark.parametrize(
    ("decision", "what", "shape"),
    [
        ("人脸识别通过，不予赔付。", "人脸核验", "影像"),
        ("声纹验证通过，不予赔付。", "声音核验", "声音"),
        ("不予赔付。", "人脸或者声音核验", "影像、声音"),
    ],
)
def test_the_check_of_a_face_is_called_as_it_was_called(decision: str, what: str, shape: str) -> None:
    case = changed(example("account-takeover"), "custody", face_passed=YES, face_mine=NO)
    answer = Complaint(
        sent=date(2026, 8, 20), reply=Reply.REFUSED, decided_received=date(2026, 9, 1), decision=decision
    )
    text = text_of(structs.replace(case, complaint=answer))
    assert f"被告采用了{what}，而通过核验的不是原告本人" in text and f"能否抵御伪造的{shape}，原告无从知道" in text


def test_the_usual_use_is_not_called_usual_twice() -> None:
    case = changed(example("account-takeover"), "circumstances", unusual_amount=YES, usual_use="平时买菜、付房租")
    assert "平时的使用情况是：买菜、付房租。" in text_of(case)


def test_a_call_of_the_next_morning_is_counted_in_hours() -> None:
    """The last payment at 15:51 on 14 August, the call at 8:01 the next morning: 16 hours and 10 minutes."""
    case = changed(example("account-takeover"), "freeze", when=Moment(day=date(2026, 8, 15), clock="08:01"), asked=None)
    assert "最早的告知距最后一笔争议交易16小时10分钟" in text_of(case, "A8")


def test_the_one_payment_that_is_owned_to_is_not_denied() -> None:
    """She paid 2,000 yuan under protest, the bank speaks of that alone: what it means is met, not that she paid."""
    case = card()
    said = structs.replace(
        case.complaint,
        decision="您已于2026年10月20日还款2000元，视为认可欠款。",
        reasons=(BankReason.IDENTITY_CHECKED,),
    )
    assert "所称的还款不能证明" not in text_of(structs.replace(case, complaint=said), "A3")
