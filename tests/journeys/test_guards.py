"""The guards around the wizard: whatever is asked for, the answer is a page that helps and nothing is lost."""

from datetime import timedelta

import pytest
from django.utils import timezone

from complaints.drafts import store
from complaints.drafts.models import StoredDraft
from complaints.journey.answers import from_case
from complaints.journey.flow import flow
from complaints.web.interview.held import cookie_name
from legal_refs.case.vocabulary import Incident
from tests.journeys.browser import Browser
from tests.journeys.test_walks import CASES
from tests.journeys.walk import walk

pytestmark = pytest.mark.django_db


def begun(incident: str = "counterfeit_atm") -> Browser:
    """A browser after the first answer."""
    return Browser().open("/case/new/incident/").send({"incident": incident})


def answers_of(browser: Browser) -> dict:
    code = browser.client.cookies[cookie_name(browser.token)].value
    return store.open_draft(code).data["answers"]


def test_first_visit_stores_nothing_and_first_answer_makes_one_row():
    browser = Browser().open("/").open("/case/new/incident/")
    assert not StoredDraft.objects.exists()
    assert not any(name.startswith("case-") for name in browser.client.cookies)
    browser.send({"incident": "counterfeit_atm"})
    assert StoredDraft.objects.count() == 1
    assert browser.step == "bank"


def test_unknown_hidden_and_skipped_pages_lead_to_the_first_open_one():
    browser = begun()
    token = browser.token
    for step in ("nowhere", "finished", "leak", "presence", "court", "card"):
        browser.open(f"/case/{token}/{step}/")
        assert browser.step == "bank", step
    for step in ("nowhere", "leak", "card"):
        response = browser.client.post(f"/case/{token}/{step}/", {"x": "y"})
        assert response.status_code == 302 and response.headers["Location"].endswith("/bank/")
    assert Browser().open("/case/new/card/").step == "incident"


def test_without_management_form_a_friendly_page_and_nothing_changed():
    browser = begun()
    before = answers_of(browser)
    for data in ({}, {"bank-bank_name": "某银行"}, {"wizard_goto_step": "incident"}):
        response = browser.client.post(browser.url, data)
        assert response.status_code == 400
        assert browser.take(response, browser.url).links("") != []
        browser.open(browser.url)
    assert answers_of(browser) == before


def test_tampered_current_step_is_refused():
    browser = begun()
    for step in ("nowhere", "leak", "incident"):
        data = browser.values(browser.forms()[0]) | {f"case-{browser.token}-current_step": step}
        response = browser.client.post(browser.url, data)
        assert response.status_code == 302
    assert "leak" not in answers_of(browser)


def test_junk_fields_are_not_stored():
    browser = begun()
    browser.send({"bank_name": "某银行", "card_kind": "debit"}, press=("junk", "x" * 2000))
    assert "junk" not in str(answers_of(browser))


def test_two_tabs_two_cases_do_not_mix():
    browser = begun("counterfeit_atm")
    first = browser.token
    browser.open("/case/new/incident/").send({"incident": "leak_calls"})
    second = browser.token
    assert first != second
    assert answers_of(browser)["incident"] == {"incident": "leak_calls"}
    assert answers_of(browser.open(f"/case/{first}/incident/"))["incident"] == {"incident": "counterfeit_atm"}


def test_a_stale_tab_loses_nothing_and_can_save():
    browser = begun()
    old = browser.values(browser.forms()[0])
    browser.send({"bank_name": "某银行", "card_kind": "debit"})
    typed = old | {"bank-bank_name": "另一银行", "bank-card_kind": "credit"}
    url = f"/case/{browser.token}/bank/"
    response = browser.client.post(url, typed)
    assert response.status_code == 409
    assert answers_of(browser)["bank"]["card.kind"] == "debit"
    browser.take(response, url)
    browser.send()
    assert browser.step == "transactions"
    assert answers_of(browser)["bank"]["card.kind"] == "credit"


def test_another_browser_sees_nothing_of_a_case():
    browser = begun()
    stranger = Browser()
    for path in ("incident/", "check/", "result/", "keep/", "case.yaml", "delete/", "papers/all.zip", "deadlines.ics"):
        assert stranger.client.get(f"/case/{browser.token}/{path}").status_code == 404, path
    thief = begun()
    thief.client.cookies[cookie_name(browser.token)] = thief.client.cookies[cookie_name(thief.token)].value
    assert thief.client.get(f"/case/{browser.token}/check/").status_code == 404


