"""Which item of evidence stands behind a sentence: the one that proves it, never a whole group for want of another."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Case, Cost, Evidence, Moment, Possession, Presence
from legal_refs.case.vocabulary import Answer, CostKind, EvidenceForm, EvidenceGroup, PossessionKind, PresenceProof
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
    assert "支出律师费3,000.00元。" in text and "有关损失的材料见证据7" in text
    text = made(driver(report, item(EvidenceGroup.LOSS, "律师费发票"), claim=claimed), "A1")["A1"]
    assert "支出律师费3,000.00元（证据8）" in text and "有关损失的其他材料见证据7" in text


def test_a_criminal_judgment_does_not_prove_who_held_the_card() -> None:
    ruling = item(EvidenceGroup.NOT_HOLDER, "刑事判决书", "某人盗窃手机后转走款项")
    case = structs.replace(driver(), presence=(), possession=(), evidence=(ruling,))
    text = made(case, "A1")["A1"]
    assert "本人持有。有关凭证见证据1" not in text and "证据1" in text
