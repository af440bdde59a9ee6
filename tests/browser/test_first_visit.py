"""What a first visit leaves behind: no row, no cookie but the form token, no word to another host."""

import sqlite3

import pytest
from django.conf import settings

from tests.browser import states
from tests.browser.screen import Screen

pytestmark = pytest.mark.browser


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
