"""Many visitors at once against a real site: each walks pages, notes what was confirmed, comes back after a fall."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field

from complaints.journey.flow import Answers, flow
from complaints.journey.steps import BY_ID
from tests.marked import marked
from tests.serving import BASE, Site
from tests.walker import Browser, Fields, Lost, Reply, Walker, filled

FALLEN = (OSError, http.client.HTTPException)
CHECK = """
import django, json, sys
django.setup()
from complaints.drafts import store
lost = 0
for code, promised in json.load(sys.stdin):
    try:
        kept = store.open_draft(code).data["answers"]
    except store.DraftGone:
        lost += len(promised)
        continue
    for step, answer in promised.items():
        lost += any(kept.get(step, {}).get(path) != value for path, value in answer.items())
print(lost)
"""


@dataclass
class Tally:
    """What a crowd did: journeys ended, answers confirmed by a redirect, connections that fell, times of requests."""

    journeys: int = 0
    confirmed: int = 0
    fallen: int = 0
    errors: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    promises: list[tuple[str, Answers]] = field(default_factory=list)


class Person:
    """One visitor with answers of their own; a fall makes them reload the page and go on."""

    def __init__(self, site: Site, number: int, tally: Tally) -> None:
        self.tally = tally
        self.answers = answers_of(number)
        self.facts = flow(self.answers).facts
        self.browser = site.browser()
        self.walker = Walker(self._send)

    def _send(self, method: str, path: str, fields: Fields | None) -> Reply:
        started = time.perf_counter()
        reply = self.browser.send(method, path, fields)
        self.tally.seconds.append(time.perf_counter() - started)
        return reply

    def walk(self) -> None:
        for step in ORDER:
            if BY_ID[step].many:
                item = filled(BY_ID[step], MARKED[step]["items"][0], self.facts)
                self._insist(step, f"{step}/add/", item)
                self._insist(step, f"{step}/", {})
            else:
                self._insist(step, f"{step}/", filled(BY_ID[step], self.answers[step], self.facts))
        self.walker.confirmed = [step for step in self.walker.confirmed if step in self.answers]
        self.tally.journeys += 1
        self.tally.confirmed += len(self.walker.confirmed)
        code = next((value for name, value in self.browser.cookies.items() if name.startswith("case-")), "")
        self.tally.promises.append((code, {step: self.answers[step] for step in self.walker.confirmed}))
        self.browser.close()

    def _insist(self, step: str, at: str, fields: Fields, tries: int = 200) -> None:
        """Send one page until a redirect confirms it."""
        for _ in range(tries):
            path = self.walker.case(at) if self.walker.confirmed else "/case/new/incident/"
            try:
                return self.walker.answer(path, step, fields)
            except FALLEN:
                self.tally.fallen += 1
                time.sleep(0.05)
            except Lost as error:
                self.tally.errors.append(str(error)[:200])
                return None
        self.tally.errors.append(f"{step}: the site did not come back")
        return None


MARKED, _MARKERS = marked()
PAGES = [step.id for step in flow(MARKED).open if not step.many][:6]
"""The first pages: one request to read and one to answer each."""
ORDER = [step.id for step in flow(MARKED).open][: [step.id for step in flow(MARKED).open].index(PAGES[-1]) + 1]
"""The same with the lists between them, of which one item is told."""


def answers_of(number: int) -> Answers:
    """The first pages of a case, with texts that belong to this visitor only; empty answers left out."""
    facts = flow(MARKED).facts
    shown = {step: {ask.path for ask in BY_ID[step].shown(facts)} for step in PAGES}
    given = {
        step: {k: v for k, v in MARKED[step].items() if k in shown[step] and v not in (None, "", [])} for step in PAGES
    }
    return {
        step: {k: f"{v} {number}" if isinstance(v, str) and v.startswith("标记") else v for k, v in stored.items()}
        for step, stored in given.items()
    }


def crowd(site: Site, journeys: int, at_once: int, seconds: float = 0) -> Tally:
    """Let `journeys` people (or as many as come in `seconds`) walk PAGES, `at_once` of them at a time."""
    tally, numbers, lock = Tally(), iter(range(10**9)), threading.Lock()
    until = time.monotonic() + seconds if seconds else 0.0

    def come_and_go() -> None:
        while True:
            with lock:
                number = next(numbers)
            if (number >= journeys) if not until else (time.monotonic() > until):
                return
            Person(site, number, tally).walk()

    threads = [threading.Thread(target=come_and_go) for _ in range(at_once)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return tally


def lost_answers(site: Site, tally: Tally) -> int:
    """How many confirmed answers are not in the database, asked by a fresh process."""
    env = site.env | {"DJANGO_SETTINGS_MODULE": "config.settings"}
    done = subprocess.run(
        [sys.executable, "-c", CHECK],
        cwd=BASE,
        env=env,
        input=json.dumps(tally.promises),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def trivial(site: Site, at_once: int, seconds: float) -> tuple[float, int]:
    """Requests per second of the emptiest view (/healthz), asked the same way; and how many were not 200."""
    counts, bad = [0] * at_once, [0] * at_once
    until = time.monotonic() + seconds

    def ask(i: int) -> None:
        browser = Browser(site.port)
        while time.monotonic() < until:
            counts[i] += 1
            bad[i] += browser.send("GET", "/healthz").status != 200

    threads = [threading.Thread(target=ask, args=(i,)) for i in range(at_once)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / seconds, sum(bad)
