"""Damaged law data never pass: any changed byte, date or id is found, with file and field."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError

from legal_refs.files import datafiles, integrity

DATE = re.compile(r"\b(?:19|20)\d\d-\d\d-\d\d\b")
IDENTITY = re.compile(r"(?<=id: )[\w-]+|(?<=\"id\":\")[\w-]+|(?<=\"id\": \")[\w-]+|(?<=_by: )[a-z][\w-]+")
CHINESE = re.compile(r"[一-鿿]")
MUTATIONS = 25  # of each of the three kinds


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A reviewed copy of all data files."""
    root = tmp_path / "data"
    shutil.copytree(datafiles.DATA, root)
    integrity.record(root)
    return root


def mutate(path: Path, kind: re.Pattern[str], dice: random.Random) -> bool:
    """Change one character of one match; False where the file has none."""
    text = path.read_text(encoding="utf-8")
    places = [match.start() + dice.randrange(len(match.group())) for match in kind.finditer(text)]
    places = [place for place in places if text[place] not in "-\"' \n"]
    if not places:
        return False
    place = dice.choice(places)
    old = text[place]
    new = dice.choice(
        [char for char in ("0123456789" if old.isdigit() else "甲乙" if old > "z" else "xyz") if char != old]
    )
    path.write_text(text[:place] + new + text[place + 1 :], encoding="utf-8")
    return True


@pytest.mark.parametrize("kind", [CHINESE, DATE, IDENTITY], ids=["quotation", "date", "id"])
def test_no_mutation_survives(copy: Path, kind: re.Pattern[str]) -> None:
    dice = random.Random(20261122)
    names = list(integrity.files(copy))
    tried = 0
    while tried < MUTATIONS:
        name = dice.choice(names)
        path = copy / name
        before = path.read_bytes()
        if not mutate(path, kind, dice):
            continue
        tried += 1
        found = integrity.faults(copy)
        assert found and all(fault.file == name for fault in found), name
        assert all(fault.field or "line" in fault.what or "byte" in fault.what for fault in found), found
        path.write_bytes(before)
    assert integrity.faults(copy) == []


def test_the_field_is_named(copy: Path) -> None:
    path = copy / "laws" / "commercial-bank-law-2015.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("不得拖延、拒绝支付", "可以拖延、拒绝支付"), encoding="utf-8"
    )
    assert [(fault.file, fault.field) for fault in integrity.faults(copy)] == [
        ("laws/commercial-bank-law-2015.yaml", "articles.33.text")
    ]


def test_comments_missing_and_new_files_are_seen(copy: Path) -> None:
    path = copy / "transition.yaml"
    path.write_text("# a remark\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    (copy / "laws" / "tort-law-2009.yaml").unlink()
    (copy / "laws" / "invented-law.yaml").write_text("id: invented-law\n", encoding="utf-8")
    found = {fault.file: fault.what for fault in integrity.faults(copy)}
    assert found == {
        "transition.yaml": "changed since the review",
        "laws/tort-law-2009.yaml": "reviewed file is missing",
        "laws/invented-law.yaml": integrity.NEVER,
    }


@pytest.mark.parametrize("damage", [b"", b"{}x", None])
def test_damaged_digests_are_no_review(copy: Path, damage: bytes | None) -> None:
    digests = copy / integrity.NAME
    digests.unlink() if damage is None else digests.write_bytes(damage)
    assert integrity.faults(copy)[0].file == integrity.NAME


def test_manage_check_fails_with_file_and_field(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(datafiles, "DATA", copy)
    call_command("check", "--tag", "law")
    path = copy / "laws" / "pipl-2021.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("2021-11-01", "2021-11-02"), encoding="utf-8")
    with pytest.raises(SystemCheckError, match=r"laws/pipl-2021\.yaml: effective_from"):
        call_command("check", "--tag", "law")


def test_the_project_data_are_reviewed() -> None:
    """Fails until `manage.py law review` recorded the present state of legal_refs/data."""
    assert [str(fault) for fault in integrity.faults()] == []


def test_data_version_is_stable_and_follows_the_data(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = integrity.data_version()
    assert re.fullmatch(r"[0-9a-f]{12}", first)
    monkeypatch.setattr(datafiles, "DATA", copy)
    integrity.data_version.cache_clear()
    assert integrity.data_version() == first
    path = copy / "transition.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    integrity.data_version.cache_clear()
    assert integrity.data_version() != first
    integrity.data_version.cache_clear()
