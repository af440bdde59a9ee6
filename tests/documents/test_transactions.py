"""Disputed transactions one by one: groups in the text, names in the tables, and an annex where they are many."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from msgspec import structs

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Freeze, Institution, Moment, Transaction
from legal_refs.case.vocabulary import Answer, Auth, Channel, Entry
from legal_refs.questions.groups import daily, groups, many
from tests.documents.test_arguments import ON, example

DAY = date(2026, 4, 1)


def at(clock: str | None, day: date = DAY) -> Moment:
    return Moment(day=day, clock=clock)


def paid(clock: str, cny: str = "100.00", **more: object) -> Transaction:
    facts = {"channel": Channel.ATM, "auth": Auth.PIN, **more}
    return Transaction(when=at(clock), cny=Decimal(cny), **facts)  # type: ignore[arg-type]


def case_of(*transactions: Transaction, **more: object) -> Case:
    base = structs.replace(example("gan-today"), possession=(), discovery=None, police=None, notices=())
    return structs.replace(base, transactions=transactions, **{"freeze": None, **more})


def found(case: Case) -> dict[str, tuple[int, Decimal, bool]]:
    return {g.id: (len(g.items), g.total, g.whole) for g in groups(case)}


def text_of(case: Case, paper: str = "A1") -> str:
    return lint.text(dossier.build(case, assess(case, ON), [paper]).file(paper).data)


def test_each_group_is_counted() -> None:
    """Night 22:00 to 06:00: 05:59 (200.00), not 23:10 abroad; after the block at 09:00: 23:10 and 21:59 (300.00)."""
    case = case_of(
        paid("23:10", "100.00", overseas=Answer.YES),
        paid("05:59", "200.00", entry=Entry.STRIPE),
        paid("06:00", "50.00", auth=Auth.NONE),
        paid("21:59", "200.00"),
        freeze=Freeze(when=at("09:00")),
    )
    assert found(case) == {
        "after_block": (2, Decimal("300.00"), False),
        "unverified": (1, Decimal("50.00"), False),
        "stripe_on_chip": (1, Decimal("200.00"), False),
        "abroad": (1, Decimal("100.00"), False),
        "night": (1, Decimal("200.00"), False),
    }


@pytest.mark.parametrize(
    ("sums", "group"),
    [
        (["4999.00", "4998.00", "4900.00"], (3, Decimal("14897.00"), True)),  # 4,900 is 2 % below 5,000
        (["4999.00", "4899.99", "4999.00"], None),  # only two lie so close
        (["5000.00", "5000.00", "5000.00"], None),  # the limit itself is not below it
    ],
)
def test_sums_just_below_a_limit(sums: list[str], group: tuple[int, Decimal, bool] | None) -> None:
    case = case_of(*(paid(f"10:0{n}", cny) for n, cny in enumerate(sums)))
    assert found(case).get("below_limit") == group


def test_the_text_speaks_group_by_group_and_way_by_way() -> None:
    case = case_of(paid("23:10", "100.00"), paid("10:00", "200.00", channel=Channel.POS))
    text = text_of(case)
    assert "其中，在22时至次日6时之间发生的1笔，金额100.00元。" in text
    assert "按交易方式，商户刷卡机（POS）1笔，金额200.00元，自动柜员机1笔，金额100.00元。" in text


def test_the_bank_bears_its_own_group_whatever_else_is_shared() -> None:
    """After the block at 09:00: 200.00 of 300.00."""
    case = case_of(paid("08:00", "100.00"), paid("10:00", "200.00"), freeze=Freeze(when=at("09:00")))
    text = text_of(case)
    assert "退一步说" in text and "在挂失、冻结以后发生的1笔，金额200.00元" in text.partition("关于各组交易")[2]
    assert "关于各组交易" not in text_of(case_of(paid("08:00"), paid("10:00")))


def test_shops_and_payees_are_named_beside_the_place() -> None:
    shop = {"channel": Channel.POS, "place": "南宁市某商场", "counterpart": "示例商贸有限公司"}
    case = case_of(
        paid("10:00", **shop, payee_masked="张*1234"),
        paid("10:01", **shop),
    )
    text = text_of(case)
    assert "南宁市某商场，示例商贸有限公司，收款方张*1234" in text
    assert "交易对方为示例商贸有限公司。" in text and "收款方为张*1234。" in text


def row_count(text: str, words: str) -> int:
    return sum(words in line for line in text.splitlines() if line.startswith("| "))


@pytest.mark.parametrize("paper", ["A1", "A7", "B1", "E1"])
def test_twenty_rows_go_to_an_annex_and_the_text_keeps_the_days(paper: str) -> None:
    """Twenty of 999.00 on two days: 9,990.00 a day, 19,980.00 in all, each row once in the annex."""
    rows = tuple(
        structs.replace(
            paid(f"10:{n:02d}", "999.00", place="某商户"), when=at(f"10:{n:02d}", DAY + timedelta(days=n % 2))
        )
        for n in range(20)
    )
    case = case_of(*rows, acquirer=Institution(name="示例收单银行"))
    assert many(case) and [d.total for d in daily(case)] == [Decimal("9990.00")] * 2
    text = text_of(case, paper)
    body, _, annex = text.partition("附表　争议交易明细")
    assert row_count(annex, "999.00") == 20
    assert row_count(body, "| 999.00") == 0 and "999.00元，非" not in body
    assert "10笔" in body
    assert "附表　争议交易明细" not in text_of(case_of(*rows[:19], acquirer=case.acquirer), paper)
