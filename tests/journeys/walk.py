"""Walks the interview with a case: every open page is filled from the case's answers through the real forms."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from complaints.journey.answers import from_case
from complaints.journey.flow import flow
from complaints.journey.steps import BY_ID
from complaints.journey.table import Ask
from legal_refs.case.facts import Case
from tests.journeys.browser import Browser

EMPTY_CHOICES = {"filing.layout": "compact"}


def walk(browser: Browser, case: Case, until: str = "check", prefix: str = "") -> list[str]:
    """Answer every page of a new case until the page `until`; returns the pages in the order they came.

    The pages before the first result come one after the other; then every task that is open.
    """
    answers = from_case(case)
    seen: list[str] = []
    browser.open(f"{prefix}/case/new/incident/")
    while browser.step not in (until, "result"):
        assert len(seen) < 80 and (not seen or seen[-1] != browser.step), f"stuck: {browser.text[:400]}"
        seen.append(browser.step)
        answer(browser, answers)
    if until in ("check", "tasks"):
        seen += tasks(browser, answers, f"{prefix}/case/{browser.token}/", until, seen)
        browser.open(f"{prefix}/case/{browser.token}/{until}/")
    return seen


def tasks(browser: Browser, answers: dict[str, Any], base: str, back: str, before: Collection[str] = ()) -> list[str]:
    """Answer every page that the case opens and that was not answered `before`."""
    seen = []
    for step in flow(answers).open:
        if step.id not in before:
            browser.open(f"{base}{step.id}/?back={back}")
            assert browser.step == step.id, f"{step.id} is not open: {browser.text[:300]}"
            seen.append(step.id)
            answer(browser, answers)
    return seen


def answer(browser: Browser, answers: dict[str, Any]) -> None:
    """Fill the page that is open and send it."""
    step = BY_ID[browser.step]
    stored = answers.get(step.id, {})
    if not step.many:
        browser.send(fill(browser, step.asks, stored))
        return
    here, _, query = browser.url.partition("?")
    for item in stored.get("items", []):
        browser.open(f"{here}add/?{query}").send(fill(browser, step.asks, item))
        assert browser.url.partition("?")[0].rstrip("/") == here.rstrip("/"), browser.text[:600]
    browser.send()


def fill(browser: Browser, asks: tuple[Ask, ...], values: dict[str, Any]) -> dict[str, Any]:
    """Form data for the questions that are on the page."""
    data: dict[str, Any] = {}
    for ask in asks:
        value = values.get(ask.path, EMPTY_CHOICES.get(ask.path))
        if ask.kind == "carry" or (
            not browser.has(ask.name) and not browser.has(f"{ask.name}_y") and ask.kind != "features"
        ):
            continue
        if ask.options and isinstance(value, list):  # a person ticks what is on offer
            value = [v for v in value if browser.looked.xpath(f"//input[@value='{v}']")]
        if value is None:
            value = _must(ask)
        if value not in (None, "", []):
            data |= typed(ask, value)
    return data


def _must(ask: Ask) -> Any:
    """An honest answer where a page insists and the case says nothing."""
    if not ask.required or ask.words is None:
        return None
    return "unknown" if "unknown" in set(ask.words) else None


def typed(ask: Ask, value: Any) -> dict[str, Any]:
    """A stored value as a person would enter it."""
    if ask.kind == "day":
        year, month, day = value.split("-")
        return {f"{ask.name}_y": year, f"{ask.name}_m": str(int(month)), f"{ask.name}_d": str(int(day))}
    if ask.kind == "features":
        return {f"{ask.name}_{v['feature']}": v["explained"] for v in value}
    if ask.kind == "yes":
        return {ask.name: "yes" if value else "no"}
    if ask.kind == "lines":
        return {ask.name: "\n".join(value)}
    return {ask.name: value}
