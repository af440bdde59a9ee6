"""A loan drawn while the account was stolen from: its credit record, its collection, what the police heard first."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.case.facts import Case, Credit, CreditItem
from legal_refs.case.vocabulary import Answer, RecordKind
from tests.documents.test_papers_of_taken_phones import borrowed
from tests.documents.test_told import changed, text_of


def recorded(what: RecordKind = RecordKind.OVERDUE, status: str = "逾期") -> Case:
    """The loan of borrowed() stands in the credit report of 2 November 2026."""
    case = borrowed()
    assert case.bank
    item = CreditItem(
        institution=case.bank.name,
        kind=what,
        account_label="个人消费贷款",
        month="2026年10月",
        status=status,
        amount=Decimal("28000.00"),
    )
    return structs.replace(case, credit=Credit(report_date=date(2026, 11, 2), items=(item,)))


RECORD = "2026年10月，个人消费贷款，逾期，金额28,000.00元"


def test_the_record_of_a_denied_loan_is_told_argued_and_to_be_deleted_in_the_same_suit() -> None:
    text = text_of(recorded())
    assert f"更正、删除其就上述贷款以原告名义向征信系统报送的全部信用记录（包括{RECORD}）" in text
    assert f"2026年11月2日，原告查询的个人信用报告中有被告报送的下列记录：{RECORD}" in text
    assert "第一千零二十九条规定，民事主体发现信用评价不当的" in text
    assert "上述信用记录以该贷款为内容，而借款合同没有成立" in text
    for paper in ("B1", "B3"):
        letter = text_of(recorded(), paper)
        assert f"更正、删除就上述贷款以本人名义向征信系统报送的全部信用记录（包括{RECORD}）" in letter
        assert "不就其报送本人的逾期信息" not in letter and letter.count("报送的下列记录") == 1
    assert "更正异议信息，删除就上述贷款报送的记录" in text_of(recorded(), "B7")


def test_an_open_account_is_a_record_of_the_loan_too_and_a_loan_without_a_record_asks_for_none() -> None:
    opened = text_of(recorded(RecordKind.ACCOUNT, "未结清"))
    assert "（包括2026年10月，个人消费贷款，未结清，金额28,000.00元）" in opened
    assert "征信" not in text_of(borrowed()) and "不就其报送本人的逾期信息" in text_of(borrowed(), "B3")


@pytest.mark.parametrize("paper", ["A1", "B3"])
def test_a_loan_that_was_paid_on_is_also_said_to_be_collected(paper: str) -> None:
    sentence = "就该贷款向" + ("原告" if paper == "A1" else "本人") + "催收，并联系他人催收。"
    assert sentence in text_of(
        changed(borrowed(), "loan", collected=Answer.YES, collected_from_others=Answer.YES), paper
    )
    assert sentence not in text_of(borrowed(), paper)
