"""What a page in the window breaks of WCAG 2.2 AA, as axe-core sees it, in the light and in the dark scheme."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.screen import Screen

COLOUR = ["color-contrast", "color-contrast-enhanced"]
LIGHT: dict[str, Any] = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "rules": {"target-size": {"enabled": True}, "color-contrast-enhanced": {"enabled": True}},
}
DARK: dict[str, Any] = {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": COLOUR}}
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
        results = screen.page.evaluate("options => axe.run(document, options)", options)
        found += [_told(scheme, v) for v in results["violations"]]
    screen.page.emulate_media(color_scheme="light")
    return found


def small_targets(screen: Screen) -> list[Any]:
    """Buttons, fields, rows of options and links of navigation that are lower than 44 pixels."""
    return list(screen.page.evaluate(SMALL))


def _told(scheme: str, violation: dict[str, Any]) -> str:
    places = [f"{n['target']} {n['html'][:90]} {n['failureSummary'][-160:]}" for n in violation["nodes"][:2]]
    return f"{scheme} {violation['id']} x{len(violation['nodes'])}: {places}"
