"""What a visitor sees and keeps when something is wrong."""

import logging
import re
from html import unescape

import pytest
from django.db import connection
from django.template import loader
from django.test import Client

from complaints.web import faults
from config.logs import PlaceOnly
from legal_refs.files.datafiles import DataError
from legal_refs.law import library
from tests.web.trial import ERRORS, MARKER

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.web.trial")]
TYPED = {"story": f"{MARKER} <b>&\"'𠮷 {{{{x}}}}", "tick": ["a", "b"]}


@pytest.fixture
def visitor():
    """Someone who has a page of ours open, and with it its cookie."""
    return with_a_page(Client(raise_request_exception=False))


def with_a_page(client: Client) -> Client:
    client.get("/resume/")
    return client


@pytest.fixture
def log_lines():
    """What the real formatter writes while a test runs."""
    lines = []

    class Keep(logging.Handler):
        def emit(self, record):
            lines.append(PlaceOnly().format(record))

    handler = Keep()
    logging.getLogger().addHandler(handler)
    yield lines
    logging.getLogger().removeHandler(handler)


def handed_back(response) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', response.content.decode()):
        found.setdefault(unescape(name), []).append(unescape(value))
    return found


@pytest.mark.parametrize("how", ["locked", "full", "disk", "law"])
def test_a_fault_that_passes_says_so_and_hands_the_answers_back(visitor, how):
    response = visitor.post(f"/trial/fail/{how}", TYPED)
    assert response.status_code == 503
    assert response.headers["Retry-After"] == ("5" if how == "locked" else "30")
    fields = handed_back(response)
    assert fields["story"] == [TYPED["story"]] and fields["tick"] == ["a", "b"]
    assert f'action="/trial/fail/{how}"' in response.content.decode()


@pytest.mark.parametrize("how", ["bug", "template", "unicode"])
def test_a_mistake_of_ours_shows_no_cause_and_hands_the_answers_back(visitor, how):
    response = visitor.post(f"/trial/fail/{how}", TYPED)
    assert response.status_code == 500
    assert handed_back(response)["story"] == [TYPED["story"]]
    assert "Traceback" not in response.content.decode() and "Error" not in response.content.decode()


@pytest.mark.parametrize("how", ERRORS)
def test_log_lines_name_type_and_place_and_never_a_value(visitor, log_lines, how):
    visitor.post(f"/trial/fail/{how}?q={MARKER}", TYPED, REMOTE_ADDR="198.51.100.77", HTTP_USER_AGENT=MARKER)
    text = "\n".join(log_lines)
    assert "access method=POST route=/trial/fail/<str:how>" in text
    assert MARKER not in text and "7788" not in text and "198.51.100.77" not in text
    if how in {"locked", "full", "disk", "law", "bug", "template", "unicode"}:
        kind = type(ERRORS[how]()).__name__
        assert re.search(rf"ERROR fault {kind} at tests/web/trial.py:\d+:fail route=trial/fail/<str:how>", text)


def test_the_reading_visitor_gets_a_link_and_no_form(visitor):
    response = visitor.get("/trial/fail/locked")
    assert response.status_code == 503 and "<form" not in response.content.decode()


@pytest.mark.parametrize(("how", "status"), [("gone", 404), ("forbidden", 403), ("suspicious", 400)])
def test_refusals_have_calm_pages_without_a_cause(visitor, how, status):
    response = visitor.get(f"/trial/fail/{how}")
    assert response.status_code == status and MARKER not in response.content.decode()


def test_every_404_is_the_same_page(visitor):
    pages = {visitor.get(path).content for path in ("/trial/fail/gone", "/no", "/no/such?x=1", "/cases/abc/")}
    assert len(pages) == 1


def test_every_404_of_a_case_has_the_field_for_its_code_and_tells_one_case_from_no_other(visitor):
    def pages(*paths: str) -> set[str]:
        found = (visitor.get(path).content.decode() for path in paths)
        return {re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page) for page in found}

    not_held = pages("/case/abc/bank/", "/case/abcdefghijklmnop/check/", "/case/abc/xyz/")
    no_address = pages("/case/new/", "/case/new/check/")
    assert len(not_held) == len(no_address) == 1
    assert all('name="code"' in page for page in not_held | no_address)
    assert "<h1>这个浏览器里没有这个案件</h1>" in not_held.pop()


def test_without_even_the_fault_page_there_are_words(visitor, monkeypatch, log_lines):
    def missing(*args, **kwargs):
        raise OSError(2, MARKER)

    monkeypatch.setattr(loader, "render_to_string", missing)
    response = visitor.post("/trial/fail/locked", TYPED)
    assert response.status_code == 503 and "暂时无法处理" in response.content.decode()
    assert MARKER not in "\n".join(log_lines)


