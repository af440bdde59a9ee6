"""Papers for regulators: what the other side or an office answered is told and met; a desk is asked what it can do."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.dealings import Complaint, Regulator
from legal_refs.case.facts import Case, Evidence, Moment, Movement, Nuisance, PiRequest
from legal_refs.case.vocabulary import Answer, EvidenceForm, EvidenceGroup, MovementKind, PiRight, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made

BATCH = "系统批量查询，记录无法撤销。"
TAKEN = Movement(day=date(2026, 6, 30), amount=Decimal("1200.00"), kind=MovementKind.DEDUCTED)
SIGNED = "合同由借款人当面签署，身份证件已经核对。"


def queried(**credit: object) -> Case:
    """A query by a bank as 贷后管理; the objection of 26 March was refused."""
    case = example("credit-query")
    item = structs.replace(case.credit.items[0], status="贷后管理", account_label=None)
    refused = Complaint(
        sent=date(2025, 3, 28),
        reply=Reply.REFUSED,
        decided_received=date(2025, 4, 20),
        decision="系统批量查询，记录无法撤销。",
    )
    return structs.replace(case, credit=structs.replace(case.credit, items=(item,), **credit), complaint=refused)


def test_a_credit_complaint_asks_for_the_record_of_the_query_and_counts_the_twenty_days() -> None:
    # 26 March to 23 April 2025 = 28 days; 26 March to 14 April = 19 days
    text = made(queried(objection_answered=date(2025, 4, 23)), "C4")["C4"]
    assert "向征信机构说明并申请更正该记录" in text.split("投诉要求")[1].split("事实、理由")[0]
    assert "2025年4月23日得到答复，历时28日，不予更正" in text and "答复历时28日，超过上述期限" in text
    assert "没有在二十日内得到核查和书面答复的原因" in text and "未按照规定处理异议" in text
    assert "第二十八条第二款规定" in text and "贷后管理以存在需要管理的贷款为前提" in text
    assert "| 机构查询记录 |" in text and "没有就此通知" not in text
    in_time = made(queried(objection_answered=date(2025, 4, 14)), "C4")["C4"]
    assert "二十日内" not in in_time and "历时19日" not in in_time


def test_no_paper_asks_a_bank_to_report_a_query_that_the_database_records_itself() -> None:
    for text in made(queried(), "A3", "B1", "C1", "C4", "C6").values():
        assert "查询记录" in text and "报送更正" not in text


def test_the_reasons_of_the_bank_are_met_in_the_papers_for_regulators() -> None:
    for text in made(queried(), "C1", "C4", "C6").values():
        assert "由系统发起的查询同样是被" in text and "不因查询确曾发生而成为合法的记录" in text
    signed = Complaint(
        sent=date(2026, 7, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 7, 20),
        decision="合同由借款人当面签署，身份证件已经核对。",
    )
    for text in made(structs.replace(example("loan-in-my-name"), complaint=signed), "C1", "C4").values():
        assert "提供面签的时间、地点、经办人员和当时的影像" in text and "请提供面签" not in text
        assert "认为合同由本人签署的，" in text


def test_the_office_that_took_the_matter_gets_it_again_and_its_answer_is_told_from_its_paper() -> None:
    desk = "中国人民银行溧阳市支行"
    took = Regulator(
        desk=desk, sent=date(2025, 5, 6), accepted=date(2025, 5, 12), reply=Reply.DONE, reply_date=date(2025, 6, 3)
    )
    answer = Evidence(
        group=EvidenceGroup.REQUEST,
        name="投诉答复意见书",
        form=EvidenceForm.DOCUMENT,
        source=desk,
        proves="已责令被告整改",
    )
    case = structs.replace(queried(report_date=date(2025, 6, 20)), regulators=(took,), evidence=(answer,))
    papers = made(case, "C4", "C1", "A3")
    assert f"致：{desk}\n" in papers["C4"] and "致：国家金融监督管理总局" in papers["C1"]
    assert "其答复可以证明：已责令被投诉人整改。本材料是收到该答复后的再次投诉。" in papers["C4"]
    assert "2025年6月20日查询的本人信用报告仍载有上述记录" in papers["C4"]
    assert "其答复可以证明：已责令被告整改（证据1）。" in papers["A3"]
    told = structs.replace(case, regulators=(structs.replace(took, reply_text="已责令该行整改"),))
    assert "可以证明" not in made(told, "C4")["C4"]


def test_a_report_names_the_data_law_for_the_act_and_asks_who_else_saw_and_for_an_answer() -> None:
    case = example("statement-leak")
    slip = Evidence(group=EvidenceGroup.CONSEQUENCE, name="门诊病历", form=EvidenceForm.DOCUMENT)
    bill = Evidence(group=EvidenceGroup.LOSS, name="公证费发票", form=EvidenceForm.DOCUMENT)
    request = PiRequest(sent=date(2026, 6, 1), rights=(PiRight.ACCESS, PiRight.EXPLAIN), answer=Reply.NONE)
    answered = Complaint(
        sent=date(2026, 6, 2), reply=Reply.REFUSED, decided_received=date(2026, 6, 20), decision="系大堂经理个人违规。"
    )
    case = structs.replace(
        case,
        evidence=(*case.evidence, slip, bill),
        pi_request=request,
        complaint=answered,
        leak=structs.replace(case.leak, occurred=date(2026, 5, 20)),
    )
    papers = made(case, "C2", "C1", "C5")
    text = papers["C2"]
    act = next(line for line in text.splitlines() if line.startswith("| ☑ | 未经本人授权查询"))
    assert "《中华人民共和国个人信息保护法》第九条、第十条、第五十一条" in act
    assert "| 涉及人员 | 被举报机构柜面人员" in text
    assert "2026年6月20日收到答复：“系大堂经理个人违规”。" in text
    assert "被何人查阅、提供给何人" in text and "2026年6月1日提出的查阅、解释说明处理规则的请求" in text
    assert "第四十五条、第四十八条、第五十条" in text
    assert all("病历" not in papers[name] and "公证费发票" not in papers[name] for name in ("C2", "C5"))
    assert "门诊病历" in papers["C1"] and "公证费发票" in papers["C1"]


def test_a_complaint_about_a_forged_loan_has_the_rule_for_each_claim_and_asks_for_the_original() -> None:
    case = example("loan-in-my-name")
    loan = structs.replace(case.loan, signature_mine=Answer.NO, movements=(TAKEN,))
    text = made(structs.replace(case, loan=loan), "C1")["C1"]
    basis = text.split("依据\n")[1]
    assert "第九百八十五条规定，得利人没有法律根据" in basis and "扣划，不是本人自愿清偿" in basis
    assert "第二十九条第二款规定，向金融信用信息基础数据库提供信贷信息" in basis and "第一千零二十九条规定" in basis
    assert "行为人因过错" not in basis
    assert "被投诉机构出示借款合同原件、身份核验资料和影像、放款去向的资料供本人核对" in text


def test_a_slow_hotline_is_asked_about_and_breach_takes_one_sentence() -> None:
    case = example("gan-refused")
    slow = structs.replace(
        case.freeze,
        asked=Moment(day=case.freeze.when.day, clock="00:10"),
        when=Moment(day=case.freeze.when.day, clock="00:40"),
    )
    during = structs.replace(case.transactions[0], when=Moment(day=case.freeze.when.day, clock="00:20"))
    text = made(structs.replace(case, freeze=slow, transactions=(*case.transactions, during)), "C1")["C1"]
    assert "联系挂失至同日0时40分办妥期间的接听和处理" in text
    assert "已构成违约（《中华人民共和国民法典》第五百七十七条）" in text and "继续履行、采取补救措施" not in text


def test_a_second_complaint_tells_what_came_after_the_first_answer() -> None:
    desk = "国家金融监督管理总局洛阳监管分局"
    took = Regulator(desk=desk, sent=date(2026, 5, 11), reply=Reply.REFUSED, reply_date=date(2026, 6, 15))
    refused = PiRequest(
        sent=date(2026, 7, 6),
        rights=(PiRight.ACCESS,),
        answer=Reply.REFUSED,
        answer_date=date(2026, 8, 3),
        reason_given="内部操作日志属于商业秘密。",
    )
    case = example("leak-calls")
    case = structs.replace(
        case,
        regulators=(took,),
        pi_request=refused,
        nuisances=(Nuisance(day=date(2026, 10, 30), tail="3321"),),
        leak=structs.replace(case.leak, what_happened="银行的个贷经理把我的电话给了装修公司。"),
        claim=structs.replace(case.claim, access=True, mental=None, property_loss=None),
    )
    papers = made(case, "C1", "C2")
    text = papers["C1"]
    assert f"致：{desk}\n" in text and f"致：{desk}\n" in papers["C2"]
    assert "2026年8月3日，被投诉机构拒绝本人就个人信息提出的请求" in text and "本人仍于2026年10月30日接到" in text
    assert "“商业秘密”不是拒绝的理由" in text
    assert "统一接收转办" not in text
    assert "| 涉及人员 | 被举报机构个贷经理" in papers["C2"] and "再次投诉" not in papers["C2"]


def test_the_twenty_days_of_an_objection_to_a_wrong_record_are_counted() -> None:
    # 20 May to 16 June 2026 = 27 days
    case = example("loan-in-my-name")
    late = structs.replace(
        case.credit,
        objection_sent=date(2026, 5, 20),
        objection_received=date(2026, 5, 20),
        objection_reply=Reply.REFUSED,
        objection_answered=date(2026, 6, 16),
    )
    for text in made(structs.replace(case, credit=late), "C4", "B1").values():
        assert "自收到之日起20日内核查和处理" in text and "本人的异议历时27日才得到答复，超过上述期限。" in text


def test_a_box_is_left_to_the_person_where_the_paper_itself_names_another_office() -> None:
    case = example("quick-pay")
    assert case.regulators and case.filing.pending_elsewhere is Answer.NO
    assert "☐是　☐否" in made(case, "C1")["C1"]
