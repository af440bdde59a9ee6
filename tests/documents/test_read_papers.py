"""What a lawyer and a clerk found when they read the papers of the examples: each kind of fault, over all papers.

The golden texts are what is made (test_dossier.py holds them against it), so that reading them here costs nothing.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec import structs

from complaints.documents import dossier, exhibits, lint
from legal_refs.assessment import assess
from legal_refs.case.facts import Complaint, Moment, Payment, Police
from legal_refs.case.vocabulary import (
    Answer,
    CardGone,
    Channel,
    Incident,
    InterestKind,
    LoanKind,
    PaymentNature,
    PoliceStatus,
    Reply,
)
from tests.documents.conftest import EVERY
from tests.documents.test_arguments import ON, example

GOLDEN = Path(__file__).resolve().parent / "golden"
PLEADINGS = ("A1", "A2", "A3", "A22", "A23", "A24")
OF_THE_LEAK = {"processing", "leak", "source_link", "request", "consequence", "loss"}
OF_THE_THEFT = {"contract", "transactions", "not_holder", "notice", "bank_fault"}
FORMED = ("银行账号", "账户余额", "交易明细", "信用卡授信额度", "信用报告", "卡号尾号", "开户网点和开户日期")


def texts(name: str, *papers: str) -> dict[str, str]:
    """The golden texts of an example: of these papers where they are made, else of all."""
    found = {path.stem: path.read_text(encoding="utf-8") for path in sorted((GOLDEN / name).glob("*.txt"))}
    return {paper: found[paper] for paper in papers if paper in found} if papers else found


def cited(text: str) -> set[int]:
    """The numbers of evidence in a text: 证据2、4 gives 2 and 4."""
    return {int(n) for run in re.findall(r"证据(\d+(?:、\d+)*)", text) for n in run.split("、")}


@pytest.mark.parametrize("name", EVERY)
def test_each_item_of_evidence_has_its_number_in_the_pleading(assessed, name) -> None:
    """A judge looks from the sentence to the item; of two suits each cites its own."""
    case = assessed(name)[0]
    both = case.two_suits
    for paper, text in texts(name, *PLEADINGS).items():
        other = (OF_THE_THEFT if paper == "A3" else OF_THE_LEAK) if both else set()
        own = {e.number for e in exhibits.in_order(case) if e.item.group.value not in other}
        assert own - cited(text) == set(), f"{name} {paper}"


@pytest.mark.parametrize("name", EVERY)
def test_a_customer_hands_over_no_account_number_and_no_day_of_opening(name) -> None:
    """What the bank itself formed was not provided by the customer (additions.md, Words)."""
    for paper, text in texts(name).items():
        given = re.findall(r"提供了([^。]*)。", text)
        assert [words for words in given if any(one in words for one in FORMED)] == [], f"{name} {paper}"


@pytest.mark.parametrize("name", EVERY)
def test_no_paper_says_company_twice(name) -> None:
    assert [paper for paper, text in texts(name).items() if re.search("公司公司|银行银行|单位单位", text)] == []


def made(case, *papers: str) -> dict[str, str]:
    """These papers of a case, as text."""
    built = dossier.build(case, assess(case, ON), list(papers))
    return {file.id: lint.text(file.data) for file in built.files}


def test_the_overdraft_that_the_bank_sues_for_is_no_deposit_in_any_letter() -> None:
    """18,900.00 stolen, 2,400.00 of it an overdraft for which the bank sues: 16,500.00 is the holder's own money."""
    for paper, text in texts("sued-debit", "B1", "B3", "C1", "C6", "A23").items():
        assert "存款本金16,500.00元" in text, paper
        assert "存款本金18,900.00元" not in text, paper
    for paper, text in texts("sued-debit", "B1", "B3", "C1", "C6").items():
        assert "不要求本人偿还由争议交易形成的透支款2,400.00元" in text, paper


def test_the_regulator_is_told_of_the_suit_of_the_bank() -> None:
    """The desk asks whether a court has the matter; the bank's suit is such a matter."""
    assert "☑是　☐否" in texts("sued-debit", "C1")["C1"]
    assert "案号：（2026）桂0102民初示例号" in texts("sued-debit", "C1")["C1"]
    assert "☐是　☑否" in texts("gan-today", "C1")["C1"]


