"""A small browser without JavaScript over Django's test client: fills real forms, checks every page it opens."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.test import Client
from lxml import html

HIDDEN = {"csrfmiddlewaretoken", "version", "back"}


class Browser:
    """Opens pages, follows redirects, fills and sends forms. Every page must keep the page invariants."""

    def __init__(self, client: Client | None = None) -> None:
        self.client = client or Client()
        self.url = ""
        self.status = 0
        self.page: Any = None
        self.response: Any = None

    def open(self, url: str) -> Browser:
        return self.take(self.client.get(url), url)

    def send(self, data: dict[str, Any] | None = None, form: int = 0, press: tuple[str, str] | None = None) -> Browser:
        """Send a form of <main> with what stands in it, changed by `data` (names without their prefix)."""
        chosen = self.forms()[form]
        values = self.values(chosen)
        for name, value in (data or {}).items():
            values[self.full_name(chosen, name)] = value
        if press:
            values[press[0]] = press[1]
        action = urljoin(self.url, chosen.get("action") or self.url)
        return self.take(self.client.post(action, values), action)

    def forms(self) -> list[Any]:
        """The forms of the page, without those that only report an act as done."""
        return self.page.xpath("//main//form[@method='post' and not(@class='did')]")

    def values(self, form: Any) -> dict[str, Any]:
        """What a browser would send without any change."""
        found: dict[str, Any] = {}
        for e in form.xpath(".//input[@name] | .//textarea[@name] | .//select[@name]"):
            name, kind = e.get("name"), e.get("type", e.tag)
            if kind in ("radio", "checkbox"):
                if e.get("checked") is None:
                    continue
                if kind == "checkbox":
                    found.setdefault(name, []).append(e.get("value", "on"))
                    continue
                found[name] = e.get("value")
            elif e.tag == "select":
                found[name] = next((o.get("value") for o in e.xpath(".//option[@selected]")), "")
            elif kind == "textarea":
                found[name] = (e.text or "").removeprefix("\n")
            elif kind != "file":
                found[name] = e.get("value", "")
        return found

    def full_name(self, form: Any, name: str) -> str:
        names = {e.get("name") for e in form.xpath(".//*[@name]")}
        if name in names:
            return name
        fits = sorted(n for n in names if n and n.endswith(f"-{name}"))
        assert fits, f"{self.url}: no field {name} among {sorted(n for n in names if n)}"
        return fits[0]

    def has(self, name: str) -> bool:
        """Whether the first form of the page has this field."""
        return any(n == name or n.endswith(f"-{name}") for n in self.page.xpath("//main//form//@name"))

    def links(self, words: str) -> list[str]:
        return [a.get("href") for a in self.page.xpath("//main//a") if words in a.text_content()]

    @property
    def text(self) -> str:
        return re.sub(r"\s+", " ", self.page.xpath("//main")[0].text_content()) if self.page is not None else ""

    @property
    def looked(self) -> Any:
        """The page as it was read; a window of a real browser has it under the same name."""
        return self.page

    @property
    def heading(self) -> str:
        return self.page.xpath("//h1")[0].text_content().strip()

    @property
    def token(self) -> str:
        return self.url.split("/case/")[1].split("/")[0]

    @property
    def step(self) -> str:
        return urlsplit(self.url).path.rstrip("/").split("/")[-1]

    def take(self, response: Any, url: str) -> Browser:
        """Go on from a response: follow where it leads, and look at the page."""
        hops = 0
        while response.status_code in (301, 302, 303):
            url = urljoin(url, response.headers["Location"])
            response = self.client.get(url)
            hops += 1
            assert hops < 10, f"redirects in a circle at {url}"
        self.url, self.status, self.response = url, response.status_code, response
        assert self.status < 500, f"{url}: {self.status}"
        if response.headers.get("Content-Type", "").startswith("text/html"):
            self.page = html.document_fromstring(response.content.decode())
            problems = faults_of(self.page, url)
            assert not problems, f"{url}: {problems}"
        return self


def faults_of(page: Any, url: str) -> list[str]:
    """Page invariants; an empty list for a sound page."""
    return [*_heading_faults(page), *_id_faults(page), *_unlabelled(page), *_foreign(page)]


def _heading_faults(page: Any) -> list[str]:
    ones = page.xpath("//h1")
    if len(ones) != 1:
        return [f"{len(ones)} h1"]
    title = re.sub(r"^(错误：|Error: )", "", page.xpath("string(//title)").strip())
    heading = ones[0].text_content().strip()
    found = [] if heading and title.startswith(heading) else [f"title {title!r} is not {heading!r}"]
    return found if page.get("lang", "").lower() in ("zh-hans", "en") else [*found, "no lang"]


def _id_faults(page: Any) -> list[str]:
    ids = page.xpath("//@id")
    found = [f"id twice: {i}" for i, n in Counter(ids).items() if n > 1]
    described = [t for text in page.xpath("//@aria-describedby") for t in text.split()]
    anchors = [href[1:] for href in page.xpath("//a[starts-with(@href, '#')]/@href")]
    for target in [*page.xpath("//label/@for | //@aria-labelledby | //input/@list"), *described, *anchors]:
        if target not in ids:
            found.append(f"points to nothing: {target}")
    return found


def _foreign(page: Any) -> list[str]:
    found = []
    if page.xpath("//script[not(@src)] | //style | //*[@style] | //@*[starts-with(name(), 'on')]"):
        found.append("inline script or style")
    found += [f"third party: {u}" for u in page.xpath("//@href | //@src | //@action") if urlsplit(u).netloc]
    posts = page.xpath("//form[@method='post'][not(.//input[@name='csrfmiddlewaretoken'])]")
    return [*found, *["form without token" for _ in posts]]


def _unlabelled(page: Any) -> list[str]:
    named = set(page.xpath("//label/@for"))
    fields = page.xpath("//input[not(@type='hidden')] | //textarea | //select")
    return [f"no label: {e.get('name')}" for e in fields if e.get("id") not in named and not e.get("aria-label")]
