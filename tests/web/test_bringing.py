"""What people bring goes through the confirm page: only ticked rows go in, open fields are asked, one press undoes."""

import re
import time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from complaints.intake import apart, taking
from complaints.intake.row import MoneyRow
from tests.intake.rendered import picture
from tests.intake.trials import TODAY
from tests.journeys.test_bad_input import at, with_case
from tests.journeys.test_guards import answers_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def on_that_day(monkeypatch):
    monkeypatch.setattr("complaints.journey.fields.today", lambda: TODAY)


def bring(text, browser=None):
    browser = browser or at(with_case(), "transactions")
    return browser.open(f"/case/{browser.token}/transactions/paste/").send({"rows": text})


def items(browser):
    return answers_of(browser)["transactions"]["items"]


def test_nothing_is_ticked_and_only_ticked_rows_go_in():
    browser = bring(
        "2026-05-21 21:00 ATM取款 50.00\n2026-05-21 21:05 ATM取款 60.00\n2026-05-22 工资 +8,000.00\n坏的一行"
    )
    assert not browser.page.xpath("//input[@name='row'][@checked]")
    assert len(browser.page.xpath("//input[@name='row']")) == 2, "the salary cannot be ticked"
    assert "8,000.00" in browser.text
    assert "坏的一行" in browser.text, browser.text
    browser.send({"row": ["1"]})
    assert browser.step == "transactions"
    assert [i["cny"] for i in items(browser)][3:] == ["60.00"]


def test_undo_takes_out_what_the_last_press_put_in():
    browser = bring("2026-05-21 21:00 ATM取款 50.00\n2026-05-21 21:05 ATM取款 60.00").send({"row": ["0", "1"]})
    assert len(items(browser)) == 5
    browser.send(form=0)
    assert len(items(browser)) == 3 and browser.step == "transactions"
    assert not browser.page.xpath("//form[contains(@action, 'undo')]")


def test_nothing_ticked_is_said_and_all_that_is_certain_is_ticked_by_one_press():
    browser = bring("2026-05-21 21:00 ATM取款 50.00\n2026-05-21 21:05 王某 60.00").send()
    assert browser.page.xpath("//*[@role='alert']")
    browser.send(press=("do", "all"))
    assert browser.page.xpath("//input[@name='row'][@checked]/@value") == ["0"], "what is asked is not ticked"


def test_an_open_field_is_asked_and_what_was_typed_stays():
    browser = bring("2026-11-20 03:12 王某 4980.00").send({"row": ["0"], "kind-0": "transfer"})
    assert browser.page.xpath("//*[@role='alert']//a/@href") == ["#direction-0"]
    assert browser.page.xpath("//select[@name='kind-0']/option[@selected]/@value") == ["transfer"]
    browser.send({"direction-0": "in"})
    assert browser.page.xpath("//*[@role='alert']"), "money in is no loss"
    browser.send({"direction-0": "out"})
    assert items(browser)[-1] | {"_id": 0} == {
        "when.day": "2026-11-20",
        "when.clock": "03:12",
        "cny": "4980.00",
        "channel": "other",
        "kind": "transfer",
        "_id": 0,
    }


def test_a_foreign_amount_goes_in_with_what_it_cost_in_yuan():
    browser = bring("您尾号1234的信用卡于2026年11月20日03:12在AMAZON MKTPLACE消费199.99美元，可用额度30,000.00元")
    browser.send({"row": ["0"], "cny-0": "1,425.93"})
    kept = items(browser)[-1]
    assert (kept["cny"], kept["amount"], kept["currency"], kept["overseas"]) == ("1425.93", "199.99", "USD", "yes")
    assert kept["counterpart"] == "AMAZON MKTPLACE" and "place" not in kept


def test_the_year_is_asked_once_for_all_rows():
    text = "您尾号0042卡9月3日01:13ATM取款支出2,000元\n您尾号0042卡9月3日03:15ATM取款支出300元"
    browser = bring(text).send({"row": ["0", "1"]})
    assert browser.page.xpath("//*[@role='alert']//a/@href") == ["#year-latest"]
    browser.send({"year": "before"})
    assert [i["when.day"] for i in items(browser)[3:]] == ["2025-09-03", "2025-09-03"]


def test_unread_lines_come_back_to_be_corrected():
    browser = bring("2026-05-21 21:00 ATM取款 50.00\n坏的一行").send({"row": ["0"], "fix": ["yes"]})
    assert browser.values(browser.forms()[0])["rows"] == "坏的一行"
    assert len(items(browser)) == 4


