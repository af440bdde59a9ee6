"""Keeping a case: resume code, remember, take along, bring, delete now, leave."""

import pytest
from django.conf import settings
from django.test import Client

from complaints.drafts.models import StoredDraft
from complaints.web.interview.held import cookie_name
from legal_refs.case.casefile import dumps, loads
from tests.journeys.browser import Browser
from tests.journeys.test_bad_input import at, with_case
from tests.journeys.test_guards import answers_of, begun
from tests.journeys.test_walks import CASES

pytestmark = pytest.mark.django_db


def test_resume_with_the_code_on_a_clean_browser_continues_with_every_answer():
    browser = begun()
    browser.send({"bank_name": "邕江商业银行股份有限公司", "card_kind": "debit"})
    onward = browser.step
    browser.open(f"/case/{browser.token}/keep/")
    code = browser.page.xpath("//p[@class='code']")[0].text
    other = Browser(Client()).open("/resume/").send({"code": code.lower().replace("-", " ")})
    assert other.step == onward and other.token == browser.token
    assert answers_of(other) == answers_of(browser)


@pytest.mark.parametrize("code", ["", "abc", "2" * 28, "\x00", "𠮷" * 300])
def test_a_wrong_code_gets_words_and_stays(code):
    browser = Browser().open("/resume/").send({"code": code})
    assert browser.step == "resume" and browser.page.xpath("//*[@role='alert']")


def test_remember_on_this_device():
    browser = begun()
    name = cookie_name(browser.token)
    assert not browser.client.cookies[name]["max-age"]
    browser.open(f"/case/{browser.token}/keep/").send({"remember": ["yes"]})
    assert browser.client.cookies[name]["max-age"] == settings.DRAFT_DAYS * 86400
    assert browser.client.cookies[name]["httponly"]


@pytest.mark.parametrize("name", ["gan-today", "leak-then-theft", "credit-query"])
def test_take_along_and_bring_back(name):
    browser = Browser().open("/import/").send({"text": dumps(CASES[name])})
    assert browser.step == "check"
    exported = browser.client.get(f"/case/{browser.token}/case.yaml")
    assert loads(exported.content) == CASES[name]


@pytest.mark.parametrize(
    "text", ["", "incident: nothing\n", "incident: leak_calls\nunknown: 1\n", "[1", "\x00", "x" * 600_000]
)
def test_a_case_file_that_cannot_be_used_says_where_and_stays(text):
    browser = Browser().open("/import/").send({"text": text})
    assert browser.step == "import" and browser.page.xpath("//*[@role='alert']")
    assert not StoredDraft.objects.exists()


def test_delete_now():
    browser = with_case()
    token = browser.token
    at(browser, "delete")
    assert StoredDraft.objects.exists()
    browser.send()
    assert browser.step == "deleted" and not StoredDraft.objects.exists()
    assert browser.client.get(f"/case/{token}/check/").status_code == 404


def test_leaving_takes_every_case_from_the_browser_and_keeps_the_drafts():
    browser = begun()
    token = browser.token
    response = browser.client.post("/leave/")
    assert response.headers["Clear-Site-Data"]
    assert browser.client.get(f"/case/{token}/check/").status_code == 404
    assert StoredDraft.objects.count() == 1


@pytest.mark.parametrize(
    ("since", "step", "data", "shows"),
    [
        ("bank", "complaint", {"complaint_reply": "refused"}, "complaint-reply"),
        ("regulator", "regulators", None, ""),
        ("preserve", "preserve", None, ""),
        ("paid", "payments", None, ""),
        ("police", "acted", {"police_status": "refused"}, "police-after"),
    ],
)
def test_coming_back_with_an_answer_leads_to_its_page_and_then_to_the_result(since, step, data, shows):
    from tests.web.test_pages_result import finished

    browser = finished("gan-refused" if since == "bank" else "gan-today")
    browser.open(f"/case/{browser.token}/follow-up/").send({"since": since})
    assert browser.step == step
    browser.send(data)
    if shows and browser.step == shows:
        browser.send()
    assert browser.step == "result"


def test_follow_up_wants_an_answer():
    from tests.web.test_pages_result import finished

    browser = finished("gan-today")
    browser.open(f"/case/{browser.token}/follow-up/").send()
    assert browser.step == "follow-up" and browser.page.xpath("//*[@role='alert']")
