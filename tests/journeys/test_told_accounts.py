"""Accounts typed into the site as people tell them: every answer has its page, and no paper alleges more."""

from __future__ import annotations

import io
import zipfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.utils import timezone

from complaints.documents import lint
from complaints.journey.steps import STEPS
from complaints.journey.table import Step
from tests.journeys.browser import Browser

pytestmark = pytest.mark.django_db
ACCOUNTS = yaml.safe_load((Path(__file__).parent / "told_accounts.yaml").read_text("utf-8"))


def typed(fields: dict[str, Any]) -> dict[str, Any]:
    """The form data: a day, told as days ago, is typed whole into its first box."""
    data: dict[str, Any] = {}
    for name, value in fields.items():
        if isinstance(value, int):
            then = timezone.localdate() - timedelta(days=value)
            data[f"{name}_y"] = f"{then.year}年{then.month}月{then.day}日"
        else:
            data[name] = value
    return data


def of_page(step: Step, account: dict[str, Any]) -> dict[str, Any]:
    """What this account types on a page."""
    names = {ask.name for ask in step.asks}
    return {name: value for name, value in account["typed"].items() if name in names}


def enter(browser: Browser, items: list[dict[str, Any]]) -> None:
    """Add each item on the page of a list that is open, and go on."""
    here = browser.url
    for item in items:
        path, _, query = here.partition("?")
        browser.open(f"{path}add/?{query}").send(typed(item))
        assert browser.step == path.rstrip("/").rsplit("/", 1)[1], browser.text[:500]
    browser.open(here).send()


def play(account: dict[str, Any]) -> tuple[Browser, set[str]]:
    """From the first question to the result, then the pages behind it; returns the names that a page took."""
    browser, taken, steps = Browser(), set[str](), {step.id: step for step in STEPS}
    browser.open("/case/new/incident/")
    for _page in range(20):
        if browser.step == "result":
            break
        step = steps[browser.step]
        if step.many:
            enter(browser, account.get(step.id, []))
            continue
        taken |= fill(browser, of_page(step, account))
    assert browser.step == "result", f"waits at {browser.url}: {browser.text[:300]}"
    base = f"/case/{browser.token}/"
    for step in STEPS:
        left = {name: value for name, value in of_page(step, account).items() if name not in taken}
        listed = account.get("lists", {}).get(step.id)
        if not left and not listed:
            continue
        browser.open(f"{base}{step.id}/?back=result")
        if browser.step != step.id:
            continue
        if listed:
            enter(browser, listed)
        elif not step.many:
            taken |= fill(browser, left)
    browser.open(f"{base}result/")
    return browser, taken


def fill(browser: Browser, fields: dict[str, Any]) -> set[str]:
    """Type what the open page asks and send it; returns the names it took."""
    fitting = {name: v for name, v in fields.items() if browser.has(name) or browser.has(f"{name}_y")}
    at = browser.url
    browser.send(typed(fitting))
    assert browser.url != at, f"{at}: {browser.text[:400]}"
    return set(fitting)


def made(browser: Browser, papers: list[str]) -> dict[str, str]:
    """The texts of papers that the result page makes."""
    browser.send({"paper": papers})
    got = {}
    for paper in papers:
        response = browser.client.get(f"/case/{browser.token}/papers/{paper}/download/")
        assert response.status_code == 200, paper
        data = b"".join(response.streaming_content)
        assert zipfile.is_zipfile(io.BytesIO(data))
        got[paper] = lint.text(data)
    return got


@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account["id"])
def test_what_is_told_is_asked_and_written_and_nothing_else_is_alleged(account: dict[str, Any]) -> None:
    browser, taken = play(account)
    assert set(account["typed"]) - taken == set(), "told and nowhere asked"
    offered = set(browser.page.xpath("//input[@name='paper']/@value"))
    assert set(account["makes"]) <= offered
    texts = made(browser, account["makes"])
    assert [w for w in account["says"] if not any(w in text for text in texts.values())] == []
    assert {(p, w) for p, text in texts.items() for w in account["never"] if w in text} == set()
