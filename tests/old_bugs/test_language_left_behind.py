"""A page asked for in English left its thread in English, and the accessibility tests then knew no address.

In which order the tests ran decided whether that happened: the names of the pages a window had been at were looked
up in whatever language the test before had spoken.
"""

from types import SimpleNamespace

import pytest
from django.utils import translation

from tests.browser.test_accessible import names

VISITED = SimpleNamespace(visited=["/", "/import/", "/en/", "/en/import/?from=start"])


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_pages_are_named_whatever_was_spoken_before(language):
    with translation.override(language):
        assert names(VISITED) == {"start", "import"}


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_each_test_starts_in_the_language_of_the_site(turn):
    """Three turns, so that two of them run in one process where the tests are shared out to two."""
    assert translation.get_language() == "zh-hans"
    translation.activate("en")
