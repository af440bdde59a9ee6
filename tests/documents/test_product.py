"""What the bank's staff took for a product is pleaded as that, never as a deposit."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Voucher
from tests.documents.test_arguments import example

ON = date(2026, 11, 22)
OF_DEPOSITS = ("支付存款", "存款本金", "储蓄管理条例", "交存于", "存款关系", "存款合同", "办理的存款", "用于存款")


def staff(voucher: Voucher) -> Case:
    case = example("staff-deposit")
    return structs.replace(case, staff=structs.replace(case.staff, voucher=voucher))


def text_of(case: Case, paper: str) -> str:
    return lint.text(dossier.build(case, assess(case, ON), [paper]).file(paper).data)


@pytest.mark.parametrize("paper", ["A1", "B1"])
def test_a_product_is_no_deposit(paper: str) -> None:
    text = text_of(staff(Voucher.PRODUCT), paper)
    assert [word for word in OF_DEPOSITS if word in text] == []
    assert "工作人员用于认购产品的款项300,000.00元" in text
    assert "收取" in text and "认购产品的款项，" in text and "转走" not in text and "产品认购关系" in text


def test_a_product_has_its_own_cause() -> None:
    """金融委托理财合同纠纷 (125-1 of the list of causes of 2025); a deposit keeps its own."""
    assert assess(staff(Voucher.PRODUCT), ON).forum.cause_name == "金融委托理财合同纠纷"
    assert assess(staff(Voucher.CERTIFICATE), ON).forum.cause_name == "储蓄存款合同纠纷"


def test_a_deposit_stays_a_deposit() -> None:
    text = text_of(staff(Voucher.CERTIFICATE), "A1")
    assert "向原告支付存款本金300,000.00元" in text and "认购" not in text
