"""No paper of a situation holds a word of another: what was not told is alleged of nobody."""

from __future__ import annotations

import pytest

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from tests.documents.test_arguments import ON, example, papers, small

COPY = ("伪卡", "伪造的银行卡", "复制卡", "真卡与伪卡")
NETWORK = ("网络盗刷", "短信链接", "仿冒页面", "木马", "验证码发往", "他人发送的链接")
LEAK = ("个人信息泄露", "信息外流", "信息外泄", "泄露的情况")
LOST = ("遗失的银行卡", "被盗的银行卡", "签购单上的签名不是")
STAFF = ("经手人", "存单（折）")
LOAN = ("借款合同", "冒名办理")
STEERED = ("共享屏幕", "远程控制", "贴近手机", "人脸或者声音")
MACHINE = ("制作技术", "和监控录像由", "真卡所在地的距离", "卡片、终端和系统")
FOREIGN = {
    "trojan-sms": (*COPY, *LOST, *STAFF, *LOAN, *STEERED, *MACHINE),
    "quick-pay": (*COPY, *LOST, *STAFF, *LOAN, *STEERED, *MACHINE),
    "sim-swap": (*COPY, *LOST, *STAFF, *LOAN, *STEERED, *MACHINE),
    "card-lost": (*COPY, "制作技术", *NETWORK, *LEAK, *STAFF, *LOAN, *STEERED),
    "card-number-abroad": (*COPY, *LEAK, *LOST, *STAFF, *LOAN, *STEERED, *MACHINE, "仿冒页面", "木马"),
    "account-takeover": (*COPY, *LEAK, *LOST, *STAFF, *LOAN, *MACHINE, "仿冒页面", "远程控制其"),
    "staff-deposit": (*COPY, *NETWORK, *LEAK, *LOST, *LOAN, *STEERED, "芯片或者磁条", "被盗刷", "盗刷者", "银行卡合同"),
    "unknown-how": (*COPY, *NETWORK, *LEAK, *LOST, *STAFF, *LOAN, *STEERED, "被盗刷"),
    "loan-in-my-name": (
        *COPY,
        *NETWORK,
        *LEAK,
        *LOST,
        *STAFF,
        *STEERED,
        "被盗刷",
        "监控录像",
        "验证码",
        "未经书面同意查询",
    ),
    "none-of-these": (*COPY, *NETWORK, *LEAK, *LOST, *STAFF, *LOAN, *STEERED, "被盗刷", "争议交易"),
}
KEPT_APART = frozenset({"B5", "E2", "E2b", "F1"})
"""The request about data asks after leaks by its form; the sheets of cases and of filing speak of other matters."""


@pytest.mark.parametrize("name", FOREIGN)
def test_no_word_of_another_situation(name: str) -> None:
    made = {paper: text for paper, text in papers(example(name)).items() if paper not in KEPT_APART}
    assert {"B1"} <= set(made)
    found = {(paper, word) for paper, text in made.items() for word in FOREIGN[name] if word in text}
    assert found == set()


def test_a_forged_loan_asks_for_correction_and_not_after_a_query() -> None:
    """The record is an overdue loan, whatever was picked at the start: correct or delete it; the suit comes at once."""
    made = papers(small("forged-loan"))
    assert "☑更正异议信息，删除没有事实依据的记录" in made.get("B7", "☑更正异议信息，删除没有事实依据的记录")
    assert "更正、删除错误的信息" in made["C4"] and "查询本人信用报告是否取得书面同意" not in made["C4"]
    assert "更正、删除其以原告名义向征信系统报送" in made["A3"] and "可以直接向人民法院起诉" in made["A3"]
    assert "B5" not in made or "停止违法提供" not in made["A3"]


def test_a_query_still_asks_after_consent() -> None:
    made = papers(example("credit-query"))
    assert "查询本人信用报告是否取得书面同意" in made["C4"] and "更正、删除错误的信息" not in made["C4"]


def test_the_sheet_of_decided_cases_calls_no_real_card_a_copy() -> None:
    """What the case at hand is compared with is its situation: “本案伪卡消费” stood in the sheet of a lost card."""
    case = example("card-lost")
    assessment = assess(case, ON)
    sheets = {file.id: lint.text(file.data) for file in dossier.build(case, assessment, ["E2b"]).files}
    assert "事件类型相同" in sheets["E2b"] and "本案伪卡" not in sheets["E2b"]
