"""Which item of evidence stands behind a sentence: the one that proves it, never a whole group for want of another."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Case, Complaint, Cost, Evidence, Moment, Possession, Presence
from legal_refs.case.vocabulary import (
    Answer,
    CardGone,
    CostKind,
    EvidenceForm,
    EvidenceGroup,
    PossessionKind,
    PresenceProof,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_read_papers import made


def item(group: EvidenceGroup, name: str, proves: str = "") -> Evidence:
    return Evidence(group=group, name=name, form=EvidenceForm.DOCUMENT, proves=proves or None)


def driver(*more: Evidence, **changed: object) -> Case:
    """A copied debit card; the holder drove a taxi that night and used the true card on 4 March; five items listed."""
    case = example("skimmer-premises")
    night = case.first_theft_day or date(2026, 3, 3)
    return structs.replace(
        case,
        presence=(
            Presence(when=Moment(day=night, clock="18:00"), place="沈阳市夜班营运", proof=PresenceProof.ATTENDANCE),
        ),
        possession=(
            Possession(
                when=Moment(day=night, clock="23:50"), place="沈阳市某加油站", kind=PossessionKind.POS, slip=Answer.YES
            ),
        ),
        evidence=(
            item(EvidenceGroup.CONTRACT, "领用协议", "合同关系"),
            item(EvidenceGroup.CONTRACT, "手机银行页面截图", "每日限额为10000元"),
            item(EvidenceGroup.TRANSACTIONS, "账户交易明细"),
            item(EvidenceGroup.TRANSACTIONS, "短信提醒服务扣费记录", "每月交纳2元短信提醒费"),
            item(EvidenceGroup.NOT_HOLDER, "加油站签购单", f"{night.month}月{night.day}日真卡在沈阳"),
            item(EvidenceGroup.NOT_HOLDER, "卫星定位营运记录", "当夜在沈阳营运"),
            *more,
        ),
        **changed,
    )


def test_each_slip_stands_behind_the_day_that_it_names() -> None:
    """Items 1 to 6 in the order above: contract 1, screenshot 2, statement 3, fee for alerts 4, slip 5, record 6."""
    text = made(driver(), "A1")["A1"]
    assert "》（证据1）。" in text and "证据1、2" not in text
    assert "（证据3）" in text and "证据3、4" not in text
    assert "有卫星定位营运记录为证（证据6）" in text
    assert "并留有凭条（证据5）" in text
    assert "考勤记录" not in text


def test_what_is_no_receipt_is_cited_for_no_cost_and_no_refund() -> None:
    """The only item of loss is a credit report: neither the lawyer's fee nor the refund hangs on it; an invoice is."""
    fee = Cost(kind=CostKind.LAWYER, amount=Decimal(3000))
    claimed = structs.replace(example("skimmer-premises").claim, costs=(fee,))
    report = item(EvidenceGroup.LOSS, "个人信用报告", "被告报送的记录")
    text = made(driver(report, claim=claimed), "A1")["A1"]
    assert "支出律师费3,000.00元。" in text and "证据7（个人信用报告）用以证明：被告报送的记录。" in text
    text = made(driver(report, item(EvidenceGroup.LOSS, "律师费发票"), claim=claimed), "A1")["A1"]
    assert "支出律师费3,000.00元（证据8）" in text and "证据7（个人信用报告）用以证明" in text


def test_a_criminal_judgment_does_not_prove_who_held_the_card() -> None:
    ruling = item(EvidenceGroup.NOT_HOLDER, "刑事判决书", "某人盗窃手机后转走款项")
    case = structs.replace(driver(), presence=(), possession=(), evidence=(ruling,))
    text = made(case, "A1")["A1"]
    assert "本人持有。有关凭证见证据1" not in text and "证据1" in text


def test_a_stolen_card_that_was_used_is_theft_and_no_card_fraud() -> None:
    """刑法 196(3): stolen and used, 264; a card that was lost and found stays 冒用 under 196(1)."""
    case = example("card-lost")
    stolen = structs.replace(case, custody=structs.replace(case.custody, card_gone=CardGone.STOLEN))
    lost = structs.replace(case, custody=structs.replace(case.custody, card_gone=CardGone.LOST))
    text = made(stolen, "D1")["D1"]
    assert "第一百九十六条第三款规定，盗窃信用卡并使用的" in text and "☑盗窃" in text
    assert "☐信用卡诈骗" in text and "妨害信用卡管理" not in text
    text = made(lost, "D1")["D1"]
    assert "☑信用卡诈骗" in text and "妨害信用卡管理" in text and "第三款规定，盗窃信用卡" not in text


def test_a_request_for_papers_is_no_decision() -> None:
    case = example("skimmer-premises")
    asked = Complaint(
        sent=case.complaint.sent,
        received=case.complaint.sent,
        demanded=Answer.YES,
        reply=Reply.MORE_PAPERS,
        decided_received=case.complaint.sent + timedelta(days=6),
        decision="请提供报警回执",
    )
    texts = made(structs.replace(case, complaint=asked, earlier_complaints=()), "A1", "B3", "C1")
    assert {paper for paper, text in texts.items() if "收到处理决定" in text or "| 处理决定" in text} == set()
    assert all("要求补充材料的答复" in text for text in texts.values())


def test_a_decision_on_reputation_stands_in_no_suit_on_stolen_money() -> None:
    """And where it stands, it stands with its court and number, never with a note that the number is missing."""
    case = example("pos-credit")
    objected = structs.replace(case.credit, objection_sent=date(2026, 1, 5), objection_reply=Reply.REFUSED)
    text = made(structs.replace(case, credit=objected), "A2")["A2"]
    assert "名誉权" not in text and "入库编号" not in text
