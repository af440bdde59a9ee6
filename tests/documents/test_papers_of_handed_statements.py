"""What a bank said of a statement handed to another, of a record and of a loan is met in its own words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.case.dealings import Notice
from legal_refs.case.debts import OwnPart
from legal_refs.case.facts import Case, Complaint, Cost, Evidence, PiRequest
from legal_refs.case.vocabulary import (
    Answer,
    BankReason,
    ContactChannel,
    CostKind,
    EvidenceForm,
    EvidenceGroup,
    PiRight,
    Reply,
    SourceBasis,
)
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed

TO_THE_HUSBAND = "经核查，该笔流水系您配偶持您的身份证件到我行网点办理，柜员已核对证件，操作符合规定；我行不予赔偿。"
BOTH_GONE_AND_INSIDE = "监控录像已过保存期，柜员操作日志属于内部资料，不能对外提供"


def complaint(decision: str, **facts: object) -> Complaint:
    day = date(2025, 6, 10)
    return Complaint(
        sent=day,
        received=day,
        reply=Reply.REFUSED,
        decided_received=date(2025, 6, 25),
        decision=decision,
        **facts,  # type: ignore[arg-type]
    )


def handed(said: str = "我问是谁打印了我的流水，要求看当天的监控和业务凭证") -> Case:
    """A statement that the bank says was handed to the spouse, with the certificate of divorce and a loss of pay."""
    case = example("statement-leak")
    assert case.bank is not None
    case = changed(case, "leak", source_basis=(SourceBasis.BANK_ADMISSION,), recipient="前夫")
    case = changed(case, "claim", property_loss=Decimal("1260.00"), property_loss_how="请假被扣的工资")
    divorce = Evidence(
        group=EvidenceGroup.BANK_FAULT,
        name="离婚证",
        form=EvidenceForm.DOCUMENT,
        source="留存",
        original=Answer.YES,
        proves="2022年3月15日已经离婚",
    )
    notice = Notice(day=date(2025, 5, 6), addressee=case.bank.name, channel=ContactChannel.COUNTER, said=said)
    asked = PiRequest(
        sent=date(2025, 9, 1),
        channel=ContactChannel.EMS,
        rights=(PiRight.ACCESS, PiRight.RECORDS),
        answer=Reply.REFUSED,
        answer_date=date(2025, 9, 20),
        reason_given=BOTH_GONE_AND_INSIDE,
    )
    said_by_bank = complaint(TO_THE_HUSBAND, reasons=(BankReason.PROCEDURE_KEPT,))
    return structs.replace(
        case,
        complaint=said_by_bank,
        notices=(notice,),
        pi_request=asked,
        evidence=(*case.evidence, divorce),
    )


def test_who_the_bank_says_came_is_quoted_and_met() -> None:
    plaint = made(handed(), "A3")["A3"]
    assert "被告可能主张信息系应他人的要求提供" not in plaint
    assert (
        "关于应他人要求提供。被告在答复中称“经核查，该笔流水系您配偶持您的身份证件到我行网点办理”。" in plaint
        and "他人的要求和所持的证件，都不能代替原告的同意，配偶、家人也不例外；被告的答复没有说明有原告的委托，"
        in plaint
    )
    assert "关于办理手续。被告在答复中称“柜员已核对证件”、“操作符合规定”。" in plaint
    assert "用以证明：2022年3月15日已经离婚。被告主张操作符合规定的，应当说明所依据的规定" in plaint
    assert "；被告在答复中称系他人办理，没有说明有原告的委托。" in plaint
    assert "被告应当说明依据何种手续提供" not in plaint
    assert "有关人员承认" not in plaint
    assert "被告于2025年6月25日答复“经核查，该笔流水系您配偶持您的身份证件到我行网点办理”" in plaint


def test_a_denial_that_another_came_is_no_admission() -> None:
    case = handed()
    assert case.complaint is not None
    denied = structs.replace(case, complaint=complaint("未发现他人持您的身份证件到我行办理，不予赔偿。"))
    plaint = made(denied, "A3")["A3"]
    assert "被告可能主张信息系应他人的要求提供" in plaint and "答复“未发现他人" not in plaint


def test_an_answer_is_read_to_its_end_before_it_is_said_what_it_leaves_out() -> None:
    papers = made(handed(), "A3", "A8", "C2")
    assert "没有涉及其他记录" not in papers["A8"]
    assert (
        "被申请人在答复中称“柜员操作日志属于内部资料”，说明该项记录存在并由其保存；"
        "属于内部资料，不是拒绝向人民法院提交的正当理由。被申请人又称“监控录像已过保存期”。" in papers["A8"]
    )
    assert "被告又称“柜员操作日志属于内部资料”，说明该项记录存在" in papers["A3"]
    assert f"予以拒绝，说明的理由是：“{BOTH_GONE_AND_INSIDE}”" in papers["C2"]


def test_the_first_wish_to_see_film_and_slip_starts_the_duty_to_keep_them() -> None:
    papers = made(handed(), "A3", "A8")
    assert "原告于2025年5月6日已经要求查看有关材料，自该日起被告即知道争议" in papers["A3"]
    assert "到被申请人营业场所询问是谁打印了申请人的流水，要求看当天的监控和业务凭证" in papers["A8"]
    assert "原告当面向被告询问是谁打印了原告的流水，要求看当天的监控和业务凭证。" in papers["A3"]


def test_a_doctors_bill_is_no_cost_of_stopping_the_wrong() -> None:
    costs = (
        Cost(kind=CostKind.COPY, amount=Decimal("86.00"), receipt=Answer.YES),
        Cost(kind=CostKind.OTHER, what="心理门诊挂号和检查费", amount=Decimal("342.00"), receipt=Answer.YES),
    )
    plaint = made(changed(handed(), "claim", costs=costs), "A3")["A3"]
    assert "承担原告为制止侵权支出的合理费用86.00元，并赔偿原告就医的费用342.00元（明细" in plaint
    assert "为维护权益，原告支出合理费用86.00元；原告因就医支出342.00元" in plaint
    alone = made(changed(handed(), "claim", costs=costs[1:]), "A3")["A3"]
    assert "判令被告赔偿原告就医的费用342.00元（明细" in alone and "支出的合理费用" not in alone


LOAN = "贷款发放符合当时制度，合同由借款人签字，经办人已离职。"


def loan() -> Case:
    """A denied loan at a branch, reported by the company above it, with what the bank said of contract and film."""
    case = example("loan-in-my-name")
    assert case.bank is not None and case.credit is not None
    company = "滹沱示例银行股份有限公司"
    case = changed(case, "credit", items=(structs.replace(case.credit.items[0], institution=company),))
    case = changed(case, "loan", collected_from_others=Answer.YES, appraised=Answer.NO)
    notice = Notice(
        day=date(2025, 5, 6),
        addressee=case.bank.name,
        channel=ContactChannel.COUNTER,
        said="我要求看放款资料和监控，说贷款不是我的",
        demand=Answer.YES,
        reply=Reply.REFUSED,
        reply_date=date(2025, 5, 6),
        reply_text="监控只存三个月",
    )
    return structs.replace(case, complaint=complaint(LOAN), notices=(notice,))


def test_the_company_that_reported_is_named_beside_its_branch() -> None:
    plaint = made(loan(), "A3")["A3"]
    assert "个人信用报告中有以滹沱示例银行股份有限公司（被告是其分支机构）名义报送的下列记录" in plaint
    assert "更正、删除其和其所属的滹沱示例银行股份有限公司以原告名义" in plaint
    assert "向原告和原告以外的人催收" in plaint and "同事" not in plaint
    assert "有被告报送的下列记录" in made(example("loan-in-my-name"), "A3")["A3"]


@pytest.mark.parametrize(
    "met",
    [
        "关于合同的签署。被告在答复中称“合同由借款人签字”。",
        "被告在答复中称“贷款发放符合当时制度”；符合制度、手续齐全，不能代替对办理人身份的证明",
        "经办人是否离职，不影响被告说明当时由何人经办",
        "关于记录的保存。被告在答复中称“监控只存三个月”。",
        "录像到期，不影响被告提供合同原件、身份核验资料和放款记录",
        "原告当面向被告要求看放款资料和监控，说贷款不是原告的。",
    ],
)
def test_what_a_bank_says_of_a_denied_loan_is_met(met: str) -> None:
    assert met in made(loan(), "A3")["A3"]


def test_an_offer_of_instalments_that_was_not_taken_is_no_instalment_plan() -> None:
    case = structs.replace(example("sued-credit"), own_part=OwnPart(amount=Decimal("1000.00"), pays=Answer.YES))
    for story, told in (("后来银行让我签分期我没签。", False), ("超市那部分我自己办了分期。", True)):
        answer = made(structs.replace(case, story=story), "A22")["A22"]
        assert ("尚未到期的分期款" in answer) is told, story


def test_a_list_says_that_the_phone_of_a_screenshot_is_gone() -> None:
    case = example("statement-leak")
    shot = Evidence(
        group=EvidenceGroup.LEAK,
        name="短信截图",
        form=EvidenceForm.ELECTRONIC,
        source="本人手机",
        original=Answer.YES,
        device_kept=Answer.NO,
        proves="收到短信",
    )
    listed = made(structs.replace(case, evidence=(*case.evidence, shot)), "A6")["A6"]
    assert "（直接来源于电子数据，原始载体已不存）" in listed


def test_cases_on_contracts_in_anothers_name_stand_before_cases_on_queries() -> None:
    """A lost identity card and a loan in a name: the decided cases of the same events come first, a query later."""
    listed = made(loan(), "E2b")["E2b"]
    query = listed.index("擅自查询征信")
    assert listed.index("身份证遗失被刷脸开卡贷款") < query and listed.index("冒名贷款4.3万元") < query
    assert "有案号，可以查到；结果或者主要事实没有查实，因此没有列入交给法院的报告" in listed
    assert "事件类型：本案冒名办理的业务，该案征信查询、征信记录" in listed
    report = made(loan(), "E2")["E2"]
    assert "载有以滹沱示例银行股份有限公司（被告是其分支机构）名义报送的记录" in report and "刘某" not in report
