"""The site's side of the process that makes PDFs: starts it when it is first needed, asks, and waits its time.

Imports none of the libraries of PDF and pictures.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TypeVar

import msgspec
from django.conf import settings

from complaints.bundle import wire
from legal_refs.files.shapes import ready

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = "libreoffice-writer python3-uno fonts-noto-cjk fonts-liberation"
"""What Debian calls the programs and fonts that make the PDFs."""
START_SECONDS = 20
SECONDS = 45
"""Longest that a visitor waits; gunicorn ends a request after sixty."""
Found = TypeVar("Found", wire.Pdfs, wire.Picture, wire.Volume, wire.Cuts)


def pdfs(words: list[wire.Word]) -> wire.Pdfs:
    """The PDFs of Word files; with a reason and empty ones where there are none."""
    return _asked(wire.MakePdfs(words), wire.Pdfs, wire.Pdfs([b""] * len(words), "failed"))


def picture(data: bytes) -> wire.Picture:
    """An uploaded picture or PDF, made ready."""
    return _asked(wire.ReadPicture(data), wire.Picture, wire.Picture(reason="failed"))


def page(data: bytes, number: int) -> wire.Picture:
    """A page of a PDF, from 0, as a picture."""
    return _asked(wire.RenderPage(data, number), wire.Picture, wire.Picture(reason="failed"))


def divided(asked: wire.DividePicture) -> wire.Picture:
    """A small copy of a picture, divided into numbered fields."""
    return _asked(asked, wire.Picture, wire.Picture(reason="failed"))


def covered(asked: wire.CoverPicture | wire.CoverPage) -> wire.Picture:
    """A picture or a page with black polygons drawn into it: what stood below is no longer in the file."""
    return _asked(asked, wire.Picture, wire.Picture(reason="failed"))


def volume(asked: wire.MakeVolume) -> wire.Volume:
    """One volume of papers and evidence."""
    return _asked(asked, wire.Volume, wire.Volume(reason="failed"))


def cut(asked: wire.CutVolume) -> wire.Cuts:
    """Pages of a volume as files of their own."""
    return _asked(asked, wire.Cuts, wire.Cuts(reason="failed"))


def address() -> Path:
    """The socket, in VAR_DIR or, where that path is too long for a socket, in a folder of this user's own."""
    path = Path(settings.VAR_DIR) / "bundle.sock"
    if len(str(path)) < 100:
        return path
    name = hashlib.sha256(str(path).encode()).hexdigest()[:16]
    folder = Path(tempfile.gettempdir()) / f"complaints-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.stat().st_uid != os.getuid():
        raise OSError("the folder of the socket belongs to somebody else")
    return folder / f"{name}.sock"


def _asked(question: wire.Asked, kind: type[Found], without: Found) -> Found:
    """The answer, or `without` where the process cannot be reached, dies, or takes too long."""
    try:
        with _connected() as connection:
            connection.settimeout(SECONDS)
            wire.send(connection, question)
            return msgspec.msgpack.decode(wire.receive(connection), type=ready(kind))
    except (OSError, EOFError, msgspec.MsgspecError):
        return without


def _connected() -> socket.socket:
    path = address()
    found = _reached(path)
    if found is not None:
        return found
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        found = _reached(path)
        if found is not None:
            return found
        command = [sys.executable, "-m", "complaints.bundle.service", str(path)]
        nothing = subprocess.DEVNULL
        subprocess.Popen(  # noqa: S603 - our own words, no shell
            command, cwd=ROOT, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
        )
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            found = _reached(path)
            if found is not None:
                return found
            time.sleep(0.05)
    raise OSError("the process that makes PDFs does not start")


def _reached(path: Path) -> socket.socket | None:
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(SECONDS)
    try:
        connection.connect(str(path))
    except OSError:
        connection.close()
        return None
    return connection
