"""Papers for regulators: what the other side or an office answered is told and met; a desk is asked what it can do."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.dealings import Regulator
from legal_refs.case.facts import Case, Complaint, Evidence
from legal_refs.case.vocabulary import EvidenceForm, EvidenceGroup, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made

BATCH = "系统批量查询，记录无法撤销。"
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
    assert "2025年4月23日得到答复，历时28日，未获更正" in text and "答复历时28日，超过上述期限" in text
    assert "没有在二十日内得到核查和书面答复的原因" in text and "未按照规定处理异议" in text
    assert "第二十八条第二款规定" in text and "贷后管理以存在需要管理的贷款为前提" in text
    assert "| 机构查询记录 |" in text
    in_time = made(queried(objection_answered=date(2025, 4, 14)), "C4")["C4"]
    assert "二十日内" not in in_time and "历时19日" not in in_time


def test_no_paper_asks_a_bank_to_report_a_query_that_the_database_records_itself() -> None:
    for text in made(queried(), "A3", "B1", "C1", "C4", "C6").values():
        assert "查询记录" in text and "报送更正" not in text


def test_the_reasons_of_the_bank_are_met_in_the_papers_for_regulators() -> None:
    for text in made(queried(), "C1", "C4", "C6").values():
        assert "由系统发起的查询同样是该机构的查询" in text and "不因查询确曾发生而成为合法的记录" in text
    signed = Complaint(
        sent=date(2026, 7, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 7, 20),
        decision="合同由借款人当面签署，身份证件已经核对。",
    )
    for text in made(structs.replace(example("loan-in-my-name"), complaint=signed), "C1", "C4").values():
        assert "请提供核验的记录和影像" in text and "认为合同由本人签署的，请出示" in text


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
