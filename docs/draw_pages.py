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
from tests.intake.rendered import picture  # noqa: E402
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
    "nothing-here": "/nowhere/",
    "left": "/left/",
    "deleted": "/deleted/",
    "law": "/law/",
    "law-text": "/law/civil-code/",
    "provision": "/law/civil-code/577/",
    "decided": "/decided/",
    "decided-case": "/decided/nn-xingning-gan-18900/",
    "penalties": "/penalties/",
    "sources": "/sources/",
    "limits": "/limits/",
    "privacy": "/privacy/",
    "accessibility": "/accessibility/",
    "start-en": "/en/",
    "first-hours-en": "/en/first-hours/counterfeit_atm/",
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
    "needs": "needs/A19/",
    "evidence-files": "evidence-files/",
    "follow-up": "follow-up/",
    "keep": "keep/",
    "on-one-page": "desk/",
    "delete": "delete/",
}
OTHERS = {
    "leak": ("leak-calls", "leak/"),
    "loan": ("loan-in-my-name", "loan/"),
    "staff": ("staff-deposit", "staff/"),
    "bank-suit": ("sued-loan", "bank-suit/"),
    "result-refused": ("gan-refused", "result/"),
    "result-sued": ("sued-loan", "result/"),
}
"""Pages of a case that the example does not have, by an example that does."""
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
        evidence(page, case)
        page.goto(f"{address}/en{case.removeprefix(address)}result/")
        drawn(page, "result-en")
        mishaps(page, case)
        for name, (example, path) in OTHERS.items():
            drawn_of(page, address, name, example, path)
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


def mishaps(page: Page, case: str) -> None:
    """Rows that were read and are to be looked at, an entry to delete, and a case that another tab changed."""
    page.goto(f"{case}transactions/paste/")
    page.fill("textarea", "2026-05-21 20:31 ATM取款 2,000.00\n11月20日 张某 5.00\n不明白的一行")
    page.click("main form button[type=submit]")
    drawn(page, "rows-read")
    page.goto(f"{case}transactions/")
    page.locator("main a[href*='/delete/']").first.click()
    drawn(page, "entry-delete")
    page.goto(f"{case}bank/")
    page.locator("main input[name=version]").first.evaluate("e => { e.value = '0'; }")
    page.fill("main input[name$=bank_name]", "另一家银行股份有限公司某某支行")
    page.click("main form button[type=submit]")
    drawn(page, "changed-in-another-tab")


def drawn_of(page: Page, address: str, name: str, example: str, path: str) -> None:
    """One page of another example."""
    page.goto(f"{address}/import/")
    page.fill("textarea", EXAMPLE.with_name(f"{example}.case.yaml").read_text("utf-8"))
    page.click("main form button[type=submit]")
    page.goto(f"{address}/case/{page.url.split('/case/')[1].split('/')[0]}/{path}")
    drawn(page, name)


def evidence(page: Page, case: str) -> None:
    """A picture of the evidence, its numbers, and the volume."""
    page.goto(f"{case}evidence-files/")
    page.locator("input[name=item]").first.check()
    page.set_input_files("#file", {"name": "1.jpg", "mimeType": "image/jpeg", "buffer": picture(14).file})
    page.click("main form button[type=submit]")
    page.locator("main h2").first.scroll_into_view_if_needed()
    drawn(page, "evidence-files-one")
    if page.locator("main a[href$='/cover/']").count():
        page.locator("main a[href$='/cover/']").first.click()
        drawn(page, "cover")
        page.set_default_timeout(90_000)
        page.click("#find")
        drawn(page, "cover-found")
    page.goto(f"{case}volume/")
    drawn(page, "volume")


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