def test_no_alert_reaches_a_holder_who_has_died() -> None:
    """The alerts of 21 May went to a telephone; the holder had died on 1 May."""
    text = texts("heirs", "A1")["A1"]
    assert "到达该账户预留的手机号码" in text and "到达持卡人" not in text
    assert "死亡，有居民死亡医学证明书为证；原告一系其儿子" in text, "the certificate proves the death, not the kinship"


def test_deceit_is_answered_once() -> None:
    """Shared screen and followed steps: one answer, not two in other words."""
    case = example("account-takeover")
    text = made(case, "A1")["A1"]
    assert text.count("系受他人") == 1
    custody = structs.replace(case.custody, screen_shared=Answer.NO, remote_control=Answer.NO)
    assert "关于受骗的情节" in made(structs.replace(case, custody=custody), "A1")["A1"]


def test_what_was_not_done_is_told() -> None:
    """No link opened, nothing typed: asked, answered, and once told only where something had been done."""
    text = made(example("account-takeover"), "A1")["A1"]
    assert "没有点开他人发送的链接" in text and "没有在他人发送的页面上输入" in text
    custody = structs.replace(example("account-takeover").custody, link_clicked=Answer.UNKNOWN, code_typed=None)
    text = made(structs.replace(example("account-takeover"), custody=custody), "A1")["A1"]
    assert "链接" not in text and "页面上输入" not in text


def test_the_branch_that_opened_the_account_is_named_where_the_head_office_is_sued() -> None:
    assert "原告在邕江商业银行股份有限公司南宁五一支行开立账户" in texts("minor-pos", "A1")["A1"]
    assert "原告在被告处开立账户" in texts("gan-today", "A1")["A1"]


def test_what_the_bank_said_to_a_request_stands_in_the_complaint() -> None:
    """Requests without their answers told the complaint desk half of it."""
    assert "提出个人信息权利请求，贵行于2025年10月9日收到，贵行没有答复" in texts("leak-calls", "B1")["B1"]
    assert "就信用报告中的记录提出异议，得到的答复是不予更正" in texts("loan-in-my-name", "B1")["B1"]


def test_a_claim_for_costs_says_which_and_why() -> None:
    text = texts("skimmer-premises", "A1")["A1"]
    assert "原告支出查询、复印费86.00元" in text
    case = example("leak-calls")
    assert "个人信息处理者不能证明自己没有过错的" in made(case, "B1")["B1"]
    unasked = structs.replace(case, claim=structs.replace(case.claim, costs=(), apology=None))
    assert "不能证明自己没有过错" not in made(unasked, "B1")["B1"]


def test_a_signature_is_a_verification() -> None:
    """Of three payments one needed nothing; two were signed, and none of them went without PIN alone."""
    text = texts("card-lost", "A2")["A2"]
    assert "未经验证（免密）的1笔" in text and "没有经过密码或者验证码" not in text


def test_the_gazette_and_the_guiding_case_stand_in_every_road() -> None:
    """The letter quoted them, the answer and the counterclaim to the court did not."""
    for name, papers in (("sued-debit", ("A22", "A23")), ("arbitration-debit", ("A24",))):
        for paper, text in texts(name, *papers).items():
            assert "《最高人民法院公报》2017年第12期" in text, f"{name} {paper}"
    assert "指导案例64号" not in texts("arbitration-debit", "B1")["B1"], "the clause on arbitration limits no service"


def test_no_paragraph_of_the_law_on_reports_is_a_page() -> None:
    """Two thresholds, two paragraphs; the deposit law and its application likewise."""
    for name in ("account-takeover", "gan-today"):
        for paper, text in texts(name, "D1", "B1", "A1").items():
            long = [line for line in text.splitlines() if len(line) > 380 and not line.startswith("|")]
            assert long == [], f"{name} {paper}"


def test_an_estate_never_speaks_of_the_heirs_own_card() -> None:
    """The card that was taken and used after the death is the holder's, not the plaintiff's."""
    case = example("heirs")
    custody = structs.replace(case.custody, card_in_hand=Answer.NO, card_gone=CardGone.TAKEN_BY_KNOWN)
    text = made(structs.replace(case, incident=Incident.CARD_LOST_STOLEN, custody=custody), "A1")["A1"]
    assert "持卡人甘守仁的银行卡被他人拿走，上述交易发生时不在持卡人甘守仁的家属手中" in text
    assert "争议交易使用的是持卡人甘守仁被他人拿走的银行卡" in text
    assert "原告的银行卡" not in text and "冒用原告身份" not in text and "等于原告授权" not in text


