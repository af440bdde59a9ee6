"""What a reader of the papers on data, loans and staff found: the bank's answer is met, no more is said than told."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from complaints.documents import catalogue
from legal_refs.assessment import assess
from legal_refs.case.facts import Card, Case, Complaint, Discovery, Institution, Moment, Movement, PiRequest, Police
from legal_refs.case.vocabulary import (
    Answer,
    DataCategory,
    LoanKind,
    MovementKind,
    PiRight,
    PoliceStatus,
    RefusalGround,
    Reply,
    SourceBasis,
    Voucher,
)
from tests.documents.test_arguments import ON, example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def answered(case: Case, said: str) -> Case:
    return structs.replace(
        case,
        complaint=Complaint(
            sent=date(2026, 6, 1), reply=Reply.REFUSED, decided_received=date(2026, 6, 12), decision=said
        ),
    )


def test_a_balance_that_was_told_is_no_statement_that_was_printed() -> None:
    case = changed(
        example("statement-leak"),
        "leak",
        categories=(DataCategory.NAME, DataCategory.BALANCE),
        what_happened="柜员把我卡里有多少钱告诉了他",
        source_note=None,
        recipient="郭某",
    )
    told = made(case, "A8", "A9", "B4d", "C2", "C5")
    assert not [name for name, text in told.items() if "打印账户明细" in text or "打印本人账户明细" in text]
    assert "将本人的姓名、账户余额提供给郭某" in told["C2"] and "告知他人" in told["A8"]
    printed = made(example("statement-leak"), "C2", "A8")
    assert "打印本人账户明细" in printed["C2"] and "由何人将账户明细交给他人" in printed["A8"]


def test_who_uses_the_data_for_its_own_selling_is_no_processor() -> None:
    case = example("marketing-c2")
    assert case.leak is not None and case.leak.recipient
    insurer = Institution(
        name=case.leak.recipient,
        address="上海市浦东新区示例路8号",
        uscc="91310105703000001E",
        sue=True,
    )
    text = made(structs.replace(case, contractor=insurer), "A3", "C2")
    assert "接受被告一的委托" not in text["A3"]
    assert "《个人信息保护法》第五十九条" not in text["A3"]
    assert "判令被告二停止使用原告的个人信息" in text["A3"] and "外包单位工作人员" not in text["C2"]


def test_consent_that_the_bank_says_it_has_is_answered() -> None:
    case = changed(example("marketing-c2"), "leak", consent_given=Answer.UNKNOWN)
    said = made(answered(case, "客户已勾选同意隐私政策"), "A3", "B1", "A8")
    assert (
        "被告在答复中称“客户已勾选同意隐私政策”，该主张不能成立" in said["A3"]
        and "贵行在答复中称“客户已勾选同意隐私政策”" in said["B1"]
    )
    assert "《个人信息保护法》第十六条" in said["A3"] and "作出同意的记录" in said["A8"]
    assert "被告可能主张已经取得原告的同意" in made(answered(case, "不予受理"), "A3")["A3"]
    agreed = made(changed(case, "leak", consent_given=Answer.YES), "A3")["A3"]
    assert "关于同意。" not in agreed


def test_a_bank_that_points_elsewhere_is_told_what_it_alone_made() -> None:
    case = example("leak-calls")
    assert case.leak is not None and SourceBasis.UNIQUE_DATA in case.leak.source_basis
    text = made(answered(case, "我行系统无异常，信息可能来自快递等其他渠道"), "A3")["A3"]
    assert "被告在答复中称“我行系统无异常”、“信息可能来自快递等其他渠道”" in text
    assert "开户网点和开户日期系原告办理业务时由被告形成" in text
    assert "被告可能主张信息由他人泄露" in made(answered(case, "已收悉"), "A3")["A3"]


def test_logs_are_asked_for_until_the_last_day_of_the_leak() -> None:
    """The example's calls went on from 2025-09-01 to 2026-02-28; what is to be kept runs up to the notice itself."""
    text = made(example("leak-calls"), "A8", "B4d")
    assert "2025年8月20日至2026年2月28日" in text["A8"] and "2025年8月20日至收到本通知之日" in text["B4d"]


