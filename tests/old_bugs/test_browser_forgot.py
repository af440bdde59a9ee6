"""A server's mistake made browsers forget the only key: an empty database, a clock ahead, a node with older secrets."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from complaints.drafts import store
from complaints.drafts.models import StoredDraft
from complaints.web.interview.held import MOST_CASES, REMEMBERED, cookie_name
from tests.journeys.browser import Browser
from tests.journeys.test_guards import begun
from tests.walker import hidden

pytestmark = pytest.mark.django_db


def held(client: Client) -> dict[str, str]:
    return {name: cookie.value for name, cookie in client.cookies.items() if name.startswith("case-") and cookie.value}


def test_a_draft_that_is_not_found_leaves_the_key_until_the_visitor_presses():
    browser = begun()
    before, page = held(browser.client), f"/case/{browser.token}/check/"
    StoredDraft.objects.update(expires=timezone.now() - timedelta(seconds=1))  # as for a clock 31 days ahead
    gone = browser.client.get(page)
    assert gone.status_code == 410 and held(browser.client) == before
    StoredDraft.objects.update(expires=timezone.now() + timedelta(days=3))
    assert browser.client.get(page).status_code == 200
    StoredDraft.objects.all().delete()  # as for an empty database
    gone = browser.client.get(page)
    assert gone.status_code == 410 and held(browser.client) == before
    done = browser.client.post(f"/case/{browser.token}/forget/", hidden(gone.content))
    assert done.status_code == 302 and held(browser.client) == {}


def test_a_stranger_cannot_ask_what_a_browser_holds():
    assert Client().post(f"/case/{begun().token}/forget/").status_code == 404


def test_a_hundred_and_thirty_cases_keep_the_cookies_small_and_the_remembered_ones():
    """130 cookies made a header of 8 KB: the web server answered 431 on every page."""
    client, first = Client(), begun()
    browser = Browser(client)
    client.cookies[cookie_name(first.token)] = held(first.client)[cookie_name(first.token)] + REMEMBERED
    drafts = [store.create({"answers": {}}) for _ in range(130)]
    for age, draft in enumerate(drafts):
        client.cookies[cookie_name(draft.token)] = draft.code
        until = timezone.now() + timedelta(days=29 - age / 10)
        StoredDraft.objects.filter(lookup=draft.key.lookup).update(expires=until)
    browser.open("/case/new/incident/").send({"incident": "counterfeit_atm"})
    left = held(client)
    assert len(left) == MOST_CASES
    assert cookie_name(browser.token) in left and cookie_name(first.token) in left
    newest = {cookie_name(d.token) for d in drafts[: MOST_CASES - 2]}
    assert newest < set(left)
    assert sum(len(name) + len(value) + 3 for name, value in left.items()) < 4000


def test_the_first_page_lists_the_case_that_changed_last_first_and_does_without_the_database():
    client = Client()
    drafts = [store.create({"answers": {}}) for _ in range(3)]
    for days, draft in zip((3, 9, 6), drafts, strict=True):
        client.cookies[cookie_name(draft.token)] = draft.code
        StoredDraft.objects.filter(lookup=draft.key.lookup).update(expires=timezone.now() + timedelta(days=days))
    page = client.get("/").content.decode()
    order = sorted(drafts, key=lambda d: page.index(d.token))
    assert order == [drafts[1], drafts[2], drafts[0]]
    with connection.execute_wrapper(broken):
        assert drafts[0].token in client.get("/").content.decode()


def broken(*_args):
    from django.db import OperationalError

    raise OperationalError("database is locked")


def test_a_remembered_case_is_remembered_as_long_as_the_draft_lives():
    browser = begun()
    browser.open(f"/case/{browser.token}/keep/")
    browser.client.post(browser.url, hidden(browser.response.content) | {"remember": "yes"})
    name = cookie_name(browser.token)
    assert browser.client.cookies[name].value.endswith(REMEMBERED)
    browser.client.cookies[name]["max-age"] = 5
    browser.open(f"/case/{browser.token}/incident/").send()
    assert browser.client.cookies[name]["max-age"] == 30 * 86400
