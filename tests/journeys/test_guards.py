"""The guards around the wizard: whatever is asked for, the answer is a page that helps and nothing is lost."""

from datetime import timedelta

import pytest
from django.utils import timezone

from complaints.drafts import store
from complaints.drafts.models import StoredDraft
from complaints.web.interview.held import cookie_name
from legal_refs.case.vocabulary import Incident
from tests.journeys.browser import Browser

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
    assert browser.step == "eligibility"


def test_unknown_hidden_and_skipped_pages_lead_to_the_first_open_one():
    browser = begun()
    token = browser.token
    for step in ("nowhere", "finished", "leak", "theft-kind", "court", "card"):
        browser.open(f"/case/{token}/{step}/")
        assert browser.step == "eligibility", step
    for step in ("nowhere", "leak", "card"):
        response = browser.client.post(f"/case/{token}/{step}/", {"x": "y"})
        assert response.status_code == 302 and response.headers["Location"].endswith("/eligibility/")
    assert Browser().open("/case/new/card/").step == "incident"


def test_without_management_form_a_friendly_page_and_nothing_changed():
    browser = begun()
    before = answers_of(browser)
    for data in ({}, {"eligibility-victim_foreign_party": "no"}, {"wizard_goto_step": "incident"}):
        response = browser.client.post(browser.url, data)
        assert response.status_code == 400
        assert browser._take(response, browser.url).links("") != []
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
    browser.send(
        {"victim_foreign_party": "no", "filing_sued_by_bank": "no", "card_clause": "none"}, press=("junk", "x" * 2000)
    )
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
    browser.send({"victim_foreign_party": "no", "filing_sued_by_bank": "no", "card_clause": "none"})
    typed = old | {
        "eligibility-victim_foreign_party": "unknown",
        "eligibility-filing_sued_by_bank": "no",
        "eligibility-card_clause": "court",
    }
    url = f"/case/{browser.token}/eligibility/"
    response = browser.client.post(url, typed)
    assert response.status_code == 409
    assert answers_of(browser)["eligibility"]["card.clause"] == "none"
    browser._take(response, url)
    browser.send()
    assert browser.step == "bank"
    assert answers_of(browser)["eligibility"]["card.clause"] == "court"


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
    for path in ("incident", "eligibility", "check", "keep"):
        browser.open(f"/case/{browser.token}/{path}/")
    assert StoredDraft.objects.get().version == version


@pytest.mark.parametrize(
    ("field", "value"),
    [("card_clause", "arbitration"), ("victim_foreign_party", "yes"), ("filing_sued_by_bank", "yes")],
)
def test_no_answer_closes_the_door(field, value):
    browser = begun()
    browser.send({"victim_foreign_party": "no", "filing_sued_by_bank": "no", "card_clause": "none"} | {field: value})
    assert browser.step == "bank"


@pytest.mark.parametrize("kind", ["credit", "debit"])
def test_whoever_was_sued_is_asked_what_the_bank_asks_for(kind):
    browser = begun()
    browser.send({"victim_foreign_party": "no", "filing_sued_by_bank": "yes", "card_clause": "none"})
    browser.send({"bank_name": "邕江商业银行股份有限公司南宁兴宁支行", "bank_role": "branch"})
    browser.send({"card_kind": kind, "card_tail": "6688", "card_medium": "chip"})
    assert browser.step == "bank-suit"
    assert browser.send({"bank_suit_principal": "2500.00"}).step == "contract"


def test_hidden_answers_stay_in_the_draft_and_leave_the_case():
    browser = begun("counterfeit_atm")
    browser.send({"victim_foreign_party": "no", "filing_sued_by_bank": "no", "card_clause": "none"})
    browser.send({"bank_name": "邕江商业银行股份有限公司南宁兴宁支行", "bank_role": "branch"})
    browser.send({"card_kind": "debit", "card_tail": "6688", "card_medium": "chip"})
    token = browser.token
    browser.open(f"/case/{token}/incident/").send({"incident": "leak_calls"})
    exported = browser.client.get(f"/case/{token}/case.yaml").content.decode()
    assert "medium" not in exported and "sued_by_bank" not in exported
    assert answers_of(browser)["card"]["card.medium"] == "chip"
    browser.open(f"/case/{token}/incident/").send({"incident": "counterfeit_atm"})
    assert "medium: chip" in browser.client.get(f"/case/{token}/case.yaml").content.decode()


@pytest.mark.parametrize("incident", list(Incident))
def test_every_incident_starts(incident):
    assert begun(incident).step in ("eligibility", "theft-kind", "money-left")


def test_unsafe_methods_and_odd_tokens():
    browser = begun()
    client = browser.client
    assert client.put(browser.url).status_code == 405
    for token in ("new", "x" * 500, "..", "%00"):
        assert client.get(f"/case/{token}/check/").status_code in (404, 400)


def test_a_button_pressed_twice_finds_its_work_done():
    browser = begun()
    data = browser.values(browser.forms()[0]) | {
        "eligibility-victim_foreign_party": "no",
        "eligibility-filing_sued_by_bank": "no",
        "eligibility-card_clause": "none",
    }
    for _press in range(2):
        response = browser.client.post(browser.url, data)
        assert response.status_code == 302 and response.headers["Location"].endswith("/bank/")
    assert StoredDraft.objects.get().version == 2


def test_a_page_sent_without_a_change_is_no_new_version():
    browser = begun()
    browser.open(f"/case/{browser.token}/incident/").send()
    assert StoredDraft.objects.get().version == 1


@pytest.mark.parametrize("stop", ["card", "custody", "claim", "identity"])
def test_resumed_with_the_code_at_any_page_every_answer_is_there(stop):
    from django.test import Client

    from tests.journeys.test_walks import CASES
    from tests.journeys.walk import walk

    browser = Browser()
    walk(browser, CASES["gan-today"], until=stop)
    code = browser.client.cookies[cookie_name(browser.token)].value
    other = Browser(Client()).open("/resume/").send({"code": code})
    assert other.step == stop and answers_of(other) == answers_of(browser)
