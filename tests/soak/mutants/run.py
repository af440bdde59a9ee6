"""Runs mutants on a copy of the project: python -m tests.soak.mutants.run LIST [WORDS…] prints one line for each.

LIST is boundaries or first; WORDS narrow it to the modules whose path holds one of them.
"""

from __future__ import annotations

import importlib
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

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
OURS = {"tests", "legal_refs", "complaints", "config"}
HEAVY = ("cryptography.hazmat.primitives.ciphers.aead", "django.test", "docxtpl", "hypothesis", "lxml.html", "msgspec")
LONGEST = 900
"""Seconds after which a run counts as hanging."""
FAST = (
    "-q",
    "-x",
    "-p",
    "no:randomly",
    "-p",
    "no:schemathesis",
    "-p",
    "no:playwright",
    "-p",
    "no:cacheprovider",
    "-m",
    "not soak and not browser and not office",
)


def survivors(name: str, words: tuple[str, ...] = ()) -> tuple[int, list[str], list[str]]:
    """How many were tried, which survived, and which say a line that is not there any more."""
    tried, lived, stale = 0, [], []
    warm()
    with tempfile.TemporaryDirectory(prefix="mutants-") as place:
        copy = Path(place) / "project"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*LEFT_OUT))
        sound: set[str] = set()
        for file, old, new, near in mutants(name, words):
            if file not in sound and not passes(copy, near):
                raise RuntimeError(f"{', '.join(near)} fail without any change")
            sound.add(file)
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
    """Whether the tests pass in a fork of this process; a run that hangs counts as noticed."""
    child = os.fork()
    if child == 0:
        os._exit(_run(copy, near))
    ends = time.monotonic() + LONGEST
    while time.monotonic() < ends:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.05)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def _run(copy: Path, near: list[str]) -> int:
    """pytest in the copy: what others wrote is imported already, what is ours is imported from there."""
    os.chdir(copy)
    sys.path[:] = [str(copy), *(place for place in sys.path if place not in ("", str(ROOT)))]
    for name in [name for name in sys.modules if name.partition(".")[0] in OURS]:
        del sys.modules[name]
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    return int(pytest.main([*FAST, *near]))


def warm() -> None:
    """Import what takes seconds and never changes, once for all forks."""
    for name in HEAVY:
        importlib.import_module(name)


if __name__ == "__main__":
    count, alive, gone = survivors(sys.argv[1], tuple(sys.argv[2:]))
    print(f"{len(alive)} of {count} survive; not found: {gone}")
