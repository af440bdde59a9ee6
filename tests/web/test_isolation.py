"""One draft asked with another's cookie, a guessed code or none: 404, the same bytes as for one that never was."""

import time

import pytest
from django.test import Client

from complaints.drafts import codes, store
from tests.marked import found_in, marked
from tests.walker import Walker, by_test_client
from tests.web.addresses import filled, routes

pytestmark = pytest.mark.django_db

OF_CASE = sorted({route for route, _ in routes() if "<slug:token>" in route})
PARTS = {"document": "B1", "number": "1"}


def address(route: str, token: str) -> str:
    return filled(route, token=token, step="transactions" if "number" in route else "bank", **PARTS)


@pytest.fixture
def victim():
    answers, markers = marked()
    return store.create({"answers": answers}), markers


def intruders(token: str) -> dict[str, Client]:
    """Browsers that are not the victim's."""
    own = Client(raise_request_exception=False)
    Walker(by_test_client(own)).answer("/case/new/incident/", "incident", {"incident-incident": "counterfeit_atm"})
    another = own.cookies[next(name for name in own.cookies if name.startswith("case-"))].value
    renamed, guessed, garbage = (Client(raise_request_exception=False) for _ in range(3))
    renamed.cookies[f"case-{token}"] = another
    guessed.cookies[f"case-{token}"] = codes.new_code()
    garbage.cookies[f"case-{token}"] = "x" * 34
    return {"without": Client(), "with its own": own, "renamed": renamed, "guessed": guessed, "garbage": garbage}


@pytest.mark.parametrize("route", OF_CASE)
def test_every_address_of_a_draft_is_nothing_to_others(victim, route):
    draft, markers = victim
    for who, client in intruders(draft.token).items():
        for method in ("get", "post"):
            never = getattr(Client(), method)(address(route, "aaaaaaaaaaaaaaaa"))
            seen = getattr(client, method)(address(route, draft.token))
            assert seen.status_code == never.status_code, who
            assert _without_token(seen.content) == _without_token(never.content), who
            assert seen.status_code == 404 or (method, seen.status_code) == ("get", 405), who
            assert found_in(markers, {who: seen.content}) == []
            assert not {n for n in seen.cookies if draft.token in n}
    assert store.open_draft(draft.code) == draft


def test_the_routes_of_a_case_are_really_there():
    assert len(OF_CASE) > 10 and any(route.endswith("case.yaml") for route in OF_CASE)


def test_the_answer_takes_as_long_whether_the_draft_exists_or_not(victim):
    draft, _markers = victim
    client = Client()
    client.cookies[f"case-{draft.token}"] = client.cookies["case-aaaaaaaaaaaaaaaa"] = codes.new_code()

    def milliseconds(token: str) -> float:
        started = time.perf_counter()
        client.get(f"/case/{token}/check/")
        return (time.perf_counter() - started) * 1000

    rounds = [(milliseconds(draft.token), milliseconds("aaaaaaaaaaaaaaaa")) for _ in range(120)]
    there, never = (min(column) for column in zip(*rounds, strict=True))  # the least: other work only ever adds
    assert abs(there - never) < 0.5 * max(there, never)


def test_a_resume_code_that_never_was_and_a_deleted_one_get_the_same_page(victim):
    draft, _markers = victim
    store.delete(draft.code)
    client = Client()
    pages = {
        client.post("/resume/", {"code": code}).content.replace(code.encode(), b"CODE")
        for code in (draft.code, codes.new_code())
    }
    assert len({_without_token(page) for page in pages}) == 1


def _without_token(page: bytes) -> bytes:
    import re

    return re.sub(rb'name="csrfmiddlewaretoken" value="[^"]+"', b"", page)
