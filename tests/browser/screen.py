"""A person at a real chromium, with the words of tests.journeys.browser: open, fill, send; looks at every page."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from lxml import html
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, Response, sync_playwright

from tests.journeys.browser import faults_of

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--in-process-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 90_000
"""Milliseconds for a page to come: a machine that does other work is slow, not wrong; budgets have their own tests."""
FORM = "main form[method=post]:not(.did)"
ENTER = """([forms, number, values]) => {
  const form = document.querySelectorAll(forms)[number], unseen = [];
  for (const [name, value] of Object.entries(values)) {
    for (const e of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      const fold = e.closest("details");
      const seen = fold && !fold.open ? fold : e;
      if (e.type !== "hidden" && !seen.checkVisibility()) unseen.push(name);
      if (e.type === "radio" || e.type === "checkbox") e.checked = [].concat(value).includes(e.value);
      else e.value = value;
    }
  }
  return unseen;
}"""
PRESS = """([within, number, where]) => {
  const e = document.querySelectorAll(within)[number]?.querySelector(where);
  if (!e) return "is not there";
  if (!e.checkVisibility({ visibilityProperty: true })) return "cannot be seen";
  e.scrollIntoView({ block: "center" });
  const box = e.getClientRects()[0];
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  if (!top || !(e.contains(top) || top.contains(e))) return "is covered by " + (top && top.outerHTML.slice(0, 90));
  e.click();
  return "";
}"""
LOOK = """form => {
  const top = document.documentElement;
  const fields = [...document.querySelectorAll(form)].map(f => [...f.elements].filter(e => e.name));
  const named = fields.map(f => f.map(e => [e.name, e.type]));
  return [top.outerHTML, top.scrollWidth - top.clientWidth, named];
}"""
TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@contextmanager
def chromium_running() -> Iterator[Browser]:
    """The system chromium; it asks nobody but the pages that it is told to open.

    Without the windows of a desktop where the machine has it built so: the same engine in two thirds of the time.
    """
    with sync_playwright() as playwright:
        light = shutil.which("chromium-headless-shell")
        browser = playwright.chromium.launch(executable_path=light or "/usr/bin/chromium", args=FLAGS)
        yield browser
        browser.close()


def press(page: Page, where: str) -> None:
    """Press a link or a button that leads to another page; returns when that page is there, not before."""
    with page.expect_navigation(wait_until="load", timeout=PATIENCE):
        page.click(where)


class Screen:
    """One window on the site at `address`. Every page must keep the page invariants and fit the window's width.

    `by_hand`: every field is pointed at and typed into, one after the other, and the pointer presses the buttons; else
    a form is filled in one go, and what can be seen and is not covered is pressed by script, without the locators of
    Playwright, which cost a tenth of a second on each page.
    `widths`: in each of these the window is looked at too when a page is there for the first time.
    """

    def __init__(
        self,
        chromium: Browser,
        address: str,
        width: int = 1280,
        javascript: bool = True,
        dark: bool = False,
        by_hand: bool = False,
        widths: Sequence[int] = (),
    ) -> None:
        self.by_hand = by_hand
        self.width, self.widths = width, widths
        self.context = chromium.new_context(
            java_script_enabled=javascript,
            viewport={"width": width, "height": 844 if width < 800 else 900},
            color_scheme="dark" if dark else "light",
            locale="zh-CN",
            accept_downloads=True,
        )
        self.context.set_default_navigation_timeout(PATIENCE)
        self.page: Page = self.context.new_page()
        self.address = address
        self.hosts: set[str] = set()
        self.complaints: list[str] = []
        self.visited: list[str] = []
        self.looked: Any = None
        self.forms: list[list[list[str]]] = []
        self._document: Request | None = None
        self._status = 0
        self.page.on("request", self._asked)
        self.page.on("response", self._answered)
        self.page.on("console", self._told)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def __enter__(self) -> Screen:
        return self

    def __exit__(self, *error: object) -> None:
        self.context.close()

    def open(self, url: str) -> Screen:
        """Go to an address; "load", since without scripts the page is parsed before its stylesheet is there."""
        self.page.goto(url if "://" in url else self.address + url, wait_until="load")
        return self._arrived()

    def click(self, where: str, within: str = "html", number: int = 0) -> Screen:
        """Follow a link or press a button that leads to another page: the first, in the first place that holds it."""
        with self.page.expect_navigation(wait_until="load"):
            if self.by_hand:
                self.page.locator(within).nth(number).locator(where).first.click()
            else:
                unfit = self.page.evaluate(PRESS, [within, number, where])
                assert not unfit, f"{self.url}: {where} {unfit}"
        return self._arrived()

    def send(self, data: dict[str, Any] | None = None, form: int = 0, press: tuple[str, str] | None = None) -> Screen:
        """Fill a form of <main> and press its first button, or the one named by `press`."""
        self.enter(data or {}, form)
        button = f"button[name='{press[0]}'][value='{press[1]}']" if press else "button[type=submit]"
        return self.click(button, FORM, form)

    def enter(self, data: dict[str, Any], form: int = 0) -> None:
        """Fill fields of a form of <main>; each must be there to be seen."""
        named = {self._field(form, name): value for name, value in data.items()}
        if self.by_hand:
            chosen = self.page.locator(FORM).nth(form)
            for (name, kind), value in named.items():
                self._fill(chosen, name, kind, value)
        elif named:
            values = {name: _plain(value) for (name, _), value in named.items()}
            unseen = self.page.evaluate(ENTER, [FORM, form, values])
            assert not unseen, f"{self.url}: cannot be seen: {unseen}"

    def set_hidden(self, name: str, value: str) -> Screen:
        """Change what a form carries unseen, as an old tab or a lost cookie would."""
        for field in self.page.locator(f"{FORM} [name$='{name}']").all():
            field.evaluate("(e, v) => { e.value = v; }", value)
        return self

    def has(self, name: str) -> bool:
        """Whether the first form of the page has this field."""
        return any(n == name or n.endswith(f"-{name}") for n, _ in self.forms[0])

    @property
    def url(self) -> str:
        parts = urlsplit(self.page.url)
        return f"{parts.path}?{parts.query}" if parts.query else parts.path

    @property
    def step(self) -> str:
        return urlsplit(self.page.url).path.rstrip("/").split("/")[-1]

    @property
    def token(self) -> str:
        return self.url.split("/case/")[1].split("/")[0]

    @property
    def case_path(self) -> str:
        """The address of the case in the language of the page."""
        return self.url.split("/case/")[0] + f"/case/{self.token}"

    @property
    def text(self) -> str:
        return re.sub(r"\s+", " ", self.page.inner_text("main"))

    @property
    def heading(self) -> str:
        return self.page.inner_text("h1").strip()

    def typed(self) -> dict[str, Any]:
        """What stands in the first form now, as a person sees it: values by name without what the site put there."""
        script = """form => [...new FormData(document.querySelector(form)).entries()]"""
        found: dict[str, Any] = {}
        hidden = {"csrfmiddlewaretoken", "version", "back"}
        for name, value in self.page.evaluate(script, FORM):
            if name not in hidden and not name.endswith("current_step"):
                found.setdefault(name, []).append(value)
        return found

    def download(self, where: str) -> bytes:
        """Press a link that downloads; the bytes of the file."""
        with self.page.expect_download() as waiting:
            self.page.locator(where).first.click()
        path = waiting.value.path()
        return path.read_bytes()

    def fetch(self, url: str) -> bytes:
        """The bytes of an address, with this window's cookies."""
        reply = self.context.request.get(self.address + url)
        assert reply.ok, f"{url}: {reply.status}"
        return reply.body()

    def status(self) -> int:
        """Status of the answer that is shown."""
        return self._status

    def weight(self) -> int:
        """Bytes of this page over the wire: the document and each file that it names, nothing taken from a cache."""
        sizes = self._document.sizes() if self._document else {"responseBodySize": 0, "responseHeadersSize": 0}
        files = set(self.looked.xpath("//link/@href | //script/@src | //img/@src[not(starts-with(., 'data:'))]"))
        return sizes["responseBodySize"] + sizes["responseHeadersSize"] + sum(len(self.fetch(f)) for f in files)

    def too_wide(self) -> int:
        """Pixels that stand out to the right; 0 when nothing has to be scrolled sideways."""
        return int(self.page.evaluate(TOO_WIDE))

    def _in_other_widths(self) -> None:
        for width in [w for w in self.widths if w != self.width]:
            self.page.set_viewport_size({"width": width, "height": 844})
            assert self.too_wide() <= 0, f"{self.url}: {self.too_wide()} px too wide at {width}"
        if self.widths:
            self.page.set_viewport_size({"width": self.width, "height": 844})

    def _told(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and "responded with a status of 4" not in message.text:
            self.complaints.append(f"{message.text} at {self.page.url}")

    def _asked(self, request: Request) -> None:
        self.hosts.add("/".join(request.url.split("/")[:3]))
        if request.is_navigation_request():
            self._document = request

    def _answered(self, reply: Response) -> None:
        if reply.request.is_navigation_request():
            self._status = reply.status

    def _field(self, form: int, name: str) -> tuple[str, str]:
        fits = [(n, kind) for n, kind in self.forms[form] if n == name or n.endswith(f"-{name}")]
        assert fits, f"{self.url}: no field {name} among {self.forms[form]}"
        return next((f for f in fits if f[0] == name), fits[0])

    def _fill(self, form: Locator, name: str, kind: str, value: Any) -> None:
        field = form.locator(f"[name='{name}']")
        if kind not in ("hidden", "checkbox"):
            _unfold(field.first)
        if kind == "checkbox":
            wanted = set(value if isinstance(value, list) else [value])
            for box in field.all():
                _unfold(box)
                box.set_checked(box.get_attribute("value") in wanted)
        elif kind == "radio":
            form.locator(f"[name='{name}'][value='{value}']").check()
        elif kind == "select-one":
            field.select_option(str(value))
        else:
            field.fill(str(value))

    def _arrived(self) -> Screen:
        self.visited.append(self.url)
        page, too_wide, self.forms = self.page.evaluate(LOOK, FORM)
        self.looked = html.document_fromstring(page)
        assert self.status() < 500, f"{self.url}: {self.heading}"
        problems = faults_of(self.looked, self.url)
        assert not problems, f"{self.url}: {problems}"
        assert too_wide <= 0, f"{self.url}: {too_wide} px too wide"
        if self.url not in self.visited[:-1]:
            self._in_other_widths()
        assert self.complaints == [] and self.hosts <= {self.address}, (self.complaints, self.hosts)
        return self


def _plain(value: Any) -> Any:
    return [str(v) for v in value] if isinstance(value, list) else str(value)


def _unfold(field: Locator) -> None:
    """Open the disclosure that hides a field."""
    if not field.is_visible():
        field.locator("xpath=ancestor::details[1]/summary").click()