class TestExpiredForms:
    """CSRF: the form comes back with the answers, unless another site sent it."""

    @pytest.fixture
    def strict(self):
        return with_a_page(Client(enforce_csrf_checks=True, raise_request_exception=False))

    def test_the_answers_come_back_and_the_second_press_works(self, strict):
        page = strict.post("/trial/echo", {"story": TYPED["story"]})
        assert page.status_code == 403
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.content.decode())[1]
        fields = {name: values[0] for name, values in handed_back(page).items() if name != "csrfmiddlewaretoken"}
        assert fields == {"story": TYPED["story"]}
        again = strict.post("/trial/echo", fields | {"csrfmiddlewaretoken": token})
        assert (again.status_code, again.content.decode()) == (200, f"story={TYPED['story']}")

    @pytest.mark.parametrize(
        "foreign",
        [
            {"HTTP_ORIGIN": "https://evil.example"},
            {"HTTP_ORIGIN": "null", "HTTP_SEC_FETCH_SITE": "cross-site"},
            {"HTTP_SEC_FETCH_SITE": "same-site"},
        ],
    )
    def test_what_another_site_sends_is_neither_done_nor_offered(self, strict, foreign):
        page = strict.post("/trial/echo", {"story": "evil"}, **foreign)
        assert page.status_code == 403 and "evil" not in page.content.decode()

    @pytest.mark.parametrize("old_browser", [{}, {"HTTP_ORIGIN": "null"}])
    def test_a_form_without_our_cookie_is_not_repeated_and_comes_back_from_the_second_press(self, old_browser):
        """A browser too old for Sec-Fetch-Site keeps our cookie from another site's form; so it marks that form."""
        stranger = Client(enforce_csrf_checks=True, raise_request_exception=False)
        page = stranger.post("/trial/echo", {"story": TYPED["story"]}, **old_browser)
        assert page.status_code == 403 and "<form" not in page.content.decode()
        again = stranger.post("/trial/echo", {"story": TYPED["story"]}, **old_browser)  # the visitor went back
        assert handed_back(again)["story"] == [TYPED["story"]]

    @pytest.mark.parametrize(("path", "field"), [("/resume/", "code"), ("/import/", "text")])
    def test_what_opens_a_case_is_never_repeated(self, strict, path, field):
        """One press would lead the visitor into the case of whoever made that form."""
        page = strict.post(path, {field: "evil"})
        assert page.status_code == 403 and "evil" not in page.content.decode()

    def test_another_site_fails_even_with_a_stolen_token(self, strict):
        fields = {"story": "evil", "csrfmiddlewaretoken": self.token_of(strict)}
        assert strict.post("/trial/echo", fields, HTTP_ORIGIN="https://evil.example").status_code == 403
        assert strict.post("/trial/echo", fields, HTTP_SEC_FETCH_SITE="cross-site", secure=True).status_code == 403

    @pytest.mark.parametrize("secure", [True, False])
    @pytest.mark.parametrize(
        "own", [{"HTTP_ORIGIN": "null", "HTTP_SEC_FETCH_SITE": "same-origin"}, {"HTTP_ORIGIN": "null"}, {}]
    )
    def test_our_own_forms_pass_although_the_browser_hides_where_they_come_from(self, strict, own, secure):
        token = self.token_of(strict)
        done = strict.post("/trial/echo", {"a": "1", "csrfmiddlewaretoken": token}, secure=secure, **own)
        assert (done.status_code, done.content) == (200, b"a=1")

    def token_of(self, strict):
        page = strict.post("/trial/echo", {"a": "1"})
        return re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.content.decode())[1]


class TestSizes:
    def test_a_body_beyond_the_limit_is_refused_unread(self, visitor, settings):
        response = visitor.post("/trial/echo", {"story": "长" * settings.BODY_LIMIT})
        assert response.status_code == 413

    def test_a_form_beyond_its_limit_and_too_many_fields(self, visitor, settings):
        urlencoded = "application/x-www-form-urlencoded"
        body = "story=" + "x" * settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        assert visitor.post("/trial/echo", body, content_type=urlencoded).status_code == 413
        body = "&".join(f"f{i}=1" for i in range(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1))
        assert visitor.post("/trial/echo", body, content_type=urlencoded).status_code == 413

    def test_a_story_of_twenty_thousand_characters_and_two_hundred_rows_pass(self, visitor):
        story = "我" * 20_000
        rows = {
            f"rows-{i}-{name}": "1234.56" for i in range(200) for name in ("day", "time", "amount", "place", "kind")
        }
        assert story in visitor.post("/trial/echo", {"story": story} | rows).content.decode()

    @pytest.mark.parametrize("length", ["-1", "x", "9" * 40])
    def test_a_false_length_is_refused(self, visitor, length):
        response = visitor.generic("POST", "/trial/echo", b"a=1", CONTENT_LENGTH=length)
        assert response.status_code == 413


def test_too_many_tries_get_an_honest_wait_and_their_answers(visitor):
    for _ in range(10):
        assert visitor.post("/trial/limited", {"code": "x"}).status_code == 200
    held = visitor.post("/trial/limited", {"code": "typed code"})
    assert held.status_code == 429 and 20 <= int(held.headers["Retry-After"]) <= 30
    assert handed_back(held)["code"] == ["typed code"]
    assert held.headers["Retry-After"] in held.content.decode()
    assert visitor.get("/trial/limited").status_code == 200
    assert visitor.post("/trial/limited", {"code": "x"}, REMOTE_ADDR="192.0.2.9").status_code == 200


def test_the_address_behind_our_own_proxies_is_the_one_they_saw(visitor, settings):
    settings.PROXIES = 1
    for i in range(10):
        assert visitor.post("/trial/limited", {}, HTTP_X_FORWARDED_FOR=f"203.0.113.{i}, 192.0.2.1").status_code == 200
    assert visitor.post("/trial/limited", {}, HTTP_X_FORWARDED_FOR="203.0.113.99, 192.0.2.1").status_code == 429
    assert visitor.post("/trial/limited", {}, HTTP_X_FORWARDED_FOR="192.0.2.1, 192.0.2.2").status_code == 200


def test_readiness_names_what_is_missing_and_never_why(visitor, monkeypatch):
    def damaged():
        raise DataError(MARKER)

    monkeypatch.setattr(library, "load", damaged)
    response = visitor.get("/readyz")
    assert (response.status_code, response.json()["law"], response.json()["database"]) == (503, False, True)
    assert MARKER not in response.content.decode()


def test_readiness_without_the_tables(visitor):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'complaints'")
    assert visitor.get("/readyz").json()["database"] is False


def test_no_page_of_words_is_missing():
    assert set(faults.WORDS) >= faults.RESENT | {400, 404, 413}
