"""A victim at a real chromium on a phone: typed by hand to the first result, three papers made, opened and read."""

from __future__ import annotations

from playwright.sync_api import Browser

from legal_refs.case.vocabulary import Incident
from tests.browser.journey import UNFOLD, words
from tests.browser.screen import Screen
from tests.journeys.victim import INPUTS, PAGES, SIGNS, Victim

KEEP = ("B4", "B4d", "B5", "B7")
"""Letters that ask to keep what is there, or to hand it over."""


def third(incident: Incident) -> str:
    """The paper for the police, or for the regulator where no crime is to be reported."""
    return "C5" if incident is Incident.MISUSE_MARKETING else "D1"


def play(chromium: Browser, address: str, incident: Incident, javascript: bool, done: tuple[str, ...] = ()) -> Victim:
    """The whole play; asserts the bounds of the way and what each of the papers says."""
    with Screen(chromium, address, 390, javascript, by_hand=True) as screen:
        victim = Victim(incident, done, screen)
        victim.play()
        assert screen.step == "result" and screen.looked.get("lang") == "zh-Hans"
        assert victim.pages <= PAGES and victim.inputs <= INPUTS and victim.signs <= SIGNS
        ready = set(screen.looked.xpath("//input[@name='paper']/@value"))
        wanted = ["B1", third(incident), next(paper for paper in KEEP if paper in ready)]
        assert set(wanted) <= ready, ready
        screen.send({"paper": wanted})
        screen.page.evaluate(UNFOLD)
        for paper in wanted:
            _read(words(screen.download(f"a[href$='/papers/{paper}/download/']")), paper, victim)
    return victim


def _read(text: str, paper: str, victim: Victim) -> None:
    """The paper holds the victim's own facts, and nothing that a template left behind but lines to fill in by hand."""
    assert len(text) > 200 and not [bad for bad in ("{{", "None", "不清楚") if bad in text], (paper, text)
    for fact in victim.facts(paper):
        assert fact in text, (paper, fact, text)
