import pytest
from django.test import Client

from complaints.web.leaving import forget_everything, forget_pages
from tests.walker import Reply, Walker, hidden
from tests.web.addresses import addresses

pytestmark = pytest.mark.django_db

TABLE = {
    "Content-Security-Policy": lambda v: v.startswith("default-src 'none'; "),
    "Strict-Transport-Security": lambda v: v == "max-age=31536000; includeSubDomains; preload",
    "X-Content-Type-Options": lambda v: v == "nosniff",
    "X-Frame-Options": lambda v: v == "DENY",
    "Referrer-Policy": lambda v: v == "no-referrer",
    "Cross-Origin-Opener-Policy": lambda v: v == "same-origin",
    "Cross-Origin-Embedder-Policy": lambda v: v == "require-corp",
    "Cross-Origin-Resource-Policy": lambda v: v == "same-origin",
    "Permissions-Policy": lambda v: all(
        f"{name}=()" in v for name in ("camera", "geolocation", "microphone", "payment")
    ),
}


def faults_of(response) -> list[str]:
    return [name for name, good in TABLE.items() if not good(response.headers.get(name, ""))]


@pytest.mark.parametrize("path", addresses())
@pytest.mark.parametrize("method", ["get", "head", "post", "put", "delete", "options"])
def test_every_answer_carries_every_header(path, method):
    response = getattr(Client(raise_request_exception=False), method)(path, secure=True)
    assert faults_of(response) == []
    assert response.headers["Cache-Control"] == "no-store" or path.startswith("/static/")
    assert response.status_code < 500


def test_the_policy_allows_our_own_files_and_nothing_else():
    policy = dict(
        part.partition(" ")[::2] for part in Client().get("/healthz").headers["Content-Security-Policy"].split("; ")
    )
    assert policy["default-src"] == "'none'"
    assert policy["form-action"] == "'self'"
    assert policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert policy["require-trusted-types-for"] == "'script'"
    assert set(policy.values()) == {"'none'", "'self'", "'script'"}


def observatory(response) -> int:
    """The points that the HTTP Observatory's public table gives for what this site sends; A+ begins at 100."""
    h, score = response.headers, 100
    csp = h["Content-Security-Policy"]
    score += 10 if "default-src 'none'" in csp and "unsafe" not in csp else -25
    score += 0 if int(h["Strict-Transport-Security"].split("=")[1].split(";")[0]) >= 15768000 else -20
    score += 0 if h["X-Content-Type-Options"] == "nosniff" else -5
    score += 5 if "frame-ancestors 'none'" in csp else -20
    score += 5 if h["Referrer-Policy"] == "no-referrer" else -5
    score += 10 if h["Cross-Origin-Resource-Policy"] == "same-origin" else 0
    cookies = list(response.cookies.values())
    secure = all(c["secure"] and c["samesite"] for c in cookies)
    score += (5 if cookies else 0) if secure else -20
    score += -5 if "Access-Control-Allow-Origin" in h else 0
    return score


@pytest.mark.parametrize("path", addresses())
def test_an_observatory_gives_at_least_the_hundred_of_an_a_plus(path, settings):
    settings.CSRF_COOKIE_SECURE = True
    assert observatory(Client(raise_request_exception=False).get(path, secure=True)) >= 100


def test_no_policy_of_transport_over_plain_http():
    assert "Strict-Transport-Security" not in Client().get("/healthz").headers


def test_leaving_clears_everything_and_deleting_spares_other_drafts():
    from django.http import HttpResponse

    left, deleted = HttpResponse(), HttpResponse()
    forget_everything(left)
    forget_pages(deleted)
    assert left.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert deleted.headers["Clear-Site-Data"] == '"cache", "storage"'


def test_health_and_readiness():
    assert (Client().get("/healthz").status_code, Client().get("/healthz").content) == (200, b"ok\n")
    ready = Client().get("/readyz")
    assert (ready.status_code, ready.json()) == (200, {"database": True, "law": True, "static": True, "warm": True})


@pytest.mark.parametrize("remembered", [False, True])
def test_cookies_bind_to_the_host_and_end_with_the_browser_unless_asked(settings, remembered):
    settings.COOKIE_PREFIX, settings.CSRF_COOKIE_NAME, settings.CSRF_COOKIE_SECURE = "__Host-", "__Host-csrf", True
    client = Client(HTTP_SEC_FETCH_SITE="same-origin")

    def send(method, path, fields=None):
        response = client.get(path, secure=True) if method == "GET" else client.post(path, fields, secure=True)
        return Reply(response.status_code, response.headers.get("Location", ""), response.content)

    walker = Walker(send)
    walker.answer("/case/new/incident/", "incident", {"incident-incident": "counterfeit_atm"})
    page = client.get(walker.case("keep/"), secure=True)
    version = hidden(page.content)
    client.post(walker.case("keep/"), version | ({"remember": "yes"} if remembered else {}), secure=True)
    case = client.cookies[f"__Host-case-{walker.token}"]
    for cookie in (case, client.cookies["__Host-csrf"]):
        assert cookie["secure"] and cookie["httponly"] and cookie["samesite"] == "Lax"
        assert cookie["path"] == "/" and not cookie["domain"]
    assert case["max-age"] == (30 * 24 * 3600 if remembered else "")
    assert client.cookies["__Host-csrf"]["max-age"] == ""
    assert set(client.cookies) == {"__Host-csrf", f"__Host-case-{walker.token}"}
