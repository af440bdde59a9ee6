"""Why an alert was not seen: asked where it came and was not read, told beside that and where the report is argued."""

from __future__ import annotations

import pytest
from msgspec import structs

from complaints.journey import conditions
from complaints.journey.answers import from_case
from complaints.journey.flow import flow
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, DoneBy
from tests.documents.test_arguments import example, papers
from tests.documents.test_papers_of_online_thefts import changed

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
ASLEEP = "我在睡觉，手机静音"


def missed(name: str, sent: Answer | None, received: Answer | None, read: Answer | None, why: str = ASLEEP) -> Case:
    return changed(
        example(name),
        "circumstances",
        alert_sent=sent,
        alert_received=received,
        alert_read=read,
        alert_missed=why,
    )


def test_the_reason_stands_with_the_alert_and_where_care_and_the_report_are_argued() -> None:
    made = papers(missed("gan-refused", YES, YES, NO))
    assert "提醒短信发来时，原告没有看到，原因是：原告在睡觉，手机静音。" in made["A1"]
    assert "没有看到的原因已如前述，不能认为原告怠于处置" in made["A1"]
    assert "在发现以前，不能就不知道的交易向被告报告" in made["A1"]
    for paper in ("B1", "B3", "C1"):
        assert "本人没有看到，原因是：本人在睡觉，手机静音。" in made[paper], paper
    answer = papers(missed("sued-credit", YES, YES, NO))["A22"]
    assert "答辩人没有看到，原因是：答辩人在睡觉，手机静音。" in answer
    assert "在发现以前，不能就不知道的交易向被答辩人报告" in answer


@pytest.mark.parametrize(
    ("sent", "received", "read"),
    [(NO, NO, NO), (NO, None, NO), (YES, YES, YES), (YES, YES, None), (None, NO, None), (YES, YES, UNKNOWN)],
)
def test_no_reason_where_no_alert_was_sent_or_it_was_seen(
    sent: Answer | None, received: Answer | None, read: Answer | None
) -> None:
    made = papers(missed("gan-refused", sent, received, read))
    assert not [paper for paper, text in made.items() if "睡觉" in text or "原因已如前述" in text]


@pytest.mark.parametrize("why", ["开会，没有看手机", "手机前一天丢了"])
def test_the_reason_is_printed_as_it_was_said(why: str) -> None:
    assert f"原告没有看到提醒，原因是：{why}。" in papers(missed("sim-swap", YES, UNKNOWN, NO, why))["A1"]


def test_an_alert_that_the_bank_sent_and_a_network_did_not_bring() -> None:
    made = papers(missed("phishing-credit", YES, NO, None, "人在境外，手机没有网络"))["A2"]
    assert "原告没有收到提醒的原因是：人在境外，手机没有网络。" in made and "不知道的交易" not in made


def test_who_paid_deceived_did_not_miss_what_nobody_knew_of() -> None:
    case = changed(missed("gan-refused", YES, YES, NO), "custody", done_by=DoneBy.SELF_DECEIVED)
    assert "不知道的交易" not in "".join(papers(case).values())


@pytest.mark.parametrize(
    ("sent", "received", "read", "asked"),
    [
        (YES, YES, NO, True),
        (None, None, NO, True),
        (YES, NO, None, True),
        (NO, NO, NO, False),
        (YES, YES, YES, False),
        (None, NO, None, False),
    ],
)
def test_it_is_asked_only_where_an_alert_may_have_come_unseen(
    sent: Answer | None, received: Answer | None, read: Answer | None, asked: bool
) -> None:
    answers = from_case(structs.replace(missed("gan-refused", sent, received, read)))
    assert bool(conditions.alert_missed(flow(answers).facts)) is asked
