"""Papers of the examples on data and loans: what nobody said, what another holds and what a court ended is left out."""

from __future__ import annotations

import pytest
from msgspec import structs

from complaints.documents import dossier
from legal_refs.case.vocabulary import CardKind
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made


def test_the_law_of_consumers_needs_a_dealing_with_the_bank() -> None:
    """消法29, 50: a bank that queried the report of a person who never dealt with it answers that he is no consumer."""
    case = example("credit-query")
    found = made(case, "A3", "B1", "C1", "C6")
    assert (
        "消费者权益保护法》第二十九条" not in (office := found.pop("C6")) and "消费者权益保护法》第五十条" not in office
    )
    assert "消费者权益保护法》第三十九条" in office, "only this gives the office its task"
    assert all("消费者权益保护法" not in text for text in found.values())
    card = structs.replace(example("marketing-c2").card, kind=CardKind.DEBIT)
    customer = made(structs.replace(case, card=card), "A3", "B1")
    assert all("消费者权益保护法》第二十九条" in text for text in customer.values())


def test_the_file_of_a_criminal_judgment_is_asked_of_the_court_that_gave_it() -> None:
    """The source is a criminal judgment, so the investigation is over: nothing is kept back for its sake."""
    text = made(example("insider-sale"), "A7")["A7"]
    assert "被调查人：作出有关刑事判决的人民法院" in text and "不影响侦查" not in text
    assert "作出有关刑事判决的人民法院的住所地，以其登记或者公布的地址为准" in text
    assert "| 作出有关刑事判决的人民法院 | 刑事案卷中涉案信息清单" in text, "the judgment is among the evidence"
    unheld = structs.replace(example("insider-sale"), police=None, evidence=())
    assert "| 作出有关刑事判决的人民法院 | 刑事判决书，刑事案卷中涉案信息清单" in made(unheld, "A7")["A7"]


def test_lists_of_calls_are_asked_of_whoever_called() -> None:
    """The insurer called: the bank holds the contract and the list that it handed over."""
    papers = made(example("marketing-c2"), "A8", "A9", "B4d")
    assert all("外呼、发送信息的名单" not in text and "合作协议和提供的名单" in text for text in papers.values())
    case = example("marketing-c2")
    own = structs.replace(case, leak=structs.replace(case.leak, recipient=None))
    assert all("外呼、发送信息的名单" in text for text in made(own, "A8", "B4d").values())


def test_an_authority_is_denied_where_it_was_told() -> None:
    case = example("sued-loan")
    assert all("授权他人" not in text for text in made(case, "A22", "A23").values())
    story = case.leak.what_happened + "原告没有授权任何人办理。"
    told = structs.replace(case, leak=structs.replace(case.leak, what_happened=story))
    assert "也没有授权他人办理" in made(told, "A22")["A22"]


def test_a_matter_that_the_bank_brought_to_court_is_no_consumer_complaint() -> None:
    for name in ("sued-loan", "sued-debit"):
        with pytest.raises(dossier.BlockedError):
            made(example(name), "C6")
    assert made(example("pos-credit"), "C6")["C6"]


def test_an_objection_to_a_query_and_its_answer_are_told_to_every_office() -> None:
    for text in made(example("credit-query"), "C1", "C2", "C6").values():
        assert "2025年3月25日，本人就信用报告中的上述记录提出异议" in text and "不予更正" in text
    assert "本人就信用报告中的上述记录提出异议" in made(example("loan-in-my-name"), "C2")["C2"]


def test_whoever_was_shown_the_report_is_asked_for_and_is_to_be_stopped() -> None:
    papers = made(example("credit-query"), "B1", "C1", "C2")
    assert all("提供给某网络贷款公司或者其他人" in papers[name] for name in ("B1", "C1"))
    assert "停止未经同意的查询和对外提供" in papers["C2"]
    assert "打印和提供的经办人、所依据的手续" in made(example("statement-leak"), "B1")["B1"]


