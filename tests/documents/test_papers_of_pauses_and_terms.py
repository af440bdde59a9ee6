"""Papers of a pause in collecting, a term for access, consent to sensitive data, a frame of limitation."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from complaints.documents.asking import police_said
from complaints.documents.retelling import told
from legal_refs.case.dealings import Complaint, Police, Regulator
from legal_refs.case.facts import Case
from legal_refs.case.pausing import paused
from legal_refs.case.persons import Moment
from legal_refs.case.vocabulary import Answer, PoliceStatus, RefusalGround, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_parties import sued


def late(how: str) -> Case:
    """A credit card case sued over six years after the theft, and how the bank collected since."""
    case = example("sued-credit")
    old = tuple(
        structs.replace(one, when=structs.replace(one.when, day=date(2020, 10, 3))) for one in case.transactions
    )
    debt = structs.replace(case.debt, collected_since=date(2021, 3, 1), collected_how=how)
    return structs.replace(case, transactions=old, presence=(), debt=debt)


def test_an_answer_pleads_the_pause_in_collecting_that_was_told() -> None:
    """A pause of more than three years is the point of limitation: texts after it revive nothing."""
    text = made(late("2021年3月起每周打电话，2022年5月以后停了，2025年9月又开始发短信"), "A22")["A22"]
    assert "据答辩人所知，被答辩人催收的情形是：2022年5月以后停了，2025年9月又开始发短信。" in text
    assert "诉讼时效期间届满以后的催收，不使期间重新起算。" in text
    assert "每周打电话" not in text, "what interrupted is for the bank to prove"
    assert "停止催收期间" not in made(late("2024年6月停了，2025年9月又开始发短信"), "A22")["A22"]
    assert "停止催收期间" not in made(late("每月打电话"), "A22")["A22"]


@pytest.mark.parametrize(
    "how",
    [
        "2019年卡停了，2023年3月又打电话来催",
        "2018年银行停止了我的卡，2023年又打电话",
        "2018年没再打，每年寄信，2022年又打电话",
        "2015年停了，2018年6月又打电话",
    ],
)
def test_a_card_stopped_letters_sent_or_an_unsaid_month_is_no_pause(how: str) -> None:
    assert paused(late(how)) == ""


def test_numbers_typed_in_a_shop_are_an_ordinary_use_of_the_card() -> None:
    case = example("sim-swap")
    bought = structs.replace(case.custody, note="在网上买过一次秋衣，填过卡号、有效期和背面三位数。")
    case = structs.replace(case, custody=bought)
    assert "填写卡号、有效期等卡面信息，是银行卡的正常使用" in made(case, "A1")["A1"]
    site = structs.replace(bought, note="在网上一个教师资格网站填过身份证号和手机号，没有填卡号。")
    assert "卡面信息，是银行卡的正常使用" not in made(structs.replace(case, custody=site), "A1")["A1"]
    lured = structs.replace(bought, note="对方发来网上退款的网页，填过卡号、有效期。")
    assert "卡面信息，是银行卡的正常使用" not in made(structs.replace(case, custody=lured), "A1")["A1"]


def test_access_has_a_term_and_sensitive_data_their_own_consent() -> None:
    assert "判令被告于判决生效之日起十日内将其处理的原告" in made(example("leak-calls"), "A3")["A3"]
    case = example("statement-leak")
    text = made(case, "A3")["A3"]
    assert "要求采取严格保护措施；" in text and "第二十九条规定处理敏感个人信息应当取得个人的单独同意" in text
    unasked = structs.replace(case, leak=structs.replace(case.leak, consent_given=None))
    assert "单独同意" not in made(unasked, "A3")["A3"]


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("民警说是夫妻之间的事，叫我去法院", "夫妻之间的事，叫我去法院"),
        ("派出所告知：属于经济纠纷", "属于经济纠纷"),
        ("民警说“先去找银行”", "民警说“先去找银行”"),
        ("属于经济纠纷", "属于经济纠纷"),
    ],
)
def test_the_police_are_named_once(text: str, paper: str) -> None:
    assert police_said(text) == paper


def test_a_request_for_filing_gives_the_ground_as_a_ground() -> None:
    case = example("statement-leak")
    refused = Police(
        when=Moment(day=date(2025, 4, 30)),
        status=PoliceStatus.REFUSED,
        station="杭州市公安局西湖区分局文新派出所",
        refusal_oral=Answer.YES,
        refusal_ground=RefusalGround.CIVIL,
        outcome_known=date(2025, 4, 30),
        refusal_text="民警说是夫妻之间的事",
    )
    text = made(structs.replace(case, police=refused), "D3")["D3"]
    assert "夫妻之间的事" in text and "民警说" not in text


def test_kin_have_their_full_names() -> None:
    assert told("给我弟三万块，我弟媳和我弟吵架", "原告", "被告") == "给原告的弟弟三万块，原告的弟媳和原告的弟弟吵架"


def test_what_the_list_of_a_defendant_shows_says_no_me() -> None:
    case = example("sued-credit")
    own = structs.replace(case.evidence[0], proves="四笔交易和我自己的超市消费")
    text = made(structs.replace(case, evidence=(own, *case.evidence[1:])), "A6")["A6"]
    assert "四笔交易和提交人的超市消费" in text and "我自己" not in text


def test_limitation_that_was_interrupted_names_its_start_and_its_end() -> None:
    """A reader asks from which day and until when before the interruptions."""
    case, first = example("statement-leak"), date(2023, 10, 11)
    case = structs.replace(
        case,
        leak=structs.replace(case.leak, occurred=date(2023, 8, 16), known=first),
        discovery=structs.replace(case.discovery, when=Moment(day=first), obligor_known=first),
        complaint=Complaint(
            sent=date(2023, 10, 19),
            received=date(2023, 10, 19),
            demanded=Answer.YES,
            reply=Reply.REFUSED,
            decided_received=date(2023, 11, 6),
        ),
        regulators=(
            Regulator(
                desk="国家金融监督管理总局浙江监管局",
                sent=date(2025, 6, 3),
                received=date(2025, 6, 5),
                reply=Reply.TO_POLICE,
                reply_date=date(2025, 7, 21),
            ),
        ),
    )
    text = made(case, "A3")["A3"]
    start, end = (
        text.find("原告于2023年10月11日知道权利受到损害"),
        text.find("诉讼时效期间自2025年6月3日起重新计算，现提起诉讼没有超过诉讼时效期间。"),
    )
    assert 0 < start < text.find("诉讼时效中断") < end


def test_limitation_starts_again_where_the_report_ended() -> None:
    """民法典 195: from the end of the procedure, the refusal that was told, and not from the report."""
    case = example("statement-leak")
    first = date(2023, 10, 11)
    report = Police(
        when=Moment(day=date(2024, 2, 1)),
        status=PoliceStatus.REFUSED,
        station="西湖区分局",
        outcome_known=date(2025, 6, 9),
    )
    case = structs.replace(
        case,
        leak=structs.replace(case.leak, occurred=date(2023, 8, 16), known=first),
        discovery=structs.replace(case.discovery, when=Moment(day=first), obligor_known=first),
        complaint=None,
        notices=(),
        regulators=(),
        police=report,
    )
    text = made(case, "A3")["A3"]
    assert "诉讼时效期间自2025年6月9日起重新计算" in text and "期间自2024年2月1日" not in text


def test_the_story_of_a_complaint_on_credit_does_not_part_the_facts_from_the_law() -> None:
    """The person's own words stand after the grounds, not among them."""
    text = made(structs.replace(example("loan-in-my-name"), story="我没有办过这笔贷款。"), "C4")["C4"]
    assert 0 < text.find("有权提出异议并请求采取更正、删除等必要措施") < text.find("附　本人的书面说明（原话）")


def test_several_defendants_are_told_why_they_stand_in_one_suit() -> None:
    ground = "对各被告的请求均因上述争议交易产生，请求一并审理。"
    assert ground in made(sued("quick-pay", "payment_institution"), "A1")["A1"]
    assert ground not in made(example("sim-swap"), "A1")["A1"]


def test_facts_of_a_report_of_cases_are_sentences() -> None:
    text = made(example("sued-credit"), "E2")["E2"]
    facts = next(line for line in text.split("\n") if line.startswith("本案基本事实"))
    assert "上述交易在境外发生" in facts and "有境外交易" not in facts
