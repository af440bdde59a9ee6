"""What is pleaded of data that got out after an application for a loan, and of data that a clerk looked up and told."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.dealings import Notice
from legal_refs.case.facts import Case, Complaint, Evidence, PiRequest
from legal_refs.case.vocabulary import (
    Answer,
    BankReason,
    Consequence,
    ContactChannel,
    DataCategory,
    DiscoveryHow,
    EvidenceForm,
    EvidenceGroup,
    PiRight,
    Reply,
    SourceBasis,
)
from tests.documents.test_arguments import example, papers


def _applied(**told: object) -> Case:
    """An application of 14 September 2024; strangers called from the 21st to 5 December and knew of it."""
    case = example("leak-calls")
    leak = structs.replace(
        case.leak,
        what_happened="2024年9月14日在被告柜台申请装修贷款；9月21日起有人来电，说得出姓名和卡号",
        given_on=date(2024, 9, 14),
        occurred=None,
        known=date(2024, 9, 21),
        ongoing_until=None,
        spread_ongoing=Answer.NO,
        calls_until=date(2024, 12, 5),
        callers_knew="姓名、卡内余额一万三千多元、刚申请过贷款",
        categories=(DataCategory.NAME, DataCategory.BALANCE, DataCategory.LOAN),
        source_basis=(SourceBasis.TIMING,),
        consequences=(Consequence.CALLS, Consequence.FRAUD_ATTEMPT, Consequence.MONEY_LOST),
    )
    found = structs.replace(
        case.discovery, when=structs.replace(case.discovery.when, day=date(2024, 9, 21), clock=None), obligor_known=None
    )
    claim = structs.replace(case.claim, property_loss=Decimal("2980.00"), property_loss_how="按来电人的要求转出的款项")
    opened = structs.replace(case.card, open_date=date(2016, 8, 30))
    return structs.replace(
        case, story=None, leak=structs.replace(leak, **told), discovery=found, claim=claim, card=opened
    )


def test_an_application_is_no_loan_and_its_file_is_asked_to_be_kept_from_its_day_to_the_last_call() -> None:
    made = papers(_applied())
    assert "贷款申请的内容" in made["A3"] and "贷款的金额" not in made["A3"]
    assert "2024年9月14日至2024年12月5日" in made["B4d"] and "2016年8月30日至" not in made["B4d"]
    assert "该次申请的申请表、受理和审批流转记录" in made["B4d"]
    assert "自本人该次提供信息之日起算" in made["B4d"] and "向贵行提供了" not in made["B4d"]
    granted = papers(_applied(callers_knew="贷款余额八万元"))
    assert "该次申请的申请表" not in granted["B4d"]


def test_who_leaked_is_not_said_to_be_known_on_the_day_of_the_first_call() -> None:
    case = _applied()
    assert "2024年9月21日知道权利受到损害，知道义务人不早于该日" in papers(case)["A3"]
    later = structs.replace(case, discovery=structs.replace(case.discovery, obligor_known=date(2024, 11, 10)))
    assert "2024年9月21日知道权利受到损害，于2024年11月10日知道义务人" in papers(later)["A3"]


def test_money_lost_by_the_calls_is_told_to_the_authority_and_the_banks_reply_is_met() -> None:
    made = papers(_applied())
    assert "遭到诈骗" in made["A3"] and "意图诈骗" not in made["A3"]
    assert "可能主张款项系原告自行付出" in made["A3"] and "足以使原告相信其身份，原告因此付款" in made["A3"]
    assert "受到财产损失2,980.00元" in made["C2"]
    assert "自行付出" not in made["B1"]


def test_a_letter_without_an_answer_stands_in_the_report() -> None:
    sent = Notice(
        day=date(2023, 9, 5),
        addressee=example("leak-calls").bank.name,
        channel=ContactChannel.EMS,
        said="要求查清信息来源",
        reply=Reply.NONE,
    )
    assert "要求查清信息来源" in papers(structs.replace(_applied(), notices=(sent,)))["C2"]


def test_a_clerks_private_act_is_pleaded_as_a_query_without_a_task() -> None:
    case = example("statement-leak")
    said = Complaint(
        sent=date(2026, 2, 20),
        reply=Reply.REFUSED,
        decided_received=date(2026, 3, 5),
        decision="我行员工胡某系出于亲属关系口头告知，属于员工个人行为，已对其批评教育。",
        reasons=(BankReason.STAFF_PRIVATE,),
    )
    leak = structs.replace(
        case.leak,
        callers_knew="卡内余额86400元",
        recipient="原告的前夫",
        occurred=date(2025, 6, 12),
        consent_given=Answer.NO,
    )
    made = papers(structs.replace(case, story=None, complaint=said, leak=leak, nuisances=()))
    assert "原告的前夫掌握的信息包括卡内余额86400元" in made["A3"] and "来电、发信人" not in made["A3"] + made["C1"]
    assert "对家庭关系的影响由此发生" in made["A3"]
    assert "即不是办理业务所需" in made["A3"] and "应他人要求提供" not in made["A3"] + made["B1"]
    assert "禁止从业人员违规查询" in made["A3"] and "禁止从业人员违规查询" in made["C1"]


def test_a_second_complaint_says_what_is_new_and_names_the_exhibits_as_they_are_called() -> None:
    case = example("statement-leak")
    said = Complaint(
        sent=date(2026, 2, 20), reply=Reply.REFUSED, decided_received=date(2026, 3, 5), decision="属个人行为。"
    )
    asked = PiRequest(
        sent=date(2026, 3, 9), rights=(PiRight.ACCESS,), answer=Reply.REFUSED, answer_date=date(2026, 3, 20)
    )
    paper = Evidence(group=EvidenceGroup.REQUEST, name="查询个人信息的申请和答复", form=EvidenceForm.DOCUMENT)
    chat = Evidence(group=EvidenceGroup.LEAK, name="与前夫的微信聊天记录", form=EvidenceForm.ELECTRONIC)
    found = structs.replace(case.discovery, how=DiscoveryHow.OTHER)
    told = structs.replace(case, complaint=said, pi_request=asked, evidence=(paper, chat), discovery=found)
    text = papers(told)["B1"]
    assert "此后，贵行又于2026年3月20日拒绝本人就个人信息提出的请求" in text
    assert "| 查询个人信息的申请和答复" in text and "| 请求书" not in text
    assert text.count("| 与前夫的微信聊天记录") >= 1
