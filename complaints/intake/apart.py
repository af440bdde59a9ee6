"""Has a file read in a process of its own, pictures one at a time on the machine; what goes wrong is a refusal."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import msgspec
from msgspec import Struct

from complaints.intake.places import Found
from complaints.intake.refusal import Refused
from complaints.intake.row import Reading
from legal_refs.files.shapes import ready

PATIENCE = 25
"""Seconds that a picture waits for its turn."""
LONGEST = {"sheets": 30, "pdf": 50, "pictures": 120, "covering": 120}
"""Seconds until a process is ended."""
ROOT = Path(__file__).resolve().parents[2]


class Answer(Struct):
    """What the worker prints: the reading of a file, or the places in a picture."""

    reading: Reading | None = None
    places: Found | None = None
    refused: str = ""


@cache
def pictures_can_be_read() -> bool:
    """Whether this machine has the reader of pictures and what it stands on."""
    return all(find_spec(name) is not None for name in ("rapidocr", "onnxruntime", "cv2", "pyclipper"))


def read(kind: str, raw: bytes, today: date) -> Reading:
    """The reading of a file of a kind (sheets, pdf, pictures). Raises Refused."""
    if kind != "pictures":
        return _reading(_run(kind, raw, today))
    if not pictures_can_be_read():
        raise Refused("unable")
    with _turn():
        return _reading(_run(kind, raw, today))


def places(raw: bytes) -> Found:
    """Where numbers of a person, and where words stand in a picture. Raises Refused."""
    if not pictures_can_be_read():
        raise Refused("unable")
    with _turn():
        found = _run("covering", raw, date.min).places
    if found is None:
        raise Refused("damaged")
    return found


def _reading(answer: Answer) -> Reading:
    if answer.reading is None:
        raise Refused("damaged")
    return answer.reading


def _run(kind: str, raw: bytes, today: date) -> Answer:
    command = [sys.executable, "-m", "complaints.intake.worker", kind, today.isoformat()]
    surroundings = {"PATH": os.environ.get("PATH", ""), "PYTHONDONTWRITEBYTECODE": "1", "LANG": "C.UTF-8"}
    try:
        done = subprocess.run(  # noqa: S603 - our own module, its arguments are ours
            command,
            input=raw,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=LONGEST[kind],
            check=False,
            cwd=ROOT,
            env=surroundings,
        )
    except subprocess.TimeoutExpired:
        raise Refused("slow") from None
    try:
        answer = msgspec.json.decode(done.stdout, type=ready(Answer))
    except msgspec.DecodeError:
        raise Refused("slow" if done.returncode < 0 else "damaged") from None
    if answer.refused:
        raise Refused(answer.refused)
    return answer


@contextmanager
def _turn() -> Iterator[None]:
    """Wait for the one place at the reader of pictures. Raises Refused."""
    path = Path(tempfile.gettempdir()) / f"pictures-{os.getuid()}.lock"
    until = time.monotonic() + PATIENCE
    with path.open("w") as lock:
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > until:
                    raise Refused("busy") from None
                time.sleep(0.1)
        yield
