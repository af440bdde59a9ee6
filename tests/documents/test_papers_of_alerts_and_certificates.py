"""What papers on thefts and deposits hold against the next objection: a stay, an alert, a total, a rule kept."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.dealings import Complaint
from legal_refs.case.vocabulary import BankReason, ContactChannel, PoliceStatus, Reply
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of


def test_a_suit_on_a_certificate_says_why_it_need_not_be_stayed() -> None:
    text = text_of(example("staff-deposit"), "A1")
    assert "《存单纠纷规定》第三条第二款规定，存单纠纷案件确须待刑事案件结案后才能审理的，应当中止审理" in text
    assert "本案争议的是存单是否真实、款项是否交付，可以由存单和被告的业务记录查明" in text
    unheard = changed(example("staff-deposit"), "police", status=PoliceStatus.REPORTED)
    assert "第三条第二款" not in text_of(unheard, "A1"), "only a filed case can stay the suit"
    assert "贵行基于存款合同的责任不以其结果为前提" in text_of(example("staff-deposit"), "B1")


def test_a_certificate_proves_the_deposit_and_the_statement_that_it_was_not_booked() -> None:
    text = text_of(example("staff-deposit"), "B1")
    assert "交给贵行的柜员 | 存单" in text and "取得存单" not in text, "one certificate, two sums"
    text = text_of(example("staff-deposit"), "A1")
    assert "款项没有记入原告的账户（证据2）。" in text and "有关凭证见" not in text
    assert "| 交易地点 | 湘江示例银行长沙芙蓉支行营业厅 | 存单" in text_of(example("staff-deposit"), "D1")


def test_an_alert_that_came_before_it_was_seen_is_met() -> None:
    """Met where the bank spoke of the alert or of lateness: alert 3:12, second charge 3:19 of 9,447.25, found 7:30."""
    met = (
        "首次提醒于2025年10月3日3时12分到达，末笔在其后7分钟即已完成；"
        "即使认为{}应当更早处置，也只涉及首次提醒以后的1笔、9,447.25元中更早处置即可避免的部分"
    )
    late = Complaint(
        channel=ContactChannel.COUNTER,
        sent=date(2025, 10, 9),
        reply=Reply.REFUSED,
        decided_received=date(2025, 10, 20),
        reasons=(BankReason.LATE_REPORT,),
    )
    for paper, me in (("A2", "原告"), ("B1", "本人")):
        text = text_of(structs.replace(example("pos-credit"), complaint=late), paper)
        assert met.format(me) in text and "扩大的损失" not in text
    unsaid = text_of(example("pos-credit"), "A2")
    assert "应当更早处置" not in unsaid and "争议交易全部发生在发现以前，不存在" in unsaid
    assert "损失扩大" not in text_of(example("gan-today"), "B1")


def test_a_counterclaim_asks_a_total_and_only_what_stands_in_its_requests() -> None:
    # 5,000.00 repaid + 18.33 interest; 16,500.00 + 29.68
    text = text_of(example("sued-credit"), "A23")
    assert "以上金钱请求暂计5,018.33元（大写：伍仟零壹拾捌元叁角叁分）。" in text
    assert "不承担清偿责任" not in text and "予以调整" not in text
    assert "以上金钱请求暂计16,529.68元" in text_of(example("sued-debit"), "A23")


def test_each_paper_keeps_the_rule_or_fact_that_its_sisters_tell() -> None:
    assert "第十四条规定，持卡人对伪卡盗刷" in text_of(example("pos-credit"), "C7")
    assert "已满70周岁" in text_of(example("quick-pay"), "C1")
    assert "本人不知道款项是如何被划走的。" in text_of(example("unknown-how"), "D1")