def test_calls_that_only_meant_to_deceive_and_a_balance_alone_are_named_as_they_are() -> None:
    text = made(example("insider-sale"), "A3")["A3"]
    assert "有关证据涉及意图诈骗的来电" in text and "遭遇诈骗" not in text.split("## 证据")[0]
    assert "账户的余额属于原告不愿为他人知晓的私密信息" in text


def test_a_letter_asks_for_the_apology_that_a_suit_on_the_contract_cannot_carry() -> None:
    papers = made(example("outsourced-2019"), "A3", "B1")
    assert "书面赔礼道歉" in papers["B1"] and "向原告书面赔礼道歉" not in papers["A3"]


def test_the_sale_of_the_data_opens_the_list_of_events() -> None:
    papers = made(example("leak-then-theft"), "B1", "D1")
    assert "| 2026年3月1日 | 本人得知个人信息泄露 | 公安机关告知材料" in papers["B1"]
    assert papers["D1"].index("支出的费用500.00元") < papers["D1"].index("以上供参考，是否构成犯罪")


def test_the_cost_of_copies_names_its_own_receipt() -> None:
    assert "| 查询、复印费 | 50.00 | 见证据4" in made(example("credit-query"), "A3")["A3"]


def test_an_apology_asked_in_a_letter_has_its_ground_and_an_old_leak_the_law_of_its_day() -> None:
    papers = made(example("outsourced-2019"), "B1", "C2", "D1")
    assert "第五十条规定，经营者侵害消费者个人信息依法得到保护的权利的" in papers["B1"]
    assert "依照其发生时施行的规定查处" in papers["C2"], "filed after the rules of 2016 had ended"
    assert "☑告知上述案件的办理进展" in papers["D1"] and "☑出具受案回执" in papers["D1"], "no receipt was told"


def test_a_report_of_the_theft_is_no_report_of_the_leak() -> None:
    papers = made(example("leak-then-theft"), "C1", "D1", "A8", "A9")
    assert "☑就个人信息被侵害出具受案回执" in papers["D1"]
    assert "读卡方式（芯片或者磁条）和接受磁条交易的原因" in papers["C1"] and "以磁条方式完成的，" not in papers["C1"]
    assert all("自动柜员机及其所在自助银行的监控录像" in papers[name] for name in ("A8", "A9"))


def test_the_note_on_custody_stands_with_the_custody_and_what_was_paid_admits_nothing() -> None:
    papers = made(example("pos-credit"), "A2", "D1", "A7")
    assert "没有出借银行卡。原告就保管情况说明：" in papers["A2"]
    assert "就此已经付出5,000.00元，付出时已提出异议" in papers["D1"]
    assert papers["A7"].count("上述材料") == 2, "who keeps it, and which item it is with its need"


def test_small_sums_and_lists_are_told_as_they_are() -> None:
    papers = made(example("marketing-c2"), "A5", "A8", "E1")
    assert "30.00元（证据" in papers["A5"] and "以何种名单、于何时提供给了何人" in papers["A8"]
    assert "各项金钱请求相加" in papers["E1"]
    loan = made(example("loan-in-my-name"), "B5")["B5"]
    assert "被查询、导出的情况（时间、部门或者岗位、事由） | 建立业务关系至今" in loan


def test_the_superior_body_reads_where_the_card_was_and_what_is_said_to_the_reason() -> None:
    case = example("skimmer-premises")
    text = made(case, "B2")["B2"]
    assert "2026年10月1日0时12分，本人使用该卡在泉城银行济南历下支行自助柜员机取款" in text
    assert "关于处理决定所说的理由。凭密码交易以使用真卡为前提，密码相符不能证明操作人是本人" in text
    assert case.complaint is not None
    bare = structs.replace(case.complaint, decision="不予赔付", reasons=())
    without = structs.replace(case, complaint=bare, notices=())
    assert "关于处理决定所说的理由" not in made(without, "B2")["B2"]
