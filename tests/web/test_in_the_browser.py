"""The headers as chromium takes them: forms pass although their origin is hidden, and the policy breaks nothing."""

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.screen import press
from tests.serving import Site

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    with Site(tmp_path_factory.mktemp("site")) as site:
        yield f"http://127.0.0.1:{site.port}"


@pytest.fixture(scope="module")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_form_passes_while_the_browser_hides_where_it_comes_from(address, chromium, javascript):
    page = chromium.new_context(java_script_enabled=javascript).new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{address}/case/new/incident/")
    page.check("input[value=counterfeit_atm]")
    with page.expect_request(lambda request: request.method == "POST") as waiting:
        press(page, "main form button[type=submit]")
    page.wait_for_url("**/bank/")
    sent = waiting.value.all_headers()
    assert sent["origin"] == "null" and "referer" not in sent
    assert complaints == []


def test_no_page_breaks_the_policy_or_asks_elsewhere(address, chromium):
    page = chromium.new_page()
    complaints, hosts = [], set()
    page.on("console", lambda message: complaints.append(message.text))
    page.on("request", lambda request: hosts.add("/".join(request.url.split("/")[:3])))
    for path in ("/", "/en/", "/first-hours/", "/privacy/", "/sources/", "/resume/", "/import/", "/case/new/incident/"):
        page.goto(address + path)
    assert complaints == [] and hosts == {address}


def test_leaving_takes_the_cookies_and_the_resume_code_brings_the_case_back(address, chromium):
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{address}/case/new/incident/")
    page.check("input[value=counterfeit_atm]")
    press(page, "main form button[type=submit]")
    code = next(c["value"] for c in context.cookies() if c["name"].startswith("case-"))
    case = page.url
    press(page, "footer a[href$='/leave/']")
    assert code in page.inner_text("main")
    press(page, "main form button[type=submit]")
    page.wait_for_url("**/left/")
    assert not [c for c in context.cookies() if c["name"].startswith("case-")]
    assert page.goto(case).status == 404
    page.goto(f"{address}/resume/")
    page.fill("input[name=code]", code.lower().replace("-", " "))
    press(page, "main form button[type=submit]")
    assert page.url.split("?")[0] == case


@pytest.mark.parametrize("path", ["/case/new/incident/", "/en/case/new/incident/"])
def test_without_a_connection_nothing_is_sent_and_nothing_lost(address, chromium, path):
    context = chromium.new_context()
    page = context.new_page()
    page.goto(address + path)
    assert not page.locator("#offline").is_visible()
    page.check("input[value=counterfeit_atm]")
    context.set_offline(True)
    page.click("main form button[type=submit]")
    assert page.locator("#offline").is_visible() and page.evaluate("() => document.activeElement.id") == "offline"
    assert page.url == address + path and page.is_checked("input[value=counterfeit_atm]")
    context.set_offline(False)
    page.wait_for_selector("#offline", state="hidden")
    press(page, "main form button[type=submit]")
    page.wait_for_url("**/bank/")
