"""Every kind of paper in both layouts: LibreOffice and an independent engine break the same lines and pages."""

from __future__ import annotations

import os
import re
import subprocess
from collections import Counter
from itertools import zip_longest

import pytest
from django.conf import settings

from complaints.bundle import readback, wordpdf
from complaints.bundle.office import FONTS
from complaints.documents import catalogue, dossier, layouts, lint, sets
from tests.cards import TODAY
from tests.documents.conftest import EVERY, possible
from tests.documents.test_office import OTHERS
from tests.documents.test_sets import TWO_BANKS

PYTHON = settings.BASE_DIR / ".engine" / "bin" / "python"
BUILDER = settings.BASE_DIR / "tests" / "bundle" / "builder.py"
NEVER_LAST = {"Title", "Subtitle", "Heading1", "Heading2", "Caption", "Attached", "Closing", "Addressee", "Signature"}
"""Styles of paragraphs that no page may end with: what follows them belongs to them."""
PAGE_LINE = re.compile(r"第\d+页共\d+页")

pytestmark = [
    pytest.mark.soak,
    pytest.mark.office,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(not PYTHON.exists(), reason="no second engine on this machine"),
]


@pytest.fixture(scope="module")
def papers(assessed):
    """ "paper-layout" -> bytes: each kind of paper once in each layout."""
    found: dict[str, bytes] = {}
    for name in ("gan-today", *EVERY):
        case, assessment = assessed(name)
        new = [paper for paper in possible(case, assessment) if f"{paper}-{layouts.LAYOUTS[0]}" not in found]
        for layout in layouts.LAYOUTS if new else ():
            found |= {f"{file.id}-{layout}": file.data for file in dossier.build(case, assessment, new, layout).files}
    for layout in layouts.LAYOUTS:
        made = sets.build(sets.of(TWO_BANKS, TODAY), OTHERS, layout).files
        found |= {f"{file.id}-{layout}": file.data for file in made}
    return found


@pytest.fixture(scope="module")
def shown(papers, tmp_path_factory):
    """ "paper-layout" -> the texts of its pages in LibreOffice, and in the other engine."""
    folder = tmp_path_factory.mktemp("engines")
    for name, data in papers.items():
        (folder / f"{name}.docx").write_bytes(data)
    surroundings = os.environ | {"FONTCONFIG_FILE": str(FONTS)}
    subprocess.run([PYTHON, BUILDER, folder], check=True, capture_output=True, timeout=1500, env=surroundings)
    engine = wordpdf.Engine()
    both = {
        name: (readback.pages(engine.pdf(data, name)), readback.pages((folder / f"{name}.pdf").read_bytes()))
        for name, data in papers.items()
    }
    engine.close()
    return both


def signs(page: str | None) -> Counter[str]:
    return Counter(re.sub(r"[\s\u00ad\u200b\ufffe]", "", page or ""))


def test_both_engines_break_the_same_pages(papers, shown, figure):
    assert {name.split("-")[0] for name in papers} == set(catalogue.documents())
    counts = [len(first) == len(second) for first, second in shown.values()]
    pages = [(signs(a), signs(b)) for first, second in shown.values() for a, b in zip_longest(first, second)]
    same = sum(a == b for a, b in pages)
    figure("two engines", f"{sum(counts)} of {len(counts)}", f"page counts, {same} of {len(pages)} pages")
    assert sum(counts) >= 0.98 * len(counts), [name for name, (a, b) in shown.items() if len(a) != len(b)]
    assert same >= 0.9 * len(pages), [name for name, (a, b) in shown.items() if [*map(signs, a)] != [*map(signs, b)]]


def lonely(data: bytes, pages: tuple[str, ...]) -> list[str]:
    """What stands at the foot of a page though its rest is on the next, and a last page without a sentence."""
    never = {re.sub(r"\s", "", line.text) for line in lint.lines(data) if line.style in NEVER_LAST}
    wrong = []
    for number, page in enumerate(pages[:-1], 1):
        said = said_on(page)
        if said and said[-1] in never:
            wrong.append(f"page {number} of {len(pages)} ends with {said[-1]}")
    closing = {re.sub(r"\s", "", line.text) for line in lint.lines(data) if line.style in ("Closing", "Addressee")}
    for number, page in enumerate(pages[1:], 2):
        first = next((line for line in said_on(page) if line not in closing), "")
        if "（签名）：" in first:
            wrong.append(f"page {number} of {len(pages)} holds a signature and nothing that is signed")
    return wrong


def said_on(page: str) -> list[str]:
    """The lines of a page without blanks, its number left out."""
    lines = (re.sub(r"\s", "", line) for line in page.splitlines())
    return [line for line in lines if line and not PAGE_LINE.fullmatch(line)]


@pytest.mark.parametrize("engine", [0, 1], ids=["LibreOffice", "the other"])
def test_no_heading_signature_or_list_stands_alone(papers, shown, engine):
    wrong = {name: bad for name, data in papers.items() if (bad := lonely(data, shown[name][engine]))}
    assert wrong == {}
