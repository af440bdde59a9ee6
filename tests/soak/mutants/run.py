"""Runs mutants on a copy of the project: python -m tests.soak.mutants.run LIST [WORDS…] prints one line for each.

LIST is boundaries or first; WORDS narrow it to the modules whose path holds one of them.
"""

from __future__ import annotations

import importlib
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
LEFT_OUT = (
    ".venv",
    ".tools",
    ".git",
    "var",
    "out",
    "static_root",
    "__pycache__",
    ".hypothesis",
    ".*_cache",
    "node_modules",
)
FAST = ("-q", "-x", "-p", "no:randomly", "-p", "no:cacheprovider", "-m", "not soak and not browser and not office")


def survivors(name: str, words: tuple[str, ...] = ()) -> tuple[int, list[str], list[str]]:
    """How many were tried, which survived, and which say a line that is not there any more."""
    tried, lived, stale = 0, [], []
    with tempfile.TemporaryDirectory(prefix="mutants-") as place:
        copy = Path(place) / "project"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*LEFT_OUT))
        for file, old, new, near in mutants(name, words):
            label = f"{file}: {old.strip()[:70]!r} -> {new.strip()[:70]!r}"
            path = copy / file
            text = path.read_text(encoding="utf-8") if path.exists() else ""
            if text.count(old) != 1:
                stale.append(label)
                continue
            tried += 1
            began = time.monotonic()
            path.write_text(text.replace(old, new), encoding="utf-8")
            alive = passes(copy, near)
            path.write_text(text, encoding="utf-8")
            lived += [label] * alive
            print("SURVIVES" if alive else "killed", f"{time.monotonic() - began:.0f}s", label, flush=True)
    return tried, lived, stale


def mutants(name: str, words: tuple[str, ...]) -> Iterator[tuple[str, str, str, list[str]]]:
    listed = importlib.import_module(f"tests.soak.mutants.{name}")
    for file, pairs in listed.MUTANTS.items():
        if not words or any(word in file for word in words):
            for old, new in pairs:
                yield file, old, new, listed.NEAR[file]


def passes(copy: Path, near: list[str]) -> bool:
    """Whether the tests of a room pass; a run that hangs counts as noticed."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *FAST, *near], cwd=copy, capture_output=True, timeout=900
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


if __name__ == "__main__":
    count, alive, gone = survivors(sys.argv[1], tuple(sys.argv[2:]))
    print(f"{len(alive)} of {count} survive; not found: {gone}")
