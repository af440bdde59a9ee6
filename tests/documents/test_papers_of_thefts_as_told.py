"""What papers on thefts may say of the block, the code, the functions and the answers: only what was told."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.dealings import Complaint, Notice
from legal_refs.case.facts import Case, Moment
from legal_refs.case.vocabulary import Answer, Auth, ContactChannel, Reply
from tests.documents.test_arguments import example
from tests.documents.test_told import DAY, changed, text_of


def called(**answered: Moment) -> Case:
    return changed(example("gan-today"), "freeze", asked=Moment(day=DAY, clock="20:32"), **answered)


def test_a_call_that_was_answered_is_the_report_of_the_loss() -> None:
    """Called at 20:32, blocked at 20:40: two of 6,000.00 and 6,900.00 left in between, 12,900.00."""
    at_once, queued = text_of(called(connected=Moment(day=DAY, clock="20:32"))), text_of(called())
    assert "全额支付在挂失以后、止付以前发生的2笔交易12,900.00元" in at_once
    assert "全额支付在联系挂失以后、止付以前发生的2笔交易12,900.00元" in queued
    assert "办妥以前" not in at_once + queued


def test_a_holder_whose_true_card_was_used_falls_back_on_what_the_bank_answers_for() -> None:
    text = text_of(example("card-lost"), "A2")
    assert "退一步说，即使认定原告对失去银行卡有过错，也不免除被告在识别交易、防范风险上的责任" in text
    assert "对失去银行卡有过错" not in text_of(example("card-lost"), "B3") + text_of(example("gan-today"))


def test_functions_that_were_opened_are_told_of_thefts_over_the_network() -> None:
    assert "该账户开通了短信通知服务，还开通了手机银行功能。" in text_of(example("sim-swap"))
    assert "该账户开通了短信提醒服务、手机银行功能。" in text_of(example("account-takeover"))
    unasked = changed(example("account-takeover"), "circumstances", opened_unasked=Answer.YES)
    assert "开通了手机银行功能" not in text_of(unasked)


def test_an_answer_that_came_later_stands_after_what_came_before_it() -> None:
    asked = Notice(
        day=date(2026, 5, 25),
        addressee="示例支付有限公司",
        channel=ContactChannel.HOTLINE,
        demand=Answer.YES,
        reply=Reply.REFUSED,
        reply_date=date(2026, 6, 12),
        reply_text="核验一致，我公司无过错。",
    )
    refused = Complaint(
        sent=date(2026, 5, 24), reply=Reply.REFUSED, decided_received=date(2026, 6, 3), decision="不赔。"
    )
    text = text_of(structs.replace(example("gan-today"), notices=(asked,), complaint=refused, earlier_complaints=()))
    told = text.split("发现后采取的措施")[1].split("###")[0]
    assert told.index("5月25日") < told.index("6月3日") < told.index("于2026年6月12日答复：")
    assert told.count("6月12日答复") == 1


def test_a_row_without_its_check_says_that_it_is_not_known() -> None:
    case = example("account-takeover")
    first, *rest = case.transactions
    mixed = structs.replace(
        case,
        transactions=(
            structs.replace(first, auth=Auth.UNKNOWN),
            *(structs.replace(t, auth=Auth.CODE) for t in rest),
        ),
    )
    assert text_of(mixed).count("| 有待提供验证记录") == 1 and "不清楚" not in text_of(mixed)
    none = structs.replace(case, transactions=tuple(structs.replace(t, auth=Auth.UNKNOWN) for t in case.transactions))
    assert "| 有待提供验证记录" not in text_of(none)


def test_a_letter_after_a_refusal_says_what_follows_and_the_account_is_among_the_enclosures() -> None:
    refused = Complaint(
        sent=date(2026, 6, 1), reply=Reply.REFUSED, decided_received=date(2026, 6, 9), decision="不赔。"
    )
    case = structs.replace(example("gan-today"), complaint=refused, earlier_complaints=(), story="卡在身上，钱没了。")
    assert "到期没有支付的，本人将依法向人民法院提起诉讼，利息计算至实际付清之日。" in text_of(case, "B3")
    assert "到期没有支付的" not in text_of(structs.replace(case, complaint=None), "B3")
    assert "；\n5. 原告的书面说明（原话）1份。" in text_of(case)
    assert "本人的书面说明（原话）1份。" in text_of(case, "C1") and "（原话）1份" not in text_of(case, "B3")
    assert "（原话）1份" not in text_of(structs.replace(case, story=None))


def test_the_supervisor_is_asked_for_the_check_that_the_guidelines_demand() -> None:
    old = example("account-takeover")
    moves = tuple(
        structs.replace(t, when=structs.replace(t.when, day=date(2020, 6, 11)), cny=t.cny + 5000)
        for t in old.transactions
    )
    text = text_of(structs.replace(old, transactions=moves), "C1")
    assert "采用了何种安全认证方式" in text.split("## 事实")[0]
    assert "上述交易没有采用该类认证方式的，不符合该规定。" in text
