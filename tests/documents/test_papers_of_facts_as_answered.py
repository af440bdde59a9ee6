"""A sentence on the facts of a theft says no more than the answer that it stands on, of whom and of which it was."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.case.dealings import Complaint, Settlement
from legal_refs.case.facts import Case, Loan, Moment, Transaction
from legal_refs.case.vocabulary import (
    Answer,
    Auth,
    CardGone,
    Channel,
    ContactChannel,
    DoneBy,
    PoliceStatus,
    RefusalGround,
    Reply,
    Trace,
)
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of


def _moved(case: Case, **facts: object) -> Case:
    return structs.replace(case, transactions=tuple(structs.replace(t, **facts) for t in case.transactions))


def _online(died: date) -> Case:
    """The account of a man who was steered on 2026-05-21 and died later; his son claims."""
    case = _moved(example("heirs"), channel=Channel.ONLINE_BANK, place=None, counterpart=None, auth=Auth.CODE)
    assert case.estate is not None
    return structs.replace(
        changed(case, "custody", remote_control=Answer.YES, code_forwarded=Answer.YES, screen_shared=Answer.NO),
        incident=example("account-takeover").incident,
        estate=structs.replace(case.estate, died=died),
        possession=(),
    )


@pytest.mark.parametrize("paper", ["A1", "C1", "D1"])
def test_who_was_steered_is_the_holder_and_not_the_heir_that_sues(paper: str) -> None:
    text = text_of(_online(date(2026, 6, 1)), paper)
    for did in ("受人欺骗，设备被对方远程控制", "没有与他人共享屏幕", "曾按照他人的要求转发短信验证码"):
        assert f"持卡人甘守仁{did}" in text
    assert "原告受人欺骗" not in text and "本人受人欺骗" not in text


def test_the_heir_was_not_deceived_where_the_holder_was() -> None:
    text = text_of(changed(_online(date(2026, 6, 1)), "custody", done_by=DoneBy.SELF_DECEIVED), "D1")
    assert "上述交易系持卡人甘守仁受他人欺骗，按照对方的要求操作，不是持卡人甘守仁的真实意思" in text
    assert "继承人均没有进行上述交易" in text


def test_one_payment_above_the_limit_without_a_pin_does_not_make_all_of_them_so() -> None:
    lost = changed(example("card-lost"), "circumstances", no_pin_above_limit=Answer.YES)
    # three purchases: signed, without anything, signed
    assert "争议交易中有1笔未经密码即完成，而金额超过了免密支付的限额" in text_of(lost, "A2")
    one = lost.transactions[1]
    two = structs.replace(lost, transactions=(*lost.transactions, structs.replace(one, cny=Decimal(1500))))
    assert "争议交易中有未经密码即完成的，其中有金额超过免密支付限额的" in text_of(two, "A2")
    alone = structs.replace(lost, transactions=(one,))
    assert "争议交易未经密码即完成，而金额超过了免密支付的限额" in text_of(alone, "A2")


def test_a_card_drawn_through_a_terminal_was_not_used_by_its_number_alone() -> None:
    abroad = example("card-number-abroad")
    assert "没有出示卡片" in text_of(abroad, "A2")
    first = structs.replace(abroad.transactions[0], channel=Channel.POS, place="泰国曼谷某商场")
    text = text_of(structs.replace(abroad, transactions=(first, *abroad.transactions[1:])), "A2")
    assert "没有出示卡片" not in text and "争议交易中有2笔只凭卡号、有效期和卡片背面的数字完成" in text


@pytest.mark.parametrize("paper", ["A1", "D1"])
def test_a_device_that_came_after_the_first_payment_is_not_said_to_be_before(paper: str) -> None:
    # the two transfers were made at 13:42 and 13:47
    late = Moment(day=date(2026, 8, 18), clock="13:45")
    told = changed(example("sim-swap"), "custody", new_device=Answer.YES, device_when=late)
    text = text_of(told, paper)
    before = "（其时已发生争议交易1笔）"
    assert f"2026年8月18日13时45分{before}，" in text and "的电子银行被他人在一台" in text
    assert "争议交易前，" not in text


def test_what_shows_the_theft_is_told_where_the_code_is_not_known_to_be_given() -> None:
    case = changed(
        example("sim-swap"),
        "custody",
        code_told=Answer.UNKNOWN,
        sim_swapped=Answer.NO,
        traces=(Trace.OTHER_DEVICE, Trace.POLICE_FINDING),
    )
    for paper in ("A1", "B1", "D1"):
        assert "登录记录显示操作来自其他设备，公安机关已查明账户被盗的经过" in text_of(case, paper)


def test_an_answer_of_the_bank_without_its_day_is_not_lost() -> None:
    asked = Complaint(
        sent=date(2026, 10, 13),
        channel=ContactChannel.COUNTER,
        reply=Reply.TO_POLICE,
        decision="我行无法核实，请您报警处理。",
        points_disputed=("没有说明为什么不能核实",),
    )
    case = structs.replace(example("card-lost"), complaint=asked)
    suit = text_of(case, "A2")
    assert "原告到被告营业场所提出投诉。被告答复：“我行无法核实，请您报警处理”。" in suit
    assert "原告不同意该答复：没有说明为什么不能核实。" in suit
    for paper in ("B1", "C1"):
        assert "“我行无法核实，请您报警处理”" in text_of(case, paper)
    bare = structs.replace(case, complaint=structs.replace(asked, decision=None))
    assert "提出投诉。被告要求报警处理。" in text_of(bare, "A2")


def test_what_was_asked_with_the_block_and_what_a_letter_brought_is_told() -> None:
    case = changed(example("gan-today"), "freeze", demanded=Answer.YES)
    assert "办理挂失、冻结，同时要求赔付" in text_of(case)
    assert "办理挂失、冻结，同时要求赔付" in text_of(case, "C1")


def test_a_card_that_left_after_the_first_use_was_not_away_at_all_of_them() -> None:
    # used at 20:10, 20:18 and 20:52; taken at 20:15 as far as she knows
    late = Moment(day=date(2026, 10, 11), clock="20:15")
    text = text_of(changed(example("card-lost"), "custody", gone_when=late), "A2")
    assert "原告的银行卡被盗。" in text and "不在原告手中" not in text
    assert "争议交易发生以前银行卡已经被盗" not in text
    assert "不在原告手中" in text_of(example("card-lost"), "A2")


def test_a_pin_that_was_never_used_is_not_excused() -> None:
    guessed = changed(example("card-lost"), "custody", pin_guessable=Answer.YES, card_gone=CardGone.STOLEN)
    assert "密码输错几次即锁定" not in text_of(guessed, "A2"), "two were signed, one was made without anything"
    assert "密码输错几次即锁定" in text_of(_moved(guessed, auth=Auth.PIN), "A2")


def _refused(name: str) -> Case:
    case = example(name)
    assert case.police is not None
    police = structs.replace(
        case.police,
        status=PoliceStatus.REFUSED,
        refusal_ground=RefusalGround.NO_CRIME,
        refusal_no="一号",
        refusal_received=date(2026, 11, 18),
    )
    return structs.replace(case, police=police)


def test_who_was_deceived_does_not_tell_the_police_that_another_paid() -> None:
    case = structs.replace(_refused("sim-swap"), card=None, story="骗子冒充公安打电话，我按他说的转了钱。")
    case = changed(case, "custody", done_by=DoneBy.SELF_DECEIVED, scam_steps=Answer.YES, sim_swapped=None)
    for paper in ("D2", "D3"):
        text = text_of(case, paper)
        assert "不是本人所为" not in text and "付款由本人操作，不说明没有诈骗的犯罪事实" in text
        assert "该账户通过网上银行或者手机银行发生2笔转账" in text, "without a card the facts are told too"
        assert "骗子冒充公安打电话" in text
    taken = text_of(_refused("staff-deposit"), "D2")
    assert "不是本人所为" not in taken and "交付款项的时间、金额有存单证明，款项由" in taken


def test_the_report_holds_who_was_caught_and_what_the_impostor_did() -> None:
    caught = changed(example("gan-today"), "circumstances", thief_caught=Answer.YES)
    assert "| 涉案人员 | 据本人了解，已被查获 | 本人陈述" in text_of(caught, "D1")
    closed = changed(example("gan-today"), "police", status=PoliceStatus.WITHDRAWN)
    assert "该案撤销以后，本人补充上述事实和线索，请审查是否应当重新立案侦查。" in text_of(closed, "D1")
    number = text_of(example("card-number-abroad"), "D1")
    assert "调取争议交易的商户、收单机构资料和付款的网络地址" in number and "登录设备" not in number


def test_an_offer_in_the_banks_own_words_is_quoted() -> None:
    offer = Settlement(promised="我行补偿你8000元", signed=Answer.NO, waived=Answer.YES)
    assert "被告提出：“我行补偿你8000元”；" in text_of(structs.replace(example("gan-today"), settlement=offer))


def test_an_alert_that_did_not_come_stands_in_the_complaint_where_only_the_function_is_known() -> None:
    case = changed(example("gan-today"), "circumstances", alert_subscribed=Answer.UNKNOWN, alert_received=Answer.NO)
    case = _silent(case)
    for paper in ("A1", "C1"):
        assert "没有收到任何提醒" in text_of(case, paper) or "没有收到短信提醒" in text_of(case, paper)


def _silent(case: Case) -> Case:
    """Without the messages of the example."""
    moves: tuple[Transaction, ...] = tuple(structs.replace(t, notified=None) for t in case.transactions)
    return structs.replace(case, transactions=moves)


def test_the_usual_use_of_the_account_names_the_bank_as_the_paper_does() -> None:
    told = changed(
        example("account-takeover"),
        "circumstances",
        unusual_amount=Answer.YES,
        usual_use="收工资，从来没有在这家银行借过钱",
    )
    report = text_of(told, "D1")
    assert "被投诉机构" not in report and "从来没有在该行借过钱" in report
    assert "从来没有在被投诉机构借过钱" in text_of(told, "C1")


def test_the_report_holds_the_loan_and_the_phone_that_were_taken_with_the_money() -> None:
    case = example("account-takeover")
    loan = Loan(signed=date(2026, 9, 1), amount=Decimal(50000), contract_no="X-1", money_came=Answer.YES)
    gone = Moment(day=case.transactions[0].when.day, clock="00:01")
    case = structs.replace(changed(case, "custody", phone_lost=Answer.YES, phone_lost_when=gone), loan=loan)
    text = text_of(case, "D1")
    assert "| 冒名办理的贷款 | 2026年9月1日，合同编号X-1，金额50,000.00元 |" in text
    assert "有人以本人的名义办理贷款50,000.00元。" in text and "| 手机 |" in text


def test_the_review_tells_how_it_was_found_and_blocked_as_its_sister_does() -> None:
    case = _refused("sim-swap")
    for paper in ("D2", "D3"):
        assert "本人拨打该行的客户服务电话办理挂失、冻结" in text_of(case, paper)
