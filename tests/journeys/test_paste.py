"""Rows of bank statements: columns recognised, rows read, the rest kept as text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints.intake import paste
from tests.journeys.test_bad_input import at, with_case
from tests.journeys.test_guards import answers_of

TODAY = date(2026, 11, 22)


def test_columns_by_heading_money_in_is_left_out_and_a_bad_row_is_kept_as_text():
    found = paste.read(
        "交易日期\t交易时间\t摘要\t支出\t收入\t余额\t对方户名\n"
        "2026-05-21\t20:31:05\tATM取款\t6,000.00\t\t12,923.50\t另一银行宾阳支行\n"
        "2026-05-21\t20:33:10\t工资\t\t8,000.00\t20,923.50\t某公司\n"
        "这一行读不出来\n",
        TODAY,
    )
    assert found.rows == (
        {
            "when.day": "2026-05-21",
            "when.clock": "20:31",
            "cny": "6000.00",
            "channel": "atm",
            "kind": "withdrawal",
            "place": "ATM取款",
            "counterpart": "另一银行宾阳支行",
        },
    )
    assert found.money_in == 1
    assert found.unread == ("这一行读不出来",)


@pytest.mark.parametrize(
    "text",
    [
        '记账日期,交易金额,余额,摘要\n"2026/5/21","-6,000.00","1,000.00","跨行转账"',
        "交易时间,收/支,金额,交易对方\n2026-05-21 02:10:00,支出,6000.00,某公司\n2026-05-22 02:10:00,收入,1.00,某公司",
        "20260521 02:10:11  快捷支付  -6,000.00  12,923.50",
        "２０２６年５月２１日 02:10 消费 6000.00元 某商户",
        "2026-05-21|02:10|转账|6000.00|1.00",
    ],
)
def test_the_ways_of_the_banks(text):
    rows = paste.read(text, TODAY).rows
    assert [(r["when.day"], r["cny"]) for r in rows] == [("2026-05-21", "6000.00")]


def test_nothing_is_guessed_and_full_numbers_are_masked():
    found = paste.read("2999-01-01 10:00 取款 5.00\n2026-05-21 取款\n2026-05-21 转账 6222021234567890128 5.00", TODAY)
    assert len(found.unread) == 2
    assert found.rows[0]["place"] == "转账 *0128"


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text):
    found = paste.read(text, TODAY)
    assert len(found.rows) + found.money_in <= len(text.splitlines())


@pytest.mark.django_db
def test_paste_confirm_correct_and_keep():
    browser = at(with_case(), "transactions")
    here = browser.url
    browser.open(f"{here}paste/").send(
        {"rows": "2026-05-21 21:00 ATM取款 50.00\n2026-05-21 21:05 ATM取款 60.00\n坏的一行"}
    )
    assert "坏的一行" in browser.text
    assert len(answers_of(browser)["transactions"]["items"]) == 3
    browser.send({"row": ["1"], "fix": ["yes"]})
    assert browser.values(browser.forms()[0])["rows"] == "坏的一行"
    items = answers_of(browser)["transactions"]["items"]
    assert len(items) == 4 and items[-1]["cny"] == "60.00"
    browser.send({"rows": "2026-05-21 21:05 ATM取款 70.00"}).send()
    assert browser.step == "transactions"
    assert answers_of(browser)["transactions"]["items"][-1]["cny"] == "70.00"


@pytest.mark.django_db
@pytest.mark.parametrize("rows", ["", "没有一行能读", "x" * 100_001, "2026-05-21 \x00 5.00"])
def test_paste_that_cannot_be_read_stays_on_the_page(rows):
    browser = at(with_case(), "transactions")
    browser.open(f"{browser.url}paste/").send({"rows": rows})
    assert browser.page.xpath("//*[@role='alert']")
    assert browser.status == 200
