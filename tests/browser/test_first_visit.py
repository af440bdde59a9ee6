"""What a first visit costs and leaves behind, and the page at 200 per cent."""

import sqlite3

import pytest
from django.conf import settings

from tests.browser import states
from tests.browser.screen import Screen

pytestmark = pytest.mark.browser
MOST = 60 * 1024
TWICE = "() => { document.documentElement.style.fontSize = '225%'; }"
CUT_OFF = """() => [...document.querySelectorAll("main *, header *, footer *")]
  .filter(e => !e.closest(".unseen") && getComputedStyle(e).overflowX === "hidden" && e.scrollWidth > e.clientWidth + 1)
  .map(e => e.outerHTML.slice(0, 90))"""


def rows(site):
    """Rows in all of the site's tables that a visit could write."""
    with sqlite3.connect(f"file:{site.folder / 'db.sqlite3'}?mode=ro", uri=True) as database:
        tables = [t for (t,) in database.execute("select name from sqlite_master where type='table'")]
        own = [t for t in tables if t.startswith("complaints_")]
        assert own
        return sum(database.execute(f'select count(*) from "{t}"').fetchone()[0] for t in own)  # noqa: S608


@pytest.mark.parametrize("prefix", ["/", "/en/"])
def test_reading_writes_no_row_and_leaves_only_the_form_token(site, address, chromium, prefix):
    before = rows(site)
    with Screen(chromium, address, 390) as screen:
        for _ in states.public(screen, prefix):
            assert {cookie["name"] for cookie in screen.context.cookies()} <= {settings.CSRF_COOKIE_NAME}
        assert screen.page.evaluate("() => localStorage.length + sessionStorage.length") == 0
        assert screen.hosts == {address}
    assert rows(site) == before


def test_every_page_is_light_on_a_first_visit(address, chromium):
    """HTML, stylesheet, scripts and pictures as they come over the wire, with an empty cache."""
    heavy = {}
    for found in (states.public, states.of_case, states.answered):
        with Screen(chromium, address, 390) as screen:
            for state in found(screen, "/" if found is states.public else "leak-then-theft"):
                if screen.weight() >= MOST:
                    heavy[state] = screen.weight()
    assert heavy == {}


@pytest.mark.parametrize("found", [states.public, states.of_case, states.answered])
def test_nothing_is_lost_at_two_hundred_per_cent(address, chromium, found):
    """Zoomed (640 px are left of 1280), and with letters of twice the size alone."""
    lost = {}
    with Screen(chromium, address, 640) as screen:
        for state in found(screen, "/en/" if found is states.public else "gan-today"):
            zoomed = screen.too_wide()
            screen.page.set_viewport_size({"width": 1280, "height": 900})
            screen.page.evaluate(TWICE)
            cut = screen.page.evaluate(CUT_OFF)
            if zoomed > 0 or screen.too_wide() > 0 or cut:
                lost[state] = (zoomed, screen.too_wide(), cut)
            screen.page.set_viewport_size({"width": 640, "height": 900})
    assert lost == {}
