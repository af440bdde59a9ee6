"""What is written beside the code holds: links lead somewhere, what a page names exists, nothing points outside."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import pytest
from django.core.management import get_commands

ROOT = Path(__file__).parents[1]
RULES = ROOT / "docs" / "rules"
PAGES = sorted(chain(ROOT.glob("*.md"), (ROOT / "docs").rglob("*.md")))
OWN_PAGES = [page for page in PAGES if page.parent != RULES or page.name == "README.md"]
SOURCES = [
    path
    for room in ("legal_refs", "complaints", "config", "templates", "docs", "examples")
    for path in sorted((ROOT / room).rglob("*"))
    if path.suffix in {".py", ".yaml", ".json", ".txt", ".html", ".md"} and path.name != "digests.json"
]

WRITTEN_LATER = {".ci/base-image"}
"""By the first make image."""


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("written", PAGES, ids=name)
def test_every_link_leads_somewhere(written: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", written.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (written.parent / link).exists()] == []


def sections(page: str) -> set[str]:
    """Numbers and ids that head the sections of a page of rules: "5.1", "A4"; in additions.md their words."""
    text = (RULES / page).read_text(encoding="utf-8")
    heads = re.findall(r"^#+ (?:(\d+(?:\.\d+)?|[A-G]\d*)[ .]|([A-Z][\w ]+))", text, re.MULTILINE)
    return {number or words.strip() for number, words in heads}


def named_sections() -> list[tuple[str, str, str]]:
    """(file, page of rules, section) for each section of the rules that code, data or wording name."""
    found = []
    for path in SOURCES:
        if path.parent == RULES:
            continue
        text = path.read_text(encoding="utf-8")
        for match in re.finditer(
            r"(procedure|documents|additions)\.md ((?:§?[A-G\d][\d.]*(?:-\d+)?(?:, |、)?)+)", text
        ):
            numbers = re.findall(r"\d+\.\d+|[A-G]\d+|\d+|[A-G](?![a-z])", match[2])
            found += [(name(path), f"{match[1]}.md", number) for number in numbers]
    return found


def test_every_section_of_the_rules_that_is_named_exists() -> None:
    known = {page: sections(page) for page in ("procedure.md", "documents.md", "additions.md")}
    named = named_sections()
    assert len(named) >= 90  # the wording of each paper names its sections
    assert [row for row in named if row[2] not in known[row[1]]] == []


def test_nothing_points_outside_the_repository() -> None:
    outside = re.compile(
        r"\.\./shared|shared/law|statutes/|law/reference|\breference (?:regulators|rates|banks|courts)\b"
    )
    assert [name(path) for path in SOURCES if outside.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("written", OWN_PAGES, ids=name)
def test_the_commands_and_files_that_a_page_names_exist(written: Path) -> None:
    text = written.read_text(encoding="utf-8")
    made = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z-]+)", text)) <= made
    assert set(re.findall(r"manage\.py ([a-z_]+)", text)) <= set(get_commands())
    places = re.findall(r"`((?:legal_refs|complaints|templates|tests|docs|config|\.ci)/[\w./-]+)`", text)
    assert [place for place in places if place not in WRITTEN_LATER and not (ROOT / place.rstrip("/")).exists()] == []


def test_every_picture_of_a_page_has_its_first_read_and_none_is_missing() -> None:
    """The table says of each what a person does next; the dark picture is the same page."""
    pictures = ROOT / "docs" / "pictures"
    drawn = {re.sub(r"^page-|-dark$", "", path.stem) for path in pictures.glob("page-*.png")}
    rows = re.findall(r"^\| ([a-z][^|]*?) \|", (pictures / "README.md").read_text("utf-8"), re.MULTILINE)
    assert {name for row in rows for name in row.split(", ")} - {"page"} == drawn
