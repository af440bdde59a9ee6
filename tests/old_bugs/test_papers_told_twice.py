"""Papers were too long: whole provisions were quoted, and defences answered that nobody had raised."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.vocabulary import Answer
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of


def test_standard_terms_are_answered_where_a_term_is_in_issue() -> None:
    """The bank of the example called on nothing of a contract; one with a charter may."""
    bare = changed(example("skimmer-premises"), "card", contract_name=None, clause_text=None)
    bare = changed(bare, "complaint", decision="密码正确，不予赔付")
    assert "格式条款。" not in text_of(bare)
    raised = changed(bare, "complaint", decision="依照章程，密码相符视为本人交易")
    assert "关于格式条款。" in text_of(raised)
    assert "关于格式条款。" in text_of(changed(bare, "card", contract_name="《借记卡章程》"))


def test_article_18_is_quoted_whole_and_only_where_the_time_is_in_issue() -> None:
    """Received on 2026-10-01: decided in 19 days (told), in 11 days (article 19 alone)."""
    case = changed(example("sim-swap"), "complaint", received=date(2026, 10, 1), decided_received=date(2026, 10, 20))
    text = text_of(case, "C1")
    assert "可以延长至30日，情况特别复杂" in text and "再延长30日" in text and "历时19日" in text
    assert "上述处理决定没有说明的，被投诉机构应当补充说明" in text
    soon = text_of(changed(case, "complaint", decided_received=date(2026, 10, 12)), "C1")
    assert "第十八条规定" not in soon and "第十九条要求银行保险机构在告知处理决定的同时" in soon


def test_a_letter_does_not_ask_about_fifteen_days_once_the_bank_has_decided() -> None:
    """The complaint measures allow 30 days: the 25 of the example go to the regulator, 35 to the bank too."""
    case = example("skimmer-premises")
    assert "历时25日" not in text_of(case, "B3") and "历时25日" in text_of(case, "C1")
    assert "历时35日" in text_of(changed(case, "complaint", decided_received=date(2026, 11, 9)), "B3")


def test_the_day_a_charge_was_denied_is_among_the_dealings() -> None:
    assert "否认交易 | 2025年10月4日向被投诉机构否认上述交易" in text_of(example("pos-credit"), "C1")


def test_the_payment_institution_is_told_that_the_payments_went_through_it() -> None:
    text = text_of(example("trojan-sms"), "B8")
    assert "上述交易经贵单位的支付服务完成。收款方为王*（尾号1123）。" in text and "告知上述款项的收款账户" in text
    own = changed(example("trojan-sms"), "custody", linked_payment=Answer.YES, password_reset=Answer.YES)
    for paper in ("B8", "C3"):
        text = text_of(own, paper)
        assert "绑定至本人的支付账户" in text and "本人的支付账户密码被他人重置" in text, paper
        assert "重置密码的时间、设备和核验方式的记录" in text, paper
    assert "贵单位的自有渠道核验身份" in text_of(own, "B8")


def test_nothing_that_is_not_there_is_to_be_stopped_and_a_part_of_a_suit_to_be_withdrawn() -> None:
    case = example("pos-credit")
    paid = changed(case, "debt", posted=case.debt.posted, repaid=case.debt.posted, movements=())
    paid = structs.replace(paid, credit=None)
    assert "停止就争议交易催收" in text_of(case, "B3") and "催收" not in text_of(paid, "B3")
    assert "撤回其中就争议交易形成的透支款本金13,894.50元" in text_of(example("sued-credit"), "B3")
    assert "撤回就上述贷款对本人的起诉" in text_of(example("sued-loan"), "B1")


def test_an_apology_has_its_ground_in_each_complaint_and_no_refusal_is_put_into_a_mouth() -> None:
    case = example("sued-loan")
    assert "第九百九十五条" in text_of(example("loan-in-my-name"), "C6") and "不予更正的核查过程" in text_of(case, "C4")
    assert "其答复不予更正" not in text_of(case, "C4")
