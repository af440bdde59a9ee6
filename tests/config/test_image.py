"""The container is built on a base named by its digest only; played with an engine that writes down what it is told."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DIGEST = "docker.io/library/python@sha256:" + "a1" * 32
ENGINE = f"""#!/bin/sh
echo "$@" >>"$(dirname "$0")/told"
case "$1 $2" in "image inspect") echo "{DIGEST}" ;; esac
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "image", tmp_path / ".ci" / "image")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "podman").write_text(ENGINE)
    (tmp_path / "bin" / "podman").chmod(0o755)
    return tmp_path


def build(place: Path) -> tuple[int, list[str]]:
    env = os.environ | {"PATH": f"{place / 'bin'}:/usr/bin:/bin"}
    done = subprocess.run(["bash", place / ".ci" / "image"], env=env, capture_output=True, text=True)
    told = place / "bin" / "told"
    return done.returncode, told.read_text().splitlines() if told.exists() else []


def test_the_first_build_writes_the_digest_down_and_later_ones_keep_to_it(place: Path) -> None:
    code, told = build(place)
    assert code == 0 and (place / ".ci" / "base-image").read_text().strip() == DIGEST
    assert [line.split()[0] for line in told] == ["pull", "image", "build"] and f"BASE={DIGEST}" in told[-1]
    code, told = build(place)
    assert code == 0 and [line.split()[0] for line in told][3:] == ["build"]  # no pull again


@pytest.mark.parametrize("name", ["docker.io/library/python:3.11", "python@sha256:abc", ""])
def test_a_base_without_a_digest_is_refused(place: Path, name: str) -> None:
    (place / ".ci" / "base-image").write_text(name)
    assert build(place) == (1, [])


def test_no_stage_names_an_image_by_itself() -> None:
    stages = re.findall(r"^FROM (\S+)", (ROOT / "Containerfile").read_text(encoding="utf-8"), re.MULTILINE)
    assert stages == ["${BASE}", "${BASE}"]
