"""Whose act an answer speaks of, whom a notice means by 对方, and what nobody said: a recall, a call, a voucher."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from complaints.documents.hearsay import to_them
from legal_refs.case.reasons import given_by_bank
from legal_refs.case.vocabulary import BankReason, Incident
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_papers_of_own_desks_and_partners import answered, queried, sold_to_a_broker
from tests.documents.test_papers_of_wrong_addresses import MAILED, astray
from tests.documents.test_told import changed

PARTNER = "合作方自行拨打电话，与我行无关；协议已同意我行向合作机构提供信息。"


def test_a_partners_act_denied_is_no_denial_of_the_source() -> None:
    case = answered(sold_to_a_broker(), PARTNER)
    assert BankReason.CONTRACTOR_DID in given_by_bank(case) and BankReason.NOT_FROM_US not in given_by_bank(case)
    papers = made(case, "A3", "C1")
    assert "被告一在答复中称“合作方自行拨打电话”" in papers["A3"] and "关于信息来源。" not in papers["A3"]
    assert "认为信息不是由其泄露" not in papers["C1"]
    both = answered(case, "合作方自行拨打电话，与我行无关。信息泄露与我行无关。")
    assert BankReason.NOT_FROM_US in given_by_bank(both)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("告诉我三封都发给了谁，让对方删掉", "告诉我三封都发给了谁，让对方删掉"),
        ("查清账单寄给了谁，要求他们删除", "查清账单寄给了谁，要求他们删除"),
        ("要求他们查清楚，让客服删掉", "要求贵行查清楚，要求贵行删掉"),
    ],
)
def test_the_other_whom_a_notice_named_is_not_the_bank(said: str, asked: str) -> None:
    assert to_them(said, "贵行") == asked


def test_a_promise_is_no_recall_and_the_admission_goes_before_it() -> None:
    said = "柜员录入时漏录一个字母，我行已批评教育，今后不会再发错。"
    papers = made(astray(MAILED, BankReason.WITHDRAWN, decision=said), "A3", "C1")
    assert "关于误发。" in papers["A3"] and "撤回" not in papers["A3"].split("关于误发。")[1].split("\n")[0]
    assert "事后更正不能消除已经发生的泄露" in papers["C1"]


def test_nobody_called_so_no_caller_is_pleaded() -> None:
    case = changed(astray(MAILED), "leak", callers_knew="工资和消费", callers_right="都对得上", call_count=None)
    case = structs.replace(changed(case, "leak", message_count=None), nuisances=())
    papers = made(case, "A3", "D1")
    assert "不可能出于猜测" not in papers["A3"]
    assert "上述内容与原告的实际情况全部相符" in papers["A3"]
    assert "他人掌握的信息 | 工资和消费 | 本人陈述" in papers["D1"]


def test_an_answer_that_no_consent_was_needed_claims_none() -> None:
    said = "我行为已有客户测算额度，属于贷后管理，不需要您另外授权。"
    case = answered(queried("该行信用卡中心"), said)
    text = made(case, "A3")["A3"]
    assert "被告在答复中称“不需要您另外授权”" in text and "主张查询取得了授权" not in text
    assert "被告认为无需授权的，应当说明所依据的法律规定" in text


def test_a_debt_told_to_kin_is_no_passing_on_to_another_handler() -> None:
    told = "2025年9月15日，信用卡中心自己的催收员打给我婆婆，说我欠21460元。"
    case = changed(example("statement-leak"), "leak", what_happened=told, recipient="婆婆", occurred=date(2025, 9, 15))
    text = made(structs.replace(case, incident=Incident.MISUSE_MARKETING), "A3")["A3"]
    assert "向其他个人信息处理者提供个人信息" not in text and "催收人员将原告的信息告知他人" in text


def test_a_reason_given_only_in_the_answer_is_held_against_the_record() -> None:
    case = answered(queried("该行信用卡中心"), "我行查询属于贷后管理。")
    assert case.credit is not None
    items = tuple(structs.replace(one, status="查询原因为贷款审批") for one in case.credit.items)
    case = structs.replace(case, credit=structs.replace(case.credit, items=items))
    text = made(case, "A3")["A3"]
    assert "贷后管理”，与查询记录载明的原因（贷款审批）不符；且贷后管理以存在需要管理的贷款为前提" in text
    assert "上述查询以贷后管理为由" not in text
