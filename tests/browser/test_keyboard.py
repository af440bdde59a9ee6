"""One whole journey with keys alone, and where the focus goes."""

import pytest

from tests.browser.journey import whole
from tests.browser.keyboard import Keyboard
from tests.browser.screen import Screen
from tests.journeys.test_walks import CASES

pytestmark = pytest.mark.browser


def test_whole_journey_without_a_mouse(address, chromium):
    with Keyboard(chromium, address, 1280) as screen:
        whole(screen, CASES["leak-calls"])


def test_an_error_takes_the_focus_and_leads_to_its_field(address, chromium):
    with Screen(chromium, address, 390) as screen:
        screen.open("/case/new/incident/").send()
        focused = "() => document.activeElement.className"
        screen.page.wait_for_function("() => document.activeElement.classList.contains('summary')")
        assert screen.page.evaluate(focused) == "summary" and screen.page.title().startswith("错误：")
        screen.page.keyboard.press("Tab")
        screen.page.keyboard.press("Enter")
        assert screen.page.evaluate("() => location.hash.slice(1)") in screen.looked.xpath("//main//input/@id")
        screen.page.keyboard.press("Space")
        assert screen.page.locator("input:checked").count() == 1


def test_first_key_offers_to_skip_to_the_content(address, chromium):
    with Screen(chromium, address, 390) as screen:
        screen.open("/")
        screen.page.keyboard.press("Tab")
        assert screen.page.evaluate("() => document.activeElement.className") == "skip"
        screen.page.keyboard.press("Enter")
        assert screen.page.evaluate("() => location.hash") == "#main"
