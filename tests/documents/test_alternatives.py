"""Alternative claims (备位请求): each group by itself, the rest as claimed, adding up to the principal."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Freeze, Payment
from legal_refs.case.vocabulary import Auth, PaymentNature
from tests.documents.test_arguments import ON, example
from tests.documents.test_transactions import at, case_of, paid, text_of


def split_case(**more: object) -> Case:
    """08:00 3,000.00 by PIN, 08:30 1,000.00 no code, block at 09:00, 10:00 2,000.00 by PIN, 11:00 500.00 no code."""
    return case_of(
        paid("08:00", "3000.00"),
        paid("08:30", "1000.00", auth=Auth.NONE),
        paid("10:00", "2000.00"),
        paid("11:00", "500.00", auth=Auth.NONE),
        freeze=Freeze(when=at("09:00")),
        **more,
    )


def parts(case: Case) -> dict[str, tuple[int, Decimal]]:
    return {one.id: (one.count, one.amount) for one in assess(case, ON).amounts.alternatives}


def test_each_transaction_stands_in_one_group_and_all_add_up() -> None:
    """After the block 2,000 + 500 = 2,500; unverified before it 1,000; the rest 3,000; together 6,500."""
    case = split_case()
    expected = {
        "after_block": (2, Decimal("2500.00")),
        "unverified": (1, Decimal("1000.00")),
        "rest": (1, Decimal("3000.00")),
    }
    assert parts(case) == expected
    assert sum(amount for _, amount in expected.values()) == assess(case, ON).amounts.principal


def test_what_came_back_is_taken_off_the_rest() -> None:
    """6,500 less 800: principal 5,700; the rest 3,000 − 800 = 2,200."""
    back = Payment(payer="银行", day=date(2026, 5, 1), amount=Decimal("800.00"), nature=PaymentNature.RESTITUTION)
    case = split_case(payments=(back,))
    assert parts(case)["rest"] == (1, Decimal("2200.00"))
    assert "其余1笔，扣除收到的款项后金额2,200.00元，仍按第1项请求审理" in text_of(case, "A1")


def test_what_came_back_for_one_transaction_is_not_asked_for_again_nor_taken_off_the_others() -> None:
    """The unverified 1,000.00 was charged back: 2,500 after the block, the rest 3,000; 6,500 − 1,000 in all."""
    back = Payment(payer="银行", day=date(2026, 5, 1), amount=Decimal("1000.00"), nature=PaymentNature.CHARGEBACK)
    case = split_case(payments=(back,))
    assert parts(case) == {"after_block": (2, Decimal("2500.00")), "rest": (1, Decimal("3000.00"))}
    assert "已扣除收到的款项）" not in text_of(case, "A1")


def test_what_left_between_the_call_and_the_block_is_asked_for_by_itself() -> None:
    """Called at 08:10, blocked at 09:00: 08:30 stands by itself with its 1,000.00."""
    case = split_case()
    assert case.freeze is not None
    case = structs.replace(case, freeze=structs.replace(case.freeze, asked=at("08:10")))
    assert parts(case)["while_asking"] == (1, Decimal("1000.00")) and "unverified" not in parts(case)
    assert "全额支付在联系挂失以后、止付以前发生的1笔交易1,000.00元" in text_of(case, "A1")


def test_more_back_than_the_rest_leaves_no_alternative() -> None:
    back = Payment(payer="银行", day=date(2026, 5, 1), amount=Decimal("3000.01"), nature=PaymentNature.RESTITUTION)
    case = split_case(payments=(back,))
    assert parts(case) == {} and "备位请求" not in text_of(case, "A1")


@pytest.mark.parametrize("paper", ["A1", "A4"])
def test_the_list_of_claims_has_them_with_the_same_sums(paper: str) -> None:
    """The rest of 3,000.00 stays with the first claim: no plaintiff names a discount of his own."""
    text = text_of(split_case(), paper)
    assert "作为第1项请求的备位请求，第1项请求不能全部得到支持的，判令被告：" in text
    assert "（一）全额支付在挂失、冻结以后发生的2笔交易2,500.00元" in text
    assert "（二）全额支付未经验证（免密）的1笔交易1,000.00元" in text
    assert "（三）" not in text.partition("备位请求")[2].partition("。")[0]
    assert "70%" not in text.partition("事实与理由")[0]
    assert "判令被告向原告支付被盗刷的存款本金6,500.00元" in text


def test_a_credit_card_asks_that_nothing_is_owed_on_them() -> None:
    base = example("pos-credit")
    first, second = base.transactions
    case = structs.replace(base, transactions=(first, structs.replace(second, auth=Auth.NONE)))
    text = text_of(case, "A2")
    assert "第1项请求不能全部得到支持的，确认原告对未经验证（免密）的1笔交易的9,447.25元不承担任何清偿责任。" in text
    assert "其余1笔，金额9,447.25元，仍按第1项请求审理" in text
    assert "按照其过错" not in text and "具体数额依法确定" not in text


def test_without_a_group_of_its_own_nothing_is_said() -> None:
    for name, paper in (("gan-today", "A1"), ("trojan-sms", "A1"), ("pos-credit", "A2")):
        assert "备位请求" not in text_of(example(name), paper)


def test_a_letter_asks_for_everything_alone() -> None:
    assert "备位" not in text_of(split_case(), "B1")


def test_what_exceeds_the_daily_limit_is_asked_for_beside_the_groups() -> None:
    """Limit 1,500: of 3,000 at 08:00, 1,500 is over; the groups 2,500 + 1,000 are counted once; the rest 1,500."""
    case = split_case()
    limited = structs.replace(case, card=structs.replace(case.card, limit_daily=Decimal("1500.00")))
    assert parts(limited) == {
        "after_block": (2, Decimal("2500.00")),
        "unverified": (1, Decimal("1000.00")),
        "over_limit": (0, Decimal("1500.00")),
        "rest": (1, Decimal("1500.00")),
    }
    made = text_of(limited, "A1")
    assert "（三）全额支付其余交易中超出约定单日限额的1,500.00元" in made
    assert "其余交易中超出约定单日限额的1,500.00元，依约不应当办理成功，应当由被告全部承担" in made


def test_a_slip_in_another_name_is_asked_for_by_itself() -> None:
    """Two charges of 9,447.25: the first signed 李某, who is not the holder."""
    base = example("pos-credit")
    first, second = base.transactions
    signed = structs.replace(first, auth=Auth.SIGNATURE, signed_as="李某")
    text = text_of(structs.replace(base, transactions=(signed, second)), "A2")
    assert "对以他人姓名签名的1笔交易的9,447.25元不承担任何清偿责任" in text
    assert "签购单上签写的姓名是“李某”" in text
