"""Entries of list pages: added, changed, removed, each by its own number."""

import pytest

from tests.journeys.test_bad_input import at, with_case
from tests.journeys.test_guards import answers_of

pytestmark = pytest.mark.django_db
FILLED = "//main//*[self::button or contains(@class, 'button')][not(contains(@class, 'second') or @class='quiet')]"


def test_change_one_entry_and_only_that():
    browser = at(with_case(), "transactions")
    before = answers_of(browser)["transactions"]["items"]
    here = browser.url
    browser.open(f"{here}2/")
    assert browser.values(browser.forms()[0])["transactions-cny"] == "6000.00"
    browser.send({"cny": "6001"})
    after = answers_of(browser)["transactions"]["items"]
    assert [i["cny"] for i in after] == ["6000.00", "6001.00", "6900.00"]
    assert after[0] == before[0] and after[2] == before[2]
    assert after[1]["notified.clock"] == "20:33"


def test_delete_asks_first_and_a_number_is_never_given_twice():
    browser = at(with_case(), "transactions")
    here = browser.url
    browser.open(f"{here}3/delete/")
    assert "6,900.00" in browser.text and len(answers_of(browser)["transactions"]["items"]) == 3
    browser.send()
    assert browser.url.rstrip("/") == here.rstrip("/")
    assert [i["_id"] for i in answers_of(browser)["transactions"]["items"]] == [1, 2]
    data = {"when_day_y": "2026-5-21", "cny": "1", "channel": "atm", "kind": "withdrawal"}
    browser.open(f"{here}add/").send(data, press=("more", "yes"))
    assert browser.url.endswith("/add/")
    assert [i["_id"] for i in answers_of(browser)["transactions"]["items"]] == [1, 2, 4]
    assert browser.open(f"{here}3/").step == "transactions"
    assert browser.open(f"{here}3/delete/").step == "transactions"


def test_the_last_transaction_deleted_asks_for_one_again():
    browser = at(with_case(), "transactions")
    here = browser.url
    for number in (1, 2, 3):
        browser.open(f"{here}{number}/delete/").send()
    assert browser.send().step == "transactions"
    assert browser.page.xpath("//*[@role='alert']")


def test_a_list_in_a_hidden_page_leads_to_the_first_open_one():
    browser = with_case("leak-calls")
    for path in ("transactions/add/", "transactions/1/", "transactions/1/delete/", "transactions/paste/"):
        assert browser.open(f"/case/{browser.token}/{path}").step != "transactions"
    assert browser.client.get(f"/case/{browser.token}/name/add/").status_code == 404


def test_a_stale_tab_keeps_what_was_typed_in_an_entry():
    browser = at(with_case(), "transactions")
    here = browser.url
    browser.open(f"{here}add/")
    typed = browser.values(browser.forms()[0]) | {
        "transactions-when_day_y": "2026-5-21",
        "transactions-cny": "77",
        "transactions-channel": "atm",
        "transactions-kind": "withdrawal",
    }
    other = type(browser)(browser.client).open(f"{here}1/delete/").send()
    assert other.step == "transactions"
    response = browser.client.post(f"{here}add/", typed)
    assert response.status_code == 409
    browser.take(response, f"{here}add/")
    assert "77" in browser.text
    browser.send()
    assert [i["cny"] for i in answers_of(browser)["transactions"]["items"]] == ["6000.00", "6900.00", "77.00"]


def test_delete_in_a_stale_tab_does_nothing_and_says_so():
    browser = at(with_case(), "transactions")
    here = browser.url
    data = browser.open(f"{here}1/delete/").values(browser.forms()[0])
    type(browser)(browser.client).open(f"{here}2/delete/").send()
    assert browser.client.post(f"{here}1/delete/", data).status_code == 409
    assert [i["_id"] for i in answers_of(browser)["transactions"]["items"]] == [1, 3]


def test_the_bank_directory_fills_in_what_is_sourced_and_never_a_branch():
    from complaints.journey.directory import suggestions
    from complaints.journey.table import Facts

    centre = Facts({"bank.name": "中国工商银行股份有限公司牡丹卡中心", "bank.role": "head_office"})
    assert set(suggestions("bank-details", centre)) & {"bank.uscc", "bank.address", "bank.phone"}
    branch = Facts({"bank.name": "中国工商银行股份有限公司南宁分行", "bank.role": "branch"})
    assert suggestions("bank-details", branch) == {}
    assert suggestions("head-office", branch)["bank.head_office.name"] == "中国工商银行股份有限公司"
    assert suggestions("head-office", Facts({"bank.name": "某银行", "bank.role": "branch"})) == {}


def test_an_empty_list_asks_first_for_an_entry_and_a_filled_one_to_go_on():
    browser = at(with_case(), "witnesses")

    def filled():
        return [e.text_content().strip() for e in browser.page.xpath(FILLED)]

    assert filled() == ["添加"]
    browser.open(f"{browser.url}add/").send({"name": "甘明远"})
    assert filled() == ["继续"]


def test_the_pages_of_an_item_of_evidence_are_told_with_their_word():
    lines = [e.text_content() for e in at(with_case(), "evidence").page.xpath("//*[@class='what']")]
    assert lines and all(line.endswith("页") for line in lines)


def test_in_each_group_of_the_task_list_what_is_open_stands_first():
    browser = with_case()
    browser.open(f"/case/{browser.token}/tasks/")
    groups = browser.page.xpath("//section[contains(@class, 'tasks')]")
    done = [[bool(li.xpath("./span[@class='hint']")) for li in group.xpath(".//li")] for group in groups]
    assert any(len(set(group)) == 2 for group in done) and all(group == sorted(group) for group in done)


def test_a_yes_or_no_in_an_entry_stands_with_its_question():
    browser = at(with_case(), "costs")
    browser.open(f"{browser.url}add/").send({"kind": "notary", "amount": "100", "receipt": "no"})
    told = browser.page.xpath("string(//*[@class='what'])")
    assert told.endswith("有票据吗？否")