def test_a_complaint_in_contract_pleads_no_tort() -> None:
    case = example("leak-calls")
    claim = structs.replace(case.claim, basis="contract", mental=Decimal("3000.00"))
    text = made(structs.replace(case, claim=claim), "B1")["B1"]
    assert "履行合同义务不符合约定的" in text
    assert "侵权责任" not in text and "第一千一百八十三条" not in text


def test_the_place_and_the_counter_are_told_once() -> None:
    """账户在某支行在柜台发生取现 told the place twice."""
    case = example("heirs")
    moves = tuple(structs.replace(t, channel=Channel.COUNTER, place="某支行") for t in case.transactions)
    text = made(structs.replace(case, transactions=moves), "B1")["B1"]
    assert "该账户在某支行柜台发生3笔取现" in text and "在某支行在柜台" not in text


def test_the_suit_of_the_bank_and_its_silence_stand_in_the_course_of_events() -> None:
    assert "| 2026年11月18日 | 本人收到贵行起诉本人的材料" in texts("sued-debit", "B1")["B1"]
    case = example("gan-today")
    silent = Complaint(sent=date(2026, 6, 1), received=date(2026, 6, 2), reply=Reply.NONE)
    text = made(structs.replace(case, complaint=silent), "B1")["B1"]
    assert "本人向贵行提出投诉，贵行没有答复" in text


def test_what_was_paid_has_one_word() -> None:
    """公安机关或责任人退赔 is a choice on a form, no word of a sentence."""
    back = Payment(payer="王某", day=date(2026, 6, 1), amount=Decimal("900.00"), nature=PaymentNature.RESTITUTION)
    text = made(structs.replace(example("gan-today"), payments=(back,)), "A1")["A1"]
    assert "原告收到王某支付的退赔款900.00元" in text


def test_a_complaint_that_asks_for_payment_starts_the_interest() -> None:
    """Received on 21 August with a demand: the rate of loans runs from the 22nd, not from the day of the suit."""
    case = example("account-takeover")
    claim = structs.replace(case.claim, interest=InterestKind.LPR)
    asked = Complaint(sent=date(2026, 8, 20), received=date(2026, 8, 21), demanded=Answer.YES)
    case = structs.replace(case, claim=claim, complaint=asked)
    assert assess(case, ON).amounts.interest_from == date(2026, 8, 22)
    unasked = structs.replace(asked, demanded=None)
    assert assess(structs.replace(case, complaint=unasked), ON).amounts.interest_from == ON


def test_money_that_came_back_stands_in_the_course_of_events() -> None:
    told = texts("quick-pay", "B1", "B3")
    assert "| 2026年11月10日 | 本人收到示例支付有限公司支付的先行赔付款3,000.00元" in told["B1"]
    assert "2026年11月10日，本人收到示例支付有限公司支付的先行赔付款3,000.00元。" in told["B3"]


def test_the_request_for_an_opinion_names_what_was_done_and_what_is_there() -> None:
    """The opinion that he has, the report to the police and the complaint with the answer of the bank, by day."""
    case = example("sued-loan")
    police = Police(when=Moment(day=date(2026, 6, 12)), station="石家庄市公安局长安分局", status=PoliceStatus.ACCEPTED)
    complaint = Complaint(sent=date(2026, 6, 15), reply=Reply.REFUSED)
    case = structs.replace(case, police=police, complaint=complaint)
    text = made(case, "A25")["A25"]
    assert "2026年6月12日，申请人向石家庄市公安局长安分局报案，公安机关予以受理。" in text
    assert text.index("2026年6月12日") < text.index("2026年6月15日，申请人向被申请人") and "被申请人拒绝" in text
    assert "申请人持有笔迹鉴定意见书（证据1）" in text and "报案" not in texts("sued-loan", "A25")["A25"]


def test_a_credit_card_that_others_opened_has_no_loan_paid_out() -> None:
    case = example("sued-loan")
    assert case.loan is not None
    card = structs.replace(case, loan=structs.replace(case.loan, kind=LoanKind.CREDIT_CARD))
    papers = made(card, "A8", "A22")
    assert "该卡的寄送、激活记录和用卡交易记录" in papers["A8"] and "由何人领取和激活" in papers["A22"]
    assert "放款" not in papers["A8"] + papers["A22"]
    assert "放款凭证，收款账户的户名、开户资料和资金流向记录" in texts("sued-loan", "A8")["A8"]
