"""What a reader of the papers on denied debts found: loans, suits of the bank, credit cards, money that staff took."""

from __future__ import annotations

from datetime import date

from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def test_the_objection_to_a_record_stands_with_both_days_in_every_complaint() -> None:
    papers = made(example("loan-in-my-name"), "A3", "C1", "C6", "D1")
    words = "2026年6月20日，{}就信用报告中的上述记录提出异议，异议于2026年6月21日送达，未获更正"
    assert all(words.format("原告" if name == "A3" else "本人") in text for name, text in papers.items())
    unsent = changed(example("loan-in-my-name"), "credit", objection_sent=None, objection_received=None)
    assert all("提出异议" not in text for text in made(unsent, "C1", "C6", "D1").values())
    same_day = changed(example("loan-in-my-name"), "credit", objection_received=date(2026, 6, 20))
    assert "提出异议，未获更正" in made(same_day, "C1")["C1"]


def test_a_complaint_on_a_credit_card_tells_booking_denial_and_record_and_asks_for_its_withdrawal() -> None:
    papers = made(example("pos-credit"), "B1", "B3", "C1", "C6", "C7")
    for name, text in papers.items():
        assert "入账金额18,894.50元" in text and "贷记卡账户尾号4452，逾期，金额13,894.50元" in text, name
        assert "提交非本人交易声明" in text and "2025年10月4日" in text, name
        assert text.count("撤销因争议交易向征信系统报送的本人不良信息") == 1, name
    assert "提交非本人交易声明" in made(example("pos-credit"), "D1")["D1"]
    unreported = changed(example("pos-credit"), "credit", items=())
    assert all("撤销因争议交易" not in text for text in made(unreported, "B1", "B3", "C1", "C6").values())


def test_a_demand_beside_the_banks_suit_names_the_suit() -> None:
    text = made(example("sued-credit"), "B3")["B3"]
    assert "2026年11月16日，本人收到贵行就该账户起诉本人的材料（案号：（2026）川0104民初示例号）" in text
    assert "不代替本人在该案中的答辩" in text
    assert "起诉本人" not in made(example("pos-credit"), "B3")["B3"]


def test_cases_on_a_right_pin_are_not_called_alike_where_a_slip_was_signed() -> None:
    assert "类似案件" not in made(example("sued-credit"), "A22")["A22"]
    assert "类似案件" in made(example("sued-debit"), "A22")["A22"]  # drawn from a machine, with the PIN


def test_the_limitation_of_a_claim_is_called_no_theft_and_no_leak_where_there_is_none() -> None:
    for name, title in (
        ("staff-deposit", "诉讼时效（争议款项）"),
        ("sued-loan", "诉讼时效（否认的业务和信用记录）"),
        ("gan-today", "诉讼时效（盗刷损失）"),
        ("leak-calls", "诉讼时效（个人信息损害赔偿）"),
        ("none-of-these", "诉讼时效。"),
    ):
        assert title in made(example(name), "F1")["F1"], name
