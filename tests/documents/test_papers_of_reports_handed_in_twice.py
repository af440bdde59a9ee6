"""A desk that still has a report gets a supplement to it; what is pleaded fits the claims and what the person said."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.dealings import Complaint
from legal_refs.case.facts import Case, PiRequest, Regulator
from legal_refs.case.vocabulary import BankReason, ContactChannel, PiRight, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def waiting(number: str, text: str | None = None, calls_until: date | None = date(2026, 5, 24)) -> Case:
    told = Regulator(
        desk="nfra",
        sent=date(2026, 3, 2),
        accepted=date(2026, 3, 9),
        number=number,
        reply=Reply.PENDING,
        reply_text=text,
    )
    case = structs.replace(changed(example("leak-calls"), "leak", calls_until=calls_until), regulators=(told,))
    asked = PiRequest(
        sent=date(2026, 4, 7), channel=ContactChannel.EMS, rights=(PiRight.ACCESS, PiRight.DELETE), answer=Reply.NONE
    )
    return structs.replace(case, pi_request=asked)


def test_a_report_that_is_not_answered_yet_is_supplemented_with_what_is_new() -> None:
    text = made(waiting("示金监举2026-0093"), "C2")["C2"]
    assert "本材料就同一事件提出举报" not in text
    told = text.partition("本材料是对该次举报的补充，该次举报以后的新事实：")[2].partition("\n")[0]
    assert told.startswith("2026年4月7日，本人向被举报机构提出个人信息权利请求，被举报机构没有答复；")
    assert told.endswith("至2026年5月24日仍收到来电、短信。")
    assert "告知2026年3月2日举报（编号示金监举2026-0093）的处理情况。" in text


def test_nothing_is_called_new_that_came_before_the_report() -> None:
    case = waiting("示金监举2026-0093", calls_until=date(2026, 2, 20))
    text = made(changed(case, "pi_request", sent=date(2026, 1, 5)), "C2")["C2"]
    assert "本材料是对该次举报的补充。" in text and "新事实" not in text


def test_a_complaint_that_is_not_answered_yet_is_no_report() -> None:
    for case in (waiting("示金监诉2026-0093"), waiting("2026-0093", "您的投诉已转交银行；如需举报请另行提出")):
        text = made(case, "C2")["C2"]
        assert "对该次举报的补充" not in text and "的处理情况。" not in text


def answered(case: Case, reason: BankReason) -> Case:
    answer = Complaint(
        sent=date(2026, 3, 1), channel=ContactChannel.EMS, reply=Reply.REFUSED, decision="不予支持", reasons=(reason,)
    )
    return structs.replace(case, complaint=answer)


def test_only_the_deletion_that_is_claimed_is_free_of_loss() -> None:
    for reason in (BankReason.NO_LOSS, BankReason.NO_CAUSATION):
        case = answered(waiting("1"), reason)
        for delete in (True, False):
            text = made(changed(case, "claim", delete=delete), "A3")["A3"]
            point = text.partition("关于损失。" if reason is BankReason.NO_LOSS else "关于因果关系。")[2].partition(
                "\n"
            )[0]
            assert "不以财产损失为条件" in point and ("删除" in point) is delete


def test_figures_that_were_not_the_true_ones_are_not_called_true() -> None:
    case = waiting("1")
    for right, head in (
        ("楼盘、金额都对，收入是证明上的数，不是我实际工资", "经原告核对，楼盘、金额都对，"),
        ("楼盘、楼层、实际的贷款金额", "其中与原告的实际情况一致的有：楼盘、"),
        ("姓名和楼盘，不是邻居的", "其中与原告的实际情况一致的有：姓名和楼盘，"),
    ):
        assert head in made(changed(case, "leak", callers_right=right), "A3")["A3"]
