"""Messages, statements and pasted lists become rows: amount, direction and currency right or asked, never guessed."""

from datetime import date
from decimal import Decimal

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import settings as settings_of
from hypothesis import strategies as st

from complaints.intake import decoding, files, reading
from complaints.intake.refusal import Refused
from tests.intake.trials import TODAY, messages, tables, way_of, written
from tests.timing import least

SHARED = settings.BASE_DIR.parent / "shared" / "cases" / "statements"
THEFTS = {
    "abc-debit.csv": "2026-09-03 03:11 4980.00, 2026-09-03 03:13 4980.00, 2026-09-22 - 2000.00",
    "alipay-mobile.csv": "2026-09-12 21:32 4980.00, 2026-09-12 21:33 4940.00",
    "ccb-debit.csv": "2026-09-03 - 3000.00, 2026-09-03 - 298.00, 2026-09-03 - 20000.00",
    "cmb-debit-new.csv": "2026-09-03 - 2000.00, 2026-09-03 - 3000.00, 2026-09-03 - 10.14, 2026-09-05 - 498.00",
    "cmb-debit-old.csv": "2026-09-03 01:13 2000.00, 2026-09-03 01:15 3000.00",
    "excel-copy.tsv": "2026-09-03 01:13 2000.00, 2026-09-03 01:15 3000.00, 2026-09-05 03:00 498.00",
    "icbc-debit.csv": "2026-09-03 - 5000.00, 2026-09-03 - 4800.00, 2026-09-02 - 36.50, 2026-09-01 - 1098.00",
    "paste-plus-is-income.txt": "2025-03-10 00:09 500.00",
    "paste-signed-column.txt": "2025-03-11 - 500.00",
    "paste-sms-no-year.txt": "",
}
"""Money out and certain, read off the shared files by hand; everything else in them came in, was closed or is asked."""


@pytest.mark.parametrize(("expected", "text"), list(messages()))
def test_a_message(expected, text):
    found = reading.read(text, TODAY)
    if expected == "-":
        assert not found.rows and found.notices
        return
    (row,) = found.rows
    amount, currency, way = expected.split()
    assert (str(row.amount), row.currency) == (amount, currency)
    assert (way == "ask" and "direction" in row.uncertain) or row.direction == way
    year_stands_there = "2026" in text or "于26年" in text
    assert ("day" in row.uncertain) == (not year_stands_there), "a year that is not written is asked"
    assert row.day == date(2026, 11, 20)
    assert ("cny" in row.uncertain) == (currency != "CNY"), "what a foreign amount cost in yuan is asked"
    assert not row.ticked or (way == "out" and not row.uncertain)


@pytest.mark.parametrize(("name", "text", "expected"), list(tables()))
def test_a_statement(name, text, expected):
    found = reading.read(text, TODAY)
    assert [written(row) for row in found.rows] == expected
    assert not found.unread
    assert not [row for row in found.rows if row.ticked and (row.direction != "out" or row.uncertain)]


def test_there_are_as_many_trials_as_promised():
    assert len(list(messages())) >= 150 and len(list(tables())) >= 45


@pytest.mark.skipif(not SHARED.exists(), reason="the shared statements stand beside the project only")
@pytest.mark.parametrize("name", THEFTS)
def test_the_shared_statements(name):
    found = files.read((SHARED / name).read_bytes(), TODAY)
    ticked = [f"{r.day} {r.clock or '-'} {r.amount}" for r in found.rows if r.ticked]
    assert ", ".join(ticked) == THEFTS[name]
    assert not found.unread


