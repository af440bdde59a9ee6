"""In a real chromium: a screenshot of a telephone becomes three thefts by way of the confirm page, scripts or none."""

from datetime import datetime
from decimal import Decimal

import pytest

from complaints.intake import apart
from tests.browser.screen import chromium_running, press
from tests.intake.rendered import Truth, screen
from tests.serving import Site

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not apart.pictures_can_be_read(), reason="no reader of pictures on this machine"),
]
TOLD = [
    Truth(datetime(2026, 3, 10, 3, 11), Decimal("2000.00"), True, "ATM取款-某某支行", Decimal("8000.00")),
    Truth(datetime(2026, 3, 10, 3, 12), Decimal("3000.00"), True, "ATM取款-某某支行", Decimal("5000.00")),
    Truth(datetime(2026, 3, 10, 9, 0), Decimal("6100.00"), False, "代发工资", Decimal("11100.00")),
    Truth(datetime(2026, 3, 11, 0, 5), Decimal("4980.00"), True, "ATM取款-某某支行", Decimal("6120.00")),
]


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    with Site(tmp_path_factory.mktemp("site"), workers=1) as site:
        yield f"http://127.0.0.1:{site.port}"


@pytest.fixture(scope="module")
def chromium():
    with chromium_running() as browser:
        yield browser


@pytest.mark.parametrize("javascript", [True, False])
def test_a_screenshot_becomes_three_thefts(address, chromium, javascript):
    page = chromium.new_context(java_script_enabled=javascript).new_page()
    page.goto(f"{address}/case/new/incident/")
    page.check("input[value=counterfeit_atm]")
    press(page, "main form button[type=submit]")
    page.wait_for_url("**/bank/")
    page.check("input[name=bank-card_kind][value=debit]")
    page.fill("input[name=bank-bank_name]", "邕江商业银行股份有限公司")
    press(page, "main form button[type=submit]")
    page.wait_for_url("**/transactions/")
    press(page, "a[href$='/transactions/paste/']")
    page.set_input_files("input[name=file]", {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": screen(TOLD)})
    press(page, "main form button[type=submit]")
    page.wait_for_selector("img.cut", timeout=60_000)
    assert page.locator("img.cut").count() == 4 and "6,100.00" in page.inner_text("main")
    boxes = page.locator("input[name=row]")
    assert boxes.count() == 3, "the salary cannot be ticked"
    assert not any(boxes.nth(i).is_checked() for i in range(3))
    for i in range(3):
        boxes.nth(i).check()
    press(page, "button[name=do][value=keep]")
    page.wait_for_url("**/transactions/")
    told = page.inner_text("main")
    assert all(amount in told for amount in ("2,000.00", "3,000.00", "4,980.00")) and "6,100.00" not in told
