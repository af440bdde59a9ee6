"""Amounts, currencies and codes that intake once took wrongly without a question."""

from datetime import date
from decimal import Decimal

import pytest

from complaints.intake import reading
from complaints.intake.plain import scrubbed

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("【國泰世華】您的信用卡末四碼0042於2026/11/20 03:12消費2,500元，如非本人請來電", "CNY"),
        ("【恒生銀行】2026年11月20日 信用卡尾號0042 簽賬$1,280.00", "USD"),
        ("交易日期\t說明\t支出\t存入\t結餘\n2026-11-20\t自動櫃員機提款\t3,000.00\t\t1,000.00", "CNY"),
    ],
)
def test_money_of_hong_kong_and_taiwan_that_names_no_currency_was_taken_as_yuan(text, currency):
    (row,) = reading.read(text, TODAY).rows
    assert row.currency == currency and "currency" in row.uncertain and not row.ticked


def test_a_currency_in_traditional_signs_was_taken_as_yuan():
    (row,) = reading.read("【恒生銀行】2026年11月20日 您尾號0042戶口存入港幣3,000.00，來自薪金", TODAY).rows
    assert (row.currency, row.direction, "currency" in row.uncertain) == ("HKD", "in", False)


def test_the_line_and_its_names_stay_in_their_own_signs():
    text = "【工商銀行】您尾號0042的借記卡2026年11月20日03:12在國泰證券消費人民幣2,500元，餘額3.00元"
    (row,) = reading.read(text, TODAY).rows
    assert row.counterpart == "國泰證券" and row.source == text
    assert (row.amount, row.currency, row.balance, row.tail) == (Decimal("2500.00"), "CNY", Decimal("3.00"), "0042")


@pytest.mark.parametrize("heading", ["金额(万元)", "金额（千元）", "金额(分)", "金额/分", "交易金额(人民币百元)"])
def test_a_heading_that_does_not_count_in_yuan_was_passed_over(heading):
    """0.50 of 万元 is 5,000.00 yuan, of 千元 500.00, of 百元 50.00; of 分 it is half a fen: nobody writes it, so 50."""
    number = "50" if "分" in heading else "0.50"
    (row,) = reading.read(f"日期,摘要,{heading},收/支\n2026-11-20,消费,{number},支出", TODAY).rows
    expected = {"万": "5000.00", "千": "500.00", "百": "50.00", "分": "0.50"}
    assert row.amount == Decimal(next(value for unit, value in expected.items() if unit in heading))


@pytest.mark.parametrize("amount", ["1万2千元", "5千2百元", "1万2", "3万零5百元"])
def test_a_number_that_goes_on_behind_a_word_of_tens_was_cut_off(amount):
    rows = reading.read(f"【某银行】您尾号0042的卡2026年11月20日03:12支出{amount}", TODAY).rows
    assert all("amount" in row.uncertain and not row.ticked for row in rows)


@pytest.mark.parametrize(
    "text",
    [
        "【中國銀行】您正在支付4,980.00元，驗證碼為382910，請勿告知他人",
        "【某银行】用于支付4,980.00元的验证码，请勿告知他人：382910",
        "Your OTP for USD 199.99 at AMAZON on 20 Nov 2026 is 382910",
        "382910 is your one-time passcode for a payment of USD 199.99 on 20 Nov 2026",
    ],
)
def test_a_code_was_shown_and_its_message_read_as_a_payment(text):
    found = reading.read(text, TODAY)
    assert not found.rows and [notice.about for notice in found.notices] == ["code"]
    assert "382910" not in found.notices[0].source and "382910" not in scrubbed(text)


def test_a_day_beside_the_word_password_is_no_code():
    assert scrubbed("Password reset on 2026-11-20") == "Password reset on 2026-11-20"


@pytest.mark.parametrize("text", ["密码输入错误3次，订单 202611", "校验码已发送，请查收\n终端号 00382910 批次 202611"])
def test_a_number_that_no_code_word_stands_in_line_with_is_shown(text):
    assert scrubbed(text) == text


def test_the_clock_of_a_line_below_its_day_was_lost():
    found = reading.read("2026年11月20日 星期五\n03:12 快捷支付-某某科技 -4,980.00\n09:00 工资 +8,000.00", TODAY)
    assert [(row.day, row.clock, row.direction) for row in found.rows] == [
        (date(2026, 11, 20), "03:12", "out"),
        (date(2026, 11, 20), "09:00", "in"),
    ]