@pytest.mark.skipif(not SHARED.exists(), reason="the shared messages stand beside the project only")
def test_the_shared_messages():
    found = files.read((SHARED / "sms.txt").read_bytes(), TODAY)
    assert len(found.rows) == 13 and len(found.notices) == 1
    assert [r.direction for r in found.rows].count("in") == 1
    assert {r.amount for r in found.rows} == {Decimal(a) for a in ("2000", "4980", "12000")}
    assert {r.tail for r in found.rows} == {"0042"}
    with_year = [r for r in found.rows if "day" not in r.uncertain]
    assert len(with_year) == 2, "only two of them name the year, one by the moment of arrival"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "您尾号1234的信用卡于2026年11月20日03:12在AMAZON MKTPLACE消费199.99美元，可用额度30,000.00元",
            "199.99 USD out",
        ),
        ("您尾号1234的信用卡于11月20日03:12在AMAZON MKTPLACE消费199.99美元，可用额度30,000.00元", "199.99 USD ask"),
        ("2026-11-20 12:00 LAWSON JPY 12,800.00", "12800.00 JPY ask"),
        ("交易日期,商户,币种,金额\n2026-11-20,AMAZON,USD,199.99", "199.99 USD ask"),
        ("2026-11-20 工资 +8,000.00 18,000.00", "8000.00 CNY in"),
        ("2026-11-21 退款 AMAZON 199.99 元", "199.99 CNY in"),
        ("2026-11-21 退款 AMAZON 199.99", "199.99 CNY ask"),
        ("2026-11-20 20:31 余额10,000.00 支出5,000.00", "5000.00 CNY out"),
        ("2026-11-20 20:31 消费5000元", "5000.00 CNY out"),
        ("11/20 11/21 AMAZON MKTPLACE 1,425.93 1234 199.99(US)", "1425.93 CNY ask"),
        ("2026-05-21|02:10|转账|6000.00|1.00", "6000.00 CNY ask"),
        ("２０２６年５月２１日 02:10 消费 ６，０００．００元 某商户", "6000.00 CNY out"),
        ("2026-05-21 消费 12,34 元", "1234.00 CNY ask"),
        ("2026-05-21 消费港币 1,200.00 元", "1200.00 HKD out"),
        ("2026-05-21 消费外币 300.00", "300.00 CNY ask"),
        ("2026-05-21 境外消费 300.00 元", "300.00 CNY ask"),
        ("2026-05-21 消费 300.00 比索", "300.00 CNY ask"),
        ("2026-05-21 消费人民币 300.00 美元", "300.00 CNY ask"),
    ],
)
def test_lines_that_were_read_wrongly_once(text, expected):
    (row,) = reading.read(text, TODAY).rows
    assert f"{row.amount} {row.currency} {way_of(row)}" == expected


def test_a_line_of_a_credit_card_bill_is_money_out_and_only_its_year_is_asked():
    (row,) = reading.read("11/20 11/21 AMAZON MKTPLACE 1,425.93 1234 199.99(US)", TODAY).rows
    assert (row.direction, row.uncertain, row.original) == ("out", ("day",), (Decimal("199.99"), "USD"))


def test_the_merchant_is_the_other_side_and_no_place():
    (row,) = reading.read("【招商银行】您账户0042于2026年11月20日03:15在某支付-测试商户快捷支付4980.00元", TODAY).rows
    assert (row.counterpart, row.place, row.channel) == ("某支付-测试商户", "", "quick_pay")


@pytest.mark.parametrize(
    "number", ["6222021234567890128", "6222 0212 3456 7890 128", "６２２２－０２１２－３４５６－７８９０－１２８"]
)
def test_no_full_number_no_code_and_no_telephone_leaves_the_reader(number):
    rows = [f"2026-05-21 10:00 转账支出 500.00 元 至 {number}", "2026-05-22 10:00 转账支出 5.00 元给 13800138000 张某"]
    text = "\n".join([*rows, "您的验证码是382910"])
    found = reading.read(text, TODAY)
    shown = repr(found)
    assert [str(r.amount) for r in found.rows] == ["500.00", "5.00"]
    for secret in ("6222", "6789", "13800138000", "382910"):
        assert secret not in shown
    assert "0128" in shown and "138****8000" in shown


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(encoding, end):
    text = end.join(["交易日期,摘要,支出,收入", "2026-11-20,消费 某店，二楼,￥28.16,", "2026-11-21,工资,,￥628.16"])
    found = files.read(text.encode(encoding), TODAY)
    assert [written(r) for r in found.rows] == ["2026-11-20 - 28.16 CNY out", "2026-11-21 - 628.16 CNY in"]


