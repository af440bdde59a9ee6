"""`manage.py law` at the keyboard: clear lines, clear refusals."""

from __future__ import annotations

import json
import shutil
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from legal_refs.arguments import points
from legal_refs.assessment import assess
from legal_refs.case import casefile
from legal_refs.files import datafiles, integrity

BASE = Path(__file__).resolve().parents[3]


def told(*arguments: str) -> str:
    out = StringIO()
    call_command("law", *arguments, stdout=out)
    return out.getvalue()


def test_export_has_the_keys_of_the_contract() -> None:
    row = json.loads(told("export", "--json"))[0]
    assert set(row) == {"law_id", "article", "text", "effective_from", "effective_to", "source", "checked_on"}
    assert "pipl-2021 69 2021-11-01" in told("export")


def test_search_shows_the_living_article() -> None:
    first = told("search", "合同法107").splitlines()[0]
    assert "contract-law-1999 107" in first and first.endswith("-> civil-code 577")


def test_why_names_chosen_and_rejected_points() -> None:
    text = told("why", str(BASE / "examples" / "gan-2014.case.yaml"), "--on", "2016-01-15")
    assert "CHOSEN" in text and "rejected" in text and "contract-law-1999 107" in text


def test_a_missing_case_file_is_one_clear_line() -> None:
    with pytest.raises(CommandError, match=r"nowhere\.case\.yaml: No such file"):
        told("why", "nowhere.case.yaml")


def test_review_records_every_data_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "data"
    shutil.copytree(datafiles.DATA, root)
    (root / integrity.NAME).unlink(missing_ok=True)
    monkeypatch.setattr(datafiles, "DATA", root)
    assert integrity.faults() != []
    assert told("review").startswith(f"recorded {len(integrity.files())} files")
    assert integrity.faults() == []
    integrity.data_version.cache_clear()


EXAMPLE_FILES = sorted((BASE / "examples").glob("*.case.yaml"))
WHY_ON = date(2026, 11, 28)


@pytest.mark.parametrize("path", EXAMPLE_FILES, ids=lambda path: path.name.removesuffix(".case.yaml"))
def test_why_shows_question_norm_and_doubt_of_each_argument(path: Path) -> None:
    """Every row of the arguments stands there; a chosen one with its questions, each citation's norms and doubt."""
    text = told("why", str(path), "--on", WHY_ON.isoformat())
    blocks = [block.splitlines() for block in text.split("\n\n") if block.startswith(("CHOSEN", "rejected"))]
    assert {block[0].split()[1] for block in blocks} == {point.id for point in points.load()}
    doubts = {
        (c.law_id, c.article): c.doubt.zh
        for c in assess(casefile.load_path(path), WHY_ON).citations
        if c.doubt is not None
    }
    for block in blocks:
        kinds = [line.split()[0] for line in block[1:]]
        assert {"yes", "no", "unknown", "unasked"} & set(kinds), block[0]
        if not block[0].startswith("CHOSEN"):
            continue
        for line, after, last in zip(block[1:], block[2:], [*block[3:], ""], strict=False):
            if line.split()[0] != "cites":
                continue
            law_id, article = line.split()[1:3]
            assert after.split()[0] == "norm" and len(after.split()) > 1, line
            doubt = doubts.get((law_id, article))
            assert (last.split()[:1] == ["doubt"]) is (doubt is not None), line
            assert doubt is None or doubt in last
