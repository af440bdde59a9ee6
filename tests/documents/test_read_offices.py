"""What a reader of the papers for offices and of the later court papers noticed: no ground for a sum, a wrong role."""

from __future__ import annotations

import re
from datetime import date

import pytest
from msgspec import structs

from legal_refs.case.facts import Complaint, Moment, Place, Police, Regulator
from legal_refs.case.vocabulary import PoliceStatus, Reply
from tests.documents.conftest import EVERY
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_read_papers import texts

THEFTS = ("gan-today", "skimmer-premises", "card-number-abroad", "sim-swap", "quick-pay", "pos-credit")


@pytest.mark.parametrize("name", EVERY)
def test_a_paper_that_asks_the_bank_for_money_says_by_what_rule(name) -> None:
    """documents.md C1: the content of B1, shortened; a rule on how complaints are handled is no ground to pay."""
    asks = ("支付被盗刷的存款本金", "从本人信用卡账户中冲正", "支付存款本金", "赔偿本人为维护权益支出")
    grounds = ("违约责任", "侵权责任", "构成违约（《中华人民共和国民法典》第五百七十七条", "第一千一百六十五条")
    for paper, text in texts(name, "C1", "C6", "C7").items():
        assert not any(one in text for one in asks) or any(one in text for one in grounds), f"{name} {paper}"


@pytest.mark.parametrize("name", THEFTS)
def test_who_has_to_prove_is_told_to_every_office(name) -> None:
    for paper in ("C1", "C6", "C7"):
        for text in texts(name, paper).values():
            words = "发卡行主张争议交易为持卡人本人交易或者其授权交易的，应当承担举证责任"
            assert text.count(words) == 1, f"{name} {paper}"
            assert ("原告" not in text and "七个工作日" not in text) or paper == "C6"


def test_what_left_after_the_block_is_told_to_the_offices_as_the_banks_part() -> None:
    for paper in texts("card-lost", "C1", "C6").values():
        assert "该账户仍被记入1笔，金额3,600.00元" in paper


def test_whoever_denies_a_loan_tells_the_office_why_it_is_not_owed() -> None:
    assert "本人没有在合同上签名，双方之间没有成立合同" in texts("loan-in-my-name", "C1")["C1"]


def test_a_carrier_is_joined_by_the_article_on_third_parties_and_for_what_it_did() -> None:
    paper = texts("sim-swap", "A14")["A14"]
    assert "第五十九条第二款规定，第三人虽然没有独立请求权，但案件处理结果同其有法律上的利害关系的" in paper
    assert "申请人的手机号码被他人补办手机卡" in paper


def test_a_shop_that_took_no_counterfeit_card_is_not_reproached_with_taking_one() -> None:
    assert "银行卡真伪等审核义务" not in texts("minor-pos", "A14")["A14"]


@pytest.mark.parametrize("name", ["pos-credit", "minor-pos"])
def test_a_shop_is_told_why_its_records_are_asked_for(name) -> None:
    for paper in texts(name, "B4b", "B8").values():
        assert "卡片信息是否在该处被复制有待查明" in paper


@pytest.mark.parametrize("name", EVERY)
def test_a_motion_for_time_calls_nobody_by_a_role_that_it_does_not_name(name) -> None:
    for text in texts(name, "A17c").values():
        assert "被申请人" not in text


@pytest.mark.parametrize("name", ["credit-query", "leak-calls", "marketing-c2", "outsourced-2025", "loan-in-my-name"])
def test_receipts_of_costs_go_only_where_the_costs_are_asked_for(name) -> None:
    receipt = ("公证费发票复印件", "复印费票据复印件", "鉴定费票据复印件")
    for paper, text in texts(name, "C2", "C4", "C5", "C8", "B7").items():
        assert not any(one in text for one in receipt), paper
    assert any(one in texts(name, "C1")["C1"] for one in receipt)


def test_the_office_for_credit_records_reads_where_the_real_card_was() -> None:
    paper = texts("pos-credit", "C4")["C4"]
    assert "真实的银行卡由本人持有" in paper and "早餐店刷卡消费，并留有凭条" in paper and "办理挂失、冻结" in paper


def test_the_cover_tells_the_two_complaints_apart_and_lists_nothing_for_later() -> None:
    cover = texts("leak-calls", "E3")["E3"]
    assert "| 民事起诉状 | " in cover and "| 民事起诉状（要素式） | " in cover and "变更诉讼请求" not in cover


def test_the_report_for_the_court_compares_in_sentences_and_says_what_it_comes_to() -> None:
    """argument.md 5: common and different points in sentences; the period is one of card law and no point of a leak."""
    theft, leak = texts("quick-pay", "E2")["E2"], texts("leak-calls", "E2")["E2"]
    assert "与本案的共同点：事件类型和卡种相同；两案中，卡在持卡人手中。" in theft
    assert "本案超过三天才发现，该案三天内发现" in theft
    assert "有利的案例2件（其中指导性案例1件），由发卡行承担全部损失的2件；不利的案例1件" in theft
    assert "本案之后，该案之前" not in theft and "2021年5月25日" not in leak
    assert "(2019)" not in theft and "案号或者公布出处见上表" not in theft


