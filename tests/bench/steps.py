"""One step of the interview (POST, redirect, GET) against a plain FormView that is given what ours works out.

Three steps, and on both sides the same page follows: a page of a whole case that leads to the next question; the third
page of a case that has just begun, behind which stand the acts for today; a task, which leads back to the task list.
Processor time of this process counts, in which the site runs too: what else the machine does disturbs the clock.
Run by the leg `steps` as a process of its own, with the settings of plainsettings.py and a database of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from tests.bench.timing import in_turns, processor_seconds, say

ROUNDS = 60
HOST = "127.0.0.1"
WHAT = {
    "step": "a page of a whole case, then the next question",
    "step-acts": "the third page of a new case, then the fourth with the acts for today",
    "step-task": "a task, then the list with what each task unlocks and moves",
}


def main() -> None:
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client

    call_command("migrate", verbosity=0)
    from legal_refs.case import casefile
    from tests.cards import EXAMPLES
    from tests.journeys.browser import Browser
    from tests.journeys.walk import walk

    whole, begun = Browser(Client(headers={"host": HOST})), Browser(Client(headers={"host": HOST}))
    walk(whole, casefile.load_path(EXAMPLES / "gan-today.case.yaml"))
    walk(begun, casefile.load_path(EXAMPLES / "leak-calls.case.yaml"), until="leak")
    begun.send({"leak_what_happened": "三天前起陌生人来电"} | _choices(begun))
    pairs = [_pair(whole, "bank"), _pair(begun, "leak"), _pair(whole, "contract")]
    figures = in_turns(ROUNDS, *(one for pair in pairs for one in pair))
    for (name, what), mine, theirs in zip(WHAT.items(), figures[::2], figures[1::2], strict=True):
        say(name, mine / theirs, "times", f"{what}: {mine * 1000:.1f} ms, plain FormView {theirs * 1000:.1f} ms")


def _choices(browser: Any) -> dict[str, Any]:
    """Something for the boxes of the page that must be ticked."""
    return {"leak_categories": ["phone"]} if browser.has("leak_categories") else {}


def _pair(browser: Any, step: str) -> tuple[Callable[[], float], Callable[[], float]]:
    """Our step and the plain one, with the same words and the same answers behind them."""
    from django.test import Client

    base = re.match(r"(.*/case/[^/]+/)", browser.url).group(1)
    browser.open(f"{base}{step}/")
    data = browser.values(browser.forms()[0])
    case = _case_of(browser)
    following = browser.client.post(f"{base}{step}/", data)["Location"]
    theirs = _given(case, step, following)
    given = next(n[: n.index(step) + len(step) + 1] for n in data if f"{step}-" in n)
    fields = {f"{step}-{n.removeprefix(given)}" if n.startswith(given) else n: v for n, v in data.items()}
    client = Client(headers={"host": HOST})
    session = client.session  # as after a walk through the plain pages: every answer, as the draft holds them
    session.update(case.answers)
    session.save()
    ours = _turns(browser.client, f"{base}{step}/", data, following, versioned=True)
    return ours, _turns(client, f"/plain/{step}/", fields, theirs, versioned=False)


def _case_of(browser: Any) -> Any:
    from complaints.web.interview import held, opened

    return opened.of_draft(opened.store.open_draft(browser.client.cookies[held.cookie_name(browser.token)].value))


def _given(case: Any, step: str, following: str) -> str:
    """Hand the plain side what stands on this page and on the one after it; the address of the latter."""
    from complaints.journey.forms import StepForm
    from complaints.journey.steps import BY_ID
    from complaints.web import tasks
    from complaints.web.interview import pagecontext
    from tests.bench.plainurls import Given, Listed, Plain

    after = following.partition("?")[0].rstrip("/").rsplit("/", 1)[1]
    for page in [one for one in (step, after) if one in BY_ID]:
        form = StepForm(step=BY_ID[page], facts=case.flow.facts, prefix=page)
        Plain.given[page] = Given(case.flow.facts, pagecontext.of_page(case, form, ""), f"/plain/{after}/")
    if after == "tasks":
        Listed.context = tasks.context(case)
    return f"/plain/{after}/"


def _text(data: dict[str, Any]) -> str:
    """A field that takes any words."""
    return next((n for n, v in data.items() if isinstance(v, str) and re.search("[一-鿿]{2}", v)), "")


def _turns(client: Any, url: str, data: dict[str, Any], to: str, versioned: bool) -> Callable[[], float]:
    """A contender: send the page with a word changed each time, and open the page after it, which is `to`."""
    name, words = _text(data), data[_text(data)]
    count = 0

    def once() -> float:
        nonlocal count
        count += 1
        if versioned:
            page = client.get(url).content.decode()
            data["version"] = re.search(r'name="version" value="(\d+)"', page).group(1)
        data[name] = words + "甲乙"[count % 2]
        return processor_seconds(send)

    def send() -> None:
        answer = client.post(url, data)
        assert answer.status_code == 302 and answer["Location"] == to, f"{url} led to {answer.get('Location')}"
        assert client.get(answer["Location"]).status_code == 200

    return once


if __name__ == "__main__":
    main()