def test_limitation_follows_the_law_of_the_day_on_which_the_obligor_was_known() -> None:
    """Calls since 2018, the obligor known on 2025-12-30: three years under the Civil Code (民法典 188(2))."""
    case = structs.replace(
        changed(example("leak-calls"), "leak", occurred=date(2018, 6, 20), given_on=date(2018, 5, 2)),
        discovery=Discovery(when=Moment(day=date(2018, 6, 20)), obligor_known=date(2025, 12, 30)),
    )
    text = made(case, "A3")["A3"]
    assert "民法典》第一百八十八条规定的诉讼时效期间为三年。" in text
    assert "原告于2018年6月20日知道权利受到损害，于2025年12月30日知道义务人" in text
    assert "民法总则" not in text


def test_a_guarantor_owes_no_repayment_and_asks_that_no_more_is_taken() -> None:
    taken = Movement(day=date(2026, 4, 20), amount=Decimal("1200.00"), kind=MovementKind.DEDUCTED)
    case = changed(example("loan-in-my-name"), "loan", kind=LoanKind.GUARANTEE, movements=(taken,))
    text = made(case, "A3", "B1")
    for name in ("A3", "B1"):
        assert "承担保证责任" in text[name] and "偿还责任" not in text[name] and "要求原告偿还" not in text[name]
        assert "账户扣款" in text[name] and "没有申请过该保证" not in text[name]


def test_a_bank_that_shows_a_photo_is_answered_with_the_photo() -> None:
    case = answered(changed(example("loan-in-my-name"), "loan", face_mine=Answer.NO), "面签照片和合同齐备")
    text = made(case, "A3")["A3"]
    assert "被告在答复中称“面签照片和合同齐备”；被告应当提供原件和影像并接受核对" in text
    assert "办理该业务时原告不在网点，办理时如有人脸核验，接受核验的也不是原告本人" in text
    assert "被告可能主张办理时已经核验身份" in made(answered(case, "已收悉"), "A3")["A3"]


def test_police_that_refused_a_case_of_a_false_loan_decided_nothing_on_it() -> None:
    loan = example("loan-in-my-name")
    refused = structs.replace(
        loan,
        police=Police(
            when=Moment(day=date(2026, 7, 1)),
            station="石家庄市公安局长安分局",
            status=PoliceStatus.REFUSED,
            refusal_received=date(2026, 7, 9),
            refusal_ground=RefusalGround.CIVIL,
        ),
    )
    text = made(refused, "A3", "D3")
    assert "没有认定该贷款由原告本人办理" in text["A3"] and "个人信息不是由" not in text["A3"]
    assert "与查明何人冒用本人的名义办理贷款不是同一事实" in text["D3"]


def test_a_product_sold_by_staff_is_no_payment_without_certificate() -> None:
    case = changed(structs.replace(example("staff-deposit"), card=Card(tail="5150")), "staff", voucher=Voucher.PRODUCT)
    said = answered(case, "非我行代销产品，系员工个人飞单行为，客户签署了风险揭示书")
    text = made(said, "A1", "A8", "B1", "B3")
    assert (
        "被告在答复中称“系员工个人飞单行为”，该主张不能成立" in text["A1"]
        and "不能免除被告对其工作人员行为的责任" in text["A1"]
    )
    assert "密码相符" not in text["A1"]
    assert "代销产品的名录" in text["A8"] and "第一百七十条" in text["B3"]
    assert "交易报文" not in text["B1"]


