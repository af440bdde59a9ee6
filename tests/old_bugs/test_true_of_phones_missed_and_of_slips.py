"""What was untrue or unanswered where a phone was missed after the first theft, or a slip signed beside a PIN."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.facts import Case, Complaint, Discovery, Freeze, Moment
from legal_refs.case.vocabulary import Answer, Auth, DiscoveryHow
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def missed(lost: str, seen: str) -> Case:
    """A theft of two hours, the first at 12:00; the phone was missed at `lost`, the bank called at `seen`."""
    case = example("account-takeover")
    on = case.sorted_transactions[0].when.day
    clocks = ("12:00", "13:00", "14:00", "14:10", "14:20")
    case = structs.replace(
        case,
        transactions=tuple(
            structs.replace(t, when=Moment(day=on, clock=clock))
            for t, clock in zip(case.sorted_transactions, clocks, strict=False)
        ),
        discovery=Discovery(when=Moment(day=on, clock=seen), how=DiscoveryHow.OTHER),
        freeze=Freeze(asked=Moment(day=on, clock=seen), when=Moment(day=on, clock="15:00")),
    )
    case = changed(case, "custody", phone_lost=Answer.YES, phone_lost_when=Moment(day=on, clock=lost))
    return changed(case, "circumstances", alert_subscribed=Answer.YES, alert_received=Answer.NO, alert_sent=None)


def test_the_time_without_the_phone_is_counted_to_the_call() -> None:
    """Missed at 11:50, called at 12:05, blocked at 15:00: 15 minutes, in which one payment fell."""
    text = made(missed("11:50", "12:05"), "A1")["A1"]
    assert "距发现手机不在身边15分钟。其间发生1笔，" in text


def test_a_phone_missed_after_the_first_theft_was_what_was_found_and_no_alert_is_pleaded_as_unsent() -> None:
    papers = made(missed("12:05", "12:05"), "A1", "C1")
    assert "发现手机不在身边。" in papers["A1"] and "发现账户发生异常交易" not in papers["A1"] + papers["C1"]
    assert "失去了在首笔交易后即行冻结的机会" not in papers["A1"] and "以后发生的" in papers["A1"]
    assert "提醒的发送和送达" not in papers["C1"]


def test_the_banks_answer_is_met_as_it_was_given() -> None:
    case = example("account-takeover")
    text = "登录密码和验证码验证通过，密码由客户自行设置和保管，挂失生效前的损失由客户承担。"
    case = structs.replace(case, complaint=Complaint(sent=date(2026, 6, 1), decision=text))
    paper = made(case, "A1")["A1"]
    assert "关于登录密码和验证码输入正确。" in paper
    assert "称“密码由客户自行设置和保管”" in paper and "提出原告没有妥善保管" not in paper
    assert "关于挂失生效前的损失。被告在答复中称“挂失生效前的损失由客户承担”" in paper


def test_the_holders_name_forged_on_a_slip_beside_a_pin() -> None:
    case = example("pos-credit")
    own = tuple(structs.replace(t, auth=Auth.PIN, signed_as=case.victim.name) for t in case.transactions)
    papers = made(structs.replace(case, transactions=own), "A2", "A8")
    assert "签购单上签写的是原告的姓名，不是原告所签" in papers["A2"]
    assert "签购单上的签名不是申请人所签" in papers["A8"] and "的签购单（由商户" in papers["A8"]