def test_a_file_is_read_like_the_paste_and_a_wrong_one_refused_in_words():
    browser = at(with_case(), "transactions")
    url = f"/case/{browser.token}/transactions/paste/"
    csv = SimpleUploadedFile("a.csv", "交易日期,摘要,支出\n2026-11-20,消费,28.16".encode("gbk"))
    browser.take(browser.client.post(url, {"file": csv, "rows": ""}), url)
    assert "28.16" in browser.text
    browser.take(browser.client.post(url, {"file": SimpleUploadedFile("a.bin", bytes(range(256)) * 9)}), url)
    assert browser.page.xpath("//*[@role='alert']") and browser.status == 200


def test_rows_that_are_in_the_list_already_are_marked():
    browser = bring("2026-05-21 21:00 ATM取款 50.00").send({"row": ["0"]})
    bring("2026-05-21 21:00 ATM取款 50.00", browser)
    assert browser.page.xpath("//*[@class='flag']")


def test_a_page_that_was_tampered_with_asks_to_read_again():
    browser = bring("2026-05-21 21:00 ATM取款 50.00").send({"row": ["0"], "read": "x"})
    assert browser.page.xpath("//*[@role='alert']") and len(items(browser)) == 3


def test_two_tabs_the_page_is_shown_again_and_nothing_is_lost():
    browser = bring("2026-05-21 21:00 ATM取款 50.00").send({"row": ["0"], "version": "0"})
    assert browser.page.xpath("//*[@role='alert']") and len(items(browser)) == 3
    browser.send()
    assert len(items(browser)) == 4


@pytest.mark.parametrize("rows", ["", "没有一行能读", "x" * 100_001, "2026-05-21 \x00 5.00"])
def test_what_cannot_be_read_stays_on_the_page(rows):
    browser = bring(rows)
    assert browser.page.xpath("//*[@role='alert']") and browser.status == 200
    assert browser.page.xpath("//h1")[0].text_content() in ("Bring what you have", "把手里的材料拿来")


def test_a_full_card_number_shows_nowhere_on_the_confirm_page():
    browser = bring("2026-05-21 21:00 转账支出 50.00元 至 6222 0212 3456 7890 128")
    html = re.sub(r'name="read" value="[^"]*"', "", browser.response.content.decode())
    assert "7890" not in html and "0128" in html


def test_a_row_with_a_question_cannot_be_taken_by_any_way():
    """The page hides nothing: even a forged tick is asked."""
    row = MoneyRow(day=TODAY, amount=None, direction="none", uncertain=("amount", "direction"))
    assert set(taking.taken(row, {}, "", TODAY).missing) == {"amount", "direction", "kind"}


def test_2000_rows_by_file_go_through_the_page_and_into_the_case_in_bounded_time():
    """One page of 2,000 rows, one press: less than 12 s of processor time each way."""
    head = "交易日期,交易时间,摘要,支出,余额"
    rows = [f"2026-11-03,{i // 60 % 24:02d}:{i % 60:02d}:00,快捷支付,1.00,{5000 - i}.00" for i in range(1990)]
    browser = at(with_case(), "transactions")
    url = f"/case/{browser.token}/transactions/paste/"
    started = time.process_time()
    file = SimpleUploadedFile("a.csv", "\n".join([head, *rows]).encode("gb18030"))
    browser.take(browser.client.post(url, {"file": file}), url)
    browser.send(press=("do", "all"))
    browser.send(press=("do", "keep"))
    assert len(items(browser)) == 1993
    assert time.process_time() - started < 36


@pytest.mark.skipif(not apart.pictures_can_be_read(), reason="no reader of pictures on this machine")
def test_a_picture_of_a_telephone_becomes_rows_with_their_cut_outs_without_scripts():
    drawn = picture(14)
    browser = at(with_case(), "transactions")
    url = f"/case/{browser.token}/transactions/paste/"
    browser.take(browser.client.post(url, {"file": SimpleUploadedFile("a.jpg", drawn.file)}), url)
    assert len(browser.page.xpath("//img[@class='cut']")) == len(drawn.rows)
    assert "data:" in browser.response.headers["Content-Security-Policy"]
    out = [e.get("value") for e in browser.page.xpath("//input[@name='row']")][:3]
    browser.send({"row": out, **{f"kind-{n}": "transfer" for n in out if browser.has(f"kind-{n}")}})
    assert len(items(browser)) == 6


def test_a_page_says_where_pictures_cannot_be_read(monkeypatch):
    monkeypatch.setattr(apart, "pictures_can_be_read", lambda: False)
    browser = at(with_case(), "transactions")
    browser.open(f"/case/{browser.token}/transactions/paste/")
    assert "image/jpeg" not in browser.response.content.decode() and "读不了图片" in browser.text
