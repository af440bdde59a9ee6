"""Draw first screens, eight on a sheet: each page of the interview, each example's result, the pages in English.

`python docs/draw_sheets.py` from the project's root.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, os.getcwd())
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django

django.setup()

from PIL import Image  # noqa: E402
from playwright.sync_api import Browser  # noqa: E402

from tests.browser import states  # noqa: E402
from tests.browser.screen import Screen, chromium_running  # noqa: E402
from tests.serving import Site  # noqa: E402

OUT = Path("docs/pictures")
WIDTH, HEIGHT, COLOURS = 390, 844, 48
IN_A_ROW, IN_A_SHEET = 4, 8
ENGLISH = (
    "",
    "first-hours/counterfeit_atm/",
    "case/new/incident/",
    "resume/",
    "desk/",
    "law/",
    "decided/",
    "penalties/",
)
ENGLISH_OF_CASE = (
    *("bank", "transactions", "transactions/add", "transactions/paste", "custody", "discovery", "name", "check"),
    *("result", "result/money", "result/law", "result/desks", "tasks", "needs/A19", "follow-up", "keep"),
)


def main() -> None:
    """Serve the site with an empty database and draw all sheets."""
    with tempfile.TemporaryDirectory() as folder, Site(Path(folder), workers=1) as site, chromium_running() as browser:
        address = f"http://127.0.0.1:{site.port}"
        put("questions", questions(browser, address))
        put("results", results(browser, address))
        put("english", english(browser, address))


def questions(browser: Browser, address: str) -> Iterator[Image.Image]:
    """Every page of the interview with its answers, each in one example that opens it."""
    for example, steps in states.shares().items():
        with Screen(browser, address, WIDTH) as screen:
            states.bring(screen, example)
            case = screen.case_path
            for step in steps:
                yield shot(screen.open(f"{case}/{step}/"))


def results(browser: Browser, address: str) -> Iterator[Image.Image]:
    """The first screen of the result of every example."""
    for example in states.CASES:
        with Screen(browser, address, WIDTH) as screen:
            states.bring(screen, example)
            yield shot(screen.open(f"{screen.case_path}/result/"))


def english(browser: Browser, address: str) -> Iterator[Image.Image]:
    """The pages in English, as they are met: without a case, of one, its papers made, one of them in sight."""
    with Screen(browser, address, WIDTH) as screen:
        for path in ENGLISH:
            yield shot(screen.open(f"/en/{path}"))
        states.bring(screen, "gan-today", "/en")
        case = screen.case_path
        for path in ENGLISH_OF_CASE:
            yield shot(screen.open(f"{case}/{path}/"))
        yield shot(screen.open(f"{case}/result/").send())
        for path in ("papers/B1", "papers/B1/address", "volume", "evidence-files", "delete"):
            yield shot(screen.open(f"{case}/{path}/"))


def shot(screen: Screen) -> Image.Image:
    """What is in sight."""
    return Image.open(io.BytesIO(screen.page.screenshot())).convert("RGB")


def put(name: str, found: Iterator[Image.Image]) -> None:
    """Write the screens to `pages-NAME-1.png` and so on, in few colours; older sheets of the name go."""
    for old in OUT.glob(f"pages-{name}-*.png"):
        old.unlink()
    shots = list(found)
    for number in range(0, len(shots), IN_A_SHEET):
        some = shots[number : number + IN_A_SHEET]
        sheet = Image.new("RGB", (IN_A_ROW * WIDTH, -(-len(some) // IN_A_ROW) * HEIGHT), "white")
        for place, one in enumerate(some):
            sheet.paste(one, (place % IN_A_ROW * WIDTH, place // IN_A_ROW * HEIGHT))
        sheet.quantize(COLOURS).save(OUT / f"pages-{name}-{number // IN_A_SHEET + 1}.png", optimize=True)


if __name__ == "__main__":
    main()
