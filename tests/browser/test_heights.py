"""Each page of the result is at most four screens of a phone: 4 × 844 px at a width of 390 px, in every example."""

import pytest

from tests.browser.screen import Screen
from tests.cards import EXAMPLES

PAGES = ("result/", "result/money/", "result/law/", "result/desks/")
MOST = 4 * 844
NAMES = sorted(path.name.removesuffix(".case.yaml") for path in EXAMPLES.glob("*.case.yaml"))
SOME = ("gan-refused", "leak-calls", "sued-loan", "sim-swap", "leak-then-theft")


def heights(screen: Screen, name: str) -> dict[str, int]:
    """The height of each page of the result of an example, in pixels."""
    screen.open("/import/").send({"text": (EXAMPLES / f"{name}.case.yaml").read_text("utf-8")})
    case = screen.case_path
    found = {}
    for page in PAGES:
        screen.open(f"{case}/{page}")
        if screen.page.url.endswith(page):  # a half-known case has no result yet
            found[page] = screen.page.evaluate("document.documentElement.scrollHeight")
    return found


def too_high(screen: Screen, names: tuple[str, ...] | list[str]) -> dict[str, dict[str, int]]:
    """The pages that are higher than they may be, by example."""
    found = {name: {p: h for p, h in heights(screen, name).items() if h > MOST} for name in names}
    return {name: pages for name, pages in found.items() if pages}


def test_the_result_of_some_examples_is_short(address, chromium):
    with Screen(chromium, address, 390) as screen:
        assert too_high(screen, SOME) == {}


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_the_result_of_every_example_is_short(address, chromium):
    with Screen(chromium, address, 390) as screen:
        assert too_high(screen, NAMES) == {}
