"""Leaks as people tell them: callers who claim a post, collectors who tell others, clerks who never saw the person."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.case.facts import Case, Complaint, Cost, Evidence, Leak, Moment, Nuisance, PiRequest, Police, Presence
from legal_refs.case.ownwords import own_staff, unclaimed
from legal_refs.case.vocabulary import (
    Answer,
    BankReason,
    Consequence,
    CostKind,
    DataCategory,
    EvidenceForm,
    EvidenceGroup,
    PiRight,
    PoliceStatus,
    PresenceProof,
    Reply,
    SourceBasis,
)
from tests.documents.test_arguments import example, papers


def leak(name: str, **changes: object) -> Case:
    case = example(name)
    return structs.replace(case, leak=structs.replace(case.leak or Leak(), **changes))


def refused(case: Case, said: str, *reasons: BankReason) -> Case:
    answer = Complaint(
        sent=date(2026, 5, 20),
        reply=Reply.REFUSED,
        decided_received=date(2026, 6, 3),
        decision=said,
        reasons=reasons,
    )
    return structs.replace(case, complaint=answer, earlier_complaints=(), notices=(), pi_request=None)


def item(group: EvidenceGroup, name: str, proves: str) -> Evidence:
    return Evidence(
        group=group,
        name=name,
        form=EvidenceForm.DOCUMENT,
        source="本人留存",
        original=Answer.YES,
        pages=1,
        proves=proves,
    )


@pytest.mark.parametrize(
    "told",
    [
        "有人自称该行信贷员来电",
        "骗子冒充银行客户经理来电",
        "对方说他是支行柜员",
        "来电人以银行工作人员名义联系",
        "对方谎称是银行员工",
    ],
)
def test_who_only_claims_to_be_of_the_bank_is_none_of_its_staff(told: str) -> None:
    assert not any(word in unclaimed(told) for word in ("员", "经理"))
    made = papers(leak("leak-then-theft", what_happened=f"2026年7月28日起{told}，说出我的姓名。"))
    assert "涉及人员 | 被举报机构信贷员" not in made["C2"] and "凭借岗位和查询权限提供原告的信息，" not in made["A3"]


def test_a_contractors_staff_are_none_of_the_bank() -> None:
    assert "员工" not in own_staff("系外包公司员工个人行为，与我行无关") and "员工" in own_staff("系我行员工个人行为")
    made = papers(refused(example("outsourced-2025"), "系外包催收公司员工个人行为，已违反管理规定"))["A3"]
    assert "系其人员所为" not in made


def test_a_collectors_message_that_was_ordered_back_was_not_sent_by_mistake() -> None:
    case = refused(
        example("outsourced-2025"),
        "系外包催收公司人员个人行为，我中心已责令其撤回群消息",
        BankReason.CONTRACTOR_DID,
        BankReason.WITHDRAWN,
    )
    made = papers(case)["A3"]
    assert "被告在答复中提出已经责令撤回。" in made
    assert "误发" not in made and "此后撤回、删除不能消除已经发生的后果" in made
    sent = papers(refused(example("statement-leak"), "系误发，已撤回"))["A3"]
    assert "误发本身就是" in sent and "信息确由被告发出" in sent


def test_what_was_only_applied_for_is_no_loan() -> None:
    told = "2026年7月27日我在手机银行申请装修分期12万元，7月28日起有人来电，说出申请金额和用途。"
    case = leak("leak-then-theft", what_happened=told, categories=(DataCategory.NAME, DataCategory.LOAN))
    made = papers(structs.replace(case, story=None))["A3"]
    assert "贷款的金额、余额" not in made and "分期申请的内容" in made
    lent = leak("leak-then-theft", what_happened="有人说出我的贷款余额。", categories=(DataCategory.LOAN,))
    assert "贷款信息" in papers(lent)["A3"]


def test_an_address_book_is_not_said_to_have_been_handed_over() -> None:
    case = leak(
        "outsourced-2025",
        categories=(DataCategory.NAME, DataCategory.PHONE, DataCategory.CONTACTS),
        given_on=date(2022, 6, 15),
        source_note=None,
    )
    made = papers(structs.replace(case, story=None))
    assert "提供了姓名、电话号码。" in made["B1"] and "涉及本人的通讯录" in made["B1"]


def test_the_loss_of_a_relative_is_cited_with_the_hospitals_papers() -> None:
    case = example("outsourced-2025")
    claim = structs.replace(
        case.claim,
        property_loss=Decimal("4260.00"),
        property_loss_how="母亲住院自付费用3060元，误工共1200元",
        costs=(Cost(kind=CostKind.NOTARY, amount=Decimal("1200.00"), receipt=Answer.YES),),
    )
    evidence = (
        item(EvidenceGroup.LOSS, "住院病历和收费票据", "自付3060元"),
        item(EvidenceGroup.LOSS, "公证费发票", "公证费1200元"),
    )
    made = papers(structs.replace(case, claim=claim, evidence=evidence))["A3"]
    assert "共1200元（其中3,060.00元见证据1）" in made and "合理费用1,200.00元（证据2）" in made


def test_the_ground_of_the_source_is_cited_with_what_it_tells_of_and_the_absence_with_its_own_proof() -> None:
    case = leak(
        "statement-leak",
        occurred=date(2019, 11, 14),
        source_basis=(SourceBasis.QUERY_RECORD,),
        source_note="明细页脚有支行的网点号、柜员号和打印时间，并盖有业务章",
    )
    was = Presence(
        when=Moment(day=date(2019, 11, 14), clock="14:10"),
        until=Moment(day=date(2019, 11, 14), clock="17:40"),
        place="毕节市批发市场",
        proof=PresenceProof.TICKET,
    )
    evidence = (
        item(EvidenceGroup.LEAK, "账户交易明细", "页脚有网点号、柜员号、打印时间"),
        item(EvidenceGroup.SOURCE_LINK, "往返高铁票", "当天我在毕节"),
    )
    made = papers(structs.replace(case, presence=(was,), evidence=evidence))
    assert "打印时间（证据1），并盖有业务章。" in made["A3"]
    stay = "2019年11月14日14时10分至17时40分，原告在毕节市批发市场（证据2），没有到被告处办理业务。"
    assert stay in made["A3"]
    for letter in ("B1", "C1", "C2"):
        assert "在毕节市批发市场，有往返高铁票为证，没有到" in made[letter], letter


COLLECTED = "2026年5月11日起，被告委托的催收公司给我的同事、母亲打电话，说我欠信用卡；5月14日有人把我的欠款发到业主群。"


def test_a_collector_who_told_others_is_met_with_the_rules_on_collecting() -> None:
    case = leak(
        "outsourced-2025",
        what_happened=COLLECTED,
        recipient="我的同事、母亲和业主群的人",
        call_count=17,
        occurred=date(2026, 5, 11),
        ongoing_until=date(2026, 5, 29),
        staff_finding=Answer.UNKNOWN,
        source_basis=(SourceBasis.BANK_ADMISSION, SourceBasis.UNIQUE_DATA),
    )
    case = structs.replace(case, story="我欠了两万三，没说不还。我也没有写同事当联系人。")
    case = refused(case, "系外包催收公司人员个人行为，您已同意委托催收")
    made = papers(case)
    for words in (
        "规范催收行为",
        "采取对个人权益影响最小的方式",
        "不得公开其处理的个人信息",
        "催收人员共拨打电话17次",
        "本案争议的是催收的方式，不涉及欠款的数额和清偿",
        "更不包括在群内发布",
        "原告的说明是：原告也没有写同事当联系人。",
        "被告于2026年6月3日答复说明系其外包单位人员所为",
    ):
        assert words in made["A3"], words
    assert "共接到来电" not in made["A3"] and "不能确定具体侵权人" not in made["A3"]
    assert "给原告的同事、母亲打电话" in made["A3"] and "得知上述内容的是" not in made["A3"], "told once"
    assert "；本人也没有写同事当联系人" in made["C2"] and "被告称之为人员的个人行为，但被告对受托人" in made["A3"]
    for paper in ("A3", "C2"):  # who was told what is said once, in the facts; nothing joins all data and all persons
        assert "被透露给" not in made[paper], paper
    asked = papers(structs.replace(case, claim=structs.replace(case.claim, stop=True)))
    assert "判令被告停止向他人透露原告的个人信息和欠款、向不负清偿义务的人催收的行为" in asked["A3"]
    assert "催收中向他人透露、公开客户的欠款和个人信息" in made["C2"] and "第四十一条" in made["C2"]
    assert "关于催收中向他人透露客户个人信息和欠款" in made["C2"] and "停止向不负清偿义务的人催收" in made["C2"]
    assert "委托催收的合同" in made["A8"]
    own = papers(leak("outsourced-2025", what_happened="外包单位人员留存客户信息。"))
    assert "催收" not in own["A3"] and "催收" not in own["C2"]


def test_what_a_bank_admitted_and_what_the_police_hold_is_asked_for_by_name() -> None:
    case = leak("statement-leak", recipient="前夫")
    case = refused(case, "经核实，柜员谭某未经授权打印，系员工个人违规行为，已批评教育。你们的纠纷建议通过诉讼解决")
    made = papers(case)
    assert "答复“经核实，柜员谭某" in made["A8"]
    assert "原告与他人之间的纠纷如何解决，不免除被告泄露信息的责任" in made["A3"]
    assert "对人员和查询权限的管理存在过错" in made["A3"]


def test_a_bank_that_says_the_customer_came_and_then_that_nobody_can_tell_is_met_with_both() -> None:
    """The two answers contradict each other, and the person was elsewhere on that day."""
    case = leak("statement-leak", occurred=date(2025, 4, 7), consent_given=Answer.NO)
    first = Complaint(
        sent=date(2025, 5, 2),
        reply=Reply.REFUSED,
        decided_received=date(2025, 5, 9),
        decision="系统显示该笔明细系客户本人持身份证办理打印",
        reasons=(BankReason.OWN_ACT,),
    )
    case = refused(case, "录像已超过保存期限，无法核实办理人", BankReason.RECORDS_GONE, BankReason.TOO_LATE_TO_SUE)
    was = Presence(when=Moment(day=date(2025, 4, 7)), place="毕节市批发市场", proof=PresenceProof.NONE)
    made = papers(structs.replace(case, earlier_complaints=(first,), presence=(was,)))
    for paper in ("A3", "B1"):
        assert "办理之日" in made[paper] and "两次答复互相矛盾" in made[paper], paper
        assert "2025年5月2日已经投诉" in made[paper] and "操作人员编号和查询日志" in made[paper], paper
    assert "认为系本人办理的，应当提供业务凭证" in made["C1"] and "不影响被投诉机构查清事实" in made["C1"]
    assert "答复“系统显示该笔明细系客户本人持身份证办理打印”，说明其保存有关记录" in made["A8"]
    assert "本人本人" not in made["B1"]


def test_what_evidence_proves_names_the_plaintiff_and_not_me() -> None:
    case = structs.replace(
        example("statement-leak"), evidence=(item(EvidenceGroup.SOURCE_LINK, "车票", "打印那天我在毕节"),)
    )
    assert "打印那天原告在毕节" in papers(case)["A6"]


def test_no_attack_from_outside_is_no_answer_to_who_read_the_data() -> None:
    case = refused(
        leak("leak-calls"), "系统未受到外部攻击，未发现客户信息泄露", BankReason.NOT_FROM_US, BankReason.NO_LOSS
    )
    asked = PiRequest(
        sent=date(2026, 5, 8),
        received=date(2026, 5, 10),
        rights=(PiRight.RECORDS, PiRight.EXPLAIN),
        answer=Reply.REFUSED,
        answer_date=date(2026, 5, 20),
        reason_given="查询日志属于内部资料",
    )
    case = structs.replace(case, pi_request=asked, claim=structs.replace(case.claim, access=False))
    made = papers(case)
    for paper in ("A3", "C1", "C2"):
        assert "没有受到外部攻击，不能说明没有人在内部查询" in made[paper], paper
    assert "提供本人个人信息的查询、导出和对外提供记录，并书面解释说明处理规则" in made["C1"]
    assert "第四十四条" in made["C1"] and "“内部资料”不是拒绝的理由" in made["C1"]


def test_an_old_sale_says_which_law_and_why() -> None:
    """The sale was in 2020, calls are listed in 2026: article 24 brings the Code; without later harm, not."""
    case = leak(
        "insider-sale",
        what_happened="2020年5月至9月，被告的柜员贺某导出客户信息卖给他人。",
        occurred=date(2020, 5, 1),
        ongoing_until=None,
        known=date(2026, 3, 9),
    )
    later = papers(structs.replace(case, nuisances=(Nuisance(day=date(2026, 7, 14)),)))["A3"]
    assert "第二十四条规定，侵权行为发生在民法典施行前、损害后果出现在民法典施行后的，适用民法典" in later
    assert "事件发生于2020年5月1日" not in later
    alone = papers(structs.replace(case, nuisances=()))["A3"]
    assert "第一条第二款适用当时的法律、司法解释；诉讼时效期间在民法典施行以后开始计算" in alone
    assert "侵权责任法" in alone and "第二十四条规定，侵权行为" not in alone


def test_the_loan_that_the_data_are_about_is_pleaded() -> None:
    case = leak("leak-calls", categories=(DataCategory.NAME, DataCategory.LOAN))
    contract = item(EvidenceGroup.PROCESSING, "个人经营贷款合同", "办理贷款")
    made = papers(structs.replace(case, evidence=(*case.evidence, contract)))["A3"]
    assert "原告与被告之间还有贷款关系，订有《个人经营贷款合同》（证据" in made
    assert "有贷款关系" not in papers(case)["A3"]


def test_a_suit_elsewhere_says_what_connects_it_to_the_court() -> None:
    """The bank is in another district; over a network the home of who was wronged is a place of result."""
    court = papers(leak("insider-sale"))["A3"]
    assert "原告住所地在广东省深圳市福田区，被诉行为通过信息网络实施，被侵权人住所地系侵权结果发生地，依照" in court


def test_a_receipt_proves_the_report_and_an_illness_and_a_query_are_named() -> None:
    """The receipt of the police stands behind the report alone; the day of the query and the illness as told."""
    case = leak(
        "statement-leak",
        what_happened="2026年5月2日，被告的客户经理胡某在系统里查询原告的余额，告诉了原告的前夫。",
        occurred=date(2026, 5, 2),
        consequences=(Consequence.MEDICAL,),
    )
    asked = PiRequest(sent=date(2026, 6, 1), rights=(PiRight.ACCESS, PiRight.RECORDS), answer=Reply.REFUSED)
    slip = item(EvidenceGroup.LEAK, "报警回执", "原告2026年5月10日报警，说胡某告诉了前夫")
    ill = item(EvidenceGroup.CONSEQUENCE, "门诊病历", "原告因失眠、焦虑就诊")
    police = Police(
        when=Moment(day=date(2026, 5, 10)),
        station="示例派出所",
        status=PoliceStatus.REFUSED,
        outcome_known=date(2026, 5, 20),
    )
    made = papers(structs.replace(case, evidence=(slip, ill), police=police, pi_request=asked, earlier_complaints=()))
    assert "向示例派出所报案（证据1），" in made["A3"] and "前夫（证据1" not in made["A3"]
    assert "因失眠、焦虑就医（证据2）" in made["A3"]
    assert "对外提供记录（包括2026年5月2日的查询）" in made["A3"]


def test_a_report_meets_what_the_bank_says_of_police_and_limitation() -> None:
    case = refused(
        leak("leak-calls"), "请等待公安机关的结果；已过诉讼时效", BankReason.POLICE_FIRST, BankReason.TOO_LATE_TO_SUE
    )
    text = papers(case)["C2"]
    assert "公安机关如何处理，不影响查处被举报机构" in text and "诉讼时效只涉及民事请求" in text
