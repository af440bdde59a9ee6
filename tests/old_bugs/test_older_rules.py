"""A draft kept under older rules, with answers that today's refuse, ended in a server error on six pages."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from complaints.drafts import store
from complaints.journey.answers import from_case
from complaints.web.interview.held import cookie_name
from legal_refs.case import casefile
from tests.walker import completed
from tests.web.addresses import filled, routes

pytestmark = pytest.mark.django_db
LONG = "经过。" * 20_000


def kept(example: str, changes: dict[tuple[str, str], Any]) -> tuple[Client, str]:
    """A browser with the draft of an example; changes are by page and path, "#0." before a path of the first entry."""
    answers = completed(from_case(casefile.load_path(settings.BASE_DIR / f"examples/{example}.case.yaml")))
    for (step, path), value in changes.items():
        if path == "#":
            answers[step]["items"] = answers[step]["items"] * value
        elif path.startswith("#0."):
            answers[step]["items"][0][path.removeprefix("#0.")] = value
        else:
            answers[step][path] = value
    draft = store.create({"answers": answers})
    client = Client(raise_request_exception=False)
    client.cookies[cookie_name(draft.token)] = draft.code
    return client, draft.token


CHANGES: dict[str, tuple[dict[tuple[str, str], Any], str]] = {
    "longer than now": ({("story", "story"): LONG}, "story"),
    "a card number": ({("story", "story"): "卡号6222021234567890128被盗刷"}, "story"),
    "more than now": ({("evidence", "#"): 300}, "evidence"),
    "longer in an entry": ({("transactions", "#0.place"): LONG}, "transactions"),
    "a year that is none": ({("transactions", "#0.when.day"): "0203-01-01"}, "transactions"),
}
WORDS: dict[str, dict[tuple[str, str], Any]] = {
    "a word of an entry": {("transactions", "#0.channel"): "telegraph"},
    "a word": {("acted", "police.status"): "lost_in_mail"},
    "an incident": {("incident", "incident"): "telegraph_fraud"},
}


@pytest.mark.parametrize("name", CHANGES)
def test_answers_that_no_longer_fit_are_named_with_the_way_to_them(settings, name):
    settings.RATE_FACTOR = 0
    changes, step = CHANGES[name]
    client, token = kept("gan-refused", changes)
    for path in ("result/", "result/money/", "tasks/", "deadlines.ics", "case.yaml", "evidence-files/"):
        led = client.get(f"/case/{token}/{path}")
        assert (led.status_code, led.headers["Location"]) == (302, f"/case/{token}/check/"), path
    page = client.get(f"/case/{token}/check/").content.decode()
    there = page.index('role="alert"')
    assert f'href="/case/{token}/{step}/?back=check"' in page[there : there + 1500]
    assert client.get(f"/case/{token}/{step}/").status_code == 200


@pytest.mark.parametrize("name", WORDS)
def test_a_word_that_is_no_longer_in_its_list_is_named(settings, name):
    settings.RATE_FACTOR = 0
    client, token = kept("gan-refused", WORDS[name])
    page = client.get(f"/case/{token}/check/").content.decode()
    step = next(iter(WORDS[name]))[0]
    there = page.index('role="alert"')
    assert f'href="/case/{token}/{step}/?back=check"' in page[there : there + 1500]


@pytest.mark.parametrize("name", [*CHANGES, *WORDS])
def test_no_page_of_such_a_draft_is_a_server_error(settings, name):
    settings.RATE_FACTOR = 0
    client, token = kept("gan-refused", {**CHANGES, **{n: (c, "") for n, c in WORDS.items()}}[name][0])
    for route in sorted({route for route, _pattern in routes() if "token" in route}):
        for step in ("story", "transactions"):
            path = filled(route, token=token, step=step, document="B1")
            assert client.get(path).status_code < 500, path
