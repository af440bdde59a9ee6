"""What the bank said is met in its own words; what was only ticked, by no more than the box says."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.facts import Complaint, Moment
from legal_refs.case.vocabulary import BankReason, Reply
from tests.documents.test_arguments import example
from tests.documents.test_told import text_of


def _answer(decision: str | None, *reasons: str, reply: Reply = Reply.REFUSED) -> Complaint:
    return Complaint(
        sent=date(2026, 9, 1),
        reply=reply,
        decided_received=date(2026, 9, 12),
        decision=decision,
        reasons=tuple(BankReason(one) for one in reasons),
    )


def test_a_block_that_took_effect_late_counts_against_the_bank() -> None:
    """生效前 reaches past the call: the uses after the call are met as such."""
    case = example("card-lost")
    assert case.freeze is not None
    day = case.transactions[-1].when.day
    freeze = structs.replace(
        case.freeze, asked=Moment(day=day, clock="00:01"), when=Moment(day=day, clock="23:58"), connected=None
    )
    case = structs.replace(case, freeze=freeze, earlier_complaints=(), notices=())
    case = structs.replace(case, complaint=_answer("挂失于23时58分生效，生效前的交易由客户承担", "loss_term"))
    paper = text_of(case, "A2")
    assert "被告在答复中称“生效前的交易由客户承担”" in paper and "不是挂失以前的损失" in paper
    assert "提出挂失以前的损失" not in paper


def test_a_suggestion_is_no_demand_to_wait() -> None:
    case = structs.replace(example("gan-today"), complaint=_answer("交易正常，建议向公安机关反映", "police_first"))
    paper = text_of(case, "A1")
    assert "被告在答复中称“建议向公安机关反映”" in paper and "等待公安机关" not in paper


def test_a_box_alone_says_no_more_than_the_box() -> None:
    """是本人、家人或者熟人操作的 is one box: the bank did not say that it was the holder."""
    case = structs.replace(example("gan-today"), complaint=_answer(None, "own_act"), earlier_complaints=(), notices=())
    assert "被告在答复中提出争议交易由原告本人、家人或者熟人操作，应当提供证据证明" in text_of(case, "A1")


def test_deemed_is_quoted_as_deemed() -> None:
    case = structs.replace(example("gan-today"), complaint=_answer("密码输入正确，视为本人交易", "own_act"))
    assert "被告在答复中称“密码输入正确，视为本人交易”" in text_of(case, "A1")


def test_a_reply_that_sends_elsewhere_is_not_met_as_a_wait_for_the_police() -> None:
    """The box says 要求报警处理, the words that were copied say 协商."""
    case = structs.replace(
        example("gan-today"), complaint=_answer("建议通过司法途径解决", reply=Reply.TO_POLICE), earlier_complaints=()
    )
    assert "要求由公安机关处理" not in text_of(case, "A1")
