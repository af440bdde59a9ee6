"""One LibreOffice kept open: Word files in, PDF out; killed and begun anew when it hangs, dies or has done enough.

It runs with a profile of its own in a folder that goes with it, in memory where the machine has /dev/shm, and without
a network where the kernel lets us take it away. It is driven by `unoworker.py` under a Python that has `uno`.
"""

from __future__ import annotations

import os
import secrets
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import IO

WORKER = Path(__file__).with_name("unoworker.py")
FONTS = Path(__file__).with_name("fonts.conf")
REGISTRY = Path(__file__).with_name("registry.xcu")
"""No macros, no links followed, no copies saved."""
PYTHONS = (sys.executable, "/usr/bin/python3", "/opt/libreoffice/program/python")
START_SECONDS = 60
PAPER_SECONDS = 20
"""Longest that one paper may take; the largest of ours takes a second on a busy machine."""
PAPERS_PER_START = 300


class OfficeError(Exception):
    """LibreOffice gave no PDF: it is missing, hung, died, or refused the file."""


class Office:
    """LibreOffice, started at the first paper and restarted when needed; not for several threads at once."""

    def __init__(self, seconds: float = PAPER_SECONDS, papers: int = PAPERS_PER_START) -> None:
        self.seconds = seconds
        self.papers = papers
        self.done = 0
        self.folder: Path | None = None
        self.office: subprocess.Popen[bytes] | None = None
        self.worker: subprocess.Popen[bytes] | None = None

    def pdf(self, document: bytes) -> bytes:
        """The PDF of a .docx. Raises OfficeError; one that died before this paper is begun anew once."""
        if self.worker is None or self.worker.poll() is not None or self.done >= self.papers:
            self.close()
            self._start()
        self.done += 1
        try:
            return self._asked(document)
        except (OfficeError, OSError):
            self.close()
            raise OfficeError("LibreOffice gave no PDF within its time") from None

    def close(self) -> None:
        """End LibreOffice and take its folder away."""
        for process in (self.worker, self.office):
            if process is not None:
                _kill(process)
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)
        self.worker = self.office = self.folder = None

    def _start(self) -> None:
        soffice, python = shutil.which("soffice"), python_with_uno()
        if soffice is None or python is None:
            raise OfficeError("LibreOffice is not installed")
        shm = Path("/dev/shm")  # noqa: S108 - memory, not disk
        self.folder = Path(tempfile.mkdtemp(prefix="complaints-office-", dir=shm if os.access(shm, os.W_OK) else None))
        (self.folder / "profile" / "user").mkdir(parents=True)
        shutil.copyfile(REGISTRY, self.folder / "profile" / "user" / "registrymodifications.xcu")
        keep = {name: os.environ[name] for name in ("PATH", "LANG", "LD_LIBRARY_PATH") if name in os.environ}
        here = str(self.folder)
        environment = keep | {"HOME": here, "TMPDIR": here, "FONTCONFIG_FILE": str(FONTS), "SAL_USE_VCLPLUGIN": "svp"}
        pipe = f"complaints-{secrets.token_hex(8)}"
        listen = f"--accept=pipe,name={pipe};urp"
        switches = ["--headless", "--invisible", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard"]
        command = [*without_network(), soffice, f"-env:UserInstallation=file://{here}/profile", *switches, listen]
        self.office = _begun(command, environment, pipes=False)
        self.worker = _begun([python, str(WORKER), pipe], environment, pipes=True)
        self.done = 0
        if _read(self.worker, 6, time.monotonic() + START_SECONDS) != b"ready\n":
            raise OfficeError("LibreOffice did not start")

    def _asked(self, document: bytes) -> bytes:
        worker, until = self.worker, time.monotonic() + self.seconds
        if worker is None or worker.stdin is None:
            raise OfficeError("LibreOffice is not running")
        worker.stdin.write(struct.pack(">Q", len(document)) + document)
        worker.stdin.flush()
        mark, size = _read(worker, 1, until), struct.unpack(">Q", _read(worker, 8, until))[0]
        answer = _read(worker, size, until)
        if mark != b"+":
            raise OfficeError("LibreOffice refused the file")
        return answer


@cache
def python_with_uno() -> str | None:
    """A Python that can talk to LibreOffice, None where there is none."""
    for python in PYTHONS:
        if not os.access(python, os.X_OK):
            continue
        tried = subprocess.run([python, "-c", "import uno"], capture_output=True)  # noqa: S603 - our own words
        if tried.returncode == 0:
            return python
    return None


@cache
def without_network() -> tuple[str, ...]:
    """The command that takes the network away from what follows it; empty where the kernel does not allow that."""
    for command in (("unshare", "--net"), ("unshare", "--net", "--map-root-user")):
        if shutil.which("unshare") and not subprocess.run([*command, "true"], capture_output=True).returncode:  # noqa: S603
            return command
    return ()


def _begun(command: list[str], environment: dict[str, str], pipes: bool) -> subprocess.Popen[bytes]:
    through = subprocess.PIPE if pipes else subprocess.DEVNULL
    return subprocess.Popen(  # noqa: S603 - our own words, no shell
        command, env=environment, stdin=through, stdout=through, stderr=subprocess.DEVNULL, start_new_session=True
    )


def _kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for end in (process.stdin, process.stdout):
        if end is not None:
            end.close()


def _read(process: subprocess.Popen[bytes], size: int, until: float) -> bytes:
    """Exactly `size` bytes of what the process prints. Raises OfficeError at the time `until` or at its end."""
    out: IO[bytes] | None = process.stdout
    found = bytearray()
    while out is not None and len(found) < size:
        left = until - time.monotonic()
        if left <= 0 or not select.select([out], [], [], left)[0]:
            raise OfficeError("the time is over")
        piece = os.read(out.fileno(), min(size - len(found), 1 << 20))
        if not piece:
            raise OfficeError("the process ended")
        found += piece
    return bytes(found)
