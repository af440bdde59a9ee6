"""What was asked of the bank, in the person's words, and the day that 同日 means."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from legal_refs.case.facts import Case, Complaint, Notice
from legal_refs.case.vocabulary import Answer, CardGone, ContactChannel, DiscoveryHow, PoliceStatus, Reply
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of


def asked(said: str | None, demand: Answer, channel: ContactChannel = ContactChannel.COUNTER) -> Case:
    """The bank was spoken to on the 20th of October."""
    case = example("skimmer-premises")
    on = date(2026, 10, 20)
    notice = Notice(day=on, addressee=case.bank.name, channel=channel, arrived=on, said=said, demand=demand)
    return structs.replace(case, notices=(notice,))


@pytest.mark.parametrize(
    ("said", "demand", "channel", "words"),
    [
        ("要求撤销一笔转账", Answer.YES, ContactChannel.COUNTER, "原告当面向被告要求撤销一笔转账。"),
        ("有人盗刷", Answer.YES, ContactChannel.COUNTER, "提出：有人盗刷，并要求赔付。"),
        ("有人盗刷", Answer.NO, ContactChannel.HOTLINE, "致电被告，提出：有人盗刷。"),
        (None, Answer.YES, ContactChannel.COUNTER, "当面向被告发出赔付催告"),
        (None, Answer.YES, ContactChannel.HOTLINE, "致电被告要求赔付"),
        (None, Answer.NO, ContactChannel.HOTLINE, "致电被告告知上述情况"),
    ],
)
def test_a_demand_is_told_in_its_own_words(
    said: str | None, demand: Answer, channel: ContactChannel, words: str
) -> None:
    assert words in text_of(asked(said, demand, channel), "A1")


def test_what_the_bank_was_told_before_the_theft_has_a_verb() -> None:
    case = asked("已经换了手机号", Answer.NO)
    before = structs.replace(case.notices[0], day=date(2020, 6, 18), arrived=date(2020, 6, 18))
    assert "当面告知被告：已经换了手机号。" in text_of(structs.replace(case, notices=(before,)), "A1")


def test_the_same_day_is_not_said_after_a_later_one() -> None:
    """Two letters of the 6th of November, the first received on the 8th; a refusal of the police of a later day."""
    case = asked("要求赔偿", Answer.YES, ContactChannel.EMS)
    first = structs.replace(case.notices[0], day=date(2026, 11, 6), arrived=date(2026, 11, 8), reply=Reply.NONE)
    second = structs.replace(first, addressee="岭南示例商业银行")
    case = structs.replace(case, notices=(first, second))
    made = text_of(case, "A1")
    assert "被告于2026年11月8日收到。被告没有答复。2026年11月6日，原告" in made
    reported = changed(
        case, "police", status=PoliceStatus.REFUSED, refusal_received=date(2026, 11, 10), when=case.notices[0].when
    )
    for paper in ("A1", "B3"):
        assert "2026年11月10日收到不予立案通知书。同日" not in text_of(reported, paper)


@pytest.mark.parametrize(("said", "met"), [("我行风控已致电提示", True), ("我行风控系统未发现异常", False)])
def test_a_bank_that_noticed_is_held_to_what_it_said(said: str, met: bool) -> None:
    """It says itself that its risk desk called: then it knew, and let the money go unconfirmed."""
    case = changed(example("skimmer-premises"), "circumstances", unusual_amount=Answer.YES)
    refused = Complaint(sent=date(2026, 11, 1), reply=Reply.REFUSED, decided_received=date(2026, 11, 10), decision=said)
    made = text_of(structs.replace(case, complaint=refused), "A1")
    assert ("没有得到原告确认仍予放行的" in made) is met
    assert ("应当说明是否发现异常" in made) is not met


def test_who_came_with_the_holder_did_not_come_for_the_holder() -> None:
    case = changed(example("card-lost"), "freeze", by="本人和孙女", channel=ContactChannel.COUNTER)
    case = changed(case, "custody", card_gone=CardGone.SWAPPED)
    case = changed(case, "discovery", how=DiscoveryHow.OTHER)
    made = text_of(case, "B3")
    assert "本人与孙女一同到贵行柜台" in made and "代为" not in made and "发现银行卡已经被调换" in made
