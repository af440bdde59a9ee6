"""The largest input that every field, file and route allows costs less than a second, twice as much at most 2.5 times.

The table is made from the types and the url conf; a new field or route is in it by itself. Processor time is measured.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from complaints.drafts import store
from complaints.intake import reading
from complaints.journey.answers import from_case
from complaints.journey.forms import field_of
from complaints.journey.steps import STEPS
from complaints.journey.table import Facts
from complaints.web.bringing import MOST_PASTED
from complaints.web.interview.held import cookie_name
from legal_refs.case import casefile, fieldtree
from legal_refs.case.facts import Case
from tests.intake.trials import TODAY
from tests.journeys.test_walks import CASES
from tests.timing import growth, least, once
from tests.walker import completed, hidden
from tests.web.addresses import filled, routes

pytestmark = [pytest.mark.alone, pytest.mark.django_db]
BUDGET, GROWTH = 1.0, 2.5
SHORT = 0.15
"""Seconds below which a ratio of two times says nothing."""
WORST = {
    "wide signs": "ﷺ",
    "accents": "\u0316\u0301",
    "digits": "9",
    "groups": "111,",
    "cards": "6222 0212 3456 7890 ",
    "numbers": "一亿",
    "breaks": "甲\r\n",
    "marks": "\u202e\u200b",
    "blanks": "a ",
    "clocks": "2026-05-21 20:31 ",
}


def grown(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


class Table:
    """Rows of name, seconds at the largest input, times those of half of it; says which are over the budget."""

    def __init__(self) -> None:
        self.rows: list[tuple[float, float, str]] = []

    def add(self, name: str, full: Callable[[], Any], half: Callable[[], Any]) -> None:
        seconds = once(full)
        if seconds > SHORT:  # a page that is read for the first time in this process may be quick the next time
            seconds = least(full, BUDGET)
        self.rows.append((seconds, growth(full, half, GROWTH) if seconds > SHORT else 1.0, name))

    def faults(self) -> list[str]:
        slow = [f"{name}: {seconds:.2f} s" for seconds, _times, name in self.rows if seconds >= BUDGET]
        return slow + [
            f"{name}: {seconds:.2f} s, {times:.1f} times the time of half the input"
            for seconds, times, name in self.rows
            if times >= GROWTH
        ]

    def worst(self, count: int = 5) -> str:
        return "; ".join(f"{name} {seconds:.2f} s" for seconds, _times, name in sorted(self.rows, reverse=True)[:count])


def fields() -> Iterator[tuple[str, Callable[[str], Any], int]]:
    """(path, how its form reads it, characters it takes) of every question that is typed."""
    for step in STEPS:
        for ask in step.asks:
            if ask.kind in ("carry", "choice", "many", "yes", "features") or ask.path.startswith("_"):
                continue
            path = step.full_path(ask)
            field = field_of(ask, Facts(), path)
            leaf = fieldtree.at(path) or fieldtree.at(f"{path}[]")
            clean = (lambda text, f=field: f.clean([text, "", ""])) if ask.kind == "day" else field.clean
            yield path, clean, (leaf.longest if leaf else None) or 200


def refusing(read: Callable[[str], Any], text: str) -> Callable[[], None]:
    def work() -> None:
        with suppress(ValidationError, casefile.CaseFileError):
            read(text)

    return work


def test_every_field(figure):
    """What fits (twice the characters of the field: line breaks count double), what is sent at most, half of both."""
    table = Table()
    for path, read, longest in fields():
        for name, unit in WORST.items():
            for length in (2 * longest, 400_000):
                full, half = grown(unit, length), grown(unit, length // 2)
                table.add(f"{path} {name}", refusing(read, full), refusing(read, half))
    assert len(table.rows) > 2000 and table.faults() == []
    figure("largest field", len(table.rows), f"trials; {table.worst(3)}")


def test_every_file(figure):
    """Pasted text and case files at their largest, in the shapes that cost most."""
    table = Table()
    for name, unit in WORST.items():
        for line in (unit, grown(unit, 900) + "\n"):
            full, half = (f"2026-01-01 {grown(line, size)}" for size in (MOST_PASTED, MOST_PASTED // 2))
            table.add(f"paste {name}", lambda t=full: reading.read(t, TODAY), lambda t=half: reading.read(t, TODAY))
    row = "  - {when: {day: 2026-05-21}, cny: 1.00, channel: atm, place: 某地, no: '12345678'}\n"
    head = "incident: counterfeit_atm\ntransactions:\n"
    table.add("case file rows", lambda: casefile.loads(head + row * 2000), lambda: casefile.loads(head + row * 1000))
    shapes = {
        "items": "story:\n" + "- a\n" * (casefile.MAX_BYTES // 4),
        "flow": "[" + "a," * (casefile.MAX_BYTES // 2 - 2),
        "keys": "".join(f"k{i}: 1\n" for i in range(casefile.MAX_BYTES // 12)),
        "depth": "[" * casefile.MAX_BYTES,
        "text": "story: " + "甲" * (casefile.MAX_BYTES // 3 - 10),
        "digits": "claim: {reply_days: " + "9" * (casefile.MAX_BYTES - 100) + "}\n",
    }
    for name, text in shapes.items():
        half = text[: len(text) // 2]
        table.add(f"case file {name}", refusing(casefile.loads, text), refusing(casefile.loads, half))
    assert table.faults() == []
    figure("largest file", len(table.rows), f"trials; {table.worst()}")


def largest(rows: int, words: int = 2) -> Case:
    """A case with full lists: `rows` of the longest, the others as full as their types allow in the same measure."""
    plain = casefile.to_plain(CASES["gan-refused"])
    for path, most in fieldtree.counts().items():
        count = max(1, most * rows // 2000)
        if "." not in path and plain.get(path):
            plain[path] = [dict(plain[path][i % len(plain[path])]) for i in range(count)]
    plain["story"] = "经过。" * (6000 * rows // 2000)
    plain["evidence"] = [{**e, "proves": "证明目的" * words} for e in plain["evidence"]]
    return casefile.from_plain(plain)


class Visitor:
    """A browser with the largest case, or half of it."""

    def __init__(self, rows: int) -> None:
        self.client = Client(raise_request_exception=False)
        self.draft = store.create({"answers": completed(from_case(largest(rows)))})
        self.client.cookies[cookie_name(self.draft.token)] = self.draft.code

    def get(self, route: str) -> Any:
        step = "transactions" if "number" in route or "paste" in route or "add" in route else "story"
        path = filled(route, token=self.draft.token, step=step, document="B1")
        return lambda: self.client.get(path)

    def papers(self) -> Any:
        page = self.client.get(f"/case/{self.draft.token}/result/").content
        asked = re.findall(r'name="paper"[^>]*value="(\w+)"', page.decode())

        again = iter(range(9))

        def post() -> None:
            asked_now = asked[next(again) % 2 :]  # never twice the same: what is frozen is not made anew
            sent = {**hidden(page), "paper": asked_now, "version": str(store.open_draft(self.draft.code).version)}
            done = self.client.post(f"/case/{self.draft.token}/papers/", sent)
            assert done.status_code == 302 and "notice" not in done.headers["Location"]

        return post


def test_every_route(figure, settings):
    """Each page with the largest case, and every paper of it at once."""
    settings.RATE_FACTOR = 0
    full, half = Visitor(2000), Visitor(1000)
    table = Table()
    full.client.get(f"/case/{full.draft.token}/result/")  # what is read once per process
    for route in sorted({route for route, _pattern in routes()}):
        table.add(route, full.get(route), half.get(route))
    table.add("every paper", full.papers(), half.papers())
    assert table.faults() == []
    figure("largest case", len(table.rows), f"routes; {table.worst()}")


def test_the_largest_case_comes_back_from_its_own_file():
    case = largest(2000)
    assert len(case.transactions) == 2000
    assert casefile.loads(casefile.dumps(case)) == case
