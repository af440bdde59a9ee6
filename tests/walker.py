"""Walk the interview as a browser without JavaScript does: open a page, send its form, follow the redirect."""

from __future__ import annotations

import http.client
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from lxml import html

from complaints.journey.flow import Answers, flow
from complaints.journey.forms import options_of, shown_back
from complaints.journey.steps import STEPS
from complaints.journey.table import Ask, Facts, Step

Fields = dict[str, Any]


@dataclass
class Reply:
    """What came back."""

    status: int
    location: str
    body: bytes
    headers: list[tuple[str, str]] = field(default_factory=list)


class Lost(AssertionError):
    """A page did not accept what it should have accepted."""


Send = Callable[[str, str, Fields | None], Reply]


class Walker:
    """One visitor. `send(method, path, fields)` carries cookies."""

    def __init__(self, send: Send, language: str = "") -> None:
        self.send, self.language = send, language
        self.at = f"{language}/case/new/incident/"
        self.confirmed: list[str] = []

    @property
    def token(self) -> str:
        return self.at.split("/case/")[1].split("/")[0]

    def case(self, rest: str) -> str:
        return f"{self.language}/case/{self.token}/{rest}"

    def walk(self, answers: Answers, most: int = 1000) -> None:
        """Answer up to `most` pages; afterwards `at` is where the last redirect led."""
        journey = flow(answers)
        for step in [s for s in journey.open if s.id in answers][:most]:
            if step.many:
                for item in answers[step.id].get("items", []):
                    self.answer(self.case(f"{step.id}/add/"), step.id, filled(step, item, journey.facts))
                self.answer(self.case(f"{step.id}/"), step.id, {})
            else:
                self.answer(self.case(f"{step.id}/"), step.id, filled(step, answers[step.id], journey.facts))

    def answer(self, path: str, step: str, fields: Fields) -> None:
        """Open a page and send its form; raises Lost unless the answer was confirmed by a redirect."""
        page = self.send("GET", path, None)
        if page.status != 200:
            raise Lost(f"{step} opened with {page.status} {page.location}")
        reply = self.send("POST", path, {**hidden(page.body), **fields})
        if reply.status == 302 and "refused=1" in reply.location:
            reply = self.send("GET", reply.location, None)
        if reply.status != 302:
            raise Lost(f"{step} answered with {reply.status}: {problems(reply.body)}")
        self.at = reply.location
        self.confirmed.append(step)


def hidden(body: bytes) -> Fields:
    """The hidden fields of the page's own form: the one that carries a version."""
    for form in html.fromstring(body).forms:
        fields = {i.name: i.value or "" for i in form.inputs if i.name and i.get("type") == "hidden"}
        if "version" in fields:
            return fields
    return {}


def problems(body: bytes) -> str:
    """What the error summary says, for a failing test."""
    found = html.fromstring(body or b"<p></p>").xpath('//*[contains(@class, "error")]')
    return " ".join(" ".join(part.text_content().split()) for part in found)[:400]


def filled(step: Step, stored: dict[str, Any], facts: Facts) -> Fields:
    """Form fields that give these stored answers again."""
    fields: Fields = {}
    for ask in step.shown(facts):
        if stored.get(ask.path, "") is None and ask.required:
            fields[f"{step.id}-{ask.name}"] = "unknown"  # a case file left it out, and the page insists
        elif stored.get(ask.path) not in (None, "", []):
            fields.update(_field(f"{step.id}-{ask.name}", ask, stored[ask.path]))
    return fields


def _field(name: str, ask: Ask, value: Any) -> Iterator[tuple[str, Any]]:
    if ask.kind == "day":
        yield from zip((f"{name}_y", f"{name}_m", f"{name}_d"), str(value).split("-"), strict=True)
    elif ask.kind == "features":
        yield from ((f"{name}_{v['feature']}", v["explained"]) for v in value)
    else:
        yield name, shown_back(ask, value)


def by_test_client(client: Any) -> Send:
    """Send through Django's test client."""

    def send(method: str, path: str, fields: Fields | None) -> Reply:
        response = client.get(path) if method == "GET" else client.post(path, fields)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        return Reply(response.status_code, response.headers.get("Location", ""), body, list(response.headers.items()))

    return send


class Browser:
    """A small HTTP browser with cookies and one connection, for servers in other processes."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}
        self.connection: http.client.HTTPConnection | None = None

    def send(self, method: str, path: str, fields: Fields | None = None) -> Reply:
        """Raises OSError or http.client.HTTPException when the server goes away."""
        headers = {"Host": f"127.0.0.1:{self.port}", "Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        body = None
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Origin"] = "null"
            body = urlencode(fields, doseq=True)
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            self.connection.request(method, path, body, headers)
            response = self.connection.getresponse()
            content = response.read()
        except (OSError, http.client.HTTPException):
            self.close()
            raise
        for name, value in response.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0]
        return Reply(response.status, response.getheader("Location", ""), content, response.getheaders())

    def close(self) -> None:
        if self.connection is not None:
            self.connection.close()
            self.connection = None


def completed(answers: Answers) -> Answers:
    """The answers with every page that still waits answered as shortly as it allows."""
    for _ in range(len(STEPS) * 2):
        journey = flow(answers)
        step = journey.first_waiting
        if step is None:
            return answers
        stored = answers.setdefault(step.id, {"items": [], "next": 1, "ok": True} if step.many else {})
        for ask in step.shown(journey.facts):
            if ask.required and stored.get(ask.path) in (None, "", []):
                stored[ask.path] = _shortest(ask, journey.facts)
    raise Lost(f"the interview does not end: {flow(answers).waiting}")


def _shortest(ask: Ask, facts: Facts) -> Any:
    if ask.kind == "yes":
        return True
    if ask.kind in {"choice", "many"}:
        tokens = [token for token, _label in options_of(ask, facts) if token]
        return tokens[:1] if ask.kind == "many" else tokens[0]
    return {"day": "2026-05-21", "money": "18900.00", "clock": "10:00"}.get(ask.kind, "甲")
