"""Colours of the visitor's system, and more contrast where it is asked for: all that is drawn can be seen."""

import pytest

from tests.browser import states
from tests.browser.accessible import undrawn
from tests.browser.screen import Screen

pytestmark = pytest.mark.browser
WEAKEST = """() => {
  const luminance = text => {
    const [r, g, b] = text.match(/[0-9.]+/g).map(Number).map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = luminance(getComputedStyle(document.body).backgroundColor);
  const ratio = e => {
    const ink = luminance(getComputedStyle(e).color);
    return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
  };
  return Math.min(...[...document.querySelectorAll("main p, main h1, main h2, main label")].map(ratio));
}"""


def pages(screen):
    """One page of each build: words, a question, the result, the code, the desk."""
    states.bring(screen, "gan-today")
    case = screen.case_path
    for path in ("/", "/desk/", f"{case}/bank/", f"{case}/result/", f"{case}/keep/", "/leave/"):
        yield screen.open(path)


def test_in_forced_colours_every_box_has_its_line(address, chromium):
    with Screen(chromium, address, 390) as screen:
        for shown in pages(screen):
            assert undrawn(shown) == [], shown.url


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_more_contrast_is_more(address, chromium, scheme):
    """7:1 is what every page has; where more is asked for no text falls below 10:1."""
    with Screen(chromium, address, 390) as screen:
        for shown in pages(screen):
            shown.page.emulate_media(color_scheme=scheme, contrast="more")
            assert shown.page.evaluate(WEAKEST) >= 10, shown.url
