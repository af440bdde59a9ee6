"""What only repeats a complaint, tells of somebody else or of something else, gives no sentence of its own."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from legal_refs.assessment import assess
from legal_refs.case.dealings import Complaint, Notice
from legal_refs.case.facts import Case
from legal_refs.case.reasons import given_by_bank
from legal_refs.case.vocabulary import Answer, BankReason, Channel, ContactChannel, DataCategory, Reply
from tests.documents.test_arguments import ON, example
from tests.documents.test_papers_of_short_codes_and_own_queries import guaranteed, owned
from tests.documents.test_told import changed, text_of


@pytest.mark.parametrize(
    "words",
    [
        "关于您投诉我行柜员未经授权打印您账户明细的问题，我行已核查，查询均有业务需要，未发现泄露。",
        "您投诉称，我行柜员擅自打印您的明细，经查不属实，未发现泄露。",
        "我行工作人员不会擅自查询，未发现泄露。",
        "对员工违规查询的，一律严肃处理，未发现泄露。",
        "您配偶单位工作人员持未经公证的委托书打印流水，未发现泄露。",
        "外包公司员工擅自打印明细，未发现泄露。",
    ],
)
def test_an_answer_that_repeats_the_complaint_tells_of_no_query(words: str) -> None:
    said = Complaint(sent=date(2026, 9, 1), reply=Reply.REFUSED, decided_received=date(2026, 9, 10), decision=words)
    text = text_of(structs.replace(example("statement-leak"), complaint=said, regulators=()), "A3")
    assert "不能否定该次查询" not in text and "的人员未经授权查询" not in text and "答复说明“" not in text


def test_a_query_owned_up_to_without_a_denial_is_not_met_as_one() -> None:
    words = "经查，我行柜员王某于2025年4月7日未经授权打印您的账户明细，我行已对其处理并向您致歉，不同意赔偿。"
    said = Complaint(sent=date(2026, 9, 1), reply=Reply.REFUSED, decided_received=date(2026, 9, 10), decision=words)
    text = text_of(structs.replace(example("statement-leak"), complaint=said, regulators=()), "A3")
    assert "我行柜员王某于2025年4月7日未经授权打印" in text and "否认泄露的说法" not in text
    assert "被告主张信息来自他处的，应当提供相反的证据" in text


def _asked(reply: str, happened: str) -> str:
    case = structs.replace(owned(), evidence=())
    case = changed(case, "leak", occurred=date(2025, 1, 5), what_happened=happened)
    case = changed(case, "leak", categories=(DataCategory.BALANCE,), source_note="余额只有银行知道")
    assert case.bank
    asked = Notice(
        day=date(2025, 5, 8),
        addressee=case.bank.name,
        channel=ContactChannel.COUNTER,
        said="问谁查了我的账户",
        reply=Reply.REFUSED,
        reply_date=date(2025, 5, 8),
        reply_text=reply,
    )
    return text_of(structs.replace(case, notices=(asked,)), "A8")


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        ("柜员称只有本人才能打印流水，银行不会给别人", False),
        ("工作人员已帮您查询，未见异常", False),
        ("经理说会查看录像", False),
        ("1月5日有一次柜面查询，是柜员看的", True),
    ],
)
def test_only_a_query_told_of_is_a_record_that_exists(reply: str, told: bool) -> None:
    assert ("说明该次查询的记录存在" in _asked(reply, "有人把我的明细交给了别人。")) is told


@pytest.mark.parametrize(
    "happened",
    [
        "11月5日15时08分有柜员查询。",
        "2026年1月5日15时08分柜员查询。",
        "2025年1月5日15时08分，骗子打来电话，说查询了我的账户。",
    ],
)
def test_the_hour_of_something_else_is_not_the_hour_of_the_query(happened: str) -> None:
    assert "重点为" not in _asked("不予提供", happened)
    assert "重点为15时08分前后" in _asked("不予提供", "2025年1月5日15时08分，有人在支行柜面查询了我的账户。")


def _guarantee(decision: str, knows: str) -> str:
    case = changed(guaranteed(), "loan", debtor="李某")
    assert case.complaint
    complaint = structs.replace(case.complaint, decision=decision)
    friend = structs.replace(case.witnesses[0], knows=knows)
    return text_of(structs.replace(case, complaint=complaint, witnesses=(friend,), evidence=()), "A3")


def test_a_witness_of_where_the_debtor_was_does_not_tell_where_the_person_was() -> None:
    signed = "保证合同由您当面签字，合同有效。"
    assert "当时的行踪" not in _guarantee(signed, "2018年11月李某到我店里来过，说要去银行贷款")
    assert "证人徐斌可以证明2018年11月原告在广州" in _guarantee(signed, "2018年11月我在广州")


def test_only_dealings_that_the_bank_spoke_of_are_answered() -> None:
    bare = _guarantee("合同有效。您称对保证不知情不符合常理。", "2018年11月我在广州")
    assert "与债务人有" not in bare and "。。" not in bare
    kin = _guarantee("合同有效。您与债务人系亲戚关系，您称不知情不符合常理。", "2018年11月我在广州")
    assert "与债务人有亲友关系，不等于同意为其债务提供保证" in kin and "与债务人有往来" not in kin


@pytest.mark.parametrize(
    "note",
    [
        "我在自助银行取款时旁边没有人，也没有让人帮忙，按密码时用手遮住。",
        "没有人帮我在ATM取过钱。",
        "平时都是儿子帮我在取款机取钱。",
        "我按时在ATM还款，没有人知道密码。",
    ],
)
def test_nobody_at_the_machine_is_no_helper_at_it(note: str) -> None:
    assert "有人在机旁搭话" not in text_of(changed(example("gan-2014"), "custody", note=note), "A1")


@pytest.mark.parametrize(
    "words",
    [
        "商户审核后才通知我行。",
        "您已向公安机关报案，我行将配合公安侦查。",
        "收单机构按规定操作，没有过错。",
        "虽然您没有任何过错，我行不予赔付。",
    ],
)
def test_what_another_did_or_is_done_already_is_no_reason_of_the_bank(words: str) -> None:
    said = Complaint(sent=date(2026, 9, 1), reply=Reply.REFUSED, decided_received=date(2026, 9, 10), decision=words)
    said = structs.replace(said, reasons=(BankReason.PIN_IS_HOLDER,))
    case = structs.replace(example("gan-today"), complaint=said, earlier_complaints=(), notices=())
    assert given_by_bank(case) == {BankReason.PIN_IS_HOLDER}
    text = text_of(case, "A1")
    assert words[:-1] not in text.partition("可能提出的抗辩")[2]


def test_late_police_and_no_fault_are_still_read_beside_a_ticked_reason() -> None:
    words = "您次日才报案，请等待公安机关侦查结果，我行没有过错。"
    said = Complaint(sent=date(2026, 9, 1), reply=Reply.REFUSED, decided_received=date(2026, 9, 10), decision=words)
    case = structs.replace(example("gan-today"), complaint=structs.replace(said, reasons=(BankReason.PIN_IS_HOLDER,)))
    text = text_of(case, "A1")
    assert "您次日才报案" in text and "请等待公安机关侦查结果" in text and "没有过错" in text


@pytest.mark.parametrize(
    "terms",
    ["快捷支付不是我开通的，银行默认", "快捷支付的限额由银行自己设", "开户时我设了网银限额，没有开快捷支付"],
)
def test_a_limit_that_another_set_contradicts_nothing(terms: str) -> None:
    case = changed(example("sim-swap"), "circumstances", opened_unasked=Answer.YES)
    rows = tuple(structs.replace(one, channel=Channel.QUICK_PAY) for one in case.transactions)
    case = changed(structs.replace(case, transactions=rows), "card", features=(), limit_terms=terms)
    assert "theft.opened_yet_known" not in _warned(case)
    own = changed(case, "card", limit_terms="快捷支付每日5000元是我自己设的")
    assert "theft.opened_yet_known" in _warned(own)


def _warned(case: Case) -> set[str]:
    return {one.id for one in assess(case, ON).warnings}
