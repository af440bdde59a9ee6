"""One step of the interview (POST, redirect, GET) against a plain FormView, and the last step against the third.

Run by the leg `steps` as a process of its own, with the settings of plainsettings.py and a database of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from tests.bench.timing import in_turns, say, seconds

ROUNDS = 150


def main() -> None:
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client

    call_command("migrate", verbosity=0)
    from complaints.journey.steps import BY_ID
    from complaints.web.interview import held, opened
    from legal_refs.case import casefile
    from tests.bench.plainurls import Plain
    from tests.cards import EXAMPLES
    from tests.journeys.browser import Browser
    from tests.journeys.walk import walk

    browser = Browser(Client(headers={"host": "127.0.0.1"}))
    seen = walk(browser, casefile.load_path(EXAMPLES / "gan-today.case.yaml"))
    base = re.match(r"(.*/case/[^/]+/)", browser.url).group(1)
    pages = [s for s in seen if BY_ID[s].kind == "questions" and not BY_ID[s].many]
    token = base.rstrip("/").rsplit("/", 1)[1]
    Plain.case = opened.of_draft(opened.store.open_draft(browser.client.cookies[held.cookie_name(token)].value))
    Plain.following = dict(zip(seen, [*seen[1:], seen[0]], strict=True))

    typed = {step: data for step in pages if (data := _form(browser, f"{base}{step}/")) and _text(data)}
    chosen = [step for step in typed if Plain.following[step] in pages]  # both sides then open the same page
    third, last = chosen[min(2, len(chosen) - 1)], chosen[-1]

    def ours(step: str) -> Callable[[], float]:
        return _turns(browser.client, f"{base}{step}/", dict(typed[step]), versioned=True)

    def plain(step: str) -> Callable[[], float]:
        given = _prefix(typed[step], step)
        fields = {f"{step}-{n.removeprefix(given)}" if n.startswith(given) else n: v for n, v in typed[step].items()}
        client = Client(headers={"host": "127.0.0.1"})
        session = client.session  # as after a walk through the plain pages: every answer, as the draft holds them
        session.update(Plain.case.answers)
        session.save()
        return _turns(client, f"/plain/{step}/", fields, versioned=False)

    figures = in_turns(ROUNDS, ours(third), plain(third), ours(last), plain(last))
    for name, mine, theirs in (("third", *figures[:2]), ("last", *figures[2:])):
        what = f"{name} page: POST, redirect, GET, {mine * 1000:.1f} ms, plain FormView {theirs * 1000:.1f} ms"
        say(f"step-{name}", mine / theirs, "times", what)
    say("step-growth", figures[2] / figures[0], "times", "the last page against the third")


def _form(browser: Any, url: str) -> dict[str, Any]:
    browser.open(url)
    forms = browser.forms()
    return browser.values(forms[0]) if forms and browser.url == url else {}


def _prefix(data: dict[str, Any], step: str) -> str:
    """The prefix that formtools gives the fields of a page."""
    return next((n[: n.index(step) + len(step) + 1] for n in data if f"{step}-" in n), f"{step}-")


def _text(data: dict[str, Any]) -> str:
    """A field that takes any words."""
    return next((n for n, v in data.items() if isinstance(v, str) and re.search("[一-鿿]{2}", v)), "")


def _turns(client: Any, url: str, data: dict[str, Any], versioned: bool) -> Callable[[], float]:
    """A contender: send the page with a word changed each time, and open the page after it."""
    name, words = _text(data), data[_text(data)]
    count = 0

    def once() -> float:
        nonlocal count
        count += 1
        if versioned:
            page = client.get(url).content.decode()
            data["version"] = re.search(r'name="version" value="(\d+)"', page).group(1)
        data[name] = words + "甲乙"[count % 2]
        return seconds(send)

    def send() -> None:
        answer = client.post(url, data)
        assert answer.status_code == 302, f"{url.split('/')[-2]} was not taken"
        assert client.get(answer["Location"]).status_code == 200

    return once


if __name__ == "__main__":
    main()
