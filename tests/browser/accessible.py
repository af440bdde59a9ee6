"""What a page in the window breaks of WCAG 2.2 AA, as axe-core sees it, in the light and in the dark scheme."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.screen import Screen

COLOUR = ["color-contrast", "color-contrast-enhanced"]
"""Both: the enhanced rule keeps silent about a text that has not even the contrast of AA."""
LIGHT: dict[str, Any] = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "rules": {"target-size": {"enabled": True}, "color-contrast-enhanced": {"enabled": True}},
}
DARK: dict[str, Any] = {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": COLOUR}}
RUN = "async options => (await axe.run(document, options)).violations"
MOST = 60 * 1024
TWICE = "() => { document.documentElement.style.fontSize = '225%'; }"
ONCE = "() => { document.documentElement.style.fontSize = ''; }"
CUT_OFF = """() => [...document.querySelectorAll("main *, header *, footer *")]
  .filter(e => !e.closest(".unseen") && getComputedStyle(e).overflowX === "hidden" && e.scrollWidth > e.clientWidth + 1)
  .map(e => e.outerHTML.slice(0, 90))"""
TYPED = """() => [...document.querySelectorAll("main textarea, main input[type=text]")]
  .reduce((sum, e) => sum + new TextEncoder().encode(e.value).length, 0)
  + [...document.querySelectorAll("main img[src^='data:']")].reduce((sum, e) => sum + e.src.length, 0)"""
UNDRAWN = """() => [...document.querySelectorAll(
    "main .card, main .option, main button, main .button, main .remark, main .paper")]
  .filter(e => e.checkVisibility() && !e.matches(".paper .option"))
  .filter(e => parseFloat(getComputedStyle(e).borderTopWidth) < 1)
  .map(e => e.outerHTML.slice(0, 80))"""
SMALL = """() => [...document.querySelectorAll(
    "main button, main .button, main select, main textarea, main summary, main .option label, header a, footer a, " +
    "main input[type=text], main input[type=file], a.back, footer button, .acts a")]
  .filter(e => e.checkVisibility({ visibilityProperty: true }))
  .map(e => [e.getBoundingClientRect().height, e.outerHTML.slice(0, 90)])
  .filter(([height]) => height < 43.5)"""


def faults(screen: Screen) -> list[str]:
    """Violations by rule with the place of each; [] for a page without one.

    More than AA is asked of text: a contrast of 7:1. In the dark scheme only the rules on colour can differ.
    """
    screen.page.evaluate(AXE_SCRIPT)
    found = []
    for scheme, options in (("light", LIGHT), ("dark", DARK)):
        screen.page.emulate_media(color_scheme=scheme)
        found += [_told(scheme, v) for v in screen.page.evaluate(RUN, options)]
    screen.page.emulate_media(color_scheme="light")
    return found


def small_targets(screen: Screen) -> list[Any]:
    """Buttons, fields, rows of options and links of navigation that are lower than 44 pixels."""
    return list(screen.page.evaluate(SMALL))


def out_of_sight(screen: Screen) -> list[str]:
    """What is cut off or needs scrolling sideways: narrow, zoomed to 200 % (1280 px become 640), letters twice as big.

    The window is 390 px wide afterwards.
    """
    found = []
    for width, letters in ((320, ONCE), (640, ONCE), (1280, TWICE), (390, ONCE)):
        screen.page.set_viewport_size({"width": width, "height": 844})
        screen.page.evaluate(letters)
        if screen.too_wide() > 0:
            found.append(f"{screen.too_wide()} px too wide at {width}")
        found += [f"cut off at {width}: {place}" for place in screen.page.evaluate(CUT_OFF)]
    return found


def undrawn(screen: Screen) -> list[str]:
    """Boxes that are told by their ground alone, and what is too wide, in the colours that a visitor forces."""
    screen.page.emulate_media(forced_colors="active")
    found = [f"no line in forced colours: {place}" for place in screen.page.evaluate(UNDRAWN)]
    found += ["too wide in forced colours"] if screen.too_wide() > 0 else []
    screen.page.emulate_media(forced_colors="none")
    return found


def too_heavy(screen: Screen) -> list[str]:
    """The weight of a page that takes 60 KB or more with an empty cache; what the person brought is not counted."""
    weight = screen.weight()
    typed = screen.page.evaluate(TYPED) if weight >= MOST else 0
    return [f"{weight} bytes"] if weight - typed >= MOST else []


def _told(scheme: str, violation: dict[str, Any]) -> str:
    places = [f"{n['target']} {n['html'][:90]} {n['failureSummary'][-160:]}" for n in violation["nodes"][:2]]
    return f"{scheme} {violation['id']} x{len(violation['nodes'])}: {places}"
