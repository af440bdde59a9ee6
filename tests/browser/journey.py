"""One whole journey in a window: forward, perhaps back and forward again, then the result and the papers."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

from docx import Document
from playwright.sync_api import Browser

from legal_refs.case import casefile
from legal_refs.case.facts import Case
from tests.browser.screen import Screen
from tests.journeys.test_walks import CASES, flat, insisted
from tests.journeys.walk import walk

BY_INCIDENT = {case.incident.value: name for name, case in reversed(CASES.items())}
REST = sorted(set(CASES) - set(BY_INCIDENT.values()))
WIDTHS = (320, 390, 1280)
COLUMNS: dict[str, list[Any]] = {
    "incident": sorted(BY_INCIDENT),
    "javascript": [True, False],
    "prefix": ["", "/en"],
    "back": [True, False],
}


UNFOLD = "() => document.querySelectorAll('details').forEach(one => { one.open = true; })"
"""Many papers stand behind a disclosure."""


def window(chromium: Browser, address: str, number: int, javascript: bool = True) -> Screen:
    """A window for the journey of this number: the widths by turns, and every page is looked at in all of them."""
    return Screen(chromium, address, WIDTHS[number % len(WIDTHS)], javascript, widths=WIDTHS)


def whole(screen: Screen, case: Case, prefix: str = "", back: bool = False) -> None:
    """Walk the case through the pages to its papers; what was typed, shown, and put into the files must agree."""
    seen = walk(screen, case, prefix=prefix)
    case = insisted(case)
    assert screen.url.startswith(f"{prefix}/case/")
    typed = casefile.loads(screen.fetch(f"{screen.case_path}/case.yaml"))
    assert flat(typed) == flat(case)
    if back:
        _to_the_start(screen, seen)
        again = casefile.loads(screen.fetch(f"{screen.case_path}/case.yaml"))
        assert flat(again) == flat(case)
    screen.click(f"main a[href$='/case/{screen.token}/result/']")
    assert screen.step == "result" and screen.looked.get("lang") == ("en" if prefix else "zh-Hans")
    papers(screen, case)


def _to_the_start(screen: Screen, seen: list[str]) -> None:
    """Back by the link of each page, which leads to the one before; sent again as it stands it leads on."""
    first = seen[: seen.index("name") + 1]  # the tasks lead back to their list
    screen.open(f"{screen.case_path}/{first[-1]}/")
    for before in reversed(first[:-1]):
        screen.click("a.back")
        assert screen.step == before
    shown = screen.typed()
    assert shown and screen.send().step == seen[1]
    screen.click("a.back")
    assert screen.typed() == shown
    screen.open(f"{screen.case_path}/check/")


def papers(screen: Screen, case: Case) -> None:
    """Tick and make all papers, look at one, download it and all of them; every file opens as a Word file."""
    boxes = screen.looked.xpath("//input[@name='paper']")
    assert [box for box in boxes if box.get("checked") is not None], "no paper is recommended"
    screen.send({"paper": [box.get("value") for box in boxes]})
    ids = [href.split("/")[-3] for href in screen.looked.xpath("//ul[@class='files']//a/@href") if "download" in href]
    assert len(ids) >= len(boxes)
    screen.page.evaluate(UNFOLD)
    screen.click(f"a[href$='/papers/{ids[0]}/']")
    assert len(screen.text) > 200
    screen.click("a.back")
    screen.page.evaluate(UNFOLD)
    one = screen.download(f"a[href$='/papers/{ids[0]}/download/']")
    assert words(one)
    package = zipfile.ZipFile(io.BytesIO(screen.download("a[href$='/papers/all.zip']")))
    listed = json.loads(package.read(next(n for n in package.namelist() if n.endswith("manifest.json"))))
    files = {name: package.read(name) for name in package.namelist() if name.endswith(".docx")}
    assert listed and len(files) >= len(ids) and one in files.values()
    text = "".join(words(data) for data in files.values())
    assert case.bank and case.bank.name and case.bank.name in text


def words(data: bytes) -> str:
    """All text of a Word file, its tables too."""
    document = Document(io.BytesIO(data))
    return "".join(node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t"))
