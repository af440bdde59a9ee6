"""Several answers of one bank, each under its own day; a change said aloud; a code of the day before the payments."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec import structs

from legal_refs.case.dealings import Complaint, Regulator
from legal_refs.case.facts import Case, Moment
from legal_refs.case.interruptions import acts
from legal_refs.case.leaks import Harm
from legal_refs.case.persons import Place
from legal_refs.case.vocabulary import Answer, AnswerWay, Consequence, ContactChannel, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_papers_of_wrong_addresses import astray
from tests.documents.test_told import changed

TOLD = "2023年2月6日我在柜台把账单地址从老地址改成新地址，柜员当场说“改好了”。2023年3月以后，账单还是寄到了老地址。"
BY_PHONE = "客服说信用卡系统没有同步，已经补改，但赔偿的事要另行申请。"
IN_WRITING = "经查，地址未同步属系统原因，我行工作人员并无故意，不同意赔偿。"


def _twice(story: str = TOLD, *, last: str = IN_WRITING) -> Case:
    case = astray(story, decision=last)
    first = Complaint(
        sent=date(2025, 3, 3),
        received=date(2025, 3, 3),
        channel=ContactChannel.HOTLINE,
        demanded=Answer.YES,
        reply=Reply.PARTIAL,
        decided_received=date(2025, 3, 10),
        answered_by=AnswerWay.PHONE,
        decision=BY_PHONE,
    )
    return structs.replace(case, earlier_complaints=(first,))


def test_each_answer_is_quoted_under_its_own_day_and_one_by_telephone_wrote_nothing() -> None:
    papers = made(_twice(), "A3", "C2", "A8", "B4d")
    both = "2025年3月10日以电话答复称“信用卡系统没有同步”，2025年7月1日的答复写明“地址未同步属系统原因”"
    assert "被告" + both in papers["A3"] and "被举报机构" + both in papers["C2"]
    for paper in ("A8", "B4d"):
        assert "| 答复所称“地址未同步属系统原因”一事的记录" in papers[paper], paper
    later = made(_twice(last="不同意赔偿。"), "A3", "A8")
    assert "2025年3月10日以电话答复所称“信用卡系统没有同步”一事的记录" in later["A8"]
    assert "写明“信用卡系统没有同步”" not in later["A3"]


@pytest.mark.parametrize(
    ("words", "agreed"),
    [
        (BY_PHONE, False),
        ("地址已经更正，赔偿需另行协商。", False),
        ("已经补改，您可以另行主张赔偿。", False),
        ("同意补偿500元，其余另行协商。", True),
    ],
)
def test_an_answer_that_puts_the_money_off_agrees_to_no_payment(words: str, agreed: bool) -> None:
    case = _twice()
    case = structs.replace(case, earlier_complaints=(structs.replace(case.earlier_complaints[0], decision=words),))
    assert ("agreement" in {e.kind for e in acts(case)}) is agreed


def test_a_change_that_a_clerk_said_was_made_is_the_fault_and_its_day_begins_the_records() -> None:
    papers = made(_twice(), "A3", "A8", "B4d")
    assert "被告的过错在于确认登记的地址变更以后，没有按照新的地址发送账单，仍发往变更前的地址" in papers["A3"]
    assert "没有核对登记的地址" not in papers["A3"]
    for paper in ("A8", "B4d"):
        assert "2023年2月6日以后" in papers[paper] and "2019年11月12日至今" not in papers[paper], paper
    afterwards = "2023年3月以后，账单寄到了老地址，被前夫拆开。2024年9月1日我去柜台把地址改成新地址，柜员说“改好了”。"
    assert "变更以后，没有按照新的地址发送" not in made(_twice(afterwards), "A3")["A3"]


def test_a_dispute_that_the_bank_sued_on_has_not_been_without_a_suit() -> None:
    old = example("sued-credit")
    moved = tuple(structs.replace(t, when=Moment(day=date(2020, 11, 14), clock="02:17")) for t in old.transactions)
    sued = structs.replace(old, transactions=moved)
    text = made(sued, "B3")["B3"]
    assert "本争议尚未终审，应当适用该规定" in text and "没有经过诉讼" not in text
    alone = structs.replace(sued, bank_suit=None, filing=structs.replace(sued.filing, sued_by_bank=Answer.NO))
    assert "本争议没有经过诉讼，诉至人民法院的，应当适用该规定" in made(alone, "B3")["B3"]
    withdrawn = changed(alone, "filing", earlier_suit=date(2022, 3, 1))
    assert "没有经过诉讼" not in made(withdrawn, "B3")["B3"]


def test_the_log_of_codes_begins_on_the_day_of_the_code_that_was_typed() -> None:
    case = example("account-takeover")
    first = case.first_theft_day
    assert first is not None
    before = first - timedelta(days=1)
    case = changed(case, "custody", code_typed=Answer.YES, linked_payment=Answer.NO)
    case = changed(case, "custody", bind_when=Moment(day=before, clock="21:48"), new_device=None, password_reset=None)
    name = f"{before.year}年{before.month}月{before.day}日"
    papers = made(case, "A8", "B4")
    row = next(
        line for line in papers["A8"].split("\n") if line.startswith(("短信验证码下发日志", "| 短信验证码下发日志"))
    )
    assert f"| {name}至" in row
    assert f"{name}至" in next(
        line for line in papers["B4"].split("\n") if "短信验证码和余额变动短信的下发日志" in line
    )


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("放款进了一个以我名义新开的二类户，当天转走。", "收款的账户系他人以{}的名义开立，不是{}开立"),
        ("放款进了一个陌生人的账户，当天转走。", "收款的账户不是{}的账户"),
    ],
)
def test_an_account_opened_in_the_persons_name_is_not_called_anothers(told: str, words: str) -> None:
    case = changed(example("loan-in-my-name"), "loan", account_mine=Answer.NO, money_came=Answer.NO)
    case = changed(case, "leak", what_happened=told)
    papers = made(case, "A3", "C1", "B4d")
    for paper, me in (("A3", "原告"), ("C1", "本人"), ("B4d", "本人")):
        assert words.format(me, me) in papers[paper], paper


def test_the_other_side_is_called_by_the_word_of_the_paper_where_an_office_or_an_objection_is_told() -> None:
    case = example("loan-in-my-name")
    case = structs.replace(case, regulators=(Regulator(desk="pboc_credit", sent=date(2026, 7, 20)),))
    case = changed(case, "credit", objection_to=case.bank.name if case.bank else "")
    case = changed(
        case,
        "bank",
        place=Place(province="福建省", city="漳州市", district="芗城区"),
        address="漳州市芗城区胜利西路示例号",
    )
    papers = made(case, "A3", "C2")
    assert "向中国人民银行在福建省的分支机构反映" in papers["A3"] and "被投诉机构" not in papers["A3"] + papers["C2"]
    assert "向被举报机构提出异议" in papers["C2"]


def test_the_ward_where_the_person_works_is_the_persons() -> None:
    harm = Harm(work="前夫把账单照片发给我们病区护士长")
    case = changed(_twice(), "leak", consequences=(Consequence.WORK,), harm=harm)
    assert "发给原告所在病区护士长" in made(case, "A3")["A3"]
