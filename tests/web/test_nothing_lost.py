"""What a person typed, and the way back into the case, survive errors, Back, lost cookies and leaving."""

import re

import pytest
from django.conf import settings
from django.test import Client

from complaints.drafts import typed
from complaints.drafts.models import StoredDraft, StoredRefusal
from complaints.web.interview.held import cookie_name
from tests.journeys.browser import Browser
from tests.journeys.test_bad_input import at, with_case
from tests.journeys.test_guards import answers_of, begun

pytestmark = pytest.mark.django_db
CARD = "6222021234567890128"


def wrong(browser: Browser, **typed_now: str) -> Browser:
    fine = {"when_day_y": "2026-5-21", "cny": "很多钱", "channel": "atm", "kind": "withdrawal", "place": "某商店"}
    at(browser, "transactions")
    return browser.open(f"{browser.url}add/").send(fine | typed_now)


def test_a_refused_page_is_a_redirect_that_keeps_what_was_typed_and_why():
    browser = wrong(with_case())
    assert browser.response.request["REQUEST_METHOD"] == "GET" and browser.step == "add"
    assert browser.page.xpath("//*[@role='alert']//a/@href") == ["#id_transactions-cny"]
    values = browser.values(browser.forms()[0])
    assert values["transactions-cny"] == "很多钱" and values["transactions-place"] == "某商店"
    browser.send({"cny": "100"})
    assert len(answers_of(browser)["transactions"]["items"]) == 4


def test_after_the_correction_the_way_back_shows_the_page_without_the_old_error():
    browser = with_case()
    at(browser, "name").send({"victim_phone": "abc"})
    refused = browser.url
    assert browser.page.xpath("//*[@role='alert']")
    browser.send({"victim_phone": "13800138000"})
    assert browser.open(refused).step == "name" and not browser.page.xpath("//*[@role='alert']")
    assert browser.values(browser.forms()[0])["name-victim_phone"] == "13800138000"


def test_a_refusal_of_one_page_says_nothing_on_another_and_changes_no_version():
    browser = with_case()
    version = StoredDraft.objects.get().version
    wrong(browser)
    browser.open(f"/case/{browser.token}/story/?refused=1")
    assert not browser.page.xpath("//*[@role='alert']")
    assert StoredDraft.objects.get().version == version


def test_what_was_refused_is_sealed_and_holds_no_full_number_and_goes_with_the_case():
    browser = with_case()
    at(browser, "bank").send({"card_tail": CARD})
    assert browser.step == "bank" and browser.page.xpath("//*[@role='alert']")
    assert browser.values(browser.forms()[0])["bank-card_tail"] == "*0128"
    assert CARD not in browser.response.content.decode()
    assert CARD.encode() not in bytes(StoredRefusal.objects.get().body)
    at(browser, "delete").send()
    assert not StoredRefusal.objects.exists()


def test_more_than_can_be_kept_is_shown_at_once():
    browser = at(with_case(), "story").send({"story": "长" * typed.LARGEST})
    assert browser.response.request["REQUEST_METHOD"] == "POST" and browser.page.xpath("//*[@role='alert']")


def test_nothing_chosen_on_the_very_first_page_stores_nothing_and_says_so():
    browser = Browser().open("/case/new/incident/").send()
    assert browser.response.request["REQUEST_METHOD"] == "GET" and browser.page.xpath("//*[@role='alert']")
    assert not StoredDraft.objects.exists()


def test_the_code_stands_on_the_page_after_the_first_answer_and_on_no_later_one():
    browser = begun()
    code = browser.client.cookies[cookie_name(browser.token)].value
    assert browser.page.xpath("string(//*[@id='code'])") == code
    assert browser.links("二维码") == [f"/case/{browser.token}/keep/"]
    browser.send({"bank_name": "某银行", "card_kind": "debit"})
    assert not browser.page.xpath("//*[@id='code']")


def test_the_sheet_to_keep_carries_code_address_and_qr():
    browser = begun()
    code = browser.client.cookies[cookie_name(browser.token)].value
    at(browser, "keep")
    assert code in browser.text and "http://testserver/resume/" in browser.text
    assert browser.page.xpath("//*[name()='svg']//*[name()='path']") and browser.page.xpath("//button[@data-print]")
    assert f"#{code}" not in browser.response.content.decode()  # no link carries it, only the picture


@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize("page", ["bank/", "check/", "result/", "papers/B1/", "keep/", "story/add/"])
def test_cookies_gone_and_the_page_has_the_field_for_the_code(page, prefix):
    browser = begun()
    code, token = browser.client.cookies[cookie_name(browser.token)].value, browser.token
    other = Browser(Client()).open(f"{prefix}/case/{token}/{page}")
    assert other.status == 404
    other.send({"code": code.lower()})
    assert other.token == token and other.step == "bank"


def test_a_case_that_is_not_found_has_the_field_too():
    browser, kept = begun(), begun()
    code = kept.client.cookies[cookie_name(kept.token)].value
    StoredDraft.objects.exclude(pk=StoredDraft.objects.order_by("expires").last().pk).delete()
    gone = browser.open(f"/case/{browser.token}/bank/")
    assert gone.status == 410
    assert gone.send({"code": code}).token == kept.token


def test_leaving_asks_first_and_names_every_case_with_its_code():
    browser = begun("counterfeit_atm")
    tokens = [browser.token, browser.open("/case/new/incident/").send({"incident": "leak_calls"}).token]
    codes = [browser.client.cookies[cookie_name(token)].value for token in tokens]
    href = browser.page.xpath("//footer//a[contains(@href, 'leave')]/@href")[0]
    browser.open(href)
    assert all(code in browser.text for code in codes) and "http://testserver/resume/" in browser.text
    assert browser.client.get(f"/case/{tokens[0]}/bank/").status_code == 200  # asked, not yet left
    browser.send()
    assert browser.step == "left"
    assert [browser.client.get(f"/case/{t}/bank/").status_code for t in tokens] == [404, 404]
    assert Browser(Client()).open("/resume/").send({"code": codes[0]}).token == tokens[0]


def test_leaving_without_a_case_asks_for_no_code():
    browser = Browser().open("/leave/")
    assert not browser.page.xpath("//*[@class='code']") and browser.send().step == "left"


def test_ten_cases_in_one_browser_are_told_apart_and_all_open():
    browser = Browser()
    kinds = ["counterfeit_atm", "leak_calls"] * 5
    tokens = [browser.open("/case/new/incident/").send({"incident": kind}).token for kind in kinds]
    browser.open("/")
    listed = browser.page.xpath("//main//li/a[contains(@href, '/check/')]")
    assert {a.get("href").split("/")[2] for a in listed} == set(tokens)
    assert len({re.sub(r"\s+", " ", a.text_content()).strip() for a in listed}) == 2  # the kind and the day
    for token, kind in zip(tokens, kinds, strict=True):
        browser.open(f"/case/{token}/incident/")
        assert answers_of(browser)["incident"] == {"incident": kind}


def test_each_save_renews_the_cookie_of_a_remembered_case():
    browser = begun()
    at(browser, "keep").send({"remember": ["yes"]})
    name = cookie_name(browser.token)
    for answer in ("no", "unknown"):
        at(browser, "bank")
        data = browser.values(browser.forms()[0])
        response = browser.client.post(browser.url, data | {"bank-bank_name": answer})
        assert response.cookies[name]["max-age"] == settings.DRAFT_DAYS * 86400