def test_an_expired_draft_says_so():
    browser = begun()
    StoredDraft.objects.update(expires=timezone.now() - timedelta(seconds=1))
    url = browser.url
    for response in (browser.client.get(url), browser.client.post(url, {"version": "1"})):
        assert response.status_code in (410, 404)
    browser.client.cookies[cookie_name(browser.token)] = "2222"
    assert browser.client.get(url).status_code == 404


def test_get_does_not_write():
    browser = begun()
    version = StoredDraft.objects.get().version
    for path in ("incident", "bank", "check", "keep"):
        browser.open(f"/case/{browser.token}/{path}/")
    assert StoredDraft.objects.get().version == version


@pytest.mark.parametrize(
    "closing", [{"card_clause": "arbitration"}, {"filing_sued_by_bank": "yes"}, {"victim_foreign_party": "yes"}]
)
def test_nothing_stops_without_papers(closing):
    """Whatever closes or moves the way to a court, letters, regulator and police remain."""
    browser = Browser()
    walk(browser, CASES["pos-credit"], until="result")
    browser.open(f"/case/{browser.token}/eligibility/").send(closing)
    assert browser.step in ("tasks", "bank-suit")
    browser.open(f"/case/{browser.token}/result/")
    assert browser.step == "result" and {"B1", "C1", "D1"} <= set(browser.page.xpath("//input[@name='paper']/@value"))


@pytest.mark.parametrize("kind", ["credit", "debit"])
def test_whoever_was_sued_is_asked_what_the_bank_asks_for(kind):
    browser = Browser()
    walk(browser, CASES["pos-credit"], until="result")
    browser.open(f"/case/{browser.token}/bank/").send({"card_kind": kind})
    browser.open(f"/case/{browser.token}/eligibility/").send({"filing_sued_by_bank": "yes"})
    assert browser.step == "bank-suit"
    assert browser.send({"bank_suit_principal": "2500.00"}).step == "tasks"


def test_hidden_answers_stay_in_the_draft_and_leave_the_case():
    browser = Browser()
    walk(browser, CASES["gan-today"], until="result")
    token = browser.token
    browser.open(f"/case/{token}/incident/").send({"incident": "leak_calls"})
    exported = browser.client.get(f"/case/{token}/case.yaml").content.decode()
    assert "transactions" not in exported and "card_in_hand" not in exported
    assert answers_of(browser)["custody"]["custody.card_in_hand"] == "yes"
    browser.open(f"/case/{token}/incident/").send({"incident": "counterfeit_atm"})
    assert "card_in_hand" in browser.client.get(f"/case/{token}/case.yaml").content.decode()


@pytest.mark.parametrize("incident", list(Incident))
def test_every_incident_starts(incident):
    assert begun(incident).step == "bank"


def test_unsafe_methods_and_odd_tokens():
    browser = begun()
    client = browser.client
    assert client.put(browser.url).status_code == 405
    for token in ("new", "x" * 500, "..", "%00"):
        assert client.get(f"/case/{token}/check/").status_code in (404, 400)


def test_a_button_pressed_twice_finds_its_work_done():
    browser = begun()
    data = browser.values(browser.forms()[0]) | {"bank-bank_name": "某银行", "bank-card_kind": "debit"}
    for _press in range(2):
        response = browser.client.post(browser.url, data)
        assert response.status_code == 302 and response.headers["Location"].endswith("/transactions/")
    assert StoredDraft.objects.get().version == 2


def test_a_page_sent_without_a_change_is_no_new_version():
    browser = begun()
    browser.open(f"/case/{browser.token}/incident/").send()
    assert StoredDraft.objects.get().version == 1


@pytest.mark.parametrize("stop", ["bank", "custody", "discovery", "name"])
def test_resumed_with_the_code_at_any_page_every_answer_is_there(stop):
    from django.test import Client

    browser = Browser()
    walk(browser, CASES["gan-today"], until=stop)
    code = browser.client.cookies[cookie_name(browser.token)].value
    other = Browser(Client()).open("/resume/").send({"code": code})
    assert other.step == stop and answers_of(other) == answers_of(browser)


def test_of_two_pages_that_lost_their_answers_the_first_is_asked_first() -> None:
    answers = {**from_case(CASES["gan-today"]), "bank": {}, "discovery": {}}
    journey = flow(answers)
    assert journey.waiting == ("bank", "discovery")
    assert journey.reachable("bank") and not journey.reachable("discovery") and journey.reachable("custody")
