"""The doubts of a text are shown: docs/laws.md names each law with its doubt, word for word."""

from __future__ import annotations

from pathlib import Path

from legal_refs.law import library

PAGE = Path(__file__).resolve().parents[3] / "docs" / "laws.md"


def test_the_page_names_each_law_with_its_days_and_its_doubt() -> None:
    rows = {
        line.split("`")[1]: line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")
    }
    laws = library.load().laws
    assert rows.keys() == laws.keys()
    for law in laws.values():
        doubt = law.doubt.en.replace("|", "/").replace("\n", " ") if law.doubt else "none noted"
        until = law.effective_to or "…"
        assert rows[law.id] == f"| `{law.id}` {law.title} | {law.effective_from} to {until} | {doubt} |"
