"""No paper of a situation holds a word of another: what was not told is alleged of nobody."""

from __future__ import annotations

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, lint
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
BY_MACHINE = (*NETWORK, *LEAK, *LOST, *STAFF, *LOAN, *STEERED)
DATA = (*COPY, *NETWORK, *LOST, *STAFF, *LOAN, *STEERED, *MACHINE, "被盗刷", "争议交易", "监控录像", "验证码")
FOREIGN |= {
    "gan-today": BY_MACHINE,
    "pos-credit": tuple(word for word in BY_MACHINE if word != "签购单上的签名不是"),
    "skimmer-premises": BY_MACHINE,
    "leak-calls": DATA,
    "statement-leak": tuple(word for word in DATA if word != "监控录像"),  # handed out at a counter
    "insider-sale": DATA,
    "outsourced-2025": DATA,
    "credit-query": (*DATA, *LEAK),
    "marketing-c2": DATA,
    "leak-then-theft": (*LOST, *STAFF, *LOAN, *STEERED),
}
KEPT_APART = frozenset({"B5", "E2", "E2b", "F1"})
"""The request about data asks after leaks by its form; the sheets of cases and of filing speak of other matters."""


@pytest.mark.parametrize("name", FOREIGN)
def test_no_word_of_another_situation(name: str) -> None:
    made = {paper: text for paper, text in papers(example(name)).items() if paper not in KEPT_APART}
    assert {"B1"} <= set(made)
    found = {(paper, word) for paper, text in made.items() for word in FOREIGN[name] if word in unquoted(text)}
    assert found == set()


def unquoted(text: str) -> str:
    """A paper without the rules that name both kinds of theft in one breath (银行卡规定 14)."""
    for rule in ("伪卡盗刷交易或者网络盗刷交易", "伪卡盗刷、网络盗刷交易"):
        text = text.replace(rule, "")
    return text


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


LENDERS = {
    "重庆示例小额贷款有限公司": "贵公司",
    "示例消费金融有限公司": "贵公司",
    "示例借": "贵机构",
    "示例村镇银行有限责任公司": "贵行",
    "广西示例农村信用合作联社": "贵行",
    "招行南宁分行": "贵行",
    "示例银行股份有限公司信用卡中心": "贵行",
}


@pytest.mark.parametrize("name", LENDERS)
def test_a_lender_is_called_what_it_is(name: str) -> None:
    case = structs.replace(example("loan-in-my-name"), story="客服说“贵行”这个称呼不对。")
    assert case.bank is not None
    case = structs.replace(case, bank=structs.replace(case.bank, name=name, superior_name=None))
    assessment = assess(case, ON)
    made = dossier.build(case, assessment, ["B1", "B4d", "B5"])
    called = LENDERS[name]
    for file in made.files:
        text = lint.text(file.data).replace("“贵行”", "")
        assert called in text and {word for word in {"贵行", "贵公司", "贵机构"} - {called} if word in text} == set()
    assert "客服说“贵行”这个称呼不对" in lint.text(made.files[0].data)  # what was typed stays


@pytest.mark.parametrize(("name", "days"), [("重庆示例小额贷款有限公司", False), ("示例消费金融有限公司", True)])
def test_the_time_of_the_banks_measures_is_named_to_whom_they_bind(name: str, days: bool) -> None:
    """投诉办法 42: banks and what the financial regulator supervises; a small-loan company is not among them."""
    case = example("loan-in-my-name")
    assert case.bank is not None
    case = structs.replace(case, bank=structs.replace(case.bank, name=name), complaint=None)
    assessment = assess(case, ON)
    letter = lint.text(dossier.build(case, assessment, ["B1"]).files[0].data)
    assert ("消费投诉处理管理办法" in letter) is days
    assert ("BANK_REPLY" in {clock.id for clock in assessment.deadlines}) is days
    offer = next(o for o in catalogue.offers(case, assessment) if o.id == "C1")
    assert any("12378" in words.zh for words in offer.warnings) is not days
