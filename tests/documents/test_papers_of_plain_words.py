"""What a reader stumbles over: a fact told twice in a row, a day written out again and again, a name before its law."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from complaints.documents.picking import dates
from legal_refs.case.dealings import Notice, Regulator
from legal_refs.case.facts import Discovery, Moment
from legal_refs.case.vocabulary import AnswerWay, ContactChannel, DiscoveryHow, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def test_days_in_a_row_say_year_and_month_once() -> None:
    assert dates(["2026年1月9日"]) == "2026年1月9日"
    assert dates(["2025年12月9日", "2026年1月9日", "2026年1月11日", "2026年3月5日"]) == (
        "2025年12月9日、2026年1月9日、11日、3月5日"
    )


def test_an_authority_takes_up_and_answers_in_one_sentence() -> None:
    asked = Regulator(desk="示例监管局", sent=date(2026, 3, 1), accepted=date(2026, 3, 8), reply=Reply.REFUSED)
    back = structs.replace(asked, reply_date=date(2026, 4, 1), reply_text="经查，该行存在管理不到位的问题，已责令整改")
    case = structs.replace(example("leak-calls"), regulators=(back,))
    text = made(case, "A3")["A3"]
    assert "该单位于2026年3月8日受理，于2026年4月1日答复：“经查，" in text and "民事责任的认定" not in text
    at_once = structs.replace(back, reply_date=date(2026, 3, 8))
    assert "该单位于2026年3月8日受理，同日答复：“" in made(structs.replace(case, regulators=(at_once,)), "A3")["A3"]
    waiting = structs.replace(asked, reply=Reply.PENDING)
    text = made(structs.replace(case, regulators=(waiting,)), "A3")["A3"]
    assert "该单位于2026年3月8日受理，原告至" in text and "没有收到答复。" in text


def test_an_answer_of_the_same_day_says_so() -> None:
    notice = Notice(
        addressee=example("leak-calls").bank.name,  # type: ignore[union-attr]
        channel=ContactChannel.HOTLINE,
        day=date(2026, 3, 2),
        reply=Reply.REFUSED,
        reply_date=date(2026, 3, 2),
        answered_by=AnswerWay.PHONE,
        reply_text="我行系统是加密的，不存在泄露",
    )
    case = structs.replace(example("leak-calls"), notices=(notice,))
    assert "被告当日以电话答复：“我行系统是加密的" in made(case, "A3")["A3"]
    later = structs.replace(case, notices=(structs.replace(notice, reply_date=date(2026, 3, 4)),))
    assert "被告于2026年3月4日以电话答复：“" in made(later, "A3")["A3"]


def test_a_call_that_the_story_tells_is_not_found_out_again() -> None:
    case = changed(example("leak-calls"), "leak", what_happened="2026年4月10日我申请贷款，4月11日上午开始有中介打来。")
    case = structs.replace(
        case, discovery=Discovery(when=Moment(day=date(2026, 4, 11), clock="09:12"), how=DiscoveryHow.CALLS)
    )
    text = made(case, "A3")["A3"]
    assert "4月11日上午开始有中介打来" in text and "得知个人信息可能泄露" not in text


def test_a_sum_that_closes_its_own_account_is_written_once() -> None:
    how = "新卡费和补办门禁的费用一共129元"
    case = changed(example("leak-calls"), "claim", property_loss=Decimal("129"), property_loss_how=how)
    assert "受到财产损失：新卡费和补办门禁的费用一共129元" in made(case, "A3")["A3"]
    bare = changed(case, "claim", property_loss_how="新卡费和补办门禁的费用")
    assert "受到财产损失129.00元：新卡费和补办门禁的费用" in made(bare, "A3")["A3"]


def test_what_the_callers_knew_reads_as_a_sentence() -> None:
    def said(words: str) -> str:
        return made(changed(example("leak-calls"), "leak", callers_knew=words, callers_right=None), "A3")["A3"]

    assert "来电、发信人知道原告在哪家支行开户。" in said("知道我在哪家支行开户")
    assert "。对方知道原告在哪家支行开户。" in said("对方知道我在哪家支行开户")
    assert "来电、发信人掌握的信息包括姓名、开户网点。" in said("姓名、开户网点")
