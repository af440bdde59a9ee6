"""A loan or a leak as it was told: an admission used, a period that holds what is asked for, nobody's act ascribed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.case.clauses import (
    card_pictured,
    data_sold,
    in_force,
    loan_disowned,
    other_channels,
    signed_how,
    told_late,
)
from legal_refs.case.facts import Further, Loan, Movement, Notice
from legal_refs.case.ownwords import bank_post, post_called
from legal_refs.case.vocabulary import Answer, ContactChannel, LoanKind, MovementKind
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_papers_of_clauses_on_data import answered
from tests.documents.test_told import changed

NO, YES = Answer.NO, Answer.YES


@pytest.mark.parametrize(
    ("said", "admitted"),
    [
        ("您反映的贷款经核实系冒名办理，但按照合同约定我行有权扣收。", True),
        ("您投诉的贷款经查非本人办理。", True),
        ("该业务非本人办理但未发现员工违规。", True),
        ("您称该贷款系冒名办理。", False),
        ("无法确认系冒名办理。", False),
        ("经核实系冒名办理的主张不成立。", False),
        ("经公安机关确认系冒名的，我行将予以更正。", False),
        ("如该笔贷款确系冒名办理，我行承担责任。", False),
        ("待公安机关认定系冒名办理后予以更正。", False),
        ("请提供证据证明系冒名办理。", False),
        ("应由客户证明非本人办理。", False),
        ("您申请查询的贷款经核实系冒名办理。", True),
    ],
)
def test_an_admission_is_read_past_the_complaint_that_it_names(said: str, admitted: bool) -> None:
    """The bank that had found 冒名 was asked to prove the contract, since it named what was complained of."""
    assert loan_disowned(said) is admitted
    text = made(answered(example("loan-in-my-name"), said), "A3")["A3"]
    assert ("被告在答复中也已经承认该业务不是原告办理" in text) is admitted


def test_what_only_the_second_loan_cost_has_its_ground() -> None:
    """返还300.00元 was claimed, and no sentence said why."""
    case = changed(example("loan-in-my-name"), "loan", movements=())
    paid = Movement(day=date(2026, 6, 1), amount=Decimal("300.00"), kind=MovementKind.DEDUCTED)
    second = Loan(
        kind=LoanKind.LOAN,
        signed=date(2024, 6, 1),
        amount=Decimal("50000.00"),
        signature_mine=NO,
        movements=(paid,),
    )
    case = structs.replace(case, further=(Further(loan=second),))
    papers = made(case, "A3", "E2")
    assert "被告收取的300.00元没有合同根据，应当返还" in papers["A3"]
    assert "以当事人互负债务为前提" in papers["A3"]
    assert "另有1笔（2024年6月1日，50,000.00元）；原告均没有申请" in papers["E2"]


@pytest.mark.parametrize(
    ("told", "final"),
    [
        ("一审刑事判决还没有生效，被告人上诉了。", False),
        ("刑事判决尚未发生法律效力。", False),
        ("刑事判决已经生效。", True),
    ],
)
def test_a_judgment_under_appeal_is_not_pleaded_as_final(told: str, final: bool) -> None:
    assert in_force(told) is final
    case = structs.replace(
        changed(example("insider-sale"), "leak", what_happened=f"银行员工把客户资料卖出去了。{told}", source_note=None),
        verdict=None,
    )
    text = made(case, "A3")["A3"]
    assert ("上述刑事判决已经发生法律效力的，原告援引其" in text) is not final
    assert "即使出售出于个人目的" in text


def test_data_that_went_for_money_were_sold() -> None:
    for story, sold in (
        ("银行员工把客户资料卖出去了。", True),
        ("信息被员工卖到黑市。", True),
        ("房子卖出去以后接到电话。", False),
        ("点的外卖到了。", False),
    ):
        assert data_sold(changed(example("insider-sale"), "leak", what_happened=story)) is sold, story


def test_a_manager_who_called_to_sell_used_the_data() -> None:
    """被举报机构理财经理 had become 请予查明."""
    story = "银行的理财经理多次用我的电话推销保险，我没有同意过。"
    case = changed(example("marketing-c2"), "leak", what_happened=story)
    case = structs.replace(case, contractor=None)
    assert bank_post(case) == "理财经理" and post_called(case)
    papers = made(case, "A3", "C2")
    assert "涉及人员 | 被举报机构理财经理\n" in papers["C2"]
    assert "被告的理财经理使用原告的信息联系原告，与执行工作任务相关" in papers["A3"]
    served = changed(case, "leak", what_happened="银行的理财经理给我办的卡，后来有人打电话推销。")
    assert bank_post(served) == ""


def test_only_the_words_on_the_sharing_show_that_there_is_a_record() -> None:
    said = "已按规定与合作机构共享，您勾选了隐私政策，未造成损失。"
    case = answered(example("marketing-c2"), said)
    text = made(case, "A8")["A8"]
    assert "“已按规定与合作机构共享”" in text and "该项提供的依据和记录应当由其保存" in text
    assert "未造成损失”" not in text


def test_the_records_of_collecting_begin_with_the_handing_over() -> None:
    """From the first call, the contract and the export of the data lay before the period."""
    for name in ("outsourced-2025", "outsourced-2019"):
        case = changed(example(name), "leak", what_happened="催收人员给我的同事打电话，说我欠款不还。")
        papers = made(case, "A8", "B4d")
        assert "首次催收之日" not in papers["A8"] + papers["B4d"]


def test_an_objection_names_the_record_and_the_day_of_the_answer() -> None:
    papers = made(example("credit-query"), "A8", "E2")
    assert "申请人就信用报告中的查询记录提出异议" in papers["A8"]
    assert papers["E2"].count("2025年3月2日") == 1 and "上述查询载于原告的个人信用报告（证据1）" in papers["E2"]


def test_no_payment_is_asked_that_was_not_asked() -> None:
    notice = Notice(
        day=date(2025, 9, 20),
        channel=ContactChannel.HOTLINE,
        addressee=example("leak-calls").bank.name,  # type: ignore[union-attr]
        said="要求说明谁查了我的信息",
        demand=YES,
    )
    text = made(structs.replace(example("leak-calls"), notices=(notice,)), "A3")["A3"]
    assert "要求说明谁查了原告的信息，并要求承担责任。" in text and "并要求赔付" not in text


def test_where_else_the_data_may_come_from_is_read_from_the_sentence() -> None:
    assert other_channels("个人信息泄露途径很多，如快递、网购平台等。") == ["快递"]
    assert other_channels("泄露问题的答复渠道另行通知。材料已快递寄出。") == []


def test_the_act_of_somebody_else_is_not_the_persons() -> None:
    case = structs.replace(example("leak-calls"), story=None)
    for story, how in (("前夫拿我的手机点了同意。", ""), ("客户经理拿我的手机让我点了同意。", "点选过同意")):
        assert signed_how(changed(case, "leak", what_happened=story)) == how, story
    for story in ("我在手机银行拍了身份证。", "在手机银行拍了身份证。"):
        assert not card_pictured(changed(case, "leak", what_happened=story)), story


@pytest.mark.parametrize(
    ("story", "late"),
    [
        ("银行三个月后才打电话通知我信息泄露，我才知道。", True),
        ("银行在我投诉以后才通知我。", True),
        ("我三个月后才打电话给银行。", False),
        ("我才通知银行。", False),
    ],
)
def test_a_late_notice_is_read_beside_when_the_person_knew(story: str, late: bool) -> None:
    case = changed(example("leak-calls"), "leak", what_happened=story, bank_notified_me=YES)
    assert bool(told_late(case)) is late


def test_a_bare_account_names_both_sides_in_the_report_of_cases() -> None:
    text = made(example("leak-calls"), "E2")["E2"]
    assert "在被告处开户，认为其个人信息自被告处外流" in text


def test_not_having_been_told_before_the_report_is_asked_into_for_a_stolen_card_too() -> None:
    case = changed(example("pos-credit"), "credit", told_before=NO)
    text = made(case, "C4")["C4"]
    assert "查明报送以前是否告知本人（" in text
    assert "持有被投诉人发行的尾号为4452的信用卡" in text
    assert "人民法院不予支持。据此，本人没有清偿责任的款项，不应当作为逾期报送。" in text
