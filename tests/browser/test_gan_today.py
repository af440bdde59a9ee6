"""The 70/30 case of today, typed by hand into every field: on a phone, and on a desk without JavaScript."""

import pytest

from tests.browser.journey import whole, words
from tests.browser.screen import Screen
from tests.journeys.test_walks import CASES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("javascript", "width"), [(True, 390), (False, 1280)])
def test_from_the_start_page_to_the_word_files(address, chromium, javascript, width):
    case = CASES["gan-today"]
    with Screen(chromium, address, width, javascript, by_hand=True) as screen:
        screen.open("/").click("main a[href$='/case/new/incident/']")
        whole(screen, case)
        letter = words(screen.download("a[href$='/papers/B1/download/']"))
        complaint = words(screen.download("a[href$='/papers/A1/download/']"))
    assert "甘明远" in letter and "6688" in letter and case.victim.id_no not in letter
    assert "民事起诉状" in complaint and case.victim.id_no in complaint
    for text in (letter, complaint):
        assert "{{" not in text and "None" not in text and "____" not in text
