"""Draw the first screen of every page on a phone: `python docs/draw_pages.py` from the project's root."""

from __future__ import annotations

import io
import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, os.getcwd())
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django

django.setup()

from PIL import Image  # noqa: E402
from playwright.sync_api import Page  # noqa: E402

from tests.browser.screen import chromium_running  # noqa: E402
from tests.serving import Site  # noqa: E402

OUT = Path("docs/pictures")
EXAMPLE = Path("examples/gan-today.case.yaml")
PHONE = {"width": 390, "height": 844}
COLOURS = 48
WITHOUT = {
    "start": "/",
    "first-hours": "/first-hours/counterfeit_atm/",
    "incident": "/case/new/incident/",
    "resume": "/resume/",
    "import": "/import/",
    "not-found": "/case/abcdefghij234567/bank/",
    "desk": "/desk/",
    "sheet": "/desk/sheet/counterfeit_atm/",
    "file-gone": "/file/abcdefgh/",
    "law": "/law/",
    "provision": "/law/civil-code/577/",
    "decided": "/decided/",
    "penalties": "/penalties/",
    "sources": "/sources/",
    "limits": "/limits/",
    "privacy": "/privacy/",
    "accessibility": "/accessibility/",
}
OF_CASE = {
    "bank": "bank/",
    "transactions": "transactions/",
    "transaction": "transactions/add/",
    "paste": "transactions/paste/",
    "custody": "custody/",
    "discovery": "discovery/",
    "name": "name/",
    "check": "check/",
    "result": "result/",
    "result-money": "result/money/",
    "result-law": "result/law/",
    "result-desks": "result/desks/",
    "tasks": "tasks/",
    "needs": "needs/A1/",
    "evidence-files": "evidence-files/",
    "follow-up": "follow-up/",
    "keep": "keep/",
    "on-one-page": "desk/",
    "delete": "delete/",
}
BOTH_SCHEMES = {"start", "result", "bank"}


def main() -> None:
    """Serve the site with an empty database, walk through it, and draw."""
    with tempfile.TemporaryDirectory() as folder, Site(Path(folder), workers=1) as site, chromium_running() as browser:
        address = f"http://127.0.0.1:{site.port}"
        page = browser.new_context(viewport=PHONE).new_page()
        for name, path in WITHOUT.items():
            page.goto(address + path)
            drawn(page, name)
        page.goto(f"{address}/case/new/incident/")
        page.click("main form button[type=submit]")
        drawn(page, "error")
        page.check("input[value=counterfeit_atm]")
        page.click("main form button[type=submit]")
        drawn(page, "code-after-the-first-answer")
        page.goto(f"{address}/import/")
        page.fill("textarea", EXAMPLE.read_text("utf-8"))
        page.click("main form button[type=submit]")
        case = f"{address}/case/{page.url.split('/case/')[1].split('/')[0]}/"
        for name, path in OF_CASE.items():
            if page.goto(case + path).ok:
                drawn(page, name)
        read_back(page, case)
        one_file(page, case)
        page.goto(f"{address}/leave/")
        drawn(page, "leave")


def read_back(page: Page, case: str) -> None:
    """How a typed time and amount are read, beside their fields."""
    page.goto(f"{case}transactions/add/")
    for name, typed in (("when_day_y", "2026年5月21日凌晨12点半"), ("cny", "1万2")):
        page.fill(f"[name=transactions-{name}]", typed)
        page.press(f"[name=transactions-{name}]", "Tab")
    page.wait_for_function("() => document.querySelector('[data-read$=cny] output').textContent")
    page.evaluate("() => scrollTo(0, 0)")
    drawn(page, "read-back")


def one_file(page: Page, case: str) -> None:
    """A paper, and its address without the cookie."""
    page.goto(f"{case}result/")
    page.locator("form[action$='/papers/'] button[type=submit]").last.click()
    drawn(page, "papers-made")
    page.goto(f"{case}papers/B1/")
    drawn(page, "preview")
    page.goto(f"{case}papers/B1/address/")
    drawn(page, "address")
    page.click("main form button")
    drawn(page, "file")


def drawn(page: Page, name: str) -> None:
    """The first screen as it opens, in few colours: a picture of words needs no more."""
    for scheme in ("light", "dark") if name in BOTH_SCHEMES else ("light",):
        page.emulate_media(color_scheme=scheme)
        picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
        picture.quantize(COLOURS).save(OUT / f"page-{name}{'-dark' if scheme == 'dark' else ''}.png", optimize=True)
    page.emulate_media(color_scheme="light")


if __name__ == "__main__":
    main()
