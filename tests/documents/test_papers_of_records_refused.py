"""A refused request for records is told where money was stolen; each exhibit stands at what it proves."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from complaints.documents.exhibits import in_order, numbers
from legal_refs.case.facts import Case, Evidence, Notice, PiRequest
from legal_refs.case.vocabulary import (
    Answer,
    ContactChannel,
    EvidenceForm,
    EvidenceGroup,
    PiRight,
    PoliceStatus,
    RefusalGround,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of

ASKED = date(2026, 11, 2)


def refused(case: Case) -> Case:
    asked = PiRequest(
        sent=ASKED,
        channel=ContactChannel.EMS,
        rights=(PiRight.ACCESS, PiRight.RECORDS),
        answer=Reply.REFUSED,
        answer_date=date(2026, 11, 9),
        reason_given="商业秘密",
    )
    return structs.replace(case, pi_request=asked)


def item(group: EvidenceGroup, name: str) -> Evidence:
    return Evidence(group=group, name=name, form=EvidenceForm.DOCUMENT, source="留存", original=Answer.YES)


def test_a_refused_request_for_records_is_told_of_a_theft() -> None:
    for name, paper, you in (("phishing-credit", "A2", "被告"), ("phishing-credit", "B3", "贵行")):
        made = text_of(refused(example(name)), paper)
        assert "2026年11月2日，" in made and f"2026年11月9日，{you}拒绝，说明的理由是：“商业秘密”。" in made
        assert (f"请求{you}提供所保存的" in made and "不利后果不应由" in made) is (paper == "A2")
    assert "| 个人信息权利请求 | 2026年11月2日提出" in text_of(refused(example("phishing-credit")), "C1")


def test_an_exhibit_stands_at_the_sentence_that_it_proves() -> None:
    case = refused(example("pos-credit"))
    kept = tuple(e for e in case.evidence if e.group not in (EvidenceGroup.REQUEST, EvidenceGroup.CONSEQUENCE))
    more = (
        item(EvidenceGroup.REQUEST, "个人信息查阅申请和答复"),
        item(EvidenceGroup.CONSEQUENCE, "个人信用报告"),
        item(EvidenceGroup.CONSEQUENCE, "催收录音"),
    )
    case = structs.replace(case, evidence=kept + more)
    made = text_of(case, "A2")
    number = int(numbers(in_order(case))["request"])
    report, call = numbers(in_order(case))["consequence"].split("、")
    assert f"个人信息权利请求（查阅、提供查询、导出和对外提供的记录）（证据{number}）" in made
    assert f"就信用报告中的上述记录提出异议，得到的答复是不予更正（证据{number}）" not in made
    assert f"（证据{report}、{call}）" not in made and f"有关后果的其他材料见证据{call}" in made


def test_a_receipt_of_another_matter_proves_no_report() -> None:
    case = changed(
        example("phishing-credit"),
        "police",
        status=PoliceStatus.REFUSED,
        receipt_no=None,
        filed_no=None,
        refusal_no=None,
        refusal_received=date(2026, 11, 1),
    )
    more = (item(EvidenceGroup.BANK_FAULT, "手机号变更回执"), item(EvidenceGroup.NOTICE, "不予立案通知书"))
    rows = [r for r in text_of(structs.replace(case, evidence=more), "B1").splitlines() if "报案" in r and "| 20" in r]
    assert rows and all(row.endswith("| 不予立案通知书") for row in rows)


def test_a_record_that_is_gone_is_no_lead_for_the_police() -> None:
    case = changed(example("sim-swap"), "police", refusal_ground=RefusalGround.EVIDENCE)
    for said, lead in (("营业厅留有办理时的拍照影像", True), ("商户订单已删除，无法提供", False)):
        answer = Notice(
            day=date(2026, 9, 20),
            addressee="示例移动通信有限公司",
            channel=ContactChannel.COUNTER,
            said="要求提供记录",
            reply=Reply.REFUSED,
            reply_date=date(2026, 9, 21),
            reply_text=said,
        )
        assert ("所说的记录可以向其调取" in text_of(structs.replace(case, notices=(answer,)), "D3")) is lead


def test_the_report_to_the_police_stands_before_the_later_request() -> None:
    """insider-sale: reported on 18 June, asked for the data on 16 November."""
    text = text_of(example("insider-sale"), "B4d")
    assert text.index("2026年6月18日") < text.index("2026年11月16日")
