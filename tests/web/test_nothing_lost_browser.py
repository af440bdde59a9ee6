"""In a real chromium: Back after a corrected error, the code on a fresh phone by QR, and leaving that asks."""

from pathlib import Path

import pytest
from django.conf import settings

from tests.browser.screen import chromium_running, press
from tests.serving import Site

pytestmark = pytest.mark.browser
EXAMPLE = Path(settings.BASE_DIR) / "examples" / "gan-today.case.yaml"


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    with Site(tmp_path_factory.mktemp("site"), workers=1) as site:
        yield f"http://127.0.0.1:{site.port}"


@pytest.fixture(scope="module")
def chromium():
    with chromium_running() as browser:
        yield browser


def begun(address, page):
    page.goto(f"{address}/case/new/incident/")
    page.check("input[value=counterfeit_atm]")
    press(page, "main form button[type=submit]")
    page.wait_for_url("**/bank/")
    return page.inner_text("#code").strip()


@pytest.mark.parametrize("javascript", [True, False])
def test_back_after_a_corrected_error_needs_no_second_sending(address, chromium, javascript):
    page = chromium.new_context(java_script_enabled=javascript).new_page()
    page.goto(f"{address}/case/new/incident/")
    press(page, "main form button[type=submit]")
    assert page.locator("[role=alert]").count()
    page.check("input[value=counterfeit_atm]")
    press(page, "main form button[type=submit]")
    page.wait_for_url("**/bank/")
    press(page, "main form button[type=submit]")
    assert page.locator("[role=alert]").count()
    page.check("input[name=bank-card_kind][value=debit]")
    page.fill("input[name=bank-bank_name]", "邕江商业银行股份有限公司")
    press(page, "main form button[type=submit]")
    page.wait_for_url("**/transactions/")
    page.go_back()
    assert "/bank/" in page.url and not page.locator("[role=alert]").count()
    assert page.is_checked("input[name=bank-card_kind][value=debit]")


def test_the_scanned_address_opens_the_case_on_a_fresh_phone_and_no_server_saw_the_code(address, chromium):
    code = begun(address, chromium.new_context().new_page())
    fresh = chromium.new_context().new_page()
    asked = []
    fresh.on("request", lambda request: asked.append(request.url))
    fresh.goto(f"{address}/resume/#{code}")
    assert fresh.input_value("#id_code") == code and fresh.locator("#scanned").is_visible()
    assert code not in fresh.url and not [url for url in asked if code in url.partition("#")[0]]
    press(fresh, "main form button[type=submit]")
    fresh.wait_for_url("**/bank/")


def test_what_the_qr_says_is_that_address(address, chromium):
    page = chromium.new_context().new_page()
    code = begun(address, page)
    press(page, "main a[href$='/keep/']")
    import segno

    drawn = page.locator("svg.qr path[stroke]").get_attribute("d")
    made = segno.make(f"{address}/resume/#{code}", error="m", micro=False).svg_inline(scale=5, border=4, light="#fff")
    assert drawn in made


def test_leaving_asks_and_a_press_on_stay_keeps_the_case(address, chromium):
    context = chromium.new_context()
    page = context.new_page()
    code = begun(address, page)
    case = page.url
    press(page, "footer .leave a")
    assert code in page.inner_text("main")
    press(page, "main a.second")
    assert page.goto(case).status == 200
    press(page, "footer .leave a")
    press(page, "main button.warn")
    page.wait_for_url("**/left/")
    assert page.goto(case).status == 404
    page.fill("#id_code", code)
    press(page, "main form button[type=submit]")
    assert page.url == case


def test_the_code_is_copied_and_typed_text_is_asked_for_before_the_page_goes(address, chromium):
    context = chromium.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    code = begun(address, page)
    page.click("[data-copy]")
    page.locator("#copied").wait_for(state="visible")
    assert page.evaluate("() => getSelection().toString().trim()") == code
    page.goto(page.url.replace("bank", "keep"))
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(f"{address}/resume/")
    page.locator("#id_code").press_sequentially("ABCD")
    page.click("header a.name")
    page.wait_for_url(f"{address}/")
    assert asked == ["beforeunload"]


def test_beside_a_typed_day_stands_how_it_is_read(address, chromium):
    page = chromium.new_context().new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{address}/import/")
    page.fill("textarea", EXAMPLE.read_text("utf-8"))
    press(page, "main form button[type=submit]")
    page.goto(page.url.replace("/check/", "/transactions/add/"))
    page.fill("[name=transactions-when_day_y]", "2026年5月21日凌晨12点半")
    page.press("[name=transactions-when_day_y]", "Tab")
    page.wait_for_function("() => document.querySelector('[data-read$=when_day] output').textContent")
    assert page.inner_text("[data-read$=when_day] output") == "读作：2026年5月21日（星期四），0:30（凌晨）"
    assert complaints == []


@pytest.mark.parametrize("javascript", [True, False])
def test_with_its_cookies_gone_the_page_has_the_field_for_the_code(address, chromium, javascript):
    context = chromium.new_context(java_script_enabled=javascript)
    page = context.new_page()
    code = begun(address, page)
    case = page.url
    context.clear_cookies()
    assert page.goto(case).status in (404, 410)
    page.fill("#id_code", code.lower().replace("-", " "))
    press(page, "main form button[type=submit]")
    page.wait_for_url(case)
    assert page.locator("input[name=bank-bank_name]").count()


def test_ten_cases_in_one_browser_stay_apart_and_are_left_together(address, chromium):
    context = chromium.new_context()
    page = context.new_page()
    held = {}
    for number in range(10):
        code = begun(address, page)
        held[page.url] = code
        page.fill("input[name=bank-bank_name]", f"邕江商业银行股份有限公司第{number}支行")
        press(page, "main form button[type=submit]")
        page.wait_for_url("**/transactions/")
    assert len(set(held)) == len(set(held.values())) == 10
    for number, case in enumerate(held):
        assert page.goto(case).status == 200
        assert page.input_value("input[name=bank-bank_name]") == f"邕江商业银行股份有限公司第{number}支行"
    press(page, "footer .leave a")
    assert all(code in page.inner_text("main") for code in held.values())
    press(page, "main button.warn")
    page.wait_for_url("**/left/")
    assert [page.goto(case).status for case in held] == [404] * 10
    last, code = list(held.items())[-1]
    page.fill("#id_code", code)
    press(page, "main form button[type=submit]")
    page.wait_for_url(last.replace("/bank/", "/transactions/"))  # where it was left
    page.goto(last)
    assert page.input_value("input[name=bank-bank_name]").endswith("第9支行")
