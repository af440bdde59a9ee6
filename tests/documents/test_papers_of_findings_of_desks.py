"""What a regulator found on a loan in another's name proves the fault; a refusal is met with the rule and leads."""

from __future__ import annotations

from datetime import date
from decimal import Decimal as D

import pytest
from msgspec import structs

from legal_refs.case.dealings import Regulator
from legal_refs.case.facts import Case, Complaint, Moment, Police
from legal_refs.case.vocabulary import Answer, BankReason, ContactChannel, PoliceStatus, RefusalGround, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made

DESK = "国家金融监督管理总局河北监管局"
FOUND = "经核查，贷前对收款账户、联系方式未进一步核实，已要求该行整改；合同效力请通过司法途径解决。"


def told_by(words: str, reply: Reply = Reply.PARTIAL, **loan: object) -> Case:
    case = example("loan-in-my-name")
    answer = Complaint(
        channel=ContactChannel.EMS,
        sent=date(2026, 7, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 7, 10),
        decision="贷款资金已发放至借款人同名账户。",
        reasons=(BankReason.MONEY_PAID_OUT,),
    )
    asked = Regulator(desk=DESK, sent=date(2026, 8, 3), reply=reply, reply_date=date(2026, 9, 16), reply_text=words)
    told = structs.replace(case.loan, account_mine=Answer.NO, **loan)
    return structs.replace(case, complaint=answer, regulators=(asked,), loan=told)


def test_a_finding_proves_the_fault_and_meets_the_payment() -> None:
    text = made(told_by(FOUND), "A3")["A3"]
    assert (
        "存在过错。国家金融监督管理总局河北监管局2026年9月16日的答复写明“贷前对收款账户、联系方式未进一步核实”、"
        "“已要求该行整改”，可以证明上述过错。"
    ) in text
    assert (
        "国家金融监督管理总局河北监管局的答复已经写明“贷前对收款账户、联系方式未进一步核实”；"
        "款项已经付出，不能代替对收款账户由谁开立和控制的核实。"
    ) in text


@pytest.mark.parametrize(
    "words",
    [
        "经核查，未发现该行贷前未核实身份的情形。",
        "你反映该行未核实收款账户，请通过司法途径解决。",
        "投诉人称银行未核实身份，经查资料齐全。",
        "经查，逾期未归还的情况已核实。",
        "经查，该行催收人员存在违规行为，已责令整改。",
        "我局未核实到相关情况。",
    ],
)
def test_what_a_desk_did_not_find_proves_no_fault(words: str) -> None:
    text = made(told_by(words), "A3")["A3"]
    assert "可以证明上述过错" not in text and "不能代替对收款账户" not in text


def police(ground: RefusalGround, **loan: object) -> Case:
    refused = Police(
        when=Moment(day=date(2026, 6, 12)),
        station="石家庄市公安局长安分局育才派出所",
        status=PoliceStatus.REFUSED,
        refusal_no="石公长不立字〔2026〕11号",
        refusal_received=date(2026, 7, 5),
        refusal_ground=ground,
    )
    return structs.replace(told_by(FOUND, **loan), police=refused)


def test_the_supervision_of_a_refusal_names_who_decided_the_rule_the_sum_and_leads() -> None:
    text = made(police(RefusalGround.EVIDENCE), "D3")["D3"]
    assert "| 作出决定的公安机关 | 石家庄市公安局长安分局" in text
    assert "| 接受报案的单位 | 石家庄市公安局长安分局育才派出所" in text
    assert f"2026年8月3日，本人向{DESK}反映上述情况。" in text and "贷前对收款账户、联系方式未进一步核实" in text
    assert "依照《公安机关办理刑事案件程序规定》第一百七十八条，立案以有犯罪事实需要追究刑事责任为条件" in text
    assert (
        "收款账户的开户资料和资金去向、预留手机号码办理时的登记使用人、合同和申请资料的原件均可以据以查找行为人。"
    ) in text
    assert (
        "冒用本人的名义办理贷款、取得款项的行为，可能涉及《中华人民共和国刑法》第二百六十六条规定的诈骗等犯罪。"
    ) in text
    assert "该贷款的金额为150,000.00元，超过数额较大标准幅度的上限。是否构成犯罪、构成何罪由公安机关认定。" in text
    assert "另有规定的，从其规定" not in text


def test_a_small_loan_is_not_above_the_span_and_an_own_signature_no_fraud_on_the_bank() -> None:
    small = made(police(RefusalGround.EVIDENCE, amount=D("8000.00")), "D3")["D3"]
    assert "该贷款的金额为8,000.00元。" in small
    signed = made(police(RefusalGround.EVIDENCE, signature_mine=Answer.YES), "D3")["D3"]
    assert "第二百六十六条" not in signed


def test_a_desk_that_refused_is_not_told_to_the_procuratorate() -> None:
    case = police(RefusalGround.EVIDENCE)
    no = structs.replace(case.regulators[0], reply=Reply.REFUSED, reply_text="未发现该行违规。")
    assert "未发现该行违规" not in made(structs.replace(case, regulators=(no,)), "D3")["D3"]
