"""`manage.py law` at the keyboard: clear lines, clear refusals."""

from __future__ import annotations

import json
import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

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
