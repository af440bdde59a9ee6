"""A card drawn on in two waves: what a limit counts, what a block answered, when an alert was seen."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Case, Complaint, Moment
from legal_refs.case.vocabulary import Answer, Reply, TransactionKind
from legal_refs.questions.groups import over_limit
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of

TWO_LIMITS = "自动柜员机取款每日累计2万元，转账每日累计5万元"


def moved(kind: TransactionKind, terms: str | None) -> Case:
    """One transaction of 50,000 in a day against a limit of 20,000."""
    case = changed(example("gan-today"), "card", limit_daily=Decimal("20000.00"), limit_terms=terms)
    return structs.replace(
        case, transactions=(structs.replace(case.transactions[0], kind=kind, cny=Decimal("50000.00")),)
    )


def test_a_limit_counts_the_kind_that_its_terms_name() -> None:
    """50,000 - 20,000 = 30,000 drawn; a transfer has its own limit of 50,000."""
    above = Decimal("30000.00")
    assert over_limit(moved(TransactionKind.WITHDRAWAL, TWO_LIMITS)) == above
    assert over_limit(moved(TransactionKind.TRANSFER, TWO_LIMITS)) == 0
    assert over_limit(moved(TransactionKind.TRANSFER, None)) == above
    assert over_limit(moved(TransactionKind.TRANSFER, "取款每日两万")) == 0
    assert "超出单日限额" not in text_of(moved(TransactionKind.TRANSFER, TWO_LIMITS))


def test_an_alert_that_came_when_it_was_seen_was_not_overlooked() -> None:
    case = changed(example("gan-today"), "circumstances", alert_received=Answer.YES, alert_read=Answer.NO)
    assert "提醒短信发来时，原告没有看到" in text_of(case)
    assert case.discovery is not None
    found = structs.replace(case.discovery, when=Moment(day=date(2026, 5, 25), clock="16:15"))
    late = tuple(structs.replace(t, notified=found.when) for t in case.transactions)
    assert "发来时" not in text_of(structs.replace(case, discovery=found, transactions=late))


def test_a_letter_meets_the_late_report_and_the_term_that_the_bank_gave_as_reasons() -> None:
    why = "船在海上没有手机信号"
    case = changed(example("gan-today"), "freeze", why_later=why)
    assert why in text_of(case) and "关于损失扩大" not in text_of(case, "B3")
    said = "持卡人四天后才挂失，挂失前的损失由持卡人承担。"
    refused = Complaint(sent=date(2026, 6, 1), reply=Reply.REFUSED, decision=said)
    letter = text_of(structs.replace(case, complaint=refused), "B3")
    assert "在答复中称“持卡人四天后才挂失”" in letter and why in letter and "关于挂失前的损失" in letter
