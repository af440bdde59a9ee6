"""One site and one chromium for each file of browser tests."""

import pytest

from tests.browser.screen import chromium_running
from tests.serving import Site


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The real site in its own processes with an empty database."""
    with Site(tmp_path_factory.mktemp("site"), workers=1) as running:
        yield running


@pytest.fixture(scope="module")
def address(site):
    return f"http://127.0.0.1:{site.port}"


@pytest.fixture(scope="module")
def chromium():
    with chromium_running() as browser:
        yield browser
