"""Several complaints to the bank and several reports to the police are told one by one, and each one interrupts."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, lint
from complaints.journey.answers import from_case, to_case
from complaints.journey.flow import flow
from legal_refs.assessment import assess
from legal_refs.case import casefile
from legal_refs.case.facts import Case, Complaint, Moment, Notice, Police
from legal_refs.case.vocabulary import Answer, ContactChannel, PoliceStatus, RefusalGround, Reply
from tests.documents.test_arguments import ON, example

AFTER_THREE_YEARS = date(2029, 6, 20)
"""Three years from 2026-05-21 are over: only then the interruptions are pleaded."""
FIRST = Complaint(
    sent=date(2026, 6, 1),
    channel=ContactChannel.EMS,
    received=date(2026, 6, 3),
    demanded=Answer.YES,
    number="甲001",
    reply=Reply.REFUSED,
    decided_received=date(2026, 6, 20),
    decision="认为密码相符",
)
LAST = Complaint(sent=date(2026, 11, 1), received=date(2026, 11, 3), number="乙002", demanded=Answer.YES)
REFUSED = Police(
    when=Moment(day=date(2026, 5, 22), clock="09:10"),
    station="示例市公安局示例派出所",
    receipt_no="受001",
    status=PoliceStatus.REFUSED,
    refusal_no="不立001",
    refusal_received=date(2026, 5, 29),
    refusal_ground=RefusalGround.NO_CRIME,
)
ACCEPTED = Police(
    when=Moment(day=date(2026, 6, 5)), station="另一市公安局", receipt_no="受002", status=PoliceStatus.ACCEPTED
)


def told(**changes: object) -> Case:
    several = {"earlier_complaints": (FIRST,), "complaint": LAST, "earlier_reports": (REFUSED,), "police": ACCEPTED}
    return structs.replace(example("gan-today"), **{**several, **changes})


def text_of(case: Case, paper: str, on: date = ON) -> str:
    return lint.text(dossier.build(case, assess(case, on), [paper]).file(paper).data)


def in_order(text: str, *words: str) -> bool:
    places = [text.find(word) for word in words]
    return -1 not in places and places == sorted(places)


@pytest.mark.parametrize("paper", ["A1", "B1"])
def test_each_step_is_told_in_its_place(paper: str) -> None:
    days = ("2026年5月22日9时10分", "2026年6月1日", "2026年6月5日", "2026年6月20日", "2026年11月1日")
    assert in_order(text_of(told(), paper), *days)


def test_organ_day_reason_number_and_answer_of_a_refusal_are_told() -> None:
    paper = text_of(told(), "A1")
    assert "向示例市公安局示例派出所报案（回执编号受001），公安机关其后决定不予立案。" in paper
    assert "原告于2026年5月29日收到不予立案通知书（编号不立001），理由是没有犯罪事实。" in paper
    assert "向另一市公安局报案（回执编号受002），公安机关予以受理。" in paper


@pytest.mark.parametrize(("name", "paper"), [("gan-today", "B4"), ("gan-today", "C1"), ("pos-credit", "B6")])
def test_letters_tell_both_reports(name: str, paper: str) -> None:
    case = structs.replace(example(name), earlier_reports=(REFUSED,), police=ACCEPTED)
    assert in_order(text_of(case, paper), "示例市公安局示例派出所", "另一市公安局")


def test_the_regulator_reads_both_complaints() -> None:
    paper = text_of(told(), "C1")
    first = "2026年6月1日以邮政特快专递向被投诉机构提出，要求赔付，编号甲001"
    assert in_order(paper, first, "2026年6月20日收到：“认为密码相符”", "编号乙002")
    assert "2026年6月1日以邮政特快专递提出投诉，2026年11月1日向被申请人提出投诉" in text_of(told(), "A8")


def test_each_interrupts_limitation_with_its_own_days() -> None:
    """The refused report runs anew from 2026-05-29; the accepted one is open; each complaint from its arrival."""
    case = told()
    (clock,) = (one for one in assess(case, ON).deadlines if one.id == "LIMIT")
    acts = [(e.kind, e.day.isoformat(), e.ended and e.ended.isoformat(), e.open) for e in clock.bar.events]
    assert [act for act in acts if act[0] in ("police", "complaint")] == [
        ("police", "2026-05-22", "2026-05-29", False),
        ("complaint", "2026-06-03", None, False),
        ("police", "2026-06-05", None, True),
        ("complaint", "2026-11-03", None, False),
    ]
    paper = text_of(case, "A1", AFTER_THREE_YEARS)
    assert "就争议向被告投诉并要求赔付，被告于2026年6月3日收到（投诉编号甲001）" in paper
    assert "就争议向被告投诉并要求赔付，被告于2026年11月3日收到（投诉编号乙002）" in paper


def test_what_one_complaint_asked_is_not_said_of_the_other() -> None:
    silent = structs.replace(FIRST, demanded=None, received=None)
    paper = text_of(told(earlier_complaints=(silent,)), "A1", AFTER_THREE_YEARS)
    barred = paper.partition("关于诉讼时效")[2].partition("以上事实")[0]
    assert "甲001" not in barred and "原告于2026年11月1日就争议向被告投诉并要求赔付" in barred


def test_the_time_for_a_review_counts_from_the_last() -> None:
    """The decision on the first complaint opens no review once a second one waits for its answer."""
    offers = {o.id: o for o in catalogue.offers(told(), assess(told(), ON))}
    alone = told(earlier_complaints=(), complaint=FIRST)
    assert not offers["B2"].recommended
    assert not offers["D2"].offered
    assert {c.id for c in assess(alone, ON).deadlines} != {c.id for c in assess(told(), ON).deadlines}


def test_an_earlier_one_that_is_later_is_pointed_out() -> None:
    late = structs.replace(FIRST, sent=date(2026, 11, 5), received=None, decided_received=None)
    found = {(w.id, w.field) for w in assess(told(earlier_complaints=(late,)), ON).warnings}
    assert ("events.earlier_later", "earlier_complaints[0].sent") in found
    assert not any(w.id == "events.earlier_later" for w in assess(told(), ON).warnings)


def test_the_lists_survive_the_case_file_and_the_interview() -> None:
    case = told()
    assert casefile.loads(casefile.dumps(case)) == case
    assert to_case(from_case(case)) == case
    alone = told(complaint=None)
    assert to_case(from_case(alone)) == alone
    assert {"earlier-reports", "earlier-complaints"} <= {step.id for step in flow(from_case(case)).tasks}


def test_whoever_did_neither_is_not_asked() -> None:
    case = structs.replace(example("gan-today"), police=None, complaint=None)
    assert not {"earlier-reports", "earlier-complaints"} & {step.id for step in flow(from_case(case)).open}


def test_the_same_day_is_never_that_of_a_refusal() -> None:
    """A letter of the day of the refused report stands with its own day: the refusal came a week later."""
    letter = Notice(day=REFUSED.when.day, addressee="示例银行")
    paper = text_of(told(notices=(letter,)), "A1")
    assert "原告于2026年5月29日收到不予立案通知书（编号不立001），理由是没有犯罪事实。\n2026年5月22日，原告" in paper