def test_the_sheet_for_the_person_goes_by_where_the_papers_are_handed_in() -> None:
    """One trip, one entry: the court's papers stand together with their copies, a doubted law once for all papers."""
    sheet = texts("gan-today", "F1")["F1"]
    court = next(line for line in sheet.splitlines() if "民事起诉状（A1）2份" in line)
    assert "证据目录（A6）2份" in court and "变更诉讼请求" not in court
    assert sheet.count("当面交立案窗口") == 2  # with the complaint, and what may follow it
    assert sheet.count("| 商业银行法 | ") == 1 and sheet.count("（A1、A4、") >= 1


@pytest.mark.parametrize("name", EVERY)
def test_a_paper_to_an_office_speaks_to_the_office_and_calls_the_other_side_by_one_name(name) -> None:
    """What the bank must hand over is said of it, or asked of the office that can order it."""
    for paper, text in texts(name, "C1", "C2", "C3", "C4", "C6", "C7").items():
        own = re.sub("“[^”]*”", "", text.partition("附　本人的书面说明")[0])
        assert not re.search("请(提供|出示|说明|列明|该机构)", own), f"{name} {paper}"
        assert "该机构" not in own.replace("请求该机构先行赔付", "") and "对方于" not in own, f"{name} {paper}"


def test_what_the_bank_must_show_is_asked_of_whoever_can_order_it() -> None:
    """A reader: "请提供核验的记录和影像" said to the bank inside a paper to the credit desk."""
    signed = Complaint(
        sent=date(2026, 7, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 7, 20),
        decision="合同由借款人当面签署，身份证件已经核对。",
    )
    found = made(structs.replace(example("loan-in-my-name"), complaint=signed), "C1", "C4", "C6")
    assert "被投诉机构称由其人员面签的，应当提供面签的时间、地点、经办人员" in found["C1"]
    assert "被投诉人称由其人员面签的，应当提供面签的时间、地点、经办人员" in found["C6"]
    assert "被投诉人称由其人员面签的，请责令其提供面签的时间、地点、经办人员" in found["C4"]


def test_a_report_sent_away_to_a_court_is_not_answered_as_if_sent_to_the_police() -> None:
    case = example("leak-calls")
    to = "国家金融监督管理总局广西监管局"

    def told(words: str) -> str:
        sent = Regulator(desk=to, sent=date(2025, 10, 10), reply=Reply.TO_POLICE, reply_text=words)
        return made(structs.replace(case, regulators=(sent,)), "C2")["C2"]

    assert "不以公安机关的处理结果为条件" in told("请向公安机关报案")
    court = told("建议与银行协商或者通过司法途径解决")
    assert "公安机关的处理结果" not in court and "协商、诉讼解决的是民事争议，不代替查处" in court


def test_a_complaint_names_the_duty_once_and_the_credit_desk_hears_of_records_alone() -> None:
    """A reader: eight paragraphs of the plaint's law to a complaint desk; collection told to the desk for records."""
    for name in ("leak-calls", "outsourced-2025", "statement-leak"):
        text = texts(name, "C1")["C1"]
        assert ("第六十九条第一款" in text and "商业银行法》第二十九条" in text) or name == "outsourced-2025"
        assert "第一千零三十八条" not in text and text.count("消费者权益保护法》第二十九条") == 1, name
    credit = texts("loan-in-my-name", "C4")["C4"]
    assert "催收" not in credit and credit.count("扣划") == 1  # what the record had for a consequence, once


def test_a_complaint_on_records_below_the_province_asks_to_be_handed_down() -> None:
    """征信投诉办理规程 11 (1): what belongs to a lower branch may be handed to it; a capital has none below."""
    words = "本投诉属于贵行下级单位管辖的，请依照该规定转交办理"
    case = example("loan-in-my-name")
    place = Place(province="辽宁省", city="本溪市", district="平山区")
    below = structs.replace(case, bank=structs.replace(case.bank, place=place, name="太子河银行股份有限公司本溪分行"))
    assert words in made(below, "C4")["C4"] and words not in made(case, "C4")["C4"]


def test_the_court_writes_to_the_bureau_and_not_to_its_brigade() -> None:
    case = example("leak-calls")
    police = Police(
        when=Moment(day=date(2025, 10, 9)),
        station="吉安市公安局吉州分局刑侦大队",
        status=PoliceStatus.FILED,
        filed_no="吉公立字〔2025〕1号",
    )
    text = made(structs.replace(case, police=police), "A7")["A7"]
    assert "被调查人：吉安市公安局吉州分局。" in text and "由案外机构保存" not in text
