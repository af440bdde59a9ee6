"""No more is said than was admitted, filled in, asked or shown; what the bank wrote of its records is used."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Case, Complaint, Cost, Evidence, Notice, Regulator
from legal_refs.case.leaks import Harm
from legal_refs.case.vocabulary import (
    BankReason,
    Consequence,
    ContactChannel,
    CostKind,
    DataCategory,
    EvidenceForm,
    EvidenceGroup,
    PiRight,
    Reply,
    SourceBasis,
)
from tests.documents.test_leak_papers import leak, made
from tests.documents.test_papers_of_told_debts import collected
from tests.documents.test_told import changed

PRINTED = (
    "经查，2025年4月7日我行柜面人员未经客户本人到场打印了账户明细，属于员工个人违规行为，该员工已离职，我行已进行内部处理；"
    "当日监控录像已超过保存期限，无法提供；打印明细未给客户造成损失。"
)
FILLED = (
    "2025年8月20日我到支行申请“装修贷”280000元，填了纸质申请表，又在平板上签了字。"
    "次日有中介打来，说出我申请的金额和单位。8月26日银行通知贷款没批下来。"
)


def item(group: EvidenceGroup, name: str, proves: str) -> Evidence:
    return Evidence(group=group, name=name, form=EvidenceForm.DOCUMENT, proves=proves)


def printed() -> Case:
    """A teller printed a statement that a husband filed; bank and bureau answered, the film is gone."""
    case = leak("statement-leak", recipient="前夫", source_basis=(SourceBasis.BANK_ADMISSION, SourceBasis.COURT_FILE))
    told = Complaint(
        sent=date(2025, 5, 6),
        reply=Reply.PARTIAL,
        decided_received=date(2025, 5, 20),
        decision=PRINTED,
        reasons=(BankReason.STAFF_PRIVATE, BankReason.RECORDS_GONE, BankReason.NO_LOSS),
    )
    bureau = Regulator(
        desk="国家金融监督管理总局浙江监管局",
        sent=date(2025, 6, 3),
        reply=Reply.PARTIAL,
        reply_date=date(2025, 7, 29),
        reply_text="经核查，该行存在未经客户授权打印账户明细的问题；民事赔偿建议通过诉讼解决。",
    )
    return structs.replace(case, complaint=told, regulators=(bureau,))


def test_who_admitted_a_printing_did_not_admit_that_it_was_handed_on() -> None:
    text = made(printed(), "A3")["A3"]
    assert "承认“2025年4月7日我行柜面人员未经客户本人到场打印了账户明细”" in text
    assert "违反规定提供" not in text
    assert "2025年4月7日被告的工作人员打印原告的账户交易明细，该明细此后由原告的前夫取得" in text
    assert "该人员是否已经离职，不影响被告对其任职期间的行为承担责任" in text


def test_the_table_of_what_happened_says_printed_and_not_handed_over_and_names_what_was_seen() -> None:
    shop = item(EvidenceGroup.CONSEQUENCE, "供货商的微信", "改成现款现货")
    case = printed()
    text = made(structs.replace(case, evidence=(shop, *case.evidence)), "B1")["B1"]
    assert "2025年4月7日 | 贵行的工作人员打印本人的账户交易明细 |" in text
    assert "被提供给原告的前夫" not in text
    assert "| 2025年4月28日 | 本人发现个人信息被提供给他人 | 他案中出现的账户交易明细" in text


def test_a_record_that_is_said_to_be_gone_is_no_sign_that_records_are_kept() -> None:
    papers = made(printed(), "A8", "A9")
    for name, text in papers.items():
        assert "柜台录像，确已不存的，其保存期限、不再保存的时间和原因的记录，及其复制、移交的记录" in text, name
    text = papers["A8"]
    assert "我行已进行内部处理”，说明其保存有关记录" in text
    assert "无法提供”，说明" not in text and "没有造成损失”，说明" not in text
    assert "称“当日监控录像已超过保存期限”，该答复只涉及录像，没有涉及其他记录" in text
    assert "说明该项记录的保存期限、不再保存的时间和原因" in text
    assert "对有关人员进行调查、作出处理的材料" in text


def test_what_a_bureau_found_and_a_later_answer_stand_in_the_application_for_documents() -> None:
    later = Notice(
        addressee="钱塘银行股份有限公司杭州西湖支行",
        day=date(2026, 5, 12),
        channel=ContactChannel.EMS,
        reply=Reply.REFUSED,
        reply_date=date(2026, 5, 27),
        reply_text="2025年已经给过答复了，行里的意见没有变",
    )
    case = structs.replace(printed(), notices=(later,))
    text = made(case, "A8")["A8"]
    assert "2025年7月29日答复“经核查，该行存在未经客户授权打印账户明细的问题”，说明有关的业务记录存在" in text
    assert "2026年5月27日又答复“2025年已经给过答复了，行里的意见没有变”，没有改变上述答复" in text
    bureau = structs.replace(case.regulators[0], reply_text="经核查，未发现该行存在泄露客户信息的问题。")
    assert "说明有关的业务记录存在" not in made(structs.replace(case, regulators=(bureau,)), "A8")["A8"]


def test_serious_harm_is_what_was_chosen_and_how_one_felt_and_is_proved_only_by_its_own_evidence() -> None:
    harm = Harm(family_conflict="前夫到父母家闹了两次", work="供货商取消了赊账", mind="睡不好，没有去医院看过")
    case = changed(printed(), "leak", harm=harm, consequences=(Consequence.FAMILY_CONFLICT, Consequence.WORK))
    case = changed(case, "claim", mental=Decimal("5000.00"), mental_evidence=(Consequence.FAMILY_CONFLICT,))
    shop = item(EvidenceGroup.CONSEQUENCE, "领导的微信", "供货商改现款现货，影响工作")
    text = made(structs.replace(case, evidence=(*case.evidence, shop)), "A3")["A3"]
    assert "表现为前述精神状况、家庭关系受到的影响。" in text
    assert "精神损害有相应的证据" not in text and "精神损害的表现已经写明" in text
    kin = item(EvidenceGroup.CONSEQUENCE, "家人的微信", "家庭争吵")
    assert "精神损害有相应的证据" in made(structs.replace(case, evidence=(*case.evidence, kin)), "A3")["A3"]


def applied() -> Case:
    """A customer of years typed an application for a loan that was not granted; brokers rang on the next day."""
    case = leak(
        "leak-calls",
        categories=(DataCategory.NAME, DataCategory.EMPLOYER, DataCategory.INCOME, DataCategory.LOAN),
        what_happened=FILLED,
        occurred=date(2025, 8, 21),
        callers_knew="申请的金额280000元和单位全称",
        source_note="280000元和单位全称写在同一张申请表上，只交给了该行，次日就有中介打来",
        harm=Harm(work="中介打到单位前台", mind="一听铃声就烦躁"),
        phone_changed=date(2026, 3, 1),
        consequences=(Consequence.CALLS, Consequence.WORK),
    )
    denied = Complaint(
        sent=date(2025, 9, 10),
        reply=Reply.REFUSED,
        decided_received=date(2025, 9, 20),
        decision="我行系统未发现信息泄露",
        reasons=(BankReason.NOT_FROM_US,),
    )
    evidence = (
        item(EvidenceGroup.PROCESSING, "贷款申请表（客户联）", "填写的金额、单位和月收入"),
        item(EvidenceGroup.SOURCE_LINK, "通话录音", "中介说出银行、金额、用途和单位"),
        item(EvidenceGroup.CONSEQUENCE, "部门经理谈话的微信", "中介打到了单位"),
        item(EvidenceGroup.LOSS, "公证费发票、换号缴费单", "花了929元"),
    )
    case = structs.replace(case, complaint=denied, evidence=evidence, nuisances=())
    card = structs.replace(case.card, open_date=date(2021, 8, 16))
    costs = (Cost(kind=CostKind.NOTARY, amount=Decimal("800.00")),)
    case = changed(case, "claim", property_loss=Decimal("129.00"), property_loss_how="换手机号的费用", costs=costs)
    return structs.replace(case, card=card)


def test_what_was_typed_into_an_application_is_not_called_made_by_the_bank() -> None:
    papers = made(applied(), "A3", "B1")
    for name, text in papers.items():
        assert "贷款申请的内容" in text and "贷款信息" not in text, name
        assert "由被告形成" not in text and "由贵行形成" not in text, name
    assert "贷款申请的内容系原告2025年8月20日提出申请时向被告提供，其他渠道难以" in papers["A3"]
    assert "| 贷款申请的内容 | 个人信息 | 2025年8月20日" in papers["A3"]
    granted = changed(applied(), "leak", what_happened=FILLED.replace("没批下来", "批下来了"))
    assert "贷款信息在办理业务时由被告形成" in made(granted, "A3")["A3"]


def test_an_item_is_cited_where_its_own_words_are() -> None:
    text = made(applied(), "A3")["A3"]
    assert "写在同一张申请表上（证据1），只交给了被告，次日就有中介打来（证据2）" in text
    assert "换手机号的费用（证据4）" in text and "合理费用800.00元（证据4）" in text
    assert "| 财产损失 | 129.00 | 见证据4" in text
    assert "工作受到影响：中介打到单位前台（证据3）" in text


def test_the_letter_of_a_named_day_proves_the_decision_and_a_message_proves_what_it_speaks_of() -> None:
    letter = item(EvidenceGroup.SOURCE_LINK, "支行2025年5月20日书面答复", "承认柜面人员打印")
    shop = item(EvidenceGroup.CONSEQUENCE, "粮油批发商取消赊账的微信", "供货商改成现款现货")
    harm = Harm(family_conflict="前夫到父母家闹", work="2025年5月一家粮油批发的供货商把我的赊账取消了，改成现款现货")
    case = changed(printed(), "leak", harm=harm, consequences=(Consequence.FAMILY_CONFLICT, Consequence.WORK))
    papers = made(structs.replace(case, evidence=(letter, shop)), "A3", "A8")
    assert "打印明细未给客户造成损失”（证据1）" in papers["A3"]
    assert "改成现款现货（证据2）" in papers["A3"] and "父母家闹（" not in papers["A3"]
    assert "我行已进行内部处理”（证据1），说明其保存有关记录" in papers["A8"]


def test_the_answer_of_an_office_does_not_prove_what_the_bank_answered() -> None:
    offices = item(EvidenceGroup.SOURCE_LINK, "监管局答复", "查明向无关第三人催收，电话是第三方公司打的")
    message = item(EvidenceGroup.LEAK, "父亲手机收到的短信", "写了我的名字和欠款")
    case = changed(
        collected(),
        "leak",
        source_note="欠款数只有银行知道；银行答复也承认电话是第三方公司打的",
        harm=Harm(calls="传达室电话一响就紧张"),
        consequences=(Consequence.CALLS,),
    )
    text = made(structs.replace(case, evidence=(offices, message)), "A3")["A3"]
    assert "银行答复也承认电话是第三方公司打的。" in text or "被告答复也承认电话是第三方公司打的。" in text
    assert "传达室电话一响就紧张（" not in text


def test_a_right_that_was_never_asked_of_the_bank_is_kept_apart_from_those_that_were() -> None:
    case = changed(applied(), "pi_request", rights=(PiRight.ACCESS, PiRight.WITHDRAW_CONSENT))
    case = changed(case, "pi_request", answer=Reply.REFUSED, answer_date=date(2025, 11, 1))
    text = made(case, "A3")["A3"]
    assert "原告的请求符合该法第四十五条（查阅）、第十五条（撤回同意）的规定" in text
    assert "原告在本案中另请求删除，依据该法第四十七条（删除，该条第一款第（一）项、第（三）项、第（四）项）" in text


def test_what_came_of_it_is_told_to_a_mediator_and_to_the_bank() -> None:
    for name, text in made(applied(), "B5", "C7").items():
        assert "工作受到影响：中介打到单位前台。本人精神受到影响：一听铃声就烦躁。" in text, name


def test_the_person_is_told_which_claims_the_complaint_leaves_out_and_why() -> None:
    case = changed(printed(), "claim", access=True, stop=True)
    sheet = made(case, "A3", "F1")["F1"]
    assert "查阅、复制的请求没有写进本件：先向银行提出个人信息权利请求" in sheet
    assert "本件没有请求停止侵害：所填的是信息没有继续扩散" in sheet
    none = changed(printed(), "claim", stop=False)
    sheet = made(none, "A3", "F1")["F1"]
    assert "没有写进本件" not in sheet and "没有请求停止侵害" not in sheet
