"""What readers of leaks by a clerk found: a denial that the bank's own answer excludes, a rule without its demand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Case, Moment, Notice, Police
from legal_refs.case.vocabulary import Consequence, PoliceStatus, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_papers_of_leaks import said

ADMITTED = "经核实，柜员谭某未经授权打印流水，系员工个人违规行为，已批评教育"


def clerk(**leak: object) -> Case:
    """A statement that a clerk printed, as the bank admits."""
    return said("statement-leak", ADMITTED, **leak)


def test_a_source_that_the_bank_admitted_is_not_pleaded_against() -> None:
    for paper in ("A3", "B1"):
        assert "关于信息来源。" not in made(clerk(), paper)[paper]
        assert "关于信息来源。" in made(said("statement-leak", "已收悉"), paper)[paper]


def test_no_assessment_beforehand_is_asked_for_of_one_printed_statement() -> None:
    """个人信息保护法 55 speaks of handling planned beforehand; a sale of lists keeps the row."""
    for text in made(clerk(), "A8", "B4d").values():
        assert "影响评估" not in text
    assert "影响评估报告" in made(example("marketing-c2"), "A8")["A8"]


def test_a_statement_arises_while_the_account_is_used() -> None:
    assert "账户交易明细 | 敏感个人信息 | 账户使用期间形成" in made(clerk(), "A3")["A3"]


def test_the_demand_follows_the_rule_on_mental_harm() -> None:
    case = clerk()
    case = structs.replace(case, claim=structs.replace(case.claim, mental=Decimal("5000.00"), mental_evidence=()))
    assert "有权请求精神损害赔偿；原告据此请求精神损害抚慰金5,000.00元" in made(case, "A3")["A3"]


def test_what_the_recipient_learnt_is_why_a_trade_suffers() -> None:
    text = made(clerk(recipient="与我有借款纠纷的罗某", consequences=(Consequence.WORK,)), "A3")["A3"]
    assert "与原告有借款纠纷的罗某得知的是原告的账户交易明细，对" in text and "的影响由此发生" in text


def test_the_banks_answers_stand_in_order_of_time() -> None:
    case = clerk()
    told = Notice(
        addressee=case.bank.name,
        day=case.complaint.sent,
        reply=Reply.PARTIAL,
        reply_date=case.complaint.sent,
        reply_text="流水确系我行柜面打印",
    )
    text = made(structs.replace(case, notices=(told,)), "A8")["A8"]
    assert "答复“流水确系我行柜面打印”，2026年10月1日答复“经核实，柜员谭某" in text
    assert text.count("说明其保存有关记录") == 1


def test_a_case_that_was_opened_is_asked_of_the_bureau_that_opened_it() -> None:
    """公安程序规定 178: the bureau decides; the station took the report."""
    opened = Police(
        when=Moment(day=date(2026, 6, 1)), station="枣庄市公安局薛城分局示例派出所", status=PoliceStatus.FILED
    )
    case = structs.replace(example("leak-calls"), police=opened)
    text = made(case, "A7")["A7"]
    assert "被调查人：枣庄市公安局薛城分局。" in text and "申请人向该局示例派出所报案的案件" in text
    assert "案件尚未终结的" not in text
