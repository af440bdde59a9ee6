"""Letters after others were written: what was told to the bank before, and what a further complaint has to say."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from complaints.documents.context import month
from legal_refs.case.dealings import Complaint, Notice
from legal_refs.case.facts import Institution
from legal_refs.case.vocabulary import ContactChannel
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
    assert (
        "2026年10月19日，本人致电贵行提出投诉（编号TS01）。" in told["B4"]
        and "2026年10月15日，本人致电贵行" in told["B4"]
    )
    for text in told.values():
        assert "2026年10月11日、2026年10月15日、2026年10月19日" in text, (
            "a recording is asked for of every call to the bank"
        )
