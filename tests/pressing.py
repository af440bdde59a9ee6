"""What the tests of the press share: tables of made-up persons, runs that are killed, and a look at what lies there."""

from __future__ import annotations

import contextlib
import csv
import hashlib
import io
import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import CommandError

BASE = settings.BASE_DIR
SHARED = BASE / "examples" / "gan-today.case.yaml"
COLUMNS = ("victim.name", "victim.phone", "transactions[0].cny", "transactions[0].when.day", "card.tail")
PAPER = "B1"


def person(number: int) -> list[str]:
    """A row of the table: everybody has a name, an amount and a card of their own."""
    return [f"标记{number}号", f"138{number:08d}", f"{1000 + number}.00", "2026-05-21", f"{number % 10_000:04d}"]


def table(path: Path, rows: int, damaged: dict[int, bytes] | None = None) -> Path:
    """Write a table of `rows` persons; the rows in `damaged` (from 1) are these bytes instead."""
    with path.open("wb") as file:
        file.write((",".join(COLUMNS) + "\r\n").encode())
        for number in range(1, rows + 1):
            file.write((damaged or {}).get(number) or line(person(number)))
    return path


def line(cells: list[str]) -> bytes:
    """One line of a table."""
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue().encode("utf-8", "surrogatepass")


def command(source: Path, out: Path, *more: str) -> list[str]:
    """The command line of a run with two workers."""
    fixed = ("--case", str(SHARED), "--documents", PAPER, "--on", "2026-11-22", "--workers", "2")
    given = [str(source), "--out", str(out), *(fixed if source.suffix == ".csv" else fixed[4:]), *more]
    return [sys.executable, "manage.py", "bulk", *given]


def run(source: Path, out: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """A run to its end."""
    return subprocess.run(command(source, out, *more), cwd=BASE, capture_output=True, text=True, check=False)


def killed(source: Path, out: Path, after: int, whole_group: bool) -> int:
    """Start a run and kill it when `after` rows are there, looking at the folder all the while; returns the looks."""
    going = subprocess.Popen(
        command(source, out), cwd=BASE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    looks, known = 0, set[str]()
    while going.poll() is None:
        known |= sound(out, known)
        looks += 1
        if len(known) >= after:
            break
        time.sleep(0.02)
    assert going.poll() is None, "the run was over before it could be killed"
    if whole_group:
        os.killpg(going.pid, signal.SIGKILL)
    else:
        going.kill()  # the workers are to notice by themselves
    going.wait()
    known |= sound(out, known)
    return looks


def sound(out: Path, known: set[str]) -> set[str]:
    """Names of the rows that are there, each new one whole: its files are those that its manifest vouches for."""
    names = {p.name for p in out.glob("[0-9]*")} if out.exists() else set()
    for name in names - known:
        manifest = json.loads((out / name / "manifest.json").read_bytes())
        assert {d["file"] for d in manifest["documents"]} | {"manifest.json"} == set(os.listdir(out / name))
        for paper in manifest["documents"]:
            data = (out / name / paper["file"]).read_bytes()
            assert hashlib.sha256(data).hexdigest() == paper["sha256"]
    for part in out.glob(".part-*"):  # a paper that bears its name is whole, in a hidden folder too
        with contextlib.suppress(FileNotFoundError):
            for path in part.glob("*.docx"):
                assert zipfile.ZipFile(io.BytesIO(path.read_bytes())).testzip() is None
    return names


def content(out: Path) -> dict[str, str]:
    """Relative path -> digest of everything that a run left."""
    files = (p for p in out.rglob("*") if p.is_file())
    return {p.relative_to(out).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


def bulk(source, out, **options):
    """Run the press for one paper on 22 November 2026, a table with the shared case: exit code, and why it failed."""
    given = {"documents": PAPER, "on": date(2026, 11, 22), "workers": 1} | options
    if source.suffix == ".csv":
        given = {"case": SHARED} | given
    try:
        call_command("bulk", source, out=out, **given)
    except CommandError as error:
        return error.returncode, str(error)
    return 0, ""