def test_a_record_that_is_gone_is_not_asked_to_go_again() -> None:
    loan = example("loan-in-my-name")
    assert loan.credit is not None
    gone = answered(
        structs.replace(loan, credit=structs.replace(loan.credit, objection_reply=Reply.DONE)),
        "经核实该贷款非客户本人办理，记录已删除，损失不予赔偿",
    )
    assert gone.complaint is not None
    gone = structs.replace(
        gone,
        complaint=structs.replace(gone.complaint, reply=Reply.PARTIAL, demanded=Answer.YES, received=date(2026, 6, 1)),
    )
    text = made(gone, "A3", "B1")
    assert "更正、删除其以原告名义" not in text["A3"] and "今后不再报送" in text["B1"]
    assert "被告在答复中也已经承认该业务不是原告办理" in text["A3"] and "关于身份核验" not in text["A3"]
    assert "同意部分赔付" not in text["A3"]
    offered = {offer.id for offer in catalogue.offers(gone, assess(gone, ON)) if offer.offered}
    assert not offered & {"B7", "C4"}
    assert "更正、删除其以原告名义" in made(loan, "A3")["A3"]


def test_a_loan_that_was_paid_on_is_not_owned_by_that() -> None:
    mother = Movement(day=date(2026, 2, 18), amount=Decimal("1000.00"), kind=MovementKind.REPAID, by="母亲")
    own = Movement(day=date(2026, 1, 20), amount=Decimal("2310.00"), kind=MovementKind.REPAID, protest=Answer.YES)
    case = changed(example("loan-in-my-name"), "loan", movements=(own, mother))
    text = made(answered(case, "客户已还款，视为认可借款"), "A3")["A3"]
    assert "原告的母亲就该贷款付出1,000.00元" in text
    assert "被告在答复中称“客户已还款，视为认可借款”" in text and "2026年1月20日的付款，原告当时已经提出异议" in text
    assert "关于已经还款" not in made(changed(case, "loan", movements=()), "A3")["A3"]


def test_a_product_was_sold_and_not_taken() -> None:
    case = changed(structs.replace(example("staff-deposit"), card=Card(tail="5150")), "staff", voucher=Voucher.PRODUCT)
    text = made(answered(case, "客户已在投保单上签名并完成双录，应找保险公司"), "A1", "B1")
    assert "以销售产品的名义经手原告的款项" in text["A1"] and "将其转走" not in text["A1"]
    assert "签名和录音录像只说明办理过手续" in text["A1"] and "没有授权其取走" not in text["B1"]


def test_a_log_of_who_looked_is_part_of_the_handling() -> None:
    asked = PiRequest(
        sent=date(2026, 3, 25),
        rights=(PiRight.ACCESS,),
        answer=Reply.REFUSED,
        reason_given="查询日志不属于个人信息",
    )
    text = made(structs.replace(example("insider-sale"), pi_request=asked), "A3", "B5b")
    for name in ("A3", "B5b"):
        assert "第四十四条规定个人对其个人信息的处理享有知情权" in text[name], name


def test_of_a_loan_that_was_never_made_all_that_is_sued_for_is_refused() -> None:
    """150,000.00 + (21,600.00 + 4,200.00) = 175,800.00 in the example: no disputed transaction, no card."""
    paid = Movement(day=date(2026, 1, 20), amount=Decimal("2310.00"), kind=MovementKind.REPAID)
    text = made(changed(example("sued-loan"), "loan", movements=(paid,)), "E1")["E1"]
    assert "其中答辩中不承担的金额 | 175,800.00" in text
    assert "争议交易" not in text and "银行卡民事纠纷规定" not in text


def test_a_reprimand_within_the_bank_is_no_amends() -> None:
    case = answered(example("statement-leak"), "已批评教育柜员；未提供书面材料，不构成信息泄露")
    text = made(case, "A3")["A3"]
    assert "被告对其人员作出的内部处理，不能代替对原告承担的责任" in text
    assert "以没有提供书面材料为由否认泄露，该主张不能成立" in text
    assert "内部处理" not in made(example("statement-leak"), "A3")["A3"]
