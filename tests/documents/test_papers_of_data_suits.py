"""Papers on leaked data: who went to the police, who is asked for which records, who 被告 is in a letter."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from msgspec import structs

from complaints.documents import lint, sets
from legal_refs.case.facts import Claim, Complaint, Cost, Credit, CreditItem, Evidence, Moment, PiRequest, Police
from legal_refs.case.vocabulary import (
    Answer,
    Channel,
    Consequence,
    CostKind,
    DataCategory,
    DiscoveryHow,
    EvidenceForm,
    EvidenceGroup,
    PiRight,
    PoliceStatus,
    RecordKind,
    Reply,
    SourceBasis,
    TheftKind,
)
from tests.documents.test_arguments import example, papers

ON = date(2026, 11, 22)
STATION = "上海市公安局浦东分局"


def test_the_police_who_came_are_no_report_of_the_person() -> None:
    """时效规定 13 asks for a report by the holder of the right: none is told, none interrupts."""
    case = example("outsourced-2025")
    assert case.discovery.how is DiscoveryHow.POLICE_NOTICE and case.discovery.when.day == case.police.when.day
    made = papers(case)
    for name in ("A3", "A7", "B1", "C1", "D1"):
        assert "报案，公安机关" not in made[name] and "所报案件" not in made[name], name
    assert f"原告接到{STATION}就有关案件的联系，公安机关已立案侦查" in made["A3"]
    assert "诉讼时效中断" not in made["A3"]
    own = structs.replace(case, police=structs.replace(case.police, unasked=Answer.NO))
    assert f"原告向{STATION}报案" in papers(own)["A3"]


def test_the_police_may_have_come_later_than_it_was_found() -> None:
    case = example("insider-sale")
    police = Police(when=Moment(day=date(2025, 6, 1)), station=STATION, status=PoliceStatus.FILED)
    made = papers(structs.replace(case, police=structs.replace(police, unasked=Answer.YES)))
    assert f"接到{STATION}就有关案件的联系" in made["A3"] and f"向{STATION}报案" not in made["A3"]
    assert f"向{STATION}报案" in papers(structs.replace(case, police=police))["A3"]


def test_who_is_sued_hands_in_and_is_not_inquired_of() -> None:
    """A7 is for what others hold; what a defendant holds stands in A8."""
    case = example("outsourced-2025")
    name = case.contractor.name
    sued = papers(structs.replace(case, contractor=structs.replace(case.contractor, sue=True)))
    assert name not in sued["A7"].split("## 申请理由")[0] and f"（由{name}提交）" in sued["A8"]
    outside = papers(structs.replace(case, contractor=structs.replace(case.contractor, sue=False)))
    assert f"| {name} |" in outside["A7"] and "提交）" not in outside["A8"]


def test_a_typed_defendant_is_the_bank_in_every_paper_of_two_defendants() -> None:
    case = example("outsourced-2025")
    leak = structs.replace(case.leak, what_happened="被告把原告的姓名和电话交给外包公司，被告二的人员将其出售。")
    answer = Evidence(group=EvidenceGroup.REQUEST, name="被告投诉答复", form=EvidenceForm.DOCUMENT)
    contractor = structs.replace(case.contractor, sue=True)
    made = papers(structs.replace(case, leak=leak, contractor=contractor, evidence=(*case.evidence, answer)))
    assert "被告一把原告的姓名和电话交给外包公司，被告二的人员" in made["A3"]
    assert "贵行把本人的姓名和电话" in made["B1"]
    for name in ("B1", "C1", "C2", "D1"):
        assert "被告把" not in made[name] and "被告投诉答复" not in made[name], name


def _wrong_and_queried():
    """Two queries and a mark of 12.36 yuan after the debt was paid back; a deposit of 10,000 yuan was lost."""
    case = example("credit-query")
    bank = case.bank.name
    mark = CreditItem(
        institution=bank,
        kind=RecordKind.OVERDUE,
        month="2026年1月",
        status="逾期",
        amount=Decimal("12.36"),
        settled_on=date(2025, 12, 20),
    )
    queries = tuple(
        CreditItem(institution=bank, kind=RecordKind.QUERY, status="贷后管理", query_date=day)
        for day in (date(2026, 2, 3), date(2026, 3, 4))
    )
    credit = Credit(
        report_date=date(2026, 4, 1),
        items=(*queries, mark),
        why_wrong="结清以后才另行计算的利息，从未通知我补缴。",
        told_before=Answer.NO,
        objection_sent=date(2026, 4, 7),
        objection_received=date(2026, 4, 7),
        objection_reply=Reply.NONE,
    )
    papers_of = EvidenceForm.DOCUMENT
    evidence = (
        Evidence(group=EvidenceGroup.LEAK, name="个人信用报告", form=papers_of),
        Evidence(group=EvidenceGroup.LEAK, name="结清证明", form=papers_of),
        Evidence(group=EvidenceGroup.CONSEQUENCE, name="不予贷款通知", form=papers_of),
        Evidence(group=EvidenceGroup.CONSEQUENCE, name="定金收据", form=papers_of, proves="损失定金10000元"),
        Evidence(group=EvidenceGroup.LOSS, name="交通费票据", form=papers_of),
    )
    claim = Claim(
        property_loss=Decimal(10000),
        property_loss_how="银行因该记录不予贷款，我付给卖方的定金10000元被没收。",
        costs=(Cost(kind=CostKind.TRAVEL, amount=Decimal(126)),),
    )
    complaint = Complaint(
        sent=date(2026, 4, 10),
        reply=Reply.REFUSED,
        decided_received=date(2026, 4, 20),
        decision="系客户自身未还清。",
        points_disputed=("我有结清证明",),
    )
    leak = structs.replace(
        case.leak,
        consent_given=Answer.NO,
        recipient=None,
        consequences=(Consequence.CREDIT_HARMED, Consequence.MONEY_LOST),
    )
    return structs.replace(case, credit=credit, evidence=evidence, claim=claim, complaint=complaint, leak=leak)


def test_queries_beside_a_wrong_record_keep_their_claim_facts_argument_and_cause() -> None:
    made = papers(_wrong_and_queried())
    court = made["A3"]
    assert "案由：个人信息保护纠纷、名誉权纠纷" in court
    assert "更正、删除其以原告名义向征信系统报送的错误信用记录" in court
    assert "就原告信用报告中2026年2月3日、3月4日的查询记录，向征信机构说明" in court
    assert "的2次查询：2026年2月3日" in court and "没有取得原告的书面同意" in court
    assert "第十八条规定，向征信机构查询个人信息的" in court and "第一千零二十九条" in court
    assert "书面授权原件" in made["A8"] and "报送记录的依据" in made["A8"]
    for name in ("B1", "C1", "C4", "B7"):
        assert "12.36" in made[name] and "2026年2月3日" in made[name], name
    for name in ("B1", "C1"):
        assert "提供查询所依据的授权" in made[name], name
    assert "信息提供者、信息使用者" in made["C4"]


def test_why_a_record_is_wrong_is_told_and_applied_with_its_proof() -> None:
    """Exhibits: 1 the report, 2 the settlement, 3 the refusal, 4 the lost deposit, 5 the ticket."""
    made = papers(_wrong_and_queried())
    court = made["A3"]
    assert "金额12.36元（证据1）。该笔债务已于2025年12月20日还清（证据2）。" in court
    assert "上述记录所载的债务已于2025年12月20日还清，与事实不符" in court
    assert "被告报送上述不良信息以前没有告知原告，违反该规定。" in court
    for name in ("A3", "B1", "B7", "C4"):
        assert "结清以后才另行计算的利息，从未通知" in made[name], name
    assert "本人收到处理决定，内容为：“系客户自身未还清”。" in made["C4"] and "本人有结清证明" in made["C4"]
    assert "未按照规定处理异议、对确有错误的信息不予更正的责任" in made["C4"]


def test_a_loss_of_money_is_told_with_its_own_proof() -> None:
    made = papers(_wrong_and_queried())
    assert "财产损失10,000.00元：银行因该记录不予贷款，原告付给卖方的定金10000元被没收（证据4）。" in made["A3"]
    assert "支出合理费用126.00元（证据5）" in made["A3"] and "| 财产损失 | 10,000.00 | 见证据4" in made["A3"]
    assert "受到资金损失" not in made["A3"]
    for name in ("B1", "C4", "D1"):
        assert "10,000.00元：银行因该记录不予贷款，本人付给卖方的定金" in made[name], name


def test_what_was_asked_and_refused_is_claimed_and_demanded_again() -> None:
    """She asked who had looked her data up and for the rules: both stand in the claim and in the reminder."""
    case = example("insider-sale")
    request = PiRequest(
        sent=date(2026, 8, 5),
        received=date(2026, 8, 7),
        rights=(PiRight.ACCESS, PiRight.COPY, PiRight.RECORDS, PiRight.EXPLAIN),
        answer=Reply.REFUSED,
        answer_date=date(2026, 8, 19),
        reason_given="属内部管理资料，不对外提供。",
    )
    asked = structs.replace(case, pi_request=request, claim=structs.replace(case.claim, access=True))
    made = papers(asked)
    assert "提供该信息的查询、导出和对外提供记录，并书面解释说明处理规则" in made["A3"]
    assert "何人、何时查询过原告的信息，就是对该信息的处理情况" in made["A3"]
    assert "查询、导出和对外提供记录（时间、部门或者岗位、事由、接收方）（" in made["B5b"]
    assert "书面解释说明个人信息处理规则（《" in made["B5b"] and "贵行拒绝：“属内部管理资料" in made["B5b"]
    plain = structs.replace(asked, pi_request=structs.replace(request, rights=(PiRight.ACCESS,)))
    assert "对外提供记录，" not in papers(plain)["A3"].split("## 事实与理由")[0]


def test_what_is_known_of_a_loan_is_no_deposit_and_no_credit_card() -> None:
    """商业银行法 29 is for deposits; a limit is that of a credit card only where there is one."""
    case = example("insider-sale")
    kinds = (DataCategory.NAME, DataCategory.LOAN, DataCategory.CREDIT_LIMIT)
    leak = structs.replace(case.leak, categories=kinds, what_happened="被告的客户经理出售客户表，有贷款金额12万元。")
    made = papers(structs.replace(case, leak=leak, card=None))
    assert "贷款信息" in made["A3"]
    assert "信用卡授信额度" not in made["A3"] and "储蓄存款" not in made["A3"] + made["B1"]
    assert "贷款的情况属于原告不愿为他人知晓的私密信息" in made["A3"]
    rest = structs.replace(
        leak,
        categories=(DataCategory.NAME, DataCategory.BALANCE),
        what_happened="出售的表中有贷款金额12万元和当时余额8万元。",
    )
    told = papers(structs.replace(case, leak=rest, card=None))["A3"]
    assert "欠款数额" in told and "储蓄存款" not in told


def _item(group, name):
    whole = {"source": "原告留存", "original": Answer.YES, "pages": 1, "proves": "有关事实"}
    return Evidence(group=group, name=name, form=EvidenceForm.DOCUMENT, **whole)


def _posted_then_stolen():
    """The bank posted the list on 6 May; the money went on 9 May; its answer admits the one and refuses the other."""
    case = example("leak-then-theft")
    day = case.first_theft_day - timedelta(days=3)
    leak = structs.replace(
        case.leak,
        what_happened="被告的客户经理把客户回访表发入微信群，载有原告的姓名和余额。",
        occurred=day,
        known=day,
        source_basis=(SourceBasis.BANK_ADMISSION,),
        source_note="被告书面答复承认回访表由员工发出",
    )
    answer = _item(EvidenceGroup.BANK_FAULT, "被告投诉答复")
    shown = _item(EvidenceGroup.LEAK, "微信群截图")
    other = _item(EvidenceGroup.BANK_FAULT, "自助设备故障记录")
    complaint = Complaint(
        sent=case.last_theft_day + timedelta(days=2),
        reply=Reply.REFUSED,
        decided_received=case.last_theft_day + timedelta(days=20),
        decision="回访表由员工发出，与资金被转走无关。",
    )
    moved = tuple(structs.replace(t, channel=Channel.ONLINE_BANK, terminal=None) for t in case.transactions)
    online = structs.replace(case, theft_kind=TheftKind.ONLINE, transactions=moved, possession=())
    return structs.replace(online, leak=leak, complaint=complaint, evidence=(answer, shown, other))


def _both(case):
    every = sets.of(case, ON)
    ready = [o.id for o in sets.offers(every) if o.offered and not o.blockers]
    return {f.id: lint.text(f.data) for f in sets.build(every, ready).files}


def test_the_data_suit_keeps_the_complaint_and_the_answer_that_admits() -> None:
    made = _both(_posted_then_stolen())
    court, listed = made["A3-2"], made["A6-2"]
    assert "原告采取的措施和被告的答复" in court and "内容为：“回访表由员工发出，与资金被转走无关”" in court
    assert "被告投诉答复" in listed and "自助设备故障记录" not in listed
    assert "被告书面答复承认回访表由员工发出（证据2）" in court
    assert "被告可能主张信息由他人泄露" not in court


def test_the_theft_suit_pleads_the_leak_that_came_before() -> None:
    made = _both(_posted_then_stolen())
    for name, me, you in (("A1", "原告", "被告"), ("B3", "本人", "贵行")):
        assert "争议交易以前，" in made[name] and f"{you}的客户经理把客户回访表发入微信群" in made[name], name
        assert f"{you}没有履行保密义务，{me}的信息由{you}外流的部分" in made[name], name
    assert "微信群截图" in made["A6"]
    case = _posted_then_stolen()
    later = structs.replace(case, leak=structs.replace(case.leak, occurred=case.last_theft_day + timedelta(days=1)))
    assert "没有履行保密义务" not in _both(later)["A1"]
