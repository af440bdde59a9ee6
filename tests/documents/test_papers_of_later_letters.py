"""Letters after others were written: what was told to the bank before, and what a further complaint has to say."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from complaints.documents.context import month
from legal_refs.case.dealings import Complaint, Notice, Regulator
from legal_refs.case.facts import Case, Institution
from legal_refs.case.vocabulary import Answer, ContactChannel, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made


def test_the_month_of_a_bill_reads_as_a_month() -> None:
    assert month("2023-08") == month("2023/8") == month("2023年08月") == "2023年8月"
    assert month("八月账单。") == "八月账单"
    case = example("pos-credit")
    assert case.debt is not None
    told = made(structs.replace(case, debt=structs.replace(case.debt, statement_month="2025-11")), "A2", "B6")
    assert "记入2025年11月的信用卡账单" in told["A2"] and "2025-11" not in told["A2"] + told["B6"]


def test_the_letter_that_asks_to_keep_records_says_that_the_card_was_gone_and_when_the_bank_was_told() -> None:
    case = example("card-lost")
    assert case.bank is not None
    carrier = Institution(name="示例通信有限公司")
    own = Notice(day=date(2026, 10, 15), addressee=case.bank.name, channel=ContactChannel.HOTLINE)
    other = structs.replace(own, day=date(2026, 10, 16), addressee=carrier.name)
    complaint = Complaint(sent=date(2026, 10, 19), channel=ContactChannel.HOTLINE, number="TS01")
    case = structs.replace(case, carrier=carrier, notices=(own, other), complaint=complaint)
    told = made(case, "B4", "A8")
    assert "上述交易发生时不在本人手中" in told["B4"]
    # A card used at a till: the slips come before the video; what is gone already is to be accounted for
    assert "| 1 | 交易单据（签购单、凭条）和验证记录 | 核心业务和清算系统" in told["B4"]
    assert told["B4"].count("签购单、凭条") == 1 and "已经删除、覆盖的，请说明删除的日期和依据" in told["B4"]
    assert (
        "2026年10月19日，本人致电贵行提出投诉（编号TS01）。" in told["B4"]
        and "2026年10月15日，本人致电贵行" in told["B4"]
    )
    for text in told.values():
        assert "2026年10月11日、2026年10月15日、2026年10月19日" in text, (
            "a recording is asked for of every call to the bank"
        )


def decided(reply: Reply = Reply.PARTIAL, *points: str) -> Case:
    """A copied card whose complaint the bank has decided."""
    complaint = Complaint(
        sent=date(2026, 10, 20),
        reply=reply,
        decided_received=date(2026, 10, 30),
        decision="短信提醒已经发送，交易系您自行操作，我行愿意承担一半。",
        points_disputed=points,
    )
    return structs.replace(example("skimmer-premises"), complaint=complaint)


def test_what_the_regulator_answered_is_followed_by_a_further_complaint_that_says_what_is_new() -> None:
    answer = Regulator(desk="nfra", number="转01", sent=date(2026, 10, 31), reply=Reply.REFUSED)
    case = decided(Reply.PARTIAL, "没有说明磁条交易")
    assert case.bank is not None
    later = Notice(day=date(2026, 11, 8), addressee=case.bank.name, channel=ContactChannel.EMS, demand=Answer.YES)
    told = structs.replace(case, notices=(later,), regulators=(structs.replace(answer, reply_date=date(2026, 11, 5)),))
    text = made(told, "C1")["C1"]
    assert "账户争议交易（再次投诉）" in text and "是对该次反映的补充" not in text
    assert "将本次再次投诉转送被投诉机构重新核实、处理，并告知本人转送情况" in text
    assert "本材料是收到该答复后的再次投诉。收到该答复以后，2026年11月8日，本人以邮政特快专递向被投诉机构" in text
    assert "请就下列异议要求被投诉机构重新核实并说明：没有说明磁条交易。" in text
    # The desk that is written to is no other desk that has taken the matter up
    assert "☑是" not in text
    waiting = structs.replace(told, regulators=(structs.replace(answer, reply=Reply.PENDING),))
    text = made(waiting, "C1")["C1"]
    assert "本材料是对该次反映的补充。" in text and "再次投诉" not in text


def test_the_supervisor_reads_which_of_its_rules_were_broken_and_what_is_said_of_each_reason_of_the_bank() -> None:
    text = made(decided(Reply.PARTIAL, "没有说明磁条交易"), "C1")["C1"]
    assert "（银发〔2016〕170号）第三部分要求" in text and "（银办发〔2017〕120号）第二部分" in text
    assert "对所述理由的意见 | 本人不接受只承担一部分的处理。认为争议" in text
    row = "认为争议交易由本人操作的，请提供证据；发送提醒不等于本人授权交易。"
    assert row in text
    plain = made(decided(Reply.REFUSED), "C1")["C1"]
    assert plain.count("请提供证据") == 1 and "发送提醒不等于本人授权交易。" in plain


def test_a_complaint_to_the_bank_after_its_decision_claims_no_new_period_and_refuses_the_part_offered() -> None:
    text = made(decided(Reply.PARTIAL, "没有说明磁条交易"), "B1")["B1"]
    assert "账户争议交易（再次投诉）" in text and "第十八条第一款" not in text
    assert "请贵行重新核实，自收到本投诉书之日起15日内书面答复本人，并依照" in text
    assert "并逐项答复本投诉书所列的异议" in text and "本人不同意按照该答复减少请求" in text
    first = made(structs.replace(decided(), complaint=None), "B1")["B1"]
    assert "第十八条第一款，自收到本投诉书之日起15日内" in first and "再次投诉" not in first


def test_a_demand_lists_each_transaction_that_no_sentence_tells_and_the_sum_to_be_paid() -> None:
    text = made(example("skimmer-premises"), "B3")["B3"]
    rows = text.partition("金额明细")[2].partition("争议交易合计")[0]
    assert rows.count("\n| 2026年") == len(example("skimmer-premises").transactions)
    # Places differ and are told one by one in the text: no second list
    text = made(example("card-lost"), "B3")["B3"]
    assert "逐笔为：" in text and "\n| 2026年" not in text.partition("金额明细")[2].partition("争议交易合计")[0]