def test_text_that_a_program_had_read_as_gbk_is_put_right():
    broken = "交易日期,摘要,支出\n2026-11-20,消费,28.16".encode().decode("gb18030")
    assert decoding.repaired(broken).startswith("交易日期")


def test_a_misread_digit_breaks_the_chain_of_a_picture():
    """200.00 was read as 260.00: 1,500.00 - 260.00 is not 1,300.00."""
    amounts = ("03 消费 500.00 0.00 1500.00", "04 消费 260.00 0.00 1300.00", "05 消费 100.00 0.00 1200.00")
    text = "\n".join(
        ["交易日期 摘要 支出 收入 余额", *(f"2026-11-{a}" for a in amounts), "2026-11-06 消费 50.00 0.00 1150.00"]
    )
    rows = reading.read(text, TODAY, by_eye=True).rows
    assert [("amount" in r.uncertain) for r in rows] == [False, True, False, False]


def test_several_messages_on_one_line_and_one_message_over_several():
    first = "您尾号0042卡11月20日03:15支出4,980元，余额3,143.45元。【工商银行】"
    one = f"{first}您尾号0042卡11月20日03:16支出20元，余额3,123.45元。【工商银行】"
    assert [str(r.amount) for r in reading.read(one, TODAY).rows] == ["4980.00", "20.00"]
    broken = "【某银行】您尾号0042的储蓄卡11月20日03:15在\n某某商户消费支出人民币4,9\n80.00元，活期余额3,143.45元。"
    assert not [r for r in reading.read(broken, TODAY).rows if r.ticked]
    whole = "【某银行】您尾号0042的储蓄卡11月20日03:15\n在某某商户消费支出人民币4,980.00元，\n活期余额3,143.45元。"
    assert [str(r.amount) for r in reading.read(whole, TODAY).rows] == ["4980.00"]


@pytest.mark.parametrize(
    "text",
    [
        "【某银行】您尾号0042账户11月20日余额为3,005.00元，低于您设定的提醒金额5,000.00元",
        "【某银行】11月20日起，您尾号0042卡单笔超过2,000.00元的消费须输入密码",
    ],
)
def test_a_bound_is_no_amount_and_its_message_is_shown_as_not_read(text):
    found = reading.read(text, TODAY)
    assert not found.rows and (found.unread or found.notices)


def test_a_day_that_lies_ahead_is_asked():
    (row,) = reading.read("2026-12-24 10:00 ATM取款 5.00", TODAY).rows
    assert row.day is None and "day" in row.uncertain and not row.ticked


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_error(text):
    found = reading.read(text, TODAY)
    assert not [r for r in found.rows if r.ticked and r.uncertain]


@settings_of(deadline=None)  # some bytes look like a file of a kind that is opened in a process of its own
@given(st.binary(max_size=300))
def test_any_file_is_read_or_refused(raw):
    try:
        files.read(raw, TODAY)
    except Refused as refusal:
        assert refusal.reason


LONG = {
    "commas": "2026-01-01 " + "111," * 25_000,
    "digits": "1" * 100_000,
    "blanks": "2026-01-01 消费" + " " * 100_000 + "5.00元",
    "words": "支出" * 50_000,
    "starts": "您尾号" * 33_000,
    "brackets": "【" * 100_000,
    "quotes": '"' * 99_999,
    "lines": "2026-01-01 消费 5.00元\n" * 5_000,
    "long lines": ("您尾号0042卡在" + "在" * 900 + "\n") * 110,
    "blank lines of a heading": ("日期" + "," * 900 + "\n") * 110,
}


@pytest.mark.parametrize("name", LONG)
def test_work_grows_with_the_length_only(name):
    """The paste line of 100 KB took 34 s."""
    reading.read("您尾号0042卡11月20日支出5元", TODAY)
    bound = 0.05 if LONG[name].count("\n") < 2 else 1.0
    assert least(lambda: reading.read(LONG[name], TODAY), bound) < bound
