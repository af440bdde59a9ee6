"""A signed notice of the bank, a guarantee whose period ended, and where a person was when the contract was made."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from msgspec import structs

from complaints.documents.exhibits import Exhibit
from complaints.documents.marking import with_marks
from legal_refs.case.debts import Guarantee
from legal_refs.case.facts import Case, Claim, Complaint, Evidence, Moment, Movement, Notice, Police
from legal_refs.case.leaks import Harm
from legal_refs.case.vocabulary import (
    Answer,
    BankReason,
    BankRole,
    Consequence,
    ContactChannel,
    EvidenceForm,
    EvidenceGroup,
    GuaranteeKind,
    LoanKind,
    MovementKind,
    PoliceStatus,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed

SIGNED_IT = "合同上有您的签名，当时双人面签。2024年您还在通知书上签了字，等于认了。"
LATE: dict[str, Any] = {
    "kind": GuaranteeKind.JOINT,
    "agreed": Answer.YES,
    "until": date(2023, 4, 25),
    "demanded": Answer.YES,
    "demanded_on": date(2024, 5, 16),
}


def refused(case: Case, said: str, *reasons: BankReason) -> Case:
    answer = Complaint(sent=date(2026, 9, 1), reply=Reply.REFUSED, decided_received=date(2026, 9, 12))
    answer = structs.replace(answer, decision=said, reasons=reasons)
    return structs.replace(case, complaint=answer, earlier_complaints=(), notices=())


def guarantor(**told: Any) -> Case:
    """Sued as guarantor under a contract of 2019 whose period ended in 2023; asked in 2024, then debited."""
    loan = {
        "kind": LoanKind.GUARANTEE,
        "signed": date(2019, 4, 26),
        "due": date(2021, 4, 25),
        "guarantee": Guarantee(**LATE | told),
        "movements": (Movement(day=date(2025, 1, 22), amount=Decimal(100), kind=MovementKind.DEDUCTED),),
    }
    return changed(example("sued-loan"), "loan", **loan)


def paper(name: str, proves: str, group: EvidenceGroup = EvidenceGroup.LEAK) -> Evidence:
    return Evidence(group=group, name=name, form=EvidenceForm.DOCUMENT, source="单位", pages=1, proves=proves)


def test_a_signed_notice_is_met_where_only_other_reasons_were_ticked() -> None:
    """The person ticked "signed" and "identity checked"; the bank rests on the signed notice besides."""
    case = refused(guarantor(), SIGNED_IT, BankReason.CONTRACT_SIGNED, BankReason.IDENTITY_CHECKED)
    text = made(case, "A22", "A8", "C1")
    assert "关于在通知书上签字。被答辩人在答复中称“2024年您还在通知书上签了字”" in text["A22"]
    assert "（2024年5月16日）保证期间已经届满，此后在通知书上签名也不是重新提供保证" in text["A22"]
    assert "被答辩人应当提供该通知书的原件" in text["A22"]
    assert "答复所称由申请人签字的通知书的原件" in text["A8"] and "面签人员的姓名和经办记录" in text["A8"]
    assert "即使由本人在通知书上签名，也只能说明见到该通知书，不等于同意提供保证" in text["C1"]
    plain = made(refused(guarantor(), "合同上有您的签名。"), "A22", "A8", "C1")
    assert all("通知书上签" not in one and "签字的通知书" not in one for one in plain.values())


def test_a_tick_beside_it_does_not_hide_that_the_bank_claims_to_have_kept_its_procedure() -> None:
    case = refused(example("loan-in-my-name"), "系您本人申请，我行审核符合流程。", BankReason.OWN_ACT)
    assert "符合制度、手续齐全，不能代替对办理人身份的证明" in made(case, "A3")["A3"]


def test_the_ended_period_of_a_guarantee_stands_in_a_complaint_too() -> None:
    text = made(guarantor(), "C1")["C1"]
    assert "约定的保证期间至2023年4月25日届满，被投诉机构于2024年5月16日要求本人承担保证责任时，该期间已经届满" in text
    assert "第六百九十三条第二款" in text and "2025年1月22日的扣划在保证期间届满以后" in text
    within = made(guarantor(demanded_on=date(2022, 5, 16)), "C1")["C1"]
    assert "保证期间" not in within


def test_a_guarantor_pleads_the_time_of_the_debtor_by_the_article_that_allows_it() -> None:
    """民法典 701: the guarantor may plead what the debtor may."""
    text = made(guarantor(), "A22")["A22"]
    assert "第七百零一条规定，保证人可以主张债务人对债权人的抗辩" in text and "主债务于2021年4月25日到期" in text
    own = changed(example("sued-loan"), "loan", signed=date(2022, 6, 1), due=date(2023, 6, 1))
    assert "第七百零一条" not in made(own, "A22")["A22"]


def test_the_evidence_of_where_one_was_stands_with_the_sentence_on_it() -> None:
    """An attendance sheet proves where one was; samples of a signature prove nothing but the hand."""
    case = changed(guarantor(), "leak", what_happened="合同上的签名不是我写的。那天我在佛山顺德上班。")
    proof = (
        paper("家具厂2019年4月考勤表", "2019年4月26日我在佛山顺德上班"),
        paper("劳动合同上的签名", "我的真实笔迹，供比对"),
    )
    text = made(structs.replace(case, evidence=proof), "A22")["A22"]
    assert "那天答辩人在佛山顺德上班（证据1）。" in text and "真实的签名见证据2，可供比对" in text
    assert "据以起诉的保证（证据" not in text


def test_where_one_lived_is_told_where_nothing_else_says_it() -> None:
    case = example("loan-in-my-name")
    month = f"{case.loan.signed.year}年{case.loan.signed.month}月"
    proof = (*case.evidence, paper("居住登记记录", f"{month}我在沈阳居住工作，不在大连"))
    assert f"{month}原告在沈阳居住工作，不在大连（证据" in made(structs.replace(case, evidence=proof), "A3")["A3"]


def test_treatment_is_asked_for_as_treatment() -> None:
    """民法典 1179; 1182 measures what else was lost."""
    case = changed(example("loan-in-my-name"), "loan", signed=date(2020, 5, 13))
    ill = changed(case, "leak", consequences=(Consequence.MEDICAL,))
    claim = structs.replace(
        case.claim or Claim(), property_loss=Decimal("286.40"), property_loss_how="血压高看病买药286.40元"
    )
    assert "第一千一百七十九条" in made(structs.replace(ill, claim=claim), "A3")["A3"]
    other = structs.replace(claim, property_loss_how="被骗转账286.40元")
    assert "第一千一百七十九条" not in made(structs.replace(ill, claim=other), "A3")["A3"]


def at_another_desk(*calls: Notice) -> Case:
    """The contract is with the card centre; the person first asked at a sub-branch of the same bank."""
    case = example("loan-in-my-name")
    bank = structs.replace(case.bank, name="滹沱示例银行股份有限公司信用卡中心", role=BankRole.CARD_CENTRE)
    return structs.replace(case, bank=bank, complaint=None, earlier_complaints=(), notices=calls)


def test_a_visit_entered_before_a_call_of_its_day_is_told_before_it_and_answered_by_whom_it_was_made_to() -> None:
    said: dict[str, Any] = {"day": date(2026, 7, 3), "reply": Reply.REFUSED, "reply_date": date(2026, 7, 3)}
    visit = Notice(
        **said,
        addressee="滹沱示例银行股份有限公司石家庄桥西支行",
        channel=ContactChannel.COUNTER,
        said="卡不是我办的",
        reply_text="网点只能查不能改",
    )
    call = Notice(
        **said,
        addressee="滹沱示例银行股份有限公司信用卡中心",
        channel=ContactChannel.HOTLINE,
        clock="15:30",
        said="要求停止催收",
        reply_text="系统显示是本人申请",
    )
    text = made(at_another_desk(visit, call), "A3", "C4")
    for one in text.values():
        assert "石家庄桥西支行提出：卡不是" in one.partition("同日15时30分")[0], one
    assert "该单位当日答复：“网点只能查不能改”" in text["A3"]
    assert "被告当日答复：“系统显示是本人申请”" in text["A3"]


def test_the_treatment_that_was_told_among_the_harm_is_not_told_again_as_the_loss() -> None:
    case = example("loan-in-my-name")
    told = "2026年8月11日在医院看病，花了286.40元"
    leak = structs.replace(case.leak, consequences=(Consequence.MEDICAL,), harm=Harm(medical=told))
    claim = structs.replace(
        case.claim, property_loss=Decimal("286.40"), property_loss_how="2026年8月11日失眠看病买药286.40元"
    )
    text = made(structs.replace(case, leak=leak, claim=claim), "A3")["A3"]
    assert "财产损失286.40元：上述就医的支出" in text and text.count("2026年8月11日") == 1


def test_a_case_of_a_real_debtor_is_told_apart_from_a_debt_that_is_denied() -> None:
    text = made(example("loan-in-my-name"), "E2")["E2"]
    assert "该案当事人系该机构的债务人，本案原告没有办理记录所载的业务" in text


def test_an_appraisal_stands_with_the_signature_in_the_report_of_cases() -> None:
    assert "合同上的签名不是被告本人所签（证据1）" in made(example("sued-loan"), "E2")["E2"]


def test_a_claim_raised_in_the_criminal_case_stands_with_the_report() -> None:
    case = example("loan-in-my-name")
    police = Police(when=Moment(day=date(2026, 6, 15)), station="示例派出所", civil_claim_raised=Answer.YES)
    filed = structs.replace(police, status=PoliceStatus.FILED, filed_on=date(2026, 6, 20))
    assert "报案，并要求退赔" in made(structs.replace(case, police=police), "A3")["A3"]
    text = made(structs.replace(case, police=filed), "A3", "D1")
    assert all("；在该案中已要求退赔" in one for one in text.values())
    silent = structs.replace(case, police=structs.replace(police, civil_claim_raised=Answer.NO))
    assert "退赔" not in made(silent, "A3")["A3"]


def test_a_card_is_not_paid_to_an_account() -> None:
    case = changed(example("loan-in-my-name"), "loan", kind=LoanKind.CREDIT_CARD, account_mine=Answer.NO)
    assert "收款的账户" not in made(case, "A3")["A3"]


def test_two_items_behind_one_clause_stand_in_one_bracket_in_their_order() -> None:
    one = Exhibit(0, 1, 1, paper("查询照片", "预留手机号码不是我的"))
    text = with_marks("原告", "预留的手机号码已经停用（证据2），其他没有。", [one])
    assert text == "预留的手机号码已经停用（证据1、2），其他没有。"
